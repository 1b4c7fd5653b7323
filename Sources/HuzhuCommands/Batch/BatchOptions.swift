import HuzhuDocuments
import HuzhuLanguage

/// The options of `batch` that are numbers and names.
struct BatchOptions {
  var format: TableFormat?
  var by: [String] = []
  var sample: Int?
  var jobs: Int?
  var firstRow: Int

  init(_ arguments: Arguments) throws(Stop) {
    format = arguments.value(.format).flatMap { TableFormat(rawValue: $0) }
    if let text = arguments.value(.by) {
      by = text.split(separator: ",").map { String($0) }
    }
    sample = try arguments.number(.sample, from: 1)
    jobs = try arguments.number(.jobs, from: 1, to: 256)
    firstRow = try arguments.number(.firstRow, from: 1) ?? 1
  }
}
