/// What a year is the sum of, before it is put on a grid.
struct YearPart {
  var kind: FundModel.Kind
  var frequency: Frequency
  var hits: Int
  /// What one event may pay, with probabilities that add up to one with those that pay elsewhere.
  var curves: [PayoutCurves]
  /// Claims of a member that share a room; nothing where each is paid alone.
  var pool: Pool?

  struct Pool {
    var sources: [MemberYear.Source]
    var room: Double
    var members: Int
    /// The only benefit that is paid out of it.
    var benefit: Int?

    /// The same claims were each its member's only one: how often, and what each pays.
    var alone: [(frequency: Frequency, curves: [PayoutCurves])] {
      var rates: [Int?: Double] = [:]
      for source in sources { rates[source.once, default: 0] += source.rate }
      let kinds = rates.keys.sorted { ($0 ?? -1) < ($1 ?? -1) }
      return kinds.map { kind in
        let rate = rates[kind] ?? 0
        let curves = sources.filter { $0.once == kind }
          .map { source in
            var curves = source.curves
            curves.probability = rate > 0 ? source.rate / rate : 0
            return curves
          }
        return (
          kind == nil
            ? .poisson(mean: rate * Double(members))
            : .binomial(count: members, probability: rate),
          curves
        )
      }
    }
  }
}

extension YearPart {
  /// Takes a year apart: claims that share a room by their group, all others by their kind.
  static func all(
    _ model: FundModel,
    _ curves: [[[PayoutCurves]]],
    _ limits: MemberLimits
  ) -> [Self] {
    var result: [Self] = []
    var taken: Set<Position> = []
    for pool in limits.pools {
      result.append(part(pool, limits, model, &taken))
    }
    for (index, kind) in model.kinds.enumerated() {
      var rest: [(group: Int, curves: PayoutCurves)] = []
      for (place, own) in curves[index].enumerated() {
        for (number, curve) in own.enumerated()
        where !taken.contains(Position(kind: index, place: place, number: number)) {
          rest.append((kind.variants[place].group, curve))
        }
      }
      if rest.isEmpty { continue }
      if case .binomial(_, let probability) = kind.frequency {
        result += byGroup(kind, rest, probability, model)
      } else {
        result.append(
          Self(
            kind: kind,
            frequency: kind.frequency,
            hits: kind.hits,
            curves: rest.map(\.curves),
            pool: nil
          )
        )
      }
    }
    return result
  }

  private struct Position: Hashable {
    var kind: Int
    var place: Int
    var number: Int
  }

  private static func part(
    _ pool: MemberLimits.Pool,
    _ limits: MemberLimits,
    _ model: FundModel,
    _ taken: inout Set<Position>
  ) -> Self {
    let members = model.size(of: pool.group)
    var sources: [MemberYear.Source] = []
    var benefits: Set<Int> = []
    for position in pool.claims {
      let claim = limits.claims[position]
      let kind = model.kinds[claim.kind]
      taken.insert(Position(kind: claim.kind, place: claim.place, number: claim.number))
      benefits.formUnion(claim.paid)
      var once: Int?
      if case .binomial = kind.frequency { once = claim.kind }
      sources.append(
        MemberYear.Source(
          curves: claim.curves,
          rate: kind.frequency.mean * claim.curves.probability / Double(members),
          once: once
        )
      )
    }
    return Self(
      kind: model.kinds[limits.claims[pool.claims[0]].kind],
      frequency: .poisson(mean: 0),
      hits: 1,
      curves: sources.map(\.curves),
      pool: Pool(
        sources: sources,
        room: pool.room,
        members: members,
        benefit: benefits.count == 1 ? benefits.first : nil
      )
    )
  }

  /// As each member is hit at most once, each group has a number of events of its own; groups that
  /// are paid alike are one.
  private static func byGroup(
    _ kind: FundModel.Kind,
    _ curves: [(group: Int, curves: PayoutCurves)],
    _ probability: Double,
    _ model: FundModel
  ) -> [Self] {
    var groups: [(members: Int, curves: [PayoutCurves])] = []
    for group in kind.pool.groups {
      let members = model.size(of: group)
      let scale = Double(kind.pool.count) / Double(members)
      var own: [PayoutCurves] = []
      for entry in curves where entry.group == group {
        var curve = entry.curves
        curve.probability *= scale
        own.append(curve)
      }
      if own.isEmpty { continue }
      if let same = groups.firstIndex(where: { pay($0.curves, like: own) }) {
        groups[same].members += members
      } else {
        groups.append((members, own))
      }
    }
    return groups.map { group in
      Self(
        kind: kind,
        frequency: .binomial(count: group.members, probability: probability),
        hits: 1,
        curves: group.curves,
        pool: nil
      )
    }
  }

  private static func pay(_ one: [PayoutCurves], like other: [PayoutCurves]) -> Bool {
    one.count == other.count
      && zip(one, other).allSatisfy { a, b in
        abs(a.probability - b.probability) < 1e-12 && a.total == b.total
          && a.benefits == b.benefits && a.amount?.law == b.amount?.law
          && a.amount?.perUnit == b.amount?.perUnit
      }
  }
}

extension FundModel {
  /// How many members a group has.
  func size(of group: Int) -> Int {
    sizes[group]
  }
}
