import HuzhuAnswers
import HuzhuPlan

/// What an answer comes down to: whether somebody is entitled, to what, and at what price.
///
/// Not how it came about, nor what is missing, nor on which case a range has its ends. To somebody
/// who is refused no amount is told.
struct ToldAnswer: Hashable {
  var eligibility: Eligibility
  /// Amounts and words by name, each a set of possible ones.
  var parts: [Part] = []

  struct Part: Hashable, CustomStringConvertible {
    var name: String
    var value: String

    var description: String { "\(name) \(value)" }
  }

  init(_ answer: SchemeAnswer) {
    eligibility = answer.eligibility
    if answer.eligibility == .outOfScope { return }
    for duty in answer.duties { put(duty.clause, duty.state.rawValue) }
    if answer.eligibility == .ineligible { return }
    put("pay", answer.pay)
    put("payIfEntitled", answer.payIfEntitled)
    if answer.isHypothetical {
      for event in answer.events {
        for benefit in event.benefits { put(benefit.clause, benefit.payIfEntitled) }
      }
    }
    put("refer", answer.refer.map(\.name).joined(separator: "|"))
    for event in answer.events {
      for benefit in event.benefits where !benefit.parties.names.isEmpty {
        put("\(benefit.clause) parties", benefit.parties.names)
      }
    }
    for entitlement in answer.entitlements {
      put(entitlement.clause, entitlement.status.rawValue)
      put("\(entitlement.clause) charge", entitlement.charge)
      put("\(entitlement.clause) instead of", entitlement.insteadOf)
      put("\(entitlement.clause) parties", entitlement.parties.names)
      put("\(entitlement.clause) rate", entitlement.recurrence?.rate)
      put("\(entitlement.clause) times", entitlement.recurrence?.times)
      for item in entitlement.provides { put(entitlement.clause, item.name) }
      for item in entitlement.mayProvide { put(entitlement.clause + " perhaps", item.name) }
    }
    for contribution in answer.contributions {
      put("\(contribution.clause) \(contribution.party)", contribution.amount)
    }
    for value in answer.values {
      put(value.name, value.words.map { $0 ?? "…" }.joined(separator: value.isRange ? ".." : "|"))
    }
  }

  private mutating func put(_ name: String, _ value: String) {
    parts.append(Part(name: name, value: value))
  }

  private mutating func put(_ name: String, _ amount: Amount?) {
    guard let amount else { return }
    let (low, high) = (amount.low?.description ?? "…", amount.high?.description ?? "…")
    put(name, amount.isExact ? low : "\(low)..\(high)")
  }
}

extension PartiesAnswer {
  fileprivate var names: String {
    (paidBy.map(\.name) + ["/"] + decidedBy.map(\.name)).joined(separator: "|")
  }
}
