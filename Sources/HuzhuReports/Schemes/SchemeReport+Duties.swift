import HuzhuDocuments
import HuzhuLanguage

extension SchemeReport {
  var duties: [Outline.Item] {
    scheme.duties.map { duty in
      var told = plain.told(duty.condition)
      if let per = duty.per { add(window(per), window(per), to: &told) }
      if let by = duty.by.map({ plain.words($0) }) {
        add("至迟\(plain.spaced(by))", "by \(by)", to: &told)
      }
      add(duty.when, to: &told)
      if let leadsTo = duty.leadsTo {
        add("否则：\(leadsTo.zh)", "otherwise: \(leadsTo.en)", to: &told)
      }
      add(subject: duty.subject, to: &told)
      var item = Outline.Item(
        name(duty.title, duty.clause),
        id: duty.clause,
        told,
        source: source([duty.condition] + [duty.by, duty.when].compactMap { $0 })
      )
      item.note = duty.note?[layout.language] ?? ""
      return item
    }
  }

  var capacities: [Outline.Item] {
    scheme.capacities.map { capacity in
      let places = plain.words(capacity.places)
      let taken = plain.words(capacity.taken)
      let bound: String =
        switch capacity.says {
        case .exactly: places
        case .atLeast: say("至少 \(places)", "at least \(places)")
        case .atMost: say("至多 \(places)", "at most \(places)")
        case .neither: say("约 \(places)", "about \(places)")
        }
      var told = Told(say("\(bound)，已用：\(taken)", "\(bound), taken: \(taken)"))
      if !capacity.benefits.isEmpty {
        let list = benefits(capacity.benefits)
        add("适用于：\(list)", "for \(list)", to: &told)
      }
      add(capacity.when, to: &told)
      add(subject: capacity.subject, to: &told)
      var item = Outline.Item(
        name(capacity.title, capacity.clause),
        id: capacity.clause,
        told,
        source: source([capacity.places, capacity.taken])
      )
      item.note = capacity.note?[layout.language] ?? ""
      return item
    }
  }
}
