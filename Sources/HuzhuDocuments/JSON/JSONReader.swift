/// Reads one document as strict JSON (RFC 8259), and finds all mistakes in it that it can.
///
/// Any bytes at all can be given. Where something is wrong, the value is what made sense: members and
/// items without a value are missing from it, and of two members with one key the first is kept.
/// It is complete exactly when there are no diagnostics.
///
/// - Parameters:
///   - source: The document.
///   - index: The document as an index into the sources of the run, for the places.
/// - Returns: The value, or `nil` where there is none, and the diagnostics in the order of the text.
/// - Complexity: O(*n*).
package func readJSON(
  _ source: SourceText,
  index: Int
) -> (value: JSONNode?, diagnostics: [Diagnostic]) {
  var reader = JSONReader(source, index: index)
  reader.read()
  let end = reader.place(reader.bytes.count..<reader.bytes.count)
  return (reader.root, reader.diagnostics.inOrder(end: end))
}

/// The state of reading one document.
///
/// Open arrays and objects stand on a stack of the reader's own, not on the stack of calls, so that
/// no nesting can overflow a small one. This file has the ordinary path; what is done about mistakes
/// stands in the files beside it.
struct JSONReader: ~Copyable {
  /// The most arrays and objects that may be open at once.
  static let depthLimit = 512
  /// The most bytes of a key that is compared as text.
  private static let textKeyLimit = 256

  let source: SourceText
  let bytes: [UInt8]
  let index: Int

  /// The offset of the next byte to read.
  var at = 0
  var expected = Expected.root
  var root: JSONNode?
  var diagnostics = DiagnosticList()

  var frames: [Frame] = []
  /// The items of all open arrays, outermost first: a frame knows where its own begin.
  var items = JSONStack<JSONNode>()
  /// The members of all open objects; the last of an object may still wait for its value.
  var members = JSONStack<JSONMember>()
  var keys = JSONKeys()
  var openObjects = 0

  /// Where the last value or key ended.
  var lastEnd = 0
  var lastComma = 0..<0
  /// The last string in double quotes, with its quotes.
  var lastString = 0..<0
  var quoteAhead = QuoteAhead()
  /// The opening quote of a string in which the file ends.
  var openString: Int?

  /// Whether a mistake was just reported, so that what it left missing needs no report of its own.
  var isQuiet = false
  /// Whether the value being read will leave the reader quiet.
  var isQuietAfterValue = false
  var sawMalformed = false

  init(_ source: SourceText, index: Int) {
    self.source = source
    bytes = source.bytes
    self.index = index
  }

  /// What may come next.
  enum Expected {
    /// The value of the file.
    case root
    /// The value of a member, after its colon.
    case value
    /// An item, or the end of an empty array.
    case firstItem
    /// An item, after a comma.
    case item
    /// A key, or the end of an empty object.
    case firstKey
    /// A key, after a comma.
    case key
    case colon
    /// A comma, or the end of the array or object.
    case separator
    /// Nothing but white space.
    case end
  }

  /// An array or object that is open.
  struct Frame {
    let isObject: Bool
    let opened: Int
    /// Where its items or members begin.
    let base: Int
    /// Whether all its keys are ASCII without escapes, so that they differ where their bytes do.
    var hasPlainKeys = true
    /// Whether its last member is to be forgotten once its value is read.
    var dropsMember = false
    /// The keys so far, where they are too many to compare with each.
    var keys: [String: Place] = [:]
    /// The keys that are too long to be compared as text.
    var longKeys: [[UInt8]: Place] = [:]

    var enclosure: Enclosure { isObject ? .object : .array }
  }
}

// MARK: The ordinary path

extension JSONReader {
  mutating func read() {
    if TextEncoding.looksWide(bytes) {
      report { .wideEncoding(at: $0.place(0..<min(2, $0.bytes.count))) }
      return
    }
    skipByteOrderMark()
    while true {
      skipWhiteSpace()
      guard at < bytes.count else { break }
      var sign = Sign(bytes[at])
      if sign.mayNeedMending {
        guard let meant = mendedSign() else { continue }
        sign = meant
      }
      switch expected {
      case .root, .value, .firstItem, .item: readValue(sign)
      case .firstKey, .key: readKey(sign)
      case .colon: readColon(sign)
      case .separator: readSeparator(sign)
      case .end: reportTextAfterValue()
      }
    }
    finishFile()
  }

  @inline(__always)
  private mutating func skipWhiteSpace() {
    var next = at
    while next < bytes.count, ASCII.isWhiteSpace(bytes[next]) { next += 1 }
    at = next
  }

  private mutating func readValue(_ sign: Sign) {
    switch sign.byte {
    case ASCII.quote:
      let start = at
      let text = readString()
      complete(.string(text), from: start)
    case ASCII.zero...ASCII.nine, ASCII.minus: readNumber()
    case ASCII.openBrace: open(isObject: true, sign)
    case ASCII.openBracket: open(isObject: false, sign)
    case UInt8(ascii: "t") where isLiteral("true"): take(.bool(true), width: 4)
    case UInt8(ascii: "f") where isLiteral("false"): take(.bool(false), width: 5)
    case UInt8(ascii: "n") where isLiteral("null"): take(.null, width: 4)
    case ASCII.closeBracket where expected == .firstItem: close(sign)
    default: mendValue(sign)
    }
  }

  private mutating func readKey(_ sign: Sign) {
    switch sign.byte {
    case ASCII.quote:
      let start = at
      if let key = readPlainKey() {
        take(key: key, from: start, isPlain: true)
      } else {
        let key = readString()
        take(key: key, from: start)
      }
    case ASCII.closeBrace where expected == .firstKey: close(sign)
    default: mendKey(sign)
    }
  }

  private mutating func readColon(_ sign: Sign) {
    if sign.byte == ASCII.colon { skip(sign, thenExpect: .value) } else { mendColon(sign) }
  }

  private mutating func readSeparator(_ sign: Sign) {
    switch sign.byte {
    case ASCII.comma: skipComma(sign)
    case ASCII.closeBrace, ASCII.closeBracket: close(sign)
    default: mendSeparator(sign)
    }
  }

  /// Whether a word of JSON stands here, and no longer word that begins with it.
  private func isLiteral(_ word: StaticString) -> Bool {
    guard bytes.count - at >= word.utf8CodeUnitCount else { return false }
    var end = at
    for scalar in word.description.utf8 {
      guard bytes[end] == scalar else { return false }
      end += 1
    }
    return wordEnd(from: end) == end
  }

  private mutating func readNumber() {
    let start = at
    let end = JSONNumber.end(in: bytes, from: start)
    guard end > start, end == bytes.count || wordEnd(from: end) == end else {
      mendWord()
      return
    }
    at = end
    complete(.number(String(decoding: bytes[start..<end], as: UTF8.self)), from: start)
  }
}

// MARK: Steps, shared by the ordinary path and the mending

extension JSONReader {
  func place(_ range: Range<Int>) -> Place { Place(source: index, range: range) }

  /// Reports a mistake; what it says is only worked out where it will be shown.
  mutating func report(_ diagnostic: (borrowing JSONReader) -> Diagnostic) {
    if diagnostics.isFull {
      diagnostics.leaveOut()
    } else {
      diagnostics.append(diagnostic(self))
    }
  }

  mutating func skip(_ sign: Sign, thenExpect next: Expected) {
    at += sign.width
    expected = next
    isQuiet = false
  }

  mutating func skipComma(_ sign: Sign) {
    lastComma = at..<at + sign.width
    skip(sign, thenExpect: frames[frames.count - 1].isObject ? .key : .item)
  }

  mutating func take(_ value: JSONValue, width: Int) {
    let start = at
    at += width
    complete(value, from: start)
  }

  /// Gives a value that was read, up to `at`, to whatever waits for it.
  mutating func complete(_ value: JSONValue, from start: Int) {
    let node = JSONNode(value, at: place(start..<at))
    lastEnd = at
    isQuiet = isQuietAfterValue
    isQuietAfterValue = false
    // The frame is not taken out: copying it costs more than all the rest here.
    let top = frames.count - 1
    guard top >= 0 else {
      root = node
      expected = .end
      return
    }
    if !frames[top].isObject {
      items.append(node)
    } else if frames[top].dropsMember {
      members.removeLast()
    } else {
      members[members.count - 1].value = node
    }
    expected = .separator
  }

  /// Takes a key that was read, up to `at`; its value is still to come.
  mutating func take(key: String, from start: Int, isPlain: Bool = false) {
    let keyPlace = place(start..<at)
    if !isPlain { frames[frames.count - 1].hasPlainKeys = false }
    lastEnd = at
    isQuiet = isQuietAfterValue
    isQuietAfterValue = false
    let first = firstPlace(of: key, else: keyPlace)
    if let first {
      report { _ in .duplicateKey(SourceText.excerpt(of: key), at: keyPlace, first: first) }
    }
    frames[frames.count - 1].dropsMember = first != nil
    members.append(JSONMember(key: key, keyPlace: keyPlace, value: JSONNode(.null, at: keyPlace)))
    expected = .colon
  }

  /// Where the innermost object has that key already; remembers the place given where it has not.
  private mutating func firstPlace(of key: String, else place: Place) -> Place? {
    let top = frames.count - 1
    let base = frames[top].base
    // Strings are equal when they look the same, however their accents are encoded; that takes
    // quadratic time for many accents on one letter, so that long keys are compared byte by byte.
    guard key.utf8.count <= Self.textKeyLimit else {
      let bytes = Array(key.utf8)
      if let first = frames[top].longKeys[bytes] { return first }
      frames[top].longKeys[bytes] = place
      return nil
    }
    // Below this number comparing with each key is faster than hashing.
    guard members.count - base >= 16 else {
      if frames[top].hasPlainKeys {
        for index in base..<members.count {
          let member = members[index].keyPlace
          if member.range.count == place.range.count, members[index].key == key { return member }
        }
        return nil
      }
      for index in base..<members.count where isShort(members[index]) && members[index].key == key {
        return members[index].keyPlace
      }
      return nil
    }
    if frames[top].keys.isEmpty {
      for index in base..<members.count where isShort(members[index]) {
        frames[top].keys[members[index].key] = members[index].keyPlace
      }
    }
    if let first = frames[top].keys[key] { return first }
    frames[top].keys[key] = place
    return nil
  }

  private func isShort(_ member: JSONMember) -> Bool {
    member.key.utf8.count <= Self.textKeyLimit
  }

  /// Opens an array or object, or skips it whole where it would be nested too deeply.
  mutating func open(isObject: Bool, _ sign: Sign) {
    guard frames.count < Self.depthLimit else {
      skipNestedTooDeeply(sign)
      return
    }
    frames.append(
      Frame(isObject: isObject, opened: at, base: isObject ? members.count : items.count)
    )
    if isObject { openObjects += 1 }
    skip(sign, thenExpect: isObject ? .firstKey : .firstItem)
  }

  /// Closes the innermost array or object, which ends at `at`.
  mutating func finishFrame() {
    let frame = frames.removeLast()
    if frame.isObject {
      openObjects -= 1
      complete(.object(JSONObject(members.takeAll(from: frame.base))), from: frame.opened)
    } else {
      complete(.array(items.takeAll(from: frame.base)), from: frame.opened)
    }
  }
}
