import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation

// Where everything comes from.
extension SimulationPage {
  private var language: Language { layout.language }

  // MARK: - Figures

  func writeAssumptions(_ page: inout Markup) {
    let sources = SourceIndex(book)
    var cited: [String] = []
    for (fund, figures) in FundFigures(result, language: language).byFund {
      if let fund { page.element("h3", fund) }
      write(figures, &cited, to: &page)
    }
    write(cited, sources, to: &page)
  }

  private func write(
    _ figures: [FundFigures.Figure],
    _ cited: inout [String],
    to page: inout Markup
  ) {
    page.element("table", ["class": "origins"]) { page in
      page.element("thead") { page in
        page.element("tr") { page in
          for name in [say("数值", "figure"), say("取值", "value"), say("出处", "origin")] {
            page.element("th", ["scope": "col"], name)
          }
        }
      }
      page.element("tbody") { page in
        for figure in figures {
          page.element("tr") { page in
            page.element("th", ["scope": "row"], figure.name)
            page.element("td", figure.value)
            page.element("td") { page in
              if figure.facts.isEmpty { page.write(figure.origin) }
              for (index, fact) in figure.facts.enumerated() {
                if index > 0 { page.write(say("、", ", ")) }
                page.element("a", ["href": "#fact-\(fact)"]) { $0.element("code", fact) }
                if !cited.contains(fact) { cited.append(fact) }
              }
            }
          }
        }
      }
    }
  }

  private func write(_ facts: [String], _ sources: SourceIndex, to page: inout Markup) {
    guard !facts.isEmpty else { return }
    page.element("h3", say("所引来源", "Sources of these figures"))
    page.element("ul", ["class": "outline"]) { page in
      for id in facts {
        guard let fact = sources.fact(id), let position = sources.position(of: id) else { continue }
        page.element("li", ["id": "fact-\(id)"]) { page in
          page.element("code", id)
          page.write(say("：", ": ") + fact.says[language] + " ")
          var place = book.ledgers[position.ledger].words(layout)
          if !fact.lines.isEmpty {
            place +=
              say("，第 ", ", lines ") + SourceIndex.ranges(fact.lines.sorted()) + say(" 行", "")
          }
          page.element("span", ["class": "source"], place)
        }
      }
    }
  }

  // MARK: - Clauses

  func writeClauses(_ page: inout Markup) {
    let report = SchemeReport(scheme: result.scheme, book: book, layout: layout)
    let outline = report.outline
    page.element("p") { page in
      page.write(outline.title + " ")
      page.element("code", outline.identity)
    }
    let paid =
      result.counted == nil ? SchemeReport.benefitsHeading : SchemeReport.contributionsHeading
    let first = paid[language]
    // What is paid stands open, and everything else can be opened.
    for section in outline.sections.sorted(by: { $0.heading == first && $1.heading != first }) {
      let attributes: Markup.Attributes =
        section.heading == first ? ["class": "part", "open": "open"] : ["class": "part"]
      page.element("details", attributes) { page in
        page.element("summary", section.heading)
        page.element("ul", ["class": "outline"]) { page in
          for item in section.items { write(item, to: &page) }
        }
      }
    }
  }

  private func write(_ item: Outline.Item, to page: inout Markup) {
    page.element("li") { page in
      if !item.name.isEmpty { page.element("strong", item.name) }
      if let id = item.id {
        page.write(item.name.isEmpty ? "" : " ")
        page.element("code", id)
      }
      if !item.told.text.isEmpty {
        page.write((item.name.isEmpty ? "" : say("：", ": ")) + item.told.text)
      }
      if !item.source.isEmpty {
        page.write(" ")
        page.element("span", ["class": "source"], "[\(item.source)]")
      }
      if !item.note.isEmpty { page.element("p", ["class": "source"], item.note) }
      write(item.told.parts, to: &page)
    }
  }

  private func write(_ parts: [Told], to page: inout Markup) {
    guard !parts.isEmpty else { return }
    page.element("ul") { page in
      for part in parts {
        page.element("li") { page in
          page.write(part.text)
          write(part.parts, to: &page)
        }
      }
    }
  }

  // MARK: - How, and from what

  func writeMethod(_ page: inout Markup) {
    let report = SimulationText(result, layout: layout)
    for line in notes({ report.writeMethod(&$0) }) { page.element("p", line) }
  }

  func writeProvenance(_ page: inout Markup) {
    page.element("pre") { $0.element("code", command) }
    var facts = [(say("程序", "program"), "huzhu \(version)")]
    if let sampled = result.sampled {
      facts.append((say("抽样种子", "seed of the sample"), String(sampled.seed)))
    }
    if let projection = result.projection {
      facts.append((say("各年的种子", "seed of the years"), String(projection.seed)))
    }
    if let comparison = result.comparison {
      facts.append((say("比较的种子", "seed of the comparison"), String(comparison.seed)))
    }
    page.element("dl", ["class": "facts"]) { page in
      for (name, value) in facts {
        page.element("div") { page in
          page.element("dt", name)
          page.element("dd", value)
        }
      }
    }
    guard !digests.isEmpty else { return }
    page.element("details") { page in
      page.element(
        "summary",
        say(
          "全部 \(digests.count) 个文件的摘要（SHA-256）",
          "Digests of all \(digests.count) documents (SHA-256)"
        )
      )
      page.element("ul", ["class": "outline digest"]) { page in
        for document in digests {
          page.element("li") { page in
            page.write(document.name + " ")
            page.element("code", document.digest)
          }
        }
      }
    }
  }
}
