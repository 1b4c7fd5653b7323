/// Rows as columns: for each input its values, and where they are known and none.
///
/// Whoever fills it writes a value between the bounds of the input for every row, also where it is
/// not known. A mask has 255 in a row where it holds, else 0.
@safe package struct ColumnBlock: ~Copyable {
  /// As many rows as a block has at most.
  package static let capacity = 1_024

  package let inputs: [ColumnInput?]
  /// Rows that are filled.
  package var count = 0
  /// For each input, and the day of assessment after them, what its masks are worth looking at.
  package var gaps: [ColumnGaps]
  private let memory: UnsafeMutableRawPointer
  private let offsets: [Int]

  package init(_ inputs: [ColumnInput?]) {
    self.inputs = inputs
    gaps = Array(repeating: ColumnGaps(hasUnknown: false, hasNone: false), count: inputs.count + 1)
    var offsets: [Int] = []
    var size = 0
    for _ in 0...inputs.count {
      offsets.append(size)
      size += Self.capacity * 10
    }
    self.offsets = offsets
    unsafe memory = .allocate(byteCount: size, alignment: 64)
    unsafe memory.initializeMemory(as: UInt8.self, repeating: 0, count: size)
    for (index, input) in inputs.enumerated() {
      guard let input else { continue }
      for row in 0..<Self.capacity {
        if input.kind == .narrow {
          unsafe narrow(index)[row] = Int32(truncatingIfNeeded: input.low)
        } else {
          unsafe wide(index)[row] = input.low
        }
      }
    }
  }

  deinit { unsafe memory.deallocate() }

  /// The values of an input of 32 bits; of the input after the last, the day of assessment.
  package func narrow(_ input: Int) -> UnsafeMutablePointer<Int32> {
    unsafe (memory + offsets[input]).assumingMemoryBound(to: Int32.self)
  }

  package func wide(_ input: Int) -> UnsafeMutablePointer<Int64> {
    unsafe (memory + offsets[input]).assumingMemoryBound(to: Int64.self)
  }

  package func known(_ input: Int) -> UnsafeMutablePointer<UInt8> {
    unsafe (memory + offsets[input] + Self.capacity * 8).assumingMemoryBound(to: UInt8.self)
  }

  package func none(_ input: Int) -> UnsafeMutablePointer<UInt8> {
    unsafe (memory + offsets[input] + Self.capacity * 9).assumingMemoryBound(to: UInt8.self)
  }

  func address(_ input: Int, part: Int) -> UnsafeMutableRawPointer {
    unsafe memory + offsets[input] + (part == 0 ? 0 : Self.capacity * (7 + part))
  }
}
