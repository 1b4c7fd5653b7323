package import HuzhuDocuments

/// A fund under its terms and under changed ones, on the same random numbers; money in fen.
package struct Comparison: Equatable, Sendable {
  /// What the terms are changed to: an overlay, or another scheme.
  package var title: Label
  package var id: String
  /// Trial years that were drawn under both; 0 where both are computed.
  package var trials: Int
  package var seed: UInt64
  /// The year as it is and as it would be.
  package var before: RiskFigures
  package var after: RiskFigures
  /// The mean of the yearly difference; of drawn years year by year on the same claims.
  package var difference: Estimate
  /// The same by drawn years, where `difference` is computed and years were drawn too.
  package var sampledDifference: Estimate?
  /// Winners and losers among those who had an event, all together and by group.
  package var everybody: Group
  package var groups: [Group]

  package init(
    title: Label,
    id: String,
    trials: Int,
    seed: UInt64,
    before: RiskFigures,
    after: RiskFigures,
    difference: Estimate,
    everybody: Group,
    groups: [Group],
    sampledDifference: Estimate? = nil
  ) {
    self.title = title
    self.id = id
    self.trials = trials
    self.seed = seed
    self.before = before
    self.after = after
    self.difference = difference
    self.everybody = everybody
    self.groups = groups
    self.sampledDifference = sampledDifference
  }

  /// Claims of one group by what the change does to them.
  package struct Group: Equatable, Sendable {
    package var title: Label
    /// Claims that were compared.
    package var count: Int
    /// How many of them fall into each of `Band.allCases`.
    package var bands: [Int]
    /// Before and after, in all.
    package var before: Int64
    package var after: Int64
    /// How many groups with fewer than `leastCount` claims this one holds together.
    package var pooled: Int

    package init(
      title: Label,
      count: Int,
      bands: [Int],
      before: Int64,
      after: Int64,
      pooled: Int = 0
    ) {
      self.title = title
      self.count = count
      self.bands = bands
      self.before = before
      self.after = after
      self.pooled = pooled
    }
  }

  /// What a change does to one claim.
  package enum Band: Int, Equatable, Sendable, CaseIterable {
    /// At least a tenth less than before.
    case losesMuch
    case loses
    case same
    case gains
    /// At least a tenth more than before, or something where there was nothing.
    case gainsMuch
  }

  /// A group of fewer claims than this is not shown alone.
  package static let leastCount = 30
}
