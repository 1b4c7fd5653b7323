/// The plain keys of one document, each as one text however often it occurs.
///
/// Most strings of a document are keys, and there are few of them.
struct JSONKeys {
  private struct Key {
    var hash: UInt32
    var start: Int
    var text: String
  }

  private var keys: [Key] = []
  /// Positions in `keys` plus one, by the hash; zero is free.
  private var slots = [Int32](repeating: 0, count: 64)

  /// The text of a key that consists of these bytes of the document, all of them ASCII.
  mutating func text(of range: Range<Int>, in bytes: [UInt8], hash: UInt32) -> String {
    var slot = first(for: hash)
    while slots[slot] != 0 {
      let key = keys[Int(slots[slot]) - 1]
      if key.hash == hash, isSame(key, range, bytes) { return key.text }
      slot = (slot + 1) & (slots.count - 1)
    }
    let text = String(decoding: bytes[range], as: UTF8.self)
    keys.append(Key(hash: hash, start: range.lowerBound, text: text))
    slots[slot] = Int32(keys.count)
    if 2 * keys.count > slots.count { grow() }
    return text
  }

  /// Where looking for a hash begins; `Int` may have 32 bits, of which one is the sign.
  private func first(for hash: UInt32) -> Int {
    Int(truncatingIfNeeded: hash) & (slots.count - 1)
  }

  private func isSame(_ key: Key, _ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    guard key.text.utf8.count == range.count else { return false }
    var offset = 0
    while offset < range.count {
      if bytes[key.start + offset] != bytes[range.lowerBound + offset] { return false }
      offset += 1
    }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for (index, key) in keys.enumerated() {
      var slot = first(for: key.hash)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index + 1)
    }
  }
}
