package import HuzhuValues

/// The static type of a fact, a term or a formula.
package enum ValueType: Hashable, Sendable {
  case flag
  /// An item of a choice: an index into the rulebook's choices.
  case choice(Int)
  /// A set of items of a choice.
  case choices(Int)
  case day
  /// A day of every year, held as that day of a leap year.
  case recurringDay
  /// A number of a unit, carried as a mantissa at this many decimals.
  case quantity(Unit, scale: Int)
  /// Identity only: compared and used as a key, never computed with.
  case text
  /// A list of records: the index of the fact that holds it.
  case list(Int)

  package var scale: Int {
    if case .quantity(_, let scale) = self { scale } else { 0 }
  }

  package var unit: Unit? {
    if case .quantity(let unit, _) = self { unit } else { nil }
  }
}
