import HuzhuAnswers
import HuzhuDocuments
package import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

/// What the scheme pays for events of one variant, whatever its varying facts are.
package struct EventPayouts: Sendable {
  package let variant: FundModel.Variant
  /// How many benefits the scheme has.
  package let benefits: Int
  package let kind: String
  /// Whether the scheme has limits or totals over several events of a member.
  package let accumulates: Bool
  let prepared: PreparedSchemes
  let vocabulary: Vocabulary
  let columns: EventColumns?
  /// More than any payout in fen, about eleven million million yuan.
  package static let limit: Int64 = 1 << 50
  let fund: Fund

  private init(
    _ variant: FundModel.Variant,
    of kind: FundModel.Kind,
    fund: Fund,
    prepared: PreparedSchemes,
    vocabulary: Vocabulary
  ) {
    self.variant = variant
    self.kind = kind.id
    self.prepared = prepared
    self.vocabulary = vocabulary
    self.fund = fund
    let plans = prepared.schemes.first?.plans ?? []
    columns = EventColumns(variant, of: fund, plans: plans)
    accumulates = fund.pays == nil && plans.contains { !Accumulation($0.scheme).isEmpty }
    benefits = plans.map(\.scheme.benefits.count).max() ?? 0
  }

  /// The plans of all variants of all kinds.
  ///
  /// - Throws: Where the fund names what the rulebook does not have.
  package static func all(
    of model: FundModel,
    book: Rulebook
  ) throws(SimulationProblem) -> [[Self]] {
    let prepared: PreparedSchemes
    switch Assessor(book: book).prepare([model.fund.scheme], overlays: model.fund.overlays) {
    case .success(let schemes): prepared = schemes
    case .failure(let problem): throw .unanswered(kind: model.fund.name, problem.message)
    }
    return model.kinds.map { kind in
      kind.variants.map {
        Self($0, of: kind, fund: model.fund, prepared: prepared, vocabulary: book.vocabulary)
      }
    }
  }

  /// What is paid for each of some events, in fen.
  package struct Rows: Sendable {
    package var totals: [Int64] = []
    /// By benefit, then by row.
    package var benefits: [[Int64]] = []
  }

  /// Runs the plan on events, one by one over sets of possible values.
  ///
  /// - Parameter rows: For each varying fact its values, in its smallest unit; all equally long.
  /// - Returns: The payouts, row by row.
  /// - Throws: Where a payout is not one number.
  package func payouts(_ rows: [[Int64]]) throws(SimulationProblem) -> Rows {
    var result = Rows()
    result.benefits = Array(repeating: [], count: benefits)
    for index in 0..<(rows.first?.count ?? 1) {
      try add(input(rows.map { $0[index] }), to: &result)
    }
    return result
  }

  /// What a user would have to write to `check` one event.
  ///
  /// - Parameter values: For each varying fact its value.
  /// - Returns: The case of the member with this event.
  package func input(_ values: [Int64]) -> Case {
    var input = member(values)
    guard fund.pays == nil else { return input }
    if let event = event(values) { input.events = [event] }
    return input
  }

  /// Who it happens to, without any event.
  func member(_ values: [Int64]) -> Case {
    var input = variant.input
    for (value, varying) in zip(values, variant.varying) {
      if case .members(let table) = varying.law { input = table.inputs[Int(value)] }
    }
    input.on = fund.on
    input.events = []
    return input
  }

  /// Members of whom the same is said.
  func alike(_ values: [Int64]) -> Member {
    for (value, varying) in zip(values, variant.varying) {
      if case .members = varying.law { return Member(group: variant.group, number: Int(value)) }
    }
    return Member(group: variant.group, number: 0)
  }

  /// The event with what varies of it.
  package func event(_ values: [Int64]) -> Case.Event? {
    guard var event = variant.input.events?.first else { return nil }
    for (position, varying) in variant.varying.enumerated() where varying.fact >= 0 {
      let value = Int128(values[position])
      let fact = vocabulary.facts[varying.fact]
      let possible = fact.type == .day ? Possible(.day(Interval(value))) : .number(value)
      event.facts[varying.fact] = Case.Given(.plain(possible), at: variant.input.place)
    }
    return event
  }

  private func add(_ input: Case, to result: inout Rows) throws(SimulationProblem) {
    guard let answer = try answer(input, of: kind) else {
      // Out of scope: nothing is paid.
      result.totals.append(0)
      for benefit in 0..<benefits { result.benefits[benefit].append(0) }
      return
    }
    if let pays = fund.pays {
      var sum: Int64 = 0
      for part in answer.contributions where part.clause == pays.contribution {
        if pays.party == nil || pays.party == part.party { sum += try fen(part.amount, of: answer) }
      }
      result.totals.append(sum)
      for benefit in 0..<benefits { result.benefits[benefit].append(0) }
      return
    }
    guard let event = answer.events.first else {
      throw .unanswered(kind: kind, Label(zh: "方案不评估事件", en: "the scheme assesses no event"))
    }
    result.totals.append(try fen(event.pay, of: answer))
    var paid = [Int64](repeating: 0, count: benefits)
    for benefit in event.benefits { paid[benefit.benefit] = try fen(benefit.pay, of: answer) }
    for benefit in 0..<benefits { result.benefits[benefit].append(paid[benefit]) }
  }

  /// What the scheme says of a case; nothing where it does not speak of it.
  func answer(_ input: Case, of kind: String) throws(SimulationProblem) -> SchemeAnswer? {
    switch prepared.assess(input, on: fund.on) {
    case .failure(let problem): throw .unanswered(kind: kind, problem.message)
    case .success(let all):
      guard let first = all.first, first.eligibility != .outOfScope else { return nil }
      return first
    }
  }

  private func fen(
    _ amount: Amount,
    of answer: SchemeAnswer
  ) throws(SimulationProblem) -> Int64 {
    try fen(amount, of: answer, kind)
  }

  /// An amount that is one number.
  ///
  /// - Throws: Where it is not, naming the kind of event or several of them.
  func fen(
    _ amount: Amount,
    of answer: SchemeAnswer,
    _ kind: String
  ) throws(SimulationProblem) -> Int64 {
    guard amount.isExact, let low = amount.low else {
      throw .undetermined(kind: kind, missing: answer.missing.map { label(of: $0, answer) })
    }
    let number = Decimal(mantissa: low, scale: amount.scale)
    // Sums of a block of these cannot overflow.
    guard let mantissa = number.mantissa(atScale: 2), let fen = Int64(exactly: mantissa),
      abs(fen) < Self.limit
    else {
      throw .tooLarge(kind: kind)
    }
    return fen
  }

  private func label(of missing: Missing, _ answer: SchemeAnswer) -> Label {
    let facts = vocabulary.facts
    switch missing {
    case .fact(let fact), .eventFact(let fact, _), .field(_, _, let fact):
      return Label(
        zh: "\(facts[fact].title.zh)（\(facts[fact].name)）",
        en: "\(facts[fact].title.en) (\(facts[fact].name))"
      )
    case .term(let term):
      let name = answer.scheme.terms[term].name
      return Label(zh: "条款 \(name)", en: "the term \(name)")
    }
  }
}
