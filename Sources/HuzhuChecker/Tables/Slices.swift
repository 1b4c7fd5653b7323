import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

/// The days and readings on which what a table or a choice refers to is one and the same.
///
/// The bounds of cells are terms; a dated term makes another table before and after each of its
/// days, and an unstated one a table for each of its readings.
struct Slice {
  /// A day from each source of days.
  var days: [DaySource: Day] = [:]
  /// The readings of unstated terms, by term.
  var readings: [Int: Int] = [:]

  /// What gives the day on which a term is taken.
  enum DaySource: Hashable {
    /// The evaluated day: that of the event, or of the policy.
    case evaluated
    case assessment
    case fact(Int)
  }
}

/// Finds the slices of some nodes.
struct Slicing {
  let plan: Plan
  private var cuts: [Slice.DaySource: Set<Int32>] = [:]
  private var readings: [Int: Int] = [:]
  private var seen: Set<NodeID> = []
  /// A term whose day is computed, or of which more is open than its reading.
  private(set) var obstacle: Int?

  static let most = 128

  init(_ nodes: [NodeID], plan: Plan) {
    self.plan = plan
    for node in nodes { visit(node) }
  }

  private mutating func visit(_ node: NodeID) {
    guard seen.insert(node).inserted else { return }
    switch plan.nodes[node].operation {
    case .term(let term, let at):
      note(term, at: at)
      for piece in plan.scheme.terms[term].pieces {
        switch piece.content {
        case .stated(let inner): visit(inner)
        case .unstated(_, .oneOf(let all)):
          readings[term] = max(readings[term] ?? 0, all.count)
          for reading in all { visit(reading.node) }
        case .unstated(_, .within), .unstated(_, .list): obstacle = term
        }
      }
      if let by = plan.scheme.terms[term].by { visit(by) }
    case .value(let value, _): visit(plan.scheme.values[value].node)
    default: break
    }
    plan.nodes[node].operation.forEachOperand { operand in visit(operand) }
  }

  private mutating func note(_ term: Int, at: NodeID?) {
    let pieces = plan.scheme.terms[term].pieces
    guard pieces.contains(where: { $0.from != nil || $0.until != nil }) else { return }
    guard let source = source(plan.scheme.terms[term].by ?? at) else {
      obstacle = term
      return
    }
    for piece in pieces {
      if let from = piece.from { cuts[source, default: []].insert(from.ordinal) }
      if let until = piece.until { cuts[source, default: []].insert(until.ordinal) }
    }
  }

  private func source(_ node: NodeID?) -> Slice.DaySource? {
    guard let node else { return .evaluated }
    switch plan.nodes[node].operation {
    case .evaluatedDay: return .evaluated
    case .assessmentDay: return .assessment
    case .fact(let fact, at: nil) where plan.vocabulary.facts[fact].derived == nil:
      return .fact(fact)
    default: return nil
    }
  }

  /// All slices; `nil` where they are too many.
  var slices: [Slice]? {
    var result = [Slice()]
    for source in cuts.keys.sorted(by: { order($0) < order($1) }) {
      let days = days(cuts[source] ?? [])
      guard result.count * days.count <= Self.most else { return nil }
      result = result.flatMap { slice in
        days.map { day in
          var next = slice
          next.days[source] = day
          return next
        }
      }
    }
    for (term, count) in readings.sorted(by: { $0.key < $1.key }) {
      guard result.count * count <= Self.most else { return nil }
      result = result.flatMap { slice in
        (0..<count).map { reading in
          var next = slice
          next.readings[term] = reading
          return next
        }
      }
    }
    return result
  }

  private func order(_ source: Slice.DaySource) -> Int {
    switch source {
    case .evaluated: -2
    case .assessment: -1
    case .fact(let fact): fact
    }
  }

  /// A day of each stretch between two cuts that lies in the time of the version.
  private func days(_ cuts: Set<Int32>) -> [Day] {
    let effective = plan.scheme.effective
    var result: [Day] = []
    let sorted = cuts.sorted()
    if let first = sorted.first {
      let before = Day(ordinal: first - 1)
      if effective.from.map({ $0 <= before }) ?? true { result.append(before) }
    }
    for (index, cut) in sorted.enumerated() {
      let next = index + 1 < sorted.count ? sorted[index + 1] : nil
      if let from = effective.from, let next, next <= from.ordinal { continue }
      if let until = effective.until, cut >= until.ordinal { continue }
      result.append(max(Day(ordinal: cut), effective.from ?? .earliest))
    }
    return result
  }
}
