package import HuzhuDocuments

// Population documents.
extension DiagnosticCode {
  /// Two columns, or a column and what is the same for all, that give one fact.
  package static let factGivenTwice = DiagnosticCode(rawValue: "HZ0901")
  /// A name that is no column.
  package static let unknownColumn = DiagnosticCode(rawValue: "HZ0902")
  /// A pattern of days that does not say where the year, the month and the day stand.
  package static let unfitDayPattern = DiagnosticCode(rawValue: "HZ0903")
  /// What is said of a column does not fit the fact that it gives.
  package static let unfitColumn = DiagnosticCode(rawValue: "HZ0904")
  /// A population that lists events: they come from the rows.
  package static let eventsOfRows = DiagnosticCode(rawValue: "HZ0905")
}
