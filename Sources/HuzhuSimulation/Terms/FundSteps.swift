package import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

/// The steps of a sensitivity ladder: figures of a fund, each a tenth down and a tenth up.
package struct FundSteps: Sendable {
  package let terms: FundTerms
  package private(set) var rungs: [Rung] = []
  private let vocabulary: Vocabulary

  /// A figure that can be changed.
  package struct Rung: Sendable {
    package var kind: SensitivityLadder.Kind
    package var title: Label
    package var id: String
    fileprivate var figure: Figure
  }

  fileprivate enum Figure: Sendable {
    case frequency(event: Int)
    case severity(event: Int, spread: Int)
    case term(NumericTerm)
    case premium
  }

  package enum Direction: Sendable, CaseIterable {
    case down
    case up

    /// The factor in tenths.
    fileprivate var tenths: Int128 { self == .down ? 9 : 11 }
    fileprivate var sign: String { self == .down ? "×0.9" : "×1.1" }
  }

  /// - Parameter prepared: The fund as it is.
  package init(_ prepared: PreparedFund) {
    terms = FundTerms(prepared)
    vocabulary = prepared.book.vocabulary
    for (event, kind) in prepared.fund.events.enumerated() {
      let title = kind.title ?? Label(kind.id)
      rungs.append(
        Rung(kind: .frequency, title: title, id: kind.id, figure: .frequency(event: event))
      )
      for (spread, content) in kind.facts.enumerated() where isAmount(content) {
        let fact = vocabulary.facts[content.fact]
        rungs.append(
          Rung(
            kind: .severity,
            title: Label(
              zh: "\(title.zh)：\(fact.title.zh)",
              en: "\(title.en): \(fact.title.en)"
            ),
            id: "\(kind.id):\(fact.name)",
            figure: .severity(event: event, spread: spread)
          )
        )
      }
    }
    for term in terms.terms {
      let idle = Direction.allCases.allSatisfy { terms.isIdle(term, under: Self.change($0)) }
      guard !idle, let kind = SensitivityLadder.Kind(rawValue: term.role.rawValue) else { continue }
      rungs.append(Rung(kind: kind, title: term.title, id: term.name, figure: .term(term)))
    }
    if let premium = prepared.fund.funding.premium, premium.value.number.mantissa > 0 {
      rungs.append(
        Rung(
          kind: .premium,
          title: Label(zh: "保费", en: "premium"),
          id: "premium",
          figure: .premium
        )
      )
    }
  }

  /// Whether a fact of an event is a number that is not always zero.
  private func isAmount(_ spread: Fund.Spread) -> Bool {
    guard vocabulary.facts[spread.fact].type.unit != nil else { return false }
    switch spread.law {
    case .lognormal, .gamma: return true
    case .between(let interval): return interval.high > 0
    case .fixed(let value): return Self.number(value) ?? 0 > 0
    case .table(let rows): return rows.contains { Self.number($0.value) ?? 0 > 0 }
    }
  }

  private static func number(_ value: Case.Value) -> Int128? {
    if case .plain(let possible) = value { possible.interval?.single } else { nil }
  }

  private static func change(_ direction: Direction) -> TermChange {
    .scaled(numerator: direction.tenths, denominator: 10)
  }

  // MARK: - Changing

  /// The fund after a step; nil for a premium, which changes no payout.
  ///
  /// - Throws: Where the fund cannot be simulated then.
  package func prepared(
    _ rung: Rung,
    _ direction: Direction
  ) throws(SimulationProblem) -> PreparedFund? {
    var fund = terms.fund
    switch rung.figure {
    case .premium: return nil
    case .term(let term): return try terms.prepared(changing: term, Self.change(direction))
    case .frequency(let event):
      fund.events[event].frequency.mean.value.number = frequency(event, direction).number
    case .severity(let event, let spread):
      let content = fund.events[event].facts[spread]
      fund.events[event].facts[spread].law = law(content, direction)
    }
    return try PreparedFund(fund, terms.book)
  }

  private func frequency(_ event: Int, _ direction: Direction) -> (number: Decimal, isCut: Bool) {
    let frequency = terms.fund.events[event].frequency
    let changed = scaled(frequency.mean.value.number, direction)
    // Nobody has an event more often than always.
    if frequency.law == .binomial, Decimal.one < changed { return (.one, true) }
    return (changed, false)
  }

  private func scaled(_ number: Decimal, _ direction: Direction) -> Decimal {
    let number = number.normalized
    return Decimal(mantissa: number.mantissa * direction.tenths, scale: number.scale + 1).normalized
  }

  private func law(_ spread: Fund.Spread, _ direction: Direction) -> Fund.Spread.Law {
    let fact = vocabulary.facts[spread.fact]
    func mean(_ mean: Quantity) -> Quantity { Quantity(scaled(mean.number, direction), mean.unit) }
    func number(_ number: Int128) -> Int128 {
      let step = max(1, fact.step)
      let (product, overflow) = number.multipliedReportingOverflow(by: direction.tenths)
      guard !overflow else { return number }
      let changed = dividing(product, by: 10 * step, rounding: .halfUp) * step
      let domain = fact.domain ?? Interval(changed, changed)
      return min(max(changed, domain.low), domain.high)
    }
    func value(_ value: Case.Value) -> Case.Value {
      Self.number(value).map { .plain(.number(number($0))) } ?? value
    }
    switch spread.law {
    case .lognormal(let old, let variation):
      return .lognormal(mean: mean(old), variation: variation)
    case .gamma(let old, let variation): return .gamma(mean: mean(old), variation: variation)
    case .fixed(let old): return .fixed(value(old))
    case .table(let rows): return .table(rows.map { (value($0.value), $0.weight) })
    case .between(let interval):
      return .between(Interval(number(interval.low), number(interval.high)))
    }
  }

  // MARK: - What it comes to

  /// What a year comes to, without its distribution, which is large.
  package struct Figures: Equatable, Sendable {
    fileprivate var mean: Estimate
    /// Nil where too few years are drawn to show it.
    fileprivate var tail: Estimate?
    /// The totals of drawn years in the order of their numbers; empty where the year is computed.
    private var years: [Int64] = []

    /// A computed year.
    package init(_ totals: YearTotals) {
      mean = Estimate(totals.mean)
      tail = Estimate(totals.quantile(SensitivityLadder.level), resolution: totals.bound)
    }

    /// Years that are drawn, always on the same random numbers.
    package init(years: [Int64]) {
      self.years = years
      let totals = SampledTotals(years)
      mean = Estimate(totals.mean, error: totals.errorOfMean)
      tail = totals.shown(SensitivityLadder.level)
    }

    /// How far mean and tail lie from those of other years.
    fileprivate func change(from base: Self) -> (mean: Estimate, tail: Estimate?) {
      if !years.isEmpty, years.count == base.years.count {
        let pairs = PairedTotals(before: base.years, after: years)
        return (pairs.mean, pairs.quantile(SensitivityLadder.level))
      }
      let tail = tail.flatMap { own in
        base.tail.map { Estimate(own.value - $0.value, resolution: own.resolution) }
      }
      return (Estimate(mean.value - base.mean.value), tail)
    }
  }

  /// The ladder, from the total of the year as it is and after every step.
  ///
  /// - Parameters:
  ///   - base: The year as it is.
  ///   - after: For each rung the year after the step down and after the step up; nil for a premium.
  ///   - members: Of the fund.
  ///   - sample: How the years were drawn, where they were.
  /// - Returns: The rungs that change something, the one with the largest reach first.
  package func ladder(
    base: Figures,
    after: [(down: Figures?, up: Figures?)],
    members: Int,
    sample: SensitivityLadder.Sample?
  ) -> SensitivityLadder {
    let members = Double(max(1, members))
    var found: [SensitivityLadder.Rung] = []
    for (rung, own) in zip(rungs, after) {
      func step(_ direction: Direction, _ figures: Figures?) -> SensitivityLadder.Step {
        let (value, isCut) = text(rung, direction)
        let premium = Estimate(premiumChange(rung, direction))
        let change = figures?.change(from: base)
        return SensitivityLadder.Step(
          value: value,
          change: change?.mean.over(members) ?? premium,
          tailChange: change == nil ? premium : change?.tail?.over(members),
          isCut: isCut
        )
      }
      let down = step(.down, own.down)
      let up = step(.up, own.up)
      // A term that changes no cost is not told of.
      guard rung.kind == .frequency || rung.kind == .severity || down.moves || up.moves else {
        continue
      }
      found.append(
        SensitivityLadder.Rung(
          kind: rung.kind,
          title: rung.title,
          id: rung.id,
          now: text(rung),
          down: down,
          up: up
        )
      )
    }
    // Of equal ones the first in the fund.
    let order = found.indices.sorted {
      found[$0].reach == found[$1].reach ? $0 < $1 : found[$0].reach > found[$1].reach
    }
    return SensitivityLadder(
      base: base.mean.over(members),
      baseTail: base.tail?.over(members),
      rungs: order.map { found[$0] },
      sample: sample
    )
  }

  /// A tenth of the premium of a member, in fen.
  private func premiumChange(_ rung: Rung, _ direction: Direction) -> Double {
    guard case .premium = rung.figure, let premium = terms.fund.funding.premium else { return 0 }
    let fen = premium.value.number.double * 100
    return direction == .down ? -fen / 10 : fen / 10
  }

  /// The figure as it is; nothing for a table.
  private func text(_ rung: Rung) -> String {
    switch rung.figure {
    case .frequency(let event): terms.fund.events[event].frequency.mean.value.normalizedText
    case .severity(let event, let spread): meanText(terms.fund.events[event].facts[spread].law)
    case .term(let term): term.value.map { term.text($0) } ?? ""
    case .premium: terms.fund.funding.premium?.value.normalizedText ?? ""
    }
  }

  private func meanText(_ law: Fund.Spread.Law) -> String {
    switch law {
    case .lognormal(let mean, _), .gamma(let mean, _): mean.normalizedText
    case .fixed, .table, .between: ""
    }
  }

  /// The figure after a step, and whether it was cut.
  private func text(_ rung: Rung, _ direction: Direction) -> (value: String, isCut: Bool) {
    switch rung.figure {
    case .frequency(let event):
      let (number, isCut) = frequency(event, direction)
      let unit = terms.fund.events[event].frequency.mean.value.unit
      return (Quantity(number, unit).normalizedText, isCut)
    case .severity(let event, let spread):
      let text = meanText(law(terms.fund.events[event].facts[spread], direction))
      return (text.isEmpty ? direction.sign : text, false)
    case .term(let term):
      let change = Self.change(direction)
      let value = term.value.map { term.text(change.applied(to: $0, of: term).number) }
      return (value ?? direction.sign, terms.isCut(term, by: change))
    case .premium:
      guard let premium = terms.fund.funding.premium?.value else { return ("", false) }
      return (Quantity(scaled(premium.number, direction), premium.unit).normalizedText, false)
    }
  }
}

extension SensitivityLadder.Step {
  /// Whether anything is changed.
  var moves: Bool { change.value != 0 || tailChange?.value ?? 0 != 0 }
}
