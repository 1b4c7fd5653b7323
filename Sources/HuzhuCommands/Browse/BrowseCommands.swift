import HuzhuDocuments
import HuzhuLanguage
import HuzhuReports

/// `huzhu schemes` and `huzhu facts`: what is covered, and what a case may give.
struct BrowseCommands {
  let arguments: Arguments
  let console: Console

  /// A rulebook with errors is shown as far as it was understood; the errors are told apart.
  private func load() throws(Stop) -> Rulebook {
    let rules = try RuleLoader(arguments, console.environment).load()
    let errors = rules.diagnostics.count { $0.severity == .error }
    if errors > 0 {
      console.complain(
        Label(
          zh: "规则文件有 \(errors) 处错误，以下内容可能不全；huzhu validate 列出全部",
          en: "the rule files have \(errors) \(errors == 1 ? "error" : "errors"), so this may be"
            + " incomplete; huzhu validate lists them"
        )
      )
    }
    return rules.book
  }

  func schemes() throws(Stop) -> ExitStatus {
    let book = try load()
    let isMarkdown = arguments.value(.format) == "markdown"
    guard let wanted = arguments.operands.first else {
      try writeList(of: book, isMarkdown: isMarkdown)
      return .done
    }
    let parts = wanted.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    let versions = book.schemes.filter { $0.id == parts[0] }
    guard !versions.isEmpty else {
      let id = String(parts[0])
      guard let entry = EntryReport(scheme: id, book: book, layout: console.layout()) else {
        throw .unknownScheme(id, in: book, of: .schemes)
      }
      try console.write(isMarkdown ? entry.markdown : entry.text)
      return .done
    }
    var shown = versions
    if parts.count == 2 {
      shown = versions.filter { $0.version == parts[1] }
      guard !shown.isEmpty else {
        let list = versions.map(\.version).joined(separator: ", ")
        throw .usage(
          Label(
            zh: "「\(parts[0])」没有版本「\(parts[1])」；有：\(list)",
            en: "'\(parts[0])' has no version '\(parts[1])'; there is \(list)"
          ),
          of: .schemes
        )
      }
    }
    for (index, scheme) in shown.enumerated() {
      let report = SchemeReport(scheme: scheme, book: book, layout: console.layout())
      try console.write((index > 0 ? "\n" : "") + (isMarkdown ? report.markdown : report.text))
    }
    return .done
  }

  private func writeList(of book: Rulebook, isMarkdown: Bool) throws(Stop) {
    let layout = console.layout()
    if arguments.has(.names) {
      try writeNames(book.schemes.map(\.id))
    } else if isMarkdown {
      let catalogue = SchemeCatalogue(book: book, layout: layout)
      try console.write(catalogue.markdown(listsNotAssessed: arguments.has(.all)))
    } else {
      let list = SchemeList(book: book, layout: layout)
      try console.write(list.text + (arguments.has(.all) ? "\n" + list.notAssessed : ""))
    }
  }

  func facts() throws(Stop) -> ExitStatus {
    let book = try load()
    let vocabulary = book.vocabulary
    let named = vocabulary.facts.map(\.name).filter { vocabulary.factByName[$0] != nil }
    let report = FactReport(book: book, layout: console.layout())
    guard let wanted = arguments.operands.first else {
      if arguments.has(.names) { try writeNames(named) } else { try console.write(report.list) }
      return .done
    }
    let index =
      vocabulary.factByName[wanted] ?? vocabulary.facts.firstIndex { $0.title.zh == wanted }
    guard let index else {
      let near = nearestName(to: wanted, in: named)
      throw .usage(
        Label(
          zh: "没有名为「\(wanted)」的事实" + (near.map { "；是否指「\($0)」？" } ?? ""),
          en: "no fact is named '\(wanted)'" + (near.map { "; did you mean '\($0)'?" } ?? "")
        ),
        of: .facts
      )
    }
    try console.write(report.text(of: index))
    return .done
  }

  private func writeNames(_ names: [String]) throws(Stop) {
    var told: Set<String> = []
    var text = ""
    for name in names where told.insert(name).inserted { text += name + "\n" }
    try console.write(text)
  }
}
