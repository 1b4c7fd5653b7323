package import HuzhuDocuments

// What is said for nobody, in the wrong language, twice, or without an origin.
extension DiagnosticCode {
  /// A running total that nothing reads.
  package static let unusedRunning = DiagnosticCode(rawValue: "HZ0801")
  /// A span over which nothing adds up.
  package static let unusedSpan = DiagnosticCode(rawValue: "HZ0802")
  /// A condition with a name that nothing asks.
  package static let unusedClause = DiagnosticCode(rawValue: "HZ0803")
  /// A text that is not in the language under whose key it stands.
  package static let otherLanguage = DiagnosticCode(rawValue: "HZ0804")
  /// Two sources of one value that state different ones.
  package static let sourcesDisagree = DiagnosticCode(rawValue: "HZ0805")
  /// A bound or a reading of an unstated term that no source states.
  package static let openNumberWithoutSource = DiagnosticCode(rawValue: "HZ0806")
}
