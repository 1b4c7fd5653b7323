import HuzhuDocuments

extension Situation {
  /// Whether a value passes every test word of a node.
  func passes(_ value: NaiveValue, _ words: JSONObject) throws(NaiveError) -> Bool {
    if let exists = words["exists"]?.bool, (value != .none) != exists { return false }
    let tests = words.members.filter { Self.tests[$0.key] != nil }
    if tests.isEmpty {
      if words["exists"] != nil { return true }
      guard case .flag(let flag) = value else { throw .invalid("no test word") }
      return flag
    }
    if value == .none {
      guard let verdict = words["ifNone"]?.bool else { throw .failed("compared with none") }
      return verdict
    }
    for word in tests {
      guard let test = Self.tests[word.key], try test(self, value, word.value) else { return false }
    }
    return true
  }

  private typealias Test = @Sendable (Situation, NaiveValue, JSONNode) throws(NaiveError) -> Bool

  private static let tests: [String: Test] = [
    "is": { (here, left, right) throws(NaiveError) in try here.equals(left, right) },
    "in": { (here, left, right) throws(NaiveError) in try here.isMember(left, of: right) },
    "includes": { (here, left, right) throws(NaiveError) in try here.includes(left, right) },
    "between": { (here, left, right) throws(NaiveError) in
      guard let ends = right.array, ends.count == 2 else { throw .invalid("between what?") }
      let below = try here.order(left, against: ends[0]) < 0
      let above = try here.order(left, against: ends[1]) > 0
      return !below && !above
    },
    "atLeast": { (here, left, right) throws(NaiveError) in
      try here.order(left, against: right) >= 0
    },
    "onOrAfter": { (here, left, right) throws(NaiveError) in
      try here.order(left, against: right) >= 0
    },
    "from": { (here, left, right) throws(NaiveError) in try here.order(left, against: right) >= 0 },
    "over": { (here, left, right) throws(NaiveError) in try here.order(left, against: right) > 0 },
    "after": { (here, left, right) throws(NaiveError) in try here.order(left, against: right) > 0 },
    "atMost": { (here, left, right) throws(NaiveError) in
      try here.order(left, against: right) <= 0
    },
    "onOrBefore": { (here, left, right) throws(NaiveError) in
      try here.order(left, against: right) <= 0
    },
    "under": { (here, left, right) throws(NaiveError) in try here.order(left, against: right) < 0 },
    "before": { (here, left, right) throws(NaiveError) in try here.order(left, against: right) < 0
    },
    "until": { (here, left, right) throws(NaiveError) in try here.order(left, against: right) < 0 },
  ]
}

extension Situation {
  /// The right side of a test, read by the type of the left.
  private func operand(_ node: JSONNode, like left: NaiveValue) throws(NaiveError) -> NaiveValue {
    switch left {
    case .choice(let kind, _), .choices(let kind, _): return try evaluate(node, .choice(kind))
    case .word, .words, .openList: return try evaluate(node, .choice(nil))
    case .flag: return try evaluate(node, .name)
    case .none, .day, .yearly, .measure: return try followed(evaluate(node, .quantity))
    }
  }

  func order(_ left: NaiveValue, against node: JSONNode) throws(NaiveError) -> Int {
    let left = try followed(left)
    let right = try operand(node, like: left)
    if right == .none { throw .failed("compared with none") }
    return try order(left, right)
  }

  /// The order of two quantities, days, or choices of an ordered kind.
  func order(_ left: NaiveValue, _ right: NaiveValue) throws(NaiveError) -> Int {
    switch (left, right) {
    case (.measure(let left), .measure(let right)): return try left.compared(to: right)
    case (.day(let left), .day(let right)): return left < right ? -1 : left > right ? 1 : 0
    case (.choice(let kind, let left), .choice(_, let right)),
      (.choice(let kind, let left), .word(let right)),
      (.word(let left), .choice(let kind, let right)):
      return try world.rank(of: left, in: kind) - world.rank(of: right, in: kind)
    default: throw .invalid("no order of \(left) and \(right)")
    }
  }

  func equals(_ left: NaiveValue, _ node: JSONNode) throws(NaiveError) -> Bool {
    let right = try operand(node, like: left)
    switch (left, right) {
    case (.flag(let left), .flag(let right)): return left == right
    case (.measure, .measure), (.day, .day): return try order(left, right) == 0
    case (_, .choice(_, let id)), (_, .word(let id)): return try isKind(left, of: id)
    default: throw .invalid("cannot compare \(left) with \(right)")
    }
  }

  /// Whether a choice is another or stands under it; an ancestor leaves the descendant open.
  private func isKind(_ value: NaiveValue, of id: String) throws(NaiveError) -> Bool {
    switch value {
    case .word(let word): return word == id
    case .choice(let kind, let own):
      if world.ancestors(of: own, in: kind).contains(id) { return true }
      if world.ancestors(of: id, in: kind).contains(own) { throw .unknown("\(kind) under \(own)") }
      return false
    default: throw .invalid("'\(value)' is no choice")
    }
  }

  private func isMember(_ left: NaiveValue, of node: JSONNode) throws(NaiveError) -> Bool {
    var members: [JSONNode] = []
    if let items = node.array {
      members = items
    } else if case .object = node.value {
      return try isMember(left, of: evaluate(node, .literal))
    } else {
      members = [node]
    }
    var doubt: NaiveError?
    for member in members {
      do {
        if try equals(left, member) { return true }
      } catch {
        doubt = doubt ?? error
      }
    }
    if let doubt { throw doubt }
    return false
  }

  private func isMember(_ left: NaiveValue, of list: NaiveValue) throws(NaiveError) -> Bool {
    let ids: [String]
    switch list {
    case .choice(_, let id), .word(let id): ids = [id]
    case .words(let words), .choices(_, let words): ids = words
    case .openList(let name, let includes, let excludes):
      guard case .choice(let kind, let own) = left else { throw .invalid("'\(left)' in a list") }
      for id in world.ancestors(of: own, in: kind) {
        if includes.contains(id) { return true }
        if excludes.contains(id) { return false }
      }
      throw .unknown(name)
    default: throw .invalid("'\(list)' is no list")
    }
    var doubt: NaiveError?
    for id in ids {
      do {
        if try isKind(left, of: id) { return true }
      } catch {
        doubt = doubt ?? error
      }
    }
    if let doubt { throw doubt }
    return false
  }

  /// Whether a set of choices has at least one of those named.
  private func includes(_ left: NaiveValue, _ node: JSONNode) throws(NaiveError) -> Bool {
    guard case .choices(let kind, let own) = left else { throw .invalid("'\(left)' is no set") }
    var doubt: NaiveError?
    for id in own {
      do {
        if try isMember(.choice(of: kind, id), of: node) { return true }
      } catch {
        doubt = doubt ?? error
      }
    }
    if let doubt { throw doubt }
    return false
  }
}
