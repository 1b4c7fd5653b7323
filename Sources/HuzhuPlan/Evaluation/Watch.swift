package import HuzhuLanguage

/// What some nodes came to while a plan was run, in the order in which they were evaluated.
package struct Watch: Sendable {
  package let nodes: Set<NodeID>
  package private(set) var seen: [(node: NodeID, value: Evaluated)] = []

  package init(_ nodes: Set<NodeID>) {
    self.nodes = nodes
  }

  mutating func note(_ node: NodeID, _ value: Evaluated) {
    if nodes.contains(node) { seen.append((node, value)) }
  }

  /// Forgets what was seen, before another run.
  package mutating func clear() {
    seen.removeAll(keepingCapacity: true)
  }
}
