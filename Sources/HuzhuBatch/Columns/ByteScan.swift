@unsafe @preconcurrency import Glibc

/// Looks through many bytes at once.
enum ByteScan {
  static func contains(_ byte: UInt8, in bytes: ArraySlice<UInt8>) -> Bool {
    unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return false }
      return unsafe memchr(base, Int32(byte), buffer.count) != nil
    }
  }

  /// Behind the last line feed; nil where there is none.
  static func lastLineEnd(in bytes: ArraySlice<UInt8>) -> Int? {
    unsafe bytes.withUnsafeBytes { buffer in
      var index = buffer.count - 1
      while index >= 0 {
        if unsafe buffer[index] == CSVShape.lineFeed { return bytes.startIndex + index + 1 }
        index -= 1
      }
      return nil
    }
  }

  static func count(_ byte: UInt8, in bytes: ArraySlice<UInt8>) -> Int {
    unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      let wanted = SIMD32<UInt8>(repeating: byte)
      let one = SIMD32<UInt8>(repeating: 1)
      let zero = SIMD32<UInt8>()
      var total = 0
      var index = 0
      let end = buffer.count & ~31
      while index < end {
        // A lane counts to 255 at most.
        var lanes = zero
        let stop = min(end, index + 32 * 255)
        while index < stop {
          let word = unsafe base.loadUnaligned(fromByteOffset: index, as: SIMD32<UInt8>.self)
          lanes &+= zero.replacing(with: one, where: word .== wanted)
          index += 32
        }
        for lane in 0..<32 { total += Int(lanes[lane]) }
      }
      while index < buffer.count {
        if unsafe buffer[index] == byte { total += 1 }
        index += 1
      }
      return total
    }
  }

  /// Whether bytes are UTF-8 without a NUL.
  static func isCleanText(_ bytes: [UInt8]) -> Bool {
    let isPlain: Bool? = unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return true }
      if unsafe memchr(base, 0, buffer.count) != nil { return false }
      var all: UInt64 = 0
      var index = 0
      let end = buffer.count & ~7
      while index < end {
        all |= unsafe base.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        index += 8
      }
      while index < buffer.count {
        all |= unsafe UInt64(buffer[index])
        index += 1
      }
      return all & 0x8080_8080_8080_8080 == 0 ? true : nil
    }
    return isPlain ?? (String(validating: bytes, as: UTF8.self) != nil)
  }
}
