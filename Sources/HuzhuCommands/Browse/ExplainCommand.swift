import HuzhuDocuments
import HuzhuReports

/// `huzhu explain`: the pages of findings, without reading any rules.
struct ExplainCommand {
  let arguments: Arguments
  let console: Console

  func run() throws(Stop) -> ExitStatus {
    let report = CodeReport(layout: console.layout())
    var pages: [CodePage] = []
    for operand in arguments.operands { pages.append(try page(named: operand)) }
    if arguments.has(.names) {
      let named = pages.isEmpty ? CodePage.all : pages
      try console.write(named.map { $0.code.rawValue + "\n" }.joined())
    } else if pages.isEmpty {
      try console.write(report.list)
    } else {
      try console.write(pages.map { report.text(of: $0) }.joined(separator: "\n"))
    }
    return .done
  }

  private func page(named text: String) throws(Stop) -> CodePage {
    if let page = CodePage.code(named: text).flatMap({ CodePage.of($0) }) { return page }
    let near = nearestName(to: text.uppercased(), in: CodePage.all.map(\.code.rawValue))
    throw .usage(
      Label(
        zh: "没有问题代码「\(text)」" + (near.map { "；是否指「\($0)」？" } ?? ""),
        en: "there is no code '\(text)'" + (near.map { "; did you mean '\($0)'?" } ?? "")
      ),
      of: .explain
    )
  }
}
