package import HuzhuDocuments

// Ledgers against the pages that they were drawn from.
extension DiagnosticCode {
  /// A page that is not the one from which the ledger was drawn.
  package static let pageChanged = DiagnosticCode(rawValue: "HZ0821")
  /// A page that does not lie where the pages lie.
  package static let pageMissing = DiagnosticCode(rawValue: "HZ0822")
  /// A line that the page does not have, or on which there is nothing.
  package static let lineMissing = DiagnosticCode(rawValue: "HZ0823")
  /// A number or a day that is on none of the lines that are given for it.
  package static let figureNotPrinted = DiagnosticCode(rawValue: "HZ0824")
}
