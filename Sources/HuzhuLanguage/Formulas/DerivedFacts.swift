import HuzhuDocuments
import HuzhuValues

/// Follows derived facts into one another, so that what is known of one holds for those above it.
struct DerivedFacts {
  let builder: RulebookBuilder

  /// Settles all derived facts, once for each rulebook.
  func settle() {
    let compilation = builder.compilation
    if compilation.hasSettledFacts { return }
    compilation.hasSettledFacts = true
    var progress = [Progress](repeating: .waiting, count: builder.book.vocabulary.facts.count)
    for fact in builder.book.vocabulary.facts.indices { visit(fact, &progress) }
  }

  private enum Progress {
    case waiting
    case open
    case done
  }

  /// Visits what a fact depends on before the fact itself, on a stack of its own.
  private func visit(_ start: Int, _ progress: inout [Progress]) {
    var stack = [start]
    while let fact = stack.last {
      guard let root = builder.book.vocabulary.facts[fact].derived, progress[fact] != .done else {
        progress[fact] = .done
        stack.removeLast()
        continue
      }
      let isSecondVisit = progress[fact] == .open
      progress[fact] = .open
      let tree = nodes(below: root)
      if isSecondVisit {
        update(tree)
        progress[fact] = .done
        stack.removeLast()
        continue
      }
      for id in tree {
        guard case .fact(let other, _) = builder.book.nodes[id].operation else { continue }
        switch progress[other] {
        case .waiting: stack.append(other)
        // A circle is reported where the facts are read.
        case .done, .open: continue
        }
      }
    }
  }

  private func nodes(below root: NodeID) -> [NodeID] {
    var found: Set<NodeID> = [root]
    var waiting = [root]
    while let id = waiting.popLast() {
      builder.book.nodes[id].operation.forEachOperand { operand in
        if found.insert(operand).inserted { waiting.append(operand) }
      }
    }
    // Operands stand before what uses them.
    return found.sorted()
  }

  private func update(_ tree: [NodeID]) {
    let reader = FormulaReader(builder: builder, context: .vocabulary)
    for id in tree where id < builder.compilation.notes.count {
      let node = builder.book.nodes[id]
      builder.compilation.notes[id] = reader.note(of: node.operation, node.type)
      if builder.compilation.notes[id].depth > FormulaReader.depthLimit {
        reader.reportDepth(at: node.place)
        return
      }
    }
  }
}
