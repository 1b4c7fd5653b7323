import HuzhuDocuments
import HuzhuValues

extension VocabularyReader {
  /// Compiles the formulas of derived facts, and refuses facts that are derived from themselves.
  mutating func compileDerivations() {
    // The derived facts that a formula reads, by the position of its fact in `derivations`.
    var reads: [[Int]] = []
    for (fact, formula) in derivations {
      let firstNode = builder.book.nodes.count
      reads.append([])
      let found =
        builder.book.vocabulary.facts[fact].publication == nil
        ? compile(formula, as: builder.book.vocabulary.facts[fact].type)
        : publicTable(formula, of: fact)
      guard let root = found else { continue }
      builder.book.vocabulary.facts[fact].derived = root
      // All nodes of a formula are added while it is compiled.
      for index in firstNode..<builder.book.nodes.count {
        if case .fact(let read, _) = builder.book.nodes[index].operation {
          reads[reads.count - 1].append(read)
        }
      }
    }
    refuseCircles(reads)
    // What always holds is read next, and reads them.
    DerivedFacts(builder: builder).settle()
  }

  private func compile(_ formula: JSONNode, as type: ValueType) -> NodeID? {
    let reader = FormulaReader(builder: builder, context: NameContext.vocabulary)
    if type == .flag { return reader.condition(formula) }
    // What is of another type, unit or number of decimals is reported there.
    return reader.formula(formula, expecting: type)
  }

  private func refuseCircles(_ reads: [[Int]]) {
    var position: [Int: Int] = [:]
    for (index, derivation) in derivations.enumerated() { position[derivation.fact] = index }
    var states = [Visit](repeating: .new, count: derivations.count)
    for start in derivations.indices where states[start] == .new {
      // The way from the start to here, with how many operands of each were looked at.
      var path = [(index: start, next: 0)]
      states[start] = .open
      while let last = path.last {
        guard last.next < reads[last.index].count else {
          states[last.index] = .done
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        guard let next = position[reads[last.index][last.next]] else { continue }
        switch states[next] {
        case .done: continue
        case .new:
          states[next] = .open
          path.append((next, 0))
        case .open: reportCircle(path.drop { $0.index != next }.map { $0.index })
        }
      }
    }
  }

  private enum Visit {
    case new
    case open
    case done
  }

  private func reportCircle(_ circle: [Int]) {
    var way = ""
    for index in circle {
      let fact = derivations[index].fact
      way += builder.book.vocabulary.facts[fact].name + " → "
      // What cannot be computed is not computed: nothing that reads it runs in a circle.
      builder.book.vocabulary.facts[fact].derived = nil
    }
    guard let first = circle.first else { return }
    way += builder.book.vocabulary.facts[derivations[first].fact].name
    findings.error(
      .circularFacts,
      zh: "推算的事实互相依赖：\(way)",
      en: "derived facts depend on each other: \(way)",
      at: derivations[first].formula.place
    )
  }
}
