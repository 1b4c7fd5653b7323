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
        names.append(names.isEmpty ? "= " + name : name)
        if let own = readings.label(name, label) { labels.append(own) }
      case .includes(let item):
        names.append("includes " + item)
        labels.append(say(zh: "包括", en: "with ") + self.item(item, of: given))
      case .excludes(let item):
        names.append("excludes " + item)
        labels.append(say(zh: "不包括", en: "without ") + self.item(item, of: given))
      }
    }
    let or = say(zh: " 或 ", en: " or ")
    let setting = given.term + " " + names.joined(separator: or)
    guard labels.count == names.count, scheme.terms.indices.contains(given.index) else {
      return Phrase(setting)
    }
    // The words of a reading say what it is about; an item or a bare yes does not.
    let term = scheme.terms[given.index]
    let isBare = given.readings.contains {
      if case .reading(_, let label) = $0 { label == nil } else { true }
    }
    if isBare {
      let title = readings.title(of: term) + say(zh: "：", en: ": ")
      return Phrase(title + labels.joined(separator: or)) + Phrase(" [\(setting)]", .faint)
    }
    return Phrase(labels.joined(separator: or)) + Phrase(" [\(setting)]", .faint)
  }

  private func item(_ name: String, of given: Alternative.Given) -> String {
    guard scheme.terms.indices.contains(given.index) else { return name }
    return readings.item(name, of: scheme.terms[given.index])
  }

  /// An entitlement under a reading, in words.
  private func words(of entitlement: EntitlementAnswer) -> String {
    let benefit = scheme.benefits[entitlement.benefit]
    let title = name(benefit.title, entitlement.clause)
    let told = price(entitlement)
    let status = entitlement.status.word(of: benefit.gives)[language]
    switch entitlement.status {
    case .cannotSay where entitlement.charge != nil && !told.isEmpty:
      return title + say(zh: "：", en: ": ") + told
    case .doesNotApply, .cannotSay: return title + say(zh: "：", en: ": ") + status
    default: return title + say(zh: "：", en: ": ") + (told.isEmpty || told == title ? status : told)
    }
  }

  /// The entitlements on which the readings differ, by benefit and event.
  private var changedEntitlements: Set<[Int]> {
    var seen: [[Int]: String] = [:]
    var changed: Set<[Int]> = []
    for alternative in answer.alternatives where alternative.eligibility != .ineligible {
      for entitlement in alternative.entitlements {
        let key = [entitlement.benefit, entitlement.event ?? -1]
        let text = words(of: entitlement)
        if let other = seen[key], other != text { changed.insert(key) }
        seen[key] = text
      }
    }
    return changed
  }

  /// What a reading changes besides the money.
  private func results(of alternative: Alternative) -> [String] {
    var results: [String] = []
    let changed = alternative.eligibility == .ineligible ? [] : changedEntitlements
    for entitlement in alternative.entitlements
    where changed.contains([entitlement.benefit, entitlement.event ?? -1]) {
      results.append(words(of: entitlement))
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
