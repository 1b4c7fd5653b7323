/// All numbers of a grid from one end to the other, both included.
///
/// The ends are mantissas at a scale that the owner knows. An end is *open* where it is only a
/// bound of what a document may say and not of what the source grants: a sanity bound is no
/// entitlement, so a person is shown no number there.
public struct Interval: Hashable, Sendable {
  /// The smallest member.
  public var low: Int128

  /// The largest member.
  public var high: Int128

  /// Whether the smallest member is only a bound of what a document may say.
  public var lowOpen: Bool

  /// Whether the largest member is only a bound of what a document may say.
  public var highOpen: Bool

  /// The numbers from one end to the other.
  ///
  /// - Parameters:
  ///   - low: The smallest member.
  ///   - high: The largest member, not below the smallest.
  ///   - lowOpen: Whether the smallest member comes from no source.
  ///   - highOpen: Whether the largest member comes from no source.
  public init(_ low: Int128, _ high: Int128, lowOpen: Bool = false, highOpen: Bool = false) {
    precondition(low <= high, "an interval's ends are in order")
    self.low = low
    self.high = high
    self.lowOpen = lowOpen
    self.highOpen = highOpen
  }

  /// The one number that is known.
  public init(_ value: Int128) {
    self.init(value, value)
  }

  /// The only member, or `nil` where there are several.
  public var single: Int128? { low == high ? low : nil }

  /// Whether the number is one of them.
  public func contains(_ value: Int128) -> Bool { low <= value && value <= high }

  /// The smallest interval that holds both; an end is open where the operand that gives it is.
  public func union(_ other: Interval) -> Interval {
    Interval(Self.lesser(lowEnd, other.lowEnd), Self.greater(highEnd, other.highEnd))
  }

  /// The larger of the two, member by member.
  public func largest(_ other: Interval) -> Interval {
    Interval(Self.greater(lowEnd, other.lowEnd), Self.greater(highEnd, other.highEnd))
  }

  /// The smaller of the two, member by member.
  public func smallest(_ other: Interval) -> Interval {
    Interval(Self.lesser(lowEnd, other.lowEnd), Self.lesser(highEnd, other.highEnd))
  }

  /// What both hold, or `nil` where they hold nothing in common.
  public func intersection(_ other: Interval) -> Interval? {
    let low = Self.greater(lowEnd, other.lowEnd)
    let high = Self.lesser(highEnd, other.highEnd)
    return low.value <= high.value ? Interval(low, high) : nil
  }
}

extension Interval {
  private typealias End = (value: Int128, isOpen: Bool)

  private var lowEnd: End { (low, lowOpen) }
  private var highEnd: End { (high, highOpen) }

  private init(_ low: End, _ high: End) {
    self.init(low.value, high.value, lowOpen: low.isOpen, highOpen: high.isOpen)
  }

  private static func lesser(_ first: End, _ second: End) -> End {
    first.value == second.value ? tie(first, second) : first.value < second.value ? first : second
  }

  private static func greater(_ first: End, _ second: End) -> End {
    first.value == second.value ? tie(first, second) : first.value > second.value ? first : second
  }

  /// A tie is closed as soon as one of the two is: the source does state that number.
  private static func tie(_ first: End, _ second: End) -> End {
    (first.value, first.isOpen && second.isOpen)
  }
}
