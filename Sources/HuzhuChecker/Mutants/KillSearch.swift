import HuzhuAnswers
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

/// Looks for a case on which a scheme and its mutant answer differently, beside the examples.
struct KillSearch {
  private let original: Assessor
  private let other: Assessor
  private let cases: BoundaryCases
  private let plan: Plan
  private let mutated: Scheme
  private var runs = 0

  /// The most cases that are tried for one mutant, and the most examples beside which they lie:
  /// near their thresholds, and far from them.
  private static let mostRuns = 4_000
  private static let mostSeeds = (near: 48, far: 12)

  init(book: Rulebook, mutated: Rulebook, scheme index: Int, assessor: Assessor) {
    original = assessor
    other = Assessor(book: mutated, withVocabularyOf: assessor)
    cases = BoundaryCases(scheme: book.schemes[index], book: book)
    self.mutated = mutated.schemes[index]
    plan = Plan(scheme: self.mutated, book: mutated)
  }

  /// Tries the examples themselves, then what lies beside them.
  mutating func run(_ seeds: [Example]) -> KillingCase? {
    for seed in seeds {
      if let found = differences(on: seed.input) {
        return KillingCase(like: seed.name, changed: nil, differences: found)
      }
    }
    return search(seeds.prefix(Self.mostSeeds.near), isWide: false)
      ?? search(seeds.prefix(Self.mostSeeds.far), isWide: true)
  }

  private mutating func search(_ seeds: some Sequence<Example>, isWide: Bool) -> KillingCase? {
    for seed in seeds {
      for spot in cases.spots(of: seed.input) + (isWide ? [.day] + terms : []) {
        for candidate in cases.around(seed.input, moving: spot, isWide: isWide) {
          guard runs < Self.mostRuns else { return nil }
          if let found = differences(on: candidate.input) {
            return KillingCase(like: seed.name, changed: candidate, differences: found)
          }
        }
      }
    }
    return nil
  }

  private var terms: [CaseSpot] { mutated.terms.indices.map { .term($0) } }

  /// Where the two answers of a case differ; nil where they do not.
  private mutating func differences(on input: Case) -> [AnswerDifference]? {
    runs += 1
    guard let situation = cases.situation(of: input) else { return nil }
    let mine = Evaluator(plan: cases.plan, situation: situation)
    guard mine.contradictedFacts().isEmpty else { return nil }
    let theirs = Evaluator(plan: plan, situation: situation)
    guard !mine.run().isSameAnswer(as: theirs.run()), mine.keepsAlways() != .no else { return nil }
    guard let first = answer(original, input), let second = answer(other, input) else { return nil }
    let found = AnswerParts(first, in: original.book)
      .differences(from: AnswerParts(second, in: other.book))
    return found.isEmpty ? nil : found
  }

  private func answer(_ assessor: Assessor, _ input: Case) -> SchemeAnswer? {
    let result = assessor.assess(
      input,
      on: nil,
      overlays: [],
      schemes: [mutated.id],
      explainsEnds: false
    )
    guard case .success(let answer) = result else { return nil }
    return (answer.answers + answer.outOfScope).first { $0.scheme.version == mutated.version }
  }
}
