import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

extension SchemeRun {
  /// The public facts that the scheme reads, as far as they are known.
  func publicFacts() -> [PublicFactAnswer] {
    var result: [PublicFactAnswer] = []
    for (index, fact) in plan.vocabulary.facts.enumerated()
    where fact.publication != nil && plan.factUses[index] > 0 {
      for value in evaluator.publicValues(of: index) where value.possible.isKnown {
        let written = Words.written(value.possible, type: fact.type, book: book)
        // On several days it may be several things; each is told once.
        if result.contains(where: { $0.fact == index && $0.value == written }) { continue }
        let isGiven = isGiven(index)
        result.append(
          PublicFactAnswer(
            fact: index,
            value: written,
            label: Words.label(value.possible, type: fact.type, book: book),
            isGiven: isGiven,
            sources: isGiven ? [] : sources(of: value)
          )
        )
      }
    }
    return result
  }

  /// Whether the case gives a fact, of the subject or of an event.
  func isGiven(_ fact: Int) -> Bool {
    if situation.facts[fact] != nil { return true }
    return situation.events.contains { $0.facts[fact] != nil }
  }

  private func sources(of value: Evaluated) -> [String] {
    var result: [String] = []
    for index in value.terms.items where index >= scheme.terms.count {
      for fact in plan.origins[index - scheme.terms.count].facts where !result.contains(fact) {
        result.append(fact)
      }
    }
    return result
  }
}
