import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

extension SchemeSection {
  /// Categories and indices that are part of the answer.
  func writeValues(to page: inout Page) {
    guard !answer.values.isEmpty else { return }
    heading("认定结果", "Findings", to: &page)
    page.table(
      answer.values.map { [Phrase(name($0.title, $0.name)), Phrase(text(of: $0))] },
      indent: 4
    )
  }

  /// A value, or all that it may be.
  func text(of value: ValueAnswer) -> String {
    if !value.isRange, case .quantity = value.type, let only = value.words.first ?? nil,
      value.words.count == 1
    {
      return amounts.written(only)
    }
    guard value.isRange else {
      let words = value.labels.map { $0[language] }
      return words.joined(separator: say(zh: " 或 ", en: " or "))
    }
    let ends = value.words.map { $0.map { amounts.written($0) } }
    switch (ends.first ?? nil, ends.last ?? nil) {
    case (let low?, let high?): return say(zh: "\(low) 至 \(high)", en: "\(low) to \(high)")
    case (let low?, nil):
      let end = amounts.upper(openEnd)
      return say(zh: "\(low)起，\(end)", en: "from \(low), \(end)")
    case (nil, let high?): return say(zh: "至多 \(high)", en: "at most \(high)")
    case (nil, nil): return say(zh: "未知", en: "not known")
    }
  }

  /// On whose word the answer stands, and what it does not take into account.
  func writeBasis(to page: inout Page) {
    guard answer.eligibility != .outOfScope else { return }
    page.line(
      Phrase(say(zh: "依据：", en: "Basis: "), .heading)
        + Phrase(answer.basis.label[language]),
      indent: 2
    )
    if !answer.overlays.isEmpty {
      let list = answer.overlays.joined(separator: ", ")
      page.line(Phrase(say(zh: "采用补充值：\(list)", en: "with the overlay \(list)")), indent: 4)
    }
    if !answer.assumed.isEmpty {
      let list = answer.assumed.map { assumption(of: $0) }.joined(separator: say(zh: "；", en: "; "))
      page.line(Phrase(say(zh: "假设了条款：\(list)", en: "with assumed terms: \(list)")), indent: 4)
    }
    writeCaveats(to: &page)
    if detail.explains { writeEnds(to: &page) }
  }

  /// A term with what the case or an option assumes of it, and the name under which it is set.
  private func assumption(of name: String) -> String {
    guard let index = scheme.term(named: name) else { return name }
    let term = scheme.terms[index]
    let title = readings.title(of: term)
    func told(_ value: String, _ setting: String = "") -> String {
      let known = title == name ? "" : " [\(name)\(setting.isEmpty ? "" : "=" + setting)]"
      return title + " = " + value + known
    }
    let settled = input.assume.last {
      $0.scheme == scheme.id && $0.term == name && ($0.version ?? scheme.version) == scheme.version
    }
    switch settled?.settles {
    case .reading(let position)?:
      for piece in term.pieces {
        guard case .unstated(_, .oneOf(let all)) = piece.content, all.indices.contains(position)
        else { continue }
        let reading = all[position]
        guard let label = readings.label(reading.name, reading.label) else {
          return told(reading.name)
        }
        return told(label, reading.name)
      }
      return title
    case .value(let possible)?:
      let written = Words.written(possible, type: term.type, book: report.book)
      return told(amounts.written(written))
    case .members(let includes, let excludes)?:
      let members = readings.members(includes: includes, excludes: excludes, of: term)
      return say(zh: "\(title)：\(members)", en: "\(title): \(members)") + " [\(name)]"
    case nil: return title == name ? name : "\(title) [\(name)]"
    }
  }

  private func writeCaveats(to page: inout Page) {
    guard !answer.gaps.isEmpty || answer.subjectTo.contains("version") else { return }
    heading("来源未说明，本结果未考虑", "Not said by the source, and not taken into account", to: &page)
    if answer.subjectTo.contains("version") {
      let days = report.inForce(scheme.effective)
      page.line(
        Phrase(
          say(
            zh: "此版本在评估日是否施行：\(days)",
            en: "whether this version is in force on the day: \(days)"
          )
        ),
        indent: 4
      )
    }
    for index in answer.gaps {
      let gap = scheme.gaps[index]
      let effect = gap.word(in: scheme)
      page.line(
        Phrase("- " + gap.says[language])
          + Phrase(say(zh: "（\(effect.zh)）", en: " (\(effect.en))"), .faint),
        indent: 4
      )
    }
  }

  /// On which case each end of the amount is reached.
  private func writeEnds(to page: inout Page) {
    guard let pay = answer.payIfEntitled, !pay.isExact,
      !pay.lowCase.isEmpty || !pay.highCase.isEmpty
    else { return }
    heading("金额两端", "The ends of the amount", to: &page)
    for (end, settings) in [(pay.low, pay.lowCase), (pay.high, pay.highCase)] {
      guard let end, !settings.isEmpty else { continue }
      let list = self.list(settings)
      let amount = amounts.quantity(end, scale: pay.scale, unit: pay.unit)
      page.line(Phrase(say(zh: "\(amount)：当 \(list)", en: "\(amount): where \(list)")), indent: 4)
    }
  }

  /// Values for what is open, as a case file or `--assume` would write them.
  func list(_ settings: [Amount.Setting]) -> String {
    settings.map { "\(name(of: $0.unknown))=\($0.value)" }.joined(separator: ", ")
  }
}
