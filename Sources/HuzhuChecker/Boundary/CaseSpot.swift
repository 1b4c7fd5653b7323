package import HuzhuLanguage
import HuzhuPlan
package import HuzhuValues

/// One thing that a case says, and that may be said otherwise.
package enum CaseSpot: Hashable, Sendable {
  /// A fact of the subject.
  case fact(Int)
  /// A fact of the policy under the scheme.
  case policyFact(Int)
  /// A fact of an event, by its position in the case.
  case eventFact(event: Int, fact: Int)
  /// A field of a record of a list.
  case field(list: Int, item: Int, fact: Int)
  /// A term that the source leaves open.
  case term(Int)
  /// The day of assessment.
  case day

  /// The fact that is meant; nil for a term and for the day.
  package var fact: Int? {
    switch self {
    case .fact(let fact), .policyFact(let fact), .eventFact(_, let fact), .field(_, _, let fact):
      fact
    case .term, .day: nil
    }
  }
}

extension Case {
  /// The case with one thing said otherwise, or not said at all.
  ///
  /// - Parameters:
  ///   - spot: What is changed; a fact, not a term.
  ///   - possible: What it is now; nil takes it away.
  ///   - scheme: The scheme whose policy is meant.
  /// - Returns: The changed case.
  package func setting(_ spot: CaseSpot, to possible: Possible?, under scheme: Scheme) -> Case {
    var changed = self
    let given = possible.map { Given(.plain($0), at: place) }
    switch spot {
    case .fact(let fact): changed.facts[fact] = given
    case .policyFact(let fact):
      let index: Int
      if let known = changed.policies.firstIndex(where: { $0.scheme == scheme.id }) {
        index = known
      } else {
        changed.policies.append(
          Policy(scheme: scheme.id, facts: [:], hasNoHistory: false, place: place)
        )
        index = changed.policies.count - 1
      }
      changed.policies[index].facts[fact] = given
      if given == nil { changed.policies[index].unknown.insert(fact) }
    case .eventFact(let event, let fact): changed.events?[event].facts[fact] = given
    case .field(let list, let item, let fact):
      guard case .list(var records)? = changed.facts[list]?.value, item < records.items.count
      else { return changed }
      records.items[item][fact] = given
      changed.facts[list]?.value = .list(records)
    case .term, .day: break
    }
    return changed
  }

  /// The case with an unstated term settled in another way.
  package func settling(_ term: Int, _ settlement: Settlement, under scheme: Scheme) -> Case {
    var changed = self
    let name = scheme.terms[term].name
    changed.assume.removeAll { $0.scheme == scheme.id && $0.term == name }
    changed.assume.append(
      Assumption(scheme: scheme.id, term: name, settles: settlement, place: place)
    )
    return changed
  }
}
