import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage

extension PlainFormula {
  func condition(_ id: NodeID) -> String {
    switch book.nodes[id].operation {
    case .all(let items): return connected(items, say(zh: "，且", en: " and "), inside: .sum)
    case .any(let items): return connected(items, say(zh: "，或", en: " or "), inside: .sum)
    case .not(let inner): return negated(words(inner))
    case .compare(let left, let tests, let ifNone): return compare(left, tests, ifNone)
    case .exists(let inner):
      return say(zh: "有\(words(inner))", en: "\(words(inner)) exists")
    case .someOf(let loop, let body):
      return say(
        zh: "\(list(loop))中至少有一项：\(words(body))",
        en: "at least one of \(list(loop)): \(words(body))"
      )
    case .everyOf(let loop, let body):
      return say(
        zh: "\(list(loop))中每一项：\(words(body))",
        en: "each of \(list(loop)): \(words(body))"
      )
    case .clause(let clause, let inner):
      if let title = scheme.clauses[clause].title?[layout.language], !title.isEmpty { return title }
      return words(inner)
    default: return ""
    }
  }

  private func connected(_ items: [NodeID], _ word: String, inside outer: Tightness) -> String {
    if items.count == 1 { return words(items[0]) }
    return items.map { item in
      // Two conditions joined by different words are told apart by brackets.
      var isJoined = false
      switch book.nodes[item].operation {
      case .all(let inner), .any(let inner): isJoined = inner.count > 1
      default: break
      }
      return isJoined ? bracketed(words(item)) : words(item, inside: outer)
    }.joined(separator: word)
  }

  private func negated(_ text: String) -> String { say(zh: "不属于“\(text)”", en: "not '\(text)'") }

  private func compare(_ left: NodeID, _ tests: [Test], _ ifNone: Bool?) -> String {
    var text: String
    if tests.count == 1, let flag = flag(tests[0]) {
      text = flag ? words(left) : negated(words(left))
    } else {
      let said = tests.map { spaced(test($0)) }
      text =
        words(left, inside: .sum)
        + said.joined(separator: say(zh: "，且", en: " and"))
    }
    if ifNone == true { text += say(zh: "，或没有此项", en: ", or there is none") }
    return text
  }

  /// Whether something is to be so, or not to be so.
  private func flag(_ test: Test) -> Bool? {
    guard case .isEqual(let node) = test,
      case .constant(.flag(let flag)) = book.nodes[node].operation
    else { return nil }
    return flag
  }

  /// One test, as it stands behind what it is about: ` at least 16 years`.
  func test(_ test: Test) -> String {
    let start = layout.language == .en ? " " : ""
    switch test {
    case .isEqual(let node):
      return start + say(zh: "为\(spaced(words(node)))", en: "is \(words(node))")
    case .isIn(let nodes):
      return start + say(zh: "为\(list(nodes))之一", en: "is one of \(list(nodes))")
    case .isInSet(let node):
      return start + say(zh: "属于\(spaced(words(node)))", en: "is among \(words(node))")
    case .includes(let nodes):
      return start + say(zh: "包括\(list(nodes))", en: "includes \(list(nodes))")
    case .includesAnyOf(let node):
      return start
        + say(zh: "至少包括\(spaced(words(node)))之一", en: "includes one of \(words(node))")
    case .order(let relation, let node):
      let bound = words(node, inside: .sum)
      let relation = FormulaWords.relation(relation, book.nodes[node].type, Label(""))
      return start
        + say(
          zh: relation.zh.filter { $0 != " " } + spaced(bound),
          en: "\(relation.en)\(bound)"
        )
    }
  }
}
