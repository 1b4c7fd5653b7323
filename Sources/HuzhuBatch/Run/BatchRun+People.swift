import HuzhuAnswers
package import HuzhuDocuments
package import HuzhuLanguage

/// Somebody of a table, read and not yet answered.
package struct BatchPerson: Sendable {
  /// The cell of the column that names people, else the number of the row.
  package var name: String
  /// The first row.
  package var row: Int
  package var input: Result<Case, Problem>

  /// Why the rows are no case.
  package struct Problem: Error, Sendable {
    package var row: Int
    package var message: Label
  }
}

extension BatchRun {
  /// Reads everybody at once, for whoever asks several rulebooks about the same people.
  ///
  /// - Parameter input: Where the rows come from.
  /// - Returns: The people in the order of the rows, or why the table cannot be read.
  package func people(from input: BatchInput) -> Result<[BatchPerson], Stop> {
    var reader = ChunkReader(
      input,
      form: inputForm,
      separator: population.separator,
      size: chunkSize,
      firstRow: firstRow
    )
    let mapping: TableMapping
    switch TableHead(run: self).read(&reader) {
    case .success(let found): mapping = found
    case .failure(let stop): return .failure(stop)
    }
    let shape = RowShape(form: inputForm, csv: reader.shape, mapping: mapping)
    let answerer = RowAnswerer(
      shape: shape,
      mapping: mapping,
      readers: mapping.columns.map { CellReader($0, in: book) },
      builder: CaseBuilder(
        population: population,
        columns: mapping.columns,
        book: book,
        schemes: schemes.schemes.map { $0.id }
      ),
      schemes: schemes,
      writer: RowWriter(
        form: outputForm,
        mapping: mapping,
        separator: population.separator,
        book: book
      ),
      book: book,
      on: on
    )
    var pieces = PieceReader(reader, shape: shape, mapping: mapping, sample: sample)
    var people: [BatchPerson] = []
    while let piece = pieces.next() { people += answerer.people(of: piece) }
    if let problem = pieces.reader.problem { return .failure(.input(problem)) }
    if let (row, problem) = pieces.torn { return .failure(.row(row, problem)) }
    return .success(people)
  }
}

extension RowAnswerer {
  /// The people of a piece, in the order of its rows.
  fileprivate func people(of piece: Piece) -> [BatchPerson] {
    switch piece.content {
    case .chunk(let chunk):
      let block = shape.block(chunk)
      return block.records.indices.map { person($0..<$0 + 1, of: block) }
    case .groups(let block, let bounds):
      return bounds.indices.dropLast().map { person(bounds[$0]..<bounds[$0 + 1], of: block) }
    }
  }

  private func person(_ records: Range<Int>, of block: RecordBlock) -> BatchPerson {
    var rows: [ReadRow] = []
    var name: [UInt8] = []
    for index in records {
      let (row, text) = read(block.records[index], of: block)
      if rows.isEmpty { name = text.id }
      rows.append(row)
    }
    let first = rows.first?.row ?? 0
    var person = BatchPerson(
      name: name.isEmpty ? "\(first)" : String(decoding: name, as: UTF8.self),
      row: first,
      input: .failure(BatchPerson.Problem(row: first, message: Label("")))
    )
    for row in rows {
      guard let problem = row.problems.first else { continue }
      person.input = .failure(BatchPerson.Problem(row: row.row, message: problem.told))
      return person
    }
    switch builder.build(rows) {
    case .success(var built):
      built.input.name = person.name
      person.input = .success(built.input)
    case .failure(let problem):
      let told = RowProblem.groupDiffers(column: problem.column).told
      person.input = .failure(BatchPerson.Problem(row: rows[problem.row].row, message: told))
    }
    return person
  }
}

extension RowProblem {
  /// The reason behind its column.
  fileprivate var told: Label {
    guard let column else { return message }
    return Label(zh: "\(column)：\(message.zh)", en: "\(column): \(message.en)")
  }
}
