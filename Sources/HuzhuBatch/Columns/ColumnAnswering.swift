import HuzhuAnswers
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

/// Answers plain rows of CSV in columns; rows that are not plain, and those of which not everything
/// is known, are left to the answerer of rows.
final class ColumnAnswering: Sendable {
  let schemes: [ColumnScheme]
  let inputs: [ColumnInput?]
  let decoders: [CellDecoder]
  let layout: ColumnLayout
  let shape: CSVShape
  let events: ColumnQuestion.Events
  /// Which cells of the input are kept for the output, by column.
  let kept: [Int]
  private let dayColumns: Set<Int>
  private let idle = Gate<[ColumnWorker]>([])

  /// Fails where this run has no use for columns.
  init?(_ answerer: RowAnswerer, _ population: Population) {
    let mapping = answerer.mapping
    // A line of names that comes again is told by the names of facts, which are no values.
    guard mapping.columns.contains(where: { $0.target != .nothing }),
      answerer.shape.form == .csv, answerer.writer.form == .csv, mapping.group == nil,
      mapping.by.isEmpty, population.group == nil
    else { return nil }
    let vocabulary = answerer.book.vocabulary
    let hasEvents = answerer.builder.hasEvents
    if !hasEvents, let fixed = population.common.events, !fixed.isEmpty { return nil }
    events = hasEvents ? .one : population.common.events == nil ? .notSaid : .none
    var inputs: [ColumnInput?] = []
    for column in mapping.columns {
      guard case .fact(let index, _) = column.target else {
        inputs.append(nil)
        continue
      }
      inputs.append(ColumnInput(vocabulary.facts[index], index, vocabulary))
    }
    self.inputs = inputs
    guard
      let schemes = Self.schemes(
        answerer,
        population,
        events,
        hasBasis: mapping.output.contains { if case .word(.basis) = $0 { true } else { false } },
        hasMissing: mapping.output.contains {
          if case .word(.missing) = $0 { true } else { false }
        }
      ),
      let layout = ColumnLayout(answerer, schemes, events)
    else { return nil }
    self.schemes = schemes
    self.layout = layout
    shape = answerer.shape.csv
    var decoders: [CellDecoder] = []
    var kept: [Int] = []
    for (position, column) in mapping.columns.enumerated() {
      var decoder = CellDecoder(
        column,
        answerer.readers[position],
        inputs[position],
        answerer.book
      )
      // Where a history is none, what a cell does not say is nothing.
      if case .fact(let index, _) = column.target, decoder.empty == .unknown,
        vocabulary.facts[index].name.utf8.starts(with: "history.".utf8),
        population.common.policies.contains(where: { $0.hasNoHistory })
      {
        decoder.empty = .other
      }
      if layout.keeps(position) {
        decoder.kept = kept.count
        kept.append(position)
      }
      decoders.append(decoder)
    }
    self.decoders = decoders
    dayColumns = Set(mapping.columns.indices.filter { mapping.columns[$0].target == .on })
    self.kept = kept
  }

  private static func schemes(
    _ answerer: RowAnswerer,
    _ population: Population,
    _ events: ColumnQuestion.Events,
    hasBasis: Bool,
    hasMissing: Bool
  ) -> [ColumnScheme]? {
    let vocabulary = answerer.book.vocabulary
    var result: [ColumnScheme] = []
    let hasDayColumn = answerer.mapping.columns.contains { $0.target == .on }
    let day = answerer.on ?? (hasDayColumn ? nil : population.common.on)
    for prepared in answerer.schemes.schemes {
      var facts: [Int] = []
      for column in answerer.mapping.columns {
        if case .fact(let index, let scheme) = column.target, scheme ?? prepared.id == prepared.id {
          facts.append(index)
        } else {
          facts.append(-1)
        }
      }
      var question = ColumnQuestion(inputs: facts, on: day, events: events)
      question.subject = population.common.subject
      question.asksBasis = hasBasis
      question.asksMissing = hasMissing
      var common = population.common
      common.events = []
      guard let version = prepared.versions.last,
        case .success(let situation) = Situation.projecting(
          common,
          on: day ?? Day(ordinal: 0),
          scheme: version,
          vocabulary: vocabulary
        )
      else { return nil }
      question.settled = situation.settled
      // Versions may number their terms in other ways.
      if !question.settled.isEmpty, prepared.versions.count > 1 { return nil }
      for (index, given) in situation.facts.enumerated() {
        let own = population.event[index] ?? given
        guard let own, !facts.contains(index) else { continue }
        let name = vocabulary.facts[index].name
        guard case .plain(let possible) = own.value,
          ColumnQuestion.isConstant(possible)
        else {
          // The day of everything else must not be open.
          if name == "policy.start" || name == "event.date" { return nil }
          continue
        }
        question.constants[index] = possible
      }
      guard let scheme = ColumnScheme(prepared.plans, question) else { return nil }
      result.append(scheme)
    }
    return result
  }

  /// Whether a column is the day of assessment.
  func isDay(_ column: Int) -> Bool { dayColumns.contains(column) }

  /// Answers the rows of a chunk.
  ///
  /// - Returns: Whether it did: bytes that are no text are not looked at here.
  func answer(
    _ chunk: Chunk,
    _ answerer: RowAnswerer,
    to answered: inout RowAnswerer.Answered
  )
    -> Bool
  {
    guard ByteScan.isCleanText(chunk.bytes) else { return false }
    let worker = idle.change { $0.popLast() } ?? ColumnWorker(self)
    worker.answer(chunk, answerer, to: &answered)
    idle.change { $0.append(worker) }
    return true
  }
}
