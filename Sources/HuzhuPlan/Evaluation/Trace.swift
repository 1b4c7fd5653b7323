package import HuzhuLanguage
import HuzhuValues

/// What a run evaluated and what it settled, node by node: the ground of coverage.
///
/// A branch that is met only because its condition is open, a row that may match, an amount that
/// may not be due are met *in doubt*: they are reached, and settle nothing.
package final class Trace {
  /// Every node that was evaluated.
  package private(set) var reached: Set<NodeID> = []
  /// The nodes that were evaluated without doubt.
  package private(set) var settled: Set<NodeID> = []
  /// The conditions and sides that came out one way without doubt.
  package private(set) var held: Set<Side> = []
  package private(set) var failed: Set<Side> = []
  /// Whether what is met may not come to pass.
  var isInDoubt = false

  /// A condition, one test of a comparison, or whether the bound of a cap or a floor decides.
  package struct Side: Hashable, Sendable {
    package var node: NodeID
    /// The position of the test; nil for the whole condition.
    package var test: Int?

    package init(_ node: NodeID, test: Int? = nil) {
      self.node = node
      self.test = test
    }
  }

  package init() {}

  fileprivate func reach(_ id: NodeID) {
    reached.insert(id)
    if !isInDoubt { settled.insert(id) }
  }

  fileprivate func note(_ side: Side, _ truth: Truth) {
    guard !isInDoubt else { return }
    switch truth {
    case .yes: held.insert(side)
    case .no: failed.insert(side)
    case .open: break
    }
  }
}

extension Evaluator {
  /// Notes what a node came to.
  func follow(_ id: NodeID, _ result: Evaluated, _ trace: Trace) {
    trace.reach(id)
    guard !trace.isInDoubt else { return }
    let node = plan.nodes[id]
    if node.type == .flag, result.possible.isKnown { trace.note(Trace.Side(id), result.truth) }
    switch node.operation {
    case .compare(let left, let tests, _): follow(id, left, tests, trace)
    case .cap(let inner, let bound): follow(id, inner, .over, bound, trace)
    case .floor(let inner, let bound): follow(id, inner, .under, bound, trace)
    default: break
    }
  }

  /// Notes on which side of each of its thresholds a comparison came out.
  private func follow(_ id: NodeID, _ left: NodeID, _ tests: [Test], _ trace: Trace) {
    self.trace = nil
    defer { self.trace = trace }
    if case .quotient(let a, let b) = plan.nodes[left].operation {
      for (index, test) in tests.enumerated() {
        trace.note(Trace.Side(id, test: index), compareFraction(a, b, [test]).truth)
      }
      return
    }
    let value = evaluate(left)
    guard !value.possible.mayBeNone, !value.possible.mayFail else { return }
    for (index, test) in tests.enumerated() {
      guard case .order = test else { continue }
      let outcome = self.test(value, plan.nodes[left].type, left: left, test)
      if outcome.possible.isKnown { trace.note(Trace.Side(id, test: index), outcome.truth) }
    }
  }

  /// Notes whether the bound of a cap or a floor decides.
  private func follow(
    _ id: NodeID,
    _ inner: NodeID,
    _ relation: Relation,
    _ bound: NodeID,
    _ trace: Trace
  ) {
    self.trace = nil
    defer { self.trace = trace }
    let scale = max(plan.nodes[inner].type.scale, plan.nodes[bound].type.scale)
    guard let x = interval(of: inner, at: scale), let y = interval(of: bound, at: scale) else {
      return
    }
    trace.note(Trace.Side(id), Self.truth(x, relation, y))
  }

  private func interval(of id: NodeID, at scale: Int) -> Interval? {
    guard let interval = evaluate(id).possible.interval else { return nil }
    return Self.widened(interval, by: scale - plan.nodes[id].type.scale)
  }

  /// Runs the plan once over all that is left open, and notes what it evaluates.
  ///
  /// - Returns: What was met, and what came out.
  package func traced() -> (trace: Trace, outcome: Outcome) {
    let trace = Trace()
    cell = [:]
    sampling = nil
    self.trace = trace
    let outcome = run()
    self.trace = nil
    return (trace, outcome)
  }
}
