/// How records and cells of CSV are told apart: RFC 4180, with any sign between the cells.
///
/// A quote opens a quoted cell only at its beginning. A record whose quotes do not come out (text
/// behind a closing quote, or no closing quote within the longest record) is its first line only:
/// whatever else it seemed to hold is read as rows of their own, so that one stray quote costs one
/// row.
struct CSVShape: Sendable {
  /// The most bytes of a record.
  static let longestRecord = 1 << 20

  var separator: UInt8

  static let quote: UInt8 = 0x22
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D

  /// Where a record ends.
  struct Record {
    /// Behind its last byte, without the end of the line.
    var end: Int
    /// Where the next one begins.
    var next: Int
    /// Whether its quotes do not come out.
    var isMalformed: Bool
  }

  /// The record that begins at an offset.
  ///
  /// - Parameters:
  ///   - bytes: What is there so far.
  ///   - start: Where it begins; there is a byte.
  ///   - isFinal: Whether nothing comes behind the bytes.
  /// - Returns: Nil where its end is not there yet.
  func record(in bytes: [UInt8], from start: Int, isFinal: Bool) -> Record? {
    let end = min(bytes.count, start + Self.longestRecord)
    var index = start
    var isAtStart = true
    while index < end {
      let byte = bytes[index]
      if byte == Self.lineFeed { return line(bytes, start, index) }
      if byte == Self.quote, isAtStart {
        guard let behind = closing(bytes, index + 1, end) else {
          if end < bytes.count || isFinal { return firstLine(bytes, start, isFinal) }
          return nil
        }
        index = behind
        isAtStart = false
        // What follows a closing quote ends the cell.
        guard index < end else { break }
        var follows = bytes[index]
        if follows == Self.carriageReturn {
          if index + 1 == bytes.count, !isFinal { return nil }
          follows = index + 1 < bytes.count ? bytes[index + 1] : Self.lineFeed
          if follows != Self.lineFeed { return firstLine(bytes, start, isFinal) }
        }
        guard follows == separator || follows == Self.lineFeed else {
          return firstLine(bytes, start, isFinal)
        }
        continue
      }
      isAtStart = byte == separator
      index += 1
    }
    // A record that is too long has no end that matters.
    if end < bytes.count { return firstLine(bytes, start, isFinal) }
    guard isFinal else { return nil }
    return Record(end: trimmed(bytes, start, bytes.count), next: bytes.count, isMalformed: false)
  }

  /// Behind the quote that closes a cell whose text begins at an offset.
  func closing(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var index = start
    while index < end {
      if bytes[index] == Self.quote {
        guard index + 1 < bytes.count, bytes[index + 1] == Self.quote else { return index + 1 }
        index += 2
      } else {
        index += 1
      }
    }
    return nil
  }

  private func line(_ bytes: [UInt8], _ start: Int, _ lineFeed: Int) -> Record {
    Record(end: trimmed(bytes, start, lineFeed), next: lineFeed + 1, isMalformed: false)
  }

  private func trimmed(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    end > start && bytes[end - 1] == Self.carriageReturn ? end - 1 : end
  }

  /// The first line of what is no record; nil where its end is not there yet.
  private func firstLine(_ bytes: [UInt8], _ start: Int, _ isFinal: Bool) -> Record? {
    var index = start
    while index < bytes.count, bytes[index] != Self.lineFeed { index += 1 }
    if index == bytes.count, !isFinal, index - start <= Self.longestRecord { return nil }
    return Record(
      end: trimmed(bytes, start, index),
      next: min(index + 1, bytes.count),
      isMalformed: true
    )
  }
}
