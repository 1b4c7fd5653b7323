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
    sample = try Self.number(.sample, arguments, from: 1)
    jobs = try Self.number(.jobs, arguments, from: 1, to: 256)
    firstRow = try Self.number(.firstRow, arguments, from: 1) ?? 1
  }

  private static func number(
    _ option: OptionID,
    _ arguments: Arguments,
    from least: Int,
    to most: Int = 1 << 53
  ) throws(Stop) -> Int? {
    guard let text = arguments.value(option) else { return nil }
    guard let number = Int(text), (least...most).contains(number) else {
      throw .usage(
        Label(
          zh: "\(option.name) 应为不小于 \(least) 的整数，却是「\(text)」",
          en: "\(option.name) is a whole number from \(least), not '\(text)'"
        ),
        of: .batch
      )
    }
    return number
  }
}
