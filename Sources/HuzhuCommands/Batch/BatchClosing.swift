import HuzhuBatch
import HuzhuDocuments
import HuzhuLanguage
import HuzhuReports

/// What is told behind the last row: what was bad, and what all came to.
struct BatchClosing {
  let arguments: Arguments
  let console: Console
  let book: Rulebook?

  /// Writes the summary where the line wants it.
  ///
  /// Standard output is free for it where the answers went to a file.
  func write(_ summary: BatchSummary, isToFile: Bool) throws(Stop) -> ExitStatus {
    let errors = BatchReport(layout: console.layout(.errors), book: book)
    if !summary.problems.isEmpty { console.say(errors.problems(summary)) }
    if let path = arguments.value(.summaryTo) {
      let bytes = Array((summary.output.text(.pretty) + "\n").utf8)
      let replaces = arguments.has(.replace)
      if let problem = Platform.write(bytes, toFile: path, replaces: replaces) {
        throw Stop(problem, of: path)
      }
    }
    try tell(summary, isToFile: isToFile)
    return summary.invalid > 0 ? .badData : .done
  }

  private func tell(_ summary: BatchSummary, isToFile: Bool) throws(Stop) {
    let isAsked = arguments.has(.summary)
    guard isAsked || !console.isQuiet else { return }
    let stream: Environment.Stream = isToFile ? .output : .errors
    let text =
      arguments.value(.summary) == "json"
      ? summary.output.text() + "\n"
      : BatchReport(layout: console.layout(stream), book: book).text(summary)
    if isToFile { try console.write(text) } else { console.say(text) }
  }
}
