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
package struct Place: Hashable, Sendable {
  /// The document, as an index into the sources of the run.
  package var source: Int
  /// UTF-8 offsets; the line and column are computed only when a person reads them.
  package var range: Range<Int>

  package init(source: Int, range: Range<Int>) {
    self.source = source
    self.range = range
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
