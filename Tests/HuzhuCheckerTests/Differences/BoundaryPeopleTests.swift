import HuzhuAnswers
import HuzhuChecker
import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues
import Testing

struct BoundaryPeopleTests {
  /// `799.99 new below: 0 → 0`, by the pay in fen.
  private func told(_ group: BoundaryPeople, _ comparison: DiffWorld.Comparison) -> [String] {
    let book = comparison.old.book
    return group.people.map { person in
      let settings = person.settings.map { setting in
        let type = setting.spot.fact.map { book.vocabulary.facts[$0].type } ?? .flag
        return Words.written(setting.value, type: type, book: book)
      }
      let sides = person.sides.map { "\($0.version.rawValue) \($0.position.rawValue)" }
      func pay(_ outcome: ComparedOutcome) -> String { "\(outcome.pay?.low ?? -1)" }
      return (settings + sides).joined(separator: ", ")
        + ": \(pay(person.old)) → \(pay(person.new))"
    }
  }

  private func only(_ edits: [(String, String)]) throws -> [String] {
    let comparison = try DiffWorld.Comparison(edits)
    let groups = comparison.boundary()
    #expect(groups.count == 1)
    return try told(#require(groups.first), comparison)
  }

  @Test func `An age is moved by the day of birth`() throws {
    #expect(
      try only([("60 years", "65 years")]) == [
        "1959-06-01, new below: 0 → 0", "1959-06-02, new at: 0 → 400000",
        "1959-06-03, new above: 0 → 400000", "1964-06-01, old below: 0 → 400000",
        "1964-06-02, old at: 400000 → 400000", "1964-06-03, old above: 400000 → 400000",
      ]
    )
  }

  @Test func `A number that a total is held against is moved by the event`() throws {
    #expect(
      try only([("1000 CNY", "800 CNY")]) == [
        "799.99 CNY, new below: 0 → 0", "800.00 CNY, new at: 0 → 0",
        "800.01 CNY, new above: 0 → 1", "999.99 CNY, old below: 0 → 15999",
        "1000.00 CNY, old at: 0 → 16000", "1000.01 CNY, old above: 1 → 16001",
      ]
    )
  }

  @Test func `A number in a condition is moved by its fact`() throws {
    #expect(
      try only([("30000 CNY", "25000 CNY")]) == [
        "24999.99 CNY, new below: 400000 → 400000", "25000.00 CNY, new at: 400000 → 400000",
        "25000.01 CNY, new above: 400000 → 0", "29999.99 CNY, old below: 400000 → 0",
        "30000.00 CNY, old at: 400000 → 0", "30000.01 CNY, old above: 0 → 0",
      ]
    )
  }

  @Test func `A ceiling is met where it begins to cut`() throws {
    #expect(
      try only([("20000 CNY", "30000 CNY")]) == [
        "26000.00 CNY: 2000000 → 2000000", "26000.01 CNY: 2000000 → 2000001",
        "26000.02 CNY: 2000000 → 2000002",
      ]
    )
  }

  @Test func `A row is met by setting its key`() throws {
    #expect(
      try only([(#"["one", "8000 CNY"]"#, #"["one", "9000 CNY"]"#)]) == [
        "one: 1200000 → 1300000"
      ]
    )
  }

  @Test func `Of a rate the example is told that it turns most`() throws {
    #expect(try only([("80%", "85%")]) == [": 400000 → 425000"])
  }

  @Test func `Each change is told alone`() throws {
    let comparison = try DiffWorld.Comparison([("80%", "85%"), ("60 years", "65 years")])
    let groups = comparison.boundary()
    #expect(groups.map(\.key.id) == ["oldest", "rate"])
    #expect(groups.allSatisfy { $0.isAlone })
    #expect(groups.flatMap(\.people).contains { $0.new.pay?.low == 425_000 })
  }
}
