package import HuzhuDocuments
import HuzhuValues

/// The version of the shape of a summary: keys may be added to it, none goes away.
private let summaryFormat = "huzhu-batch/1"

extension BatchSummary {
  /// The summary as a program reads it, and as parts are added up.
  ///
  /// Everything is in an order of its own, so that equal summaries are equal bytes however the rows
  /// were divided.
  package var output: JSONOutput {
    var members: [(String, JSONOutput)] = [
      ("format", .string(summaryFormat)),
      ("engine", .string(engine)),
      ("population", population.map { .string($0) } ?? .null),
      ("rows", .number(rows)),
      ("invalid", .number(invalid)),
      ("schemes", .array(schemes.map { Self.output($0.tally, of: $0.scheme) })),
    ]
    if let by { members.append(("by", output(by))) }
    members.append(("problems", .array(problems.sorted.map { Self.output($0) })))
    members.append(
      (
        "digests",
        .array(digests.map { ["name": .string($0.name), "sha256": .string($0.sha256)] })
      )
    )
    return .object(members)
  }

  private static func output(_ tally: Tally, of scheme: String) -> JSONOutput {
    var reasons: [JSONOutput] = []
    for (clause, count) in tally.reasons.sorted {
      reasons.append(
        ["clause": .string(clause), "rows": .number(count.rows), "first": .number(count.first)]
      )
    }
    var benefits: [JSONOutput] = []
    for (clause, total) in tally.benefits.sorted {
      benefits.append(.object([("clause", .string(clause))] + members(total)))
    }
    return [
      "scheme": .string(scheme),
      "rows": .number(tally.rows),
      "eligible": .number(tally.eligible),
      "ineligible": .number(tally.ineligible),
      "undetermined": .number(tally.undetermined),
      "outOfScope": .number(tally.outOfScope),
      "notAssessed": .number(tally.notAssessed),
      "invalid": .number(tally.invalid),
      "pay": .object(members(tally.pay)),
      "reasons": .array(reasons),
      "benefits": .array(benefits),
    ]
  }

  private static func members(_ total: MoneyTotal) -> [(String, JSONOutput)] {
    [
      ("rows", .number(total.rows)),
      ("low", .string(Decimal.text(of: total.low, scale: 2))),
      ("high", .string(Decimal.text(of: total.high, scale: 2))),
      ("openLow", .number(total.openLow)),
      ("openHigh", .number(total.openHigh)),
      ("unit", "CNY"),
    ]
  }

  private func output(_ breakdown: Breakdown) -> JSONOutput {
    func tallies(_ tallies: [Tally]) -> JSONOutput {
      .array(zip(schemes, tallies).map { Self.output($1, of: $0.scheme) })
    }
    var groups: [JSONOutput] = []
    for (key, group) in breakdown.sorted {
      groups.append(["key": .array(key.map { .string($0) }), "schemes": tallies(group)])
    }
    var members: [(String, JSONOutput)] = [
      ("columns", .array(breakdown.columns.map { .string($0) })), ("groups", .array(groups)),
    ]
    if let others = breakdown.others { members.append(("others", tallies(others))) }
    return .object(members)
  }

  private static func output(_ kind: ProblemCounts.Kind) -> JSONOutput {
    [
      "code": .string(kind.code.rawValue),
      "column": kind.column.map { .string($0) } ?? .null,
      "rows": .number(kind.rows),
      "first": .number(kind.firstRow),
      "message": ["zh": .string(kind.message.zh), "en": .string(kind.message.en)],
    ]
  }
}
