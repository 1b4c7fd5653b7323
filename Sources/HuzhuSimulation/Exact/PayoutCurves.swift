import HuzhuDocuments

/// The payouts of one variant as functions of its one amount, in all and by benefit.
package struct PayoutCurves: Sendable {
  /// The probability of the variant, and of the days or steps that are fixed here.
  package var probability: Double
  package var total: PayoutCurve
  package var benefits: [PayoutCurve]
  /// The amount; `nil` where nothing varies and a curve is one point.
  package var amount: (law: Continuous, perUnit: Double)?
  /// The values of an event that has it, and where among them the amount stands.
  private var row: [Int64]
  private var place: Int?

  /// An event that is paid the most on the curve.
  var largestEvent: [Int64] {
    var result = row
    guard let place else { return result }
    var most = -1.0
    for piece in total.pieces {
      for (value, payout) in [(piece.from, piece.first), (piece.to, piece.last)] where payout > most
      {
        most = payout
        result[place] = Int64(value)
      }
    }
    return result
  }

  package var largest: Double {
    total.pieces.reduce(0) { max($0, max($1.first, $1.last)) }
  }

  /// The most combinations of days and steps that are taken one by one.
  private static let stepLimit = 4_096

  /// All curves of a variant: one for each combination of what varies in steps.
  static func all(
    of plan: EventPayouts,
    kind: FundModel.Kind
  ) throws(SimulationProblem) -> [Self] {
    let runner = PayoutRunner(plan)
    var amounts: [Int] = []
    var fixed: [[Int64]] = [[]]
    for (position, varying) in plan.variant.varying.enumerated() {
      switch varying.law {
      case .continuous:
        amounts.append(position)
        fixed = fixed.map { $0 + [0] }
      case .steps(let step):
        var next: [[Int64]] = []
        for value in stride(
          from: varying.range.lowerBound,
          through: varying.range.upperBound,
          by: Int(step)
        ) {
          for row in fixed { next.append(row + [value]) }
          guard next.count <= stepLimit else {
            throw .notExact(
              kind: kind.id,
              Label(zh: "取值过多", en: "there are too many combinations of steps")
            )
          }
        }
        fixed = next
      }
    }
    guard amounts.count < 2 else {
      throw .notExact(
        kind: kind.id,
        Label(zh: "一个事件中有多个金额同时变化", en: "several amounts vary in one event")
      )
    }
    var result: [Self] = []
    let probability = plan.variant.probability / Double(max(1, fixed.count))
    for row in fixed {
      let curves = try curves(
        of: plan,
        runner,
        at: row,
        amount: amounts.first,
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

  private static func curves(
    of plan: EventPayouts,
    _ runner: PayoutRunner,
    at row: [Int64],
    amount: Int?,
    probability: Double
  ) throws(SimulationProblem) -> Self {
    guard let amount, case .continuous(let law, let perUnit) = plan.variant.varying[amount].law
    else {
      let rows = try runner.payouts(row.map { [$0] })
      let point = { (fen: Int64) in PayoutCurve(over: 0...0) { _ in [fen] } }
      return Self(
        probability: probability,
        total: point(rows.totals[0]),
        benefits: rows.benefits.map { point($0[0]) },
        amount: nil,
        row: row,
        place: nil
      )
    }
    let varying = plan.variant.varying[amount]
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
    let total = PayoutCurve(over: range) { values($0) { $0[0] } }
    let benefits = (0..<plan.benefits).map { benefit in
      PayoutCurve(over: range) { values($0) { $0[benefit + 1] } }
    }
    if let problem { throw problem }
    return Self(
      probability: probability,
      total: total,
      benefits: benefits,
      amount: (law, perUnit),
      row: row,
      place: amount
    )
  }

  /// What one of the curves adds to mean and mean square.
  func moments(of curve: PayoutCurve) -> ExactYear.Moments {
    guard let amount else {
      let payout = curve.pieces.first?.first ?? 0
      return ExactYear.Moments(
        mean: probability * payout,
        meanSquare: probability * payout * payout
      )
    }
    return curve.moments(of: amount.law, perUnit: amount.perUnit, probability: probability)
  }

  func add(to lattice: inout PayoutLattice) {
    if let amount {
      lattice.add(total, of: amount.law, perUnit: amount.perUnit, probability: probability)
    } else {
      lattice.add(payout: total.pieces.first?.first ?? 0, probability: probability)
    }
  }
}
