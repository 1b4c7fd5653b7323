package import HuzhuDocuments

/// One fix at its place, as it is applied.
package struct Repair: Sendable {
  package var code: DiagnosticCode
  /// In the text as it was when the fix was found.
  package var place: Place
  package var line: Int
  package var column: Int
  /// What stands at the place.
  package var old: String
  package var new: String
  /// Whether it puts another number in the place of one.
  package var changesNumber: Bool
  private var message: String

  /// The fix of a finding; `nil` where it has none that changes anything.
  init?(_ diagnostic: Diagnostic, in source: SourceText) {
    let range = diagnostic.place.range
    guard let fix = diagnostic.fix, range.upperBound <= source.bytes.count else { return nil }
    let old = Array(source.bytes[range])
    guard old != Array(fix.utf8) else { return nil }
    code = diagnostic.code
    place = diagnostic.place
    (line, column) = source.position(ofUTF8Offset: range.lowerBound)
    self.old = source.text(in: range)
    new = fix
    changesNumber = Self.codesOfNumbers.contains(diagnostic.code.rawValue)
    message = diagnostic.message.en
  }

  /// A value that differs from the source, or from its own formula, takes the other one.
  private static let codesOfNumbers: Set<String> = ["HZ0338", "HZ0506"]

  /// Whether it and a later one cannot both be applied to one text.
  func touches(_ later: Repair) -> Bool {
    guard place.source == later.place.source else { return false }
    let (own, other) = (place.range, later.place.range)
    return other.lowerBound < own.upperBound || own.lowerBound == other.lowerBound
  }

  /// What makes it the same fix after others have moved it.
  struct Identity: Hashable {
    var source: Int
    var code: DiagnosticCode
    var message: String
    var old: String
    var new: String
  }

  var identity: Identity {
    Identity(source: place.source, code: code, message: message, old: old, new: new)
  }
}
