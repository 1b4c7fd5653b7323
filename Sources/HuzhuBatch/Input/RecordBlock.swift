/// Records taken apart into cells, which stay where they are in the bytes.
struct RecordBlock: Sendable {
  let bytes: [UInt8]
  private(set) var records: [Record] = []
  /// The cells of all records, one record behind the other.
  private(set) var cells: [Cell] = []

  struct Record: Sendable {
    /// Its number in the file.
    var row: Int
    var range: Range<Int>
    /// Its cells, as positions in `cells`.
    var cells: Range<Int>
    var problem: RowProblem?
  }

  struct Cell: Sendable {
    /// Without the quotes around it.
    var range: Range<Int>
    /// Whether quotes inside are doubled.
    var hasDoubledQuotes = false
  }

  /// Takes apart the records of a chunk of CSV.
  ///
  /// - Parameters:
  ///   - chunk: Whole records.
  ///   - shape: How they are told apart.
  ///   - count: How many cells a row has; nil where any number is right.
  init(_ chunk: Chunk, shape: CSVShape, cells count: Int?) {
    bytes = chunk.bytes
    var at = 0
    var row = chunk.firstRow
    let isClean = Self.isClean(bytes[...])
    while at < bytes.count,
      let found = shape.record(in: bytes, from: at, isFinal: true)
    {
      defer {
        at = found.next
        row += 1
      }
      guard found.end > at else { continue }
      let first = cells.count
      var problem: RowProblem?
      if found.end - at > CSVShape.longestRecord {
        problem = .rowTooLong
      } else if found.isMalformed {
        problem = .openQuote
      } else {
        problem = split(at..<found.end, shape)
      }
      if let count, problem == nil, cells.count - first != count {
        problem = .cells(cells.count - first, expected: count)
      }
      if !isClean, problem == nil { problem = Self.flaw(bytes[at..<found.end]) }
      records.append(
        Record(row: row, range: at..<found.end, cells: first..<cells.count, problem: problem)
      )
    }
  }

  /// The lines of a chunk, not taken apart.
  init(linesOf chunk: Chunk) {
    bytes = chunk.bytes
    var at = 0
    var row = chunk.firstRow
    let isClean = Self.isClean(bytes[...])
    while at < bytes.count {
      var end = at
      while end < bytes.count, bytes[end] != CSVShape.lineFeed { end += 1 }
      let next = min(end + 1, bytes.count)
      if end > at, bytes[end - 1] == CSVShape.carriageReturn { end -= 1 }
      if !isBlank(at..<end) {
        var problem: RowProblem?
        if end - at > CSVShape.longestRecord { problem = .rowTooLong }
        if !isClean, problem == nil { problem = Self.flaw(bytes[at..<end]) }
        records.append(Record(row: row, range: at..<end, cells: 0..<0, problem: problem))
      }
      at = next
      row += 1
    }
  }

  /// Keeps only the first records.
  mutating func keep(_ count: Int) {
    records.removeLast(max(0, records.count - count))
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// The text of a cell.
  func text(_ cell: Cell) -> [UInt8] {
    guard cell.hasDoubledQuotes else { return Array(bytes[cell.range]) }
    var text: [UInt8] = []
    text.reserveCapacity(cell.range.count)
    var index = cell.range.lowerBound
    while index < cell.range.upperBound {
      text.append(bytes[index])
      index += bytes[index] == CSVShape.quote ? 2 : 1
    }
    return text
  }

  private mutating func split(_ range: Range<Int>, _ shape: CSVShape) -> RowProblem? {
    var at = range.lowerBound
    var problem: RowProblem?
    while true {
      var cell: Cell
      if at < range.upperBound, bytes[at] == CSVShape.quote {
        let behind = shape.closing(bytes, at + 1, range.upperBound) ?? range.upperBound
        cell = Cell(range: at + 1..<max(at + 1, behind - 1))
        cell.hasDoubledQuotes = bytes[cell.range].contains(CSVShape.quote)
        at = behind
      } else {
        var end = at
        while end < range.upperBound, bytes[end] != shape.separator {
          if bytes[end] == CSVShape.quote { problem = .bareQuote }
          end += 1
        }
        cell = Cell(range: at..<end)
        at = end
      }
      cells.append(cell)
      guard at < range.upperBound else { return problem }
      at += 1
    }
  }

  // MARK: - Bytes that are no text

  private static func isClean(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.contains(0) && String(validating: bytes, as: UTF8.self) != nil
  }

  private static func flaw(_ bytes: ArraySlice<UInt8>) -> RowProblem? {
    if bytes.contains(0) { return .zeroByte }
    return String(validating: bytes, as: UTF8.self) == nil ? .notUTF8 : nil
  }
}
