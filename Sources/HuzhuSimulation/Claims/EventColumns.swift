package import HuzhuLanguage
package import HuzhuPlan
import HuzhuValues

/// The plan of one variant as columns.
package struct EventColumns: Sendable {
  let scheme: ColumnScheme
  /// For each varying fact its column.
  let inputs: [Int]
  /// Where the members of a file have columns of their own, which come first.
  let members: MemberColumns?

  /// The plan for the events of one variant; nil where it has no form in columns.
  ///
  /// - Parameters:
  ///   - variant: The member with the one event.
  ///   - fund: The fund, for its day.
  ///   - plans: The versions of its scheme, with its overlays.
  package init?(
    _ variant: FundModel.Variant,
    of fund: Fund,
    plans: [Plan]
  ) {
    guard let last = plans.last, fund.pays == nil else { return nil }
    var input = variant.input
    let event = input.events?.first
    input.events = []
    guard
      case .success(let situation) = Situation.projecting(
        input,
        on: fund.on,
        scheme: last.scheme,
        vocabulary: last.vocabulary
      )
    else { return nil }
    var members: MemberColumns?
    var facts: [Int] = []
    for (position, varying) in variant.varying.enumerated() {
      guard case .members(let table) = varying.law else { continue }
      guard let own = MemberColumns(table, at: position, of: fund, last) else { return nil }
      members = own
      facts = own.columns.map(\.fact)
    }
    var inputs: [Int] = []
    for varying in variant.varying {
      inputs.append(facts.count)
      if varying.fact >= 0 { facts.append(varying.fact) }
    }
    self.members = members
    self.inputs = inputs
    var question = ColumnQuestion(inputs: facts, on: fund.on, events: .one)
    question.subject = input.subject
    question.settled = situation.settled
    question.asksBasis = false
    question.asksMissing = false
    question.asksPayOnly = true
    // Versions may number their terms in other ways.
    if !question.settled.isEmpty, plans.count > 1 { return nil }
    for (index, given) in situation.facts.enumerated() {
      guard let own = event?.facts[index] ?? given, !question.inputs.contains(index),
        case .plain(let possible) = own.value, ColumnQuestion.isConstant(possible)
      else { continue }
      question.constants[index] = possible
    }
    guard let scheme = ColumnScheme(plans, question) else { return nil }
    self.scheme = scheme
  }
}

/// The facts in which the members of a file differ, as columns by their positions.
struct MemberColumns: Sendable {
  /// Which of the varying facts says who it is.
  let varying: Int
  private(set) var columns: [Column] = []
  /// By position whether the member has no form in columns; empty where all have one.
  private(set) var open: [Bool] = []

  struct Column: Sendable {
    var fact: Int
    var values: [Int64]
    var known: [UInt8]
    var none: [UInt8]
    var gaps: ColumnGaps
  }

  /// Fails where a member cannot be projected onto the scheme.
  init?(_ table: FundModel.MemberTable, at varying: Int, of fund: Fund, _ plan: Plan) {
    self.varying = varying
    var rows: [[Case.Given?]] = []
    for var input in table.inputs {
      input.events = []
      guard
        case .success(let situation) = Situation.projecting(
          input,
          on: fund.on,
          scheme: plan.scheme,
          vocabulary: plan.vocabulary
        )
      else { return nil }
      rows.append(situation.facts)
    }
    open = Array(repeating: false, count: rows.count)
    for fact in plan.vocabulary.facts.indices {
      var values: [Possible?] = []
      var differs = false
      for (position, row) in rows.enumerated() {
        guard let given = row[fact] else {
          values.append(nil)
          differs = differs || position > 0 && values[0] != nil
          continue
        }
        guard case .plain(let possible) = given.value else {
          // A list is read by the set path alone.
          open[position] = true
          values.append(nil)
          continue
        }
        values.append(possible)
        differs = differs || values[0] != possible
      }
      if differs { add(fact, values, plan.vocabulary) }
    }
    if !open.contains(true) { open = [] }
  }

  private mutating func add(_ fact: Int, _ given: [Possible?], _ vocabulary: Vocabulary) {
    guard let input = ColumnInput(vocabulary.facts[fact], fact, vocabulary) else {
      for (position, value) in given.enumerated() where value != nil { open[position] = true }
      return
    }
    var column = Column(
      fact: fact,
      values: [],
      known: [],
      none: [],
      gaps: ColumnGaps(hasUnknown: false, hasNone: false)
    )
    for (position, possible) in given.enumerated() {
      var value = input.low
      var (isKnown, isNone) = (false, false)
      if let possible {
        if case .nothing = possible.values, possible.isKnown {
          isNone = true
        } else if let number = possible.columnValue, input.low <= number, number <= input.high {
          value = number
          isKnown = true
        } else {
          open[position] = true
        }
      }
      column.values.append(value)
      column.known.append(isKnown ? 255 : 0)
      column.none.append(isNone ? 255 : 0)
      column.gaps.hasUnknown = column.gaps.hasUnknown || !isKnown && !isNone
      column.gaps.hasNone = column.gaps.hasNone || isNone
    }
    columns.append(column)
  }
}

extension Possible {
  /// What a column holds of a known value.
  fileprivate var columnValue: Int64? {
    guard isKnown else { return nil }
    switch values {
    case .number(let interval), .day(let interval):
      return interval.single.flatMap { Int64(exactly: $0) }
    case .flag(let yes, _): return yes ? 1 : 0
    case .choice(let items): return items.single.map { Int64($0) }
    case .choices(let items, _):
      var bits: Int64 = 0
      for item in items.items {
        guard item < 60 else { return nil }
        bits |= 1 << Int64(item)
      }
      return bits
    case .nothing, .text: return nil
    }
  }
}
