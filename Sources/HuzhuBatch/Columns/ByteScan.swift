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
      var total = 0
      var index = 0
      while index < buffer.count {
        // A byte counts to 255, and many of them are added at once.
        let stop = min(buffer.count, index + 255)
        var part: UInt8 = 0
        while index < stop {
          part &+= unsafe buffer[index] == byte ? 1 : 0
          index += 1
        }
        total += Int(part)
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
