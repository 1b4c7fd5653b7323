package import HuzhuDocuments

/// A fund under its terms and under changed ones, on the same random numbers; money in fen.
package struct Comparison: Equatable, Sendable {
  /// What the terms are changed to: an overlay, or another scheme.
  package var title: Label
  package var id: String
  /// What exactly pays on either side.
  package var oldTerms: Terms
  package var newTerms: Terms
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
  /// Each year of a forecast; none where the fund has no forecast for several.
  package var years: [Year]

  package init(
    title: Label,
    id: String,
    oldTerms: Terms,
    newTerms: Terms,
    trials: Int,
    seed: UInt64,
    before: RiskFigures,
    after: RiskFigures,
    difference: Estimate,
    everybody: Group,
    groups: [Group],
    sampledDifference: Estimate? = nil,
    years: [Year] = []
  ) {
    self.title = title
    self.id = id
    self.oldTerms = oldTerms
    self.newTerms = newTerms
    self.years = years
    self.trials = trials
    self.seed = seed
    self.before = before
    self.after = after
    self.difference = difference
    self.everybody = everybody
    self.groups = groups
    self.sampledDifference = sampledDifference
  }

  /// A scheme in one version with what is applied to it.
  package struct Terms: Equatable, Sendable {
    package var scheme: String
    package var version: String
    package var overlays: [String]
    /// The file whose text the scheme is, where it is not that of the rules.
    package var file: String?
    /// The version that the file is, where another one pays on the day of the fund.
    package var otherVersion: String?

    package init(
      scheme: String,
      version: String,
      overlays: [String],
      file: String? = nil,
      otherVersion: String? = nil
    ) {
      self.scheme = scheme
      self.version = version
      self.overlays = overlays
      self.file = file
      self.otherVersion = otherVersion
    }

    /// The scheme with its version.
    package var identity: String { "\(scheme)@\(version)" }

    /// The scheme with its version, and every overlay.
    package var name: String { ([identity] + overlays).joined(separator: " + ") }
  }

  /// What a year of a forecast costs under both.
  package struct Year: Equatable, Sendable {
    package var calendar: Int
    package var before: Double
    package var after: Double
    /// Whether neither leaves anything to chance.
    package var isCertain: Bool

    package init(calendar: Int, before: Double, after: Double, isCertain: Bool) {
      self.calendar = calendar
      self.before = before
      self.after = after
      self.isCertain = isCertain
    }
  }

  /// Whether the years of a forecast leave nothing to chance, so that they say all.
  package var isCertain: Bool { !years.isEmpty && years.allSatisfy(\.isCertain) }

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
