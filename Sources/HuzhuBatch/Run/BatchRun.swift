package import HuzhuAnswers
package import HuzhuDocuments
package import HuzhuLanguage
package import HuzhuValues

/// A file of people to be answered row by row.
package struct BatchRun: Sendable {
  package var book: Rulebook
  package var population: Population
  package var schemes: PreparedSchemes
  /// The day of assessment of all; nil where the population or the rows say it.
  package var on: Day?
  package var inputForm: TableFormat
  package var outputForm: TableFormat
  /// The name of the input, for messages.
  package var name: String
  /// Columns by which the summary is broken down.
  package var by: [String] = []
  /// How many rows are answered; nil for all.
  package var sample: Int?
  /// How many threads work.
  package var jobs = 1
  /// About how many bytes are answered together.
  package var chunkSize = 1 << 19
  /// Whether rows of which everything is known are answered in columns: the same answers, sooner.
  package var usesColumns = true
  /// Whether the first bad row stops the run.
  package var isStrict = false
  /// The number of the first record.
  package var firstRow = 1

  package init(
    book: Rulebook,
    population: Population,
    schemes: PreparedSchemes,
    name: String,
    inputForm: TableFormat,
    outputForm: TableFormat
  ) {
    self.book = book
    self.population = population
    self.schemes = schemes
    self.name = name
    self.inputForm = inputForm
    self.outputForm = outputForm
  }

  /// Why a run ends before all rows are answered.
  package enum Stop: Error {
    /// The table as a whole cannot be read; the source is its beginning.
    case table([Diagnostic], SourceText)
    /// Neither the run nor the rows say the day of assessment.
    case noDay
    /// A row after which nothing more can be answered, or is to be.
    case row(Int, RowProblem)
    case input(BatchStreamProblem)
    case output(BatchStreamProblem)
  }

  /// How far a run is.
  package struct Progress: Sendable {
    package var rows: Int
    package var bytes: Int
  }

  /// Answers all rows.
  ///
  /// - Parameters:
  ///   - input: Where they come from.
  ///   - output: Where the answers go, in the order of the rows.
  ///   - summary: What they came to is added to it.
  ///   - progress: Told now and then how far the run is.
  /// - Returns: Nil where all rows were read and answered.
  package func run(
    from input: BatchInput,
    to output: BatchOutput,
    summary: inout BatchSummary,
    progress: (Progress) -> Void = { _ in }
  ) -> Stop? {
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
    case .failure(let stop): return stop
    }
    let hasDay = on != nil || population.common.on != nil
    if !hasDay, !mapping.columns.contains(where: { $0.target == .on }) { return .noDay }
    let shape = RowShape(form: inputForm, csv: reader.shape, mapping: mapping)
    let writer = RowWriter(
      form: outputForm,
      mapping: mapping,
      separator: population.separator,
      book: book
    )
    var answerer = RowAnswerer(
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
      writer: writer,
      book: book,
      on: on
    )
    if usesColumns { answerer.columns = ColumnAnswering(answerer, population) }
    if let problem = output.write(writer.head) { return .output(problem) }
    if !by.isEmpty { summary.by = Breakdown(columns: by) }
    return answer(
      PieceReader(reader, shape: shape, mapping: mapping, sample: sample),
      answerer,
      output,
      &summary,
      progress
    )
  }

  private func answer(
    _ pieces: PieceReader,
    _ answerer: RowAnswerer,
    _ output: BatchOutput,
    _ summary: inout BatchSummary,
    _ progress: (Progress) -> Void
  ) -> Stop? {
    var pieces = pieces
    var stop: Stop?
    var whole = summary
    withoutActuallyEscaping(progress) { progress in
      Pipeline<Piece, RowAnswerer.Answered>(
        take: { pieces.next() },
        work: { answerer.answer($0) },
        deliver: { answered in
          var bytes = answered.bytes
          var isLast = false
          if isStrict, let (row, problem, written) = answered.firstInvalid {
            bytes.removeSubrange(written...)
            stop = .row(row, problem)
            isLast = true
          }
          if !bytes.isEmpty, let problem = output.write(bytes) {
            stop = .output(problem)
            return false
          }
          if isLast { return false }
          whole.add(answered.summary)
          progress(Progress(rows: whole.rows, bytes: 0))
          return true
        }
      ).run(threads: jobs)
    }
    summary = whole
    if let stop { return stop }
    if let problem = pieces.reader.problem { return .input(problem) }
    if let (row, problem) = pieces.torn { return .row(row, problem) }
    return nil
  }
}
