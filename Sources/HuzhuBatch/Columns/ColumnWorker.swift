@unsafe @preconcurrency import Glibc
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

/// The columns, programs and buffers of one thread.
@safe final class ColumnWorker: @unchecked Sendable {
  // One thread has it at a time.
  let setting: ColumnAnswering
  private let runners: [Box]
  private let decoders: UnsafeMutablePointer<Decoder>
  private let columnCount: Int
  /// For each row where it begins and ends, whether it is plain, its number; for each kept cell
  /// where it begins and how long it is.
  private let starts: UnsafeMutablePointer<Int>
  private let ends: UnsafeMutablePointer<Int>
  private let isPlain: UnsafeMutablePointer<Bool>
  private let numbers: UnsafeMutablePointer<Int>
  private let kept: UnsafeMutablePointer<(start: Int32, length: Int32)>
  private var block: ColumnBlock

  /// A runner in a place of its own.
  private final class Box {
    var runner: ColumnSchemeRunner
    let writer: ColumnWriter

    init(_ scheme: ColumnScheme, _ layout: ColumnLayout, _ position: Int) {
      runner = ColumnSchemeRunner(scheme)
      writer = ColumnWriter(layout, position, scheme)
    }
  }

  /// A decoder with where its values go.
  @safe private struct Decoder {
    var form: CellDecoder.Form
    var empty: CellDecoder.Empty
    var isWide: Bool
    /// Whether a row of the block was not known, or none.
    var hasUnknown: Bool
    var hasNone: Bool
    var kept: Int32
    var scale: Int32
    var low: Int64
    var high: Int64
    var step: Int64
    var words: WordTable.View?
    var narrow: UnsafeMutablePointer<Int32>
    var wide: UnsafeMutablePointer<Int64>
    var known: UnsafeMutablePointer<UInt8>
    var none: UnsafeMutablePointer<UInt8>
  }

  init(_ setting: ColumnAnswering) {
    self.setting = setting
    block = ColumnBlock(setting.inputs)
    var runners: [Box] = []
    for (position, scheme) in setting.schemes.enumerated() {
      runners.append(Box(scheme, setting.layout, position))
    }
    self.runners = runners
    columnCount = setting.decoders.count
    let capacity = ColumnBlock.capacity
    unsafe starts = .allocate(capacity: capacity)
    unsafe ends = .allocate(capacity: capacity)
    unsafe isPlain = .allocate(capacity: capacity)
    unsafe numbers = .allocate(capacity: capacity)
    unsafe kept = .allocate(capacity: capacity * max(setting.kept.count, 1))
    unsafe decoders = .allocate(capacity: max(columnCount, 1))
    let inputs = setting.inputs.count
    for (column, own) in setting.decoders.enumerated() {
      // The day of assessment has its column behind the facts.
      let isDay = setting.isDay(column)
      let place = isDay ? inputs : column
      unsafe (decoders + column).initialize(
        to: Decoder(
          form: own.form,
          empty: own.empty,
          isWide: own.isWide,
          hasUnknown: false,
          hasNone: false,
          kept: Int32(own.kept),
          scale: Int32(own.scale),
          low: own.low,
          high: own.high,
          step: own.step,
          words: own.words?.view,
          narrow: block.narrow(place),
          wide: block.wide(place),
          known: block.known(place),
          none: block.none(place)
        )
      )
      for row in 0..<capacity {
        unsafe block.known(place)[row] = 255
        unsafe block.none(place)[row] = 0
      }
    }
    // A column of a fact that no cell of it can say is never known.
    for row in 0..<capacity {
      unsafe block.narrow(inputs)[row] = Int32(
        truncatingIfNeeded: ColumnQuestion.days.lowerBound.ordinal
      )
    }
  }

  deinit {
    unsafe starts.deallocate()
    unsafe ends.deallocate()
    unsafe isPlain.deallocate()
    unsafe numbers.deallocate()
    unsafe kept.deallocate()
    unsafe decoders.deallocate()
  }

  func answer(_ chunk: Chunk, _ answerer: RowAnswerer, to answered: inout RowAnswerer.Answered) {
    let hasQuote = ByteScan.contains(CSVShape.quote, in: chunk.bytes[...])
    var at = 0
    var row = chunk.firstRow
    answered.bytes.reserveCapacity(chunk.bytes.count)
    for box in runners { box.writer.begin() }
    while at < chunk.bytes.count {
      let rows = fill(chunk.bytes, &at, &row, hasQuote: hasQuote)
      if rows == 0 { continue }
      block.count = rows
      for box in runners { box.runner.run(block) }
      write(rows, chunk.bytes, answerer, &answered)
    }
    for (position, box) in runners.enumerated() {
      box.writer.finish(&answered.summary, scheme: position)
    }
  }

  // MARK: Rows into columns

  /// Reads rows until the block is full or the bytes are at their end.
  private func fill(
    _ bytes: [UInt8],
    _ at: inout Int,
    _ row: inout Int,
    hasQuote: Bool
  ) -> Int {
    for column in 0..<columnCount {
      let decoder = unsafe decoders + column
      guard unsafe decoder.pointee.hasUnknown || decoder.pointee.hasNone else { continue }
      unsafe memset(decoder.pointee.known, 255, ColumnBlock.capacity)
      unsafe memset(decoder.pointee.none, 0, ColumnBlock.capacity)
      unsafe decoder.pointee.hasUnknown = false
      unsafe decoder.pointee.hasNone = false
    }
    var rows = 0
    unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let text = buffer.baseAddress else { return }
      let end = buffer.count
      while rows < ColumnBlock.capacity, at < end {
        let first = unsafe text[at]
        // A line without anything in it is no row, but has a number.
        if first == CSVShape.lineFeed {
          at += 1
          row += 1
          continue
        }
        if first == CSVShape.carriageReturn,
          unsafe at + 1 == end || text[at + 1] == CSVShape.lineFeed
        {
          at = min(at + 2, end)
          row += 1
          continue
        }
        unsafe starts[rows] = at
        unsafe numbers[rows] = row
        var next: Int
        if hasQuote, unsafe hasQuoteInLine(text, at, end) {
          next = -1
        } else {
          next = unsafe decode(text, at, end, rows)
        }
        unsafe isPlain[rows] = next >= 0
        if next < 0 {
          next = setting.shape.record(in: bytes, from: at, isFinal: true)?.next ?? end
        }
        unsafe ends[rows] = next
        at = next
        row += 1
        rows += 1
      }
    }
    for column in 0..<columnCount {
      block.gaps[column] = unsafe ColumnGaps(
        hasUnknown: decoders[column].hasUnknown,
        hasNone: decoders[column].hasNone
      )
    }
    return rows
  }

  private func hasQuoteInLine(_ text: UnsafePointer<UInt8>, _ at: Int, _ end: Int) -> Bool {
    let line = unsafe memchr(text + at, 0x0A, end - at)
    let length =
      unsafe line.map { unsafe UnsafeRawPointer($0) - UnsafeRawPointer(text + at) } ?? end - at
    return unsafe memchr(text + at, 0x22, length) != nil
  }

  /// Decodes one row; behind its end, or -1 where it is not plain.
  private func decode(
    _ text: UnsafePointer<UInt8>,
    _ start: Int,
    _ end: Int,
    _ row: Int
  ) -> Int {
    let separator = setting.shape.separator
    let last = columnCount - 1
    var at = start
    var column = 0
    while column <= last {
      let decoder = unsafe decoders + column
      let cell = at
      var isEmpty = false
      switch unsafe decoder.pointee.form {
      case .day:
        if at + 10 <= end, let day = unsafe DayTable.shared.ordinal(text + at) {
          let ordinal = Int64(day)
          guard unsafe ordinal >= decoder.pointee.low, unsafe ordinal <= decoder.pointee.high else {
            return -1
          }
          unsafe decoder.pointee.narrow[row] = day
          at += 10
        } else {
          isEmpty = true
        }
      case .number:
        var value: Int64 = 0
        var digits = 0
        var decimals = -1
        while at < end {
          let digit = unsafe text[at] &- 0x30
          if digit < 10 {
            // Zeros in front may be the rest of a number that lost its first digits.
            if digits == 1, value == 0, decimals < 0 { return -1 }
            value = value &* 10 &+ Int64(digit)
            digits += 1
            if decimals >= 0 { decimals += 1 }
            if digits > 15 { return -1 }
          } else if digit == 0xFE, decimals < 0, digits > 0 {
            decimals = 0
          } else {
            break
          }
          at += 1
        }
        if digits == 0 {
          isEmpty = true
        } else {
          if decimals == 0 { return -1 }
          var missing = unsafe decoder.pointee.scale - Int32(max(decimals, 0))
          if missing < 0 { return -1 }
          while missing > 0 {
            value &*= 10
            missing -= 1
            if value > 1 << 58 { return -1 }
          }
          guard unsafe value >= decoder.pointee.low, unsafe value <= decoder.pointee.high,
            unsafe decoder.pointee.step == 1 || value % decoder.pointee.step == 0
          else { return -1 }
          if unsafe decoder.pointee.isWide {
            unsafe decoder.pointee.wide[row] = value
          } else {
            unsafe decoder.pointee.narrow[row] = Int32(truncatingIfNeeded: value)
          }
        }
      case .word:
        at = unsafe cellEnd(text, at, end, separator)
        if at == cell {
          isEmpty = true
        } else {
          guard
            let value = unsafe decoder.pointee.words?.value(
              text + cell,
              at - cell,
              isPadded: cell + 8 <= end
            )
          else { return -1 }
          unsafe decoder.pointee.narrow[row] = Int32(truncatingIfNeeded: value)
        }
      case .nothing: at = unsafe cellEnd(text, at, end, separator)
      case .other: isEmpty = true
      }
      if isEmpty {
        at = cell
        switch unsafe decoder.pointee.empty {
        case .other: return -1
        case .unknown:
          unsafe decoder.pointee.known[row] = 0
          unsafe decoder.pointee.hasUnknown = true
        case .none:
          unsafe decoder.pointee.known[row] = 0
          unsafe decoder.pointee.none[row] = 255
          unsafe decoder.pointee.hasNone = true
        }
      }
      let place = unsafe Int(decoder.pointee.kept)
      if place >= 0 {
        // A cell with a space at an end is written in quotes.
        if at > cell, unsafe text[cell] == 0x20 || text[at - 1] == 0x20 { return -1 }
        unsafe kept[place * ColumnBlock.capacity + row] = (
          Int32(truncatingIfNeeded: cell), Int32(truncatingIfNeeded: at - cell)
        )
      }
      if column < last {
        guard at < end, unsafe text[at] == separator else { return -1 }
        at += 1
      }
      column += 1
    }
    if at == end { return end }
    if unsafe text[at] == CSVShape.lineFeed { return at + 1 }
    guard unsafe text[at] == CSVShape.carriageReturn else { return -1 }
    if at + 1 == end { return end }
    return unsafe text[at + 1] == CSVShape.lineFeed ? at + 2 : -1
  }

  /// Where a cell without quotes ends.
  @inline(__always)
  private func cellEnd(
    _ text: UnsafePointer<UInt8>,
    _ start: Int,
    _ end: Int,
    _ separator: UInt8
  ) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops: UInt64 = 0x8080_8080_8080_8080
    let separators = ones &* UInt64(separator)
    var at = start
    while at + 8 <= end {
      let word = unsafe UnsafeRawPointer(text + at).loadUnaligned(as: UInt64.self)
      let a = word ^ separators
      let b = word ^ (ones &* 0x0A)
      let c = word ^ (ones &* 0x0D)
      let found =
        ((a &- ones) & ~a | (b &- ones) & ~b | (c &- ones) & ~c) & tops
      if found != 0 { return at + found.trailingZeroBitCount / 8 }
      at += 8
    }
    while at < end {
      let byte = unsafe text[at]
      if byte == separator || byte == 0x0A || byte == 0x0D { break }
      at += 1
    }
    return at
  }

  // MARK: Columns into rows

  private func write(
    _ rows: Int,
    _ bytes: [UInt8],
    _ answerer: RowAnswerer,
    _ answered: inout RowAnswerer.Answered
  ) {
    for box in runners { box.writer.look(box.runner, block) }
    let only = runners.count == 1 ? runners[0].writer : nil
    let single = only.flatMap { $0.hasOneVersion ? $0 : nil }
    var buffer = ByteBuffer()
    unsafe bytes.withUnsafeBufferPointer { text in
      guard let base = text.baseAddress else { return }
      for row in 0..<rows {
        var isAnswered = unsafe isPlain[row]
        if isAnswered {
          if let single {
            isAnswered = single.answers(row)
          } else {
            for box in runners where !box.writer.chooses(row, box.runner, block) {
              isAnswered = false
            }
          }
        }
        guard isAnswered else {
          buffer.flush(to: &answered.bytes)
          let record = unsafe Array(bytes[starts[row]..<ends[row]])
          let piece = unsafe RecordBlock(
            Chunk(bytes: record, firstRow: numbers[row]),
            shape: setting.shape,
            cells: columnCount
          )
          for index in piece.records.indices {
            answerer.answer(index..<index + 1, of: piece, to: &answered)
          }
          continue
        }
        answered.summary.rows += 1
        if let only {
          unsafe only.write(row, number: numbers[row], base, kept, &buffer)
          continue
        }
        for box in runners {
          unsafe box.writer.write(row, number: numbers[row], base, kept, &buffer)
        }
      }
    }
    buffer.flush(to: &answered.bytes)
  }
}
