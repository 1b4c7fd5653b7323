package import HuzhuDocuments

// Tables and choices.
extension DiagnosticCode {
  /// A table that has no row for a case that can come.
  package static let tableHole = DiagnosticCode(rawValue: "HZ0701")
  /// Two rows of a table that fit one case and say different things.
  package static let tableOverlap = DiagnosticCode(rawValue: "HZ0702")
  /// Two rows of a table that fit one case and say the same.
  package static let tableRepeats = DiagnosticCode(rawValue: "HZ0703")
  /// A row of a table that no value of its keys fits.
  package static let deadRow = DiagnosticCode(rawValue: "HZ0704")
  /// An `otherwise` behind rows or branches that leave nothing over.
  package static let idleOtherwise = DiagnosticCode(rawValue: "HZ0705")
  /// A `choose` of which no branch holds for a case that can come.
  package static let chooseHole = DiagnosticCode(rawValue: "HZ0706")
  /// A branch whose condition never holds.
  package static let deadBranch = DiagnosticCode(rawValue: "HZ0707")
  /// A branch that never comes to its turn, as earlier ones take all it is for.
  package static let maskedBranch = DiagnosticCode(rawValue: "HZ0708")
  /// A table or a choice of which it could not be told whether it decides every case.
  package static let undecidedTable = DiagnosticCode(rawValue: "HZ0709")
  /// Tiers of `bands` whose ends do not rise.
  package static let flatBands = DiagnosticCode(rawValue: "HZ0710")
}

// Time.
extension DiagnosticCode {
  /// Days between two versions of a scheme on which neither is in force.
  package static let versionGap = DiagnosticCode(rawValue: "HZ0721")
  /// A scheme that is over, or soon is, and has no later version.
  package static let schemeEnds = DiagnosticCode(rawValue: "HZ0722")
  /// A dated term whose last value ends while its scheme goes on.
  package static let termEnds = DiagnosticCode(rawValue: "HZ0723")
  /// A waiting period that is as long as the cover.
  package static let waitsTooLong = DiagnosticCode(rawValue: "HZ0724")
}
