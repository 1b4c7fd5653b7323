package import HuzhuDocuments

// What is common to all documents: keys, labels, names, literals.
extension DiagnosticCode {
  /// Something else stands where an object, a list, a text, a number or a flag is expected.
  package static let wrongKind = DiagnosticCode(rawValue: "HZ0201")
  /// A key that the object does not have.
  package static let unknownKey = DiagnosticCode(rawValue: "HZ0202")
  /// A key that the object must have and has not.
  package static let missingKey = DiagnosticCode(rawValue: "HZ0203")
  /// A label without one of its two languages, or with something else.
  package static let incompleteLabel = DiagnosticCode(rawValue: "HZ0204")
  /// A part of the language that this version does not compute yet.
  package static let notSupportedYet = DiagnosticCode(rawValue: "HZ0205")
  /// A name that is not written as names of its kind are.
  package static let malformedName = DiagnosticCode(rawValue: "HZ0206")
  /// Two things of one kind with the same name.
  package static let duplicateName = DiagnosticCode(rawValue: "HZ0207")
  /// A word that is none of the few that may stand there.
  package static let unknownWord = DiagnosticCode(rawValue: "HZ0208")
  /// An item that the choice does not have.
  package static let unknownItem = DiagnosticCode(rawValue: "HZ0209")
  /// A text that is no number.
  package static let notANumber = DiagnosticCode(rawValue: "HZ0210")
  /// A number with more decimals than its kind has.
  package static let tooManyDecimals = DiagnosticCode(rawValue: "HZ0211")
  /// A number that is beyond all bounds.
  package static let numberTooLarge = DiagnosticCode(rawValue: "HZ0212")
  /// A quantity of another unit than the one that is expected.
  package static let wrongUnit = DiagnosticCode(rawValue: "HZ0213")
  /// A unit that no vocabulary declares.
  package static let unknownUnit = DiagnosticCode(rawValue: "HZ0214")
  /// A number or a day as people write it, where documents hold only the one canonical form.
  package static let notCanonical = DiagnosticCode(rawValue: "HZ0215")
  /// A text that is no day.
  package static let notADay = DiagnosticCode(rawValue: "HZ0216")
  /// A day that the calendar does not have.
  package static let noSuchDay = DiagnosticCode(rawValue: "HZ0217")
  /// A document that does not say that it is written in the language of this version.
  package static let unknownFormat = DiagnosticCode(rawValue: "HZ0218")
  /// A document of no kind, or of two.
  package static let unknownDocumentKind = DiagnosticCode(rawValue: "HZ0219")
  /// A document of another kind than the one that is expected.
  package static let otherDocumentKind = DiagnosticCode(rawValue: "HZ0220")
  /// An `allow` beside which nothing is found that it could silence.
  package static let idleAllow = DiagnosticCode(rawValue: "HZ0221")
}

// The vocabulary.
extension DiagnosticCode {
  /// A choice that no vocabulary has.
  package static let unknownChoice = DiagnosticCode(rawValue: "HZ0301")
  /// An item that stands under itself.
  package static let circularHierarchy = DiagnosticCode(rawValue: "HZ0302")
  /// A choice, a list or a range with nothing in it.
  package static let nothingInIt = DiagnosticCode(rawValue: "HZ0303")
  /// A step that is not more than zero.
  package static let stepNotPositive = DiagnosticCode(rawValue: "HZ0304")
  /// A range whose ends are in the wrong order.
  package static let reversedRange = DiagnosticCode(rawValue: "HZ0305")
  /// A value of a fact between two steps.
  package static let factOffStep = DiagnosticCode(rawValue: "HZ0306")
  /// Derived facts that are computed from each other in a circle.
  package static let circularFacts = DiagnosticCode(rawValue: "HZ0307")
  /// A list of records without a sensible bound on its length.
  package static let unboundedList = DiagnosticCode(rawValue: "HZ0309")
  /// A list inside a list.
  package static let nestedList = DiagnosticCode(rawValue: "HZ0310")
  /// An item under another one of a choice whose items stand in an order.
  package static let orderedHierarchy = DiagnosticCode(rawValue: "HZ0311")
  /// A public fact whose tables are none, or that is asked or derived as well.
  package static let publicShape = DiagnosticCode(rawValue: "HZ0312")
}

// Source ledgers.
extension DiagnosticCode {
  /// A ledger that does not say which document it is drawn from, or who published it.
  package static let untraceableLedger = DiagnosticCode(rawValue: "HZ0331")
  /// Lines of a document that are missing, out of order, or of no document.
  package static let impossibleLines = DiagnosticCode(rawValue: "HZ0332")
  /// A fact that lacks what its certainty demands, or has what it excludes.
  package static let unfitCertainty = DiagnosticCode(rawValue: "HZ0333")
  /// A value that is no number, day, word or list of them.
  package static let unfitValue = DiagnosticCode(rawValue: "HZ0334")
  /// Rows of a table that are not equally long.
  package static let unevenRows = DiagnosticCode(rawValue: "HZ0335")
  /// A printed year or month that the day beside it neither begins nor ends.
  package static let unfitPrint = DiagnosticCode(rawValue: "HZ0336")
  /// A fact that no ledger has.
  package static let unknownLedgerFact = DiagnosticCode(rawValue: "HZ0337")
  /// A derived value that is not what its formula gives.
  package static let wrongDerivation = DiagnosticCode(rawValue: "HZ0338")
  /// A check of a ledger that does not hold.
  package static let failedCheck = DiagnosticCode(rawValue: "HZ0339")
  /// A recorded contradiction that is none any more.
  package static let vanishedContradiction = DiagnosticCode(rawValue: "HZ0340")
  /// A formula of a ledger that has no value.
  package static let notComputable = DiagnosticCode(rawValue: "HZ0341")
  /// A ledger lists a scheme otherwise than the rule files have it, or not at all.
  package static let unlistedScheme = DiagnosticCode(rawValue: "HZ0342")
}

// Cases, examples and options.
extension DiagnosticCode {
  /// A fact that is given where facts of its kind do not belong.
  package static let misplacedFact = DiagnosticCode(rawValue: "HZ0361")
  /// A fact that is said not to exist and always does.
  package static let neverNone = DiagnosticCode(rawValue: "HZ0362")
  /// A value outside the bounds of its fact.
  package static let outOfDomain = DiagnosticCode(rawValue: "HZ0363")
  /// More records than a list may have.
  package static let tooManyRecords = DiagnosticCode(rawValue: "HZ0364")
  /// A term that the scheme does not have.
  package static let unknownTerm = DiagnosticCode(rawValue: "HZ0365")
  /// An assumption about a term that the source states.
  package static let statedTerm = DiagnosticCode(rawValue: "HZ0366")
  /// A reading that the term does not have.
  package static let unknownReading = DiagnosticCode(rawValue: "HZ0367")
  /// An assumed value outside the bounds of its term.
  package static let outOfBounds = DiagnosticCode(rawValue: "HZ0368")
  /// Events of which some have a day and some have none.
  package static let mixedDates = DiagnosticCode(rawValue: "HZ0369")
  /// An option that is not written as `FACT=VALUE` or `SCHEME:TERM=VALUE`.
  package static let malformedOption = DiagnosticCode(rawValue: "HZ0370")
  /// An option that does not say which event or which scheme it is about.
  package static let unclearOption = DiagnosticCode(rawValue: "HZ0371")
  /// An example that is like one that is not there.
  package static let unknownExample = DiagnosticCode(rawValue: "HZ0381")
  /// Examples that are like each other in a circle.
  package static let circularExamples = DiagnosticCode(rawValue: "HZ0382")
  /// An example without the day of assessment.
  package static let exampleWithoutDay = DiagnosticCode(rawValue: "HZ0383")
}

// The rulebook as a whole.
extension DiagnosticCode {
  /// Two versions of a scheme that are in force on the same day.
  package static let overlappingVersions = DiagnosticCode(rawValue: "HZ0391")
}

// Funds.
extension DiagnosticCode {
  /// A figure of a fund outside what such a figure can be.
  package static let figureOutside = DiagnosticCode(rawValue: "HZ1001")
  /// A part of a frequency or a distribution that does not go with its law.
  package static let unfitFigure = DiagnosticCode(rawValue: "HZ1002")
  /// An overlay that the fund's scheme does not have.
  package static let unknownOverlay = DiagnosticCode(rawValue: "HZ1003")
  /// A file beside a fund that cannot be used, or a row of it.
  package static let unfitData = DiagnosticCode(rawValue: "HZ1004")
  /// A population document that says more than who the members of a fund are.
  package static let unfitMembers = DiagnosticCode(rawValue: "HZ1005")
  /// Numbers of events for fewer years than the projection has.
  package static let shortForecast = DiagnosticCode(rawValue: "HZ1006")
}
