@unsafe @preconcurrency import Glibc

/// The words that a column may hold, with the number that stands for each.
///
/// Words are told apart by their length and their first eight bytes, and by the rest where they are
/// longer.
@safe final class WordTable: @unchecked Sendable {
  // Written while it is made, and only read afterwards.
  private let entries: UnsafeMutablePointer<Entry>
  private let bytes: UnsafeMutablePointer<UInt8>
  private let mask: Int

  fileprivate struct Entry {
    var head: UInt64 = 0
    var length = -1
    var offset = 0
    var value: Int64 = 0
  }

  init(_ words: [(text: [UInt8], value: Int64)]) {
    var size = 16
    while size < words.count * 4 { size *= 2 }
    mask = size - 1
    unsafe entries = .allocate(capacity: size)
    unsafe entries.initialize(repeating: Entry(), count: size)
    var total = 8
    for word in words { total += word.text.count }
    unsafe bytes = .allocate(capacity: total)
    unsafe bytes.initialize(repeating: 0, count: total)
    var offset = 0
    for (text, value) in words {
      for (index, byte) in text.enumerated() { unsafe bytes[offset + index] = byte }
      let head = unsafe Self.head(bytes + offset, text.count)
      var slot = Self.slot(head, text.count) & mask
      while unsafe entries[slot].length >= 0 { slot = (slot + 1) & mask }
      unsafe entries[slot] = Entry(
        head: head,
        length: text.count,
        offset: offset,
        value: value
      )
      offset += text.count
    }
  }

  deinit {
    unsafe entries.deallocate()
    unsafe bytes.deallocate()
  }

  /// The first bytes of a word as a number, with zeros behind a short one.
  @inline(__always)
  fileprivate static func head(_ text: UnsafePointer<UInt8>, _ length: Int) -> UInt64 {
    var head: UInt64 = 0
    var index = 0
    let end = min(length, 8)
    while index < end {
      head |= unsafe UInt64(text[index]) << UInt64(index * 8)
      index += 1
    }
    return head
  }

  @inline(__always)
  fileprivate static func slot(_ head: UInt64, _ length: Int) -> Int {
    let mixed = (head ^ UInt64(length)) &* 0x9e37_79b9_7f4a_7c15
    return Int(mixed >> 40)
  }

  /// Where it is looked up.
  var view: View { unsafe View(entries: entries, bytes: bytes, mask: mask) }

  /// The table without a count of those who hold it.
  @safe struct View {
    fileprivate let entries: UnsafeMutablePointer<Entry>
    fileprivate let bytes: UnsafeMutablePointer<UInt8>
    fileprivate let mask: Int

    /// The number of a word; nil where it is none of the table's.
    ///
    /// - Parameters:
    ///   - text: The word; eight bytes can be read there where `isPadded`.
    ///   - length: How long it is.
    ///   - isPadded: Whether there is something to be read behind a short word.
    /// - Returns: What stands for it.
    @inline(__always)
    func value(_ text: UnsafePointer<UInt8>, _ length: Int, isPadded: Bool) -> Int64? {
      let head: UInt64
      if isPadded {
        let raw = unsafe UnsafeRawPointer(text).loadUnaligned(as: UInt64.self)
        head = length >= 8 ? raw : raw & ((1 << UInt64(length * 8)) &- 1)
      } else {
        head = unsafe WordTable.head(text, length)
      }
      var slot = WordTable.slot(head, length) & mask
      while true {
        let entry = unsafe entries[slot]
        if entry.length < 0 { return nil }
        if entry.head == head, entry.length == length,
          unsafe length <= 8 || memcmp(text, bytes + entry.offset, length) == 0
        {
          return entry.value
        }
        slot = (slot + 1) & mask
      }
    }
  }
}
