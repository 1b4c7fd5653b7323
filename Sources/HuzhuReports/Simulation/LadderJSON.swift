import HuzhuDocuments
import HuzhuSimulation

extension SensitivityLadder {
  /// The ladder for programs: yuan of a member and year.
  var document: JSONOutput {
    var members: [(String, JSONOutput)] = [
      ("mean", Self.yuan(base)), ("valueAtRisk", baseTail.map(Self.yuan) ?? .null),
      ("level", .number(SimulationJSON.text(Self.level, decimals: 3))),
    ]
    if let sample { members.append(("sampled", sample.document)) }
    members.append(("rungs", .array(rungs.map(\.document))))
    return .object(members)
  }

  /// A sum of a member; with its standard error where years are drawn.
  fileprivate static func yuan(_ fen: Estimate) -> JSONOutput {
    SimulationJSON.estimate(fen, decimals: 6)
  }
}

extension SensitivityLadder.Rung {
  fileprivate var document: JSONOutput {
    .object([
      ("kind", .string(kind.rawValue)), ("id", .string(id)), ("title", title.document),
      ("now", now.isEmpty ? .null : .string(now)), ("down", down.document), ("up", up.document),
    ])
  }
}

extension SensitivityLadder.Step {
  fileprivate var document: JSONOutput {
    .object([
      ("value", .string(value)), ("cut", .bool(isCut)),
      ("mean", SensitivityLadder.yuan(change)),
      ("valueAtRisk", tailChange.map(SensitivityLadder.yuan) ?? .null),
    ])
  }
}

extension SensitivityLadder.Sample {
  var document: JSONOutput {
    .object([("years", .number(trials)), ("seed", .number("\(seed)"))])
  }
}

extension Solution {
  /// The solution for programs.
  var document: JSONOutput {
    var members: [(String, JSONOutput)] = [
      ("sought", .string(sought.rawValue)), ("id", .string(id)), ("title", title.document),
      ("sufficiency", PayoutTable.number(level, decimals: 7)),
      ("outcome", .string(outcome.rawValue)), ("now", now.map { .string($0) } ?? .null),
      ("value", value.map { .string($0) } ?? .null),
      ("reached", reached.map { SimulationJSON.estimate($0, scale: 1, decimals: 8) } ?? .null),
      ("step", .string(step)), ("countsReserve", .bool(false)),
    ]
    if let error = drawn?.error {
      members.append(
        ("standardError", .number(SimulationJSON.text(error / 100, decimals: 6)))
      )
    }
    if let surplus {
      members.append(("surplus", SimulationJSON.estimate(surplus, decimals: 6)))
    }
    if let breakEven {
      members.append(("breakEvenPremium", SimulationJSON.estimate(breakEven, decimals: 6)))
    }
    if let sample { members.append(("sampled", sample.document)) }
    return .object(members)
  }
}
