import HuzhuDocuments
import HuzhuLanguage

extension PayoutCurves {
  /// The most combinations of values that are taken one by one where an amount varies beside them.
  private static let curveLimit = 4_096
  /// The same where nothing else varies.
  private static let pointLimit = 1 << 18

  /// What varies in steps, value by value.
  private struct Combinations {
    /// For each varying fact its values; zeros for an amount.
    var columns: [[Int64]]
    var probabilities: [Double]
  }

  /// All curves of a variant: one for each combination of what varies in steps.
  static func all(
    of plan: EventPayouts,
    kind: FundModel.Kind
  ) throws(SimulationProblem) -> [Self] {
    let runner = PayoutRunner(plan)
    var amounts: [Int] = []
    for (position, varying) in plan.variant.varying.enumerated() {
      if case .continuous = varying.law { amounts.append(position) }
    }
    guard amounts.count < 2 else {
      throw .notExact(
        kind: kind.id,
        Label(zh: "一个事件中有多个金额同时变化", en: "several amounts vary in one event")
      )
    }
    let amount = amounts.first ?? wide(plan)
    let fixed = try combinations(
      of: plan,
      kind,
      besides: amount,
      limit: amount == nil ? pointLimit : curveLimit
    )
    guard let amount else { return try points(of: plan, runner, fixed) }
    var result: [Self] = []
    for (index, probability) in fixed.probabilities.enumerated() {
      let curves = try curves(
        of: plan,
        runner,
        at: fixed.columns.map { $0[index] },
        amount: amount,
        probability: probability
      )
      // Days that change nothing are one curve.
      if let last = result.last, last.total == curves.total, last.benefits == curves.benefits {
        result[result.count - 1].probability += probability
      } else {
        result.append(curves)
      }
    }
    return result
  }

  /// An amount of so many steps that all combinations together are not taken one by one.
  private static func wide(_ plan: EventPayouts) -> Int? {
    var product = 1.0
    var widest: (position: Int, count: Int64)?
    for (position, varying) in plan.variant.varying.enumerated() {
      let count = steps(of: varying)
      product *= Double(count)
      guard case .steps = varying.law, plan.vocabulary.facts[varying.fact].type != .day,
        count > widest?.count ?? 1
      else { continue }
      widest = (position, count)
    }
    return product > Double(pointLimit) ? widest?.position : nil
  }

  /// How many values something varying has; one where they are not counted.
  private static func steps(of varying: FundModel.Varying) -> Int64 {
    switch varying.law {
    case .continuous: 1
    case .steps(let step):
      (varying.range.upperBound - varying.range.lowerBound) / max(1, step) + 1
    case .among(let table): Int64(table.values.count)
    case .members(let table): Int64(table.inputs.count)
    }
  }

  /// The distribution of an amount, and how many smallest units of the fact one of it has.
  private static func law(of varying: FundModel.Varying) -> (Continuous, Double)? {
    switch varying.law {
    case .continuous(let law, let perUnit): (law, perUnit)
    case .steps(let step): (.uniform(EvenSteps(varying.range, step: max(1, step))), 1)
    case .among, .members: nil
    }
  }

  /// What there are too many values of, in words.
  private static func tooMany(
    _ plan: EventPayouts,
    _ kind: FundModel.Kind,
    besides amount: Int?
  ) -> SimulationProblem {
    var names: [Label] = []
    for (position, varying) in plan.variant.varying.enumerated() where position != amount {
      guard steps(of: varying) > 1 else { continue }
      if varying.fact < 0 {
        names.append(Label(zh: "成员", en: "the members"))
      } else {
        let fact = plan.vocabulary.facts[varying.fact]
        names.append(
          Label(zh: "\(fact.title.zh)（\(fact.name)）", en: "\(fact.title.en) (\(fact.name))")
        )
      }
    }
    return .notExact(
      kind: kind.id,
      Label(
        zh: "\(names.map(\.zh).joined(separator: "、"))的取值组合过多",
        en:
          "there are too many combinations of values of \(names.map(\.en).joined(separator: ", "))"
      )
    )
  }

  private static func combinations(
    of plan: EventPayouts,
    _ kind: FundModel.Kind,
    besides amount: Int?,
    limit: Int
  ) throws(SimulationProblem) -> Combinations {
    var result = Combinations(columns: [], probabilities: [plan.variant.probability])
    for (position, varying) in plan.variant.varying.enumerated() {
      let values: [(value: Int64, probability: Double)]
      switch varying.law {
      case _ where position == amount: values = [(0, 1)]
      case .continuous: values = [(0, 1)]
      case .steps(let step):
        let all = stride(
          from: varying.range.lowerBound,
          through: varying.range.upperBound,
          by: Int(max(1, step))
        )
        let count = steps(of: varying)
        // What there is too much of is told below, and not collected first.
        values = all.prefix(limit + 1).map { ($0, 1 / Double(count)) }
      case .among(let table): values = Array(zip(table.values, table.probabilities))
      case .members(let table):
        values = table.inputs.indices.map {
          (Int64($0), Double(table.count(at: $0)) / Double(table.members))
        }
      }
      let before = result.probabilities.count
      guard before.multipliedReportingOverflow(by: values.count).partialValue <= limit else {
        throw tooMany(plan, kind, besides: amount)
      }
      result.columns = result.columns.map { column in values.flatMap { _ in column } }
      result.columns.append(
        values.flatMap { Array(repeating: $0.value, count: before) }
      )
      result.probabilities = values.flatMap { value in
        result.probabilities.map { $0 * value.probability }
      }
    }
    return result
  }

  /// Payouts that no amount moves, equal ones together.
  private static func points(
    of plan: EventPayouts,
    _ runner: PayoutRunner,
    _ fixed: Combinations
  ) throws(SimulationProblem) -> [Self] {
    let rows = try runner.payouts(fixed.columns)
    var positions: [[Int64]: Int] = [:]
    var paid: [[Int64]] = []
    var probabilities: [Double] = []
    var first: [Int] = []
    for (index, probability) in fixed.probabilities.enumerated() {
      let own = [rows.totals[index]] + rows.benefits.map { $0[index] }
      if let position = positions[own] {
        probabilities[position] += probability
      } else {
        positions[own] = paid.count
        paid.append(own)
        first.append(index)
        probabilities.append(probability)
      }
    }
    return paid.indices.map { position in
      let fen = paid[position]
      return Self(
        probability: probabilities[position],
        total: PayoutCurve(fen: fen[0]),
        benefits: fen.dropFirst().map { PayoutCurve(fen: $0) },
        amount: nil,
        row: fixed.columns.map { $0[first[position]] },
        place: nil
      )
    }
  }

  private static func curves(
    of plan: EventPayouts,
    _ runner: PayoutRunner,
    at row: [Int64],
    amount: Int,
    probability: Double
  ) throws(SimulationProblem) -> Self {
    let varying = plan.variant.varying[amount]
    guard let (law, perUnit) = law(of: varying) else { return Self.nothing }
    let top = law.bound(tail: 1e-16) * perUnit
    let range = varying.range.lowerBound...min(varying.range.upperBound, Int64(min(top, 4e18)))
    // All curves share their points: each call of the plan answers all of them.
    var known: [Int64: [Int64]] = [:]
    var problem: SimulationProblem?
    func values(_ points: [Int64], _ pick: ([Int64]) -> Int64) -> [Int64] {
      let fresh = Set(points).subtracting(known.keys).sorted()
      if !fresh.isEmpty, problem == nil {
        var columns = row.map { [Int64](repeating: $0, count: fresh.count) }
        columns[amount] = fresh
        do throws(SimulationProblem) {
          let rows = try runner.payouts(columns)
          for (index, point) in fresh.enumerated() {
            known[point] = [rows.totals[index]] + rows.benefits.map { $0[index] }
          }
        } catch {
          problem = error
        }
      }
      return points.map { known[$0].map(pick) ?? 0 }
    }
    var all: [PayoutCurve] = []
    do throws(PayoutCurve.TooManyPieces) {
      for column in 0...plan.benefits {
        all.append(try PayoutCurve(over: range) { values($0) { $0[column] } })
      }
    } catch {
      throw .notExact(
        kind: plan.kind,
        Label(
          zh: "给付不是由不多的几段直线组成",
          en: "what is paid is not made of so few straight lines"
        )
      )
    }
    if let problem { throw problem }
    return Self(
      probability: probability,
      total: all[0],
      benefits: Array(all.dropFirst()),
      amount: (law, perUnit),
      row: row,
      place: amount
    )
  }

  /// No payout, with no probability.
  private static var nothing: Self {
    Self(
      probability: 0,
      total: PayoutCurve(fen: 0),
      benefits: [],
      amount: nil,
      row: [],
      place: nil
    )
  }
}
