import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

extension SchemeSection {
  /// What is owed, how much of it is left, and what it takes to be in time.
  func writeDuties(to page: inout Page) {
    guard !answer.duties.isEmpty else { return }
    heading("义务", "Duties", to: &page)
    for duty in answer.duties {
      let own = scheme.duties[duty.duty]
      var line = Phrase(name(own.title, duty.clause) + say(zh: "：", en: ": "))
      line += Phrase(duty.state.word[language], duty.state.role)
      line += Phrase(progress(of: duty, own)) + sources(of: [own.condition])
      page.line(line, indent: 4)
      for more in [days(of: duty), projection(of: duty)] where !more.isEmpty {
        page.line(Phrase(more), indent: 6)
      }
      if duty.state == .missed, let leadsTo = own.leadsTo {
        page.line(
          Phrase(say(zh: "后果：\(leadsTo.zh)", en: "leads to: \(leadsTo.en)")),
          indent: 6
        )
      }
    }
  }

  private func progress(of duty: DutyAnswer, _ own: Duty) -> String {
    guard let measured = duty.measured, let bound = duty.bound else { return "" }
    let relation: String =
      switch own.relation {
      case .atLeast: say(zh: "不少于", en: "at least")
      case .atMost: say(zh: "不超过", en: "at most")
      case .over: say(zh: "超过", en: "more than")
      case .under: say(zh: "不满", en: "less than")
      case nil: ""
      }
    let has =
      language == .en && measured.unit == bound.unit
      ? bare(measured) : amounts.range(measured, open: .notKnown)
    let needs = amounts.range(bound, open: openEnd)
    var text = say(zh: "，已有 \(has)，须\(relation) \(needs)", en: ": \(has) of \(relation) \(needs)")
    let isCeiling = own.relation == .atMost || own.relation == .under
    if let remaining = duty.remaining, remaining.high != 0 || isCeiling {
      let left = short(remaining)
      text +=
        isCeiling
        ? say(zh: "，尚余 \(left)", en: ", \(left) to spare")
        : say(zh: "，尚差 \(left)", en: ", \(left) remaining")
    }
    if let shortfall = duty.shortfall {
      text += say(zh: "，差 \(short(shortfall))", en: ", \(short(shortfall)) short")
    }
    if let excess = duty.excess {
      text += say(zh: "，超出 \(short(excess))", en: ", over by \(short(excess))")
    }
    return text
  }

  /// How long there is, and what is needed by the day or month.
  private func days(of duty: DutyAnswer) -> String {
    var parts: [String] = []
    switch (duty.daysLeft, duty.lastDay?.text) {
    case (let left?, let last?):
      let count = amounts.range(left, open: .notKnown)
      parts.append(say(zh: "还有 \(count)，至 \(last) 止", en: "\(count) left, until \(last)"))
    case (let left?, nil) where left.low != nil && left.high != nil:
      let count = amounts.range(left, open: .notKnown)
      parts.append(say(zh: "还有 \(count)", en: "\(count) left"))
    case (nil, let last?) where duty.state == .missed:
      parts.append(say(zh: "期限为 \(last)", en: "the last day was \(last)"))
    default: break
    }
    if let pace = duty.pace {
      let each = amounts.range(pace.amount)
      parts.append(
        pace.per == .day
          ? say(zh: "每天须 \(each)", en: "\(each) a day needed")
          : say(zh: "每月须 \(each)", en: "\(each) a month needed")
      )
    }
    return parts.joined(separator: say(zh: "，", en: ", "))
  }

  private func projection(of duty: DutyAnswer) -> String {
    guard let projection = duty.projection else { return "" }
    let day = projection.day.text
    return projection.isInTime
      ? say(zh: "按目前进度于 \(day) 达到，在期限内", en: "at the pace so far reached on \(day), in time")
      : say(zh: "按目前进度于 \(day) 才达到，已过期限", en: "at the pace so far reached on \(day), too late")
  }

  private func short(_ amount: Amount) -> String {
    language == .en ? bare(amount) : amounts.range(amount, open: .notKnown)
  }

  /// A number whose unit is named beside it.
  private func bare(_ amount: Amount) -> String {
    var amount = amount
    if !amount.unit.isPercent, amount.unit != .yuan { amount.unit = .number }
    return amounts.range(amount, open: .notKnown)
  }

  /// The duties that a reading changes.
  func changedDuties(of alternative: Alternative) -> [String] {
    var results: [String] = []
    for duty in alternative.duties {
      let whole = answer.duties.first { $0.duty == duty.duty }
      guard whole?.state != duty.state || whole.map({ days(of: $0) }) != days(of: duty) else {
        continue
      }
      let title = name(scheme.duties[duty.duty].title, duty.clause)
      let parts = [duty.state.word[language], days(of: duty), projection(of: duty)]
      results.append(
        title + say(zh: "：", en: ": ")
          + parts.filter { !$0.isEmpty }.joined(separator: say(zh: "，", en: ", "))
      )
    }
    return results
  }

  // MARK: Places

  /// What the headline adds where no place is free for anybody.
  var noPlaceNow: Phrase {
    let isFull = answer.capacities.contains {
      $0.state == .full && scheme.capacities[$0.capacity].benefits.isEmpty
    }
    guard isFull else { return Phrase() }
    return Phrase(" · ") + Phrase(say(zh: "目前无名额", en: "no place now"), .warning)
  }

  func writeCapacities(to page: inout Page) {
    guard !answer.capacities.isEmpty else { return }
    heading("名额", "Places", to: &page)
    for capacity in answer.capacities {
      let own = scheme.capacities[capacity.capacity]
      var line = Phrase(name(own.title, capacity.clause) + say(zh: "：", en: ": "))
      line += Phrase(capacity.state.word[language], capacity.state.role)
      line += Phrase(occupancy(of: capacity)) + sources(of: [own.places])
      page.line(line, indent: 4)
      if capacity.state == .full {
        let names = own.benefits.map {
          name(scheme.benefits[$0].title, scheme.benefits[$0].clause)
        }
        let list = names.joined(separator: say(zh: "、", en: ", "))
        page.line(
          Phrase(
            list.isEmpty
              ? say(zh: "目前无名额，不影响资格", en: "no place now, which refuses nobody")
              : say(zh: "目前无名额（\(list)），不影响资格", en: "no place now (\(list)), which refuses nobody")
          ),
          indent: 6
        )
      }
    }
  }

  private func occupancy(of capacity: CapacityAnswer) -> String {
    let places = amounts.range(capacity.places, open: openEnd)
    let taken = short(capacity.taken)
    var text = say(zh: "，共 \(places)，已用 \(taken)", en: ": \(taken) of \(places) taken")
    if capacity.state == .free {
      text += say(zh: "，余 \(short(capacity.left))", en: ", \(short(capacity.left)) left")
    }
    return text
  }

  /// The places that a reading changes.
  func changedCapacities(of alternative: Alternative) -> [String] {
    var results: [String] = []
    for capacity in alternative.capacities {
      let whole = answer.capacities.first { $0.capacity == capacity.capacity }
      guard whole?.state != capacity.state || whole?.left != capacity.left else { continue }
      let title = name(scheme.capacities[capacity.capacity].title, capacity.clause)
      results.append(
        title + say(zh: "：", en: ": ") + capacity.state.word[language] + occupancy(of: capacity)
      )
    }
    return results
  }
}
