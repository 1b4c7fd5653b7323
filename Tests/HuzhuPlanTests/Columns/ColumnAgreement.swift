import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuNaive
import HuzhuPlan
import HuzhuValues
import Testing

/// Rows of one scheme through the columns and through the set path.
struct ColumnAgreement {
  let catalogue: Catalogue
  let versions: [Scheme]
  let question: ColumnQuestion
  let settled: [Case.Assumption]
  /// How many rows were given, answered in columns, and held against the naive evaluator.
  var rows = 0
  var answered = 0
  var naive = 0
  var answeredInScope = 0
  var unsupported: [String] = []

  init(_ catalogue: Catalogue, _ versions: [Scheme], inputs: [Int], settles: Bool) {
    self.catalogue = catalogue
    self.versions = versions
    var question = ColumnQuestion(inputs: inputs, on: nil, events: .one)
    var assumptions: [Case.Assumption] = []
    // Versions may number their terms differently: only a scheme of one version is settled.
    if settles, versions.count == 1 {
      question.asksBasis = false
      for (index, term) in versions[0].terms.enumerated() {
        for piece in term.pieces {
          guard case .unstated(_, let openness) = piece.content,
            let settlement = Self.settlement(openness, term)
          else { continue }
          question.settled[index] = settlement
          assumptions.append(
            Case.Assumption(
              scheme: versions[0].id,
              term: term.name,
              settles: settlement,
              place: term.place
            )
          )
        }
      }
    }
    self.question = question
    settled = assumptions
  }

  private static func settlement(_ openness: Term.Openness, _ term: Term) -> Case.Settlement? {
    switch openness {
    case .oneOf(let readings): return .reading(readings.count - 1)
    case .within:
      guard case .quantity(_, let scale) = term.type else { return nil }
      return .value(.number(3 * Decimal.power(scale)))
    case .list: return nil
    }
  }

  mutating func check(_ rows: [RandomRows.Row], naiveEvery: Int) throws {
    let book = catalogue.book
    let prepared = try catalogue.assessor.prepare([versions[0].id], overlays: []).get()
    guard let scheme = ColumnScheme(prepared.schemes[0].plans, question) else {
      self.rows += rows.count
      return
    }
    unsupported = scheme.plans.flatMap { $0.unsupported }
    var runner = ColumnSchemeRunner(scheme)
    var block = ColumnBlock(
      question.inputs.map {
        ColumnInput(book.vocabulary.facts[$0], $0, book.vocabulary)
      }
    )
    var start = 0
    while start < rows.count {
      let part = Array(rows[start..<min(start + ColumnBlock.capacity, rows.count)])
      fill(&block, part)
      runner.run(block)
      for (position, row) in part.enumerated() {
        self.rows += 1
        guard let version = runner.version(of: position, block) else { continue }
        answered += 1
        let found = runner.with(version) { FoundAnswer($0, position, block, book) }
        let input = asCase(row)
        let context =
          "\(versions[0].id) row \(start + position): \(caseDocument(input, in: book).text())"
        compare(found, try assess(input, context), context)
        if found.eligibility != .outOfScope { answeredInScope += 1 }
        if (start + position) % naiveEvery == 0 { compareNaive(found, input, context) }
      }
      start += part.count
    }
  }

  private func fill(_ block: inout ColumnBlock, _ rows: [RandomRows.Row]) {
    block.count = rows.count
    for input in question.inputs.indices {
      guard let form = block.inputs[input] else { continue }
      var gaps = ColumnGaps(hasUnknown: false, hasNone: false)
      for (row, values) in rows.enumerated() {
        let possible = values.values[input]
        var number = form.low
        switch possible?.values {
        case .number(let interval)?, .day(let interval)?: number = Int64(interval.low)
        case .flag(let yes, _)?: number = yes ? 1 : 0
        case .choice(let items)?: number = Int64(items.single ?? 0)
        case .choices(let items, _)?:
          number = 0
          for item in items.items { number |= 1 << Int64(item) }
        default: break
        }
        if form.kind == .narrow {
          unsafe block.narrow(input)[row] = Int32(number)
        } else {
          unsafe block.wide(input)[row] = number
        }
        let isNone = possible == Possible.none
        unsafe block.known(input)[row] = possible != nil && !isNone ? 255 : 0
        unsafe block.none(input)[row] = isNone ? 255 : 0
        gaps.hasUnknown = gaps.hasUnknown || possible == nil
        gaps.hasNone = gaps.hasNone || isNone
      }
      block.gaps[input] = gaps
    }
    for (row, values) in rows.enumerated() {
      unsafe block.narrow(question.inputs.count)[row] = values.on.ordinal
    }
  }

  private func asCase(_ row: RandomRows.Row) -> Case {
    let place = versions[0].place
    var input = Case(name: "row", place: place)
    input.on = row.on
    var policy: [Int: Case.Given] = [:]
    var event: [Int: Case.Given] = [:]
    for (index, possible) in zip(question.inputs, row.values) {
      guard let possible else { continue }
      let given = Case.Given(.plain(possible), at: place)
      switch catalogue.book.vocabulary.facts[index].scope {
      case .subject: input.facts[index] = given
      case .scheme: policy[index] = given
      case .event: event[index] = given
      case .field: break
      }
    }
    input.policies = [
      Case.Policy(scheme: versions[0].id, facts: policy, hasNoHistory: false, place: place)
    ]
    input.events = [Case.Event(facts: event, place: place)]
    input.assume = settled
    return input
  }

  private func assess(_ input: Case, _ context: String) throws -> SchemeAnswer? {
    let result = catalogue.assessor.assess(
      input,
      on: nil,
      overlays: [],
      schemes: [versions[0].id],
      explainsEnds: false
    )
    switch result {
    case .success(let answer): return answer.answers.first ?? answer.outOfScope.first
    case .failure: return nil
    }
  }

  private func compare(_ found: FoundAnswer, _ told: SchemeAnswer?, _ context: String) {
    guard let told else {
      Issue.record("answered in columns, refused as bad data: \(context)")
      return
    }
    #expect(found.version == told.scheme.version, "\(context)")
    #expect(found.eligibility == told.eligibility, "\(context)")
    guard told.eligibility != .outOfScope else { return }
    #expect(told.missing.isEmpty, "\(context)")
    let failing = told.reasons.filter { $0.state == .fails }.map { $0.clause }
    #expect(found.failing == failing, "\(context)")
    #expect(told.reasons.allSatisfy { $0.state == .fails }, "\(context)")
    #expect(
      told.pay?.isExact == true && told.pay?.low == found.total,
      "\(told.pay as Any) \(found.total) \(context)"
    )
    if let event = told.events.first {
      for benefit in event.benefits {
        #expect(
          benefit.pay.low == found.amounts[benefit.benefit] && benefit.pay.isExact,
          "\(benefit.clause) \(benefit.pay) \(found.amounts[benefit.benefit] as Any) \(context)"
        )
      }
    }
    if question.asksBasis {
      #expect(found.basis == told.basis, "\(context)")
    }
    for value in told.values {
      guard let index = told.scheme.values.firstIndex(where: { $0.name == value.name }) else {
        continue
      }
      #expect(found.values[index] == value.possible, "\(value.name) \(context)")
    }
  }

  private mutating func compareNaive(_ found: FoundAnswer, _ input: Case, _ context: String) {
    let text = caseDocument(input, in: catalogue.book).text()
    guard let node = readJSON(SourceText(name: "row", text: text), index: 0).0,
      let answer = try? catalogue.naive.evaluate(scheme: versions[0].id, case: node)
    else { return }
    naive += 1
    #expect(found.eligibility.rawValue == answer.eligibility.rawValue, "naive \(context)")
    guard answer.eligibility != .outOfScope, let pay = answer.pay else { return }
    #expect((try? ExactNumber(found.total, over: 100)) == pay, "naive \(context)")
  }
}

/// What the columns say of one row.
struct FoundAnswer {
  var version: String
  var eligibility: Eligibility
  var failing: [String] = []
  var total: Int128
  var amounts: [Int: Int128] = [:]
  var basis: Basis?
  var values: [Int: Possible] = [:]

  init(
    _ runner: borrowing ColumnRunner,
    _ row: Int,
    _ block: borrowing ColumnBlock,
    _ book: Rulebook
  ) {
    let plan = runner.plan
    let scheme = plan.plan.scheme
    version = scheme.version
    if unsafe runner.outOfScope(block)[row] != 0 {
      eligibility = .outOfScope
    } else if unsafe runner.ineligible(block)[row] != 0 {
      eligibility = .ineligible
    } else {
      eligibility = plan.isAssessed ? .eligible : .notAssessed
    }
    var seen: Set<[String]> = []
    for (index, reason) in plan.reasons.enumerated()
    where unsafe runner.fails(index, block)[row] != 0 {
      let id = scheme.clauses[reason.clause].id
      if seen.insert([id, "\(reason.isOfEvent)"]).inserted { failing.append(id) }
    }
    total = Int128(runner.total(block)[row])
    for (index, benefit) in plan.benefits.enumerated() {
      amounts[benefit] = Int128(runner.amount(index, block)[row])
    }
    basis = Basis(rawValue: Int(runner.basis(block)[row]))
    for (index, value) in plan.values.enumerated() {
      let number = runner.value(index, block)[row]
      if unsafe runner.isNone(index, block)[row] != 0 {
        values[value] = Possible.none
        continue
      }
      switch plan.plan.nodes[scheme.values[value].node].type {
      case .flag: values[value] = .flag(number == 1)
      case .choice: values[value] = Possible(.choice(ChoiceSet(Int(number))))
      case .choices:
        var set = ChoiceSet()
        for item in 0..<60 where number & (1 << Int64(item)) != 0 { set.insert(item) }
        values[value] = Possible(.choices(certain: set, possible: set))
      case .day, .recurringDay: values[value] = Possible(.day(Interval(Int128(number))))
      default: values[value] = .number(Int128(number))
      }
    }
  }
}
