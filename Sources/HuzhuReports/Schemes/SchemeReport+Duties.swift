import HuzhuDocuments
import HuzhuLanguage

extension SchemeReport {
  func writeDuties(to page: inout Page) {
    guard !scheme.duties.isEmpty else { return }
    heading("义务", "Duties", to: &page)
    for duty in scheme.duties {
      var text = say(duty.condition)
      if let per = duty.per { text += layout.say(zh: "（\(window(per))）", en: " (\(window(per)))") }
      if let by = duty.by { text += layout.say(zh: "；至迟 \(say(by))", en: "; by \(say(by))") }
      if let when = duty.when {
        text += layout.say(zh: "；条件：\(say(when))", en: "; where \(say(when))")
      }
      if let leadsTo = duty.leadsTo {
        text += layout.say(zh: "；否则：\(leadsTo.zh)", en: "; otherwise: \(leadsTo.en)")
      }
      item(name(duty.title, duty.clause), id: duty.clause, text, to: &page)
    }
  }

  func writeCapacities(to page: inout Page) {
    guard !scheme.capacities.isEmpty else { return }
    heading("名额", "Places", to: &page)
    for capacity in scheme.capacities {
      let places = say(capacity.places)
      let taken = say(capacity.taken)
      var text: String =
        switch capacity.says {
        case .exactly: layout.say(zh: "\(places)，已用 \(taken)", en: "\(places), taken: \(taken)")
        case .atLeast:
          layout.say(zh: "至少 \(places)，已用 \(taken)", en: "at least \(places), taken: \(taken)")
        case .atMost:
          layout.say(zh: "至多 \(places)，已用 \(taken)", en: "at most \(places), taken: \(taken)")
        case .neither:
          layout.say(zh: "约 \(places)，已用 \(taken)", en: "about \(places), taken: \(taken)")
        }
      if !capacity.benefits.isEmpty {
        let list = benefits(capacity.benefits)
        text += layout.say(zh: "（\(list)）", en: " (\(list))")
      }
      if let when = capacity.when {
        text += layout.say(zh: "；条件：\(say(when))", en: "; where \(say(when))")
      }
      item(name(capacity.title, capacity.clause), id: capacity.clause, text, to: &page)
    }
  }
}
