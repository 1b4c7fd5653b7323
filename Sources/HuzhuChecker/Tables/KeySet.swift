import HuzhuValues

/// A set of values of one key of a table.
enum KeySet: Hashable {
  case everything
  /// Known not to exist.
  case none
  /// Mantissas at the scale of the key, or ordinals of days, each range above the one before.
  case numbers([ClosedRange<Int128>])
  case items(ChoiceSet)
  case flags(yes: Bool, no: Bool)
  /// Sets that have an item of each of these.
  case having([ChoiceSet])
}

extension KeySet {
  /// The values that are in both.
  func intersection(_ other: KeySet) -> KeySet {
    switch (self, other) {
    case (.everything, _): return other
    case (_, .everything): return self
    case (.numbers(let a), .numbers(let b)):
      var result: [ClosedRange<Int128>] = []
      for x in a {
        for y in b where x.overlaps(y) { result.append(x.clamped(to: y)) }
      }
      return .numbers(result)
    case (.items(let a), .items(let b)): return .items(a.intersection(b))
    case (.flags(let yes, let no), .flags(let otherYes, let otherNo)):
      return .flags(yes: yes && otherYes, no: no && otherNo)
    case (.having(let a), .having(let b)): return .having(a + b)
    default: return .numbers([])
    }
  }
}

/// A part of what the keys of a table may be, column by column.
struct KeyRegion: Hashable {
  /// What a key is in it, and whether it may be known not to exist.
  var columns: [Column]

  struct Column: Hashable {
    var values: Values
    var mayBeNone: Bool
  }

  enum Values: Hashable {
    case nothing
    case number(low: Int128, high: Int128)
    case items(ChoiceSet)
    case flags(yes: Bool, no: Bool)
    /// Of each set of items whether one of them is there; nil leaves it open.
    case choices([(items: ChoiceSet, isThere: Bool?)])

    static func == (left: Self, right: Self) -> Bool {
      switch (left, right) {
      case (.nothing, .nothing): true
      case (.number(let a, let b), .number(let c, let d)): a == c && b == d
      case (.items(let a), .items(let b)): a == b
      case (.flags(let a, let b), .flags(let c, let d)): a == c && b == d
      case (.choices(let a), .choices(let b)):
        a.count == b.count
          && zip(a, b).allSatisfy { $0.items == $1.items && $0.isThere == $1.isThere }
      default: false
      }
    }

    func hash(into hasher: inout Hasher) {
      switch self {
      case .nothing: hasher.combine(0)
      case .number(let low, let high):
        hasher.combine(low)
        hasher.combine(high)
      case .items(let items): hasher.combine(items)
      case .flags(let yes, let no):
        hasher.combine(yes)
        hasher.combine(no)
      case .choices(let parts): for part in parts { hasher.combine(part.items) }
      }
    }
  }
}

extension KeyRegion.Column {
  /// Whether a value that is possible lies in the column.
  func holds(_ possible: Possible) -> Truth {
    var some = false
    var other = possible.mayFail
    if possible.mayBeNone {
      if mayBeNone { some = true } else { other = true }
    }
    switch (possible.values, values) {
    case (.nothing, _): break
    case (.number(let range), .number(let low, let high)),
      (.day(let range), .number(let low, let high)):
      if range.low <= high && range.high >= low { some = true }
      if range.low < low || range.high > high { other = true }
    case (.choice(let items), .items(let own)):
      if !items.intersection(own).isEmpty { some = true }
      if !items.isSubset(of: own) { other = true }
    case (.flag(let yes, let no), .flags(let ownYes, let ownNo)):
      if yes && ownYes || no && ownNo { some = true }
      if yes && !ownYes || no && !ownNo { other = true }
    case (.choices(let certain, let all), .choices(let parts)):
      var truth = Truth.yes
      for (items, isThere) in parts {
        guard let isThere else { continue }
        let has: Truth =
          !certain.intersection(items).isEmpty
          ? .yes : all.intersection(items).isEmpty ? .no : .open
        truth = truth.and(isThere ? has : !has)
      }
      if truth != .no { some = true }
      if truth != .yes { other = true }
    default: other = true
    }
    return some && !other ? .yes : some ? .open : .no
  }

  /// A value as far as it lies in the column, on its own grid; `nil` where that says nothing new.
  func narrowing(_ current: Possible, step: Int128) -> Possible? {
    var result = current
    result.mayBeNone = current.mayBeNone && mayBeNone
    switch (current.values, values) {
    case (_, .nothing): return current.mayBeNone ? Possible.none : nil
    case (.number(let range), .number(let low, let high)),
      (.day(let range), .number(let low, let high)):
      let down = raised(max(low, range.low) - range.low, by: step) * step
      let up = floored(min(high, range.high) - range.low, by: step) * step
      guard down <= up, up >= 0 else { return nil }
      let part = Interval(range.low + down, range.low + up)
      if case .day = current.values {
        result.values = .day(part)
      } else {
        result.values = .number(part)
      }
    case (.choice(let items), .items(let own)):
      let part = items.intersection(own)
      guard !part.isEmpty else { return nil }
      result.values = .choice(part)
    case (.flag(let yes, let no), .flags(let ownYes, let ownNo)):
      guard yes && ownYes || no && ownNo else { return nil }
      result.values = .flag(mayBeTrue: yes && ownYes, mayBeFalse: no && ownNo)
    default: return nil
    }
    return result == current ? nil : result
  }
}
