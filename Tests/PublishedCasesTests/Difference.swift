/// What a published case and the answers to its examples may differ in.
enum Aspect: String, Hashable, Sendable {
  /// How many examples one case makes.
  case examples
  case inputs
  case years
  case assume
  case outcome
  case amount
  case range
  case breakdown
  case paidBefore
  case alternatives
  case missing
  case reason
  case payee
  case period
}

/// One difference between a published case and what the engine answers.
struct Difference: Hashable, Sendable, CustomStringConvertible {
  var caseID: String
  var aspect: Aspect
  var published: String
  var found: String

  var description: String { "\(caseID) \(aspect.rawValue): \(published) | \(found)" }
}

/// A difference that is known, and why it is none of the engine.
struct KnownDifference: Sendable {
  var difference: Difference
  var because: String

  init(_ caseID: String, _ aspect: Aspect, published: String, found: String, because: String) {
    difference = Difference(caseID: caseID, aspect: aspect, published: published, found: found)
    self.because = because
  }
}
