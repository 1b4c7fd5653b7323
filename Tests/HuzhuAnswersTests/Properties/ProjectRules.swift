import Foundation
import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import Synchronization
import Testing

/// One case that the project itself works out: an example of a scheme, or a case of `rules/examples`.
struct WorkedCase: Sendable, CustomTestStringConvertible {
  var name: String
  var input: Case
  /// The schemes that are asked; empty asks all.
  var schemes: [String] = []
  var overlays: [String] = []

  var testDescription: String { name }
}

/// The rule files and ledgers of the project, read once.
struct ProjectRules: Sendable {
  let documents: [Text]
  let assessor: Assessor
  let cases: [WorkedCase]
  /// Why something is wrong with the rules; empty where all is well.
  let problems: [String]

  var book: Rulebook { assessor.book }

  /// What the worked cases come to, by name: each is answered once for all tests.
  private let answered = AnswersOnce()

  /// One document as it lies in the project.
  struct Text: Sendable {
    var name: String
    var bytes: [UInt8]
  }

  static let shared = ProjectRules(documents: texts())

  init(documents: [Text]) {
    self.documents = documents
    var problems: [String] = []
    var nodes: [JSONNode] = []
    for (index, document) in documents.enumerated() {
      let source = SourceText(name: document.name, bytes: document.bytes)
      let (node, diagnostics) = readJSON(source, index: index)
      problems += diagnostics.map { "\(document.name): \($0.message.en)" }
      if let node { nodes.append(node) }
    }
    let (book, diagnostics) = loadRulebook(nodes)
    problems += diagnostics.map { "\(documents[$0.place.source].name): \($0.message.en)" }
    assessor = Assessor(book: book)
    var cases: [WorkedCase] = []
    for scheme in book.schemes {
      for example in scheme.examples {
        let name = "\(scheme.id): \(example.name)"
        cases.append(WorkedCase(name: name, input: example.input, schemes: [scheme.id]))
      }
    }
    for node in nodes {
      guard let name = node["case"]?.string else { continue }
      guard let input = readCase(node, in: book, findings: Findings()) else {
        problems.append("\(name) cannot be read")
        continue
      }
      cases.append(WorkedCase(name: name, input: input))
      guard
        input.policies.contains(where: { policy in
          book.overlays.contains { $0.scheme == policy.scheme }
        })
      else { continue }
      let overlays = book.overlays.map(\.name)
      cases.append(
        WorkedCase(name: "\(name), with all overlays", input: input, overlays: overlays)
      )
    }
    self.cases = cases
    self.problems = problems
  }

  /// The cases that stand in files of their own.
  var wholeCases: [WorkedCase] { cases.filter(\.schemes.isEmpty) }

  /// All documents under `rules` and `seeds`, by name.
  private static func texts() -> [Text] {
    var root = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<4 { root.deleteLastPathComponent() }
    var result: [Text] = []
    for folder in ["rules", "seeds"] {
      let place = root.appending(path: folder)
      let paths = (try? FileManager.default.subpathsOfDirectory(atPath: place.path)) ?? []
      for path in paths.sorted() where path.hasSuffix(".json") && !path.hasPrefix("schema/") {
        guard let data = try? Data(contentsOf: place.appending(path: path)) else { continue }
        result.append(Text(name: "\(folder)/\(path)", bytes: Array(data)))
      }
    }
    return result
  }
}

extension ProjectRules {
  /// What the schemes of a worked case say of it, or of a variation of it.
  func answers(
    _ worked: WorkedCase,
    _ input: Case? = nil,
    schemes: [String]? = nil,
    explainsEnds: Bool = false
  ) throws -> [SchemeAnswer] {
    let isAsItStands = input == nil && schemes == nil && !explainsEnds
    if isAsItStands, let known = answered[worked.name] { return known }
    let result = assessor.assess(
      input ?? worked.input,
      on: nil,
      overlays: worked.overlays,
      schemes: schemes ?? worked.schemes,
      explainsEnds: explainsEnds
    )
    let answer = try result.get()
    let answers = answer.answers + answer.outOfScope
    if isAsItStands { answered[worked.name] = answers }
    return answers
  }

  /// What one scheme says of a variation of a worked case.
  func answer(_ worked: WorkedCase, _ input: Case, scheme: String) throws -> SchemeAnswer {
    try #require(try answers(worked, input, schemes: [scheme]).first)
  }

  /// The whole answer of a scheme as a program reads it.
  func machine(_ answer: SchemeAnswer) -> JSONOutput {
    let writer = MachineScheme(book: book, scheme: answer.scheme)
    return answer.eligibility == .outOfScope ? writer.outOfScope(answer) : writer.output(answer)
  }

  /// What something missing is called in a message.
  func words(_ missing: Missing, _ scheme: Scheme) -> String {
    MachineScheme(book: book, scheme: scheme).output(missing).text()
  }
}

/// Answers that several tests look at.
private final class AnswersOnce: Sendable {
  private let answers = Mutex<[String: [SchemeAnswer]]>([:])

  subscript(name: String) -> [SchemeAnswer]? {
    get { answers.withLock { $0[name] } }
    set { answers.withLock { $0[name] = newValue } }
  }
}

@Suite struct ProjectRulesTests {
  @Test func `The project's rules, ledgers and cases are read without a finding`() {
    let rules = ProjectRules.shared
    #expect(rules.problems.isEmpty, "\(rules.problems)")
    #expect(rules.book.schemes.count > 10)
    #expect(rules.book.ledgers.count >= 3)
    #expect(rules.wholeCases.count > 10)
    #expect(rules.cases.count > 100)
    #expect(Set(rules.cases.map(\.name)).count == rules.cases.count)
  }
}
