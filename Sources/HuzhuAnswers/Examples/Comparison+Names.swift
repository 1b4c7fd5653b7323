import HuzhuDocuments
import HuzhuLanguage

extension Comparison {
  mutating func compareReasons(_ node: JSONNode, at: Label) {
    var clauses: [String] = []
    // A clause that is still open, or that something can mend, refuses nobody.
    for reason in answer.reasons where reason.state == .fails && !clauses.contains(reason.clause) {
      clauses.append(reason.clause)
    }
    compareNames(node, with: clauses, at: at)
  }

  mutating func compareMissing(_ node: JSONNode, at: Label) {
    var names: [String] = []
    for missing in answer.missing { names.append(name(of: missing)) }
    compareNames(node, with: names, at: at)
  }

  /// A fact by its dotted name, also in a list; a term by its own.
  private func name(of missing: Missing) -> String {
    let facts = book.vocabulary.facts
    return switch missing {
    case .fact(let fact), .eventFact(let fact, _): facts[fact].name
    case .field(let list, _, let fact): facts[list].name + "." + facts[fact].name
    case .term(let term): scheme.terms[term].name
    }
  }

  /// Compares a list of names with all that the answer has, whatever their order.
  mutating func compareNames(_ node: JSONNode, with found: [String], at: Label) {
    var expected: [String] = []
    for item in node.array ?? [] {
      guard let name = item.string else {
        malformed(at, item, needed: Label(zh: "名称", en: "a name"))
        return
      }
      expected.append(name)
    }
    guard node.array != nil else {
      malformed(at, node, needed: Label(zh: "名称的列表", en: "a list of names"))
      return
    }
    let left = unique(expected)
    let right = unique(found)
    if left.sorted() == right.sorted() { return }
    differ(at, expected: listed(left), found: listed(right))
  }

  private func unique(_ names: [String]) -> [String] {
    var result: [String] = []
    for name in names where !result.contains(name) { result.append(name) }
    return result
  }

  private func listed(_ names: [String]) -> Label {
    names.isEmpty
      ? Label(zh: "无", en: "none")
      : Label(zh: names.joined(separator: "、"), en: names.joined(separator: ", "))
  }
}
