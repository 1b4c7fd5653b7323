import HuzhuChecker
import HuzhuDocuments
import HuzhuLanguage
import HuzhuNaive
import Testing

struct PopulationEffectTests {
  private func people() throws -> [ComparedPerson] {
    [
      try DiffWorld.person("stay", cost: #""6000 CNY""#),
      try DiffWorld.person("small", cost: #""500 CNY""#),
      try DiffWorld.person("injury", cost: #""0 CNY""#, grade: "two"),
      try DiffWorld.person("stranger", member: false, cost: #""6000 CNY""#),
      try DiffWorld.person("aged 62", birth: "1963-01-01", cost: #""6000 CNY""#),
      try DiffWorld.person("costly", cost: #""90000 CNY""#),
      try DiffWorld.person("range", cost: #"{"between": ["2000 CNY", "5000 CNY"]}"#),
      try DiffWorld.person("nothing happened"),
    ]
  }

  /// `stay gains 160.00 deductible`.
  private func told(_ effect: PopulationEffect) -> [String] {
    effect.changed.map { person in
      var words = [person.name, person.standing.rawValue]
      if let difference = person.difference, let low = difference.low, let high = difference.high {
        words.append(low == high ? "\(low)" : "\(low)..\(high)")
      }
      switch person.decision {
      case .one(let key): words.append(key.id)
      case .sum(let shares):
        words.append(
          shares.map { "\($0.key.id) \($0.difference.low ?? 0)" }.joined(separator: " + ")
        )
      case .several(let keys): words.append("together " + keys.map(\.id).joined(separator: " "))
      }
      return words.joined(separator: " ")
    }
  }

  @Test func `A threshold makes winners of those above it`() throws {
    let effect = try DiffWorld.Comparison([("1000 CNY", "800 CNY")]).effect(people())
    #expect(
      told(effect) == ["stay gains 16000 deductible", "range gains 16000 deductible"]
    )
    #expect(effect.count(.unchanged) == 6)
  }

  @Test func `A clause that is gone lets somebody in`() throws {
    let clause = #"{"clause": "member", "that": "worker.member", "is": true},"#
    let effect = try DiffWorld.Comparison([(clause, "")]).effect(people())
    #expect(told(effect) == ["stranger gains 400000 member"])
  }

  @Test func `Each of two changes has its own winners and losers`() throws {
    let comparison = try DiffWorld.Comparison([
      (#"["two", "5000 CNY"]"#, #"["two", "4000 CNY"]"#), ("60 years", "65 years"),
    ])
    #expect(
      told(comparison.effect(try people())) == [
        "injury loses -100000 scale", "aged 62 gains 400000 oldest",
      ]
    )
  }

  @Test func `Changes that add up are told with their parts, others together`() throws {
    let added = try DiffWorld.Comparison([
      (#"["two", "5000 CNY"]"#, #"["two", "5500 CNY"]"#), ("1000 CNY", "800 CNY"),
    ])
    let both = [try DiffWorld.person("both", cost: #""6000 CNY""#, grade: "two")]
    #expect(told(added.effect(both)) == ["both gains 66000 deductible 16000 + scale 50000"])
    let mixed = try DiffWorld.Comparison([("80%", "90%"), ("1000 CNY", "800 CNY")])
    #expect(told(mixed.effect(both)) == ["both gains 68000 together deductible rate"])
  }

  @Test func `Who pays in more for the same is told apart`() throws {
    let effect = try DiffWorld.Comparison([("50 CNY/person", "60 CNY/person")]).effect(people())
    #expect(effect.count(.paysMore) == 6)
    #expect(effect.count(.loses) == 0)
  }

  @Test(arguments: [
    ("zeros", [("1000 CNY", "1000.00 CNY")]), ("a title", [(#""en": "sample""#, #""en": "plan""#)]),
    ("a row that nobody is in", [(#"["one", "8000 CNY"]"#, #"["one", "9000 CNY"]"#)]),
  ])
  func `A change without effect shows exactly nothing`(
    name: String,
    edits: [(String, String)]
  ) throws {
    let effect = try DiffWorld.Comparison(edits).effect(people())
    #expect(effect.isNothing)
    #expect(effect.newTotal == effect.oldTotal)
    #expect(effect.changed.isEmpty)
  }

  @Test func `A new version is compared whatever its days of force`() throws {
    let comparison = try DiffWorld.Comparison([
      (#""version": "1""#, #""version": "2""#),
      (#"{"from": "2020-01-01"}"#, #"{"from": "2027-01-01"}"#),
      ("1000 CNY", "800 CNY"),
    ])
    #expect(comparison.difference.isNewVersion)
    #expect(
      told(comparison.effect(try people())) == [
        "stay gains 16000 deductible", "range gains 16000 deductible",
      ]
    )
  }

  @Test func `Who cannot be read is counted apart and in no sum`() throws {
    let stranger = ComparedPerson(
      name: "unreadable",
      case: try DiffWorld.json(
        #"{"format": "huzhu/1", "case": "unreadable", "facts": {"worker.nose": 1}}"#
      )
    )
    let effect = try DiffWorld.Comparison([("1000 CNY", "800 CNY")]).effect([stranger])
    #expect(effect.count(.incomparable) == 1)
    #expect(effect.summed == 0)
  }

  // MARK: Laws

  /// A random scheme with one or two of its numbers changed.
  private func edited(_ scheme: String, _ random: inout SplitMix64) throws -> String {
    let document = try DiffWorld.json(scheme)
    guard case .object(var members) = JSONOutput(document),
      let position = members.firstIndex(where: { $0.0 == "terms" }),
      case .object(var terms) = members[position].1, !terms.isEmpty
    else { return scheme }
    for _ in 0..<3 {
      let index = Int(random.next() % UInt64(terms.count))
      guard case .object(var parts) = terms[index].1,
        let at = parts.firstIndex(where: { $0.0 == "is" }),
        case .string(let text) = parts[at].1, text.hasSuffix(" CNY") || text.hasSuffix("%")
      else { continue }
      parts[at].1 = .string("\(1 + random.next() % 60)" + (text.hasSuffix("%") ? "%" : " CNY"))
      terms[index].1 = .object(parts)
    }
    members[position].1 = .object(terms)
    return JSONOutput.object(members).text()
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `People and sums add up`(seed: UInt64) throws {
    let random = RandomScheme(seed: seed)
    var numbers = SplitMix64(seed: seed ^ 0x1234)
    let old = try DiffWorld.side(random.scheme, random.vocabulary)
    let new = try DiffWorld.side(try edited(random.scheme, &numbers), random.vocabulary)
    var people = [ComparedPerson(name: "full", case: try DiffWorld.json(random.fullCase, 9))]
    for number in 0..<4 as Range<UInt64> {
      let hidden = random.hiding(seed: seed &+ number, percent: 10 * Int(number))
      people.append(ComparedPerson(name: "\(number)", case: try DiffWorld.json(hidden.text, 9)))
    }
    let comparison = DiffWorld.Comparison(old, new)
    let effect = comparison.effect(people)
    let counted = PersonEffect.Standing.allCases.reduce(0) { $0 + effect.count($1) }
    #expect(counted == people.count, "\(random)")
    var sum = MoneyRange.zero
    for person in effect.changed where person.difference != nil && person.standing != .incomparable
    {
      sum = sum + (person.difference ?? .zero)
    }
    #expect(sum == effect.difference, "\(random)")
    let totals = effect.newTotal - effect.oldTotal
    if let low = totals.low { #expect(sum.low == low, "\(random)") }
    if let high = totals.high { #expect(sum.high == high, "\(random)") }
    var shares = MoneyRange.zero
    for entry in effect.byChange(comparison.trials.keys) {
      shares = shares + entry.gained + entry.lost + entry.rest
    }
    #expect(shares == sum, "\(random)")
    let none = DiffWorld.Comparison(old, old).effect(people)
    #expect(none.isNothing, "\(random)")
  }
}
