import HuzhuLanguage
import HuzhuValues

/// Where a node is evaluated; the same node in the same place is compiled once.
struct ColumnContext: Hashable {
  var isInEvent = false
  /// While the claims are asked themselves, a running total does not depend on them.
  var knowsClaims = false
  /// Positions of the day and of the running total that are set here, among those seen; -1: none.
  var day = -1
  var it = -1
}

/// Compiles the formulas of a plan for columns of known values.
///
/// The meaning is that of `Evaluator` for rows on which every value that is reached is known. What
/// is not known, fails, or has no form in columns is *open*, and a row that comes to hang on it is
/// left to the set path.
struct ColumnCompiler {
  let plan: Plan
  let question: ColumnQuestion
  /// For each input whether rows of the block may be unknown or none.
  let gaps: [ColumnGaps]
  var builder = ProgramBuilder()
  var seen: [ColumnValue] = []
  private var memory: [Key: ColumnResult] = [:]
  private var positions: [Int: Int] = [:]
  private var depth = 0
  /// Rows on which an answer cannot be given in columns whatever comes of the rest.
  var refused = Mask.never
  /// What has no form in columns, as far as the plan has it.
  var unsupported: [String] = []
  var claims: ColumnCondition?

  private struct Key: Hashable {
    var node: NodeID
    var context: ColumnContext
  }

  init(plan: Plan, question: ColumnQuestion, gaps: [ColumnGaps]) {
    self.plan = plan
    self.question = question
    self.gaps = gaps
    for (position, fact) in question.inputs.enumerated() where fact >= 0 {
      positions[fact] = position
    }
  }

  mutating func isMissingForm(_ what: String) -> ColumnResult {
    if !unsupported.contains(what) { unsupported.append(what) }
    return .open
  }

  mutating func position(of value: ColumnValue) -> Int {
    if let known = seen.firstIndex(of: value) { return known }
    seen.append(value)
    return seen.count - 1
  }

  // MARK: Nodes

  mutating func compile(_ id: NodeID, _ context: ColumnContext) -> ColumnResult {
    let key = Key(node: id, context: context)
    if let known = memory[key] { return known }
    guard depth < 300 else { return isMissingForm("depth") }
    depth += 1
    var result = operate(id, context)
    depth -= 1
    if question.asksBasis, let origin = plan.originOfNode[id] {
      result = founded(result, by: plan.origins[origin].basis, id, context)
    }
    memory[key] = result
    return result
  }

  mutating func value(_ id: NodeID, _ context: ColumnContext) -> ColumnValue {
    compile(id, context).value
  }

  mutating func condition(_ id: NodeID, _ context: ColumnContext) -> ColumnCondition {
    compile(id, context).condition
  }

  private mutating func operate(_ id: NodeID, _ context: ColumnContext) -> ColumnResult {
    let node = plan.nodes[id]
    let scale = node.type.scale
    switch node.operation {
    case .constant(let constant): return result(of: constant)
    case .fact(let fact, let at): return self.fact(fact, moved(context, at))
    case .term(let term, let at): return self.term(term, moved(context, at))
    case .value(let value, let at):
      return compile(plan.scheme.values[value].node, named(moved(context, at)))
    case .evaluatedDay: return .value(evaluatedDay(context))
    case .assessmentDay: return .value(assessmentDay())
    case .it: return context.it < 0 ? .open : .value(seen[context.it])
    case .sum(let items): return .value(sum(items, scale, context))
    case .difference(let a, let b): return .value(difference(a, b, scale, context))
    case .product(let items): return .value(product(items, context))
    case .quotient(let a, let b):
      return .value(quotient(a, b, step: 1, scale, .down, context))
    case .largest(let items): return .value(extreme(items, node.type, isLargest: true, context))
    case .smallest(let items): return .value(extreme(items, node.type, isLargest: false, context))
    case .floor(let inner, let bound):
      return .value(extreme([inner, bound], node.type, isLargest: true, context))
    case .cap(let inner, let bound):
      return .value(extreme([inner, bound], node.type, isLargest: false, context))
    case .bands(let of, let bands): return .value(self.bands(of, bands, scale, context))
    case .table(let table): return self.table(table, node.type, context)
    case .choose(let branches, let otherwise):
      return choose(branches, otherwise, node.type, context)
    case .otherwise(let first, let second): return self.otherwise(first, second, node.type, context)
    case .elapsed(let unit, let from, let to, let both):
      return .value(elapsed(unit, from, to, countsBothEnds: both, context))
    case .dayPlus(let day, let period): return .value(dayPlus(day, period, context))
    case .occurrence(let recurring, let side, let day):
      return .value(occurrence(recurring, side, day, context))
    case .running(let running, let moment): return .value(self.running(running, moment, context))
    case .increase(let body, let running):
      return .value(increase(body, running, scale, context))
    case .round(let inner, let step, let mode):
      return .value(round(inner, step: step, mode, scale, context))
    case .all(let items): return .condition(all(items, context))
    case .any(let items): return .condition(any(items, context))
    case .not(let inner):
      var result = condition(inner, context)
      (result.yes, result.no) = (result.no, result.yes)
      return .condition(result)
    case .compare(let left, let tests, let ifNone):
      return .condition(compare(left, tests, ifNone: ifNone, context))
    case .exists(let inner): return .condition(exists(inner, context))
    case .clause(let clause, let inner):
      let result = condition(inner, context)
      // What a paper can still mend is told by the set path.
      if plan.scheme.clauses[clause].isCurable {
        refused = builder.or(refused, result.yes.inverse)
      }
      return .condition(result)
    case .field, .total, .count, .largestOf, .smallestOf, .someOf, .everyOf:
      return isMissingForm("list")
    }
  }

  func result(of constant: Constant) -> ColumnResult {
    switch constant {
    case .flag(let value): return .condition(ColumnCondition(value))
    case .choice(let item): return .value(ColumnValue(Lane(Int64(item))))
    case .choices(let items):
      guard let bits = Self.bits(of: items) else { return .open }
      return .value(ColumnValue(Lane(bits)))
    case .day(let day): return .value(ColumnValue(Lane(Int64(day.ordinal))))
    case .number(let value):
      guard value.magnitude < ProgramBuilder.limit.magnitude else { return .open }
      return .value(ColumnValue(Lane(Int64(value))))
    case .text: return .open
    case .none: return .value(ColumnValue(Lane(0), known: .never, none: .all))
    }
  }

  /// A set of items as bits, for choices of at most 60.
  static func bits(of items: ChoiceSet) -> Int64? {
    var bits: Int64 = 0
    for item in items.items {
      guard item < 60 else { return nil }
      bits |= 1 << Int64(item)
    }
    return bits
  }

  func known(_ possible: Possible) -> ColumnResult {
    if let items = possible.severalItems {
      var value = ColumnValue(Lane(0), known: .never)
      value.items = items
      return .value(value)
    }
    guard possible.isKnown, !possible.mayFail else { return .open }
    switch possible.values {
    case .nothing: return .value(ColumnValue(Lane(0), known: .never, none: .all))
    case .number(let interval), .day(let interval):
      guard interval.low.magnitude < ProgramBuilder.limit.magnitude else { return .open }
      return .value(ColumnValue(Lane(Int64(interval.low))))
    case .flag(let yes, _): return .condition(ColumnCondition(yes))
    case .choice(let items): return .value(ColumnValue(Lane(Int64(items.single ?? 0))))
    case .choices(let items, _):
      return Self.bits(of: items).map { .value(ColumnValue(Lane($0))) } ?? .open
    case .text: return .open
    }
  }

  // MARK: Contexts

  mutating func moved(_ context: ColumnContext, _ at: NodeID?) -> ColumnContext {
    guard let at else { return context }
    var result = context
    result.day = position(of: value(at, context))
    return result
  }

  /// A name does not see the running total of the place where it is used.
  func named(_ context: ColumnContext) -> ColumnContext {
    var result = context
    result.it = -1
    return result
  }

  mutating func assessmentDay() -> ColumnValue {
    if let on = question.on { return ColumnValue(Lane(Int64(on.ordinal))) }
    let lane = builder.input(
      question.inputs.count,
      kind: .narrow,
      low: Int64(ColumnQuestion.days.lowerBound.ordinal),
      high: Int64(ColumnQuestion.days.upperBound.ordinal)
    )
    return ColumnValue(lane)
  }

  mutating func evaluatedDay(_ context: ColumnContext) -> ColumnValue {
    if context.day >= 0 { return seen[context.day] }
    if context.isInEvent, let date = plan.vocabulary.factByName["event.date"] {
      return fact(date, context).value
    }
    let on = assessmentDay()
    guard let start = plan.vocabulary.factByName["policy.start"] else { return on }
    let given = fact(start, ColumnContext()).value
    // Where it is not given, or none, the day of assessment counts.
    return ColumnValue(builder.pick(given.known, given.lane, on.lane), basis: given.basis)
  }

  // MARK: Facts

  mutating func fact(_ index: Int, _ context: ColumnContext) -> ColumnResult {
    let fact = plan.vocabulary.facts[index]
    if fact.derived != nil { return derived(index, named(context)) }
    if fact.scope == .event, !context.isInEvent || question.events != .one { return .open }
    return given(index)
  }

  /// What a case says of a fact: its column, its constant, or nothing.
  mutating func given(_ index: Int) -> ColumnResult {
    if let constant = question.constants[index] { return known(constant) }
    guard let position = positions[index] else {
      var open = ColumnValue.open
      open.isFrail = plan.vocabulary.facts[index].mayBeNone
      if plan.vocabulary.facts[index].type == .flag {
        return .condition(ColumnCondition(yes: .never, no: .never, isFrail: open.isFrail))
      }
      return .value(open)
    }
    guard let input = ColumnInput(plan.vocabulary.facts[index], index, plan.vocabulary) else {
      return isMissingForm("fact " + plan.vocabulary.facts[index].name)
    }
    let lane = builder.input(position, kind: input.kind, low: input.low, high: input.high)
    let none: Mask = gaps[position].hasNone ? builder.inputMask(position, part: 2) : .never
    let known = gaps[position].hasUnknown ? builder.inputMask(position, part: 1) : none.inverse
    let isFrail = plan.vocabulary.facts[index].mayBeNone
    if plan.vocabulary.facts[index].type == .flag {
      let isTrue = builder.equal(lane, Lane(1))
      return .condition(
        ColumnCondition(
          yes: builder.and(known, isTrue),
          no: builder.and(known, isTrue.inverse),
          none: none,
          isFrail: isFrail
        )
      )
    }
    return .value(ColumnValue(lane, known: known, none: none, isFrail: isFrail))
  }
}
