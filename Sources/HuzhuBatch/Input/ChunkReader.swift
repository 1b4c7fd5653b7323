import HuzhuDocuments
import HuzhuLanguage

/// Cuts a stream of bytes into chunks of whole records.
///
/// Which records there are does not depend on how the bytes arrive or how large the chunks are.
struct ChunkReader {
  let input: BatchInput
  let form: TableFormat
  let shape: CSVShape
  /// About how many bytes a chunk has; at least one record, and at most the longest.
  let size: Int

  /// What was read and not given yet begins at `at`.
  private var bytes: [UInt8] = []
  private var at = 0
  private var isAtEnd = false
  private var isSkipping = false
  /// The number of the next record.
  private(set) var row = 1
  /// How many bytes were read.
  private(set) var bytesRead = 0
  private(set) var problem: BatchStreamProblem?

  init(_ input: BatchInput, form: TableFormat, separator: UInt8, size: Int, firstRow: Int = 1) {
    self.input = input
    self.form = form
    shape = CSVShape(separator: separator)
    self.size = min(max(size, 1), CSVShape.longestRecord)
    row = firstRow
  }

  /// The beginning of the input, without taking it.
  mutating func peek(_ count: Int) -> ArraySlice<UInt8> {
    while bytes.count - at < count, fill() {}
    return bytes[at..<min(bytes.count, at + count)]
  }

  mutating func skip(_ count: Int) { at = min(at + count, bytes.count) }

  /// Reads more; false behind the end.
  private mutating func fill() -> Bool {
    if isAtEnd { return false }
    switch input.read(max(size, 1 << 16)) {
    case .failure(let failure):
      problem = failure
      isAtEnd = true
      return false
    case .success(let part):
      if part.isEmpty {
        isAtEnd = true
        return false
      }
      bytesRead += part.count
      if at == bytes.count {
        bytes = part
        at = 0
      } else {
        if at > 0 {
          bytes.removeSubrange(..<at)
          at = 0
        }
        bytes += part
      }
      return true
    }
  }

  /// One record by itself: the line of names.
  mutating func takeRecord() -> Chunk? { take(atLeast: 1) }

  /// The next chunk; nil behind the last one.
  mutating func next() -> Chunk? { take(atLeast: size) }

  private mutating func take(atLeast wanted: Int) -> Chunk? {
    if isSkipping { skipLine() }
    while bytes.count - at < wanted, fill() {}
    // Where there is no quote a line is a record, and the last line end is soon found.
    if wanted > 1, let (end, records) = lines(upTo: at + wanted) { return chunk(to: end, records) }
    var end = at
    var records = 0
    while end < bytes.count, end - at < wanted {
      if let next = recordEnd(from: end) {
        end = next
        records += 1
      } else if end > at {
        break
      } else {
        // At the end of the input every record has an end.
        _ = fill()
        end = at
      }
    }
    return end > at ? chunk(to: end, records) : nil
  }

  private mutating func chunk(to end: Int, _ records: Int) -> Chunk {
    let chunk = Chunk(bytes: Array(bytes[at..<end]), firstRow: row)
    // A line that is longer than any row was cut off, and what is left of it is no row.
    if chunk.bytes.count > CSVShape.longestRecord, chunk.bytes.last != CSVShape.lineFeed {
      isSkipping = true
    }
    at = end
    row += records
    return chunk
  }

  /// The end of the record at an offset; nil where more has to be read.
  private func recordEnd(from start: Int) -> Int? {
    switch form {
    case .csv: shape.record(in: bytes, from: start, isFinal: isAtEnd)?.next
    case .ndjson: lineEnd(from: start)
    }
  }

  private func lineEnd(from start: Int) -> Int? {
    var index = start
    while index < bytes.count, bytes[index] != CSVShape.lineFeed { index += 1 }
    if index < bytes.count { return index + 1 }
    return isAtEnd || index - start > CSVShape.longestRecord ? index : nil
  }

  /// Whole lines up to an offset with how many they are; nil where a quote is among them.
  private func lines(upTo limit: Int) -> (end: Int, count: Int)? {
    let part = bytes[at..<min(limit, bytes.count)]
    if form == .csv, ByteScan.contains(CSVShape.quote, in: part) { return nil }
    guard let end = ByteScan.lastLineEnd(in: part) else { return nil }
    return (end, ByteScan.count(CSVShape.lineFeed, in: bytes[at..<end]))
  }

  private mutating func skipLine() {
    isSkipping = false
    while true {
      while at < bytes.count {
        at += 1
        if bytes[at - 1] == CSVShape.lineFeed { return }
      }
      guard fill() else { return }
    }
  }
}
