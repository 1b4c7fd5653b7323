import HuzhuLanguage

/// Draws trial years of a fund, each a function of the seed and its number.
///
/// Every claim of a year goes through the plan, blocks of rows at a time. A year depends on no other,
/// so any number of cores gives the same bytes.
package struct SampledYears: Sendable {
  package let model: FundModel
  fileprivate let kinds: [Kind]
  fileprivate let random: CounterRandom
  package let benefits: Int

  /// One kind of event, ready to be drawn.
  fileprivate struct Kind: Sendable {
    var counts: CountTable
    var hits: Int
    var variants: [Variant]
    /// The probability of each variant or one before it.
    var cumulative: [Double]
    /// Draws that one event takes.
    var stride: UInt64
  }

  fileprivate struct Variant: Sendable {
    var payouts: EventPayouts
    /// What is paid where nothing varies.
    var constant: EventPayouts.Rows?
    var draws: [Draw]
  }

  struct Draw: Sendable {
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

  static func draw(_ varying: FundModel.Varying) -> Draw {
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

  /// What one thread runs years with.
  package func worker() -> Worker { Worker(self) }

  /// Runs trial years one after the other, with memory of its own.
  package final class Worker {
    private let sample: SampledYears
    private let runners: [[PayoutRunner]]
    /// The values of a block, for each varying fact.
    private var columns: [[Int64]]

    fileprivate init(_ sample: SampledYears) {
      self.sample = sample
      runners = sample.kinds.map { $0.variants.map { PayoutRunner($0.payouts) } }
      let width = sample.kinds.map { Int($0.stride) }.max() ?? 1
      columns = Array(
        repeating: Array(repeating: 0, count: PayoutRunner.capacity),
        count: max(1, width)
      )
    }

    /// Runs one trial year.
    ///
    /// - Complexity: O(*n*) in the events of the year.
    package func year(_ number: Int) throws(SimulationProblem) -> Year {
      var year = Year()
      var sums = PayoutRunner.Sums(
        total: 0,
        benefits: Array(repeating: 0, count: sample.benefits)
      )
      let stream = sample.random.stream(UInt64(number))
      for (index, kind) in sample.kinds.enumerated() {
        let own = stream.stream(UInt64(index))
        let count = kind.counts.quantile(own.uniform(0)) * kind.hits
        year.events.append(count)
        try draw(count, of: index, own.stream(1), into: &sums)
      }
      year.total = sums.total
      year.benefits = sums.benefits
      return year
    }

    private func draw(
      _ count: Int,
      of index: Int,
      _ random: CounterRandom,
      into sums: inout PayoutRunner.Sums
    ) throws(SimulationProblem) {
      let kind = sample.kinds[index]
      if kind.variants.count == 1, let only = kind.variants.first {
        if let constant = only.constant {
          try SampledYears.add(constant, times: Int64(count), of: only, to: &sums)
          return
        }
        var start: UInt64 = 0
        while start < UInt64(count) {
          let end = min(UInt64(count), start + UInt64(PayoutRunner.capacity))
          try run(index, 0, start..<end, random, into: &sums)
          start = end
        }
        return
      }
      try drawMixed(count, of: index, random, into: &sums)
    }

    /// Events of which each falls to one of several variants: they wait until a block is full.
    private func drawMixed(
      _ count: Int,
      of index: Int,
      _ random: CounterRandom,
      into sums: inout PayoutRunner.Sums
    ) throws(SimulationProblem) {
      let kind = sample.kinds[index]
      var waiting = [[UInt64]](repeating: [], count: kind.variants.count)
      var constant = [Int64](repeating: 0, count: kind.variants.count)
      for event in 0..<UInt64(count) {
        let position = kind.variant(at: random.uniform(event &* kind.stride))
        if kind.variants[position].constant != nil {
          constant[position] += 1
          continue
        }
        waiting[position].append(event)
        guard waiting[position].count == PayoutRunner.capacity else { continue }
        try run(index, position, waiting[position], random, into: &sums)
        waiting[position].removeAll(keepingCapacity: true)
      }
      for (position, variant) in kind.variants.enumerated() {
        if !waiting[position].isEmpty {
          try run(index, position, waiting[position], random, into: &sums)
        }
        if let rows = variant.constant, constant[position] > 0 {
          try SampledYears.add(rows, times: constant[position], of: variant, to: &sums)
        }
      }
    }

    private func run(
      _ kind: Int,
      _ variant: Int,
      _ events: some RandomAccessCollection<UInt64>,
      _ random: CounterRandom,
      into sums: inout PayoutRunner.Sums
    ) throws(SimulationProblem) {
      let own = sample.kinds[kind]
      let draws = own.variants[variant].draws
      for (position, draw) in draws.enumerated() {
        draw.fill(
          &columns[position],
          events,
          stride: own.stride,
          offset: UInt64(position) + 1,
          random
        )
      }
      try runners[kind][variant].add(
        Array(columns[..<draws.count]),
        count: events.count,
        to: &sums
      )
      guard abs(sums.total) < 1 << 62 else {
        throw .tooLarge(kind: own.variants[variant].payouts.kind)
      }
    }
  }

  private static func add(
    _ rows: EventPayouts.Rows,
    times: Int64,
    of variant: Variant,
    to sums: inout PayoutRunner.Sums
  ) throws(SimulationProblem) {
    try add(rows.totals[0], times, to: &sums.total, variant)
    for benefit in rows.benefits.indices {
      try add(rows.benefits[benefit][0], times, to: &sums.benefits[benefit], variant)
    }
  }

  private static func add(
    _ amount: Int64,
    _ times: Int64,
    to sum: inout Int64,
    _ variant: Variant
  ) throws(SimulationProblem) {
    let (product, tooLarge) = amount.multipliedReportingOverflow(by: times)
    let (result, overflow) = sum.addingReportingOverflow(product)
    guard !tooLarge, !overflow, abs(result) < 1 << 62 else {
      throw .tooLarge(kind: variant.payouts.kind)
    }
    sum = result
  }
}

extension SampledYears.Kind {
  /// The variant whose part of the probability a uniform number falls into.
  fileprivate func variant(at uniform: Double) -> Int {
    var low = 0
    var high = cumulative.count - 1
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] >= uniform { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension SampledYears.Draw {
  /// Draws the values of some events, each by its number.
  func fill(
    _ values: inout [Int64],
    _ events: some RandomAccessCollection<UInt64>,
    stride: UInt64,
    offset: UInt64,
    _ random: CounterRandom
  ) {
    let low = range.lowerBound
    switch law {
    case .amount(let sampler, let perUnit):
      let least = Double(low)
      let most = Double(range.upperBound)
      for (row, event) in events.enumerated() {
        let amount = sampler.amount(random, event &* stride &+ offset) * perUnit
        values[row] = Int64(min(max(amount + 0.5, least), most))
      }
    case .steps(let step, let count):
      for (row, event) in events.enumerated() {
        let index = random.index(event &* stride &+ offset, below: count)
        values[row] = low + step * Int64(index)
      }
    }
  }
}
