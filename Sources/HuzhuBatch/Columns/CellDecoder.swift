import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

/// How the plain cells of one column become numbers.
///
/// What is not plain (another way to write a day, a number with a unit, a value that is bad) is for
/// the reader of cells, which also knows what is wrong with it.
struct CellDecoder: Sendable {
  var form: Form
  var empty: Empty
  /// Bounds and steps of a number or a day.
  var low: Int64 = 0
  var high: Int64 = 0
  var step: Int64 = 1
  var scale = 0
  var isWide = false
  var words: WordTable?
  /// Where its cells are kept for the output; -1 where they are not.
  var kept = -1

  enum Form: UInt8, Sendable {
    /// Nothing that is read.
    case nothing
    case day
    case number
    case word
    /// Only empty cells are plain.
    case other
  }

  enum Empty: UInt8, Sendable {
    case unknown
    case none
    /// Not plain.
    case other
  }

  init(_ column: PopulationColumn, _ reader: CellReader, _ input: ColumnInput?, _ book: Rulebook) {
    form = .nothing
    empty = .unknown
    if column.target == .nothing { return }
    switch column.empty {
    case .unknown: empty = .unknown
    case .none: empty = .none
    case .noEvent, .invalid: empty = .other
    }
    form = .other
    if column.target == .on {
      empty = .other
      guard column.days == nil, column.words.isEmpty else { return }
      form = .day
      low = Int64(ColumnQuestion.days.lowerBound.ordinal)
      high = Int64(ColumnQuestion.days.upperBound.ordinal)
      return
    }
    guard case .fact(let index, _) = column.target, let input else {
      if case .fact = column.target, empty == .none { empty = .other }
      return
    }
    let fact = book.vocabulary.facts[index]
    if empty == .none, !fact.mayBeNone { empty = .other }
    (low, high, isWide) = (input.low, input.high, input.kind == .wide)
    switch fact.type {
    case .day:
      if column.days == nil, column.words.isEmpty { form = .day }
    case .quantity(let unit, let scale):
      guard !unit.isPercent, scale <= 6, column.words.isEmpty, fact.step < 1 << 40 else { return }
      form = .number
      step = Int64(max(fact.step, 1))
      self.scale = scale
    case .flag: words(of: ["true", "false", "是", "否", "yes", "no"], column, reader)
    case .choice(let choice):
      var texts: [String] = []
      for item in book.vocabulary.choices[choice].items {
        texts += [item.name, item.label.zh, item.label.en]
      }
      words(of: texts, column, reader)
    default: break
    }
  }

  /// The words that the reader takes for one value.
  private mutating func words(
    of texts: [String],
    _ column: PopulationColumn,
    _ reader: CellReader
  ) {
    var known: [(text: [UInt8], value: Int64)] = []
    var seen: Set<String> = [""]
    for text in texts + column.words.keys.sorted() where seen.insert(text).inserted {
      guard case .given(.plain(let possible)) = reader.read(Array(text.utf8)), possible.isKnown
      else { continue }
      switch possible.values {
      case .flag(let yes, _): known.append((Array(text.utf8), yes ? 1 : 0))
      case .choice(let items):
        if let item = items.single { known.append((Array(text.utf8), Int64(item))) }
      default: continue
      }
    }
    words = WordTable(known)
    form = .word
  }
}
