import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

extension SchemeSection {
  /// The account: lines that add up to the total, under each its derivation.
  func writeReceipt(to page: inout Page) {
    if let low = answer.lowReceipt, !low.lines.isEmpty {
      heading("计算明细：最低", "Receipt of the lower end", to: &page)
      writeLines(low.lines, to: &page)
    }
    if let high = answer.highReceipt, !high.lines.isEmpty {
      heading("计算明细：最高", "Receipt of the upper end", to: &page)
      writeLines(high.lines, to: &page)
    }
    let lines = answer.receipt.lines
    guard !lines.isEmpty else { return }
    if answer.eligibility == .undetermined || (answer.eligibility != .ineligible && isWithheld) {
      heading("计算明细（若符合条件）", "Receipt, if entitled", to: &page)
    } else {
      heading("计算明细", "Receipt", to: &page)
    }
    if !answer.receipt.assuming.isEmpty {
      let list = self.list(answer.receipt.assuming)
      page.line(
        Phrase(
          say(
            zh: "各种情况的合计相同；这里按其中一种列出：\(list)",
            en: "the total is the same in every case; its parts are those of one: \(list)"
          )
        ),
        indent: 4
      )
    }
    writeLines(lines, to: &page)
  }

  private func writeLines(_ lines: [Receipt.Line], to page: inout Page) {
    let total = lines.reduce(0 as Int128) { $0 + $1.amount }
    let showsFen = (lines.map(\.amount) + [total]).contains { $0 % 100 != 0 }
    func money(_ fen: Int128) -> String {
      let text = Decimal.text(of: showsFen ? fen : fen / 100, scale: showsFen ? 2 : 0)
      return AmountText.grouped(text) + "\u{A0}" + say(zh: "元", en: "yuan")
    }
    let totalText = say(zh: "合计", en: "total")
    let labels = lines.map { label(of: $0) }
    let amounts = lines.map { money($0.amount) }
    let width = (amounts + [money(total)]).map { DisplayWidth.of($0) }.max() ?? 0
    let room = max(page.layout.width - 4 - width - 2, 20)
    let column = min((labels + [totalText]).map { DisplayWidth.of($0) }.max() ?? 0, room)
    func account(_ label: String, _ amount: String, _ role: TextRole) {
      let padding = String(repeating: " ", count: width - DisplayWidth.of(amount))
      // A label that is too long for its column pushes the amount onto a line of its own.
      if DisplayWidth.of(label) > column {
        page.line(Phrase(label, role), indent: 4)
        page.verbatim(String(repeating: " ", count: 6 + column) + padding + Page.plain(amount))
      } else {
        let text = "    " + label.padded(to: column) + "  " + padding + Page.plain(amount)
        page.verbatim(page.layout.style.decorating(Page.plain(text), as: role))
      }
    }
    for (index, line) in lines.enumerated() {
      account(labels[index], amounts[index], .plain)
      for step in line.steps { write(step, to: &page) }
    }
    page.verbatim("    " + String(repeating: "-", count: column + 2 + width))
    account(totalText, money(total), .heading)
  }

  private func label(of line: Receipt.Line) -> String {
    let title = name(line.title, line.clause)
    var text = line.event >= 0 && (input.events?.count ?? 0) > 1 ? "\(line.event + 1). " : ""
    text += title
    if line.kind != .benefit, line.kind != .notEligible {
      text += say(zh: "（\(line.kind.word.zh)", en: " (\(line.kind.word.en)")
      if let room = line.room {
        let before = fen(room.before)
        let after = fen(room.after)
        text += say(zh: "，余额 \(before) → \(after)", en: ", room \(before) → \(after)")
      }
      text += say(zh: "）", en: ")")
    }
    return text
  }

  private func fen(_ amount: Int128) -> String {
    AmountText.number(amount, scale: 2, isMoney: true)
  }

  private func write(_ step: Receipt.Step, to page: inout Page) {
    let value = step.label?[language] ?? amounts.written(step.value)
    let words = step.words[language]
    var line = Phrase(words == value ? value : "\(words) = \(value)")
    if let before = step.before {
      let unrounded = amounts.written(before)
      line += Phrase(say(zh: "（取整前 \(unrounded)）", en: " (\(unrounded) before rounding)"))
    }
    var origin: [String] = []
    if let basis = step.basis { origin.append(basis.label[language]) }
    if !step.sources.isEmpty { origin.append(report.sources.citation(of: step.sources, language)) }
    if let because = step.because { origin.append(because[language]) }
    if !origin.isEmpty {
      line += Phrase(" [" + origin.joined(separator: say(zh: "：", en: ": ")) + "]", .faint)
    }
    page.line(line, indent: 6 + 2 * step.depth)
  }
}
