extension SampledYears {
  /// Runs trial years one after the other, with memory of its own.
  package final class Worker {
    private let sample: SampledYears
    private let runners: [[PayoutRunner]]
    private let together: MemberPayouts
    /// The values of a block, for each varying fact.
    private var columns: [[Int64]]
    private var several = SeveralEvents()

    init(_ sample: SampledYears) {
      self.sample = sample
      runners = sample.kinds.map {
        $0.variants.map { PayoutRunner($0.payouts, countsPaid: sample.countsPaid) }
      }
      together = MemberPayouts(sample.payouts)
      let width = sample.kinds.map { Int($0.stride) }.max() ?? 1
      columns = Array(
        repeating: Array(repeating: 0, count: PayoutRunner.capacity),
        count: max(1, width)
      )
    }

    /// The streams of one kind in a year.
    private struct Streams {
      var events: CounterRandom
      var orders: CounterRandom
      var count: Int
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
      var streams: [Streams] = []
      for (index, kind) in sample.kinds.enumerated() {
        let own = stream.stream(UInt64(index))
        let count = kind.counts.quantile(own.uniform(0)) * kind.hits
        year.events.append(count)
        streams.append(Streams(events: own.stream(1), orders: own.stream(2), count: count))
      }
      if sample.accumulates {
        try drawMembers(streams, into: &sums, &year)
      } else {
        for index in sample.kinds.indices { try draw(streams[index], of: index, into: &sums) }
      }
      year.owed = sums.total
      year.total = sums.total
      year.benefits = sums.benefits
      if sample.countsPaid { year.paidClaims = sums.paid }
      sample.model.cut(&year)
      return year
    }

    // MARK: - Members one by one

    /// Those with one event go through the columns, and those with several as a case each.
    private func drawMembers(
      _ streams: [Streams],
      into sums: inout PayoutRunner.Sums,
      _ year: inout Year
    ) throws(SimulationProblem) {
      let shared = sharedEvents(streams)
      var without = [[UInt64]](repeating: [], count: sample.kinds.count)
      for event in shared { without[event.kind].append(event.number) }
      for index in sample.kinds.indices {
        without[index].sort()
        if without[index].isEmpty {
          try draw(streams[index], of: index, into: &sums)
        } else {
          let rest = Skipping(count: UInt64(streams[index].count), without: without[index])
          try drawMixed(rest, streams[index], of: index, into: &sums)
        }
      }
      let alone = try paidAlone(shared, streams)
      if sample.keepsAlone {
        var all = sums
        for index in shared.indices { alone.add(index, to: &all) }
        year.alone = all
      }
      var start = 0
      while start < shared.count {
        var end = start + 1
        while end < shared.count, shared[end].member == shared[start].member { end += 1 }
        var own = PayoutRunner.Sums(
          total: 0,
          benefits: Array(repeating: 0, count: sample.benefits)
        )
        for index in start..<end { alone.add(index, to: &own) }
        let first = event(shared[start], alone.variants[start], streams)
        if !together.areUncut(first, own.benefits[...]) {
          own = PayoutRunner.Sums(total: 0, benefits: own.benefits.map { _ in 0 })
          let events = (start..<end)
            .map { event(shared[$0], alone.variants[$0], streams) }
          try together.add(events, to: &own)
        }
        sums.total &+= own.total
        sums.paid += own.paid
        for benefit in own.benefits.indices { sums.benefits[benefit] &+= own.benefits[benefit] }
        try check(sums, shared[start].kind, 0)
        year.membersWithSeveral += 1
        start = end
      }
    }

    /// What each of some events is paid as its member's only one.
    private struct Alone {
      var variants: [Int]
      var totals: [Int64]
      /// Event by event, and by benefit within it.
      var benefits: [Int64]

      func add(_ index: Int, to sums: inout PayoutRunner.Sums) {
        sums.total &+= totals[index]
        if totals[index] > 0 { sums.paid += 1 }
        let count = sums.benefits.count
        for benefit in 0..<count { sums.benefits[benefit] &+= benefits[index * count + benefit] }
      }

      mutating func put(_ rows: EventPayouts.Rows, _ row: Int, at index: Int) {
        totals[index] = rows.totals[row]
        for (benefit, paid) in rows.benefits.enumerated() {
          benefits[index * rows.benefits.count + benefit] = paid[row]
        }
      }
    }

    private func paidAlone(
      _ events: [SeveralEvents.Event],
      _ streams: [Streams]
    ) throws(SimulationProblem) -> Alone {
      var result = Alone(
        variants: [],
        totals: Array(repeating: 0, count: events.count),
        benefits: Array(repeating: 0, count: events.count * sample.benefits)
      )
      var waiting = sample.kinds.map { $0.variants.map { _ in [Int]() } }
      for (index, event) in events.enumerated() {
        let kind = sample.kinds[event.kind]
        let uniform = streams[event.kind].events.uniform(event.number &* kind.stride &+ 1)
        let variant = kind.variant(of: event.index, at: uniform)
        result.variants.append(variant)
        if let rows = kind.variants[variant].constant {
          result.put(rows, 0, at: index)
        } else {
          waiting[event.kind][variant].append(index)
        }
      }
      for (index, kind) in sample.kinds.enumerated() {
        for (place, variant) in kind.variants.enumerated() {
          var left = waiting[index][place][...]
          while !left.isEmpty {
            let block = left.prefix(PayoutRunner.capacity)
            left = left.dropFirst(block.count)
            fill(kind, variant, block.map { events[$0].number }, streams[index])
            let rows = try runners[index][place].payouts(
              variant.draws.indices.map { Array(columns[$0][..<block.count]) }
            )
            for (row, event) in block.enumerated() { result.put(rows, row, at: event) }
          }
        }
      }
      return result
    }

    private func sharedEvents(_ streams: [Streams]) -> [SeveralEvents.Event] {
      several.begin(
        events: streams.reduce(0) { $0 + $1.count },
        members: sample.model.members
      )
      for (index, kind) in sample.kinds.enumerated() {
        var hits = Hits(kind, streams[index].events, orders: streams[index].orders)
        for event in 0..<UInt64(streams[index].count) {
          several.mark(kind.pool.identity(of: hits(event)))
        }
      }
      var found: [SeveralEvents.Event] = []
      for (index, kind) in sample.kinds.enumerated() {
        var hits = Hits(kind, streams[index].events, orders: streams[index].orders)
        for event in 0..<UInt64(streams[index].count) {
          let hit = hits(event)
          let member = kind.pool.identity(of: hit)
          guard several.mayBeSeveral(member) else { continue }
          found.append(
            SeveralEvents.Event(member: member, kind: index, number: event, index: hit)
          )
        }
      }
      return SeveralEvents.sharing(found)
    }

    /// One event with its values.
    private func event(
      _ event: SeveralEvents.Event,
      _ place: Int,
      _ streams: [Streams]
    ) -> MemberPayouts.Event {
      let kind = sample.kinds[event.kind]
      let variant = kind.variants[place]
      fill(kind, variant, CollectionOfOne(event.number), streams[event.kind])
      return MemberPayouts.Event(
        variant.payouts,
        variant.draws.indices.map { columns[$0][0] }
      )
    }

    // MARK: - Events by kind

    private func draw(
      _ streams: Streams,
      of index: Int,
      into sums: inout PayoutRunner.Sums
    ) throws(SimulationProblem) {
      let kind = sample.kinds[index]
      let count = UInt64(streams.count)
      guard kind.variants.count == 1, let only = kind.variants.first else {
        return try drawMixed(0..<count, streams, of: index, into: &sums)
      }
      if let constant = only.constant {
        try SampledYears.add(constant, times: Int64(count), of: only, to: &sums)
        return
      }
      var start: UInt64 = 0
      while start < count {
        let end = min(count, start + UInt64(PayoutRunner.capacity))
        try run(index, 0, start..<end, streams, into: &sums)
        start = end
      }
    }

    /// Events of which each falls to one of several variants: they wait until a block is full.
    private func drawMixed(
      _ events: some Sequence<UInt64>,
      _ streams: Streams,
      of index: Int,
      into sums: inout PayoutRunner.Sums
    ) throws(SimulationProblem) {
      let kind = sample.kinds[index]
      let random = streams.events
      var hits = Hits(kind, random, orders: streams.orders)
      var waiting = [[UInt64]](repeating: [], count: kind.variants.count)
      var constant = [Int64](repeating: 0, count: kind.variants.count)
      for event in events {
        let member = kind.pool.groups.count == 1 ? 0 : hits(event)
        let position = kind.variant(of: member, at: random.uniform(event &* kind.stride &+ 1))
        if kind.variants[position].constant != nil {
          constant[position] += 1
          continue
        }
        waiting[position].append(event)
        guard waiting[position].count == PayoutRunner.capacity else { continue }
        try run(index, position, waiting[position], streams, into: &sums)
        waiting[position].removeAll(keepingCapacity: true)
      }
      for (position, variant) in kind.variants.enumerated() {
        if !waiting[position].isEmpty {
          try run(index, position, waiting[position], streams, into: &sums)
        }
        if let rows = variant.constant, constant[position] > 0 {
          try SampledYears.add(rows, times: constant[position], of: variant, to: &sums)
        }
      }
    }

    private func fill(
      _ kind: Kind,
      _ variant: Variant,
      _ events: some RandomAccessCollection<UInt64>,
      _ streams: Streams
    ) {
      for (position, draw) in variant.draws.enumerated() {
        if case .members(let table) = draw.law {
          let hits = Hits(kind, streams.events, orders: streams.orders)
          Draw.fill(&columns[position], events, table, kind.pool, hits)
          continue
        }
        draw.fill(
          &columns[position],
          events,
          stride: kind.stride,
          offset: UInt64(position) + Kind.firstValue,
          streams.events
        )
      }
    }

    private func run(
      _ kind: Int,
      _ variant: Int,
      _ events: some RandomAccessCollection<UInt64>,
      _ streams: Streams,
      into sums: inout PayoutRunner.Sums
    ) throws(SimulationProblem) {
      let own = sample.kinds[kind]
      fill(own, own.variants[variant], events, streams)
      try runners[kind][variant].add(
        Array(columns[..<own.variants[variant].draws.count]),
        count: events.count,
        to: &sums
      )
      try check(sums, kind, variant)
    }

    private func check(
      _ sums: PayoutRunner.Sums,
      _ kind: Int,
      _ variant: Int
    ) throws(SimulationProblem) {
      guard abs(sums.total) < 1 << 62 else {
        throw .tooLarge(kind: sample.kinds[kind].variants[variant].payouts.kind)
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
    if rows.totals[0] > 0 { sums.paid += Int(times) }
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
