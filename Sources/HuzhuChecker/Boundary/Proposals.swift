package import HuzhuDocuments
package import HuzhuLanguage
package import HuzhuPlan
import HuzhuValues

/// Examples that a person may derive: around every threshold that the examples of a scheme reach,
/// what none of them says yet.
package struct Proposals: Sendable {
  package var scheme: String
  package var version: String
  package var place: Place
  /// Examples as they are pasted, without what must come out.
  package var examples: [JSONOutput]

  /// Looks for the thresholds of one version of a scheme beside its examples; without any, beside a
  /// case of which nothing is known.
  package init(for scheme: Scheme, in book: Rulebook, shared: SharedReads? = nil) {
    self.scheme = scheme.id
    version = scheme.version
    place = scheme.place
    examples = []
    let cases = BoundaryCases(scheme: scheme, book: book, shared: shared)
    var proposed: Set<Key> = Self.said(in: scheme.examples, cases)
    var seeds: [(name: String?, input: Case)] = scheme.examples.map { ($0.name, $0.input) }
    if seeds.isEmpty { seeds = [(nil, Self.unknown(scheme))] }
    for (name, input) in seeds {
      for spot in cases.spots(of: input) {
        guard let fact = spot.fact else { continue }
        for found in cases.around(input, moving: spot) where found.side.threshold != nil {
          guard let value = found.value?.interval?.low,
            proposed.insert(Key(fact: fact, value: value)).inserted
          else { continue }
          examples.append(found.example(like: name, for: scheme, in: book))
        }
      }
    }
  }

  private struct Key: Hashable {
    var fact: Int
    var value: Int128
  }

  /// The values that examples name already.
  private static func said(in examples: [Example], _ cases: BoundaryCases) -> Set<Key> {
    var result: Set<Key> = []
    func add(_ facts: [Int: Case.Given]) {
      for (fact, given) in facts {
        switch given.value {
        case .plain(let possible):
          if let value = possible.interval?.single { result.insert(Key(fact: fact, value: value)) }
        case .list(let list): for item in list.items { add(item) }
        }
      }
    }
    for example in examples {
      add(example.input.facts)
      for policy in example.input.policies where policy.scheme == cases.scheme.id {
        add(policy.facts)
      }
      for event in example.input.events ?? [] { add(event.facts) }
    }
    return result
  }

  /// Somebody of whom nothing is known, on a day on which the version is in force.
  private static func unknown(_ scheme: Scheme) -> Case {
    var input = Case(name: scheme.id, place: scheme.place)
    input.subject = scheme.subject
    let until = scheme.effective.until.map { $0.adding(days: -1) }
    input.on = scheme.effective.from ?? until ?? Day(year: 2026, month: 1, day: 1)
    input.events = [Case.Event(facts: [:], place: scheme.place)]
    return input
  }
}
