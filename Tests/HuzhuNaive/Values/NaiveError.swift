/// Why the naive evaluator has no exact answer.
package enum NaiveError: Error, Hashable, Sendable {
  /// A fact that the case leaves open, or a term that nothing settles, was needed.
  case unknown(String)
  /// The documents or the case cannot be read as the language says.
  case invalid(String)
  /// No value is in force on the day, or an operand is known not to exist.
  case failed(String)
  /// An exact number left the range of 128 bits.
  case overflow
}
