import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation
import HuzhuValues
import Testing

/// Payout tables against answers to the same cases.
@Suite struct PayoutTableTests {
  private let book: Rulebook
  private let fund: PreparedFund

  init() throws {
    let reference = try ReferenceFund()
    book = reference.book
    fund = try PreparedFund(reference.fund, reference.book)
  }

  private func fact(_ name: String) throws -> Int {
    try #require(book.vocabulary.factByName[name])
  }

  private func value(_ text: String, of fact: Int) throws -> Case.Value {
    try #require(readAnswer(text, to: fact, in: book, findings: Findings()))
  }

  /// What the assessor pays for a case, as a range in fen.
  private func paid(_ input: Case) throws -> PayoutTable.Payout {
    let result = Assessor(book: book).assess(
      input,
      on: fund.fund.on,
      overlays: [],
      schemes: ["reference.mutual-aid"],
      explainsEnds: false
    )
    let answer = try #require(try result.get().answers.first)
    let pay = try #require(answer.pay)
    func fen(_ mantissa: Int128) throws -> Int64 {
      Int64(try #require(Decimal(mantissa: mantissa, scale: pay.scale).mantissa(atScale: 2)))
    }
    return PayoutTable.Payout(low: try fen(pay.low ?? 0), high: try pay.high.map { try fen($0) })
  }

  private func member(_ kind: String, burden: Int64?) throws -> Case {
    var input = fund.fund.groups[0].input
    let place = input.place
    let (eventKind, ownBurden) = (try fact("event.kind"), try fact("event.ownBurden"))
    var facts = [eventKind: Case.Given(try value(kind, of: eventKind), at: place)]
    if let burden {
      facts[ownBurden] = Case.Given(.plain(.number(Int128(burden))), at: place)
    }
    input.events = [Case.Event(facts: facts, place: place)]
    return input
  }

  @Test func `The lines break where the plan does, and give what it pays to a fen`() throws {
    let burden = try fact("event.ownBurden")
    let varied = VariedFact(fact: burden, values: .range(0...10_000_000, step: nil))
    let table = try PayoutTable(VariedCase([varied], of: fund), of: fund)
    #expect(table.title.en == "stay in hospital")
    #expect(table.pieces.map(\.from) == [0, 100, 18_850])
    #expect(table.pieces.map(\.to) == [100, 18_850, 100_000])
    let random = CounterRandom(seed: 11)
    for draw in 0..<200 as Range<UInt64> {
      let x = Int64(random.index(draw, below: 10_000_001))
      let exact = try paid(try member("illness-hospital", burden: x))
      let piece = try #require(table.pieces.last { $0.from <= Double(x) / 100 })
      let slope = (piece.payoutTo - piece.payoutFrom) / (piece.to - piece.from)
      let line = piece.payoutFrom + slope * (Double(x) / 100 - piece.from)
      #expect(abs(line - Double(exact.low)) <= 1, "at \(x)")
    }
    #expect(table.axes[0].values == (0...10).map { Double($0) * 10_000 })
    for (index, label) in table.axes[0].labels.enumerated() {
      var input = try member("illness-hospital", burden: nil)
      input.events?[0].facts[burden] = Case.Given(try value(label, of: burden), at: input.place)
      #expect(table.payouts[0][index] == (try paid(input)))
    }
  }

  @Test func `Random values of two facts are paid what a check pays`() throws {
    let (burden, kind) = (try fact("event.ownBurden"), try fact("event.kind"))
    let random = CounterRandom(seed: 12)
    let amounts = (0..<60 as Range<UInt64>).map { Int64(random.index($0, below: 4_000_000)) }
    let kinds = ["illness-hospital", "accident-hospital", "hardship", "illness-death"]
    let table = try PayoutTable(
      VariedCase(
        [
          VariedFact(fact: burden, values: .each(amounts.map { .plain(.number(Int128($0))) })),
          VariedFact(fact: kind, values: .each(try kinds.map { try value($0, of: kind) })),
        ],
        of: fund
      ),
      of: fund
    )
    #expect(table.pieces.isEmpty && table.payouts.count == kinds.count)
    for (row, name) in kinds.enumerated() {
      for (column, amount) in amounts.enumerated() {
        let exact = try paid(try member(name, burden: amount))
        #expect(exact.low == exact.high && table.payouts[row][column] == exact)
      }
    }
  }

  @Test func `What a case does not say gives a range that holds every answer`() throws {
    let kind = try fact("event.kind")
    let kinds = ["illness-hospital", "illness-death", "hardship"]
    let varied = VariedFact(fact: kind, values: .each(try kinds.map { try value($0, of: kind) }))
    let unknown = try member("illness-hospital", burden: nil)
    let table = try PayoutTable(VariedCase([varied], in: unknown, of: fund), of: fund)
    #expect(table.pieces.isEmpty)
    #expect(table.payouts[0][0].low == 0 && table.payouts[0][0].high == 1_500_000)
    let random = CounterRandom(seed: 13)
    for (position, name) in kinds.enumerated() {
      let range = table.payouts[0][position]
      for draw in 0..<40 as Range<UInt64> {
        let burden = Int64(random.index(draw, below: 5_000_000))
        let exact = try paid(try member(name, burden: burden)).low
        #expect(range.low <= exact && exact <= (range.high ?? .max), "\(name) \(burden)")
      }
    }
  }

  @Test func `A fact of the member is varied too, and what contradicts it is left out`() throws {
    let (member, age) = (try fact("worker.unionMember"), try fact("worker.age"))
    let flags = VariedFact(
      fact: member,
      values: .each([.plain(.flag(true)), .plain(.flag(false))])
    )
    let table = try PayoutTable(VariedCase([flags], of: fund), of: fund)
    // The mean bill of 3,000 yuan, less 100, times 80 %.
    #expect(table.payouts == [[.init(low: 232_000, high: 232_000), .init(low: 0, high: 0)]])
    #expect(table.held.contains { $0.fact == "event.ownBurden" && $0.how == .mean })

    var input = try self.member("illness-hospital", burden: 310_000)
    let birth = try fact("worker.birthDate")
    input.facts[birth] = Case.Given(try value("1990-01-01", of: birth), at: input.place)
    let ages = VariedFact(fact: age, values: .range(16...60, step: nil))
    let byAge = try PayoutTable(VariedCase([ages], in: input, of: fund), of: fund)
    #expect(byAge.held.map(\.how) == [.leftOut] && byAge.pieces.count == 1)
    #expect(byAge.payouts[0].allSatisfy { $0.low == 240_000 && $0.high == 240_000 })
  }
}
