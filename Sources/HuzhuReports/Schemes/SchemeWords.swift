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

  /// The days of a version: `from 2026-01-01, through 2026-12-31`.
  ///
  /// - Parameters:
  ///   - effective: The days.
  ///   - isBrief: Whether it is left out why an end is not stated.
  /// - Returns: The days in words.
  package func days(of effective: Effective, isBrief: Bool = false) -> String {
    func because(_ says: Label) -> String {
      let text = Self.withoutFullStop(says[layout.language])
      return isBrief || text.isEmpty ? "" : layout.say(zh: "（\(text)）", en: " (\(text))")
    }
    let start: String =
      if let from = effective.from {
        layout.say(zh: "\(from.text) 起", en: "from \(from.text)")
      } else if let says = effective.fromUnstated {
        layout.say(zh: "起始日未公布", en: "beginning not published") + because(says)
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
        layout.say(zh: "终止日未公布", en: "end not published") + because(says)
      } else {
        ""
      }
    if end.isEmpty { return start }
    return start + layout.say(zh: "，", en: ", ") + end
  }

  /// A sentence as it stands inside another.
  static func withoutFullStop(_ text: String) -> String {
    text.hasSuffix("。") || text.hasSuffix(".") && !text.hasSuffix("..")
      ? String(text.dropLast()) : text
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
