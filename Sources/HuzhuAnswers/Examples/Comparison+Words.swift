import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan

extension Comparison {
  private static let eligibilities = [
    "eligible", "ineligible", "undetermined", "outOfScope", "notAssessed",
  ]
  static let statuses = [
    "pays", "zero", "doesNotApply", "excluded", "cutByLimit", "cannotSay",
  ]
  private static let states = ["holds", "fails", "open"]

  mutating func compareEligibility(_ node: JSONNode, at: Label) {
    compareWord(node, with: answer.eligibility.rawValue, among: Self.eligibilities, at: at)
  }

  mutating func compareBasis(_ node: JSONNode, with basis: Basis, at: Label) {
    var words: [String] = []
    for basis in Basis.allCases { words.append(basis.word) }
    compareWord(node, with: basis.word, among: words, at: at)
  }

  /// Compares one of a few words; any other is a mistake of the example.
  mutating func compareWord(
    _ node: JSONNode,
    with found: String,
    among words: [String],
    at: Label
  ) {
    guard let expected = node.string else {
      let all = words.joined(separator: " | ")
      malformed(at, node, needed: Label(zh: "一个词（\(all)）", en: "a word (\(all))"))
      return
    }
    if !words.contains(expected) {
      unknown(expected, among: words, at: at)
    } else if expected != found {
      differ(at, expected: Label(expected), found: Label(found))
    }
  }

  // MARK: Benefits

  /// Compares statuses by clause: an object, or a list of objects event by event.
  mutating func compareBenefits(_ node: JSONNode, at: Label) {
    if let items = node.array {
      guard hasEvents(items.count, at: at) else { return }
      for (event, item) in zip(answer.events, items) {
        compareBenefits(item, of: event, at: at.event(event.position))
      }
    } else if answer.events.count == 1 {
      compareBenefits(node, of: answer.events[0], at: at)
    } else {
      compareBenefits(node, of: nil, at: at)
    }
  }

  private mutating func compareBenefits(_ node: JSONNode, of event: EventAnswer?, at: Label) {
    guard let object = node.object else {
      malformed(
        at,
        node,
        needed: Label(
          zh: "形如 {\"death\": \"zero\"} 的对象，或按事件的列表",
          en: "an object like {\"death\": \"zero\"}, or a list of them by event"
        )
      )
      return
    }
    for member in object.members {
      let place = at.inside(member.key)
      if let status = status(ofClause: member.key, in: event) {
        compareWord(member.value, with: status.rawValue, among: Self.statuses, at: place)
      } else if scheme.benefits.contains(where: { $0.clause == member.key }) {
        fail(
          place,
          zh: "案例有 \(answer.events.count) 个事件：请按事件写成列表",
          en: "the case has \(answer.events.count) events: write a list with an object for each"
        )
      } else {
        var clauses: [String] = []
        for benefit in scheme.benefits { clauses.append(benefit.clause) }
        unknown(member.key, among: clauses, at: at)
      }
    }
  }

  /// Of a benefit for an event, or of an entitlement that depends on none.
  private func status(ofClause clause: String, in event: EventAnswer?) -> BenefitOutcome.Status? {
    for benefit in event?.benefits ?? [] where benefit.clause == clause { return benefit.status }
    for entitlement in answer.entitlements where entitlement.clause == clause {
      if entitlement.event == nil || entitlement.event == event?.position {
        return entitlement.status
      }
    }
    return nil
  }

  // MARK: Claims

  /// Compares what is asked for each event: a word for all of it, or an object clause by clause.
  mutating func compareClaims(_ node: JSONNode, at: Label) {
    if let items = node.array {
      guard hasEvents(items.count, at: at) else { return }
      for (event, item) in zip(answer.events, items) {
        compareClaims(item, of: event, at: at.event(event.position))
      }
    } else if answer.events.count == 1 {
      compareClaims(node, of: answer.events[0], at: at)
    } else {
      fail(
        at,
        zh: "案例有 \(answer.events.count) 个事件：请按事件写成列表",
        en: "the case has \(answer.events.count) events: write a list"
      )
    }
  }

  private mutating func compareClaims(_ node: JSONNode, of event: EventAnswer, at: Label) {
    guard let object = node.object else {
      compareWord(node, with: event.claims.rawValue, among: Self.states, at: at)
      return
    }
    var known: [String] = []
    for member in scheme.claims?.members ?? [] { known.append(scheme.clauses[member].id) }
    for member in object.members {
      guard known.contains(member.key) else {
        unknown(member.key, among: known, at: at)
        continue
      }
      let place = at.inside(member.key)
      guard let state = state(ofClaim: member.key, in: event) else {
        fail(
          place,
          zh: "答案没有逐条说明未定的条件：请写整体的词",
          en: "the answer does not tell open claims one by one: write the one word for all"
        )
        continue
      }
      compareWord(member.value, with: state, among: Self.states, at: place)
    }
  }

  private func state(ofClaim clause: String, in event: EventAnswer) -> String? {
    event.members.first { $0.clause == clause }?.state.rawValue
  }
}
