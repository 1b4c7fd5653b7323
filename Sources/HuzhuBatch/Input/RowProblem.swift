package import HuzhuDocuments

/// Why a row is not answered.
package struct RowProblem: Error, Hashable, Sendable {
  package var code: DiagnosticCode
  /// The column that is wrong; nil where the row as a whole is.
  package var column: String?
  package var message: Label

  package init(_ code: DiagnosticCode, column: String? = nil, _ message: Label) {
    self.code = code
    self.column = column
    self.message = message
  }
}

extension RowProblem {
  static let openQuote = RowProblem(
    .unfitQuotes,
    Label(
      zh: "引号不成对：单元格以引号开头时，须以引号结尾，其中的引号写两次",
      en: "the quotes do not come out: a cell that begins with a quote ends with one,"
        + " and quotes inside are doubled"
    )
  )
  static let bareQuote = RowProblem(
    .unfitQuotes,
    Label(
      zh: "未加引号的单元格中有引号：整个单元格须加引号，其中的引号写两次",
      en: "a cell without quotes has a quote in it: put the cell in quotes and double"
        + " those inside"
    )
  )
  static let rowTooLong = RowProblem(
    .rowTooLong,
    Label(
      zh: "这一行超过 1 MiB",
      en: "the row is longer than 1 MiB"
    )
  )
  static let zeroByte = RowProblem(
    .zeroByte,
    Label(zh: "这一行有 NUL 字节", en: "the row has a NUL byte")
  )
  static let notUTF8 = RowProblem(
    .malformedUTF8,
    Label(zh: "这一行不是 UTF-8", en: "the row is not UTF-8")
  )

  static func cells(_ count: Int, expected: Int) -> RowProblem {
    RowProblem(
      .otherCellCount,
      Label(
        zh: "这一行有 \(count) 个单元格，应有 \(expected) 个",
        en: "the row has \(count) \(count == 1 ? "cell" : "cells"), not \(expected)"
      )
    )
  }
}
