import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

/// What the scheme of a fund pays for one case, whatever its varied facts are.
struct CasePayouts {
  private let prepared: PreparedSchemes
  private let varied: VariedCase
  private let fund: Fund
  private let vocabulary: Vocabulary

  init(_ varied: VariedCase, of fund: PreparedFund) throws(SimulationProblem) {
    self.varied = varied
    self.fund = fund.fund
    vocabulary = fund.book.vocabulary
    switch Assessor(book: fund.book).prepare([fund.fund.scheme], overlays: fund.fund.overlays) {
    case .success(let schemes): prepared = schemes
    case .failure(let problem): throw .unanswered(kind: varied.title.en, problem.message)
    }
  }

  /// A value as a case writes it.
  static func written(_ value: Case.Value, of fact: Int, _ book: Rulebook) -> String {
    guard case .plain(let possible) = value else { return "" }
    return Words.written(possible, type: book.vocabulary.facts[fact].type, book: book)
  }

  /// A number of smallest units as a value of a varied fact.
  func value(_ number: Int64, of fact: Int) -> Case.Value {
    let number = Int128(number)
    let isDay = vocabulary.facts[fact].type == .day
    return .plain(isDay ? Possible(.day(Interval(number))) : .number(number))
  }

  /// The payout of the case with these values of its varied facts, in their order.
  func payout(_ values: [Case.Value]) throws(SimulationProblem) -> PayoutTable.Payout {
    var open: [PayoutTable.Open] = []
    return try payout(values, open: &open)
  }

  /// The same; of a range what it is open for is added where it is not among the others.
  func payout(
    _ values: [Case.Value],
    open: inout [PayoutTable.Open]
  ) throws(SimulationProblem) -> PayoutTable.Payout {
    var input = varied.input
    for (fact, value) in zip(varied.facts, values) { set(fact, value, in: &input) }
    // A case of its own may have a day of its own.
    switch prepared.assess(input, on: input.on ?? fund.on) {
    case .failure(let problem): throw .unanswered(kind: varied.title.en, problem.message)
    case .success(let answers):
      guard let answer = answers.first, answer.eligibility != .outOfScope else {
        return PayoutTable.Payout(low: 0, high: 0)
      }
      guard let pay = answer.pay else {
        throw .unanswered(
          kind: varied.title.en,
          Label(zh: "案例没有说发生了什么", en: "the case does not say what happened")
        )
      }
      guard let low = try fen(pay.low ?? 0, pay.scale) else {
        throw .tooLarge(kind: varied.title.en)
      }
      var result = PayoutTable.Payout(low: low, high: nil)
      if let most = pay.high {
        guard let high = try fen(most, pay.scale) else { throw .tooLarge(kind: varied.title.en) }
        result.high = high
      }
      if result.high != result.low {
        for missing in answer.missing {
          let item = self.open(missing, answer.scheme, input)
          if !open.contains(where: { $0.name == item.name }) { open.append(item) }
        }
      }
      return result
    }
  }

  private func open(_ missing: Missing, _ scheme: Scheme, _ input: Case) -> PayoutTable.Open {
    func fact(_ fact: Int, _ name: String) -> PayoutTable.Open {
      let title = vocabulary.facts[fact].title
      return PayoutTable.Open(subject: .fact(fact), name: name, title: title, takes: Label(""))
    }
    switch missing {
    case .fact(let index): return fact(index, vocabulary.facts[index].name)
    case .eventFact(let index, let event):
      let name = vocabulary.facts[index].name
      return fact(index, (input.events?.count ?? 0) > 1 ? "\(event + 1):\(name)" : name)
    case .field(let list, let item, let index):
      let name = vocabulary.facts[index].name
      return fact(index, "\(vocabulary.facts[list].name)[\(item + 1)].\(name)")
    case .term(let index):
      let term = scheme.terms[index]
      return PayoutTable.Open(
        subject: .term,
        name: term.name,
        title: term.title ?? Label(term.name),
        takes: Label("")
      )
    }
  }

  private func fen(_ mantissa: Int128, _ scale: Int) throws(SimulationProblem) -> Int64? {
    guard let fen = Decimal(mantissa: mantissa, scale: scale).mantissa(atScale: 2),
      fen.magnitude < UInt128(EventPayouts.limit)
    else { return nil }
    return Int64(fen)
  }

  private func set(_ varied: VariedFact, _ value: Case.Value, in input: inout Case) {
    let given = Case.Given(value, at: input.place, isFromOption: true)
    switch vocabulary.facts[varied.fact].scope {
    case .event: input.events?[varied.event ?? 0].facts[varied.fact] = given
    case .scheme:
      let index = input.policies.firstIndex { $0.scheme == fund.scheme }
      if let index {
        input.policies[index].facts[varied.fact] = given
        input.policies[index].unknown.remove(varied.fact)
      } else {
        input.policies.append(
          Case.Policy(
            scheme: fund.scheme,
            facts: [varied.fact: given],
            hasNoHistory: false,
            place: input.place
          )
        )
      }
    case .subject, .field: input.facts[varied.fact] = given
    }
  }
}
