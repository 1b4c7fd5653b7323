import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

extension PayoutTable {
  /// More evaluations than this find no lines: what is paid has too many steps.
  private static let evaluationLimit = 30_000

  /// What a case is paid over its varied facts.
  ///
  /// - Throws: Where the case cannot be answered.
  /// - Complexity: O(*n* + *b* log *r*) runs of the plan for *n* values of the table and *b* breaks
  ///   in a range of *r*.
  package init(_ varied: VariedCase, of fund: PreparedFund) throws(SimulationProblem) {
    let payouts = try CasePayouts(varied, of: fund)
    let book = fund.book
    var axes: [Axis] = []
    var values: [[Case.Value]] = []
    for fact in varied.facts {
      let own: [Case.Value]
      switch fact.values {
      case .each(let all): own = all
      case .range:
        own = fact.points(in: book.vocabulary).map { payouts.value($0, of: fact.fact) }
      }
      values.append(own)
      axes.append(Self.axis(fact.fact, own, book))
    }
    var table: [[Payout]] = []
    var open: [Open] = []
    for second in values.count > 1 ? values[1].map({ [$0] }) : [[]] {
      var row: [Payout] = []
      for first in values[0] { row.append(try payouts.payout([first] + second, open: &open)) }
      table.append(row)
    }
    self.init(title: varied.title, axes: axes, pieces: [], payouts: table)
    held = varied.held
    self.open = open
    let isExact = table.allSatisfy { $0.allSatisfy { $0.low == $0.high } }
    guard axes.count == 1, isExact, case .range(let range, _) = varied.facts[0].values,
      book.vocabulary.facts[varied.facts[0].fact].type != .day
    else { return }
    pieces = try Self.pieces(range, varied.facts[0].fact, payouts, book) ?? []
  }

  private static func axis(_ index: Int, _ values: [Case.Value], _ book: Rulebook) -> Axis {
    let fact = book.vocabulary.facts[index]
    let labels = values.map { CasePayouts.written($0, of: index, book) }
    var numbers: [Double]?
    if fact.type.unit != nil {
      numbers = []
      for value in values {
        guard case .plain(let possible) = value, let number = possible.interval?.single else {
          numbers = nil
          break
        }
        numbers?.append(Decimal(mantissa: number, scale: fact.type.scale).double)
      }
    }
    var axis = Axis(
      fact: index,
      title: fact.title,
      labels: labels,
      values: numbers,
      unit: fact.type.unit?.text
    )
    axis.name = fact.name
    if case .choice(let choice) = fact.type {
      axis.names = labels.map { label in
        let items = book.vocabulary.choices[choice]
        return items.index(of: label).map { items.items[$0].label } ?? Label(label)
      }
    }
    return axis
  }

  // MARK: - Lines

  /// The lines over a range; nil where there are too many, or a payout is no one number.
  private static func pieces(
    _ range: ClosedRange<Int64>,
    _ index: Int,
    _ payouts: CasePayouts,
    _ book: Rulebook
  ) throws(SimulationProblem) -> [Piece]? {
    let fact = book.vocabulary.facts[index]
    let step = max(1, Int64(clamping: fact.step))
    var known: [Int64: Int64] = [:]
    var problem: SimulationProblem?
    var isLost = false
    // The curve counts steps of the fact from the lower end.
    let steps = 0...(range.upperBound - range.lowerBound) / step
    let curve = try? PayoutCurve(over: steps) { points in
      points.map { point in
        if let value = known[point] { return value }
        guard !isLost, problem == nil, known.count < evaluationLimit else {
          isLost = true
          return 0
        }
        do throws(SimulationProblem) {
          let value = payouts.value(range.lowerBound + point * step, of: index)
          let paid = try payouts.payout([value])
          if paid.low != paid.high { isLost = true }
          known[point] = paid.low
          return paid.low
        } catch {
          problem = error
          return 0
        }
      }
    }
    if let problem { throw problem }
    guard let curve, !isLost else { return nil }
    let unit = Double(Decimal.power(min(18, fact.type.scale)))
    func at(_ steps: Double) -> Double {
      (Double(range.lowerBound) + steps * Double(step)) / unit
    }
    var result: [Piece] = []
    func add(from: Double, to: Double, first: Double, last: Double) {
      result.append(Piece(from: at(from), to: at(to), payoutFrom: first, payoutTo: last))
    }
    var end: Double?
    for piece in curve.pieces {
      // A jump lies between two neighbouring values; each of them may stand alone.
      if piece.to - piece.from <= 1, piece.first != piece.last {
        if end != piece.from {
          add(from: piece.from, to: piece.from, first: piece.first, last: piece.first)
        }
        if piece.to == curve.pieces.last?.to {
          add(from: piece.to, to: piece.to, first: piece.last, last: piece.last)
        }
        continue
      }
      let slope = piece.to > piece.from ? (piece.last - piece.first) / (piece.to - piece.from) : 0
      let from = piece.from.rounded()
      let to = piece.to.rounded()
      add(
        from: from,
        to: to,
        first: piece.first + slope * (from - piece.from),
        last: piece.first + slope * (to - piece.from)
      )
      end = piece.to
    }
    return result
  }
}
