package import HuzhuDocuments

/// Pages of codes as text.
package struct CodeReport: Sendable {
  private let layout: Layout

  package init(layout: Layout) {
    self.layout = layout
  }

  /// All codes with their titles.
  package var list: String {
    var page = Page(layout)
    var hundred = ""
    for entry in CodePage.all {
      let beginning = String(entry.code.rawValue.prefix(4))
      if beginning != hundred {
        hundred = beginning
        page.gap()
        if let about = Self.about[beginning] {
          page.line(Phrase("\(beginning)xx  \(about[layout.language])", .heading))
        }
      }
      page.table(
        [[Phrase(entry.code.rawValue), Phrase(entry.title[layout.language])]],
        indent: 2
      )
    }
    return page.text
  }

  /// One page.
  package func text(of entry: CodePage) -> String {
    var page = Page(layout)
    let word: Label =
      switch entry.severity {
      case .error: Label(zh: "错误", en: "error")
      case .warning: Label(zh: "警告", en: "warning")
      case .note: Label(zh: "附注", en: "note")
      }
    page.line(
      Phrase(entry.code.rawValue, .heading) + Phrase(" (\(word[layout.language])) ")
        + Phrase(entry.title[layout.language], .heading),
      hanging: 0
    )
    page.gap()
    page.line(Phrase(entry.meaning[layout.language]), hanging: 0)
    if !entry.bad.isEmpty {
      page.gap()
      if let place = Self.place(of: entry.context) {
        page.line(Phrase(place[layout.language], .faint), hanging: 0)
      }
      write(entry.bad, Label(zh: "不对：", en: "Wrong:"), .bad, to: &page)
      write(entry.good, Label(zh: "对：", en: "Right:"), .good, to: &page)
    }
    page.gap()
    page.line(Phrase(entry.reason[layout.language]), hanging: 0)
    if let allowance = entry.allowance {
      page.gap()
      page.line(Phrase(allowance[layout.language]), hanging: 0)
    }
    return page.text
  }

  private func write(_ example: String, _ head: Label, _ role: TextRole, to page: inout Page) {
    page.line(Phrase(head[layout.language], role))
    for line in example.split(separator: "\n") { page.verbatim("  " + line) }
  }

  /// What the hundreds of codes are about.
  private static let about: [String: Label] = [
    "HZ00": Label(zh: "文件", en: "files"),
    "HZ01": Label(zh: "文档的文字", en: "the text of documents"),
    "HZ02": Label(zh: "各类文档共有", en: "what all documents share"),
    "HZ03": Label(zh: "词汇表、台账、案例与示例", en: "vocabularies, ledgers, cases and examples"),
    "HZ04": Label(zh: "公式与条件", en: "formulas and conditions"),
    "HZ05": Label(zh: "条款、方案各部分与补充值", en: "terms, parts of schemes, overlays"),
    "HZ06": Label(zh: "评估", en: "assessing"),
    "HZ07": Label(zh: "规则对各种情形怎么说", en: "what sound rules say of the cases that come"),
    "HZ08": Label(
      zh: "没有用到的名称、台账的原文与示例的优劣",
      en: "what nothing uses, pages of ledgers, and how good the examples are"
    ),
    "HZ09": Label(zh: "人员表", en: "files of people"),
    "HZ10": Label(zh: "基金模型", en: "fund models"),
  ]

  private static func place(of context: CodePage.Context) -> Label? {
    switch context {
    case .none, .text, .document, .call: nil
    case .vocabulary: Label(zh: "在词汇表中", en: "In a vocabulary")
    case .uses:
      Label(
        zh: "在词汇表中，方案只问 worker.unionMember",
        en: "In a vocabulary, of which the schemes ask worker.unionMember"
      )
    case .ledger: Label(zh: "在来源台账中", en: "In a source ledger")
    case .drawn:
      Label(
        zh: "在来源台账中，方案引用 plan.youngest",
        en: "In a source ledger from which a scheme draws plan.youngest"
      )
    case .page:
      Label(
        zh: "在来源台账中；page.txt 第 1 行为「保费20元/人/年」，第 2 行为空，第 3 行为「最高赔付7万元」",
        en: "In a ledger; line 1 of page.txt is 保费20元/人/年, line 2 is empty, line 3 is 最高赔付7万元"
      )
    case .fact: Label(zh: "在台账的一条事实中", en: "In a fact of a ledger")
    case .check: Label(zh: "在台账的一条核对中", en: "In a check of a ledger")
    case .scheme: Label(zh: "在方案中", en: "In a scheme")
    case .term: Label(zh: "方案的一个条款", en: "A term of a scheme")
    case .formula: Label(zh: "方案中的一个公式或条件", en: "A formula or condition of a scheme")
    case .overlay: Label(zh: "在补充值的「terms」中", en: "In the 'terms' of an overlay")
    case .tested: Label(zh: "在方案中", en: "In a scheme")
    case .case, .assessed: Label(zh: "在案例中", en: "In a case")
    case .population: Label(zh: "在人员表说明中", en: "In a population document")
    case .fund: Label(zh: "在基金模型事件的频率中", en: "As the frequency of an event of a fund")
    case .table: Label(zh: "人员表", en: "A file of people")
    case .option: Label(zh: "check 的一个选项", en: "An option of 'check'")
    }
  }
}

extension CodePage {
  /// The page as SARIF and other programs show it: plain text, and Markdown.
  package func help(_ language: Language) -> (text: String, markdown: String) {
    var text = meaning[language]
    var markdown = meaning[language]
    if !bad.isEmpty {
      let wrong = Label(zh: "不对：", en: "Wrong:")[language]
      let right = Label(zh: "对：", en: "Right:")[language]
      let isJSON = ![.call, .option, .table].contains(context)
      let fence = isJSON ? "```json\n" : "```\n"
      text += "\n\n\(wrong)\n\(bad)\n\n\(right)\n\(good)"
      markdown += "\n\n\(wrong)\n\n\(fence)\(bad)\n```\n\n\(right)\n\n\(fence)\(good)\n```"
    }
    for more in [reason[language], allowance?[language]].compactMap({ $0 }) {
      text += "\n\n" + more
      markdown += "\n\n" + more
    }
    return (text, markdown)
  }
}
