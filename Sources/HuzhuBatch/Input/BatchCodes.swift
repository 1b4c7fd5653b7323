package import HuzhuDocuments

// A file of people as a whole.
extension DiagnosticCode {
  /// A table without a line of names.
  package static let noHeader = DiagnosticCode(rawValue: "HZ0911")
  /// Two columns of one name.
  package static let columnTwice = DiagnosticCode(rawValue: "HZ0912")
  /// A column that is no fact and of which the population document says nothing.
  package static let strangeColumn = DiagnosticCode(rawValue: "HZ0913")
  /// A column of which the population document speaks and that is not there.
  package static let missingColumn = DiagnosticCode(rawValue: "HZ0914")
}

// Its rows.
extension DiagnosticCode {
  /// A row with more or fewer cells than there are columns.
  package static let otherCellCount = DiagnosticCode(rawValue: "HZ0920")
  /// Quotes that do not come out.
  package static let unfitQuotes = DiagnosticCode(rawValue: "HZ0921")
  /// A NUL byte.
  package static let zeroByte = DiagnosticCode(rawValue: "HZ0922")
  /// A row that is longer than any row of people is.
  package static let rowTooLong = DiagnosticCode(rawValue: "HZ0923")
  /// An empty cell where the population document demands a value.
  package static let emptyCell = DiagnosticCode(rawValue: "HZ0924")
  /// The line of names once more.
  package static let headerAgain = DiagnosticCode(rawValue: "HZ0925")
}

// Rows that belong together.
extension DiagnosticCode {
  /// Rows of one group that do not stand together.
  package static let tornGroup = DiagnosticCode(rawValue: "HZ0931")
  /// Rows of one group that say different things of the same fact.
  package static let groupDiffers = DiagnosticCode(rawValue: "HZ0932")
  /// A row of a group of which another row is bad.
  package static let groupInvalid = DiagnosticCode(rawValue: "HZ0933")
  /// More groups out of order than can be remembered.
  package static let groupsUnsorted = DiagnosticCode(rawValue: "HZ0934")
}
