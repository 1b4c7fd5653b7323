/// What something may be, as far as it is known.
///
/// A set of values, whether it *may be none* (known not to exist), and whether it *may fail* (no
/// row of a table fits, a term has ended). What is fully known has one value and neither mark.
public struct Possible: Hashable, Sendable {
  /// The values that it may have.
  public var values: Values

  /// Whether it may be known not to exist.
  public var mayBeNone: Bool

  /// Whether there may be no answer at all, a row or a term being missing.
  public var mayFail: Bool

  /// One of the values, or none, or a failure.
  public init(_ values: Values, mayBeNone: Bool = false, mayFail: Bool = false) {
    self.values = values
    self.mayBeNone = mayBeNone
    self.mayFail = mayFail
  }

  /// The values of one type that are possible.
  public enum Values: Hashable, Sendable {
    /// No value at all: it is none, or it fails.
    case nothing

    /// Mantissas at the scale of the type.
    case number(Interval)

    /// Ordinals of days.
    case day(Interval)

    /// True, false, or either.
    case flag(mayBeTrue: Bool, mayBeFalse: Bool)

    /// One of these items.
    case choice(ChoiceSet)

    /// A set that holds at least the certain items and at most the possible ones.
    case choices(certain: ChoiceSet, possible: ChoiceSet)

    /// A text that serves as identity only; `nil` where it is not known.
    case text(String?)
  }

  /// Known not to exist.
  public static let none = Possible(.nothing, mayBeNone: true)

  /// Certain to fail.
  public static let failure = Possible(.nothing, mayFail: true)

  /// One number, as a mantissa.
  public static func number(_ value: Int128) -> Possible { Possible(.number(Interval(value))) }

  /// One day.
  public static func day(_ day: Day) -> Possible { Possible(.day(Interval(Int128(day.ordinal)))) }

  /// A flag that is known.
  public static func flag(_ value: Bool) -> Possible {
    Possible(.flag(mayBeTrue: value, mayBeFalse: !value))
  }

  /// A flag as far as it is known.
  public static func flag(_ truth: Truth) -> Possible {
    Possible(.flag(mayBeTrue: truth != .no, mayBeFalse: truth != .yes))
  }

  /// Whether exactly one thing is possible.
  public var isKnown: Bool {
    switch values {
    case .nothing: return mayBeNone != mayFail
    case .number(let interval), .day(let interval):
      return interval.single != nil && !mayBeNone && !mayFail
    case .flag(let yes, let no): return yes != no && !mayBeNone && !mayFail
    case .choice(let items): return items.count == 1 && !mayBeNone && !mayFail
    case .choices(let certain, let possible):
      return certain == possible && !mayBeNone && !mayFail
    case .text(let text): return text != nil && !mayBeNone && !mayFail
    }
  }

  /// The truth of a flag; none and failure leave it open.
  public var truth: Truth {
    guard case .flag(let yes, let no) = values, !mayBeNone, !mayFail else { return .open }
    return yes == no ? .open : Truth(yes)
  }

  /// The interval of a number or a day, or `nil` for anything else.
  public var interval: Interval? {
    switch values {
    case .number(let interval), .day(let interval): interval
    default: nil
    }
  }

  /// Whether a known value of the same type is among what this may be.
  ///
  /// - Parameter known: A value without doubt.
  /// - Returns: False where the two are of two types.
  public func mayBe(_ known: Possible) -> Bool {
    switch (values, known.values) {
    case (_, .nothing): return mayBeNone
    case (.number(let all), .number(let one)), (.day(let all), .day(let one)):
      return all.contains(one.low)
    case (.flag(let yes, let no), .flag(let isTrue, _)): return isTrue ? yes : no
    case (.choice(let all), .choice(let one)): return one.isSubset(of: all)
    case (.choices(let certain, let possible), .choices(let one, _)):
      return certain.isSubset(of: one) && one.isSubset(of: possible)
    case (.text(let all), .text(let one)): return all == nil || all == one
    default: return false
    }
  }

  /// Everything that either may be.
  ///
  /// Both are of one type, or have no values.
  public func union(_ other: Possible) -> Possible {
    Possible(
      values.union(other.values),
      mayBeNone: mayBeNone || other.mayBeNone,
      mayFail: mayFail || other.mayFail
    )
  }
}

extension Possible.Values {
  /// Everything that either holds.
  public func union(_ other: Self) -> Self {
    switch (self, other) {
    case (.nothing, _): return other
    case (_, .nothing): return self
    case (.number(let a), .number(let b)): return .number(a.union(b))
    case (.day(let a), .day(let b)): return .day(a.union(b))
    case (.flag(let yes, let no), .flag(let otherYes, let otherNo)):
      return .flag(mayBeTrue: yes || otherYes, mayBeFalse: no || otherNo)
    case (.choice(let a), .choice(let b)): return .choice(a.union(b))
    case (.choices(let a, let b), .choices(let c, let d)):
      return .choices(certain: a.intersection(c), possible: b.union(d))
    case (.text(let a), .text(let b)): return .text(a == b ? a : nil)
    default: preconditionFailure("a union of values of two types")
    }
  }
}
