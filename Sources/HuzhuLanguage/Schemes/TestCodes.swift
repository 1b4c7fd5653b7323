package import HuzhuDocuments

// What is found by running examples: only `huzhu test` can raise it, and only it can tell whether an
// `allow` of it silences nothing.
extension DiagnosticCode {
  /// A small change of a scheme that none of its examples notices.
  package static let survivingMutant = DiagnosticCode(rawValue: "HZ0841")
  /// Something in a scheme that none of its examples brings about.
  package static let notCovered = DiagnosticCode(rawValue: "HZ0842")
  /// A scheme without an example.
  package static let noExample = DiagnosticCode(rawValue: "HZ0843")

  /// Whether it takes a run of the examples to raise it.
  var isOfExamples: Bool { self == .survivingMutant || self == .notCovered || self == .noExample }
}
