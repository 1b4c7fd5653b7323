import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

/// A case that was run, as a document.
struct ShownCase {
  var text: String
  var outcome: Outcome
  var faults: [Fault]
  /// The run of the case, in which single formulas can be asked.
  var evaluator: Evaluator
}

extension SchemeProof {
  /// Looks for a case in a box that, read back and run, shows what is claimed.
  ///
  /// - Parameters:
  ///   - world: What the box is a part of.
  ///   - cell: The box.
  ///   - draws: How many cases of it are tried.
  ///   - question: What is asked of a drawn case before it is written down.
  ///   - shows: Whether the answer of the case shows it.
  /// - Returns: The first case that shows it.
  func shownCase(
    _ world: World,
    _ cell: BoxSearch.Cell,
    draws: UInt64 = 24,
    _ question: @escaping BoxSearch.Question,
    shows: (Outcome) -> Bool
  ) -> ShownCase? {
    for draw in 0..<draws {
      guard let sample = drawn(world, cell, draw: draw, question) else { continue }
      let input = self.input(from: sample, world)
      if let shown = run(input), shows(shown.outcome) { return shown }
    }
    return nil
  }

  /// A case of a box for which a question is answered yes.
  func drawn(
    _ world: World,
    _ cell: BoxSearch.Cell,
    draw: UInt64,
    pinned: [Int: Possible] = [:],
    _ question: BoxSearch.Question
  ) -> Sample? {
    let evaluator = world.evaluator
    // Running totals are what the case makes them.
    var premises = world.premises
    premises.totals = []
    evaluator.premises = premises
    defer { evaluator.premises = world.premises }
    let search = BoxSearch(evaluator, promises: promises, event: 0, steps: 1)
    var taken = draw < 4 ? openings(cell, world) : [:]
    for (number, possible) in pinned { taken[number] = possible }
    let (holds, sample) = evaluator.sample(cell, pinned: taken, draw: draw, points: amounts(world))
    {
      question(evaluator).truth == .yes && search.isPossible()
    }
    return holds ? sample : nil
  }

  /// For each unknown amount of money the amounts that the scheme names: something may change there.
  private func amounts(_ world: World) -> [Int: Set<Int128>] {
    guard !namedAmounts.isEmpty else { return [:] }
    var result: [Int: Set<Int128>] = [:]
    for (number, unknown) in world.evaluator.unknowns.enumerated() {
      switch unknown {
      case .fact(let fact), .eventFact(_, let fact), .field(_, _, let fact):
        let type = book.vocabulary.facts[fact].type
        if type.unit == .yuan, type.scale == 2 { result[number] = namedAmounts }
      default: continue
      }
    }
    return result
  }

  /// Where a box is about a running total, the fact that says what it was before the case.
  private func openings(_ cell: BoxSearch.Cell, _ world: World) -> [Int: Possible] {
    var result: [Int: Possible] = [:]
    for (number, possible) in cell {
      guard case .total(let running) = world.evaluator.unknowns[number],
        let total = possible.interval, let opening = scheme.runnings[running].opening,
        case .fact(let fact, nil) = plan.nodes[opening].operation,
        let domain = book.vocabulary.facts[fact].domain
      else { continue }
      let point = min(max(total.low, domain.low), domain.high)
      let base = Possible(.number(domain))
      result[world.evaluator.number(of: .fact(fact), base: base)] = .number(point)
    }
    return result
  }

  /// A drawn case as a case file would give it.
  func input(from sample: Sample, _ world: World, events: Int = 1) -> Case {
    var input = Case(name: scheme.id, place: scheme.place)
    input.subject = world.subject ?? scheme.subject
    let middle = Int128(Day(year: 2026, month: 6, day: 5)?.ordinal ?? 0)
    input.on = Day(ordinal: Int32(clamping: min(max(middle, days.low), days.high)))
    var policy: [Int: Case.Given] = [:]
    if let start = book.vocabulary.factByName["policy.start"],
      let given = world.evaluator.situation.facts[start], case .plain(.none) = given.value
    {
      policy[start] = given
    }
    var happened = [[Int: Case.Given]](repeating: [:], count: events)
    var lists: [Int: Case.List] = [:]
    var members: [Int: (includes: ChoiceSet, excludes: ChoiceSet)] = [:]
    func settle(_ term: Int, _ settlement: Case.Settlement) {
      let versions = book.schemes.count { $0.id == scheme.id }
      input.assume.append(
        Case.Assumption(
          scheme: scheme.id,
          version: versions > 1 ? scheme.version : nil,
          term: scheme.terms[term].name,
          settles: settlement,
          place: scheme.place
        )
      )
    }
    for number in sample.chosen.keys.sorted() {
      guard let possible = sample.chosen[number] else { continue }
      let given = Case.Given(.plain(possible), at: scheme.place)
      switch world.evaluator.unknowns[number] {
      case .fact(let fact):
        if book.vocabulary.facts[fact].scope == .scheme {
          policy[fact] = given
        } else {
          input.facts[fact] = given
        }
      case .eventFact(let event, let fact): if event < events { happened[event][fact] = given }
      case .length(let list):
        let count = possible.interval.map { Int(clamping: $0.low) } ?? 0
        lists[list, default: Case.List(items: [], isComplete: true)].grow(to: count)
      case .field(let list, let item, let fact):
        lists[list, default: Case.List(items: [], isComplete: true)].grow(to: item + 1)
        lists[list]?.items[item][fact] = given
      case .term(let term, let piece):
        if case .unstated(_, .oneOf) = scheme.terms[term].pieces[piece].content {
          if case .choice(let items) = possible.values, let reading = items.single {
            settle(term, .reading(reading))
          }
        } else {
          settle(term, .value(possible))
        }
      case .member(let term, let item):
        if possible.truth == .yes {
          members[term, default: (ChoiceSet(), ChoiceSet())].includes.insert(item)
        } else {
          members[term, default: (ChoiceSet(), ChoiceSet())].excludes.insert(item)
        }
      case .assessmentDay:
        if let day = possible.interval?.single { input.on = Day(ordinal: Int32(clamping: day)) }
      case .total: break
      }
    }
    for (list, records) in lists {
      input.facts[list] = Case.Given(.list(records), at: scheme.place)
    }
    for term in members.keys.sorted() {
      guard let own = members[term] else { continue }
      settle(term, .members(includes: own.includes, excludes: own.excludes))
    }
    let hasHistory = readsHistory
    if hasHistory || !policy.isEmpty {
      input.policies = [
        Case.Policy(
          scheme: scheme.id,
          facts: policy,
          hasNoHistory: hasHistory,
          place: scheme.place
        )
      ]
    }
    input.events = happened.map { Case.Event(facts: $0, place: scheme.place) }
    return input
  }

  private var readsHistory: Bool {
    for (index, fact) in book.vocabulary.facts.enumerated()
    where plan.factUses[index] > 0 && fact.name.hasPrefix("history.") { return true }
    return false
  }

  /// Writes a case, reads it back, and runs it; nil where it is no case of this version.
  func run(_ input: Case) -> ShownCase? {
    let text = caseDocument(input, in: book).text()
    guard let node = readJSON(SourceText(name: scheme.id, text: text), index: 0).0 else {
      return nil
    }
    let findings = Findings()
    guard let read = readCase(node, in: book, findings: findings), !findings.hasErrors,
      let day = read.on,
      case .success(let situation) = Situation.projecting(
        read,
        on: day,
        scheme: scheme,
        vocabulary: book.vocabulary
      )
    else { return nil }
    let evaluator = Evaluator(plan: plan, situation: situation)
    guard evaluator.keepsAlways() != .no, evaluator.contradictedFacts().isEmpty else { return nil }
    evaluator.faults = []
    let outcome = evaluator.run()
    guard outcome.scope.truth == .yes, outcome.version.truth == .yes else { return nil }
    return ShownCase(
      text: text,
      outcome: outcome,
      faults: evaluator.faults ?? [],
      evaluator: evaluator
    )
  }

  /// The remark under a finding that holds a case to paste.
  func note(_ shown: ShownCase, _ before: Label? = nil) -> Diagnostic.Note {
    let zh = before?.zh ?? "例如"
    let en = before?.en ?? "for example"
    return Diagnostic.Note(Label(zh: "\(zh)：\(shown.text)", en: "\(en): \(shown.text)"))
  }
}

extension Case.List {
  fileprivate mutating func grow(to count: Int) {
    while items.count < count { items.append([:]) }
  }
}
