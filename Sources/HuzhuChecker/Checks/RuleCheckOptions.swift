package import HuzhuValues

/// What the findings about whole rules depend on besides the rules.
package struct RuleCheckOptions: Sendable {
  /// The day on which it is asked what ends soon; `nil` asks nothing of the kind.
  package var on: Day?
  /// What ends within so many days is a finding.
  package var expiring: Int
  /// The documents with errors, by number: of what they say nothing more is found.
  package var unsound: Set<Int>

  package init(on: Day? = nil, expiring: Int = 30, unsound: Set<Int> = []) {
    self.on = on
    self.expiring = expiring
    self.unsound = unsound
  }
}
