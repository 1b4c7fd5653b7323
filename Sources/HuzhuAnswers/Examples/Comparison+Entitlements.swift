import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

extension Comparison {
  // MARK: Contributions

  /// Compares by party its part, and by clause the whole amount.
  mutating func compareContributions(_ node: JSONNode, at: Label) {
    guard let object = node.object else {
      malformed(at, node, needed: Label(zh: "对象", en: "an object"))
      return
    }
    for member in object.members {
      let place = at.inside(member.key)
      let isClause = scheme.contributions.contains { $0.clause == member.key }
      let isParty = book.vocabulary.party.flatMap {
        book.vocabulary.choices[$0].index(of: member.key)
      }
      switch (isClause, isParty != nil) {
      case (true, true):
        fail(
          place,
          zh: "既是条款又是缴费方，无法区分",
          en: "is both a clause and a party, which cannot be told apart"
        )
      case (true, false): compareWhole(ofClause: member, at: place)
      case (false, true): comparePart(ofParty: member, at: place)
      case (false, false): unknown(member.key, among: payersAndClauses, at: at)
      }
    }
  }

  private var payersAndClauses: [String] {
    var names: [String] = []
    for contribution in scheme.contributions { names.append(contribution.clause) }
    guard let party = book.vocabulary.party else { return names }
    for item in book.vocabulary.choices[party].items { names.append(item.name) }
    return names
  }

  private mutating func compareWhole(ofClause member: JSONMember, at: Label) {
    let found = answer.contributions.first { $0.clause == member.key }
    compareAmount(member.value, with: found?.whole, at: at)
  }

  /// A party that takes no part in a contribution pays nothing.
  private mutating func comparePart(ofParty member: JSONMember, at: Label) {
    var parts: [Amount] = []
    for contribution in answer.contributions where contribution.party == member.key {
      parts.append(contribution.amount)
    }
    if parts.isEmpty, var nothing = answer.contributions.first?.whole {
      nothing.low = 0
      nothing.high = 0
      parts = [nothing]
    }
    guard parts.count > 1 else {
      compareAmount(member.value, with: parts.first, at: at)
      return
    }
    guard let sum = Amount.sum(parts) else {
      fail(
        at,
        zh: "该方在几项缴费中的份额不能相加：请按条款写",
        en: "the parts in several contributions do not add up: name the clauses"
      )
      return
    }
    compareAmount(member.value, with: sum, at: at)
  }

  // MARK: Entitlements

  private static let entitlementKeys = [
    "status", "charge", "insteadOf", "saved", "provides", "mayProvide", "worth", "rate",
    "times",
  ]

  /// Compares prices and things by clause: an object, or a list of objects event by event.
  mutating func compareEntitlements(_ node: JSONNode, at: Label) {
    guard let object = node.object else {
      malformed(at, node, needed: Label(zh: "对象", en: "an object"))
      return
    }
    for member in object.members {
      let found = answer.entitlements.filter { $0.clause == member.key }
      let place = at.inside(member.key)
      if found.isEmpty {
        noEntitlement(member.key, at: at)
      } else if let items = member.value.array {
        guard items.count == found.count else {
          fail(
            place,
            zh: "写了 \(items.count) 项，答案有 \(found.count) 项",
            en: "names \(items.count), and the answer has \(found.count)"
          )
          continue
        }
        for (index, item) in items.enumerated() {
          let inner = found[index].event.map { place.event($0) } ?? place
          compare(item, with: found[index], at: inner)
        }
      } else if found.count == 1 {
        compare(member.value, with: found[0], at: place)
      } else {
        fail(
          place,
          zh: "案例有 \(found.count) 个事件：请按事件写成列表",
          en: "the case has \(found.count) events: write a list"
        )
      }
    }
  }

  private mutating func noEntitlement(_ clause: String, at: Label) {
    var clauses: [String] = []
    for benefit in scheme.benefits {
      if case .pay = benefit.gives { continue }
      clauses.append(benefit.clause)
    }
    guard clauses.contains(clause) else {
      unknown(clause, among: clauses, at: at)
      return
    }
    fail(at.inside(clause), zh: "答案没有这一项", en: "the answer does not have it")
  }

  private mutating func compare(
    _ node: JSONNode,
    with found: EntitlementAnswer,
    at: Label
  ) {
    guard let object = node.object, !object.members.isEmpty else {
      malformed(
        at,
        node,
        needed: Label(
          zh: "形如 {\"charge\": \"8 CNY\"} 的对象",
          en: "an object like {\"charge\": \"8 CNY\"}"
        )
      )
      return
    }
    for member in object.members {
      let place = at.inside(member.key)
      switch member.key {
      case "status":
        compareWord(
          member.value,
          with: found.status.rawValue,
          among: Self.statuses,
          at: place
        )
      case "charge": compareAmount(member.value, with: found.charge, at: place)
      case "insteadOf": compareAmount(member.value, with: found.insteadOf, at: place)
      case "saved": compareAmount(member.value, with: found.saved, at: place)
      case "rate": compareAmount(member.value, with: found.recurrence?.rate, at: place)
      case "times": compareAmount(member.value, with: found.recurrence?.times, at: place)
      case "worth": compareAmount(member.value, with: found.worth, at: place)
      case "provides": compareThings(member.value, with: found.provides, at: place)
      case "mayProvide": compareThings(member.value, with: found.mayProvide, at: place)
      default: unknown(member.key, among: Self.entitlementKeys, at: at)
      }
    }
  }

  private mutating func compareThings(
    _ node: JSONNode,
    with things: [(name: String, label: Label)],
    at: Label
  ) {
    var names: [String] = []
    for thing in things { names.append(thing.name) }
    compareNames(node, with: names, at: at)
  }

  // MARK: Duties

  private static let dutyKeys = ["state", "measured", "bound", "remaining"]
  private static let dutyStates = ["met", "open", "missed", "cannotSay"]

  /// Compares states by clause; instead of the word an object may name amounts too.
  mutating func compareDuties(_ node: JSONNode, at: Label) {
    guard let object = node.object else {
      malformed(at, node, needed: Label(zh: "对象", en: "an object"))
      return
    }
    for member in object.members {
      let place = at.inside(member.key)
      let duty = answer.duties.first { $0.clause == member.key }
      if let duty {
        compare(member.value, with: duty, at: place)
      } else if scheme.duties.contains(where: { $0.clause == member.key }) {
        fail(place, zh: "答案没有这一项", en: "the answer does not have it")
      } else {
        var clauses: [String] = []
        for duty in scheme.duties { clauses.append(duty.clause) }
        unknown(member.key, among: clauses, at: at)
      }
    }
  }

  private mutating func compare(_ node: JSONNode, with duty: DutyAnswer, at: Label) {
    guard let object = node.object else {
      compareWord(node, with: duty.state.rawValue, among: Self.dutyStates, at: at)
      return
    }
    for member in object.members {
      let place = at.inside(member.key)
      switch member.key {
      case "state":
        compareWord(member.value, with: duty.state.rawValue, among: Self.dutyStates, at: place)
      case "measured": compareAmount(member.value, with: duty.measured, at: place)
      case "bound": compareAmount(member.value, with: duty.bound, at: place)
      case "remaining": compareAmount(member.value, with: duty.remaining, at: place)
      default: unknown(member.key, among: Self.dutyKeys, at: at)
      }
    }
  }
}
