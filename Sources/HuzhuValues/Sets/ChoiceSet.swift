/// A set of the items of one choice, by position.
///
/// Up to 64 items live in one word; a longer list of items spills into an array.
public struct ChoiceSet: Hashable, Sendable {
  private var first: UInt64
  private var rest: [UInt64]

  /// The set without items.
  public init() {
    first = 0
    rest = []
  }

  /// The set of one item.
  public init(_ item: Int) {
    self.init()
    insert(item)
  }

  /// All items below a count.
  public init(all count: Int) {
    self.init()
    first = count >= 64 ? .max : (1 << UInt64(count)) &- 1
    if count > 64 {
      for item in 64..<count { insert(item) }
    }
  }

  /// Adds an item, if it is not there yet.
  public mutating func insert(_ item: Int) {
    if item < 64 {
      first |= 1 << UInt64(item)
      return
    }
    let word = item / 64 - 1
    while rest.count <= word { rest.append(0) }
    rest[word] |= 1 << UInt64(item % 64)
  }

  /// Takes an item out, if it is there.
  public mutating func remove(_ item: Int) {
    if item < 64 {
      first &= ~(1 << UInt64(item))
      return
    }
    let word = item / 64 - 1
    guard word < rest.count else { return }
    rest[word] &= ~(1 << UInt64(item % 64))
    while rest.last == 0 { rest.removeLast() }
  }

  /// Whether the item is one of the set.
  public func contains(_ item: Int) -> Bool {
    if item < 64 { return first & (1 << UInt64(item)) != 0 }
    let word = item / 64 - 1
    return word < rest.count && rest[word] & (1 << UInt64(item % 64)) != 0
  }

  /// Whether nothing is possible any more.
  public var isEmpty: Bool { first == 0 && rest.isEmpty }

  /// How many items there are.
  public var count: Int {
    var total = first.nonzeroBitCount
    for word in rest { total += word.nonzeroBitCount }
    return total
  }

  /// The items in order.
  public var items: [Int] {
    var result: [Int] = []
    for word in 0...rest.count {
      var bits = word == 0 ? first : rest[word - 1]
      while bits != 0 {
        result.append(word * 64 + bits.trailingZeroBitCount)
        bits &= bits - 1
      }
    }
    return result
  }

  /// The only item, or `nil` where there are none or several.
  public var single: Int? { count == 1 ? items[0] : nil }

  /// The items of either set.
  public func union(_ other: ChoiceSet) -> ChoiceSet { merged(other) { $0 | $1 } }

  /// The items that are in both sets.
  public func intersection(_ other: ChoiceSet) -> ChoiceSet { merged(other) { $0 & $1 } }

  /// The items that the other set does not have.
  public func subtracting(_ other: ChoiceSet) -> ChoiceSet { merged(other) { $0 & ~$1 } }

  /// Whether the other set has all items of this one.
  public func isSubset(of other: ChoiceSet) -> Bool { subtracting(other).isEmpty }

  private func merged(_ other: ChoiceSet, _ combine: (UInt64, UInt64) -> UInt64) -> ChoiceSet {
    var result = ChoiceSet()
    result.first = combine(first, other.first)
    if rest.isEmpty && other.rest.isEmpty { return result }
    for word in 0..<max(rest.count, other.rest.count) {
      result.rest.append(
        combine(
          word < rest.count ? rest[word] : 0,
          word < other.rest.count ? other.rest[word] : 0
        )
      )
    }
    while result.rest.last == 0 { result.rest.removeLast() }
    return result
  }
}
