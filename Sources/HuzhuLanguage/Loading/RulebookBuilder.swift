package import HuzhuDocuments

/// A rulebook while it is being read: what is known so far, and what is wrong with it.
///
/// Documents are read in this order, whatever the order of the files: vocabularies, ledgers, the
/// formulas of vocabularies, schemes, overlays; so a name is looked up in what is complete.
package final class RulebookBuilder {
  package var book = Rulebook()
  package let findings: Findings
  /// Ledger facts by id: positions in `book.ledgers` and its `facts`.
  package var ledgerFacts: [String: (ledger: Int, fact: Int)] = [:]
  /// What the reading of formulas keeps between documents.
  package let compilation = Compilation()

  package init(findings: Findings) {
    self.findings = findings
  }

  /// Adds a node and gives its position.
  package func add(_ operation: Operation, _ type: ValueType, at place: Place) -> NodeID {
    book.nodes.append(Node(operation, type, at: place))
    return book.nodes.count - 1
  }

  package func node(_ id: NodeID) -> Node { book.nodes[id] }
}
