package import HuzhuValues

/// How a duty stands.
package struct DutyOutcome: Sendable {
  package var duty: Int
  package var applies: Evaluated
  package var holds: Evaluated
  /// Whether it is kept until it is passed; any other is met once it is reached.
  package var isCeiling: Bool
  /// The counted side and its bound, both at the finer of their scales where they are numbers.
  package var measured: Evaluated?
  package var bound: Evaluated?
  /// The days of it; nil where they change nothing, as it is met or it is not known whether it is.
  package var window: DutyWindow?
}

/// The days over which a duty is counted, as far as they are known.
package struct DutyWindow: Sendable {
  /// Ordinals of the first day and of the last on which it can be met; nil where there is none, or
  /// nothing is known of it.
  package var first: Interval?
  package var last: Interval?
  /// Whether the day of assessment lies behind the last day.
  package var isOver: Truth
  /// Whether there is no last day, rather than one that is not known.
  var isEndless = false
  package var unknowns = ChoiceSet()
  package var terms = ChoiceSet()

  /// No days at all: what is owed is owed now.
  static let none = DutyWindow(isOver: .yes)
  /// Days without an end.
  static let endless = DutyWindow(isOver: .no, isEndless: true)

  func union(_ other: DutyWindow) -> DutyWindow {
    DutyWindow(
      first: Self.union(first, other.first),
      last: Self.union(last, other.last),
      isOver: isOver == other.isOver ? isOver : .open,
      isEndless: isEndless && other.isEndless,
      unknowns: unknowns.union(other.unknowns),
      terms: terms.union(other.terms)
    )
  }

  private static func union(_ a: Interval?, _ b: Interval?) -> Interval? {
    guard let a, let b else { return nil }
    return a.union(b)
  }

  func isSameAnswer(as other: DutyWindow) -> Bool {
    isOver == other.isOver && last == other.last && first == other.first
  }
}

extension DutyOutcome {
  /// Whether more than a word is told: by how much it is not met, and how long there is.
  private var isMeasured: Bool {
    guard applies.truth == .yes else { return false }
    switch (holds.truth, isCeiling) {
    case (.open, _), (.yes, false): return false
    case (.no, _): return true
    case (.yes, true): return window?.isOver != .yes
    }
  }

  var unknowns: ChoiceSet {
    var result = holds.unknowns.union(applies.unknowns)
    guard isMeasured else { return result }
    if let window { result = result.union(window.unknowns) }
    if let measured { result = result.union(measured.unknowns) }
    if let bound { result = result.union(bound.unknowns) }
    return result
  }

  /// The terms that founded it.
  package var terms: ChoiceSet {
    let result = holds.terms.union(applies.terms)
    guard let window, isMeasured else { return result }
    return result.union(window.terms)
  }

  func isSameAnswer(as other: DutyOutcome) -> Bool {
    guard holds.possible == other.holds.possible, applies.possible == other.applies.possible else {
      return false
    }
    guard isMeasured == other.isMeasured else { return false }
    guard isMeasured else { return true }
    if let window, let theirs = other.window, !window.isSameAnswer(as: theirs) { return false }
    return measured?.possible == other.measured?.possible
      && bound?.possible == other.bound?.possible
  }

  /// Either of two cells' outcomes; its days count only where both have them.
  func union(_ other: DutyOutcome) -> DutyOutcome {
    var result = self
    result.applies = applies.union(other.applies)
    result.holds = holds.union(other.holds)
    if let mine = measured, let theirs = other.measured { result.measured = mine.union(theirs) }
    if let mine = bound, let theirs = other.bound { result.bound = mine.union(theirs) }
    result.window = nil
    if let mine = window, let theirs = other.window { result.window = mine.union(theirs) }
    return result
  }
}

/// How many places there are and are taken, both at the finer of their scales.
package struct CapacityOutcome: Sendable {
  package var capacity: Int
  package var applies: Evaluated
  package var places: Evaluated
  package var taken: Evaluated

  /// Whether no place is left.
  package var isFull: Truth {
    guard let places = places.possible.interval, let taken = taken.possible.interval,
      !self.places.possible.mayFail, !self.taken.possible.mayFail
    else { return .open }
    if !taken.lowOpen, !places.highOpen, taken.low >= places.high { return .yes }
    return !taken.highOpen && !places.lowOpen && taken.high < places.low ? .no : .open
  }

  var unknowns: ChoiceSet {
    var result = applies.unknowns
    if applies.truth == .no { return result }
    result = result.union(places.unknowns)
    return result.union(taken.unknowns)
  }

  func isSameAnswer(as other: CapacityOutcome) -> Bool {
    guard applies.possible == other.applies.possible else { return false }
    return applies.truth == .no
      || (places.possible == other.places.possible && taken.possible == other.taken.possible)
  }

  func union(_ other: CapacityOutcome) -> CapacityOutcome {
    CapacityOutcome(
      capacity: capacity,
      applies: applies.union(other.applies),
      places: places.union(other.places),
      taken: taken.union(other.taken)
    )
  }
}
