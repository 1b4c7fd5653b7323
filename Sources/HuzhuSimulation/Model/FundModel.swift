package import HuzhuDocuments
package import HuzhuLanguage
import HuzhuValues

/// A fund made ready for computing: rates for all members together, and events as variants.
package struct FundModel: Sendable {
  package let fund: Fund
  /// What its facts and units are called.
  package let vocabulary: Vocabulary
  /// All members together.
  package let members: Int
  /// The members of each group.
  package let sizes: [Int]
  package let kinds: [Kind]

  /// One kind of event.
  package struct Kind: Sendable {
    package var id: String
    package var title: Label
    /// Events of a year; where one hits many members, the accidents.
    package var frequency: Frequency
    /// How many members one event hits, each of them another.
    package var hits: Int
    /// Whom it may hit.
    package var pool: MemberPool
    /// Group by group as in the pool, as many of each; those of a group add up to its part.
    package var variants: [Variant]
  }

  /// Events of one kind that are alike but for amounts and days.
  package struct Variant: Sendable {
    /// Position in the fund's groups.
    package var group: Int
    package var probability: Double
    /// The member with the one event, all facts but the varying ones.
    package var input: Case
    package var varying: [Varying]
  }

  /// A fact that differs from event to event.
  package struct Varying: Sendable {
    /// No fact, but who it happens to, where the law is `members`.
    package var fact: Int
    package var law: Law
    /// Values of the fact in its smallest unit.
    package var range: ClosedRange<Int64>

    package enum Law: Sendable {
      /// An amount of which the fact has so many smallest units for one.
      case continuous(Continuous, perUnit: Double)
      /// Each step of the range, all alike.
      case steps(Int64)
      /// One of these.
      case among(ValueTable)
      /// One of the members of a file: its facts are those of its row.
      case members(MemberTable)
    }
  }

  /// The most variants of a kind, as each is a program of its own.
  package static let variantLimit = 4_096

  /// The most members that one accident hits.
  package static let hitLimit = 1_000_000

  /// - Throws: Where a number is too large, or a kind has more variants than the limit.
  package init(_ fund: Fund, vocabulary: Vocabulary) throws(SimulationProblem) {
    self.fund = fund
    self.vocabulary = vocabulary
    var members = 0
    sizes = fund.groups.map { Self.whole($0.members) }
    for size in sizes { members += size }
    guard members <= 1_000_000_000_000 else { throw .tooManyMembers }
    self.members = members
    var kinds: [Kind] = []
    for kind in fund.events {
      kinds.append(try Self.kind(kind, of: fund, vocabulary))
    }
    self.kinds = kinds
  }

  private static func whole(_ figure: Fund.Figure) -> Int {
    Int(figure.value.number.mantissa(atScale: 0) ?? 0)
  }

  private static func kind(
    _ kind: Fund.EventKind,
    of fund: Fund,
    _ vocabulary: Vocabulary
  ) throws(SimulationProblem) -> Kind {
    let pool = MemberPool(groups: kind.groups, sizes: fund.groups.map { whole($0.members) })
    let members = pool.count
    let mean = kind.frequency.mean.value.number.double
    let frequency: Frequency
    switch kind.frequency.law {
    case .poisson:
      frequency = .poisson(mean: kind.frequency.hits == nil ? mean * Double(members) : mean)
    case .binomial: frequency = .binomial(count: members, probability: mean)
    case .counts: frequency = .known(whole(kind.frequency.mean))
    case .negativeBinomial:
      frequency = .negativeBinomial(
        mean: kind.frequency.hits == nil ? mean * Double(members) : mean,
        variation: kind.frequency.variation?.value.number.double ?? 1
      )
    }
    let hits = kind.frequency.hits.map { whole($0) } ?? 1
    guard hits <= min(hitLimit, members) else {
      throw .tooManyHits(kind.id, hits: hits, members: members)
    }
    return Kind(
      id: kind.id,
      title: kind.title ?? Label(kind.id),
      frequency: frequency,
      hits: hits,
      pool: pool,
      variants: try variants(of: kind, members: members, fund, vocabulary)
    )
  }

  /// Every group with every combination of what is spread by a table.
  private static func variants(
    of kind: Fund.EventKind,
    members: Int,
    _ fund: Fund,
    _ vocabulary: Vocabulary
  ) throws(SimulationProblem) -> [Variant] {
    var result: [Variant] = []
    for index in kind.groups {
      let group = fund.groups[index]
      var input = group.input
      input.on = fund.on
      input.events = [Case.Event(facts: [:], place: kind.place)]
      result.append(
        Variant(
          group: index,
          probability: Double(whole(group.members)) / Double(members),
          input: input,
          varying: varying(of: group)
        )
      )
    }
    for spread in kind.facts {
      var next: [Variant] = []
      for variant in result {
        next += extended(variant, by: spread, vocabulary)
        guard next.count <= variantLimit else { throw .tooManyVariants(kind.id) }
      }
      result = next
    }
    return result
  }

  /// Who of a group it happens to, where its members differ.
  private static func varying(of group: Fund.Group) -> [Varying] {
    guard group.rows.count > 1 else { return [] }
    let table = MemberTable(group.rows)
    return [Varying(fact: -1, law: .members(table), range: 0...Int64(group.rows.count - 1))]
  }

  /// The rows of a table as values of one column; nil where some are no known number or day.
  private static func values(
    _ rows: [(value: Case.Value, weight: Decimal)]
  ) -> ValueTable? {
    var result: [(value: Int64, weight: Double)] = []
    for row in rows {
      guard case .plain(let possible) = row.value, possible.isKnown,
        let value = possible.interval?.single.flatMap({ Int64(exactly: $0) })
      else { return nil }
      result.append((value, row.weight.double))
    }
    return result.count > 1 ? ValueTable(result) : nil
  }

  private static func extended(
    _ variant: Variant,
    by spread: Fund.Spread,
    _ vocabulary: Vocabulary
  ) -> [Variant] {
    let fact = vocabulary.facts[spread.fact]
    func given(_ value: Case.Value, weighing weight: Double) -> Variant {
      var result = variant
      result.probability *= weight
      result.input.events?[0].facts[spread.fact] = Case.Given(value, at: spread.place)
      return result
    }
    func spreading(_ law: Varying.Law, _ range: ClosedRange<Int64>) -> Variant {
      var result = variant
      result.varying.append(Varying(fact: spread.fact, law: law, range: range))
      return result
    }
    let domain = fact.domain ?? Interval(0, 0)
    let low = Int64(clamping: max(domain.low, 0))
    let range = low...max(low, Int64(clamping: min(domain.high, Int128(1) << 62)))
    switch spread.law {
    case .fixed(let value): return [given(value, weighing: 1)]
    case .table(let rows):
      if let table = values(rows), let first = table.values.first, let last = table.values.last {
        return [spreading(.among(table), first...last)]
      }
      var total = 0.0
      for row in rows { total += row.weight.double }
      return rows.filter { $0.weight.mantissa > 0 }
        .map { given($0.value, weighing: $0.weight.double / total) }
    case .between(let interval):
      // Far beyond any amount, and so that no distance of two of them overflows.
      let most = Int128(1) << 61
      func end(_ value: Int128) -> Int64 { Int64(min(max(value, -most), most)) }
      let ends = end(interval.low)...end(interval.high)
      return [spreading(.steps(Int64(clamping: fact.step)), ends)]
    case .lognormal(let mean, let variation):
      let law = Continuous.lognormal(mean: mean.number.double, variation: variation.double)
      return [spreading(.continuous(law, perUnit: perUnit(of: fact)), range)]
    case .gamma(let mean, let variation):
      let law = Continuous.gamma(mean: mean.number.double, variation: variation.double)
      return [spreading(.continuous(law, perUnit: perUnit(of: fact)), range)]
    }
  }

  private static func perUnit(of fact: Fact) -> Double {
    Double(Decimal.power(min(18, fact.type.scale)))
  }
}

extension Decimal {
  /// The nearest binary number: for statistics, never for a payout.
  var double: Double {
    Double(mantissa) / Double(Decimal.power(min(38, scale)))
  }
}
