package import HuzhuDocuments
package import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

/// A formula in words, for receipts and for the plain reading of a scheme.
package struct FormulaWords {
  package let scheme: Scheme
  package let book: Rulebook

  package init(scheme: Scheme, book: Rulebook) {
    self.scheme = scheme
    self.book = book
  }

  /// The formula of a node; what lies deeper than a few levels is cut to an ellipsis.
  package func words(_ id: NodeID, depth: Int = 0) -> Label {
    guard depth < 5 else { return Label("…") }
    let node = book.nodes[id]
    func inner(_ id: NodeID) -> Label { words(id, depth: depth + 1) }
    switch node.operation {
    case .constant(let constant): return self.constant(constant, node.type)
    case .fact(let fact, _), .field(_, let fact): return book.vocabulary.facts[fact].title
    case .term(let term, _): return title(scheme.terms[term])
    case .value(let value, _):
      return scheme.values[value].title ?? Label(scheme.values[value].name)
    case .evaluatedDay: return Label(zh: "事发或参保日", en: "the evaluated day")
    case .assessmentDay: return Label(zh: "评估日", en: "the day of assessment")
    case .it: return Label(zh: "累计额", en: "the running total")
    case .sum(let items): return joined(items, " + ", depth)
    case .difference(let a, let b):
      return pair(inner(a), " − ", bracketed(b, if: isSum(b), depth))
    case .product(let items) where items.count > 1: return factors(items, depth)
    case .product(let items): return joined(items, " × ", depth)
    case .quotient(let a, let b):
      return pair(
        bracketed(a, if: isSum(a), depth),
        " ÷ ",
        bracketed(b, if: isSum(b) || isProduct(b), depth)
      )
    case .largest(let items): return call(Label(zh: "取大", en: "the larger of"), items, depth)
    case .smallest(let items): return call(Label(zh: "取小", en: "the smaller of"), items, depth)
    case .bands(let of, _):
      return Label(zh: "\(inner(of).zh) 分段计算", en: "\(inner(of).en) by tiers")
    case .table(let table):
      var zh: [String] = []
      var en: [String] = []
      for key in table.keys {
        zh.append(inner(key).zh)
        en.append(inner(key).en)
      }
      return Label(
        zh: "按 \(zh.joined(separator: "、")) 查表",
        en: "the table by \(en.joined(separator: ", "))"
      )
    case .choose(let branches, let otherwise): return choice(branches, otherwise, depth)
    case .otherwise(let first, _): return inner(first)
    case .elapsed(let unit, let from, let to, _):
      let names: Label =
        switch unit {
        case .years: Label(zh: "周年", en: "complete years")
        case .months: Label(zh: "整月", en: "complete months")
        case .days: Label(zh: "天数", en: "days")
        }
      return Label(
        zh: "\(inner(from).zh) 至 \(inner(to).zh) 的\(names.zh)",
        en: "\(names.en) from \(inner(from).en) to \(inner(to).en)"
      )
    case .dayPlus(let day, let period): return pair(inner(day), " + ", inner(period))
    case .occurrence(let recurring, let side, let day):
      return occurrence(inner(recurring), side, inner(day))
    case .total(let loop, let of):
      return Label(
        zh: "\(list(loop).zh)逐项合计：\(inner(of).zh)",
        en: "the total of \(inner(of).en) over \(list(loop).en)"
      )
    case .count(let loop):
      return Label(zh: "\(list(loop).zh)的数目", en: "the number of \(list(loop).en)")
    case .largestOf(let loop, let of, _):
      return Label(
        zh: "\(list(loop).zh)中最大的\(inner(of).zh)",
        en: "the largest \(inner(of).en) of \(list(loop).en)"
      )
    case .smallestOf(let loop, let of, _):
      return Label(
        zh: "\(list(loop).zh)中最小的\(inner(of).zh)",
        en: "the smallest \(inner(of).en) of \(list(loop).en)"
      )
    case .running(let running, let moment):
      let name = scheme.runnings[running].title ?? Label(scheme.runnings[running].name)
      return Label(
        zh: "\(name.zh)（\(moment == .before ? "此前" : "至此")累计）",
        en: "\(name.en) (\(moment == .before ? "before" : "so far"))"
      )
    case .increase(let body, let running):
      let name = scheme.runnings[running].title ?? Label(scheme.runnings[running].name)
      return Label(
        zh: "\(inner(body).zh)随\(name.zh)的增加额",
        en: "what \(inner(body).en) gains with \(name.en)"
      )
    case .round(let a, _, _): return Label(zh: "\(inner(a).zh)（取整）", en: "\(inner(a).en), rounded")
    case .floor(let a, let bound):
      return Label(
        zh: "\(inner(a).zh)，不少于 \(inner(bound).zh)",
        en: "\(inner(a).en), at least \(inner(bound).en)"
      )
    case .cap(let a, let bound):
      return Label(
        zh: "\(inner(a).zh)，不超过 \(inner(bound).zh)",
        en: "\(inner(a).en), at most \(inner(bound).en)"
      )
    case .all(let items): return connected(items, Label(zh: " 且 ", en: " and "), depth)
    case .any(let items): return connected(items, Label(zh: " 或 ", en: " or "), depth)
    case .not(let a): return Label(zh: "并非（\(inner(a).zh)）", en: "not (\(inner(a).en))")
    case .compare(let left, let tests, _):
      var zh: [String] = []
      var en: [String] = []
      for test in tests {
        let one = self.test(test, depth)
        zh.append(one.zh)
        en.append(one.en)
      }
      return Label(
        zh: inner(left).zh + " " + zh.joined(separator: "、"),
        en: inner(left).en + " " + en.joined(separator: " and ")
      )
    case .exists(let a): return Label(zh: "有\(inner(a).zh)", en: "there is \(inner(a).en)")
    case .someOf(let loop, let body):
      return Label(
        zh: "\(list(loop).zh)中有一项：\(inner(body).zh)",
        en: "one of \(list(loop).en): \(inner(body).en)"
      )
    case .everyOf(let loop, let body):
      return Label(
        zh: "\(list(loop).zh)每一项：\(inner(body).zh)",
        en: "each of \(list(loop).en): \(inner(body).en)"
      )
    case .clause(let clause, let a):
      if let title = scheme.clauses[clause].title { return title }
      return inner(a)
    }
  }

  private func occurrence(_ recurring: Label, _ side: Occurrence, _ day: Label) -> Label {
    switch side {
    case .firstOnOrAfter:
      Label(
        zh: "不早于\(day.zh)的第一个\(recurring.zh)",
        en: "the first \(recurring.en) on or after \(day.en)"
      )
    case .lastOnOrBefore:
      Label(
        zh: "不晚于\(day.zh)的最后一个\(recurring.zh)",
        en: "the last \(recurring.en) on or before \(day.en)"
      )
    }
  }

  package func title(_ term: Term) -> Label { term.title ?? Label(term.name) }

  /// One test in words: `不少于 16 年`, `at least 16 years`.
  package func test(_ test: Test, _ depth: Int = 0) -> Label {
    func inner(_ id: NodeID) -> Label { words(id, depth: depth + 1) }
    switch test {
    case .isEqual(let node):
      return Label(zh: "为 \(inner(node).zh)", en: "is \(inner(node).en)")
    case .isIn(let nodes): return among(nodes, zh: "属于 ", en: "is one of ", depth)
    case .isInSet(let node): return Label(zh: "属于 \(inner(node).zh)", en: "is in \(inner(node).en)")
    case .includes(let nodes): return among(nodes, zh: "包括 ", en: "includes ", depth)
    case .includesAnyOf(let node):
      return Label(zh: "包括 \(inner(node).zh) 之一", en: "includes one of \(inner(node).en)")
    case .order(let relation, let node):
      return Self.relation(relation, book.nodes[node].type, inner(node))
    }
  }

  /// A relation to a bound in words: days are early or late, levels high or low.
  package static func relation(_ relation: Relation, _ type: ValueType, _ bound: Label) -> Label {
    var words: Label =
      switch relation {
      case .atLeast: Label(zh: "不少于", en: "at least")
      case .atMost: Label(zh: "不超过", en: "at most")
      case .over: Label(zh: "超过", en: "more than")
      case .under: Label(zh: "不满", en: "less than")
      }
    switch (type, relation) {
    case (.day, .atLeast): words = Label(zh: "不早于", en: "on or after")
    case (.day, .atMost): words = Label(zh: "不晚于", en: "on or before")
    case (.day, .over): words = Label(zh: "晚于", en: "after")
    case (.day, .under): words = Label(zh: "早于", en: "before")
    case (.choice, .atLeast): words = Label(zh: "不低于", en: "at least")
    case (.choice, .atMost): words = Label(zh: "不高于", en: "at most")
    case (.choice, .over): words = Label(zh: "高于", en: "above")
    case (.choice, .under): words = Label(zh: "低于", en: "below")
    default: break
    }
    return Label(zh: words.zh + " " + bound.zh, en: words.en + " " + bound.en)
  }

  private func constant(_ constant: Constant, _ type: ValueType) -> Label {
    switch constant {
    case .flag(let value): value ? Label(zh: "是", en: "yes") : Label(zh: "否", en: "no")
    case .choice(let item): Words.label(Possible(.choice(ChoiceSet(item))), type: type, book: book)
    case .choices(let items):
      Words.label(Possible(.choices(certain: items, possible: items)), type: type, book: book)
    case .day(let day):
      Words.label(Possible(.day(Interval(Int128(day.ordinal)))), type: type, book: book)
    case .number(let value): Words.label(.number(value), type: type, book: book)
    case .text(let text): Label(text)
    case .none: Label(zh: "无", en: "none")
    }
  }

  private func pair(_ a: Label, _ sign: String, _ b: Label) -> Label {
    Label(zh: a.zh + sign + b.zh, en: a.en + sign + b.en)
  }

  private func factors(_ items: [NodeID], _ depth: Int) -> Label {
    var result = bracketed(items[0], if: isSum(items[0]), depth)
    for item in items.dropFirst().prefix(7) {
      result = pair(result, " × ", bracketed(item, if: isSum(item), depth))
    }
    return items.count > 8 ? pair(result, " × ", Label("…")) : result
  }

  /// Words that stand in brackets where they hold less tightly than the sign beside them.
  private func bracketed(_ id: NodeID, if isLoose: Bool, _ depth: Int) -> Label {
    let inner = words(id, depth: depth + 1)
    guard isLoose, inner != Label("…") else { return inner }
    return Label(zh: "（\(inner.zh)）", en: "(\(inner.en))")
  }

  /// Whether the words of a formula are several that a sign of multiplication would part.
  private func isSum(_ id: NodeID) -> Bool {
    switch book.nodes[id].operation {
    case .sum(let items): items.count > 1 || items.first.map { isSum($0) } ?? false
    case .product(let items): items.count == 1 && isSum(items[0])
    case .difference, .dayPlus, .choose, .floor, .cap, .round, .elapsed, .total: true
    case .otherwise(let first, _): isSum(first)
    default: false
    }
  }

  private func isProduct(_ id: NodeID) -> Bool {
    switch book.nodes[id].operation {
    case .product(let items): items.count > 1
    case .sum(let items): items.count == 1 && isProduct(items[0])
    case .quotient: true
    default: false
    }
  }

  private func joined(_ items: [NodeID], _ sign: String, _ depth: Int) -> Label {
    list(items, zh: sign, en: sign, depth)
  }

  private func list(_ items: [NodeID], zh: String, en: String, _ depth: Int) -> Label {
    var chinese: [String] = []
    var english: [String] = []
    for item in items.prefix(8) {
      let one = words(item, depth: depth + 1)
      chinese.append(one.zh)
      english.append(one.en)
    }
    if items.count > 8 {
      chinese.append("…")
      english.append("…")
    }
    return Label(zh: chinese.joined(separator: zh), en: english.joined(separator: en))
  }

  /// Conditions joined by a word; one that is itself joined by the other word stands in brackets.
  private func connected(_ items: [NodeID], _ word: Label, _ depth: Int) -> Label {
    var zh: [String] = []
    var en: [String] = []
    for item in items.prefix(8) {
      let one = words(item, depth: depth + 1)
      var isJoined = false
      switch book.nodes[item].operation {
      case .all(let inner), .any(let inner): isJoined = inner.count > 1 && items.count > 1
      default: break
      }
      zh.append(isJoined ? "（\(one.zh)）" : one.zh)
      en.append(isJoined ? "(\(one.en))" : one.en)
    }
    if items.count > 8 {
      zh.append("…")
      en.append("…")
    }
    return Label(zh: zh.joined(separator: word.zh), en: en.joined(separator: word.en))
  }

  /// The branches with their conditions: `80 % where …; else 90 %`.
  private func choice(_ branches: [Branch], _ otherwise: NodeID?, _ depth: Int) -> Label {
    guard branches.count <= 4, depth < 3 else {
      return Label(zh: "按条件选取", en: "the case that applies")
    }
    var zh: [String] = []
    var en: [String] = []
    for branch in branches {
      let when = words(branch.when, depth: depth + 1)
      let then = words(branch.then, depth: depth + 1)
      zh.append("若 \(when.zh)，则为 \(then.zh)")
      en.append("\(then.en) where \(when.en)")
    }
    if let otherwise {
      let rest = words(otherwise, depth: depth + 1)
      zh.append("否则为 \(rest.zh)")
      en.append("else \(rest.en)")
    }
    return Label(zh: zh.joined(separator: "；"), en: en.joined(separator: "; "))
  }

  private func call(_ name: Label, _ items: [NodeID], _ depth: Int) -> Label {
    let inside = list(items, zh: "、", en: ", ", depth)
    return Label(zh: "\(name.zh)（\(inside.zh)）", en: "\(name.en) (\(inside.en))")
  }

  private func among(_ nodes: [NodeID], zh: String, en: String, _ depth: Int) -> Label {
    let inside = list(nodes, zh: "、", en: ", ", depth)
    return Label(zh: zh + inside.zh, en: en + inside.en)
  }

  private func list(_ loop: Loop) -> Label { book.vocabulary.facts[loop.list].title }
}
