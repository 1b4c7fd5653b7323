package import HuzhuValues

/// Where the answers of a plan flip as one unknown moves, all else being as the situation has it.
package struct Boundaries: Sendable {
  /// The thresholds in order: mantissas, or ordinals of days.
  ///
  /// One step below or above each of them, or right at it, some condition comes out differently.
  package var thresholds: [Int128]
  /// The distance of two values that the unknown may take.
  package var step: Int128
  /// The sets of items that tests tell apart.
  package var items: [ChoiceSet]
}

extension Evaluator {
  /// Finds where answers flip as something that the situation leaves open moves.
  ///
  /// - Parameter unknown: A fact of the subject, the policy, an event or a record.
  /// - Returns: Nil where the plan does not read it here.
  package func boundaries(of unknown: Unknown) -> Boundaries? {
    cell = [:]
    sampling = nil
    thresholds = [:]
    testedItems = [:]
    pivots = [:]
    marksEdges = true
    _ = run()
    marksEdges = false
    let found = thresholds ?? [:]
    let tested = testedItems
    thresholds = nil
    testedItems = [:]
    guard let number = unknowns.firstIndex(of: unknown) else { return nil }
    var values: Set<Int128> = []
    for edge in found[number] ?? [] { values.insert(pivots[number]?[edge] ?? edge) }
    return Boundaries(
      thresholds: values.sorted(),
      step: step(of: unknown),
      // A set has no order of its own.
      items: (tested[number] ?? []).sorted { ($0.items.first ?? 0) < ($1.items.first ?? 0) }
    )
  }
}
