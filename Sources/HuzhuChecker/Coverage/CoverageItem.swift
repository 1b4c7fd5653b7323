package import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan

/// One thing that some example of a scheme should bring about.
package struct CoverageItem: Sendable {
  package var kind: Kind
  package var part: SchemePart
  /// What is wanted, in words: `never holds` is what is said where no example brings it about.
  package var wanted: Label
  package var place: Place
  var evidence: Evidence
  package var isCovered = false
  /// Why it need not be, where the document says so.
  package var because: Label?

  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A named condition, or the condition of a part, one way or the other.
    case clause
    case row
    case band
    case branch
    case threshold
    case benefit
    case limit
    case duty
  }

  /// What shows that it was brought about.
  enum Evidence: Hashable, Sendable {
    case reached(NodeID)
    case held(Trace.Side)
    case failed(Trace.Side)
    case paid(benefit: Int)
    case notPaid(benefit: Int)
    case cut(limit: Int)
    case notCut(limit: Int)
    case kept(duty: Int)
    case broken(duty: Int)
  }
}
