@unsafe @preconcurrency import Glibc

/// Bytes that are written one behind the other.
@safe struct ByteBuffer: ~Copyable {
  private var memory: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init() {
    capacity = 1 << 16
    unsafe memory = .allocate(capacity: capacity)
  }

  deinit { unsafe memory.deallocate() }

  /// Makes room for so many bytes.
  @inline(__always)
  mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(more) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    let wider = max(capacity * 2, count + more)
    let other = UnsafeMutablePointer<UInt8>.allocate(capacity: wider)
    unsafe other.update(from: memory, count: count)
    unsafe memory.deallocate()
    unsafe memory = other
    capacity = wider
  }

  /// Room for it was made.
  @inline(__always)
  mutating func put(_ byte: UInt8) {
    unsafe memory[count] = byte
    count += 1
  }

  @inline(__always)
  mutating func put(_ text: UnsafePointer<UInt8>, _ length: Int) {
    unsafe memcpy(memory + count, text, length)
    count += length
  }

  /// A number that is not negative.
  @inline(__always)
  mutating func put(number: UInt64) {
    var digits = 1
    var bound: UInt64 = 10
    while digits < 20, number >= bound {
      digits += 1
      let (next, overflow) = bound.multipliedReportingOverflow(by: 10)
      if overflow { break }
      bound = next
    }
    var rest = number
    var at = count + digits
    count = at
    for _ in 0..<digits {
      at -= 1
      unsafe memory[at] = UInt8(truncatingIfNeeded: 0x30 + rest % 10)
      rest /= 10
    }
  }

  /// Yuan of an amount in fen: `2400.00`.
  @inline(__always)
  mutating func put(fen: Int64) {
    if fen == 0 {
      unsafe memory[count] = 0x30
      unsafe memory[count + 1] = 0x2E
      unsafe memory[count + 2] = 0x30
      unsafe memory[count + 3] = 0x30
      count += 4
      return
    }
    if fen < 0 { put(0x2D) }
    let magnitude = fen.magnitude
    if magnitude < 1 << 32 {
      // Most amounts: 32-bit divisions are multiplications.
      let small = UInt32(truncatingIfNeeded: magnitude)
      put(number: UInt64(small / 100))
      putRest(small % 100)
    } else {
      put(number: magnitude / 100)
      putRest(UInt32(truncatingIfNeeded: magnitude % 100))
    }
  }

  @inline(__always)
  private mutating func putRest(_ rest: UInt32) {
    unsafe memory[count] = 0x2E
    unsafe memory[count + 1] = UInt8(truncatingIfNeeded: 0x30 + rest / 10)
    unsafe memory[count + 2] = UInt8(truncatingIfNeeded: 0x30 + rest % 10)
    count += 3
  }

  /// Adds all bytes to others and is empty.
  mutating func flush(to bytes: inout [UInt8]) {
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: memory, count: count))
    count = 0
  }
}
