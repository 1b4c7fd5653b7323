import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

extension RuleCheck {
  /// Waiting periods after which nothing is left of the cover.
  static let waiting: Pass = { check, scheme in
    var reading = DistanceReading(check: check, scheme: scheme)
    reading.read(scheme.eligibility?.root)
    reading.read(scheme.claims?.root)
    let shared = reading.distances
    var result = check.clashes(among: shared, scheme)
    for benefit in scheme.benefits {
      guard let when = benefit.when else { continue }
      reading.distances = shared
      reading.read(when)
      result += check.clashes(among: reading.distances, scheme)
    }
    var kept: [Diagnostic] = []
    for diagnostic in result where !kept.contains(where: { $0.place == diagnostic.place }) {
      kept.append(diagnostic)
    }
    return kept
  }

  private func clashes(among distances: [Distance], _ scheme: Scheme) -> [Diagnostic] {
    var result: [Diagnostic] = []
    for wait in distances where wait.isLeast {
      for cover in distances where !cover.isLeast && cover.days == wait.days {
        if let found = clash(wait, cover, scheme) { result.append(found) }
      }
    }
    return result
  }

  private func clash(_ wait: Distance, _ cover: Distance, _ scheme: Scheme) -> Diagnostic? {
    let plan = plan(of: scheme)
    let slices = Slicing([wait.period, cover.period], plan: plan).slices ?? []
    for slice in slices {
      let reader = KeyReader(plan: plan, slice: slice, default: day(of: scheme))
      guard let least = Period(of: wait, reader), let most = Period(of: cover, reader) else {
        continue
      }
      let isEmpty = wait.isOpen || cover.isOpen ? least.reaches(most) : least.exceeds(most)
      guard isEmpty else { continue }
      return Diagnostic(
        .waitsTooLong,
        .warning,
        Label(
          zh: "等待期 \(least.text) 之后，保障期 \(most.text) 已经没有余下",
          en: "after a waiting period of \(least.text) nothing is left of a cover of \(most.text)"
        ),
        at: book.nodes[wait.node].place,
        notes: [
          Diagnostic.Note(
            Label(zh: "保障期在此", en: "the cover"),
            at: book.nodes[cover.node].place
          )
        ]
      )
    }
    return nil
  }
}

/// That one day lies so far behind another, at least or at most.
private struct Distance {
  /// Both days, as one text.
  var days: String
  var isLeast: Bool
  /// Whether the day just so far behind is out.
  var isOpen: Bool
  var period: NodeID
  /// Of complete units: more than three of them are four.
  var isOneMore = false
  var node: NodeID
}

/// Collects the distances of days that must hold for a condition to hold.
private struct DistanceReading {
  let check: RuleCheck
  let scheme: Scheme
  var distances: [Distance] = []
  private let text: NodeText

  init(check: RuleCheck, scheme: Scheme) {
    self.check = check
    self.scheme = scheme
    text = NodeText(nodes: check.book.nodes)
  }

  mutating func read(_ node: NodeID?, depth: Int = 0) {
    guard let node, depth < 100 else { return }
    switch check.book.nodes[node].operation {
    case .all(let members): for member in members { read(member, depth: depth + 1) }
    case .clause(_, let inner): read(inner, depth: depth + 1)
    case .value(let value, at: nil): read(scheme.values[value].node, depth: depth + 1)
    case .compare(let left, let tests, _):
      for case .order(let relation, let bound) in tests { read(left, relation, bound, node) }
    default: break
    }
  }

  private mutating func read(
    _ left: NodeID,
    _ relation: Relation,
    _ bound: NodeID,
    _ node: NodeID
  ) {
    let nodes = check.book.nodes
    let isLeast = relation == .atLeast || relation == .over
    let isOpen = relation == .over || relation == .under
    if case .dayPlus(let start, let period) = nodes[bound].operation {
      add(start, left, isLeast, isOpen, period, isOneMore: false, node)
    } else if case .elapsed(_, let start, let end, false) = nodes[left].operation {
      // Complete units change where a day is reached: at most three are before the fourth.
      let isOneMore = isLeast == isOpen
      add(start, end, isLeast, !isLeast, bound, isOneMore: isOneMore, node)
    }
  }

  private mutating func add(
    _ start: NodeID,
    _ end: NodeID,
    _ isLeast: Bool,
    _ isOpen: Bool,
    _ period: NodeID,
    isOneMore: Bool,
    _ node: NodeID
  ) {
    distances.append(
      Distance(
        days: text.of(start) + " " + text.of(end),
        isLeast: isLeast,
        isOpen: isOpen,
        period: period,
        isOneMore: isOneMore,
        node: node
      )
    )
  }
}

/// A stretch of time of which the length is known.
private struct Period {
  /// In months, or in days.
  var length: Int128
  var isDays: Bool
  var text: String

  init?(of distance: Distance, _ reader: KeyReader) {
    let node = distance.period
    let value = reader.value(node)
    guard value.isKnown, let number = value.interval?.single,
      case .quantity(let unit, let scale) = reader.plan.nodes[node].type, number >= 0
    else { return nil }
    let decimal = Decimal(mantissa: number, scale: scale).normalized
    guard decimal.scale == 0, decimal.mantissa < 100_000 else { return nil }
    let count = decimal.mantissa + (distance.isOneMore ? 1 : 0)
    switch unit {
    case .year: (length, isDays) = (count * 12, false)
    case .month: (length, isDays) = (count, false)
    case .day: (length, isDays) = (count, true)
    default: return nil
    }
    text = canonicalText(Quantity(decimal, unit))
  }

  /// Whether it is as long as the other for certain; a month has from 28 to 31 days.
  func reaches(_ other: Period) -> Bool { least >= other.most(than: self) }
  func exceeds(_ other: Period) -> Bool { least > other.most(than: self) }

  private var least: Int128 { isDays ? length : length * 28 }

  private func most(than other: Period) -> Int128 {
    if isDays { return length }
    // Months are held to months as they are.
    return other.isDays ? length * 31 : length * 28
  }
}
