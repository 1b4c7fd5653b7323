/// A fact that a random scheme may read, with the values that a random case may give it.
struct RandomFact: Sendable {
  enum Kind: Sendable {
    case flag
    case choice(String)
    case choices(String)
    case day(from: CivilDay, length: Int, mayBeNone: Bool)
    /// Whole steps from zero to the most.
    case quantity(unit: String, fen: Bool, most: Int)
    /// A list of records with these fields.
    case list([RandomFact])
    /// Complete years since another fact.
    case age(of: String)
    /// Yuan by an occupation, in two years; a row of its own for one occupation below another.
    case published(earlier: [Int], later: [Int])
  }

  var name: String
  var kind: Kind
}

/// One kind of choices; a choice under another stands behind it.
struct RandomChoices: Sendable {
  var ordered = false
  var ids: [(id: String, under: String?)]

  /// The choices under which nothing stands.
  var leaves: [String] {
    ids.map(\.id).filter { id in !ids.contains { $0.under == id } }
  }

  func parent(of id: String) -> String? { ids.first { $0.id == id }?.under }
}

extension RandomFact {
  /// The declaration of the fact in a vocabulary.
  var declaration: Draft {
    switch kind {
    case .flag: return ["type": "flag", "ask": .label(name)]
    case .choice(let kind): return ["type": "choice", "of": .text(kind), "ask": .label(name)]
    case .choices(let kind): return ["type": "choices", "of": .text(kind), "ask": .label(name)]
    case .day(let from, let length, let mayBeNone):
      let ends: Draft = [.text("\(from)"), .text("\(from.adding(days: length))")]
      let declared: Draft = ["type": "day", "between": ends]
      return declared.adding("mayBeNone", mayBeNone ? true : nil).adding("ask", .label(name))
    case .quantity(let unit, _, let most):
      return [
        "type": "quantity", "unit": .text(unit), "step": quantity(1),
        "between": [quantity(0), quantity(most)], "ask": .label(name),
      ]
    case .list(let fields):
      return [
        "type": "list", "atMost": 4, "ask": .label(name),
        "fields": .object(fields.map { ($0.name, $0.declaration) }),
      ]
    case .published(let earlier, let later):
      return [
        "type": "quantity", "unit": "CNY", "step": "1 CNY", "between": ["0 CNY", "9999 CNY"],
        "public": publication(earlier, later),
      ]
    case .age(let birth):
      return [
        "type": "quantity", "unit": "year", "step": "1 year",
        "between": ["-100 years", "150 years"],
        "derived": ["years": ["from": .text(birth), "to": "at"]],
      ]
    }
  }

  /// Rows that hold for every occupation, whichever of them is meant.
  private func rows(_ yuan: [Int]) -> Draft {
    let names: [Draft] = ["rider", "food-rider", ["driver", "other"]]
    return .list(zip(names, yuan).map { .list([$0, .text("\($1) CNY")]) })
  }

  private func publication(_ earlier: [Int], _ later: [Int]) -> Draft {
    let turn = Draft.text("2025-04-01")
    let origin = Draft.label("drawn")
    return [
      "by": ["worker.occupation"],
      "is": [
        ["until": turn, "rows": rows(earlier), "assumed": origin],
        ["from": turn, "rows": rows(later), "assumed": origin],
      ],
    ]
  }

  /// A number of steps as a quantity.
  func quantity(_ steps: Int) -> Draft {
    guard case .quantity(let unit, let fen, _) = kind else { return .null }
    return .text((fen ? Self.yuan(steps) : "\(steps)") + " " + unit)
  }

  static func yuan(_ fen: Int) -> String {
    let rest = fen % 100
    return rest == 0 ? "\(fen / 100)" : "\(fen / 100)." + (rest < 10 ? "0" : "") + "\(rest)"
  }
}

/// A value of a fact together with the ways in which a case may half know it.
struct RandomValue: Sendable {
  var exact: Draft
  /// What contains the exact value: a range, a set, an ancestor.
  var wider: [Draft] = []
}

extension RandomFact {
  /// A random value of the fact.
  func value(_ random: inout SplitMix64, _ choices: [String: RandomChoices]) -> RandomValue {
    switch kind {
    case .flag: return RandomValue(exact: .flag(random.chance(50)))
    case .choice(let kind):
      guard let known = choices[kind] else { return RandomValue(exact: .null) }
      let own = random.pick(known.leaves)
      var wider: [Draft] = [.object([("in", .list(Self.names(known.leaves, with: own, &random)))])]
      if let parent = known.parent(of: own) { wider.append(.text(parent)) }
      return RandomValue(exact: .text(own), wider: wider)
    case .choices(let kind):
      let leaves = choices[kind]?.leaves ?? []
      let some = random.some(leaves).map { Draft.text($0) }
      return RandomValue(exact: .list(random.chance(20) ? [] : some))
    case .day(let from, let length, let mayBeNone):
      let drawn = random.number(0...length)
      let low = from.adding(days: random.number(0...drawn))
      let high = from.adding(days: random.number(drawn...length))
      if mayBeNone, random.chance(30) { return RandomValue(exact: .null) }
      return RandomValue(
        exact: .text("\(from.adding(days: drawn))"),
        wider: [["between": [.text("\(low)"), .text("\(high)")]]]
      )
    case .quantity(_, _, let most):
      let drawn = random.number(0...most)
      let low = random.number(0...drawn)
      let high = random.number(drawn...most)
      return RandomValue(
        exact: quantity(drawn),
        wider: [["between": [quantity(low), quantity(high)]]]
      )
    case .list(let fields): return Self.list(fields, &random, choices)
    case .age, .published: return RandomValue(exact: .null)
    }
  }

  private static func names(
    _ leaves: [String],
    with own: String,
    _ random: inout SplitMix64
  ) -> [Draft] {
    let some = Set(random.some(leaves) + [own])
    return leaves.filter { some.contains($0) }.map { .text($0) }
  }

  private static func list(
    _ fields: [RandomFact],
    _ random: inout SplitMix64,
    _ choices: [String: RandomChoices]
  ) -> RandomValue {
    var (exact, partial): ([Draft], [Draft]) = ([], [])
    for _ in 0..<random.number(0...3) {
      var (record, rest): ([(key: String, value: Draft)], [(key: String, value: Draft)]) = ([], [])
      for field in fields {
        let value = field.value(&random, choices)
        record.append((field.name, value.exact))
        switch random.number(1...4) {
        case 1: break
        case 2: rest.append((field.name, value.wider.last ?? value.exact))
        default: rest.append((field.name, value.exact))
        }
      }
      exact.append(.object(record))
      partial.append(.object(rest))
    }
    return RandomValue(
      exact: .list(exact),
      wider: [
        .list(partial), ["count": .number(exact.count)],
        ["atLeast": .list(Array(exact.dropLast()))],
      ]
    )
  }
}
