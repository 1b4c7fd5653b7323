import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

/// What a cell says.
enum CellMeaning: Sendable {
  case unknown
  case given(Case.Value)
  case day(Day)
  /// Of a column that speaks of events: there is none.
  case noEvent
  case bad(RowProblem)
}

/// Reads the cells of one column.
///
/// What is plainly written is read without a detour; all else, and whatever is wrong, goes through
/// the reader of cases, so that both mean the same.
struct CellReader: Sendable {
  let column: PopulationColumn
  private let fact: Fact?
  private let index: Int
  private let book: Rulebook
  /// The words for the items of a choice or for a flag, as plainly written.
  private let words: [String: Case.Value]

  init(_ column: PopulationColumn, in book: Rulebook) {
    self.column = column
    self.book = book
    guard case .fact(let index, _) = column.target else {
      fact = nil
      index = 0
      words = [:]
      return
    }
    let fact = book.vocabulary.facts[index]
    self.fact = fact
    self.index = index
    var words: [String: Case.Value] = [:]
    switch fact.type {
    case .flag:
      words = ["true": .plain(.flag(true)), "false": .plain(.flag(false))]
    case .choice(let choice):
      for item in book.vocabulary.choices[choice].items {
        words[item.name] = .plain(Possible(.choice(item.descendants)))
      }
    default: break
    }
    self.words = words
  }

  /// What a cell of CSV says.
  func read(_ bytes: [UInt8]) -> CellMeaning {
    if column.target == .nothing { return .unknown }
    if bytes.isEmpty { return empty }
    if column.words.isEmpty, let plain = plain(bytes) { return plain }
    let text = String(decoding: bytes, as: UTF8.self)
    return read(column.words[text] ?? text)
  }

  /// What a value of NDJSON says.
  func read(_ node: JSONNode) -> CellMeaning {
    if column.target == .nothing { return .unknown }
    switch node.value {
    case .null: return empty
    case .string(let text): return text.isEmpty ? empty : read(column.words[text] ?? text)
    case .number(let text): return read(column.words[text] ?? text)
    default: break
    }
    guard fact != nil else { return read("") }
    let findings = Findings()
    let value = readGiven(node, of: index, in: book, findings: findings)
    return value.map { .given($0) } ?? bad(findings)
  }

  /// What an empty cell says.
  var empty: CellMeaning {
    switch column.empty {
    case .unknown: return .unknown
    case .none: return .given(.plain(.none))
    case .noEvent: return .noEvent
    case .invalid:
      return .bad(
        RowProblem(
          .emptyCell,
          column: column.name,
          Label(zh: "单元格为空", en: "the cell is empty")
        )
      )
    }
  }

  // MARK: - Plain values

  private func plain(_ bytes: [UInt8]) -> CellMeaning? {
    guard let fact else { return nil }
    switch fact.type {
    case .day:
      guard column.days == nil, let day = Self.day(bytes) else { return nil }
      let ordinal = Int128(day.ordinal)
      guard fact.domain?.contains(ordinal) ?? true else { return nil }
      return .given(.plain(Possible(.day(Interval(ordinal)))))
    case .quantity(let unit, let scale):
      guard !unit.isPercent, let mantissa = Self.mantissa(bytes, scale: scale) else { return nil }
      let value = Int128(mantissa)
      guard value % fact.step == 0, fact.domain?.contains(value) ?? true else { return nil }
      return .given(.plain(.number(value)))
    case .flag, .choice:
      return words[String(decoding: bytes, as: UTF8.self)].map { .given($0) }
    default: return nil
    }
  }

  /// `2026-06-05`.
  static func day(_ bytes: [UInt8]) -> Day? {
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var result = 0
      for index in range {
        guard (0x30...0x39).contains(bytes[index]) else { return nil }
        result = result * 10 + Int(bytes[index] - 0x30)
      }
      return result
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
      return nil
    }
    return Day(year: year, month: month, day: day)
  }

  /// Digits, and perhaps a point with digits behind it, at the scale of a fact.
  static func mantissa(_ bytes: [UInt8], scale: Int) -> Int64? {
    guard bytes.count <= 16 else { return nil }
    var result: Int64 = 0
    var digits = 0
    var decimals: Int?
    for byte in bytes {
      if byte == 0x2E, decimals == nil, digits > 0 {
        decimals = 0
        continue
      }
      guard (0x30...0x39).contains(byte) else { return nil }
      // Zeros in front may be the rest of a number that lost its first digits.
      if digits == 1, result == 0, decimals == nil { return nil }
      result = result * 10 + Int64(byte - 0x30)
      digits += 1
      if let count = decimals { decimals = count + 1 }
    }
    let written = decimals ?? 0
    guard digits > 0, decimals != 0, written <= scale, scale - written <= 6 else { return nil }
    for _ in written..<scale {
      let (wider, overflow) = result.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      result = wider
    }
    return result
  }

  // MARK: - All else

  private func read(_ text: String) -> CellMeaning {
    if text == "unknown" || text == "未知" || text == "不详" { return .unknown }
    var text = text
    if let pattern = column.days {
      guard let day = pattern.day(text.utf8) else {
        return .bad(
          RowProblem(
            .notADay,
            column: column.name,
            Label(
              zh: "「\(excerpt(text))」不是按所说格式写的日期",
              en: "'\(excerpt(text))' is no day as the column writes them"
            )
          )
        )
      }
      text = day.text
    }
    if column.target == .on {
      guard case .day(let day) = PeoplesForm(declared: []).day(text) else {
        return .bad(
          RowProblem(
            .notADay,
            column: column.name,
            Label(zh: "「\(excerpt(text))」不是日期", en: "'\(excerpt(text))' is no day")
          )
        )
      }
      return .day(day)
    }
    let findings = Findings()
    let value = readAnswer(text, to: index, in: book, findings: findings)
    return value.map { .given($0) } ?? bad(findings)
  }

  private func bad(_ findings: Findings) -> CellMeaning {
    let first = findings.diagnostics.first { $0.severity == .error }
    return .bad(
      RowProblem(
        first?.code ?? .wrongKind,
        column: column.name,
        first?.message ?? Label(zh: "不是可用的值", en: "no value that can be used")
      )
    )
  }
}
