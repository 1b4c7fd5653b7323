import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage

/// A text with lines of its own below it, where one sentence would be too long.
struct Told: Hashable, Sendable {
  var text: String
  var parts: [Told] = []

  init(_ text: String, _ parts: [Told] = []) {
    self.text = text
    self.parts = parts
  }
}

extension PlainFormula {
  /// The cells that a formula may take before it is told in parts.
  private static let room = 110

  /// A formula in one sentence where that is short, else taken apart.
  func told(_ id: NodeID) -> Told {
    let flat = words(id)
    if DisplayWidth.of(flat) <= room(of: id), !hidesRows(id) { return Told(flat) }
    switch book.nodes[id].operation {
    case .clause(_, let inner): return told(inner)
    case .all(let items) where items.count > 1:
      return Told(say(zh: "须同时满足：", en: "all of these hold:"), items.map { member($0) })
    case .any(let items) where items.count > 1:
      return Told(say(zh: "满足其一：", en: "at least one of these holds:"), items.map { member($0) })
    case .all(let items), .any(let items), .sum(let items):
      return items.count == 1 ? told(items[0]) : listed("以下各项之和：", "the sum of:", items)
    case .not(let inner):
      return led(say(zh: "不属于以下情形：", en: "this does not hold:"), by: told(inner))
    case .choose(let branches, let otherwise): return cases(branches, otherwise)
    case .otherwise(let first, let second):
      return listed("依次取第一个有的：", "the first of these that exists:", [first, second])
    case .bands(let of, let bands):
      let parts = tierParts(bands).map {
        Told(say(zh: "\($0.part)：\($0.rate)", en: "\($0.part): \($0.rate)"))
      }
      return Told(say(zh: "\(words(of))分段计算：", en: "of \(words(of)), by tiers:"), parts)
    case .table(let table):
      let keys = list(table.keys)
      let rows = tableRows(table).map {
        Told(say(zh: "\($0.key)：\($0.result)", en: "\($0.key): \($0.result)"))
      }
      return Told(say(zh: "按\(keys)：", en: "by \(keys):"), rows)
    case .increase(let body, let running):
      let lead = say(zh: "因本次事件而增加的部分，按以下计算：", en: "by how much the event raises this:")
      return led(lead, by: knowing(running).told(body))
    case .product(let items): return listed("以下各项相乘：", "the product of:", items)
    case .largest(let items): return listed("以下各项中最大的：", "the largest of:", items)
    case .smallest(let items): return listed("以下各项中最小的：", "the smallest of:", items)
    case .cap(let inner, let bound):
      let bound = spaced(words(bound, inside: .sum))
      return led(say(zh: "不超过\(bound)，按以下计算：", en: "at most \(bound), of this:"), by: told(inner))
    case .floor(let inner, let bound):
      let bound = spaced(words(bound, inside: .sum))
      return led(
        say(zh: "不少于\(bound)，按以下计算：", en: "at least \(bound), of this:"),
        by: told(inner)
      )
    case .round(let inner, let step, let mode):
      let how = rounded(step, mode, book.nodes[id].type).drop { ",， ".contains($0) }
      return led(say(zh: "\(how)，按以下计算：", en: "\(how), of this:"), by: told(inner))
    case .compare(let left, let tests, nil) where tests.count == 1:
      return compared(left, tests[0], flat)
    default: return Told(flat)
    }
  }

  /// Sums and products read well in one sentence where none of their parts is long.
  private func room(of id: NodeID) -> Int {
    switch book.nodes[id].operation {
    case .sum(let items), .product(let items):
      items.allSatisfy { DisplayWidth.of(words($0)) <= Self.room } ? 2 * Self.room : Self.room
    default: Self.room
    }
  }

  /// A condition among others: a clause with a title is told with what it asks for.
  private func member(_ id: NodeID) -> Told {
    guard case .clause(let clause, let inner) = book.nodes[id].operation,
      let title = scheme.clauses[clause].title?[layout.language], !title.isEmpty
    else { return told(id) }
    let inside = told(inner)
    return Told(say(zh: "\(title)：\(inside.text)", en: "\(title): \(inside.text)"), inside.parts)
  }

  private func led(_ lead: String, by inner: Told) -> Told {
    if inner.parts.isEmpty { return Told(lead + say(zh: "", en: " ") + inner.text) }
    return Told(lead, [inner])
  }

  private func listed(_ zh: String, _ en: String, _ items: [NodeID]) -> Told {
    Told(say(zh: zh, en: en), items.map { told($0) })
  }

  private func cases(_ branches: [Branch], _ otherwise: NodeID?) -> Told {
    var parts: [Told] = []
    for branch in branches {
      let when = words(branch.when)
      let then = told(branch.then)
      parts.append(
        Told(say(zh: "\(when)的：\(then.text)", en: "where \(when): \(then.text)"), then.parts)
      )
    }
    if let otherwise {
      let rest = told(otherwise)
      parts.append(Told(say(zh: "其他情形：\(rest.text)", en: "otherwise: \(rest.text)"), rest.parts))
    }
    return Told(say(zh: "依次取第一个符合的：", en: "the first of these that applies:"), parts)
  }

  private func compared(_ left: NodeID, _ test: Test, _ flat: String) -> Told {
    guard case .order(let kind, let bound) = test else { return Told(flat) }
    let inner = told(bound)
    guard !inner.parts.isEmpty else { return Told(flat) }
    let relation = FormulaWords.relation(kind, book.nodes[bound].type, Label(""))[layout.language]
    let words = relation.hasSuffix(" ") ? String(relation.dropLast()) : relation
    return Told(
      say(
        zh: "\(self.words(left))\(words)：\(inner.text)",
        en: "\(self.words(left)) \(words): \(inner.text)"
      ),
      inner.parts
    )
  }

  /// Whether a sentence would leave out the rows of a table.
  private func hidesRows(_ id: NodeID) -> Bool {
    guard case .table(let table) = book.nodes[carried(id)].operation else { return false }
    return !isShort(table)
  }
}
