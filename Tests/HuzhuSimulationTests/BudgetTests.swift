import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation
import HuzhuValues
import Testing

/// The gift of Guangdong as a budget: the plan says of each year who pays the premium.
@Suite struct BudgetTests {
  private let book = ExampleFunds.shared.book

  @Test func `The gift is paid in 2026 to 2028, 20 yuan for each first registration`() throws {
    let fund = try ExampleFunds.shared.fund("guangdong-gift")
    let budget = try #require(try Budget(fund, book: book))
    #expect(budget.years.map(\.calendar) == [2026, 2027, 2028])
    #expect(budget.years.map(\.on.text) == ["2026-12-31", "2027-12-31", "2028-12-31"])
    #expect(budget.years.map(\.events) == [900_000, 600_000, 400_000])
    for year in budget.years {
      #expect(abs(year.mean - 2_000 * year.events) < 1e-6 * year.mean && year.deviation == 0)
    }
  }

  @Test func `In 2029 nothing is given, and the member pays`() throws {
    var fund = try ExampleFunds.shared.fund("guangdong-gift")
    let first = fund.events[0].frequency.mean
    fund.events[0].frequency.counts?.append(first)
    let given = try #require(try Budget(fund, book: book))
    #expect(given.years[3].calendar == 2029 && given.years[3].mean == 0)
    fund.pays?.party = "member"
    let paid = try #require(try Budget(fund, book: book))
    #expect(paid.years.map(\.mean) == [0, 0, 0, 1.8e9])
    fund.pays?.party = nil
    let whole = try #require(try Budget(fund, book: book))
    #expect(whole.years.map(\.mean) == [1.8e9, 1.2e9, 0.8e9, 1.8e9])
  }

  @Test func `Who registers again is given nothing`() throws {
    var fund = try ExampleFunds.shared.fund("guangdong-gift")
    let isFirst = try #require(book.vocabulary.factByName["registration.isFirst"])
    fund.groups[0].input.facts[isFirst]?.value = .plain(.flag(false))
    let budget = try #require(try Budget(fund, book: book))
    #expect(budget.total == 0)
  }

  @Test func `Sampled years of a known number are that number`() throws {
    let fund = try ExampleFunds.shared.fund("guangdong-gift")
    let model = try FundModel(fund, vocabulary: book.vocabulary)
    let payouts = try EventPayouts.all(of: model, book: book)
    let worker = try SampledYears(model, payouts: payouts, seed: 1).worker()
    for number in 0..<3 {
      let year = try worker.year(number)
      #expect(year.events == [900_000] && year.total == 1_800_000_000)
    }
  }

  @Test func `Sampled claims count where anything is paid for them`() throws {
    // Small stays in hospital are below what members pay themselves.
    var fund = try ExampleFunds.shared.fund("henan-truck-drivers")
    fund.checks = try ExampleFunds.shared.fund("guangdong-illustration").checks
    let model = try FundModel(fund, vocabulary: book.vocabulary)
    let payouts = try EventPayouts.all(of: model, book: book)
    let exact = try ExactYear(model, payouts: payouts)
    let worker = try SampledYears(model, payouts: payouts, seed: 1).worker()
    var (paid, events) = (0, 0)
    for number in 0..<100 {
      let year = try worker.year(number)
      paid += year.paidClaims
      events += year.events.reduce(0, +)
    }
    #expect(abs(Double(paid) / 100 / exact.paidClaims - 1) < 0.02)
    #expect(paid < events * 95 / 100)
  }

  @Test func `A year without a forecast is an error`() throws {
    let fund = try ExampleFunds.shared.fund("guangdong-gift")
    #expect(throws: SimulationProblem.later(calendar: 2029, .noForecast("registration"))) {
      _ = try FundModel(fund, year: 4, vocabulary: book.vocabulary)
    }
  }
}
