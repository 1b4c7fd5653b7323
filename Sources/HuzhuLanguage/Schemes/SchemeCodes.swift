package import HuzhuDocuments

// Formulas: names, operators, types, units.
extension DiagnosticCode {
  /// A fact that no vocabulary declares.
  package static let unknownFact = DiagnosticCode(rawValue: "HZ0401")
  /// A term or value that the scheme does not have.
  package static let unknownName = DiagnosticCode(rawValue: "HZ0402")
  /// A field that the records of a list do not have.
  package static let unknownField = DiagnosticCode(rawValue: "HZ0403")
  /// Something else stands where a list fact is to be walked over.
  package static let notAList = DiagnosticCode(rawValue: "HZ0404")
  /// A name that the language keeps for itself, or that is in use around here.
  package static let reservedName = DiagnosticCode(rawValue: "HZ0405")
  /// `it` outside an `increase`.
  package static let itOutsideIncrease = DiagnosticCode(rawValue: "HZ0406")
  /// An object in which no operator is found.
  package static let noOperator = DiagnosticCode(rawValue: "HZ0407")
  /// An object with two operators.
  package static let severalOperators = DiagnosticCode(rawValue: "HZ0408")
  /// A number or a day in a formula that is no term and so has no origin.
  package static let bareNumber = DiagnosticCode(rawValue: "HZ0409")
  /// A value of one kind where another is needed.
  package static let typeMismatch = DiagnosticCode(rawValue: "HZ0410")
  /// Quantities whose units cannot be added or compared.
  package static let unitMismatch = DiagnosticCode(rawValue: "HZ0411")
  /// A rate per year times months, or the reverse.
  package static let rateTimesMonths = DiagnosticCode(rawValue: "HZ0412")
  /// A quotient that is used as an amount without a word on how it is rounded.
  package static let unroundedQuotient = DiagnosticCode(rawValue: "HZ0413")
  /// A product with more decimals than can be carried exactly.
  package static let scaleTooLarge = DiagnosticCode(rawValue: "HZ0414")
  /// A comparison that does not say what holds where its side is none.
  package static let needsIfNone = DiagnosticCode(rawValue: "HZ0415")
  /// A test that does not fit what is tested.
  package static let wrongTest = DiagnosticCode(rawValue: "HZ0416")
  /// A comparison without a test.
  package static let noTest = DiagnosticCode(rawValue: "HZ0417")
  /// An order asked of the items of a choice that has none.
  package static let notOrdered = DiagnosticCode(rawValue: "HZ0418")
  /// A name that depends on itself.
  package static let cycle = DiagnosticCode(rawValue: "HZ0419")
  /// Formulas and the names in them that are nested too deep.
  package static let nestedTooDeep = DiagnosticCode(rawValue: "HZ0420")
  /// Complete years or months compared with an upper bound, which a few more days do not pass.
  package static let roundedSpan = DiagnosticCode(rawValue: "HZ0421")
  /// A table whose rows do not fit its keys.
  package static let tableShape = DiagnosticCode(rawValue: "HZ0422")
  /// Bands whose last tier is not the open one.
  package static let bandsShape = DiagnosticCode(rawValue: "HZ0423")
  /// Branches of a `choose` that are not `when` and `then`, then `otherwise`.
  package static let chooseShape = DiagnosticCode(rawValue: "HZ0424")
  /// A running total that the scheme does not have.
  package static let unknownRunning = DiagnosticCode(rawValue: "HZ0425")
  /// Payments read after the event that is being paid.
  package static let paymentsAfter = DiagnosticCode(rawValue: "HZ0426")
  /// `at` beside a name that does not depend on a day.
  package static let idleDay = DiagnosticCode(rawValue: "HZ0427")
  /// A clause that the scheme does not have, or that cannot be asked from here.
  package static let unknownClause = DiagnosticCode(rawValue: "HZ0428")
  /// `curable` or `subject` on a condition without a name.
  package static let namelessClause = DiagnosticCode(rawValue: "HZ0429")
  /// Too few or too many operands.
  package static let operandCount = DiagnosticCode(rawValue: "HZ0430")
  /// An amount that may be none, without a word on what is paid then.
  package static let amountMayBeNone = DiagnosticCode(rawValue: "HZ0431")
  /// A period that is no whole number of years, months or days.
  package static let notAPeriod = DiagnosticCode(rawValue: "HZ0432")
  /// A rounding step that is not above zero, or of another unit.
  package static let badStep = DiagnosticCode(rawValue: "HZ0433")
  /// A term written in place where there is no scheme to hold it.
  package static let noTermsHere = DiagnosticCode(rawValue: "HZ0434")
  /// A derived fact that may have more decimals than the vocabulary gives it.
  package static let finerThanStep = DiagnosticCode(rawValue: "HZ0435")
  /// A `date` without a period or a side to look on, or with two.
  package static let dateShape = DiagnosticCode(rawValue: "HZ0436")
}

// Terms and where they come from.
extension DiagnosticCode {
  /// A term that neither is nor is unstated, or both.
  package static let termShape = DiagnosticCode(rawValue: "HZ0501")
  /// A value without an origin.
  package static let noOrigin = DiagnosticCode(rawValue: "HZ0502")
  /// A value with two origins.
  package static let severalOrigins = DiagnosticCode(rawValue: "HZ0503")
  /// A source that no ledger has.
  package static let unknownSource = DiagnosticCode(rawValue: "HZ0504")
  /// A fact of a ledger that is no rule and so cannot be the source of a value.
  package static let notASource = DiagnosticCode(rawValue: "HZ0505")
  /// A value that differs from what the ledger states.
  package static let differsFromSource = DiagnosticCode(rawValue: "HZ0506")
  /// A fact that is only a bound, used as a value.
  package static let boundAsValue = DiagnosticCode(rawValue: "HZ0507")
  /// Days for which a dated term says nothing.
  package static let termHole = DiagnosticCode(rawValue: "HZ0508")
  /// Days for which a dated term says two things.
  package static let termOverlap = DiagnosticCode(rawValue: "HZ0509")
  /// A span of days that ends before it begins.
  package static let emptySpan = DiagnosticCode(rawValue: "HZ0510")
  /// Words of which it is not clear to which choice they belong.
  package static let unclearChoice = DiagnosticCode(rawValue: "HZ0511")
  /// Pieces of one term that are of several kinds.
  package static let mixedTerm = DiagnosticCode(rawValue: "HZ0512")
  /// An unstated quantity whose unit has no natural step.
  package static let needsStep = DiagnosticCode(rawValue: "HZ0513")
  /// An unstated term that does not say what it may be.
  package static let unstatedShape = DiagnosticCode(rawValue: "HZ0514")
  /// Readings that are too few, or the same.
  package static let readingsShape = DiagnosticCode(rawValue: "HZ0515")
  /// Bounds in reverse order.
  package static let boundsReversed = DiagnosticCode(rawValue: "HZ0516")
  /// A value off the step of its term.
  package static let offStep = DiagnosticCode(rawValue: "HZ0517")
  /// A term that nothing uses.
  package static let unusedTerm = DiagnosticCode(rawValue: "HZ0518")
  /// A value that nothing uses.
  package static let unusedValue = DiagnosticCode(rawValue: "HZ0519")
  /// A clear fact given as the source of an unstated term.
  package static let clearButUnstated = DiagnosticCode(rawValue: "HZ0520")
}

// Parts of a scheme, and overlays.
extension DiagnosticCode {
  /// Two clauses of one name.
  package static let clauseTwice = DiagnosticCode(rawValue: "HZ0530")
  /// A member of a part that has no name.
  package static let clauseNeeded = DiagnosticCode(rawValue: "HZ0531")
  /// What is asked once reads an event.
  package static let eventOutsideEvents = DiagnosticCode(rawValue: "HZ0532")
  /// Claims that read a total after the event that they are to admit.
  package static let afterInClaims = DiagnosticCode(rawValue: "HZ0533")
  /// A benefit that the scheme does not have.
  package static let unknownBenefit = DiagnosticCode(rawValue: "HZ0534")
  /// A benefit that pays no money where only paying ones count.
  package static let notPaying = DiagnosticCode(rawValue: "HZ0535")
  /// A window that is neither built in nor a span of the scheme.
  package static let unknownWindow = DiagnosticCode(rawValue: "HZ0536")
  /// An opening of a window that nothing precedes.
  package static let idleOpening = DiagnosticCode(rawValue: "HZ0537")
  /// A subject that no vocabulary declares.
  package static let unknownSubject = DiagnosticCode(rawValue: "HZ0538")
  /// A gap that touches what the scheme does not have.
  package static let unknownTouch = DiagnosticCode(rawValue: "HZ0539")
  /// Shares of a contribution of which not exactly the last takes the rest.
  package static let sharesShape = DiagnosticCode(rawValue: "HZ0540")
  /// A contribution whose factors leave a unit that is no money.
  package static let unitLeft = DiagnosticCode(rawValue: "HZ0541")
  /// Amounts with parts of a fen in a scheme that does not say how it rounds.
  package static let partsOfAFen = DiagnosticCode(rawValue: "HZ0542")
  /// A span that has neither an end nor a period, or both.
  package static let spanShape = DiagnosticCode(rawValue: "HZ0543")
  /// A running total that adds up nothing, or two things.
  package static let runningShape = DiagnosticCode(rawValue: "HZ0544")
  /// Running totals that need each other after the same event.
  package static let runningCycle = DiagnosticCode(rawValue: "HZ0545")
  /// A benefit that gives nothing, or two things.
  package static let benefitShape = DiagnosticCode(rawValue: "HZ0546")
  /// A limit without a bound, or with two.
  package static let limitShape = DiagnosticCode(rawValue: "HZ0547")
  /// A scheme or version that is not loaded.
  package static let unknownScheme = DiagnosticCode(rawValue: "HZ0548")
  /// An overlay of mode fill that sets a term which the source states.
  package static let notUnstated = DiagnosticCode(rawValue: "HZ0549")
  /// A value outside the bounds or readings of its term.
  package static let outsideBounds = DiagnosticCode(rawValue: "HZ0550")
  /// An overlay that claims a source document.
  package static let overlayOrigin = DiagnosticCode(rawValue: "HZ0551")
}
