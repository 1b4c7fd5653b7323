import HuzhuLanguage
import HuzhuValues

// People for each row of a table that was edited.
extension BoundarySearch {
  func people(inRowsOf change: PartChange, _ pair: VersionPair) -> BoundaryPeople? {
    var people: [BoundaryPeople.Somebody] = []
    for detail in change.details {
      guard case .row(let before, let after) = detail.change else { continue }
      let (row, book) = after != nil ? (after, new.book) : (before, old.book)
      guard let row, let number = row.row, case .table(let table) = book.nodes[row.table].operation,
        let somebody = person(in: table, number, book, pair)
      else { continue }
      people.append(somebody)
      if people.count == Self.mostPeople { break }
    }
    guard let first = people.first else { return nil }
    return BoundaryPeople(
      key: change.key,
      kind: .rows,
      example: first.example,
      people: people,
      isAlone: pair.isAlone
    )
  }

  /// The first example that, with its keys set to a row, is answered differently.
  private func person(
    in table: Table,
    _ row: Int,
    _ book: Rulebook,
    _ pair: VersionPair
  ) -> BoundaryPeople.Somebody? {
    var fallback: BoundaryPeople.Somebody?
    for example in examples.prefix(Self.mostExamples) {
      var input = example.input
      var settings: [BoundaryPeople.Setting] = []
      var isPossible = true
      for (key, cell) in zip(table.keys, table.rows[row].cells) {
        guard case .tests(let tests) = cell, let test = tests.first else { continue }
        guard case .fact(let fact, _) = book.nodes[key].operation,
          let spot = spot(of: fact, in: input),
          let value = value(of: test, book)
        else {
          isPossible = false
          break
        }
        input = input.setting(spot, to: value, under: new.scheme)
        settings.append(BoundaryPeople.Setting(spot: spot, value: value))
      }
      guard isPossible, let somebody = somebody(input, settings, [], example.name, pair) else {
        continue
      }
      if somebody.isChanged { return somebody }
      fallback = fallback ?? somebody
    }
    return fallback
  }

  private func spot(of fact: Int, in input: Case) -> CaseSpot? {
    guard old.book.vocabulary.facts[fact].derived == nil else { return nil }
    switch old.book.vocabulary.facts[fact].scope {
    case .subject: return .fact(fact)
    case .scheme: return .policyFact(fact)
    case .event: return input.events?.isEmpty == false ? .eventFact(event: 0, fact: fact) : nil
    case .field: return nil
    }
  }

  private func value(of test: Test, _ book: Rulebook) -> Possible? {
    let node: NodeID
    switch test {
    case .isEqual(let other), .order(.atLeast, let other), .order(.atMost, let other): node = other
    case .isIn(let others):
      guard let first = others.first else { return nil }
      node = first
    default: return nil
    }
    switch book.nodes[node].operation {
    case .constant(.choice(let item)): return Possible(.choice(ChoiceSet(item)))
    case .constant(.flag(let flag)): return .flag(flag)
    case .constant(.day(let day)): return .day(day)
    default: return nil
    }
  }
}
