import HuzhuLanguage

extension SampledYears {
  /// One kind of event, ready to be drawn.
  struct Kind: Sendable {
    var counts: CountTable
    var hits: Int
    /// Whether a member has at most one such event.
    var isOnce: Bool
    var pool: MemberPool
    var variants: [Variant]
    /// How many variants each group of the pool has.
    var spread: Int
    /// For each group the probability of each of its variants or one before it.
    var cumulative: [Double]
    /// Draws that one event takes: who, which variant, what varies.
    var stride: UInt64
  }

  /// A class, as it is handed on for every block of every year.
  final class Variant: Sendable {
    let payouts: EventPayouts
    /// What is paid where nothing varies.
    let constant: EventPayouts.Rows?
    let draws: [Draw]

    init(payouts: EventPayouts, constant: EventPayouts.Rows?, draws: [Draw]) {
      self.payouts = payouts
      self.constant = constant
      self.draws = draws
    }
  }

  struct Draw: Sendable {
    var law: Law
    var range: ClosedRange<Int64>

    enum Law: Sendable {
      case amount(Continuous.Sampler, perUnit: Double)
      case steps(step: Int64, count: UInt64)
      case among(FundModel.ValueTable)
      /// In a year no draw of its own: who is hit says it.
      case members(FundModel.MemberTable)
    }
  }

  /// Whom the events of one kind and year hit, by number in the pool.
  struct Hits {
    private let count: UInt64
    private let stride: UInt64
    private let hits: UInt64
    private let isOnce: Bool
    private let random: CounterRandom
    private let orders: CounterRandom
    private var order: RandomPermutation
    private var accident: UInt64?

    /// - Parameters:
    ///   - kind: The kind.
    ///   - random: The draws of its events.
    ///   - orders: What is drawn for all events together.
    init(_ kind: Kind, _ random: CounterRandom, orders: CounterRandom) {
      count = UInt64(kind.pool.count)
      stride = kind.stride
      hits = UInt64(kind.hits)
      isOnce = kind.isOnce
      self.random = random
      self.orders = orders
      order = RandomPermutation(below: count, orders)
    }

    /// Nobody is hit twice by one accident, nor by what happens to each at most once.
    @inline(__always)
    mutating func callAsFunction(_ event: UInt64) -> Int {
      if hits == 1 {
        let index = isOnce ? order(event) : random.index(event &* stride, below: count)
        return Int(truncatingIfNeeded: index)
      }
      let accident = event / hits
      if accident != self.accident {
        self.accident = accident
        order = RandomPermutation(below: count, orders.stream(accident))
      }
      return Int(truncatingIfNeeded: order(event % hits))
    }
  }
}

extension SampledYears.Kind {
  /// The variant of an event: that of the member's group, and within it as a uniform number says.
  func variant(of member: Int, at uniform: Double) -> Int {
    let first = pool.place(of: member) * spread
    var low = first
    var high = first + spread - 1
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] >= uniform { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Where the draws of what varies begin.
  static var firstValue: UInt64 { 2 }
}

extension SampledYears.Draw {
  init(_ varying: FundModel.Varying) {
    range = varying.range
    switch varying.law {
    case .continuous(let law, let perUnit): self.law = .amount(law.sampler(), perUnit: perUnit)
    case .steps(let step):
      let span = varying.range.upperBound - varying.range.lowerBound
      law = .steps(step: step, count: UInt64(span / max(1, step)) + 1)
    case .among(let table): law = .among(table)
    case .members(let table): law = .members(table)
    }
  }

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
      let draws = events.lazy.map { $0 &* stride &+ offset }
      sampler.fill(&values, in: range, perUnit: perUnit, draws, random)
    case .steps(let step, let count):
      for (row, event) in events.enumerated() {
        let index = random.index(event &* stride &+ offset, below: count)
        values[row] = low + step * Int64(index)
      }
    case .among(let table):
      for (row, event) in events.enumerated() {
        values[row] = table.value(at: random.uniform(event &* stride &+ offset))
      }
    case .members(let table):
      // Of no year: whoever it is.
      let count = UInt64(table.members)
      for (row, event) in events.enumerated() {
        let member = random.index(event &* stride &+ offset, below: count)
        values[row] = Int64(table.position(of: Int(member)))
      }
    }
  }

  /// Where the members that some events hit stand in a file of them.
  ///
  /// A group that has grown or shrunk since is still made of the same kinds of members.
  static func fill(
    _ values: inout [Int64],
    _ events: some Sequence<UInt64>,
    _ table: FundModel.MemberTable,
    _ pool: MemberPool,
    _ hits: SampledYears.Hits
  ) {
    var hits = hits
    for (row, event) in events.enumerated() {
      let index = hits(event)
      let place = pool.place(of: index)
      let size = pool.starts[place + 1] - pool.starts[place]
      let (product, isLarge) = (index - pool.starts[place])
        .multipliedReportingOverflow(by: table.members)
      let member =
        isLarge
        ? Int(Int128(index - pool.starts[place]) * Int128(table.members) / Int128(size))
        : product / max(1, size)
      values[row] = Int64(table.position(of: member))
    }
  }
}
