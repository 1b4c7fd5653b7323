/// A small random vocabulary, scheme and case in which everything needed is known.
///
/// Everything is a function of the seed. Every number is a term with an assumed origin; amounts are
/// never negative, divisors never zero, and of a table exactly one row matches.
package struct RandomScheme: Sendable {
  /// The name of every random scheme.
  package static let id = "random.scheme"

  package let seed: UInt64
  /// JSON text.
  package let vocabulary: String
  /// JSON text.
  package let scheme: String
  /// JSON text of a case that gives every fact and settles every term.
  package let fullCase: String
  /// What the case gives, by where it gives it.
  let known: KnownCase

  package init(seed: UInt64) {
    self.seed = seed
    var builder = SchemeBuilder(seed: seed)
    let scheme = builder.scheme()
    self.scheme = scheme.json()
    vocabulary = builder.vocabulary().json()
    known = builder.knownCase()
    fullCase = known.draft.json()
  }
}

extension RandomScheme: CustomStringConvertible {
  /// Everything that reproduces a failure.
  package var description: String {
    "seed \(seed)\n\(vocabulary)\n\(scheme)\n\(fullCase)"
  }
}

extension SchemeBuilder {
  private var read: [RandomFact] { facts.filter { used.contains($0.name) } }

  /// The vocabulary with the facts that the scheme reads.
  func vocabulary() -> Draft {
    var needed: Set = ["party"]
    if choices["thing"] != nil { needed.insert("thing") }
    if values.contains(where: { $0.key == "category" }) { needed.insert("category") }
    for fact in read {
      if case .choice(let kind) = fact.kind { needed.insert(kind) }
      if case .choices(let kind) = fact.kind { needed.insert(kind) }
    }
    let shown = choices.filter { needed.contains($0.key) }.sorted { $0.key < $1.key }
    let kinds = shown.map { name, choices in
      let ids = choices.ids.map { choice in
        (choice.id, Draft.label(choice.id).adding("under", choice.under.map { .text($0) }))
      }
      let declared: Draft = choices.ordered ? ["ordered": true] : [:]
      return (name, declared.adding("of", .object(ids)))
    }
    return [
      "format": "huzhu/1", "vocabulary": "random", "subjects": ["worker": .label("worker")],
      "units": ["person": ["whole": true]], "choices": .object(kinds),
      "facts": .object(read.map { ($0.name, $0.declaration) }),
    ]
  }

  /// A case that gives every fact that the scheme reads.
  mutating func knownCase() -> KnownCase {
    var result = KnownCase(assumed: assumed)
    func values(_ facts: [RandomFact], _ random: inout SplitMix64) -> [KnownCase.Entry] {
      facts.map { ($0.name, $0.value(&random, choices)) }
    }
    var (own, policy, event): ([RandomFact], [RandomFact], [RandomFact]) = ([], [], [])
    for fact in read {
      if case .age = fact.kind { continue }
      switch fact.name.split(separator: ".").first {
      case "event": event.append(fact)
      case "policy", "history": policy.append(fact)
      default: own.append(fact)
      }
    }
    result.facts = values(own, &random)
    result.policy = values(policy, &random)
    for _ in 0..<random.number(1...3) { result.events.append(values(event, &random)) }
    return result
  }
}
