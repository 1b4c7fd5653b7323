import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

/// Answers pieces of a table: rows in, rows of text out.
struct RowAnswerer: Sendable {
  let shape: RowShape
  let mapping: TableMapping
  let readers: [CellReader]
  let builder: CaseBuilder
  let schemes: PreparedSchemes
  let writer: RowWriter
  let book: Rulebook
  let on: Day?
  /// Answers what it can in columns, where this run has any.
  var columns: ColumnAnswering?

  /// What a piece came to.
  struct Answered: Sendable {
    var bytes: [UInt8] = []
    var summary: PartialSummary
    /// The first row that could not be answered, and what is written before it.
    var firstInvalid: (row: Int, problem: RowProblem, written: Int)?
  }

  func answer(_ piece: Piece) -> Answered {
    var answered = Answered(summary: PartialSummary(schemes: schemes.schemes.count))
    let block: RecordBlock
    let bounds: [Int]
    switch piece.content {
    case .chunk(let chunk):
      if let columns, columns.answer(chunk, self, to: &answered) { return answered }
      block = shape.block(chunk)
      bounds = []
    case .groups(let records, let starts):
      block = records
      bounds = starts
    }
    guard !bounds.isEmpty else {
      for index in block.records.indices { answer(index..<index + 1, of: block, to: &answered) }
      return answered
    }
    if piece.continued > 0 {
      answer(0..<piece.continued, of: block, isOverfull: true, to: &answered)
    }
    for index in bounds.indices.dropLast() {
      let range = bounds[index]..<bounds[index + 1]
      let isOverfull = range.count > Assessor.eventLimit
      answer(range, of: block, isOverfull: isOverfull, to: &answered)
    }
    return answered
  }

  /// Answers the rows of one person.
  func answer(
    _ records: Range<Int>,
    of block: RecordBlock,
    isOverfull: Bool = false,
    to answered: inout Answered
  ) {
    var rows: [ReadRow] = []
    var texts: [RowText] = []
    for index in records {
      let (row, text) = read(block.records[index], of: block)
      rows.append(row)
      texts.append(text)
    }
    if isOverfull {
      for index in rows.indices where rows[index].problems.isEmpty {
        rows[index].problems = [.tooManyRows]
      }
    }
    var answers: [[RowAnswer]] = []
    if rows.allSatisfy({ $0.problems.isEmpty }) {
      switch ask(rows) {
      case .success(let found): answers = found
      case .failure(let failure):
        for index in rows.indices where failure.row == nil || failure.row == index {
          rows[index].problems = [failure.problem]
        }
      }
    }
    // One bad row leaves open what the others of the person would be paid.
    if let position = rows.firstIndex(where: { !$0.problems.isEmpty }) {
      let bad = rows[position]
      if answered.firstInvalid == nil, let problem = bad.problems.first {
        answered.firstInvalid = (bad.row, problem, answered.bytes.count)
      }
      let shared = RowProblem.groupInvalid(position: position + 1)
      for index in rows.indices where rows[index].problems.isEmpty {
        rows[index].problems = [shared]
      }
    }
    for index in rows.indices {
      write(rows[index], texts[index], answers.isEmpty ? [] : answers[index], to: &answered)
    }
  }

  private func write(
    _ row: ReadRow,
    _ text: RowText,
    _ answers: [RowAnswer],
    to answered: inout Answered
  ) {
    for problem in row.problems { answered.summary.problems.count(problem, row: row.row) }
    for (position, scheme) in schemes.schemes.enumerated() {
      let result: Result<RowAnswer, RowProblems> =
        row.problems.isEmpty
        ? .success(answers[position]) : .failure(RowProblems(list: row.problems))
      let written = WrittenRow(
        row: row.row,
        cells: text.output,
        id: text.id,
        scheme: scheme.id,
        result: result
      )
      writer.write(written, to: &answered.bytes)
    }
    let counted: [RowAnswer?] =
      row.problems.isEmpty ? answers : schemes.schemes.map { _ in nil }
    answered.summary.count(counted, under: mapping.by.isEmpty ? nil : text.by)
  }

  // MARK: - Answers

  /// Why a person is not answered, and of which row that is true; nil for all of them.
  private struct Failure: Error {
    var row: Int?
    var problem: RowProblem
  }

  /// The answers of the rows of a person, scheme by scheme.
  private func ask(_ rows: [ReadRow]) -> Result<[[RowAnswer]], Failure> {
    let built: CaseBuilder.Built
    switch builder.build(rows) {
    case .success(let found): built = found
    case .failure(let problem):
      return .failure(
        Failure(
          row: problem.row,
          problem: .groupDiffers(column: problem.column)
        )
      )
    }
    switch schemes.assess(built.input, on: on) {
    case .failure(let problem):
      return .failure(
        Failure(
          row: rows.count > 1 ? builder.row(of: problem) : nil,
          problem: RowProblem(problem.code, problem.message)
        )
      )
    case .success(let found):
      let isGrouped = mapping.group != nil
      var numbers: [Int] = []
      if isGrouped {
        for index in rows.indices where built.events[index] != nil { numbers.append(index + 1) }
      }
      var result: [[RowAnswer]] = []
      for index in rows.indices {
        result.append(
          found.enumerated().map { position, answer in
            RowAnswer(
              answer,
              scheme: position,
              event: built.events[index],
              rows: isGrouped ? .rows(numbers) : .one,
              vocabulary: book.vocabulary
            )
          }
        )
      }
      return .success(result)
    }
  }

  // MARK: - Reading

  /// What of a row is passed on as it stands.
  struct RowText {
    var id: [UInt8] = []
    var output: [[UInt8]] = []
    var by: [String] = []
  }

  func read(_ record: RecordBlock.Record, of block: RecordBlock) -> (ReadRow, RowText) {
    var row = ReadRow(row: record.row)
    if let problem = record.problem {
      row.problems = [problem]
      return (row, texts { _ in [] })
    }
    switch shape.form {
    case .csv:
      let first = record.cells.lowerBound
      if isHeader(record, of: block) {
        row.problems = [.headerAgain]
        return (row, texts { _ in [] })
      }
      for (position, reader) in readers.enumerated() where reader.column.target != .nothing {
        take(reader.read(block.text(block.cells[first + position])), position, into: &row)
      }
      let text = texts { block.text(block.cells[first + $0]) }
      checkGroup(&row) { block.text(block.cells[first + $0]) }
      return (row, text)
    case .ndjson:
      switch shape.object(record, of: block) {
      case .failure(let problem):
        row.problems = [problem]
        return (row, texts { _ in [] })
      case .success(let object):
        read(object, into: &row)
        checkGroup(&row) { shape.text(of: $0, in: object) }
        return (row, texts { shape.text(of: $0, in: object) })
      }
    }
  }

  /// Whether a row is the line of names, as where one file was put behind another.
  private func isHeader(_ record: RecordBlock.Record, of block: RecordBlock) -> Bool {
    for (position, name) in mapping.names.enumerated() {
      let cell = block.cells[record.cells.lowerBound + position]
      guard cell.range.count == name.utf8.count, block.bytes[cell.range].elementsEqual(name.utf8)
      else { return false }
    }
    return true
  }

  private func read(_ object: JSONObject, into row: inout ReadRow) {
    for member in object.members {
      guard let position = mapping.position(of: member.key) else {
        if !builder.population.ignoresOthers { row.problems.append(strange(member.key)) }
        continue
      }
      // A fact may be called by its name and by its label.
      if row.facts.contains(where: { $0.column == position }) {
        row.problems.append(.givenTwice(column: member.key))
        continue
      }
      take(readers[position].read(member.value), position, into: &row)
    }
    for (position, reader) in readers.enumerated()
    where reader.column.empty != .unknown && object[reader.column.name] == nil {
      take(reader.empty, position, into: &row)
    }
  }

  private func strange(_ name: String) -> RowProblem {
    let near = nearestName(to: name, in: mapping.names)
    return RowProblem(
      .strangeColumn,
      column: SourceText.excerpt(of: name),
      Label(
        zh: "既不是事实，说明文件也没有提到" + (near.map { "；是否指「\($0)」？" } ?? ""),
        en: "is no fact, and no population document speaks of it"
          + (near.map { "; did you mean '\($0)'?" } ?? "")
      )
    )
  }

  private func take(_ meaning: CellMeaning, _ position: Int, into row: inout ReadRow) {
    switch meaning {
    case .unknown: break
    case .bad(let problem): row.problems.append(problem)
    default: row.facts.append((position, meaning))
    }
  }

  /// Without its key nobody knows whose row it is.
  private func checkGroup(_ row: inout ReadRow, _ text: (Int) -> [UInt8]) {
    guard let group = mapping.group, text(group).isEmpty else { return }
    row.problems.append(
      RowProblem(
        .emptyCell,
        column: mapping.names[group],
        Label(zh: "单元格为空", en: "the cell is empty")
      )
    )
  }

  private func texts(_ text: (Int) -> [UInt8]) -> RowText {
    var result = RowText()
    if let id = mapping.id { result.id = text(id) }
    for column in mapping.output {
      if case .input(let index) = column { result.output.append(text(index)) }
    }
    for index in mapping.by { result.by.append(String(decoding: text(index), as: UTF8.self)) }
    return result
  }
}

extension RowProblem {
  static let headerAgain = RowProblem(
    .headerAgain,
    Label(
      zh: "列名又出现了一次：几个文件拼接时只保留第一个的列名",
      en: "the names of the columns stand here again: of files that are joined only the first"
        + " keeps them"
    )
  )
  static let tooManyRows = RowProblem(
    .tooManyEvents,
    Label(
      zh: "同组超过 \(Assessor.eventLimit) 行",
      en: "the group has more than \(Assessor.eventLimit) rows"
    )
  )

  static func givenTwice(column: String) -> RowProblem {
    RowProblem(
      .factGivenTwice,
      column: SourceText.excerpt(of: column),
      Label(zh: "这项事实在同一行给了两次", en: "gives a fact that the row gives already")
    )
  }

  static func groupInvalid(position: Int) -> RowProblem {
    RowProblem(
      .groupInvalid,
      Label(
        zh: "本组的第 \(position) 行有误，因此本组各行都不能回答",
        en: "row \(position) of the group is bad, so that none of the group can be answered"
      )
    )
  }

  static func groupDiffers(column: String) -> RowProblem {
    RowProblem(
      .groupDiffers,
      column: column,
      Label(
        zh: "与本组前面的行不同",
        en: "says something else than a row of the group before it"
      )
    )
  }
}
