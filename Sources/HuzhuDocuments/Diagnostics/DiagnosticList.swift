/// The findings about one document, with an upper bound to how many are kept.
///
/// A file that is no document at all could have a mistake in each byte; nobody reads so many, and
/// their texts would outgrow the file.
package struct DiagnosticList: Sendable {
  /// The most findings that are kept for one document.
  package static let limit = 100

  /// The findings that were kept.
  package private(set) var kept: [Diagnostic] = []
  /// How many more there were.
  package private(set) var leftOut = 0

  package init() {}

  package var isEmpty: Bool { kept.isEmpty }
  package var isFull: Bool { kept.count >= Self.limit }

  /// Keeps a finding, or counts it where enough are kept.
  package mutating func append(_ diagnostic: Diagnostic) {
    if isFull { leftOut += 1 } else { kept.append(diagnostic) }
  }

  /// Counts a finding without having it made; only for a list that is full.
  package mutating func leaveOut(_ count: Int = 1) {
    precondition(isFull, "leaveOut(_:) needs a full list, got \(kept.count) findings")
    leftOut += count
  }

  /// The findings in the order of the text, and a note at the end of it about those left out.
  package func inOrder(end: Place) -> [Diagnostic] {
    // The place in the list decides between findings at the same offset: sorting keeps no order.
    let order = kept.indices.sorted { left, right in
      let offsets = (kept[left].place.range.lowerBound, kept[right].place.range.lowerBound)
      return offsets.0 == offsets.1 ? left < right : offsets.0 < offsets.1
    }
    var ordered: [Diagnostic] = []
    ordered.reserveCapacity(order.count + 1)
    for index in order { ordered.append(kept[index]) }
    if leftOut > 0 { ordered.append(.moreMistakes(leftOut, at: end)) }
    return ordered
  }
}
