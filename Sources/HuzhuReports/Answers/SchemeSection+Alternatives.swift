import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan

extension SchemeSection {
  /// The answers under different readings of the source, side by side.
  func writeAlternatives(to page: inout Page) {
    if !answer.alternatives.isEmpty {
      heading("来源的不同读法", "Readings of the source", to: &page)
      var rows: [[Phrase]] = []
      for alternative in answer.alternatives {
        let given = alternative.given.map { words(of: $0) }.joined(say(zh: "；", en: "; "))
        let word = Phrase(alternative.eligibility.word[language], alternative.eligibility.role)
        let pay = alternative.pay.map { amounts.range($0, open: openEnd) } ?? ""
        rows.append(paysMoney ? [word, Phrase(pay), given] : [word, given])
        for more in results(of: alternative) {
          rows.append((paysMoney ? ["", ""] : [""]) + [Phrase("→ " + more)])
        }
      }
      page.table(rows, indent: 4)
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

  private func words(of given: Alternative.Given) -> Phrase {
    var labels: [String] = []
    var names: [String] = []
    for reading in given.readings {
      switch reading {
      case .reading(let name, let label):
        names.append(name)
        if let label { labels.append(label[language]) }
      case .includes(let item): names.append(say(zh: "包括 \(item)", en: "includes \(item)"))
      case .excludes(let item): names.append(say(zh: "不包括 \(item)", en: "excludes \(item)"))
      }
    }
    let or = say(zh: " 或 ", en: " or ")
    let setting = "\(given.term) = " + names.joined(separator: or)
    guard labels.count == names.count else { return Phrase(setting) }
    return Phrase(labels.joined(separator: or)) + Phrase(" [\(setting)]", .faint)
  }

  /// What a reading changes besides the money.
  private func results(of alternative: Alternative) -> [String] {
    var results: [String] = []
    for entitlement in alternative.entitlements where entitlement.status != .doesNotApply {
      let title = name(scheme.benefits[entitlement.benefit].title, entitlement.clause)
      results.append(title + say(zh: "：", en: ": ") + price(entitlement))
    }
    if alternative.values.map(\.possible) != answer.values.map(\.possible) {
      for value in alternative.values {
        results.append(name(value.title, value.name) + say(zh: "：", en: ": ") + text(of: value))
      }
    }
    results += changedDuties(of: alternative) + changedCapacities(of: alternative)
    return results
  }
}
