package import HuzhuLanguage
import HuzhuValues

/// What the rows of a block may be beside known, for one column.
package struct ColumnGaps: Hashable, Sendable {
  package var hasUnknown: Bool
  package var hasNone: Bool

  package init(hasUnknown: Bool, hasNone: Bool) {
    self.hasUnknown = hasUnknown
    self.hasNone = hasNone
  }
}

/// How a fact is held in a column.
///
/// A day is its ordinal, a quantity its mantissa at the scale of its type, a choice the position of
/// the item, a flag 0 or 1, a set of items its bits. Every row has a value between the two bounds,
/// also where it is not known.
package struct ColumnInput: Hashable, Sendable {
  package let fact: Int
  package let kind: LaneKind
  package let low: Int64
  package let high: Int64

  /// Nil for a fact that has no form in columns: a list, a text, a set of many items.
  package init?(_ fact: Fact, _ index: Int, _ vocabulary: Vocabulary) {
    self.fact = index
    switch fact.type {
    case .flag: (low, high) = (0, 1)
    case .choice(let choice): (low, high) = (0, Int64(vocabulary.choices[choice].items.count - 1))
    case .choices(let choice):
      guard vocabulary.choices[choice].items.count <= 60 else { return nil }
      (low, high) = (0, (1 << Int64(vocabulary.choices[choice].items.count)) - 1)
    case .day:
      let all = Interval(Int128(Day.earliest.ordinal), Int128(Day.latest.ordinal))
      let domain = fact.domain ?? all
      (low, high) = (Int64(max(domain.low, all.low)), Int64(min(domain.high, all.high)))
    case .quantity:
      guard let domain = fact.domain, domain.low > -ProgramBuilder.limit,
        domain.high < ProgramBuilder.limit
      else { return nil }
      (low, high) = (Int64(domain.low), Int64(domain.high))
    case .text, .list, .recurringDay: return nil
    }
    guard low <= high else { return nil }
    if case .choices = fact.type {
      kind = .wide
    } else {
      kind = ProgramBuilder.kind(low, high)
    }
  }
}
