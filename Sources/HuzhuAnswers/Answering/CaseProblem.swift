package import HuzhuDocuments

/// Why a case cannot be answered at all.
package struct CaseProblem: Error, Sendable {
  package var code: DiagnosticCode
  package var message: Label
  package var place: Place?
  /// The call is wrong and not the data: no day, an overlay that is not there.
  package var isUsage: Bool

  package init(
    code: DiagnosticCode,
    message: Label,
    place: Place? = nil,
    isUsage: Bool = false
  ) {
    self.code = code
    self.message = message
    self.place = place
    self.isUsage = isUsage
  }
}

extension DiagnosticCode {
  /// A case is assessed on a day, and none was given.
  package static let noDay = DiagnosticCode(rawValue: "HZ0601")
  /// Some events of a case have a day and some have none.
  package static let mixedEventDates = DiagnosticCode(rawValue: "HZ0602")
  /// The days of two events overlap, so that their order is not known.
  package static let unorderedEvents = DiagnosticCode(rawValue: "HZ0603")
  /// A case breaks what always holds.
  package static let contradictsAlways = DiagnosticCode(rawValue: "HZ0604")
  /// A given fact differs from what it is derived from.
  package static let contradictsDerived = DiagnosticCode(rawValue: "HZ0605")
  /// No overlay has this name.
  package static let noSuchOverlay = DiagnosticCode(rawValue: "HZ0606")
  /// Two overlays set one term.
  package static let overlaysCollide = DiagnosticCode(rawValue: "HZ0607")
  /// A case has more events than are answered in one check.
  package static let tooManyEvents = DiagnosticCode(rawValue: "HZ0609")
  /// No scheme has this id.
  package static let noSuchScheme = DiagnosticCode(rawValue: "HZ0608")
}
