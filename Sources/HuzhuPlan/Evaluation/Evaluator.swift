package import HuzhuLanguage
package import HuzhuValues

/// Runs one plan on one situation, with sets of possible values for what is not known.
///
/// A node is evaluated only when it is reached: a branch that cannot be reached is not run, cannot
/// fail, and names nothing missing. Unknowns are numbered as they are met; a *cell* narrows some
/// of them, and the same evaluator is run on cell after cell.
package final class Evaluator {
  package let plan: Plan
  package let situation: Situation
  /// Unknowns in the order in which they were met.
  package private(set) var unknowns: [Unknown] = []
  private var numbers: [Unknown: Int] = [:]
  /// What each unknown may be before any cell narrows it.
  package private(set) var bases: [Possible] = []
  /// What the cell that is being run narrows, by number of the unknown.
  package var cell: [Int: Possible] = [:]
  /// Everything that is met and still open gets one value: how an end of a range is recomputed.
  package var sampling: Sampling?
  /// Days and amounts at which a comparison flips, by number of the unknown.
  package var thresholds: [Int: Set<Int128>]?
  /// For each unknown choice the sets of items that a test could not tell it to be in or not in;
  /// noted as long as thresholds are.
  var testedItems: [Int: Set<ChoiceSet>] = [:]

  /// Whether the edges of tiers, caps and rows are noted among the thresholds too.
  var marksEdges = false
  /// For each of these the value at the threshold itself, on whichever side of the flip it lies.
  var pivots: [Int: [Int128: Int128]] = [:]
  /// Inside an increase, while edges are noted: what the total is in another cell.
  var totalSource: (() -> Evaluated)?

  // Where the evaluation stands.
  var event: Int?
  var day: Evaluated?
  var it: Evaluated?
  var records: [(list: Int, item: Int)] = []
  var totals: RunningTotals
  var cures = CureMode.asItStands
  /// Whether amounts are told with how they came about.
  package var derives = false
  /// What a proof may take for granted beyond the case; nil outside of proofs.
  package var premises: Premises?
  /// What fails for certain, filled where it is asked for; see `part`.
  package var faults: [Fault]? {
    didSet { observe() }
  }
  /// What certain nodes come to, kept where it is asked for.
  package var watch: Watch? {
    didSet { observe() }
  }
  var partInHand: String?
  /// What is evaluated, noted where somebody asks for it; see `traced`.
  var trace: Trace? {
    didSet { observe() }
  }
  /// One look for all three, as every node is asked.
  private var isObserved = false
  private var memory: Memory
  private var depth = 0

  package init(plan: Plan, situation: Situation) {
    self.plan = plan
    self.situation = situation
    totals = RunningTotals(count: plan.scheme.runnings.count)
    memory = Memory(plan)
  }

  /// What named things came to on one evaluated day: a name is evaluated once, however often it is
  /// used, so that a chain of names costs its length.
  private struct Memory {
    var values: [Evaluated?]
    var clauses: [Evaluated?]
    var facts: [Int: Evaluated] = [:]

    init(_ plan: Plan) {
      values = Array(repeating: nil, count: plan.scheme.values.count)
      clauses = Array(repeating: nil, count: plan.scheme.clauses.count)
    }
  }

  /// How an open unknown is pinned.
  package struct Sampling: Sendable {
    /// Values chosen so far, by number of the unknown.
    package var chosen: [Int: Possible]
    /// Whether an unknown without a choice takes its upper end.
    package var prefersHigh: Bool
    /// The unknowns that were asked for.
    package var met = ChoiceSet()

    package init(chosen: [Int: Possible] = [:], prefersHigh: Bool) {
      self.chosen = chosen
      self.prefersHigh = prefersHigh
    }
  }

  /// Begins another cell, or another event: what was remembered no longer holds.
  func forget() {
    for index in memory.values.indices { memory.values[index] = nil }
    for index in memory.clauses.indices { memory.clauses[index] = nil }
    if !memory.facts.isEmpty { memory.facts = [:] }
  }

  /// Evaluates what may not come to pass: a trace notes it as met in doubt.
  ///
  /// What is remembered in doubt is forgotten with the doubt, so that it is traced again without.
  func inDoubt<Result>(_ isOpen: Bool, _ body: () -> Result) -> Result {
    guard isOpen, let trace, !trace.isInDoubt else { return body() }
    let outer = memory
    trace.isInDoubt = true
    defer {
      trace.isInDoubt = false
      memory = outer
    }
    return body()
  }

  package func number(of unknown: Unknown, base: Possible) -> Int {
    if let known = numbers[unknown] { return known }
    unknowns.append(unknown)
    bases.append(base)
    numbers[unknown] = unknowns.count - 1
    return unknowns.count - 1
  }

  /// An unknown with what it may be, as the cell or the sampling has it.
  func open(_ unknown: Unknown, _ possible: Possible, terms: ChoiceSet = ChoiceSet()) -> Evaluated {
    let number = number(of: unknown, base: possible)
    var result = possible
    if let narrowed = cell[number] { result = narrowed }
    if sampling != nil, !result.isKnown {
      result = pinned(number, result)
    }
    return Evaluated(result, unknowns: ChoiceSet(number), terms: terms)
  }

  private func pinned(_ number: Int, _ possible: Possible) -> Possible {
    sampling?.met.insert(number)
    if let chosen = sampling?.chosen[number] { return chosen }
    let high = sampling?.prefersHigh ?? false
    let result: Possible
    switch possible.values {
    case .nothing: result = possible.mayBeNone ? .none : .failure
    case .number(let interval): result = .number(high ? interval.high : interval.low)
    case .day(let interval):
      let end = high ? interval.high : interval.low
      result = Possible(.day(Interval(end)))
    case .flag(let yes, let no): result = .flag(high ? yes : !no)
    case .choice(let items):
      let named = nameable(items, of: number)
      let all = (named.isEmpty ? items : named).items
      result = Possible(.choice(ChoiceSet(high ? all[all.count - 1] : all[0])))
    case .choices(let certain, let possible):
      let set = high ? possible : certain
      result = Possible(.choices(certain: set, possible: set))
    // Any will do that a case can give: it serves as identity only.
    case .text: result = Possible(.text("A"))
    }
    sampling?.chosen[number] = result
    return result
  }

  /// The items that a case can name for themselves: one with others below it stands for those too.
  package func nameable(_ items: ChoiceSet, of number: Int) -> ChoiceSet {
    let type: ValueType
    switch unknowns[number] {
    case .fact(let fact), .eventFact(_, let fact), .field(_, _, let fact):
      type = plan.vocabulary.facts[fact].type
    case .length, .term, .member, .assessmentDay, .total: return items
    }
    guard case .choice(let choice) = type else { return items }
    var result = ChoiceSet()
    for item in items.items where descendants(item, of: choice).count == 1 { result.insert(item) }
    return result
  }

  private func observe() {
    isObserved = faults != nil || watch != nil || trace != nil
  }

  // MARK: Nodes

  package func evaluate(_ id: NodeID) -> Evaluated {
    // The front end refuses formulas that are nested deeper than this can ever be.
    depth += 1
    defer { depth -= 1 }
    guard depth < 600 else { return Evaluated(.failure) }
    guard isObserved else { return evaluated(id) }
    if let trace {
      let result = evaluated(id)
      follow(id, result, trace)
      return result
    }
    let count = faults?.count
    let result = evaluated(id)
    if let count { noteFault(id, result, after: count) }
    watch?.note(id, result)
    return result
  }

  private func evaluated(_ id: NodeID) -> Evaluated {
    guard !plan.origins.isEmpty, let origin = plan.originOfNode[id] else { return operate(id) }
    var result = operate(id)
    if case .round(let inner, _, _) = plan.nodes[id].operation,
      !roundingMatters(evaluate(inner), result, inner, id)
    {
      return result
    }
    result.terms.insert(plan.scheme.terms.count + origin)
    return result
  }

  /// Whether a rounding changed an amount by a fen or more, as far as that is known.
  private func roundingMatters(
    _ before: Evaluated,
    _ after: Evaluated,
    _ inner: NodeID,
    _ outer: NodeID
  ) -> Bool {
    if case .quotient = plan.nodes[inner].operation { return false }
    guard let x = before.possible.interval?.single, let y = after.possible.interval?.single else {
      return true
    }
    let scale = max(plan.nodes[inner].type.scale, plan.nodes[outer].type.scale, 2)
    let exact = Self.widened(Interval(x), by: scale - plan.nodes[inner].type.scale).low
    let rounded = Self.widened(Interval(y), by: scale - plan.nodes[outer].type.scale).low
    return (exact - rounded).magnitude >= Decimal.power(min(scale - 2, 38)).magnitude
  }

  private func operate(_ id: NodeID) -> Evaluated {
    let node = plan.nodes[id]
    switch node.operation {
    case .constant(let constant): return Evaluated(possible(of: constant))
    case .fact(let fact, let at):
      if let at { return atDay(evaluate(at)) { self.fact(fact) } }
      return self.fact(fact)
    case .field(let slot, let fact): return field(slot: slot, fact: fact)
    case .term(let term, let at):
      if let at { return atDay(evaluate(at)) { self.term(term) } }
      return self.term(term)
    case .value(let value, let at):
      if let at {
        return atDay(evaluate(at)) { self.evaluate(self.plan.scheme.values[value].node) }
      }
      return namedValue(value)
    case .evaluatedDay: return evaluatedDay()
    case .assessmentDay: return assessmentDay()
    case .it: return openTotal() ?? it ?? Evaluated(.failure)
    case .sum(let items): return sum(items, scale: node.type.scale)
    case .difference(let a, let b): return difference(a, b, scale: node.type.scale)
    case .product(let items): return product(items)
    case .quotient(let a, let b): return quotient(a, b, scale: node.type.scale)
    case .largest(let items): return extreme(items, type: node.type) { $0.largest($1) }
    case .smallest(let items): return extreme(items, type: node.type) { $0.smallest($1) }
    case .bands(let of, let bands): return self.bands(of: of, bands, scale: node.type.scale)
    case .table(let table): return self.table(table, type: node.type)
    case .choose(let branches, let otherwise):
      return choose(branches, otherwise: otherwise, type: node.type)
    case .otherwise(let first, let second): return self.otherwise(first, second, type: node.type)
    case .elapsed(let unit, let from, let to, let both):
      return elapsed(unit, from: from, to: to, countsBothEnds: both)
    case .dayPlus(let day, let period): return dayPlus(day, period)
    case .occurrence(let recurring, let side, let day): return occurrence(of: recurring, side, day)
    case .total(let loop, let of): return total(loop, of: of, scale: node.type.scale)
    case .count(let loop): return count(loop)
    case .largestOf(let loop, let of, let by):
      return extreme(loop, of: of, by: by, type: node.type, largest: true)
    case .smallestOf(let loop, let of, let by):
      return extreme(loop, of: of, by: by, type: node.type, largest: false)
    case .running(let running, let moment): return self.running(running, moment)
    case .increase(let body, let running):
      return increase(body, running: running, scale: node.type.scale)
    case .round(let inner, let step, let mode):
      return round(inner, step: step, mode: mode, scale: node.type.scale)
    case .floor(let inner, let bound):
      noteEdge(inner, .under, bound)
      return extreme([inner, bound], type: node.type) { $0.largest($1) }
    case .cap(let inner, let bound):
      noteEdge(inner, .over, bound)
      return extreme([inner, bound], type: node.type) { $0.smallest($1) }
    case .all(let items): return all(items)
    case .any(let items): return any(items)
    case .not(let inner): return negated(evaluate(inner))
    case .compare(let left, let tests, let ifNone): return compare(left, tests, ifNone: ifNone)
    case .exists(let inner): return exists(inner)
    case .someOf(let loop, let body): return some(loop, body)
    case .everyOf(let loop, let body): return every(loop, body)
    case .clause(let clause, let inner): return self.clause(clause, inner)
    }
  }

  package func possible(of constant: Constant) -> Possible {
    switch constant {
    case .flag(let value): .flag(value)
    case .choice(let item): Possible(.choice(ChoiceSet(item)))
    case .choices(let items): Possible(.choices(certain: items, possible: items))
    case .day(let day): .day(day)
    case .number(let value): .number(value)
    case .text(let text): Possible(.text(text))
    case .none: .none
    }
  }

  // MARK: Names

  private func namedValue(_ index: Int) -> Evaluated {
    if let remembered = memory.values[index] { return remembered }
    let result = asNamed { self.evaluate(self.plan.scheme.values[index].node) }
    memory.values[index] = result
    return result
  }

  /// A name sees neither the record nor the running total of the place where it is used.
  private func asNamed(_ body: () -> Evaluated) -> Evaluated {
    let outer = (it, records)
    it = nil
    records = []
    defer { (it, records) = outer }
    return body()
  }

  private func clause(_ index: Int, _ inner: NodeID) -> Evaluated {
    let canRemember = it == nil && records.isEmpty
    if canRemember, let remembered = memory.clauses[index] { return remembered }
    var result = evaluate(inner)
    if cures == .cured, plan.scheme.clauses[index].isCurable, result.truth != .yes {
      result = Evaluated(.flag(true), terms: result.terms)
    }
    if canRemember { memory.clauses[index] = result }
    return result
  }

  func atDay(_ day: Evaluated, _ body: () -> Evaluated) -> Evaluated {
    let outer = (self.day, memory)
    self.day = day
    memory = Memory(plan)
    defer { (self.day, memory) = outer }
    var result = body()
    result.terms = result.terms.union(day.terms)
    return result
  }

  /// The event's day; else the day on which the policy starts where the case gives it; else `on`.
  func evaluatedDay() -> Evaluated {
    if let day { return day }
    if event != nil, let date = plan.vocabulary.factByName["event.date"] { return fact(date) }
    if let start = plan.vocabulary.factByName["policy.start"], situation.facts[start] != nil {
      let given = fact(start)
      if !given.possible.mayBeNone || given.possible.interval != nil {
        return Evaluated(
          Possible(given.possible.values),
          unknowns: given.unknowns,
          terms: given.terms
        )
      }
    }
    return assessmentDay()
  }

  func assessmentDay() -> Evaluated {
    guard let days = situation.days else { return Evaluated(.day(situation.on)) }
    return open(.assessmentDay, Possible(.day(days)))
  }

  func fact(_ index: Int) -> Evaluated {
    let fact = plan.vocabulary.facts[index]
    if let formula = fact.derived { return derivedFact(index, formula) }
    if fact.scope == .event {
      let unknown = Unknown.eventFact(event: event ?? 0, fact: index)
      guard let event else { return open(unknown, domain(of: fact)) }
      return given(situation.events[event].facts[index], fact, as: unknown)
    }
    return given(situation.facts[index], fact, as: .fact(index))
  }

  private func given(_ given: Case.Given?, _ fact: Fact, as unknown: Unknown) -> Evaluated {
    guard let given, case .plain(let possible) = given.value else {
      return open(unknown, domain(of: fact))
    }
    return possible.isKnown ? Evaluated(possible) : open(unknown, possible)
  }

  /// A derived fact is computed; one that the case gives stands in where its inputs are unknown.
  private func derivedFact(_ index: Int, _ formula: NodeID) -> Evaluated {
    let computed: Evaluated
    if let remembered = memory.facts[index] {
      computed = remembered
    } else {
      computed = asNamed { self.evaluate(formula) }
      memory.facts[index] = computed
    }
    let fact = plan.vocabulary.facts[index]
    let isOfEvent = fact.scope == .event
    let given =
      isOfEvent ? event.flatMap { situation.events[$0].facts[index] } : situation.facts[index]
    if fact.publication != nil { return looked(up: computed, given, index) }
    if premises?.cutsDerived ?? false, day == nil, computed.possible.interval?.single == nil,
      computed.possible.interval != nil
    {
      return open(
        event == nil ? .fact(index) : .eventFact(event: 0, fact: index),
        computed.possible
      )
    }
    guard let given, case .plain(let possible) = given.value else { return computed }
    if computed.possible.isKnown { return computed }
    // What is given holds on the day that the case speaks of, and says nothing of another.
    if plan.dependsOnDay.contains(index), !isOfEvent, !isOnOwnDay() { return computed }
    if possible.isKnown { return Evaluated(possible) }
    return open(isOfEvent ? .eventFact(event: event ?? 0, fact: index) : .fact(index), possible)
  }

  /// Whether the evaluated day is that of the subject outside of any event.
  private func isOnOwnDay() -> Bool {
    if day == nil && event == nil { return true }
    let here = evaluatedDay()
    let outer = (day, event)
    day = nil
    event = nil
    let own = evaluatedDay()
    (day, event) = outer
    return here.possible.isKnown && here.possible == own.possible
  }
}
