import HuzhuAnswers
package import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

/// A part of an answer that two versions of a rule tell differently.
package struct AnswerDifference: Hashable, Sendable {
  /// The key of an example's `expect` that would show it.
  package var key: String
  /// The clause, value or party that is meant; empty where the whole is.
  package var name: String
  package var original: Label
  package var other: Label
}

/// What an example could name of an answer, part by part.
struct AnswerParts {
  let book: Rulebook
  private(set) var parts: [(key: String, name: String, says: Label)] = []

  init(_ answer: SchemeAnswer, in book: Rulebook) {
    self.book = book
    add("eligibility", Label(answer.eligibility.rawValue))
    add("pay", answer.pay)
    add("payIfEntitled", answer.payIfEntitled)
    for contribution in answer.contributions {
      add("contributions", "\(contribution.clause): \(contribution.party)", contribution.amount)
    }
    for event in answer.events { add(event) }
    for entitlement in answer.entitlements { add(entitlement) }
    for value in answer.values {
      let zh = value.labels.map(\.zh).joined(separator: "、")
      let en = value.labels.map(\.en).joined(separator: ", ")
      add("values", value.name, Label(zh: zh, en: en))
    }
    for duty in answer.duties {
      add("duties", duty.clause, Label(duty.state.rawValue))
      add("duties", "\(duty.clause): remaining", duty.remaining)
      add("duties", "\(duty.clause): lastDay", duty.lastDay.map { Label($0.text) } ?? Label("—"))
    }
    for capacity in answer.capacities {
      add("capacity", capacity.clause, Label("\(capacity.state)"))
      add("capacity", "\(capacity.clause): left", capacity.left)
    }
    for reason in answer.reasons {
      add("reasons", "\(reason.clause) \(reason.event ?? -1)", Label(reason.state.rawValue))
    }
  }

  private mutating func add(_ event: EventAnswer) {
    let number = event.position + 1
    add("claims", "\(number)", Label(event.claims.rawValue))
    for benefit in event.benefits {
      let name = "\(benefit.clause) \(number)"
      add("benefits", name, Label(benefit.status.rawValue))
      add("pay", name, benefit.pay)
      add("payIfEntitled", name, benefit.payIfEntitled)
    }
  }

  private mutating func add(_ entitlement: EntitlementAnswer) {
    let name = entitlement.clause
    add("entitlements", name, Label(entitlement.status.rawValue))
    add("entitlements", "\(name): charge", entitlement.charge)
    add("entitlements", "\(name): insteadOf", entitlement.insteadOf)
    add("entitlements", "\(name): worth", entitlement.worth)
    add("entitlements", "\(name): rate", entitlement.recurrence?.rate)
    add("entitlements", "\(name): times", entitlement.recurrence?.times)
    for thing in entitlement.provides {
      add("entitlements", "\(name): \(thing.name)", thing.label)
    }
  }

  private mutating func add(_ key: String, _ says: Label) { add(key, "", says) }
  private mutating func add(_ key: String, _ amount: Amount?) { add(key, "", amount) }

  private mutating func add(_ key: String, _ name: String, _ says: Label) {
    parts.append((key, name, says))
  }

  private mutating func add(_ key: String, _ name: String, _ amount: Amount?) {
    guard let amount else { return }
    parts.append((key, name, words(amount)))
  }

  private func words(_ amount: Amount) -> Label {
    func one(_ value: Int128?) -> Label {
      guard let value else { return Label("…") }
      return Words.amount(value, scale: amount.scale, unit: amount.unit, book: book)
    }
    let (low, high) = (one(amount.low), one(amount.high))
    if amount.isExact { return low }
    return Label(zh: "\(low.zh) 至 \(high.zh)", en: "\(low.en) to \(high.en)")
  }

  /// Where two answers differ, the weightiest first.
  func differences(from other: AnswerParts) -> [AnswerDifference] {
    var result: [AnswerDifference] = []
    let none = Label(zh: "（无）", en: "(nothing)")
    for part in parts {
      let its = other.parts.first { $0.key == part.key && $0.name == part.name }
      let says = its?.says ?? none
      guard says != part.says else { continue }
      result.append(
        AnswerDifference(key: part.key, name: part.name, original: part.says, other: says)
      )
    }
    for part in other.parts
    where !parts.contains(where: { $0.key == part.key && $0.name == part.name }) {
      result.append(
        AnswerDifference(key: part.key, name: part.name, original: none, other: part.says)
      )
    }
    return result
  }
}
