import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

/// Proves what one version of a scheme must keep to, or shows a case in which it does not.
///
/// The plan is run on everything that is possible, cut into boxes as far as the question needs it.
/// What is proved of all boxes holds of every case; what is refuted is shown by a case that was run.
final class SchemeProof {
  let book: Rulebook
  let scheme: Scheme
  let plan: Plan
  let promises: [NodeID]
  /// Every day, or those of the version, on which a case may be assessed.
  let days: Interval
  private(set) var obligations: [Obligation] = []
  private var worlds: [String: [World]] = [:]
  /// The amounts that the scheme names, in fen: something may change there.
  private(set) lazy var namedAmounts: Set<Int128> = findAmounts()

  /// The most events of a case, which bounds every running total.
  static let mostEvents = 500

  init(_ check: RuleCheck, _ scheme: Scheme) {
    book = check.book
    self.scheme = scheme
    plan = check.plan(of: scheme)
    let all = Interval(Int128(Day.earliest.ordinal), Int128(Day.latest.ordinal))
    var days = all
    if scheme.effective.by == nil {
      let from = scheme.effective.from.map { Int128($0.ordinal) } ?? all.low
      let until = scheme.effective.until.map { Int128($0.ordinal) - 1 } ?? all.high
      if from <= until { days = Interval(from, until) }
    }
    self.days = days
    let probe = Evaluator(
      plan: plan,
      situation: .everything(
        days: days,
        subject: nil,
        events: 1,
        start: nil,
        vocabulary: check.book.vocabulary,
        place: scheme.place
      )
    )
    promises = probe.relevantPromises
  }

  func run() -> [Obligation] {
    guard !isTooLarge() else { return obligations }
    proveEntitlement()
    proveConditions()
    proveResults()
    proveBenefits()
    proveCosts()
    proveLimits()
    proveOrder()
    return obligations
  }

  // MARK: Worlds

  /// What a proof ranges over: everything, with the day on which the policy starts given or not.
  final class World {
    let evaluator: Evaluator
    let subject: String?
    let premises: Premises

    init(_ evaluator: Evaluator, subject: String?, premises: Premises) {
      self.evaluator = evaluator
      self.subject = subject
      self.premises = premises
    }
  }

  /// The worlds for a subject; a day of assessment outside of the version too where asked for.
  func worlds(_ subject: String? = nil, anyDay: Bool = false) -> [World] {
    let key = (subject ?? "") + (anyDay ? "*" : "")
    if let known = worlds[key] { return known }
    let start = book.vocabulary.factByName["policy.start"]
    var starts: [Possible?] = [nil]
    // The day of the subject is that of its policy where the case gives it.
    if let start, plan.factUses[start] > 0, let domain = book.vocabulary.facts[start].domain {
      starts = [Possible(.day(domain))]
      if book.vocabulary.facts[start].mayBeNone { starts.append(Possible.none) }
    }
    var result: [World] = []
    for start in starts {
      let situation = Situation.everything(
        days: anyDay
          ? Interval(Int128(Day.earliest.ordinal), Int128(Day.latest.ordinal)) : days,
        subject: subject,
        events: 1,
        start: start,
        vocabulary: book.vocabulary,
        place: scheme.place
      )
      let evaluator = Evaluator(plan: plan, situation: situation)
      var premises = Premises(atMost: plan.orderedFacts)
      evaluator.premises = premises
      premises.totals = evaluator.totalBounds(events: Self.mostEvents)
      evaluator.premises = premises
      proveRising(evaluator, &premises)
      evaluator.premises = premises
      result.append(World(evaluator, subject: subject, premises: premises))
    }
    worlds[key] = result
    return result
  }

  // MARK: Asking

  /// What came of looking for a box in all worlds.
  enum Search {
    case nowhere
    case found(World, BoxSearch.Cell)
    case open(World, BoxSearch.Cell, ChoiceSet)
  }

  /// Looks for a box in which a question is answered yes.
  ///
  /// - Parameters:
  ///   - subject: The subject of the cases; nil leaves it open.
  ///   - anyDay: Whether the day of assessment is open too.
  ///   - afterNothing: Whether nothing happened before the event but what the history says: then a
  ///     box that is found is one of cases, and one that is not proves nothing.
  ///   - steps: How many boxes are looked at.
  ///   - question: What is asked of a box.
  /// - Returns: A box with its answer, or where it stays open.
  func find(
    subject: String? = nil,
    anyDay: Bool = false,
    afterNothing: Bool = false,
    steps: Int = 300,
    _ question: BoxSearch.Question
  ) -> Search {
    var open: Search?
    for world in worlds(subject, anyDay: anyDay) {
      if afterNothing { world.evaluator.premises?.totals = [] }
      defer { world.evaluator.premises = world.premises }
      var search = BoxSearch(world.evaluator, promises: promises, event: 0, steps: steps)
      switch search.find(question) {
      case .nowhere: continue
      case .found(let cell): return .found(world, cell)
      case .open(let cell, let unknowns):
        // Conditions about one age, say, may exclude each other whatever day of birth it comes from.
        world.evaluator.premises?.cutsDerived = true
        search.steps = steps
        if case .nowhere = search.find(question) { continue }
        open = open ?? .open(world, cell, unknowns)
      }
    }
    return open ?? .nowhere
  }

  func add(
    _ kind: Obligation.Kind,
    _ part: String,
    _ place: Place,
    _ state: Obligation.State,
    _ finding: Diagnostic? = nil
  ) {
    obligations.append(
      Obligation(
        scheme: scheme.id,
        version: scheme.version,
        kind: kind,
        part: part,
        place: place,
        state: state,
        finding: finding
      )
    )
  }

  /// What is left open, with the facts and terms on which it hangs.
  func leaveOpen(
    _ kind: Obligation.Kind,
    _ part: String,
    _ place: Place,
    _ what: Label,
    _ world: World,
    _ unknowns: ChoiceSet
  ) {
    var names: [String] = []
    for number in unknowns.items {
      let name = self.name(of: world.evaluator.unknowns[number])
      if !names.contains(name), names.count < 4 { names.append(name) }
    }
    let zh = names.isEmpty ? "" : "；可收窄 \(names.joined(separator: "、")) 的范围"
    let en = names.isEmpty ? "" : "; narrow what \(names.joined(separator: ", ")) may be"
    leaveOpen(kind, part, place, what, because: Label(zh: zh, en: en))
  }

  /// What is left open, with the reason.
  func leaveOpen(
    _ kind: Obligation.Kind,
    _ part: String,
    _ place: Place,
    _ what: Label,
    because reason: Label
  ) {
    add(
      kind,
      part,
      place,
      .undecided,
      Diagnostic(
        .undecided,
        .note,
        Label(
          zh: "未能判定\(what.zh)\(reason.zh)",
          en: "not decided whether \(what.en)\(reason.en)"
        ),
        at: place
      )
    )
  }

  private func name(of unknown: Unknown) -> String {
    switch unknown {
    case .fact(let fact), .eventFact(_, let fact): return book.vocabulary.facts[fact].name
    case .field(let list, _, let fact):
      return book.vocabulary.facts[list].name + "." + book.vocabulary.facts[fact].name
    case .length(let list): return book.vocabulary.facts[list].name
    case .term(let term, _), .member(let term, _): return scheme.terms[term].name
    case .assessmentDay: return "on"
    case .total(let running): return scheme.runnings[running].name
    }
  }
}
