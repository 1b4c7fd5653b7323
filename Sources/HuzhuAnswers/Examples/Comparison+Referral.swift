import HuzhuDocuments
import HuzhuLanguage

extension Comparison {
  /// Compares who else is to decide: a party, a list of them, or `null` for nobody.
  mutating func compareReferral(
    _ node: JSONNode,
    with parties: [PartiesAnswer.Party],
    at: Label
  ) {
    var found: [String] = []
    for party in parties { found.append(party.name) }
    var expected: [String] = []
    for item in node.isNull ? [] : node.array ?? [node] {
      guard let name = item.string else {
        malformed(
          at,
          item,
          needed: Label(zh: "决定方、列表或 null", en: "a party, a list of them or null")
        )
        return
      }
      expected.append(name)
    }
    var known: [String] = []
    if let party = book.vocabulary.party {
      for item in book.vocabulary.choices[party].items { known.append(item.name) }
    }
    if let other = expected.first(where: { !known.contains($0) }) {
      unknown(other, among: known, at: at)
    } else if expected.sorted() != found.sorted() {
      differ(at, expected: .parties(expected), found: .parties(found))
    }
  }
}

extension Label {
  fileprivate static func parties(_ names: [String]) -> Label {
    names.isEmpty
      ? Label(zh: "无人", en: "nobody") : Label(names.joined(separator: ", "))
  }
}
