package import HuzhuDocuments
package import HuzhuLanguage

/// One version of a scheme on one side of a comparison, with the book that its formulas stand in.
package struct ComparedScheme: Sendable {
  package let scheme: Scheme
  package let book: Rulebook
  /// Positions of terms that are written where they are used: their names are made and say nothing.
  package let inPlace: Set<Int>

  /// What the examples say, by name, without their layout.
  let examples: [String: String]

  /// Prepares a version.
  ///
  /// - Parameters:
  ///   - scheme: A version of the book.
  ///   - book: The rulebook.
  ///   - document: What it was read from; without it every term counts as named.
  package init(scheme: Scheme, book: Rulebook, document: JSONNode? = nil) {
    self.scheme = scheme
    self.book = book
    var inPlace: Set<Int> = []
    if let document {
      let named = document["terms"]
      for (index, term) in scheme.terms.enumerated() where named?[term.name] == nil {
        inPlace.insert(index)
      }
    }
    self.inPlace = inPlace
    var examples: [String: String] = [:]
    for example in document?["examples"]?.array ?? [] {
      guard let name = example["name"]?.string else { continue }
      examples[name] = JSONOutput(example).sorted.text()
    }
    self.examples = examples
  }

  /// `guangdong.hui-ji-xiang@2026`.
  package var name: String { "\(scheme.id)@\(scheme.version)" }
}

extension JSONOutput {
  /// The value with the members of every object in the order of their keys.
  var sorted: JSONOutput {
    switch self {
    case .array(let items): .array(items.map(\.sorted))
    case .object(let members):
      .object(members.map { ($0.0, $0.1.sorted) }.sorted { $0.0 < $1.0 })
    default: self
    }
  }
}
