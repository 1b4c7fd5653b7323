package import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

/// Looks for the value of one figure for which income suffices with a probability.
///
/// Income is premiums and subsidy, without the opening reserve: what a year brings is to pay for
/// what it costs.
package struct SolutionSearch: Sendable {
  private let sought: Solution.Sought
  private let level: Double
  private let prepared: PreparedFund
  private let terms: FundTerms
  /// The term; nil for a premium.
  private let term: NumericTerm?

  /// Why nothing can be looked for: a message for whoever typed the call.
  package struct Mistake: Error {
    package var message: Label
    /// The terms that could be looked for, where one must be named.
    package var choices: [(name: String, title: Label, value: String)] = []
  }

  /// The total of the year of a fund under changed terms.
  package typealias Measure = (PreparedFund) throws(SimulationProblem) -> YearTotals

  /// - Parameters:
  ///   - sought: What is looked for.
  ///   - name: The term; the only one there is where it is nil.
  ///   - level: The probability with which income is to suffice, below 1.
  ///   - prepared: The fund as it is.
  /// - Throws: Where the fund has no such figure, or no income.
  package init(
    _ sought: Solution.Sought,
    term name: String?,
    level: Double,
    of prepared: PreparedFund
  ) throws(Mistake) {
    self.sought = sought
    self.level = level
    self.prepared = prepared
    terms = FundTerms(prepared)
    guard sought != .premium else {
      term = nil
      return
    }
    guard prepared.funding.available != nil else {
      throw Mistake(
        message: Label(
          zh: "基金没有写明保费：没有收入，只能求保费",
          en: "the fund names no premium: without an income only a premium can be looked for"
        )
      )
    }
    term = try Self.term(name, sought, terms.terms)
  }

  private static func term(
    _ name: String?,
    _ sought: Solution.Sought,
    _ terms: [NumericTerm]
  ) throws(Mistake) -> NumericTerm {
    let possible = terms.filter { term in
      guard term.value != nil else { return false }
      return sought == .rate
        ? term.unit.isPercent : term.isMoney && (term.role == .cap || term.role == .amount)
    }
    let what = sought == .rate ? Label(zh: "比例", en: "rate") : Label(zh: "限额", en: "cap")
    guard !possible.isEmpty else {
      throw Mistake(
        message: Label(
          zh: "方案没有影响给付的\(what.zh)条款",
          en: "the scheme has no \(what.en) that is one number and that a payout reads"
        )
      )
    }
    if let name {
      if let found = possible.first(where: { $0.name == name }) { return found }
      let isTable = terms.contains { $0.name == name && $0.value == nil }
      let why =
        isTable
        ? Label(zh: "「\(name)」是表，不是一个数", en: "'\(name)' is a table and no one number")
        : Label(zh: "「\(name)」不是可求的\(what.zh)", en: "'\(name)' is no \(what.en) to look for")
      throw Mistake(
        message: Label(zh: "\(why.zh)；可求的有：", en: "\(why.en); these can be looked for:"),
        choices: choices(possible)
      )
    }
    // An amount that is paid as it is is a cap only where somebody says so.
    let likely = possible.filter { $0.role.rawValue == sought.rawValue }
    guard likely.count == 1 else {
      throw Mistake(
        message: Label(
          zh: "请写明求哪一个\(what.zh)：",
          en: "write which \(what.en) is meant:"
        ),
        choices: choices(possible)
      )
    }
    return likely[0]
  }

  private static func choices(
    _ terms: [NumericTerm]
  ) -> [(name: String, title: Label, value: String)] {
    var names: Set<String> = []
    return terms.filter { names.insert($0.name).inserted }
      .map { ($0.name, $0.title, $0.value.map($0.text) ?? "") }
  }

  /// Finds the value.
  ///
  /// - Parameters:
  ///   - base: The year as it is.
  ///   - measure: The year under changed terms.
  /// - Returns: The value, and what it reaches.
  /// - Throws: Where the fund cannot be simulated under changed terms.
  /// - Complexity: For a term O(log *n*) years in the number of its values.
  package func solution(
    base: YearTotals,
    measure: Measure
  ) throws(SimulationProblem) -> Solution {
    guard let term else { return premium(base) }
    return try solve(term, measure)
  }

  // MARK: - Premium

  private func premium(_ base: YearTotals) -> Solution {
    let funding = prepared.funding
    let figure = prepared.fund.funding.premium
    func reached(_ fen: Int64) -> Estimate {
      let one = Double(fen) + funding.subsidy - funding.expenses
      return base.estimate(atMost: one * funding.members)
    }
    let needed = funding.premium(for: base.quantile(level))
    // A premium that no number of fen holds is not found.
    var fen = max(0, Int64(min(needed.rounded(.up), 1e18)))
    while fen > 0, reached(fen - 1).value >= level { fen -= 1 }
    // What the window leaves out is in no amount: then there is no end of looking.
    let last = fen + 1_000
    while fen < last, reached(fen).value < level { fen += 1 }
    let isFound = reached(fen).value >= level
    let unit = figure?.value.unit ?? .yuan
    var solution = Solution(
      sought: .premium,
      title: Label(zh: "保费（每人每年）", en: "premium of a member and year"),
      id: "premium",
      now: figure?.value.text,
      value: isFound ? Quantity(Decimal(mantissa: Int128(fen), scale: 2), unit).text : nil,
      outcome: !isFound ? .never : fen == 0 ? .always : .found,
      level: level,
      reached: reached(fen),
      step: Quantity(Decimal(mantissa: 1, scale: 2), unit).text
    )
    let error = base.errorOfQuantile(level).map { $0 / max(1, funding.members) }
    if let error, isFound, fen > 0 { solution.drawn = Estimate(Double(fen), error: error) }
    solution.breakEven = funding.premium(for: base.meanEstimate)
    if needed < 0, fen == 0 { solution.surplus = Estimate(-needed, error: error) }
    return solution
  }

  // MARK: - Terms

  private func solve(
    _ term: NumericTerm,
    _ measure: Measure
  ) throws(SimulationProblem) -> Solution {
    let available = prepared.funding.available ?? 0
    let step = step(of: term)
    func totals(_ count: Int128) throws(SimulationProblem) -> YearTotals {
      try measure(terms.prepared(changing: term, .set(count * step)))
    }
    func reached(_ totals: YearTotals) -> Estimate { totals.estimate(atMost: available) }
    func result(_ count: Int128?, _ outcome: Solution.Outcome, _ reached: Estimate?) -> Solution {
      Solution(
        sought: sought,
        title: term.title,
        id: term.name,
        now: term.value.map { term.text($0) },
        value: count.map { term.text($0 * step) },
        outcome: outcome,
        level: level,
        reached: reached,
        step: term.text(step)
      )
    }
    let none = reached(try totals(0))
    guard none.value >= level else { return result(nil, .never, none) }
    // `low` suffices at every moment, and `high` does not.
    var low: (count: Int128, reached: Estimate) = (0, none)
    var high: Int128
    if sought == .rate {
      high = Decimal.power(term.scale) / step
      let all = reached(try totals(high))
      if all.value >= level { return result(high, .always, all) }
    } else {
      high = max(1, (term.value ?? 0) / step)
      var before: Double?
      while true {
        let found = try totals(high)
        let own = reached(found)
        if own.value < level { break }
        // A cap four times as high that costs no more binds nobody.
        if found.mean == before || high > Self.highest / step { return result(nil, .always, own) }
        before = found.mean
        low = (high, own)
        high *= 4
      }
    }
    while high - low.count > 1 {
      let middle = low.count + (high - low.count) / 2
      let own = reached(try totals(middle))
      if own.value >= level { low = (middle, own) } else { high = middle }
    }
    return result(low.count, .found, low.reached)
  }

  /// The highest cap that is tried, as a mantissa: far above any payout.
  private static let highest: Int128 = 10_000_000_000_000

  /// 0.1 % for a rate, a yuan for a cap; the term's own step where it is not on that grid.
  private func step(of term: NumericTerm) -> Int128 {
    let digits = term.scale - (sought == .rate ? 3 : 0)
    let wide = digits > 0 ? Decimal.power(digits) : 1
    let fits = (term.value ?? 0) % wide == 0 && wide % max(1, term.step) == 0
    return fits ? wide : max(1, term.step)
  }
}
