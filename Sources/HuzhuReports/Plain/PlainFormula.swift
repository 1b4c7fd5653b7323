import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

/// A formula written out in one language for whoever reads a scheme: nothing is cut, and each term
/// stands with its value.
struct PlainFormula {
  let scheme: Scheme
  let book: Rulebook
  let layout: Layout
  let formulas: FormulaWords
  let amounts: AmountText
  let sources: SourceIndex
  /// The running total that a formula speaks of where it says `it`.
  var total: Int?

  init(scheme: Scheme, book: Rulebook, sources: SourceIndex, layout: Layout) {
    self.scheme = scheme
    self.book = book
    self.layout = layout
    formulas = FormulaWords(scheme: scheme, book: book)
    amounts = AmountText(book.vocabulary, layout.language)
    self.sources = sources
    total = nil
  }

  /// How tightly a formula holds together: what holds less tightly stands in brackets.
  enum Tightness: Int, Comparable {
    /// Several phrases.
    case loose
    case sum
    case product
    case atom
    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  func say(zh: String, en: String) -> String { layout.say(zh: zh, en: en) }

  /// The formula or condition of a node.
  func words(_ id: NodeID) -> String {
    let node = book.nodes[id]
    switch node.operation {
    case .constant: return constant(id)
    case .fact(let fact, let day): return self.fact(fact, at: day)
    case .field(_, let fact): return book.vocabulary.facts[fact].title[layout.language]
    case .term(let term, let day): return dated(self.term(term), at: day)
    case .value(let value, let day):
      return dated(name(scheme.values[value].title, scheme.values[value].name), at: day)
    case .it: return total.map { running($0) } ?? say(zh: "累计额", en: "the running total")
    case .running(let running, let moment):
      let name = self.running(running)
      return moment == .before
        ? say(zh: "此前的\(name)", en: "\(name) before the event")
        : say(zh: "至此的\(name)", en: "\(name) so far")
    case .increase(let body, let running):
      let inner = knowing(running).words(body)
      return say(zh: "因本次事件而增加的（\(inner)）", en: "by how much the event raises (\(inner))")
    case .all, .any, .not, .compare, .exists, .someOf, .everyOf, .clause: return condition(id)
    case .total, .count, .largestOf, .smallestOf: return overList(node.operation)
    default: return arithmetic(id)
    }
  }

  /// The words of a part, in brackets where it holds less tightly than its surroundings.
  func words(_ id: NodeID, inside outer: Tightness) -> String {
    let text = words(id)
    guard tightness(id) < outer else { return text }
    return bracketed(text)
  }

  func bracketed(_ text: String) -> String { say(zh: "（\(text)）", en: "(\(text))") }

  func knowing(_ running: Int) -> PlainFormula {
    var inner = self
    inner.total = running
    return inner
  }

  func name(_ title: Label?, _ id: String) -> String {
    guard let title = title?[layout.language], !title.isEmpty else { return id }
    return title
  }

  func running(_ index: Int) -> String {
    name(scheme.runnings[index].title, scheme.runnings[index].name)
  }

  func tightness(_ id: NodeID) -> Tightness {
    switch book.nodes[id].operation {
    case .sum(let items): items.count == 1 ? tightness(items[0]) : .sum
    case .product(let items): items.count == 1 ? tightness(items[0]) : .product
    case .difference, .dayPlus: .sum
    case .quotient: .product
    case .choose, .otherwise, .floor, .cap, .round, .bands, .table, .elapsed, .someOf, .everyOf,
      .largestOf, .smallestOf, .total:
      .loose
    case .any(let items): items.count == 1 ? tightness(items[0]) : .loose
    case .all(let items): items.count == 1 ? tightness(items[0]) : .sum
    case .clause(let clause, let inner):
      scheme.clauses[clause].title == nil ? tightness(inner) : .atom
    case .compare(_, let tests, let ifNone):
      ifNone == true ? .loose : tests.count > 1 ? .sum : .product
    default: .atom
    }
  }

  private func constant(_ id: NodeID) -> String {
    if case .constant(.choice(let item)) = book.nodes[id].operation,
      case .choice(let choice) = book.nodes[id].type
    {
      let item = book.vocabulary.choices[choice].items[item]
      if item.label == Label(item.name) { return reading(item.name) }
    }
    guard case .constant(.choices(let items)) = book.nodes[id].operation, items.count > Self.few
    else { return formulas.words(id)[layout.language] }
    return say(zh: "\(items.count) 项", en: "\(items.count) items")
  }

  /// A reading that has no label of its own: a day is told by what it is.
  private func reading(_ name: String) -> String {
    switch name {
    case "at": return evaluatedDay
    case "on": return say(zh: "评估日", en: "the day of assessment")
    case "event": return say(zh: "每次事件", en: "per event")
    case "policy": return say(zh: "每份保障", en: "per policy")
    case "lifetime": return say(zh: "终身", en: "per lifetime")
    case "calendar-year": return say(zh: "自然年", en: "the calendar year")
    default:
      for span in scheme.spans where span.name == name {
        return self.name(span.title, span.name)
      }
      guard let fact = book.vocabulary.factByName[name] else { return name }
      return book.vocabulary.facts[fact].title[layout.language]
    }
  }

  private var evaluatedDay: String {
    say(zh: "事发日或参保日", en: "the day of the event or of the start of cover")
  }

  /// The most members of a list that a formula spells out.
  static let few = 6

  private func fact(_ index: Int, at day: NodeID?) -> String {
    dated(book.vocabulary.facts[index].title[layout.language], at: day)
  }

  private func dated(_ text: String, at day: NodeID?) -> String {
    guard let day else { return text }
    if case .evaluatedDay = book.nodes[day].operation { return text }
    if let readings = readings(of: day) {
      let days = readings.results.map { words($0) }.joined(separator: say(zh: "或", en: " or "))
      return say(
        zh: "\(text)（以\(days)为准，来源不清：\(readings.title)）",
        en: "\(text) (on \(days), unclear: \(readings.title))"
      )
    }
    let isLong = tightness(day) == .loose
    let on = words(day)
    return say(
      zh: isLong ? "\(text)（以“\(on)”为准）" : "\(text)（以\(on)为准）",
      en: "\(text) (on \(on))"
    )
  }

  /// What a formula may be, where only the reading of one unclear term decides it.
  private func readings(of id: NodeID) -> (title: String, results: [NodeID])? {
    guard case .choose(let branches, let otherwise?) = book.nodes[id].operation else { return nil }
    var term: Int?
    for branch in branches {
      guard case .compare(let left, _, _) = book.nodes[branch.when].operation,
        case .term(let index, _) = book.nodes[left].operation,
        term == nil || term == index,
        case .unstated? = scheme.terms[index].pieces.first?.content
      else { return nil }
      term = index
    }
    guard let term else { return nil }
    let title = name(scheme.terms[term].title, scheme.terms[term].name)
    return (title, branches.map(\.then) + [otherwise])
  }

  private func arithmetic(_ id: NodeID) -> String {
    let node = book.nodes[id]
    switch node.operation {
    case .evaluatedDay: return evaluatedDay
    case .sum(let items): return joined(items, " + ", inside: .sum)
    case .difference(let a, let b):
      return words(a, inside: .sum) + " − " + words(b, inside: .product)
    case .product(let items): return joined(items, " × ", inside: .product)
    case .quotient(let a, let b):
      return words(a, inside: .product) + " ÷ " + words(b, inside: .atom)
    case .dayPlus(let day, let period):
      return words(day, inside: .sum) + " + " + words(period, inside: .sum)
    case .largest(let items):
      return say(zh: "取较大者", en: "the larger of ") + bracketed(list(items))
    case .smallest(let items):
      return say(zh: "取较小者", en: "the smaller of ") + bracketed(list(items))
    case .bands(let of, let bands): return tiers(of, bands)
    case .table(let table): return self.table(table)
    case .choose(let branches, let otherwise): return choice(branches, otherwise)
    case .otherwise(let first, let second):
      return say(
        zh: "\(words(first))；没有的，为\(spaced(words(second, inside: .sum)))",
        en: "\(words(first)), or where there is none \(words(second, inside: .sum))"
      )
    case .elapsed(let unit, let from, let to, let both): return elapsed(unit, from, to, both)
    case .occurrence(let recurring, let side, let day):
      return side == .firstOnOrAfter
        ? say(
          zh: "不早于\(spaced(words(day)))的第一个\(words(recurring))",
          en: "the first \(words(recurring)) on or after \(words(day))"
        )
        : say(
          zh: "不晚于\(spaced(words(day)))的最后一个\(words(recurring))",
          en: "the last \(words(recurring)) on or before \(words(day))"
        )
    case .round(let inner, let step, let mode):
      return words(inner, inside: .sum) + rounded(step, mode, node.type)
    case .floor(let inner, let bound):
      let bound = words(bound, inside: .sum)
      return words(inner, inside: .sum)
        + say(zh: "，不少于\(spaced(bound))", en: ", but at least \(bound)")
    case .cap(let inner, let bound):
      let bound = words(bound, inside: .sum)
      return words(inner, inside: .sum)
        + say(zh: "，不超过\(spaced(bound))", en: ", but at most \(bound)")
    default: return formulas.words(id)[layout.language]
    }
  }

  /// How an amount is rounded, as it stands behind the amount.
  func rounded(_ step: Int128, _ mode: RoundingMode, _ type: ValueType) -> String {
    let to = type.unit.map { amounts.quantity(step, scale: type.scale, unit: $0) } ?? "\(step)"
    switch mode {
    case .halfUp: return say(zh: "，四舍五入到 \(to)", en: ", rounded half up to \(to)")
    case .halfEven: return say(zh: "，四舍六入五成双到 \(to)", en: ", rounded half to even to \(to)")
    case .up: return say(zh: "，进位到 \(to)", en: ", rounded up to \(to)")
    case .down: return say(zh: "，舍去不足 \(to) 的部分", en: ", rounded down to \(to)")
    }
  }

  private func joined(_ items: [NodeID], _ sign: String, inside outer: Tightness) -> String {
    if items.count == 1 { return words(items[0]) }
    return items.map { words($0, inside: outer) }.joined(separator: sign)
  }

  /// Several formulas with a sign between them.
  func list(_ items: [NodeID]) -> String {
    items.map { words($0) }.joined(separator: say(zh: "、", en: ", "))
  }

  private func elapsed(_ unit: TimeUnit, _ from: NodeID, _ to: NodeID, _ both: Bool) -> String {
    let ends = both ? say(zh: "（首尾两天都算）", en: ", counting both ends") : ""
    switch unit {
    case .years:
      return say(
        zh: "\(words(from))至\(spaced(words(to)))的周年数\(ends)",
        en: "complete years from \(words(from)) to \(words(to))\(ends)"
      )
    case .months:
      return say(
        zh: "\(words(from))至\(spaced(words(to)))的整月数\(ends)",
        en: "complete months from \(words(from)) to \(words(to))\(ends)"
      )
    case .days:
      return say(
        zh: "\(words(from))至\(spaced(words(to)))的天数\(ends)",
        en: "days from \(words(from)) to \(words(to))\(ends)"
      )
    }
  }

  /// The text with a space before it where it begins with a digit or letter of ASCII.
  func spaced(_ text: String) -> String {
    guard layout.language == .zh, let first = text.utf8.first, first < 128, first != 0x28 else {
      return text
    }
    return " " + text
  }
}
