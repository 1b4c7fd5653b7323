import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage

extension SchemeSection {
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
    if capacity.mayNotApply { return upTo(capacity) }
    let places = amounts.range(capacity.places, open: openEnd)
    if AmountText.isUnknown(capacity.taken) {
      return say(
        zh: "，共 \(places)，已用多少尚不知道",
        en: ": \(places) in all, how many are taken is not known"
      )
    }
    let taken = short(capacity.taken)
    var text = say(zh: "，共 \(places)，已用 \(taken)", en: ": \(taken) of \(places) taken")
    if capacity.state == .free {
      text += say(zh: "，余 \(short(capacity.left))", en: ", \(short(capacity.left)) left")
    }
    return text
  }

  /// Places of which it is open whether they are counted at all.
  private func upTo(_ capacity: CapacityAnswer) -> String {
    var text = say(
      zh: "，是否限名额也不能判定",
      en: ", nor whether places are limited"
    )
    if let high = capacity.places.high {
      var places = capacity.places
      places.low = high
      let all = amounts.range(places)
      text += say(zh: "；如限，共 \(all)", en: "; if they are, \(all) in all")
    }
    if let high = capacity.taken.high {
      var taken = capacity.taken
      taken.low = high
      let most = short(taken)
      text +=
        capacity.taken.isExact
        ? say(zh: "，已用 \(most)", en: ", \(most) taken")
        : say(zh: "，至多已用 \(most)", en: ", at most \(most) taken")
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
