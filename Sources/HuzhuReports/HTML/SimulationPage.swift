package import HuzhuDocuments
package import HuzhuLanguage
package import HuzhuSimulation
import HuzhuValues

/// What a simulation found, as one page for a browser or for paper, with nothing outside of it.
package struct SimulationPage: Sendable {
  let result: SimulationResult
  let book: Rulebook
  let version: String
  /// Name and digest of every document that was used.
  let digests: [(name: String, digest: String)]
  /// The line that finds the same again.
  let command: String
  let layout: Layout

  package init(
    _ result: SimulationResult,
    book: Rulebook,
    version: String,
    digests: [(name: String, digest: String)],
    command: String,
    language: Language
  ) {
    self.result = result
    self.book = book
    self.version = version
    self.digests = digests
    self.command = command
    // No line is broken here.
    layout = Layout(language: language, width: 1_000_000)
  }

  func say(_ zh: String, _ en: String) -> String { layout.say(zh: zh, en: en) }

  var title: String { result.model.fund.title?[layout.language] ?? result.model.fund.name }

  /// The whole document, as UTF-8 text.
  package var text: String {
    var page = Markup()
    page.doctype()
    page.element("html", ["lang": say("zh-Hans", "en")]) { page in
      page.element("head") { writeHead(&$0) }
      page.element("body") { page in
        writeHeader(&page)
        page.element("main") { page in
          for section in sections {
            page.element("section", ["id": section.id]) { page in
              page.element("h2", section.title)
              section.write(&page)
            }
          }
        }
        page.element("footer") { page in
          page.element("p", say("由 huzhu \(version) 生成。", "Made by huzhu \(version)."))
        }
      }
    }
    return page.text
  }

  private func writeHead(_ page: inout Markup) {
    page.empty("meta", ["charset": "utf-8"])
    page.element("title", title)
    page.empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    page.empty("meta", ["name": "generator", "content": "huzhu \(version)"])
    // Nothing is asked of anybody, and nothing runs, whatever a document says.
    page.empty(
      "meta",
      [
        "http-equiv": "Content-Security-Policy",
        "content":
          "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
      ]
    )
    page.style(PageStyle.sheet)
  }

  private func writeHeader(_ page: inout Markup) {
    let fund = result.model.fund
    let scheme = result.scheme
    let members = FigureText.grouped(Double(result.model.members), decimals: 0)
    page.element("header") { page in
      page.element("p", ["class": "kind"], say("互助基金测算", "What a mutual-aid fund costs"))
      page.element("h1", title)
      page.element("p", ["class": "lead"]) { page in
        page.write(scheme.title[layout.language] + say("（", " ("))
        page.element("code", "\(scheme.id)@\(scheme.version)")
        page.write(
          say(
            "），\(members) 名成员，\(period)。",
            "), \(members) members, \(period)."
          )
        )
      }
      if let note = fund.note?[layout.language] { page.element("p", note) }
      if let note = result.unentitledNote {
        page.element("p") { $0.element("strong", note[layout.language]) }
      }
      writeCounted(&page)
      writeCards(&page)
      page.element("nav", ["aria-label": say("目录", "contents")]) { page in
        page.element("ul") { page in
          for section in sections {
            page.element("li") { $0.element("a", ["href": "#\(section.id)"], section.title) }
          }
        }
      }
    }
  }

  // MARK: - Sections

  struct Section {
    var id: String
    var title: String
    var write: (inout Markup) -> Void
  }

  private var sections: [Section] {
    var sections: [Section] = []
    func add(_ id: String, _ zh: String, _ en: String, _ write: @escaping (inout Markup) -> Void) {
      sections.append(Section(id: id, title: say(zh, en), write: write))
    }
    if result.budget != nil { add("budget", "各年支出", "Cost by year") { writeBudget(&$0) } }
    if !isCertain {
      if result.counted == nil {
        add("year", "一年的给付", "Payout of a year") { writeYear(&$0) }
      } else {
        add("year", "一年的支出", "Cost of a year") { writeYear(&$0) }
      }
    }
    if !isCertain, BenefitChart(result: result, layout: layout).chart != nil {
      add("by-benefit", "各项给付", "By benefit") { writeBenefits(&$0) }
    }
    if hasFunding || result.solution != nil {
      add("funding", "资金", "Funding") { writeFunding(&$0) }
    }
    if !result.plausibility.isEmpty {
      add("checks", "与公布数字对照", "Beside documented figures") { writeChecks(&$0) }
    }
    if !result.tables.isEmpty {
      add("payouts", "单笔给付", "Payout of one case") { writeTables(&$0) }
    }
    if result.ladder != nil { add("sensitivity", "敏感性", "Sensitivity") { writeLadder(&$0) } }
    if result.comparison != nil {
      add("comparison", "改变条款之后", "Under changed terms") { writeComparison(&$0) }
    }
    if result.projection != nil {
      add("years", "今后各年", "The years to come") { writeProjection(&$0) }
    }
    add("assumptions", "模型中的数值", "Figures of the model") { writeAssumptions(&$0) }
    let clauses = result.counted == nil ? "给付所依据的条款" : "支出所依据的条款"
    add("clauses", clauses, "The clauses behind it") { writeClauses(&$0) }
    if !isCertain {
      add("method", "如何计算，遗漏了什么", "How it was found, and what is left out") { writeMethod(&$0) }
    }
    add("repeat", "重复这一结果", "To find the same again") { writeProvenance(&$0) }
    return sections
  }
}
