import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

/// What is written of one row.
struct WrittenRow {
  /// Its number.
  var row: Int
  /// The cells of the row, for those columns that are passed on.
  var cells: [[UInt8]]
  var id: [UInt8]
  var scheme: String
  /// What the scheme says, or why nothing.
  var result: Result<RowAnswer, RowProblems>
}

/// Everything that is wrong with a row.
struct RowProblems: Error {
  var list: [RowProblem]
}

/// Writes answers as rows of text.
struct RowWriter: Sendable {
  let form: TableFormat
  let mapping: TableMapping
  let separator: UInt8
  let book: Rulebook

  /// The line of names, where the form has one.
  var head: [UInt8] {
    guard form == .csv else { return [] }
    var bytes: [UInt8] = []
    for (index, name) in mapping.outputNames.enumerated() {
      if index > 0 { bytes.append(separator) }
      append(Array(name.utf8), to: &bytes)
    }
    bytes.append(0x0A)
    return bytes
  }

  func write(_ row: WrittenRow, to bytes: inout [UInt8]) {
    switch form {
    case .csv: writeCells(row, to: &bytes)
    case .ndjson: writeObject(row, to: &bytes)
    }
  }

  // MARK: - CSV

  private func writeCells(_ row: WrittenRow, to bytes: inout [UInt8]) {
    var input = 0
    for (index, column) in mapping.output.enumerated() {
      if index > 0 { bytes.append(separator) }
      switch column {
      case .input:
        append(row.cells[input], to: &bytes)
        input += 1
      case .word(.id): append(row.id, to: &bytes)
      case .word(let word): append(Array(text(word, row).utf8), to: &bytes)
      }
    }
    bytes.append(0x0A)
  }

  private func append(_ cell: [UInt8], to bytes: inout [UInt8]) {
    CSVCell.append(cell, separator: separator, to: &bytes)
  }

  private func text(_ word: OutputWord, _ row: WrittenRow) -> String {
    switch (word, row.result) {
    case (.row, _): return row.row.description
    case (.scheme, _): return row.scheme
    case (.id, _): return ""
    case (.eligibility, .success(let answer)): return answer.eligibility.rawValue
    case (.eligibility, .failure): return Self.invalid
    case (.problem, .failure(let problems)):
      return problems.list.map { Self.text($0) }.joined(separator: "; ")
    case (.problem, .success), (_, .failure): return ""
    case (_, .success(let answer)): return text(word, answer)
    }
  }

  /// The word that stands where an answer would.
  private static let invalid = "invalid"

  private static func text(_ problem: RowProblem) -> String {
    let column = problem.column.map { " \($0)" } ?? ""
    return "\(problem.code.rawValue)\(column): \(problem.message.en)"
  }

  private func text(_ word: OutputWord, _ answer: RowAnswer) -> String {
    switch word {
    case .row, .id, .scheme, .eligibility, .problem: ""
    case .version: answer.version
    case .reason: answer.reasons.first ?? ""
    case .reasons: answer.reasons.joined(separator: " ")
    case .low: (answer.pay?.low).map { Self.fen($0) } ?? ""
    case .high: (answer.pay?.high).map { Self.fen($0) } ?? ""
    case .exact: answer.pay.map { $0.isExact ? "true" : "false" } ?? ""
    case .missing: answer.missing.joined(separator: " ")
    case .basis: answer.eligibility == .outOfScope ? "" : answer.basis.word
    case .benefits:
      answer.benefits.map { "\($0.clause)=\(Self.range($0.pay))" }.joined(separator: " ")
    case .values: answer.values.isEmpty ? "" : values(answer).text()
    case .subjectTo: answer.subjectTo.joined(separator: " ")
    }
  }

  private static func fen(_ mantissa: Int128) -> String { Decimal.text(of: mantissa, scale: 2) }

  private static func range(_ money: RowAnswer.Money) -> String {
    if money.isExact { return money.low.map { fen($0) } ?? "" }
    return (money.low.map { fen($0) } ?? "") + ".." + (money.high.map { fen($0) } ?? "")
  }

  private func values(_ answer: RowAnswer) -> JSONOutput {
    let none = Scheme(id: "", version: "", place: Place(source: 0, range: 0..<0))
    return MachineScheme(book: book, scheme: none).values(answer.values)
  }

  // MARK: - NDJSON

  private func writeObject(_ row: WrittenRow, to bytes: inout [UInt8]) {
    var members: [(String, JSONOutput)] = []
    var input = 0
    for (index, column) in mapping.output.enumerated() {
      let name = mapping.outputNames[index]
      switch column {
      case .input:
        members.append((name, .string(String(decoding: row.cells[input], as: UTF8.self))))
        input += 1
      case .word(.id): members.append((name, .string(String(decoding: row.id, as: UTF8.self))))
      case .word(let word): members.append((name, value(word, row)))
      }
    }
    bytes += JSONOutput.object(members).text().utf8
    bytes.append(0x0A)
  }

  private func value(_ word: OutputWord, _ row: WrittenRow) -> JSONOutput {
    switch (word, row.result) {
    case (.row, _): return .number(row.row)
    case (.scheme, _): return .string(row.scheme)
    case (.eligibility, .failure): return .string(Self.invalid)
    case (.problem, .failure(let problems)): return .array(problems.list.map { output($0) })
    case (.problem, .success), (_, .failure): return .null
    case (_, .success(let answer)): return value(word, answer)
    }
  }

  private func output(_ problem: RowProblem) -> JSONOutput {
    [
      "code": .string(problem.code.rawValue),
      "column": problem.column.map { .string($0) } ?? .null,
      "message": .string(problem.message.en),
    ]
  }

  private func value(_ word: OutputWord, _ answer: RowAnswer) -> JSONOutput {
    switch word {
    case .row, .id, .scheme, .problem: .null
    case .eligibility: .string(answer.eligibility.rawValue)
    case .version: .string(answer.version)
    case .reason: answer.reasons.first.map { .string($0) } ?? .null
    case .reasons: .array(answer.reasons.map { .string($0) })
    case .low: (answer.pay?.low).map { .string(Self.fen($0)) } ?? .null
    case .high: (answer.pay?.high).map { .string(Self.fen($0)) } ?? .null
    case .exact: answer.pay.map { .bool($0.isExact) } ?? .null
    case .missing: .array(answer.missing.map { .string($0) })
    case .basis: answer.eligibility == .outOfScope ? .null : .string(answer.basis.word)
    case .benefits:
      .array(
        answer.benefits.map { benefit in
          [
            "clause": .string(benefit.clause),
            "low": benefit.pay.low.map { .string(Self.fen($0)) } ?? .null,
            "high": benefit.pay.high.map { .string(Self.fen($0)) } ?? .null,
          ]
        }
      )
    case .values: values(answer)
    case .subjectTo: .array(answer.subjectTo.map { .string($0) })
    }
  }
}
