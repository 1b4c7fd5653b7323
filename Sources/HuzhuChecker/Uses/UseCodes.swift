package import HuzhuDocuments

// What is declared or recorded and serves no rule.
extension DiagnosticCode {
  /// A fact of the vocabulary that no rule asks.
  package static let factNeverAsked = DiagnosticCode(rawValue: "HZ0811")
  /// A choice, a unit or a subject that nothing uses.
  package static let nameNeverUsed = DiagnosticCode(rawValue: "HZ0812")
  /// Facts of a ledger that no rule is drawn from.
  package static let ledgerNeverUsed = DiagnosticCode(rawValue: "HZ0813")

  /// What is worth knowing and no reason to act: told where it is asked for.
  package static let background: Set<DiagnosticCode> = [.ledgerNeverUsed]
}
