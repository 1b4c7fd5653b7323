/// How much a finding weighs.
package enum Severity: String, Hashable, Sendable {
  case error
  case warning
  case note
}

/// A stable name of a kind of finding, `HZ` and four digits.
package struct DiagnosticCode: RawRepresentable, Hashable, Sendable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }
}

/// Where in the loaded documents something stands.
///
/// Every value that is read carries one, so it is kept small: a document is less than 4 GiB.
package struct Place: Hashable, Sendable {
  private var document: UInt32
  private var lower: UInt32
  private var upper: UInt32

  /// The document, as an index into the sources of the run.
  package var source: Int {
    get { Int(document) }
    set { document = UInt32(clamping: newValue) }
  }

  /// UTF-8 offsets; the line and column are computed only when a person reads them.
  package var range: Range<Int> {
    get { Int(lower)..<Int(upper) }
    set {
      lower = UInt32(clamping: newValue.lowerBound)
      upper = UInt32(clamping: newValue.upperBound)
    }
  }

  package init(source: Int, range: Range<Int>) {
    document = UInt32(clamping: source)
    lower = UInt32(clamping: range.lowerBound)
    upper = UInt32(clamping: range.upperBound)
  }
}

/// One finding about a document: what is wrong, where, and what would mend it.
package struct Diagnostic: Hashable, Sendable {
  package var code: DiagnosticCode
  package var severity: Severity
  /// One line, lower case, no full stop; quoted source stands in `'…'` (`「…」` in Chinese).
  package var message: Label
  package var place: Place
  /// What else helps: where the other declaration stands, the nearest valid name.
  package var notes: [Note]
  /// A replacement text for the place, where one is known to be right.
  package var fix: String?

  package init(
    _ code: DiagnosticCode,
    _ severity: Severity,
    _ message: Label,
    at place: Place,
    notes: [Note] = [],
    fix: String? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.place = place
    self.notes = notes
    self.fix = fix
  }

  /// An error.
  package init(
    _ code: DiagnosticCode,
    _ message: Label,
    at place: Place,
    notes: [Note] = [],
    fix: String? = nil
  ) {
    self.init(code, .error, message, at: place, notes: notes, fix: fix)
  }

  /// A remark beside a finding, with its own place where it has one.
  package struct Note: Hashable, Sendable {
    package var message: Label
    package var place: Place?

    package init(_ message: Label, at place: Place? = nil) {
      self.message = message
      self.place = place
    }
  }
}
