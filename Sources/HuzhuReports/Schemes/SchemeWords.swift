package import HuzhuDocuments
package import HuzhuLanguage
import HuzhuValues

/// What several reports say of a scheme in the same words.
package struct SchemeWords: Sendable {
  let book: Rulebook
  let layout: Layout

  package init(book: Rulebook, layout: Layout) {
    self.book = book
    self.layout = layout
  }

  /// The days of a version: `from 2026-01-01 until before 2027-01-01`.
  package func days(of effective: Effective) -> String {
    let start: String =
      if let from = effective.from {
        layout.say(zh: "\(from.text) 起", en: "from \(from.text)")
      } else if let says = effective.fromUnstated {
        layout.say(zh: "起始日未公布（\(says.zh)）", en: "beginning not published (\(says.en))")
      } else {
        layout.say(zh: "起始日不限", en: "from any day")
      }
    let end: String =
      if let until = effective.until {
        // The end is half-open; people name the last day.
        layout.say(
          zh: "至 \(until.adding(days: -1).text)",
          en: "through \(until.adding(days: -1).text)"
        )
      } else if let says = effective.untilUnstated {
        layout.say(zh: "终止日未公布（\(says.zh)）", en: "end not published (\(says.en))")
      } else {
        ""
      }
    if end.isEmpty { return start }
    return start + layout.say(zh: "，", en: ", ") + end
  }

  /// The word for a kind of scheme.
  package static func kind(_ kind: String) -> Label {
    switch kind {
    case "mutual-aid-plan": Label(zh: "互助保障计划", en: "mutual-aid plan")
    case "aid": Label(zh: "救助", en: "aid")
    case "allowance": Label(zh: "补贴", en: "allowance")
    case "subsidised-service": Label(zh: "优惠服务", en: "subsidised service")
    case "free-service": Label(zh: "免费服务", en: "free service")
    case "seasonal-aid": Label(zh: "季节性送温暖", en: "seasonal aid")
    case "training": Label(zh: "培训", en: "training")
    case "childcare": Label(zh: "托育", en: "childcare")
    case "award": Label(zh: "奖励", en: "award")
    case "wage-floor": Label(zh: "工资底线", en: "wage floor")
    case "classification": Label(zh: "认定", en: "classification")
    case "obligation": Label(zh: "义务", en: "obligation")
    default: Label(kind)
    }
  }
}
