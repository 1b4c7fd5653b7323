import HuzhuLanguage

/// What an example may speak of: of a whole answer, or of one of its alternatives.
struct ComparedAnswer {
  var eligibility: Eligibility
  var pay: Amount?
  var payIfEntitled: Amount?
  var events: [EventAnswer]
  var entitlements: [EntitlementAnswer]
  var contributions: [ContributionAnswer]
  var values: [ValueAnswer]
  var duties: [DutyAnswer]
  var capacities: [CapacityAnswer]
  var missing: [Missing]
  var reasons: [SchemeAnswer.Reason]
  /// What is told only once; nil in an alternative.
  var whole: SchemeAnswer?

  init(_ answer: SchemeAnswer) {
    eligibility = answer.eligibility
    pay = answer.pay
    payIfEntitled = answer.payIfEntitled
    events = answer.events
    entitlements = answer.entitlements
    contributions = answer.contributions
    values = answer.values
    duties = answer.duties
    capacities = answer.capacities
    missing = answer.missing
    reasons = answer.reasons
    whole = answer
  }

  init(_ alternative: Alternative) {
    eligibility = alternative.eligibility
    pay = alternative.pay
    payIfEntitled = alternative.payIfEntitled
    events = alternative.events
    entitlements = alternative.entitlements
    contributions = alternative.contributions
    values = alternative.values
    duties = alternative.duties
    capacities = alternative.capacities
    missing = alternative.missing
    reasons = alternative.reasons
    whole = nil
  }
}
