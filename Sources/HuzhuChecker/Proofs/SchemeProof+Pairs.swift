import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

extension SchemeProof {
  /// Cases of two events each of which pays one of these benefits, or both the same.
  func pairs(_ benefits: [Int], sameDay: Bool) -> [(input: Case, first: Day?, second: Day?)] {
    var result: [(input: Case, first: Day?, second: Day?)] = []
    guard let world = worlds().first else { return [] }
    let evaluator = world.evaluator
    var cells: [(benefit: Int, cell: BoxSearch.Cell)] = []
    for index in benefits {
      let benefit = scheme.benefits[index]
      guard case .pay = benefit.gives, benefit.subject == nil else { continue }
      var search = BoxSearch(evaluator, promises: promises, event: 0, steps: 120)
      if case .found(let cell) = search.find(question(benefit)) { cells.append((index, cell)) }
    }
    let date = book.vocabulary.factByName["event.date"]
    for a in cells {
      for b in cells {
        for draw in 0..<6 as Range<UInt64> {
          guard result.count < 96 else { return result }
          guard
            let first = drawn(world, a.cell, draw: draw, question(scheme.benefits[a.benefit]))
          else { continue }
          var pinned: [Int: Possible] = [:]
          for (number, possible) in first.chosen {
            if case .eventFact(_, let fact) = evaluator.unknowns[number] {
              if sameDay, fact == date { pinned[number] = possible }
            } else {
              pinned[number] = possible
            }
          }
          var cell = b.cell
          for number in pinned.keys { cell[number] = nil }
          guard
            let second = drawn(
              world,
              cell,
              draw: (draw + 3) % 7,
              pinned: pinned,
              question(scheme.benefits[b.benefit])
            )
          else { continue }
          result.append(joined(first, second, world, sameDay: sameDay, date: date))
        }
      }
    }
    return result
  }

  private func question(_ benefit: Benefit) -> BoxSearch.Question {
    { evaluator in
      let gate = evaluator.holds(benefit.when, beside: evaluator.claims(of: 0))
      guard gate.truth != .no else { return gate }
      // The amount is asked too, so that what it reads is part of the case.
      if case .pay(let node) = benefit.gives { _ = evaluator.evaluate(node) }
      if evaluator.sampling != nil {
        for limit in self.scheme.limits {
          evaluator.meet(limit.per, [limit.when, limit.bound.node, limit.opening])
        }
        for exclusive in self.scheme.exclusives { evaluator.meet(exclusive.per, [exclusive.when]) }
        for running in self.scheme.runnings {
          evaluator.meet(running.per, [running.condition, running.opening])
        }
      }
      return evaluator.both(gate) { evaluator.isEntitled() }
    }
  }

  private func joined(
    _ first: Sample,
    _ second: Sample,
    _ world: World,
    sameDay: Bool,
    date: Int?
  ) -> (input: Case, first: Day?, second: Day?) {
    let a = input(from: first, world)
    var both = input(from: second, world)
    both.on = a.on
    for (fact, given) in a.facts where both.facts[fact] == nil { both.facts[fact] = given }
    if both.policies.isEmpty {
      both.policies = a.policies
    } else if let other = a.policies.first {
      for (fact, given) in other.facts where both.policies[0].facts[fact] == nil {
        both.policies[0].facts[fact] = given
      }
    }
    for assumption in a.assume where !both.assume.contains(where: { $0.term == assumption.term }) {
      both.assume.append(assumption)
    }
    var events = (a.events ?? []) + (both.events ?? [])
    if let date {
      let given = events.compactMap { $0.facts[date] }
      // Two events have a day both, or neither.
      if let one = given.first {
        for index in events.indices where sameDay || events[index].facts[date] == nil {
          events[index].facts[date] = one
        }
      }
    }
    both.events = events
    func day(_ event: Case.Event) -> Day? {
      guard let date, case .plain(let possible)? = event.facts[date]?.value,
        let ordinal = possible.interval?.single
      else { return nil }
      return Day(ordinal: Int32(clamping: ordinal))
    }
    return (both, events.first.flatMap(day), events.last.flatMap(day))
  }
}
