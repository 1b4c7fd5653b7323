import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan

extension SchemeSection {
  /// The answers under different readings of the source, side by side.
  func writeAlternatives(to page: inout Page) {
    if !answer.alternatives.isEmpty {
      heading("来源的不同读法", "Readings of the source", to: &page)
      page.table(
        answer.alternatives.map { alternative in
          [
            Phrase(alternative.given.map { words(of: $0) }.joined(separator: say(zh: "；", en: "; "))),
            Phrase(alternative.eligibility.word[language], alternative.eligibility.role),
            Phrase(result(of: alternative)),
          ]
        },
        indent: 4
      )
    }
    if answer.alternativesOmitted > 0 {
      let count = answer.alternativesOmitted
      page.line(
        Phrase(
          say(
            zh: "共有 \(count) 种不同结果，未逐一列出",
            en: "\(count) different answers by reading are not listed"
          )
        ),
        indent: 4
      )
    }
  }

  private func words(of given: Alternative.Given) -> String {
    var readings: [String] = []
    for reading in given.readings {
      switch reading {
      case .reading(let name, let label):
        readings.append(label.map { "\(name) \($0[language])" } ?? name)
      case .includes(let item): readings.append(say(zh: "包括 \(item)", en: "includes \(item)"))
      case .excludes(let item): readings.append(say(zh: "不包括 \(item)", en: "excludes \(item)"))
      }
    }
    return "\(given.term) = " + readings.joined(separator: say(zh: " 或 ", en: " or "))
  }

  private func result(of alternative: Alternative) -> String {
    var parts: [String] = []
    if let pay = alternative.pay { parts.append(amounts.range(pay, open: openEnd)) }
    for entitlement in alternative.entitlements where entitlement.status != .doesNotApply {
      parts.append(price(entitlement))
    }
    if alternative.values.map(\.possible) != answer.values.map(\.possible) {
      for value in alternative.values {
        parts.append("\(name(value.title, value.name)): \(text(of: value))")
      }
    }
    return parts.joined(separator: say(zh: "；", en: "; "))
  }
}
