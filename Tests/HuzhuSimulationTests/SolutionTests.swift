import HuzhuLanguage
import HuzhuSimulation
import Testing

/// Solved figures of the reference fund, put back.
@Suite struct SolutionTests {
  private let fund: PreparedFund
  private let base: YearTotals

  init() throws {
    let reference = try ReferenceFund()
    fund = try PreparedFund(reference.fund, reference.book)
    base = try fund.exactTotals(points: LadderTests.points)
  }

  private func solve(
    _ sought: Solution.Sought,
    _ term: String? = nil,
    level: Double
  ) throws -> Solution {
    try SolutionSearch(sought, term: term, level: level, of: fund).solution(base: base) {
      fund throws(SimulationProblem) in try fund.exactTotals(points: LadderTests.points)
    }
  }

  /// The probability that income suffices where a term has another value.
  private func sufficiency(_ name: String, _ value: Int128) throws -> Double {
    let terms = FundTerms(fund)
    let term = try #require(terms.terms.first { $0.name == name })
    let changed = try terms.prepared(changing: term, .set(value))
    return try changed.exactTotals(points: LadderTests.points)
      .probability(atMost: 67 * 100_000_000)
  }

  @Test(arguments: [0.5, 0.9, 0.995])
  func `The least premium is the quantile's, and a fen less does not suffice`(level: Double) throws
  {
    let solution = try solve(.premium, level: level)
    let exact = base.quantile(level) / 1_000_000 + 300
    let text = try #require(solution.value)
    let number = try #require(Double(text.dropLast(4)))
    #expect(number * 100 >= exact - 1e-6 && number * 100 < exact + 1)
    #expect(text.hasSuffix(" CNY") && solution.now == "70.00 CNY")
    let reached = try #require(solution.reached).value
    #expect(abs(reached - base.probability(atMost: (number - 3) * 100_000_000)) < 1e-9)
    #expect(reached >= level && base.probability(atMost: (number - 3.01) * 100_000_000) < level)
  }

  @Test func `The largest rate suffices, and a tenth of a per cent more does not`() throws {
    let solution = try solve(.rate, "rate", level: 0.9)
    #expect(solution.value == "76.3%" && solution.step == "0.1%" && solution.outcome == .found)
    #expect(try sufficiency("rate", 7_630) >= 0.9)
    #expect(try sufficiency("rate", 7_640) < 0.9)
  }

  @Test func `The largest cap suffices, and a yuan more does not`() throws {
    let solution = try solve(.cap, level: 0.5)
    let yuan = try #require(solution.value.flatMap { Int128($0.dropLast(4)) })
    #expect(solution.id == "ceiling" && solution.step == "1 CNY")
    #expect(try sufficiency("ceiling", yuan * 100) >= 0.5)
    #expect(try sufficiency("ceiling", yuan * 100 + 100) < 0.5)
  }

  @Test func `Where no value suffices, or every value does, that is said`() throws {
    // Without any stay the others cost 22 yuan, below the income of 67.
    let always = try ReferenceFund([("\"is\": \"70 CNY\"", "\"is\": \"700 CNY\"")])
    let rich = try PreparedFund(always.fund, always.book)
    func ask(_ fund: PreparedFund, _ sought: Solution.Sought) throws -> Solution {
      let base = try fund.exactTotals(points: LadderTests.points)
      return try SolutionSearch(sought, term: sought == .rate ? "rate" : nil, level: 0.9, of: fund)
        .solution(base: base) { fund throws(SimulationProblem) in
          try fund.exactTotals(points: LadderTests.points)
        }
    }
    let rate = try ask(rich, .rate)
    #expect(rate.outcome == .always && rate.value == "100%")
    let cap = try ask(rich, .cap)
    #expect(cap.outcome == .always && cap.value == nil)
    let never = try ReferenceFund([("\"is\": \"70 CNY\"", "\"is\": \"7 CNY\"")])
    let poor = try ask(try PreparedFund(never.fund, never.book), .rate)
    #expect(poor.outcome == .never && poor.value == nil)
    let subsidy = try ReferenceFund([("\"is\": \"0 CNY\"", "\"is\": \"100 CNY\"")])
    let free = try ask(try PreparedFund(subsidy.fund, subsidy.book), .premium)
    #expect(free.outcome == .always && free.value == "0.00 CNY")
    // What is left of 100 yuan when 99 years of 100 are paid for, about 69 yuan, and 3 of expenses.
    let surplus = try #require(free.surplus).value / 100
    #expect(abs(surplus - (97 - base.quantile(0.9) / 100_000_000)) < 0.01)
    #expect(try #require(free.breakEven).value < 0)
  }

  @Test func `Quantile and probability are inverse to each other`() {
    for level in [0.01, 0.3, 0.5, 0.9, 0.995, 0.9999] {
      #expect(abs(base.probability(atMost: base.quantile(level)) - level) < 1e-9)
    }
  }
}
