import HuzhuDocuments
package import HuzhuLanguage
import HuzhuValues

extension FundModel {
  /// The model of one year of a projection: the fund as it is then, made ready for computing.
  ///
  /// - Parameters:
  ///   - fund: The fund as its document has it.
  ///   - year: 1 for the year that ends on the fund's day.
  ///   - vocabulary: The names that it uses.
  /// - Throws: What is wrong with the fund, or with it in that year.
  package init(
    _ fund: Fund,
    year: Int,
    vocabulary: Vocabulary
  ) throws(SimulationProblem) {
    do throws(SimulationProblem) {
      try self.init(try fund.inYear(year, vocabulary), vocabulary: vocabulary)
    } catch {
      throw error.said(of: year, in: fund)
    }
  }
}

extension SimulationProblem {
  /// The same problem, with the year that has it; one of the first year is one of the fund.
  package func said(of year: Int, in fund: Fund) -> Self {
    year > 1 ? .later(calendar: fund.calendar(of: year), self) : self
  }
}

extension Fund {
  /// The calendar year in which a year of the projection ends.
  package func calendar(of year: Int) -> Int { on.date.year + year - 1 }

  /// What a yearly change has come to in a year of the projection.
  package func factor(_ change: Figure?, year: Int) -> Double {
    guard let change else { return 1 }
    let rate = 1 + change.value.number.double
    var factor = 1.0
    for _ in 1..<max(1, year) { factor *= rate }
    return factor
  }

  /// The fund in a later year: the same kinds of members to whom the same kinds of things happen.
  ///
  /// All days move with the year, those of members, policies and events alike: members are as old
  /// and have belonged as long as those of the first year, while dated terms and new versions of the
  /// scheme take effect. There are more members by `growth`, and the money facts of events are
  /// higher by `inflation`, as are expenses. Premium, subsidy, and all that the plan itself says
  /// stay as they are.
  ///
  /// - Parameters:
  ///   - year: 1 for the fund as it is.
  ///   - vocabulary: The names that it uses.
  /// - Returns: The fund of that year, which ends on its day as this one does.
  /// - Throws: Where a group has nobody left, or a day moves to where the vocabulary has none.
  package func inYear(_ year: Int, _ vocabulary: Vocabulary) throws(SimulationProblem) -> Fund {
    guard year > 1 else { return self }
    let later = LaterYear(
      months: 12 * (year - 1),
      growth: factor(projection.growth, year: year),
      inflation: factor(projection.inflation, year: year),
      vocabulary: vocabulary
    )
    var fund = self
    fund.on = on.adding(months: later.months)
    for index in groups.indices {
      try later.move(&fund.groups[index])
    }
    for index in events.indices {
      if let counts = events[index].frequency.counts {
        guard counts.indices.contains(year - 1) else { throw .noForecast(events[index].id) }
        fund.events[index].frequency.mean = counts[year - 1]
      }
      try later.move(&fund.events[index])
    }
    if let expenses = funding.expenses {
      fund.funding.expenses?.value = later.inflated(expenses.value)
    }
    return fund
  }
}

/// What a number of years does to the parts of a fund.
private struct LaterYear {
  let months: Int
  let growth: Double
  let inflation: Double
  let vocabulary: Vocabulary

  func inflated(_ value: Quantity) -> Quantity {
    Quantity(Self.scaled(value.number, by: inflation), value.unit)
  }

  /// A number times a factor, to the millionth of a millionth.
  private static func scaled(_ number: Decimal, by factor: Double) -> Decimal {
    guard factor != 1 else { return number }
    return Decimal(
      mantissa: Int128(max(-1e36, min(number.double * factor * 1e12, 1e36)).rounded()),
      scale: 12
    )
  }

  // MARK: - Members

  func move(_ group: inout Fund.Group) throws(SimulationProblem) {
    let members = (group.members.value.number.double * growth).rounded()
    guard members >= 1 else { throw .nobodyLeft(group.id) }
    guard members <= 1e12 else { throw .tooManyMembers }
    group.members.value = Quantity(
      Decimal(mantissa: Int128(members)),
      group.members.value.unit
    )
    try move(&group.input)
    for index in group.rows.indices { try move(&group.rows[index].input) }
  }

  private func move(_ input: inout Case) throws(SimulationProblem) {
    input.facts = try moved(input.facts, isInflated: false)
    for index in input.policies.indices {
      input.policies[index].facts = try moved(input.policies[index].facts, isInflated: false)
    }
  }

  private func moved(
    _ facts: [Int: Case.Given],
    isInflated: Bool
  ) throws(SimulationProblem) -> [Int: Case.Given] {
    var result = facts
    for index in facts.keys.sorted() {
      guard var given = facts[index] else { continue }
      given.value = try moved(given.value, of: index, isInflated: isInflated)
      result[index] = given
    }
    return result
  }

  // MARK: - Events

  func move(_ kind: inout Fund.EventKind) throws(SimulationProblem) {
    // As many more accidents as there are more members to whom they happen.
    if kind.frequency.hits != nil {
      let mean = kind.frequency.mean.value
      kind.frequency.mean.value = Quantity(Self.scaled(mean.number, by: growth), mean.unit)
    }
    for index in kind.facts.indices {
      let fact = kind.facts[index].fact
      switch kind.facts[index].law {
      case .fixed(let value):
        kind.facts[index].law = .fixed(try moved(value, of: fact, isInflated: true))
      case .table(let rows):
        var result: [(value: Case.Value, weight: Decimal)] = []
        for row in rows {
          result.append((try moved(row.value, of: fact, isInflated: true), row.weight))
        }
        kind.facts[index].law = .table(result)
      case .between(let interval):
        kind.facts[index].law = .between(try moved(interval, of: fact, isInflated: true))
      case .lognormal(let mean, let variation):
        guard isMoney(fact) else { continue }
        kind.facts[index].law = .lognormal(mean: inflated(mean), variation: variation)
      case .gamma(let mean, let variation):
        guard isMoney(fact) else { continue }
        kind.facts[index].law = .gamma(mean: inflated(mean), variation: variation)
      }
    }
  }

  // MARK: - Values

  /// Whether a fact is an amount of money, in all or for each day, visit and the like.
  private func isMoney(_ fact: Int) -> Bool {
    guard case .quantity(let unit, _) = vocabulary.facts[fact].type else { return false }
    return unit.factors.contains { $0.name == "CNY" && $0.power == 1 }
  }

  private func moved(
    _ value: Case.Value,
    of fact: Int,
    isInflated: Bool
  ) throws(SimulationProblem) -> Case.Value {
    switch value {
    case .plain(var possible):
      switch possible.values {
      case .number(let interval):
        possible.values = .number(try moved(interval, of: fact, isInflated: isInflated))
      case .day(let interval):
        possible.values = .day(try moved(interval, of: fact, isInflated: isInflated))
      case .nothing, .flag, .choice, .choices, .text: break
      }
      return .plain(possible)
    case .list(var list):
      for index in list.items.indices {
        list.items[index] = try moved(list.items[index], isInflated: isInflated)
      }
      return .list(list)
    }
  }

  private func moved(
    _ interval: Interval,
    of index: Int,
    isInflated: Bool
  ) throws(SimulationProblem) -> Interval {
    let fact = vocabulary.facts[index]
    if fact.type == .day {
      let low = day(interval.low)
      let high = day(interval.high)
      if let domain = fact.domain, high > domain.high { throw .dayTooLate(fact.label) }
      return Interval(low, high, lowOpen: interval.lowOpen, highOpen: interval.highOpen)
    }
    guard isInflated, isMoney(index), inflation != 1 else { return interval }
    func scaled(_ mantissa: Int128) -> Int128 {
      let steps = (Double(mantissa) * inflation / Double(max(1, fact.step))).rounded()
      let value = Int128(max(-1e36, min(steps, 1e36))) * max(1, fact.step)
      guard let domain = fact.domain else { return value }
      return min(max(value, domain.low), domain.high)
    }
    return Interval(
      scaled(interval.low),
      scaled(interval.high),
      lowOpen: interval.lowOpen,
      highOpen: interval.highOpen
    )
  }

  private func day(_ ordinal: Int128) -> Int128 {
    Int128(Day(ordinal: Int32(clamping: ordinal)).adding(months: months).ordinal)
  }
}

extension Fact {
  /// The fact for a reader: its title, and the name by which a case gives it.
  fileprivate var label: Label {
    Label(zh: "\(title.zh)（\(name)）", en: "\(title.en) (\(name))")
  }
}
