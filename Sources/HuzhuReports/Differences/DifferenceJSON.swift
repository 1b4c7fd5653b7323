import HuzhuAnswers
import HuzhuChecker
package import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

/// The version of the JSON that `diff` writes.
package let differenceFormat = "huzhu-diff/1"

/// A comparison as a program reads it, in both languages.
package struct DifferenceJSON {
  private let comparison: RuleComparison
  private let engine: String

  package init(_ comparison: RuleComparison, engine: String) {
    self.comparison = comparison
    self.engine = engine
  }

  /// One object of the format `huzhu-diff/1`.
  ///
  /// - Parameters:
  ///   - failed: Whether the run ends with findings.
  ///   - documents: The digest of each document that was read, with the side that read it.
  /// - Returns: The object; equal comparisons are equal bytes.
  package func output(
    failed: Bool,
    documents: [(side: String, name: String, sha256: String)]
  ) -> JSONOutput {
    var members: [(String, JSONOutput)] = [
      ("format", .string(differenceFormat)), ("engine", .string(engine)), ("failed", .bool(failed)),
      ("changed", .bool(comparison.isOfMeaning)),
    ]
    if let name = comparison.population {
      members.append(
        ("population", ["name": .string(name), "people": .number(comparison.populationCount)])
      )
    }
    members += [
      ("unchanged", .number(comparison.unchanged)),
      (
        "vocabulary",
        .array(
          comparison.vocabulary.map {
            [
              "kind": .string($0.kind.rawValue), "name": .string($0.name),
              "change": .string($0.change.rawValue),
              "items": .array($0.items.map { .string($0) }),
            ]
          }
        )
      ),
      ("schemes", .array(comparison.pairs.map { output($0) })),
      (
        "documents",
        .array(
          documents.map {
            ["side": .string($0.side), "name": .string($0.name), "sha256": .string($0.sha256)]
          }
        )
      ),
    ]
    return .object(members)
  }

  private func output(_ pair: ComparedPair) -> JSONOutput {
    let difference = pair.difference
    let side = difference.new ?? difference.old
    let words = PairWords(difference)
    var members: [(String, JSONOutput)] = [
      ("scheme", .string(side?.scheme.id ?? "")),
      ("title", JSONOutput(both: side?.scheme.title ?? Label(""))),
      ("old", version(difference.old)), ("new", version(difference.new)),
      ("asInForce", .bool(pair.isInForce)),
      ("changed", .bool(difference.isOfMeaning)),
      ("changes", .array(difference.changes.map { output($0, difference, words) })),
      (
        "examples",
        ["old": .number(difference.oldExamples), "new": .number(difference.newExamples)]
      ),
    ]
    if let effect = pair.effect { members.append(("effect", output(effect, pair, words))) }
    members.append(("boundary", .array(pair.people.map { output($0, difference, words) })))
    return .object(members)
  }

  private func version(_ side: ComparedScheme?) -> JSONOutput {
    side.map { .string($0.scheme.version) } ?? .null
  }

  // MARK: Changes

  private func output(_ key: ComparedPart.Key, _ words: PairWords) -> [(String, JSONOutput)] {
    [
      ("part", .string(key.kind.rawValue)), ("id", .string(key.id)),
      ("title", JSONOutput(both: words.title(of: key))),
    ]
  }

  private func output(
    _ change: PartChange,
    _ difference: SchemeDifference,
    _ words: PairWords
  ) -> JSONOutput {
    var members = output(change.key, words)
    members += [
      ("change", .string(change.kind.rawValue)), ("reworded", .bool(change.isReworded)),
      ("resourced", .bool(change.isResourced)),
    ]
    if change.key.kind != .example {
      members.append(("words", words.lines(of: change)))
    }
    var values: [JSONOutput] = []
    for detail in change.details {
      guard case .value(let old, let new) = detail.change, let before = difference.old,
        let after = difference.new
      else { continue }
      values.append(["old": written(old, before), "new": written(new, after)])
    }
    if !values.isEmpty { members.append(("values", .array(values))) }
    if !change.readers.isEmpty {
      members.append(("readBy", .array(change.readers.map { .object(output($0, words)) })))
    }
    return .object(members)
  }

  /// A constant as a document writes it.
  private func written(_ id: NodeID, _ side: ComparedScheme) -> JSONOutput {
    let node = side.book.nodes[id]
    switch node.operation {
    case .constant(.flag(let flag)): return .bool(flag)
    case .constant(.day(let day)): return .string(day.text)
    case .constant(.number(let mantissa)):
      let number = Decimal(mantissa: mantissa, scale: node.type.scale).normalized
      return .string(Quantity(number, node.type.unit ?? .number).text)
    case .constant(.choice(let item)):
      guard case .choice(let choice) = node.type else { return .null }
      return .string(side.book.vocabulary.choices[choice].items[item].name)
    default: return .null
    }
  }

  // MARK: Effects

  private func output(_ range: MoneyRange?) -> JSONOutput {
    guard let range else { return .null }
    func end(_ fen: Int128?) -> JSONOutput {
      fen.map { .string(Decimal.text(of: $0, scale: 2)) } ?? .null
    }
    return ["low": end(range.low), "high": end(range.high)]
  }

  private func output(_ outcome: ComparedOutcome) -> JSONOutput {
    if let problem = outcome.problem { return ["problem": JSONOutput(both: problem)] }
    return [
      "eligibility": .string(outcome.eligibility?.rawValue ?? ""), "pay": output(outcome.pay),
      "paidIn": output(outcome.paidIn),
    ]
  }

  private func output(
    _ effect: PopulationEffect,
    _ pair: ComparedPair,
    _ words: PairWords
  ) -> JSONOutput {
    let counts = PersonEffect.Standing.allCases.map { standing in
      (standing.rawValue, JSONOutput.number(effect.count(standing)))
    }
    let byChange = effect.byChange(pair.keys).map { entry -> JSONOutput in
      .object(
        [("by", .array(entry.keys.map { .object(output($0, words)) }))] + [
          ("gains", .number(entry.gains)), ("gained", output(entry.gained)),
          ("loses", .number(entry.loses)), ("lost", output(entry.lost)),
          ("pays", .number(entry.pays)), ("paidIn", output(entry.paidIn)),
          ("others", .number(entry.others)), ("rest", output(entry.rest)),
        ]
      )
    }
    return [
      "people": .number(effect.people), "counts": .object(counts),
      "summed": .number(effect.summed), "oldTotal": output(effect.oldTotal),
      "newTotal": output(effect.newTotal),
      "difference": output(effect.difference), "byChange": .array(byChange),
      "changed": .array(effect.changed.map { output($0, words) }),
    ]
  }

  private func output(_ person: PersonEffect, _ words: PairWords) -> JSONOutput {
    var members: [(String, JSONOutput)] = [
      ("case", .string(person.name)), ("position", .number(person.position + 1)),
      ("standing", .string(person.standing.rawValue)), ("old", output(person.old)),
      ("new", output(person.new)), ("difference", output(person.difference)),
      (
        "aspects",
        .array(person.new.aspects(differingFrom: person.old).map { .string($0.rawValue) })
      ),
    ]
    guard person.standing.isDecided else { return .object(members) }
    switch person.decision {
    case .one(let key): members.append(("decidedBy", .array([.object(output(key, words))])))
    case .sum(let shares):
      let parts = shares.map { share in
        JSONOutput.object(output(share.key, words) + [("difference", output(share.difference))])
      }
      members.append(("decidedBy", .array(parts)))
    case .several(let keys):
      members.append(("together", .array(keys.map { .object(output($0, words)) })))
    }
    return .object(members)
  }

  // MARK: People at the boundary

  private func output(
    _ group: BoundaryPeople,
    _ difference: SchemeDifference,
    _ words: PairWords
  ) -> JSONOutput {
    guard let book = (difference.old ?? difference.new)?.book else { return .null }
    let people = group.people.map { person -> JSONOutput in
      var settings: [JSONOutput] = []
      for setting in person.settings {
        guard let fact = setting.spot.fact else { continue }
        var members: [(String, JSONOutput)] = [
          ("fact", .string(book.vocabulary.facts[fact].name))
        ]
        if case .eventFact(let event, _) = setting.spot {
          members.append(("event", .number(event + 1)))
        }
        let type = book.vocabulary.facts[fact].type
        members.append(("value", .string(Words.written(setting.value, type: type, book: book))))
        settings.append(.object(members))
      }
      return [
        "example": .string(person.example), "set": .array(settings),
        "sides": .array(
          person.sides.map {
            ["of": .string($0.version.rawValue), "side": .string($0.position.rawValue)]
          }
        ),
        "changed": .bool(person.isChanged), "old": output(person.old), "new": output(person.new),
      ]
    }
    let kind =
      switch group.kind {
      case .threshold: "threshold"
      case .rows: "rows"
      case .examples: "examples"
      }
    return .object(
      output(group.key, words) + [
        ("kind", .string(kind)), ("alone", .bool(group.isAlone)), ("people", .array(people)),
      ]
    )
  }
}

/// The words of a difference in both languages.
private struct PairWords {
  private let zh: DifferenceWords
  private let en: DifferenceWords

  init(_ difference: SchemeDifference) {
    zh = DifferenceWords(difference, Layout(language: .zh))
    en = DifferenceWords(difference, Layout(language: .en))
  }

  func title(of key: ComparedPart.Key) -> Label {
    Label(zh: zh.title(of: key), en: en.title(of: key))
  }

  func lines(of change: PartChange) -> JSONOutput {
    [
      "zh": .array(zh.words(of: change).lines.map { output($0) }),
      "en": .array(en.words(of: change).lines.map { output($0) }),
    ]
  }

  private func output(_ line: ChangeWords.Line) -> JSONOutput {
    switch line {
    case .replaced(let label, let old, let new):
      label.isEmpty
        ? ["old": text(old), "new": text(new)]
        : ["label": text(label), "old": text(old), "new": text(new)]
    case .gone(let told): ["old": text(told)]
    case .come(let told): ["new": text(told)]
    case .group(let label, let lines):
      ["label": text(label), "lines": .array(lines.map { output($0) })]
    case .note(let note): ["note": text(note)]
    }
  }

  private func text(_ text: String) -> JSONOutput { .string(Page.plain(text)) }

  private func text(_ told: Told) -> JSONOutput {
    if told.parts.isEmpty { return text(told.text) }
    return ["text": text(told.text), "parts": .array(told.parts.map { text($0) })]
  }
}
