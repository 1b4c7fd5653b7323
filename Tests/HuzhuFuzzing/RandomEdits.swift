package import HuzhuDocuments

/// Random edits of documents: of their bytes, of their tokens, and of their values.
package struct RandomEdits<Generator: RandomNumberGenerator> {
  package var random: Generator

  package init(_ random: Generator) {
    self.random = random
  }

  private static var signs: [String] {
    [
      "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u12", "\\ud800", "null", "true", "0", "-",
      "1e999",
      "'", "//", "“", "：", "，", "\u{FEFF}", "\u{0}", "\n", "é", "互", "1.0000000000000000000000001",
      "99999999999999999999999999999999999999999", "\"\"", "{}", "[]",
    ]
  }

  private static var texts: [String] {
    [
      "", "it", "at", "on", "event.date", "event.ownBurden", "worker.age", "policy.start", "*",
      "100%", "0 CNY", "-1 CNY", "99999999999999999999999999999999999 CNY", "0.00000000000001 CNY",
      "1 year", "9999999 years", "0001-01-01", "9999-12-31", "2024-02-30", "--02-29", "--13-01",
      "1 CNY/person/year/person", "none", "any", "half-up", "largest", "calendar-year", "lifetime",
      "zzz", "zz.zz", "\u{202E}", "𝔘𝔫𝔦", "e\u{301}", "2026-06-05",
    ]
  }

  private static var keys: [String] {
    [
      "sum", "product", "quotient", "percent", "of", "that", "is", "in", "all", "any", "not",
      "choose",
      "table", "rows", "by", "bands", "rates", "value", "otherwise", "years", "date", "plus",
      "total",
      "each", "as", "where", "running", "increase", "round", "floor", "cap", "clause", "unstated",
      "oneOf", "within", "source", "assumed", "from", "until", "per", "opening", "zzz", "format",
    ]
  }

  // MARK: - Bytes and tokens

  /// Leaves out, doubles or replaces a few bytes.
  package mutating func editingBytes(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...below(3) {
      guard !bytes.isEmpty else { return bytes }
      let start = below(bytes.count)
      let end = min(bytes.count, start + below(12))
      switch below(6) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(contentsOf: bytes[start..<end], at: below(bytes.count))
      case 2: bytes[start] = UInt8.random(in: 0...255, using: &random)
      case 3: bytes.removeSubrange(start...)
      case 4: bytes[start] ^= 1 << UInt8(below(8))
      default: bytes.replaceSubrange(start..<start, with: pick(Self.signs).utf8)
      }
    }
    return bytes
  }

  /// Bytes that nobody wrote.
  package mutating func bytes(atMost count: Int) -> [UInt8] {
    (0..<below(count)).map { _ in UInt8.random(in: 0...255, using: &random) }
  }

  // MARK: - Values

  /// Changes a few values somewhere in a document.
  package mutating func editing(_ value: JSONOutput) -> JSONOutput {
    var value = value
    for _ in 0...below(3) {
      var left = below(max(1, Self.count(value)))
      value = editing(value, at: &left) ?? .null
    }
    return value
  }

  private static func count(_ value: JSONOutput) -> Int {
    switch value {
    case .array(let items): items.reduce(1) { $0 + count($1) }
    case .object(let members): members.reduce(1) { $0 + count($1.1) }
    default: 1
    }
  }

  /// The value with what stands at a position edited; `nil` where that goes altogether.
  private mutating func editing(_ value: JSONOutput, at left: inout Int) -> JSONOutput? {
    left -= 1
    if left == -1 { return edited(value) }
    switch value {
    case .array(let items):
      var result: [JSONOutput] = []
      for item in items {
        if left >= 0 {
          if let item = editing(item, at: &left) { result.append(item) }
        } else {
          result.append(item)
        }
      }
      return .array(result)
    case .object(let members):
      var result: [(String, JSONOutput)] = []
      for (key, value) in members {
        if left >= 0 {
          if let value = editing(value, at: &left) { result.append((key, value)) }
        } else {
          result.append((key, value))
        }
      }
      return .object(result)
    default: return value
    }
  }

  private mutating func edited(_ value: JSONOutput) -> JSONOutput? {
    switch below(7) {
    case 0: return nil
    case 1: return atom()
    case 2: return nested(value)
    case 3: return formula(depth: 3)
    default: break
    }
    switch value {
    case .array(var items):
      guard !items.isEmpty else { return [.null] }
      let (one, other) = (below(items.count), below(items.count))
      if below(2) == 0 { items.swapAt(one, other) } else { items.insert(items[one], at: other) }
      return .array(items)
    case .object(var members):
      guard !members.isEmpty else { return .object([(pick(Self.keys), atom())]) }
      let (one, other) = (below(members.count), below(members.count))
      switch below(4) {
      case 0: (members[one].1, members[other].1) = (members[other].1, members[one].1)
      case 1: members.swapAt(one, other)
      case 2:
        let key = pick(Self.keys)
        members.removeAll { $0.0 == key }
        members.append((key, below(2) == 0 ? formula(depth: 3) : atom()))
      default:
        let key = pick(Self.keys)
        let old = members[one].1
        members.removeAll { $0.0 == key }
        members.append((key, old))
      }
      return .object(members)
    default: return atom()
    }
  }

  private mutating func atom() -> JSONOutput {
    switch below(8) {
    case 0: .null
    case 1: .bool(below(2) == 0)
    case 2: .number(pick(["0", "-1", "1e99", "0.5", "100000000000000000000000000000000000000"]))
    case 3: .object([])
    case 4: .array([])
    default: .string(pick(Self.texts))
    }
  }

  /// The value inside many others.
  private mutating func nested(_ value: JSONOutput) -> JSONOutput {
    var value = value
    let key = pick(["all", "sum", "not", "largest", "zh", "is"])
    for _ in 0..<[2, 40, 420][below(3)] {
      value =
        key == "not" || key == "is" ? .object([(key, value)]) : .object([(key, .array([value]))])
    }
    return value
  }

  private mutating func formula(depth: Int) -> JSONOutput {
    guard depth > 0 else { return atom() }
    let key = pick(Self.keys)
    let operand: JSONOutput =
      switch below(3) {
      case 0: formula(depth: depth - 1)
      case 1: [formula(depth: depth - 1), formula(depth: depth - 1)]
      default: atom()
      }
    return .object([(key, operand)])
  }

  // MARK: -

  package mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

  package mutating func pick<Item>(_ items: [Item]) -> Item { items[below(items.count)] }
}
