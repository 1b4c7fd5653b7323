import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage

/// Records that are answered together.
struct Piece: Sendable {
  var content: Content
  /// Of groups, how many of the first records belong to one that has too many already.
  var continued = 0
  /// Whether the last group goes on beyond the piece, as it has too many rows.
  var goesOn = false

  enum Content: Sendable {
    /// Not taken apart yet.
    case chunk(Chunk)
    /// Records by their groups: where each begins, and the end of the last.
    case groups(RecordBlock, [Int])
  }
}

/// Gives the rows piece by piece, so that no group is cut.
struct PieceReader {
  private(set) var reader: ChunkReader
  let shape: RowShape
  let mapping: TableMapping
  /// How many rows are still wanted; nil for all.
  private var left: Int?
  private var order = GroupOrder()
  /// The beginning of a group whose end is still to come.
  private var held: Chunk?
  private var overfull: [UInt8]?
  private var isOver = false
  /// Why the groups cannot be told apart, with the row.
  private(set) var torn: (row: Int, problem: RowProblem)?

  init(_ reader: ChunkReader, shape: RowShape, mapping: TableMapping, sample: Int?) {
    self.reader = reader
    self.shape = shape
    self.mapping = mapping
    left = sample
  }

  mutating func next() -> Piece? {
    guard let group = mapping.group else { return nextChunk() }
    return nextGroups(group)
  }

  private mutating func nextChunk() -> Piece? {
    guard left != 0, let chunk = reader.next() else { return nil }
    guard let wanted = left else { return Piece(content: .chunk(chunk)) }
    var block = shape.block(chunk)
    block.keep(wanted)
    left = wanted - block.records.count
    return Piece(content: .groups(block, Array(0...block.records.count)))
  }

  private mutating func nextGroups(_ column: Int) -> Piece? {
    while !isOver {
      let chunk = reader.next()
      guard var whole = held ?? chunk else { return nil }
      if held != nil, let chunk { whole.bytes += chunk.bytes }
      held = nil
      let block = shape.block(whole)
      guard !block.records.isEmpty else {
        if chunk == nil { return nil }
        continue
      }
      if let piece = piece(block, column, isLast: chunk == nil) { return piece }
    }
    return nil
  }

  /// The groups of a block that are whole; nil where there is none yet.
  private mutating func piece(_ block: RecordBlock, _ column: Int, isLast: Bool) -> Piece? {
    var starts: [Int] = []
    var continued = 0
    var last: [UInt8]?
    for (index, record) in block.records.enumerated() {
      // What cannot be read belongs to whoever stands before it.
      let key = shape.text(of: column, in: record, of: block)
      if starts.isEmpty, let overfull, key == nil || key == overfull {
        continued = index + 1
        continue
      }
      if key == nil, !starts.isEmpty { continue }
      if let key, !key.isEmpty, key == last { continue }
      starts.append(index)
      last = key
    }
    if !starts.isEmpty { overfull = nil }
    var end = block.records.count
    var goesOn = false
    if !isLast, let open = starts.last {
      let isAlone = starts.count == 1 && continued == 0
      if end - open > Assessor.eventLimit, isAlone {
        overfull = last
        goesOn = true
      } else {
        hold(block, from: open)
        starts.removeLast()
        end = open
        if starts.isEmpty, continued == 0 { return nil }
      }
    }
    if let wanted = left {
      // The group in which the last wanted row stands is answered whole.
      if let cut = starts.firstIndex(where: { $0 >= wanted }) {
        end = starts[cut]
        starts.removeSubrange(cut...)
        isOver = true
      }
      left = max(0, wanted - end)
      if left == 0, !goesOn { isOver = true }
    }
    for (position, start) in starts.enumerated() {
      guard let key = shape.text(of: column, in: block.records[start], of: block), !key.isEmpty,
        let problem = order.see(key, column: mapping.names[column])
      else { continue }
      torn = (block.records[start].row, problem)
      isOver = true
      held = nil
      end = start
      starts.removeSubrange(position...)
      break
    }
    return Piece(
      content: .groups(block, starts + [end]),
      continued: continued,
      goesOn: goesOn
    )
  }

  private mutating func hold(_ block: RecordBlock, from record: Int) {
    let first = block.records[record]
    held = Chunk(bytes: Array(block.bytes[first.range.lowerBound...]), firstRow: first.row)
  }
}
