import HuzhuLanguage

/// Draws trial years of a fund, each a function of the seed and its number.
///
/// Every claim of a year goes through the plan, blocks of rows at a time. A year depends on no other,
/// so any number of cores gives the same bytes.
package struct SampledYears: Sendable {
  package let model: FundModel
  let kinds: [Kind]
  let random: CounterRandom
  package let benefits: Int
  /// Whether a member's events have to be paid together.
  package let accumulates: Bool
  /// Whether a year also says what each claim would be paid as its member's only one.
  package let keepsAlone: Bool
  let payouts: [[EventPayouts]]
  /// Whether a year says for how many of its events anything is paid.
  let countsPaid: Bool

  /// What one year comes to.
  package struct Year: Equatable, Sendable {
    /// What is paid.
    package var total: Int64 = 0
    package var benefits: [Int64] = []
    /// Payouts asked of the plan, by kind.
    package var events: [Int] = []
    /// What members are owed: all of it is paid but for what lies over the ceiling of the fund.
    package var owed: Int64 = 0
    /// Members with more than one event; counted only where that bears on what they are paid.
    package var membersWithSeveral = 0
    /// Events for which anything is paid; counted where documented totals are held against them, or
    /// where that is asked for.
    package var paidClaims = 0
    /// Were each claim its member's only one; kept where it is asked for and may differ.
    package var alone: PayoutRunner.Sums?
  }

  /// - Throws: Where a number of events is too large to be drawn, or nothing can be paid.
  package init(
    _ model: FundModel,
    payouts: [[EventPayouts]],
    seed: UInt64,
    keepsAlone: Bool = false,
    countsPaid: Bool = false
  ) throws(SimulationProblem) {
    self.model = model
    self.payouts = payouts
    self.keepsAlone = keepsAlone
    self.countsPaid = countsPaid || !model.fund.checks.isEmpty
    accumulates = payouts.first?.first?.accumulates ?? false
    random = CounterRandom(seed: seed)
    benefits = payouts.first?.first?.benefits ?? 0
    var kinds: [Kind] = []
    for (kind, plans) in zip(model.kinds, payouts) {
      guard let counts = CountTable(kind.frequency),
        kind.frequency.mean * Double(kind.hits) < 1e9
      else { throw .tooManyEvents(kind.id) }
      var variants: [Variant] = []
      for plan in plans {
        variants.append(
          Variant(
            payouts: plan,
            constant: plan.variant.varying.isEmpty ? try plan.payouts([]) : nil,
            draws: plan.variant.varying.map { Draw($0) }
          )
        )
      }
      var isOnce = false
      if case .binomial = kind.frequency { isOnce = true }
      let width = plans.map(\.variant.varying.count).max() ?? 0
      let spread = max(1, plans.count / max(1, kind.pool.groups.count))
      kinds.append(
        Kind(
          counts: counts,
          hits: kind.hits,
          isOnce: isOnce,
          pool: kind.pool,
          variants: variants,
          spread: spread,
          cumulative: Self.cumulative(plans.map(\.variant.probability), by: spread),
          stride: UInt64(width) + Kind.firstValue
        )
      )
    }
    self.kinds = kinds
    if accumulates, Self.mixesDates(payouts) { throw .mixedDates }
  }

  /// Whether some events have a day and others none, so that a member's events have no order.
  private static func mixesDates(_ payouts: [[EventPayouts]]) -> Bool {
    var have = Set<Bool>()
    for plan in payouts.joined() {
      guard let date = plan.vocabulary.factByName["event.date"] else { return false }
      let isGiven = plan.variant.input.events?.first?.facts[date] != nil
      have.insert(isGiven || plan.variant.varying.contains { $0.fact == date })
    }
    return have.count > 1
  }

  /// The probability of each variant of a group or one before it.
  private static func cumulative(_ probabilities: [Double], by spread: Int) -> [Double] {
    var result: [Double] = []
    for start in stride(from: 0, to: probabilities.count, by: spread) {
      let group = probabilities[start..<min(probabilities.count, start + spread)]
      let all = group.reduce(0, +)
      var sum = 0.0
      for probability in group {
        sum += probability
        result.append(all > 0 ? sum / all : 1)
      }
      result[result.count - 1] = 1
    }
    return result
  }

  /// What one thread runs years with.
  package func worker() -> Worker { Worker(self) }
}
