import HuzhuAnswers
import HuzhuNaive
import HuzhuPlan
import HuzhuValues
import Testing

extension SoundnessTests {
  /// Holds rates and things against the naive evaluator, where that says that they are given.
  ///
  /// It asks each benefit for each event, so that without an event there is nothing to compare.
  func compareEntitlements(of own: SchemeAnswer, with naive: NaiveAnswer, _ context: String) {
    guard own.eligibility != .ineligible else { return }
    for entitlement in own.entitlements {
      for (position, event) in naive.events.enumerated()
      where entitlement.event == nil || entitlement.event == position {
        for exact in event.benefits
        where exact.clause == entitlement.clause && exact.status != .doesNotApply {
          compare(entitlement, with: exact, context)
        }
      }
    }
  }

  private func compare(_ own: EntitlementAnswer, with exact: NaiveBenefit, _ context: String) {
    #expect(own.status != .doesNotApply, "\(own.clause) \(context)")
    if exact.isRate, let rate = own.recurrence?.rate {
      for (end, isLow) in [(rate.low, true), (rate.high, false)] {
        guard let end, let bound = try? ExactNumber(end, over: 100),
          let order = try? bound.compared(to: exact.amount)
        else { continue }
        #expect(isLow ? order <= 0 : order >= 0, "\(own.clause) \(context)")
      }
    }
    guard !exact.provided.isEmpty || !own.provides.isEmpty else { return }
    let given = Set(exact.provided)
    let certain = Set(own.provides.map(\.name))
    #expect(certain.isSubset(of: given), "\(own.clause) \(context)")
    #expect(
      given.isSubset(of: certain.union(own.mayProvide.map(\.name))),
      "\(own.clause) \(context)"
    )
  }
}
