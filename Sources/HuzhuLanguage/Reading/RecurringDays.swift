import HuzhuDocuments
import HuzhuValues

/// Reads a day of every year, `"--06-30"`; `nil` where something is reported.
func readRecurringDay(_ node: JSONNode, findings: Findings) -> RecurringDay? {
  guard case .string(let text) = node.value else {
    findings.wrongKind(
      node,
      expected: Label(zh: "形如「--06-30」的日期", en: "a day of every year like '--06-30'")
    )
    return nil
  }
  if let day = RecurringDay(text) { return day }
  findings.badRecurringDay(text, at: node.place)
  return nil
}

extension Findings {
  fileprivate func badRecurringDay(_ text: String, at place: Place) {
    // With a leap year before it, it is read as people write days.
    let bytes = text.utf8
    if bytes.starts(with: "--".utf8), bytes.count <= 7 {
      switch PeoplesForm(declared: []).day("2000-" + text.dropFirst(2)) {
      case .day(let day):
        notCanonical(text, as: RecurringDay(model: day).text, at: place)
        return
      case .noSuchDay(_, let month, let last):
        error(
          .noSuchDay,
          zh: "没有「\(excerpt(text))」这一天" + (last > 0 ? "：\(month) 月最多有 \(last) 天" : ""),
          en: "there is no day '\(excerpt(text))'"
            + (last > 0 ? ": month \(month) has \(last) days at most" : ""),
          at: place
        )
        return
      case .notADay: break
      }
    }
    error(
      .notADay,
      zh: "「\(excerpt(text))」不是每年重复的日期：应写作「--06-30」",
      en: "'\(excerpt(text))' is no day of every year: write it like '--06-30'",
      at: place
    )
  }
}
