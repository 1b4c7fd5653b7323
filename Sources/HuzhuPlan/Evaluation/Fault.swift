package import HuzhuLanguage
import HuzhuValues

/// A formula from which nothing follows, with why.
package struct Fault: Hashable, Sendable {
  /// The clause or value of the answer that needs it.
  package var part: String
  package var node: NodeID
  package var reason: Reason

  package enum Reason: Hashable, Sendable {
    case noRow
    case severalRows
    case divisionByZero
    case bands
    case negativePayment
    case noBranch
    case noValueOnDay
    /// Something that does not exist is reckoned with.
    case nothingThere
  }
}

extension Evaluator {
  /// Notes why a node fails, unless something below it was noted already.
  func noteFault(_ id: NodeID, _ result: Evaluated, after count: Int) {
    guard let partInHand, let known = faults, known.count == count, result.possible == .failure,
      result.unknowns.isEmpty
    else { return }
    let reason: Fault.Reason
    switch plan.nodes[id].operation {
    case .table(let table): reason = hasSeveralRows(table) ? .severalRows : .noRow
    case .quotient: reason = .divisionByZero
    case .round(let inner, _, _):
      guard case .quotient = plan.nodes[inner].operation else { return }
      reason = .divisionByZero
    case .bands: reason = .bands
    case .choose: reason = .noBranch
    case .term: reason = .noValueOnDay
    default: reason = .nothingThere
    }
    note(Fault(part: partInHand, node: id, reason: reason))
  }

  func note(_ fault: Fault) {
    if faults?.contains(fault) == false { faults?.append(fault) }
  }

  /// Evaluates a part of the answer; what fails inside it counts only where the part does.
  func part<Result>(
    _ name: String,
    fails: (Result) -> Bool,
    evaluating body: () -> Result
  ) -> Result {
    guard let before = faults else { return body() }
    // What a name came to is remembered without its faults.
    forget()
    partInHand = name
    let result = body()
    partInHand = nil
    if !fails(result) { faults = before }
    return result
  }
}
