import HuzhuDocuments

/// The errors of documents before a change, to find those that it brings.
struct ErrorComparison {
  private var counts: [Key: Int] = [:]
  /// How many errors the text of each document has in which something is wrong; of what it means
  /// nothing is told then.
  private var mistakes: [Int: Int] = [:]
  /// The documents that are to have fewer of them.
  private let changed: Set<Int>

  /// An error wherever it stands: places move with the text.
  private struct Key: Hashable {
    var source: Int
    var code: DiagnosticCode
    var message: String
  }

  private static let codesOfTexts = Set(DiagnosticCode.documentCodes)

  init(before reading: Mending.Reading, changed: Set<Int>) {
    self.changed = changed
    for diagnostic in reading.diagnostics {
      if Self.codesOfTexts.contains(diagnostic.code) {
        mistakes[diagnostic.place.source, default: 0] += diagnostic.severity == .error ? 1 : 0
      }
      guard diagnostic.severity == .error else { continue }
      counts[Self.key(diagnostic), default: 0] += 1
    }
  }

  private static func key(_ diagnostic: Diagnostic) -> Key {
    Key(
      source: diagnostic.place.source,
      code: diagnostic.code,
      message: diagnostic.message.en
    )
  }

  /// An error that was not there before.
  ///
  /// - Parameters:
  ///   - reading: The documents after the change.
  ///   - hopeful: Whether one that has a fix is passed over.
  /// - Returns: The first one, or `nil` where there is none.
  func firstNew(in reading: Mending.Reading, hopeful: Bool) -> Diagnostic? {
    var rest = counts
    var found: [Int: [Diagnostic]] = [:]
    for diagnostic in reading.diagnostics where diagnostic.severity == .error {
      let source = diagnostic.place.source
      if mistakes[source] != nil {
        if Self.codesOfTexts.contains(diagnostic.code) {
          found[source, default: []].append(diagnostic)
        }
        continue
      }
      let key = Self.key(diagnostic)
      if let count = rest[key], count > 0 {
        rest[key] = count - 1
      } else if !hopeful || diagnostic.fix == nil {
        return diagnostic
      }
    }
    for source in found.keys.sorted() {
      if let error = unmended(source, found[source] ?? [], hopeful: hopeful) { return error }
    }
    return nil
  }

  /// A mistake in the text of a changed document of which there are not fewer than before.
  ///
  /// One may hide another, so that only their number tells whether it got better; of a text with
  /// more of them than are told nobody knows it.
  private func unmended(_ source: Int, _ found: [Diagnostic], hopeful: Bool) -> Diagnostic? {
    let before = mistakes[source] ?? 0
    guard changed.contains(source), found.count >= max(before, 1), before < DiagnosticList.limit
    else { return nil }
    return hopeful ? found.last { $0.fix == nil } : found.last
  }
}
