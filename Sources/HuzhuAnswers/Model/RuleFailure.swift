package import HuzhuDocuments

/// A formula of the rules that has no result for a case.
package struct RuleFailure: Hashable, Sendable {
  /// The clause, or the value, of the answer that needs it.
  package var part: String
  package var place: Place
  package var reason: Label

  package init(part: String, place: Place, reason: Label) {
    self.part = part
    self.place = place
    self.reason = reason
  }
}
