import HuzhuLanguage

/// Draws trial years of a fund, each a function of the seed and its number.
///
/// Every claim of a year goes through the plan, blocks of rows at a time. A year depends on no other,
/// so any number of cores gives the same bytes.
package struct SampledYears: Sendable {
  package let model: FundModel
  private let kinds: [Kind]
  private let random: CounterRandom
  package let benefits: Int

  /// One kind of event, ready to be drawn.
  private struct Kind: Sendable {
    var counts: CountTable
    var hits: Int
    var variants: [Variant]
    /// The probability of each variant or one before it.
    var cumulative: [Double]
    /// Draws that one event takes.
    var stride: UInt64
  }

  private struct Variant: Sendable {
    var payouts: EventPayouts
    /// What is paid where nothing varies.
    var constant: EventPayouts.Rows?
    var draws: [Draw]
  }

  private struct Draw: Sendable {
    var law: Law
    var range: ClosedRange<Int64>

    enum Law: Sendable {
      case amount(Continuous.Sampler, perUnit: Double)
      case steps(step: Int64, count: UInt64)
    }
  }

  /// What one year comes to.
  package struct Year: Equatable, Sendable {
    package var total: Int64 = 0
    package var benefits: [Int64] = []
    /// Payouts asked of the plan, by kind.
    package var events: [Int] = []
  }

  /// Rows that go through the plan at once.
  private static let block = 1_024

  /// - Throws: Where a number of events is too large to be drawn, or nothing can be paid.
  package init(
    _ model: FundModel,
    payouts: [[EventPayouts]],
    seed: UInt64
  ) throws(SimulationProblem) {
    self.model = model
    random = CounterRandom(seed: seed)
    benefits = payouts.first?.first?.benefits ?? 0
    var kinds: [Kind] = []
    for (kind, plans) in zip(model.kinds, payouts) {
      guard let counts = CountTable(kind.frequency),
        kind.frequency.mean * Double(kind.hits) < 1e9
      else { throw .tooManyEvents(kind.id) }
      var variants: [Variant] = []
      var cumulative: [Double] = []
      var sum = 0.0
      for plan in plans {
        sum += plan.variant.probability
        cumulative.append(sum)
        variants.append(
          Variant(
            payouts: plan,
            constant: plan.variant.varying.isEmpty ? try plan.payouts([]) : nil,
            draws: plan.variant.varying.map(Self.draw)
          )
        )
      }
      let width = (plans.map(\.variant.varying.count).max() ?? 0) + 1
      kinds.append(
        Kind(
          counts: counts,
          hits: kind.hits,
          variants: variants,
          cumulative: cumulative,
          stride: UInt64(width)
        )
      )
    }
    self.kinds = kinds
  }

  private static func draw(_ varying: FundModel.Varying) -> Draw {
    switch varying.law {
    case .continuous(let law, let perUnit):
      return Draw(law: .amount(law.sampler(), perUnit: perUnit), range: varying.range)
    case .steps(let step):
      let span = varying.range.upperBound - varying.range.lowerBound
      return Draw(
        law: .steps(step: step, count: UInt64(span / max(1, step)) + 1),
        range: varying.range
      )
    }
  }

  /// Runs one trial year.
  ///
  /// - Complexity: O(*n*) in the events of the year.
  package func year(_ number: Int) throws(SimulationProblem) -> Year {
    var year = Year()
    year.benefits = [Int64](repeating: 0, count: benefits)
    let stream = random.stream(UInt64(number))
    for (index, kind) in kinds.enumerated() {
      let own = stream.stream(UInt64(index))
      let count = kind.counts.quantile(own.uniform(0)) * kind.hits
      year.events.append(count)
      try draw(count, of: kind, own.stream(1), into: &year)
    }
    return year
  }

  private func draw(
    _ count: Int,
    of kind: Kind,
    _ random: CounterRandom,
    into year: inout Year
  ) throws(SimulationProblem) {
    if kind.variants.count == 1, let only = kind.variants.first {
      if let constant = only.constant {
        try add(constant, row: 0, times: Int64(count), of: only, to: &year)
      } else {
        try drawAlike(only, 0..<UInt64(count), stride: kind.stride, random, into: &year)
      }
      return
    }
    var waiting = [[UInt64]](repeating: [], count: kind.variants.count)
    for event in 0..<UInt64(count) {
      let uniform = random.uniform(event &* kind.stride)
      let position = position(of: uniform, in: kind.cumulative)
      if let constant = kind.variants[position].constant {
        try add(constant, row: 0, times: 1, of: kind.variants[position], to: &year)
        continue
      }
      waiting[position].append(event)
      guard waiting[position].count == Self.block else { continue }
      try run(kind.variants[position], waiting[position], stride: kind.stride, random, into: &year)
      waiting[position].removeAll(keepingCapacity: true)
    }
    for (position, events) in waiting.enumerated() where !events.isEmpty {
      try run(kind.variants[position], events, stride: kind.stride, random, into: &year)
    }
  }

  /// Events of the one variant of a kind, block by block.
  private func drawAlike(
    _ variant: Variant,
    _ events: Range<UInt64>,
    stride: UInt64,
    _ random: CounterRandom,
    into year: inout Year
  ) throws(SimulationProblem) {
    var start = events.lowerBound
    while start < events.upperBound {
      let end = min(events.upperBound, start + UInt64(Self.block))
      try run(variant, start..<end, stride: stride, random, into: &year)
      start = end
    }
  }

  private func run(
    _ variant: Variant,
    _ events: some RandomAccessCollection<UInt64>,
    stride: UInt64,
    _ random: CounterRandom,
    into year: inout Year
  ) throws(SimulationProblem) {
    var columns: [[Int64]] = []
    for (index, draw) in variant.draws.enumerated() {
      columns.append(Self.values(draw, events, stride: stride, offset: UInt64(index) + 1, random))
    }
    let rows = try variant.payouts.payouts(columns)
    var sum: Int64 = 0
    for total in rows.totals { sum &+= total }
    try Self.add(sum, to: &year.total, variant)
    for (benefit, payouts) in rows.benefits.enumerated() {
      var sum: Int64 = 0
      for payout in payouts { sum &+= payout }
      try Self.add(sum, to: &year.benefits[benefit], variant)
    }
  }

  private static func values(
    _ draw: Draw,
    _ events: some RandomAccessCollection<UInt64>,
    stride: UInt64,
    offset: UInt64,
    _ random: CounterRandom
  ) -> [Int64] {
    let low = draw.range.lowerBound
    switch draw.law {
    case .amount(let sampler, let perUnit):
      let least = Double(low)
      let most = Double(draw.range.upperBound)
      return events.map { event in
        let amount = sampler.amount(random, event &* stride &+ offset) * perUnit
        return Int64(min(max(amount + 0.5, least), most))
      }
    case .steps(let step, let count):
      return events.map { event in
        low + step * Int64(random.index(event &* stride &+ offset, below: count))
      }
    }
  }

  private func position(of uniform: Double, in cumulative: [Double]) -> Int {
    var low = 0
    var high = cumulative.count - 1
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] >= uniform { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private func add(
    _ rows: EventPayouts.Rows,
    row: Int,
    times: Int64,
    of variant: Variant,
    to year: inout Year
  ) throws(SimulationProblem) {
    try Self.add(rows.totals[row], times, to: &year.total, variant)
    for benefit in rows.benefits.indices {
      try Self.add(rows.benefits[benefit][row], times, to: &year.benefits[benefit], variant)
    }
  }

  private static func add(
    _ amount: Int64,
    _ times: Int64 = 1,
    to sum: inout Int64,
    _ variant: Variant
  ) throws(SimulationProblem) {
    let (product, tooLarge) = amount.multipliedReportingOverflow(by: times)
    let (result, overflow) = sum.addingReportingOverflow(product)
    guard !tooLarge, !overflow else { throw .tooLarge(kind: variant.payouts.kind) }
    sum = result
  }
}
