import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation

extension SimulationJSON {
  /// The years of a fund; nil where only one is computed.
  var projection: JSONOutput? {
    guard let projection = result.projection else { return nil }
    var members: [(String, JSONOutput)] = [
      ("paths", .number(projection.paths)), ("seed", .number("\(projection.seed)")),
      ("claimsAreDrawn", .bool(projection.isSampled)),
      ("whenShort", .string(projection.whenShort.rawValue)),
    ]
    if projection.hasReserve {
      members += [
        ("openingReserve", number(projection.opening / 100)),
        ("floor", number(projection.floor / 100)),
      ]
    } else {
      members.append(("missing", .array([.string("funding.premium")])))
    }
    members.append(
      ("years", .array(projection.years.map { .object(self.members(of: $0, in: projection)) }))
    )
    return .object(members)
  }

  private func members(
    of year: Projection.Year,
    in projection: Projection
  ) -> [(String, JSONOutput)] {
    var members: [(String, JSONOutput)] = [
      ("year", .number(year.number)), ("calendar", .number(year.calendar)),
      ("version", year.version.isEmpty ? .null : .string(year.version)),
      ("members", .number(Self.text(year.members, decimals: 0))),
    ]
    if let income = year.income { members.append(("income", number(income / 100))) }
    members += [("expenses", number(year.expenses / 100)), ("owed", estimate(year.owed))]
    guard year.income != nil else { return members }
    members += [
      ("paid", estimate(year.paid)),
      (
        "reserve",
        .object([
          ("mean", estimate(year.reserve)),
          (
            "bands",
            .array(
              zip(Projection.bands, year.reserveBands).map { level, value in
                .object([
                  ("level", .number(Self.text(level, decimals: 2))),
                  ("value", estimate(value)),
                ])
              }
            )
          ),
        ])
      ),
      ("belowFloor", estimate(year.below, scale: 1, decimals: 6)),
      ("belowFloorSoFar", estimate(year.belowSoFar, scale: 1, decimals: 6)),
    ]
    guard projection.whenShort != .none else { return members }
    members += [
      ("notAllPaid", estimate(year.unpaid, scale: 1, decimals: 6)),
      ("unpaid", estimate(year.unpaidMoney)),
    ]
    if let claims = year.unpaidClaims {
      members.append(("claimsThenUnpaid", estimate(claims, scale: 1, decimals: 2)))
    }
    if let cut = year.cut { members.append(("partThenCut", estimate(cut, scale: 1, decimals: 6))) }
    return members
  }
}
