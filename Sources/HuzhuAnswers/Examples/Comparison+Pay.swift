import HuzhuDocuments
import HuzhuLanguage

extension Comparison {
  /// Which of the two amounts of an answer is meant.
  enum PayKind {
    case pay
    /// Without the doubt about eligibility.
    case payIfEntitled
  }

  /// Compares an amount, a list of them event by event, or an object of them clause by clause.
  mutating func comparePay(_ node: JSONNode, _ kind: PayKind, at: Label) {
    if looksLikeAmount(node) || node.isNull {
      compareAmount(node, with: kind == .pay ? answer.pay : answer.payIfEntitled, at: at)
    } else if let items = node.array {
      guard hasEvents(items.count, at: at) else { return }
      for (event, item) in zip(answer.events, items) {
        comparePay(item, kind, of: event, at: at.event(event.position))
      }
    } else if let object = node.object {
      for member in object.members {
        comparePay(member.value, kind, ofClause: member.key, at: at)
      }
    }
  }

  /// Whether a list has an item for each event of the case.
  mutating func hasEvents(_ count: Int, at: Label) -> Bool {
    if count == answer.events.count { return true }
    fail(
      at,
      zh: "列了 \(count) 项，而事件数为 \(answer.events.count)",
      en: "lists \(count), where the number of events is \(answer.events.count)"
    )
    return false
  }

  /// Of one event: what it brings in all, or an object clause by clause.
  private mutating func comparePay(
    _ node: JSONNode,
    _ kind: PayKind,
    of event: EventAnswer,
    at: Label
  ) {
    guard let object = node.object, !looksLikeAmount(node) else {
      compareAmount(node, with: kind == .pay ? event.pay : event.payIfEntitled, at: at)
      return
    }
    for member in object.members {
      let place = at.inside(member.key)
      guard let found = amount(ofClause: member.key, kind, in: event) else {
        unknownBenefit(member.key, at: at)
        continue
      }
      compareAmount(member.value, with: found, at: place)
    }
  }

  /// Of one clause: what it brings over all events, or a list event by event.
  private mutating func comparePay(
    _ node: JSONNode,
    _ kind: PayKind,
    ofClause clause: String,
    at: Label
  ) {
    let isPaying = scheme.benefits.contains {
      if case .pay = $0.gives { $0.clause == clause } else { false }
    }
    var found: [Amount] = []
    for event in answer.events {
      if let amount = amount(ofClause: clause, kind, in: event) { found.append(amount) }
    }
    guard isPaying, found.count == answer.events.count else {
      unknownBenefit(clause, at: at)
      return
    }
    let at = at.inside(clause)
    if let items = node.array {
      guard hasEvents(items.count, at: at) else { return }
      for (event, (item, amount)) in zip(answer.events, zip(items, found)) {
        compareAmount(item, with: amount, at: at.event(event.position))
      }
    } else if found.isEmpty {
      // Nothing happened: no clause brings more than the whole, which is nothing.
      compareAmount(node, with: kind == .pay ? answer.pay : answer.payIfEntitled, at: at)
    } else if found.count == 1 {
      compareAmount(node, with: found[0], at: at)
    } else if let sum = Amount.sum(found) {
      compareAmount(node, with: sum, at: at)
    } else {
      fail(
        at,
        zh: "各事件的金额不全确定，不能相加：请按事件写成列表",
        en: "the amounts of the events are not all exact and do not add up: write a list of them"
      )
    }
  }

  private func amount(ofClause clause: String, _ kind: PayKind, in event: EventAnswer) -> Amount? {
    for benefit in event.benefits where benefit.clause == clause {
      return kind == .pay ? benefit.pay : benefit.payIfEntitled
    }
    return nil
  }

  /// A clause that pays no money here: one of something else, or none at all.
  private mutating func unknownBenefit(_ clause: String, at: Label) {
    var paying: [String] = []
    for benefit in scheme.benefits {
      if case .pay = benefit.gives {
        paying.append(benefit.clause)
      } else if benefit.clause == clause {
        fail(
          at,
          zh: "「\(clause)」不支付现金：请用 entitlements",
          en: "'\(clause)' pays no money: name it under entitlements"
        )
        return
      }
    }
    unknown(clause, among: paying, at: at)
  }
}

extension Amount {
  /// The sum of amounts that are all exact; nil where one is a range, or there are none.
  static func sum(_ amounts: [Amount]) -> Amount? {
    guard var total = amounts.first, var sum = total.low, total.isExact else { return nil }
    for amount in amounts.dropFirst() {
      guard amount.isExact, let low = amount.low, amount.unit == total.unit,
        amount.scale == total.scale
      else { return nil }
      let (next, overflow) = sum.addingReportingOverflow(low)
      if overflow { return nil }
      sum = next
    }
    total.low = sum
    total.high = sum
    return total
  }
}
