package import HuzhuDocuments

// What proofs find.
extension DiagnosticCode {
  /// An amount or a value that has no result in some case.
  package static let noResult = DiagnosticCode(rawValue: "HZ0751")
  /// An amount that is below zero in some case.
  package static let belowZero = DiagnosticCode(rawValue: "HZ0752")
  /// A benefit that pays less for more cost.
  package static let paysLessForMore = DiagnosticCode(rawValue: "HZ0753")
  /// A limit that is another one for each event of its window.
  package static let movingLimit = DiagnosticCode(rawValue: "HZ0754")
  /// A condition that can never hold.
  package static let neverHolds = DiagnosticCode(rawValue: "HZ0755")
  /// A condition that always holds.
  package static let alwaysHolds = DiagnosticCode(rawValue: "HZ0756")
  /// Eligibility that nobody can meet.
  package static let nobodyEligible = DiagnosticCode(rawValue: "HZ0757")
  /// A benefit that can never be given.
  package static let neverGiven = DiagnosticCode(rawValue: "HZ0758")
  /// Events of one day whose order changes what is paid.
  package static let orderMatters = DiagnosticCode(rawValue: "HZ0759")
  /// What could neither be proved nor refuted.
  package static let undecided = DiagnosticCode(rawValue: "HZ0760")
  /// A floor that is above its cap in some case.
  package static let floorAboveCap = DiagnosticCode(rawValue: "HZ0761")
}
