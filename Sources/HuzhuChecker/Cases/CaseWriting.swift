import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

/// Makes a case of what was chosen for the unknowns of a run.
struct CaseWriting {
  let plan: Plan
  let unknowns: [Unknown]

  /// The case that says what is chosen.
  ///
  /// - Parameters:
  ///   - cell: What each unknown is, by its number.
  ///   - day: The day of assessment.
  ///   - withLists: Whether lists of which nothing else is said have one record.
  /// - Returns: A case without a name.
  func input(_ cell: [Int: Possible], on day: Day, withLists: Bool) -> Case {
    let scheme = plan.scheme
    let place = scheme.place
    var input = Case(name: "", place: place)
    input.on = day
    var policy = Case.Policy(scheme: scheme.id, facts: [:], hasNoHistory: false, place: place)
    var event: [Int: Case.Given]?
    var lists: [Int: [Int: Case.Given]] = [:]
    var members: [Int: (includes: ChoiceSet, excludes: ChoiceSet)] = [:]
    for number in cell.keys.sorted() {
      guard let possible = cell[number] else { continue }
      let given = Case.Given(.plain(named(possible, unknowns[number])), at: place)
      switch unknowns[number] {
      case .fact(let fact):
        if plan.vocabulary.facts[fact].scope == .scheme {
          policy.facts[fact] = given
        } else {
          input.facts[fact] = given
        }
      case .eventFact(_, let fact): event = (event ?? [:]).merging([fact: given]) { $1 }
      case .field(let list, _, let fact): lists[list, default: [:]][fact] = given
      // Of a case itself the day and the totals are known.
      case .length, .assessmentDay, .total: break
      case .term(let term, let piece):
        guard let settlement = settlement(possible, term, piece) else { continue }
        input.assume.append(assumption(term, settlement))
      case .member(let term, let item):
        if possible.truth == .yes {
          members[term, default: (ChoiceSet(), ChoiceSet())].includes.insert(item)
        } else {
          members[term, default: (ChoiceSet(), ChoiceSet())].excludes.insert(item)
        }
      }
    }
    for (term, sides) in members.sorted(by: { $0.key < $1.key }) {
      input.assume.append(
        assumption(term, .members(includes: sides.includes, excludes: sides.excludes))
      )
    }
    for (index, fact) in plan.vocabulary.facts.enumerated() {
      guard case .list = fact.type, fact.derived == nil,
        lists[index] != nil || withLists && plan.factUses[index] > 0
      else { continue }
      let list = Case.List(items: [lists[index] ?? [:]], isComplete: true)
      let given = Case.Given(.list(list), at: place)
      if fact.scope == .scheme { policy.facts[index] = given } else { input.facts[index] = given }
    }
    if !policy.facts.isEmpty { input.policies = [policy] }
    input.events = event.map { [Case.Event(facts: $0, place: place)] }
    return input
  }

  /// An item that has others below it is named together with them.
  private func named(_ possible: Possible, _ unknown: Unknown) -> Possible {
    switch unknown {
    case .fact(let fact), .eventFact(_, let fact), .field(_, _, let fact):
      guard case .choice(let choice) = plan.vocabulary.facts[fact].type,
        case .choice(let items) = possible.values, let item = items.single, !possible.mayBeNone
      else { return possible }
      let all = plan.vocabulary.choices[choice].items[item].descendants
      return all.isEmpty ? possible : Possible(.choice(all))
    case .length, .term, .member, .assessmentDay, .total: return possible
    }
  }

  private func assumption(_ term: Int, _ settles: Case.Settlement) -> Case.Assumption {
    Case.Assumption(
      scheme: plan.scheme.id,
      version: plan.scheme.version,
      term: plan.scheme.terms[term].name,
      settles: settles,
      place: plan.scheme.place
    )
  }

  private func settlement(_ possible: Possible, _ term: Int, _ piece: Int) -> Case.Settlement? {
    guard case .unstated(_, let openness) = plan.scheme.terms[term].pieces[piece].content else {
      return nil
    }
    switch openness {
    case .oneOf:
      guard case .choice(let items) = possible.values, let position = items.single else {
        return nil
      }
      return .reading(position)
    case .within: return .value(possible)
    case .list: return nil
    }
  }
}

/// A case as it can be put among the examples of a scheme: on one line, with nothing expected yet.
func exampleText(_ input: Case, in book: Rulebook) -> String {
  guard case .object(let members) = caseDocument(input, in: book) else { return "" }
  var kept: [(String, JSONOutput)] = []
  for (key, value) in members where key != "format" {
    kept.append((key == "case" ? "name" : key, value))
  }
  kept.append(("expect", .object([])))
  return JSONOutput.object(kept).text()
}
