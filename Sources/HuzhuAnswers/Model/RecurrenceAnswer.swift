package import HuzhuValues

/// What is given again and again.
package struct RecurrenceAnswer: Sendable {
  /// The period: a month, a year, a unit of the vocabulary.
  package var unit: Unit
  /// Money for each period, in yuan a period; nil of a price and of things.
  package var rate: Amount?
  /// How often, as a bare number; nil where no end is said.
  package var times: Amount?

  package init(unit: Unit, rate: Amount?, times: Amount?) {
    self.unit = unit
    self.rate = rate
    self.times = times
  }
}
