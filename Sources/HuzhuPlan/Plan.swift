package import HuzhuLanguage
import HuzhuValues

/// One version of a scheme, ready to be run on any number of cases.
///
/// It is immutable: the same plan answers a clerk, a batch and a proof.
package struct Plan: Sendable {
  package let scheme: Scheme
  package let vocabulary: Vocabulary
  package let nodes: [Node]
  /// How often each fact is read, counted to at most two and through names: splitting an unknown
  /// that is read once tightens nothing.
  package let factUses: [UInt8]
  /// For each benefit whether it reads a fact of the event.
  package let benefitReadsEvent: [Bool]
  private let shared: SharedReads
  /// Origins of what is no term (a rounding, a table in place), with the nodes that they found.
  package let origins: [Origin]
  package let originOfNode: [NodeID: Int]

  /// Makes a plan of a sound scheme.
  ///
  /// - Parameters:
  ///   - scheme: The version, with its terms as overlays leave them.
  ///   - book: The rulebook that it belongs to.
  ///   - shared: What all plans of the rulebook share; whoever makes many makes it once.
  /// - Complexity: O(*n*) in the number of nodes that the scheme reaches.
  package init(scheme: Scheme, book: Rulebook, shared: SharedReads? = nil) {
    self.scheme = scheme
    vocabulary = book.vocabulary
    nodes = book.nodes
    self.shared = shared ?? SharedReads(of: book)
    var counter = UseCounter(scheme: scheme, book: book)
    counter.countAll()
    factUses = counter.uses
    var reads: [Bool] = []
    for benefit in scheme.benefits {
      counter.forgetReads()
      counter.count(benefit)
      reads.append(counter.readsEvent)
    }
    benefitReadsEvent = reads
    var origins: [Origin] = []
    var originOfNode: [NodeID: Int] = [:]
    for node in scheme.origins.keys.sorted() {
      guard let origin = scheme.origins[node] else { continue }
      originOfNode[node] = origins.count
      origins.append(origin)
    }
    self.origins = origins
    self.originOfNode = originOfNode
  }

  /// Whether a condition of `always` speaks of an event.
  package func readsEvent(_ always: NodeID) -> Bool { shared.alwaysOfEvents.contains(always) }

  /// Derived facts that another day makes another value.
  package var dependsOnDay: Set<Int> { shared.dependsOnDay }
}

extension Plan {
  /// The facts that a condition reads, in order of appearance.
  package func facts(in node: NodeID) -> [Int] {
    var result: [Int] = []
    var seen: Set<NodeID> = []
    collectFacts(node, into: &result, &seen)
    return result
  }

  private func collectFacts(_ node: NodeID, into result: inout [Int], _ seen: inout Set<NodeID>) {
    guard seen.insert(node).inserted else { return }
    switch nodes[node].operation {
    case .fact(let fact, _):
      if let formula = vocabulary.facts[fact].derived {
        collectFacts(formula, into: &result, &seen)
      } else if !result.contains(fact) {
        result.append(fact)
      }
    case .value(let value, _):
      collectFacts(scheme.values[value].node, into: &result, &seen)
    default:
      for operand in UseCounter.operands(of: nodes[node].operation) {
        collectFacts(operand, into: &result, &seen)
      }
    }
  }
}
