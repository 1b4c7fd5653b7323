import HuzhuAnswers
import HuzhuLanguage
import HuzhuSimulation
import HuzhuValues
import Testing

/// What a sampled event is paid, held against what `check` says of the same event.
@Suite struct CheckedEventsTests {
  private static let names = [
    "guangdong-gift", "guangdong-illustration", "guangdong-special", "henan-one-depot",
    "henan-truck-drivers",
  ]

  @Test func `Every fund of the examples is among those that are held`() {
    #expect(ExampleFunds.shared.funds.map(\.name).sorted() == Self.names)
  }

  @Test(arguments: names)
  func `A thousand events of a fund pay what a check of each pays, to the fen`(name: String) throws
  {
    let examples = ExampleFunds.shared
    let fund = try examples.fund(name)
    let model = try FundModel(fund, vocabulary: examples.book.vocabulary)
    let payouts = try EventPayouts.all(of: model, book: examples.book)
    try hold(payouts, of: model, fund, examples.book)
  }

  @Test func `So do those of the reference fund`() throws {
    let reference = try ReferenceFund()
    try hold(reference.payouts, of: reference.model, reference.fund, reference.book)
  }

  private func hold(
    _ payouts: [[EventPayouts]],
    of model: FundModel,
    _ fund: Fund,
    _ book: Rulebook
  ) throws {
    let plans = Array(payouts.joined())
    let assessor = Assessor(book: book)
    let each = (1_000 + plans.count - 1) / plans.count
    for (number, plan) in plans.enumerated() {
      let random = CounterRandom(seed: 20_260_605).stream(UInt64(number))
      var columns: [[Int64]] = []
      for (position, varying) in plan.variant.varying.enumerated() {
        columns.append(Self.draws(varying, each, random.stream(UInt64(position))))
      }
      let runner = PayoutRunner(plan)
      let fast = try runner.payouts(columns)
      // A contribution has no form in columns; nor have payments at a limit whose reading is open.
      if fund.pays == nil { #expect(runner.rowsAlone * 10 <= each, "\(plan.kind)") }
      let slow = try plan.payouts(columns)
      #expect(fast.totals == slow.totals && fast.benefits == slow.benefits, "\(plan.kind)")
      // Where nothing varies all are the same event.
      for index in fast.totals.indices {
        let values = columns.map { $0[index] }
        let answer = try assessor.assess(
          plan.input(values),
          on: fund.on,
          overlays: fund.overlays,
          schemes: [fund.scheme],
          explainsEnds: false
        ).get()
        let checked = try Self.paid(answer, fund)
        #expect(checked == fast.totals[index], "\(plan.kind) \(values)")
      }
    }
  }

  /// What a user reads as paid, in fen.
  private static func paid(_ answer: CaseAnswer, _ fund: Fund) throws -> Int64 {
    guard let scheme = answer.answers.first else { return 0 }
    var amounts = scheme.events.map(\.pay)
    if let pays = fund.pays {
      amounts = scheme.contributions.filter {
        $0.clause == pays.contribution && $0.party == pays.party
      }.map(\.amount)
    }
    let amount = try #require(amounts.first)
    #expect(amounts.count == 1 && amount.isExact)
    let number = Decimal(mantissa: try #require(amount.low), scale: amount.scale)
    return Int64(try #require(number.mantissa(atScale: 2)))
  }

  private static func draws(
    _ varying: FundModel.Varying,
    _ count: Int,
    _ random: CounterRandom
  ) -> [Int64] {
    let all = 0..<UInt64(count)
    switch varying.law {
    case .continuous(let law, let perUnit):
      let sampler = law.sampler()
      return all.map {
        let amount = sampler.amount(random, $0) * perUnit + 0.5
        let most = Double(varying.range.upperBound)
        return Int64(min(max(amount, Double(varying.range.lowerBound)), most))
      }
    case .steps(let step):
      let steps = UInt64((varying.range.upperBound - varying.range.lowerBound) / step) + 1
      return all.map {
        varying.range.lowerBound + step * Int64(random.index($0, below: steps))
      }
    case .among(let table): return all.map { table.value(at: random.uniform($0)) }
    case .members(let table):
      return all.map {
        Int64(table.position(of: Int(random.index($0, below: UInt64(table.members)))))
      }
    }
  }
}
