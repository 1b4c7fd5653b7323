import HuzhuAnswers
package import HuzhuDocuments
package import HuzhuLanguage
package import HuzhuValues

/// Answers cases under one version of a scheme and nothing else.
package struct VersionRunner: Sendable {
  /// The rulebook with this version alone.
  package let book: Rulebook
  package let scheme: Scheme
  /// In whose names people are read for it.
  package let names: Names
  private let assessor: Assessor

  /// Prepares a version.
  ///
  /// - Parameters:
  ///   - side: The version.
  ///   - names: Whose vocabulary it is read with.
  ///   - isInForce: Whether its days are left aside, so that it answers on any day.
  package init(_ side: ComparedScheme, names: Names, isInForce: Bool) {
    self.names = names
    var scheme = side.scheme
    if isInForce { scheme.effective = Effective() }
    var book = side.book
    book.schemes = [scheme]
    self.scheme = scheme
    self.book = book
    assessor = Assessor(book: book)
  }

  /// The two vocabularies of a comparison, which are the same where it is about one file.
  package enum Names: Sendable, Hashable {
    case old
    case new
  }

  /// What the version says of a case.
  package func outcome(of input: Case, on day: Day?) -> ComparedOutcome {
    let result = assessor.assess(
      input,
      on: day,
      overlays: [],
      schemes: [],
      explainsEnds: false
    )
    switch result {
    case .failure(let problem): return ComparedOutcome(problem: problem.message)
    case .success(let answer):
      guard let only = answer.answers.first ?? answer.outOfScope.first else {
        return ComparedOutcome(problem: Label(zh: "没有结果", en: "there is no answer"))
      }
      return ComparedOutcome(only, book: book)
    }
  }

  /// What the version says of a person.
  package func outcome(of person: ComparedPerson, on day: Day?) -> ComparedOutcome {
    switch person.read(book, names) {
    case .failure(let problem): ComparedOutcome(problem: problem.message)
    case .success(let input): outcome(of: input, on: day)
    }
  }
}

/// Somebody of a population, to be read against whichever rulebook is asked.
package struct ComparedPerson: Sendable {
  package let name: String
  package let read: @Sendable (Rulebook, VersionRunner.Names) -> Result<Case, Unreadable>

  package init(
    name: String,
    read: @escaping @Sendable (Rulebook, VersionRunner.Names) -> Result<Case, Unreadable>
  ) {
    self.name = name
    self.read = read
  }

  /// A person who is given by a case document.
  package init(name: String, case document: JSONNode) {
    self.init(name: name) { book, _ in
      let findings = Findings()
      let input = readCase(
        document,
        name: name,
        in: book,
        unsound: Self.otherSchemes(in: document, book),
        findings: findings
      )
      if let input, !findings.hasErrors { return .success(input) }
      let first = findings.diagnostics.first { $0.severity == .error }
      return .failure(
        Unreadable(
          message: first?.message ?? Label(zh: "不是个案", en: "this is no case"),
          diagnostics: findings.diagnostics
        )
      )
    }
  }

  /// Schemes that a case speaks of and that are not compared: what is said of them is not judged.
  private static func otherSchemes(in document: JSONNode, _ book: Rulebook) -> Set<String> {
    var ids: Set<String> = []
    for part in ["policies", "assume"] {
      for member in document[part]?.object?.members ?? [] {
        let id = String(member.key.prefix { $0 != "@" })
        if !book.schemes.contains(where: { $0.id == id }) { ids.insert(id) }
      }
    }
    return ids
  }
}

extension ComparedPerson {
  /// A person who was read from a table, once in the names of each side.
  package init(
    name: String,
    old: Result<Case, Unreadable>,
    new: Result<Case, Unreadable>
  ) {
    self.init(name: name) { _, names in names == .old ? old : new }
  }
}

/// Why somebody cannot be read against a rulebook.
package struct Unreadable: Error, Sendable {
  package var message: Label
  package var diagnostics: [Diagnostic]

  package init(message: Label, diagnostics: [Diagnostic] = []) {
    self.message = message
    self.diagnostics = diagnostics
  }
}
