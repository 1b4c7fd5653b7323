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
  private let alwaysOfEvents: Set<NodeID>
  /// Derived facts that another day makes another value.
  package let dependsOnDay: Set<Int>
  /// Origins of what is no term (a rounding, a table in place), with the nodes that they found.
  package let origins: [Origin]
  package let originOfNode: [NodeID: Int]

  /// Makes a plan of a sound scheme.
  ///
  /// - Complexity: O(*n*) in the number of nodes that the scheme reaches.
  package init(scheme: Scheme, book: Rulebook) {
    self.scheme = scheme
    vocabulary = book.vocabulary
    nodes = book.nodes
    var counter = UseCounter(scheme: scheme, book: book)
    counter.countAll()
    factUses = counter.uses
    var reads: [Bool] = []
    for benefit in scheme.benefits {
      var own = UseCounter(scheme: scheme, book: book)
      own.count(benefit)
      reads.append(own.readsEvent)
    }
    benefitReadsEvent = reads
    var eventConditions: Set<NodeID> = []
    for condition in vocabulary.always {
      var own = UseCounter(scheme: scheme, book: book)
      own.count(condition)
      if own.readsEvent { eventConditions.insert(condition) }
    }
    alwaysOfEvents = eventConditions
    var dayFacts: Set<Int> = []
    for (index, fact) in vocabulary.facts.enumerated() {
      guard let formula = fact.derived else { continue }
      var own = UseCounter(scheme: scheme, book: book)
      own.count(formula)
      if own.readsDay { dayFacts.insert(index) }
    }
    dependsOnDay = dayFacts
    var origins: [Origin] = []
    var originOfNode: [NodeID: Int] = [:]
    // No node is of both: public tables stand in the vocabulary.
    for all in [vocabulary.origins, scheme.origins] {
      for node in all.keys.sorted() {
        guard let origin = all[node] else { continue }
        originOfNode[node] = origins.count
        origins.append(origin)
      }
    }
    self.origins = origins
    self.originOfNode = originOfNode
  }

  /// Whether a condition of `always` speaks of an event.
  package func readsEvent(_ always: NodeID) -> Bool { alwaysOfEvents.contains(always) }
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
