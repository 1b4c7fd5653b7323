import HuzhuBatch
import HuzhuDocuments
import HuzhuReports

/// `huzhu batch --merge-summaries`: the summaries of parts of a population, added up.
struct SummaryMerging {
  let arguments: Arguments
  let console: Console

  func run() throws(Stop) -> ExitStatus {
    var all: BatchSummary?
    for path in arguments.operands {
      let summary = try read(path)
      guard var merged = all else {
        all = summary
        continue
      }
      if let difference = merged.merge(summary) {
        throw Stop(
          status: .badData,
          message: Label(
            zh: "[\(difference.code.rawValue)] 「\(path)」不能与前面的相加：\(difference.message.zh)",
            en: "[\(difference.code.rawValue)] '\(path)' does not add up with those before it:"
              + " \(difference.message.en)"
          )
        )
      }
      all = merged
    }
    guard let all else { return .done }
    if let path = arguments.value(.summaryTo) {
      let bytes = Array((all.output.text(.pretty) + "\n").utf8)
      if let problem = Platform.write(bytes, toFile: path, replaces: arguments.has(.replace)) {
        throw Stop(problem, of: path)
      }
    }
    if arguments.value(.summary) == "text" {
      try console.write(BatchReport(layout: console.layout(), book: nil).text(all))
    } else if !arguments.has(.summaryTo) || arguments.has(.summary) {
      try console.write(all.output.text() + "\n")
    }
    return .done
  }

  private func read(_ path: String) throws(Stop) -> BatchSummary {
    let bytes: [UInt8]
    switch path == "-" ? console.environment.readStandardInput() : Platform.read(path) {
    case .success(let content): bytes = content
    case .failure(let problem): throw Stop(problem)
    }
    let source = SourceText(name: path, bytes: bytes)
    let (node, mistakes) = readJSON(source, index: 0)
    if let node, mistakes.isEmpty, let summary = BatchSummary(node) { return summary }
    throw Stop(
      status: .badData,
      message: Label(
        zh: "[\(DiagnosticCode.noSummary.rawValue)] 「\(path)」不是 huzhu batch 的合计",
        en: "[\(DiagnosticCode.noSummary.rawValue)] '\(path)' is no summary of huzhu batch"
      )
    )
  }
}
