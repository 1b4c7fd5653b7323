package import HuzhuValues

/// What the findings about whole rules depend on besides the rules.
package struct RuleCheckOptions: Sendable {
  /// The day on which it is asked what ends soon; `nil` asks nothing of the kind.
  package var on: Day?
  /// What ends within so many days is a finding.
  package var expiring: Int
  /// The documents with errors, by number: of what they say nothing more is found.
  package var unsound: Set<Int>
  /// The pages that ledgers were drawn from; `nil` where nobody holds them against each other.
  package var pages: SourcePages?

  package init(
    on: Day? = nil,
    expiring: Int = 30,
    unsound: Set<Int> = [],
    pages: SourcePages? = nil
  ) {
    self.on = on
    self.expiring = expiring
    self.unsound = unsound
    self.pages = pages
  }
}
