package import HuzhuLanguage
package import HuzhuValues

extension Situation {
  /// Somebody of whom no more is known than this, and to whom one thing happened.
  ///
  /// - Parameters:
  ///   - on: The day of assessment.
  ///   - facts: What is known, by fact; `nil` is not known.
  ///   - event: What is known of the event.
  ///   - settled: Terms that are settled, by position.
  package init(
    anybodyOn on: Day,
    facts: [Case.Given?],
    event: Case.Event,
    settled: [Int: Case.Settlement]
  ) {
    self.init(
      on: on,
      subject: nil,
      facts: facts,
      events: [event],
      eventOrder: [0],
      isHypothetical: false,
      settled: settled
    )
  }
}
