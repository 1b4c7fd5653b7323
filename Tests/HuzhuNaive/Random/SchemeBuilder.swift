/// What a random scheme is made of while it grows.
struct SchemeBuilder {
  var random: SplitMix64
  var choices: [String: RandomChoices] = [:]
  var facts: [RandomFact] = []
  /// The facts that the scheme reads.
  var used: Set<String> = ["policy.start", "event.date"]
  var terms: [(key: String, value: Draft)] = []
  var values: [(key: String, value: Draft)] = []
  var running: [(key: String, value: Draft)] = []
  var spans: [(key: String, value: Draft)] = []
  /// How the full case settles what is unstated.
  var assumed: [(key: String, value: Draft)] = []
  /// Whether facts of the event may be read.
  var inEvent = false
  /// Whether running totals may be read, and when.
  var reach = Reach.none
  private var count = 0

  enum Reach {
    case none
    case before
    case after
  }

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    declare()
  }

  private mutating func declare() {
    let start = CivilDay(2025, 1, 1)
    choices = [
      "occupation": RandomChoices(ids: [
        ("rider", nil), ("food-rider", "rider"), ("parcel-rider", "rider"), ("driver", nil),
        ("other", nil),
      ]),
      "illness": RandomChoices(
        ids: [("tumour", nil), ("breast-cancer", "tumour"), ("other-tumour", "tumour")]
          + [("stroke", nil), ("flu", nil)].prefix(random.number(1...2))
      ),
      "level": RandomChoices(ordered: true, ids: [("one", nil), ("two", nil), ("three", nil)]),
      "package": RandomChoices(ids: [("basic", nil), ("extra", nil)]),
      "category": RandomChoices(ids: [("low", nil), ("middle", nil), ("high", nil)]),
      "party": RandomChoices(ids: [("member", nil), ("city", nil)]),
    ]
    let most = random.pick([5_000, 20_000, 100_000]) * 100
    let child = [
      RandomFact(
        name: "birthDate",
        kind: .day(from: CivilDay(2010, 1, 1), length: 5_000, mayBeNone: false)
      ),
      RandomFact(name: "fee", kind: .quantity(unit: "CNY", fen: true, most: 300_000)),
      RandomFact(name: "boarding", kind: .flag),
    ]
    facts = [
      RandomFact(name: "worker.insured", kind: .flag),
      RandomFact(name: "worker.disabled", kind: .flag),
      RandomFact(name: "worker.occupation", kind: .choice("occupation")),
      RandomFact(
        name: "worker.birthDate",
        kind: .day(from: CivilDay(1950, 1, 1), length: 20_000, mayBeNone: false)
      ),
      RandomFact(name: "worker.age", kind: .age(of: "worker.birthDate")),
      RandomFact(
        name: "local.standard",
        kind: .published(
          earlier: (0..<3).map { _ in random.number(1...900) },
          later: (0..<3).map { _ in random.number(1...900) }
        )
      ),
      RandomFact(name: "worker.income", kind: .quantity(unit: "CNY", fen: true, most: most)),
      RandomFact(
        name: "enrolment.date",
        kind: .day(from: start, length: 500, mayBeNone: true)
      ),
      RandomFact(name: "household.children", kind: .list(child)),
      RandomFact(
        name: "policy.start",
        kind: .day(from: CivilDay(2024, 7, 1), length: 365, mayBeNone: false)
      ),
      RandomFact(name: "policy.packages", kind: .choices("package")),
      RandomFact(name: "history.paid", kind: .quantity(unit: "CNY", fen: true, most: most / 4)),
      RandomFact(name: "event.date", kind: .day(from: start, length: 500, mayBeNone: false)),
      RandomFact(name: "event.reported", kind: .flag),
      RandomFact(name: "event.illness", kind: .choice("illness")),
      RandomFact(name: "event.level", kind: .choice("level")),
      RandomFact(name: "event.cost", kind: .quantity(unit: "CNY", fen: true, most: most)),
      RandomFact(name: "event.days", kind: .quantity(unit: "day", fen: false, most: 60)),
    ]
  }
}

extension SchemeBuilder {
  /// The name of a fact, noted as one that the scheme reads.
  mutating func read(_ name: String) -> Draft {
    used.insert(name)
    if name == "worker.age" { used.insert("worker.birthDate") }
    if name == "local.standard" { used.insert("worker.occupation") }
    return .text(name)
  }

  mutating func name(_ stem: String) -> String {
    count += 1
    return "\(stem)\(count)"
  }

  /// A term with a value that is assumed.
  mutating func term(_ stem: String, _ value: Draft) -> Draft {
    let name = name(stem)
    terms.append((name, ["is": value, "assumed": .label("drawn")]))
    return .text(name)
  }

  /// A term that the source leaves open, settled by the full case.
  mutating func unstated(_ stem: String, _ rest: (String, Draft), settled: Draft) -> Draft {
    let name = name(stem)
    terms.append((name, .object([("unstated", .label("open")), (rest.0, rest.1)])))
    assumed.append((name, settled))
    return .text(name)
  }

  mutating func amountTerm(upTo most: Int = 10_000) -> Draft {
    let value = amount(upTo: most)
    guard random.chance(12) else { return term("amount", value) }
    let changed = Draft.text("\(CivilDay(2024, 9, 1).adding(days: random.number(0...365)))")
    let name = name("amount")
    let pieces: Draft = [
      ["from": "2020-01-01", "until": changed, "is": value],
      ["from": changed, "is": amount(upTo: most)],
    ]
    let by = read(inEvent && random.chance(50) ? "event.date" : "policy.start")
    terms.append((name, ["is": pieces, "by": by, "assumed": .label("drawn")]))
    return .text(name)
  }

  private mutating func amount(upTo most: Int) -> Draft {
    let fen = random.chance(25) ? random.number(1...99) : 0
    return .text(RandomFact.yuan(random.number(1...most) * 100 + fen) + " CNY")
  }

  mutating func rateTerm() -> Draft {
    if random.chance(15) {
      let drawn = random.number(0...100)
      let most = term("rate", "100%")
      return unstated("rateIs", ("within", ["0%", most]), settled: .text("\(drawn)%"))
    }
    return term("rate", .text(random.pick(["5%", "12.5%", "50%", "80%", "90%", "100%", "33.33%"])))
  }

  mutating func countTerm(_ range: ClosedRange<Int>) -> Draft {
    term("count", .number(random.number(range)))
  }

  mutating func dayTerm() -> Draft {
    let day = CivilDay(2025, 1, 1).adding(days: random.number(0...500))
    return term("day", .text("\(day)"))
  }

  mutating func flagTerm() -> Draft {
    unstated("flagIs", ("oneOf", [false, true]), settled: .flag(random.chance(50)))
  }

  mutating func wordTerm() -> Draft {
    let settled: Draft = random.chance(50) ? "narrow" : "wide"
    return unstated("readingIs", ("oneOf", ["narrow", "wide"]), settled: settled)
  }

  /// Two bounds with the smaller first.
  mutating func ascendingAmounts() -> (Draft, Draft) {
    let lower = random.number(1...3_000)
    let upper = lower + random.number(1...10_000)
    return (term("edge", .text("\(lower) CNY")), term("edge", .text("\(upper) CNY")))
  }
}
