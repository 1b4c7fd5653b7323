package import HuzhuAnswers
import HuzhuDocuments
package import HuzhuLanguage
import HuzhuPlan

/// The mutants of one version of a scheme, held against its examples.
///
/// It is made once and asked for one mutant after another, by as many threads as there are.
package struct MutantTest: Sendable {
  package let scheme: Scheme
  package let mutants: [Mutant]
  private let book: Rulebook
  private let index: Int
  private let assessor: Assessor
  private let examples: [Ready]
  /// What the document explains: nothing is looked for there.
  private let explained: [Allowance]

  /// An example that passes, with what it evaluates.
  private struct Ready: Sendable {
    var example: Example
    var reached: Set<NodeID>
  }

  /// Makes the mutants of a version and runs its examples once without a change.
  ///
  /// An example that fails notices nothing.
  ///
  /// - Parameters:
  ///   - index: The position of the version in the rulebook.
  ///   - book: The rulebook with its examples.
  ///   - assessor: Answers under that rulebook.
  package init(of index: Int, in book: Rulebook, assessor: Assessor) {
    self.book = book
    self.index = index
    self.assessor = assessor
    scheme = book.schemes[index]
    mutants = MutantMaker(scheme, in: book).mutants
    let cases = BoundaryCases(scheme: scheme, book: book)
    var ready: [Ready] = []
    for example in scheme.examples where failures(of: example, in: scheme, assessor).isEmpty {
      guard let situation = cases.situation(of: example.input) else { continue }
      let (trace, _) = Evaluator(plan: cases.plan, situation: situation).traced()
      ready.append(Ready(example: example, reached: trace.reached))
    }
    examples = ready
    let source = scheme.place.source
    explained = book.allowancesOfExamples.filter {
      $0.code == .survivingMutant && $0.around.source == source
    }
  }

  /// Runs the examples against a mutant, up to the first that notices.
  ///
  /// - Parameter mutant: Its position.
  /// - Returns: The verdict; of a survivor that nothing explains, with a case that would notice.
  package func verdict(of mutant: Int) -> MutantVerdict {
    let (concerned, others) = parted(by: mutants[mutant].node)
    let changed = mutants[mutant].applied(to: index, of: book)
    if let killer = killer(among: concerned, in: changed) { return .killed(by: killer) }
    let finding = mutants[mutant].finding
    guard !explained.contains(where: { $0.silences(finding) }) else { return .survived(nil) }
    var search = KillSearch(book: book, mutated: changed, scheme: index, assessor: assessor)
    return .survived(search.run(concerned + others))
  }

  /// The examples that evaluate a node, and the others; without a node all may be concerned.
  private func parted(by node: NodeID?) -> (concerned: [Example], others: [Example]) {
    var concerned: [Example] = []
    var others: [Example] = []
    for ready in examples {
      if let node, !ready.reached.contains(node) {
        others.append(ready.example)
      } else {
        concerned.append(ready.example)
      }
    }
    return (concerned, others)
  }

  private func killer(among examples: [Example], in changed: Rulebook) -> String? {
    guard !examples.isEmpty else { return nil }
    let other = Assessor(book: changed, withVocabularyOf: assessor)
    let scheme = changed.schemes[index]
    for example in examples where !failures(of: example, in: scheme, other).isEmpty {
      return example.name
    }
    return nil
  }
}
