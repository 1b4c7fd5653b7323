package import HuzhuChecker

/// Everything that a comparison found of one scheme.
package struct ComparedPair: Sendable {
  package var difference: SchemeDifference
  /// Whether two versions are compared as if both were in force.
  package var isInForce: Bool
  /// The changes that can decide what somebody gets.
  package var keys: [ComparedPart.Key]
  /// Nil where no population was given.
  package var effect: PopulationEffect?
  package var people: [BoundaryPeople]

  package init(
    difference: SchemeDifference,
    isInForce: Bool,
    keys: [ComparedPart.Key] = [],
    effect: PopulationEffect? = nil,
    people: [BoundaryPeople] = []
  ) {
    self.difference = difference
    self.isInForce = isInForce
    self.keys = keys
    self.effect = effect
    self.people = people
  }

  /// Whether somebody of the population gets less or pays more.
  package var hasLosers: Bool {
    guard let effect else { return false }
    return effect.count(.loses) + effect.count(.paysMore) > 0
  }
}

/// A comparison of rules: every scheme that differs, and how many do not.
package struct RuleComparison: Sendable {
  package var pairs: [ComparedPair]
  /// Names that mean something else; empty where both sides share their vocabulary.
  package var vocabulary: [VocabularyDifference.Change]
  /// Schemes of which nothing differs.
  package var unchanged: Int
  /// What the population is called; nil where there is none.
  package var population: String?
  package var populationCount: Int

  package init(
    pairs: [ComparedPair],
    vocabulary: [VocabularyDifference.Change] = [],
    unchanged: Int,
    population: String? = nil,
    populationCount: Int = 0
  ) {
    self.pairs = pairs
    self.vocabulary = vocabulary
    self.unchanged = unchanged
    self.population = population
    self.populationCount = populationCount
  }

  /// Whether some rule is another.
  package var isOfMeaning: Bool {
    !vocabulary.isEmpty || pairs.contains { $0.difference.isOfMeaning }
  }

  package var hasLosers: Bool { pairs.contains { $0.hasLosers } }
}
