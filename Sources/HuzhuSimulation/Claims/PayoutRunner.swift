import HuzhuPlan
import HuzhuValues

/// Pays events of one variant, block by block; each thread has its own.
///
/// Rows that the columns do not answer go through the set path one by one.
package final class PayoutRunner {
  private let payouts: EventPayouts
  private let countsPaid: Bool
  private var columns: Columns?
  /// For rows that the columns leave open.
  private let single: MemberPayouts
  /// Rows so far that the columns did not answer.
  package private(set) var rowsAlone = 0

  fileprivate struct Columns: ~Copyable {
    let own: EventColumns
    var block: ColumnBlock
    var runner: ColumnSchemeRunner
    /// Rows of the block whose member has no form in columns.
    var isOpen: [Bool]
    var hasOpen = false
  }

  /// What the rows of a block come to together.
  package struct Sums: Equatable, Sendable {
    package var total: Int64
    package var benefits: [Int64]
    /// Events for which anything is paid, where a runner counts them.
    package var paid = 0

    package init(total: Int64, benefits: [Int64]) {
      self.total = total
      self.benefits = benefits
    }
  }

  /// Rows that a block has at most.
  package static let capacity = ColumnBlock.capacity

  /// - Parameters:
  ///   - payouts: What the events are paid.
  ///   - countsPaid: Whether sums say how many events are paid anything.
  package init(_ payouts: EventPayouts, countsPaid: Bool = false) {
    self.payouts = payouts
    self.countsPaid = countsPaid
    single = MemberPayouts([[payouts]])
    guard let own = payouts.columns, let plan = own.scheme.plans.first else { return }
    var block = ColumnBlock(plan.inputs)
    if let members = own.members {
      for (index, column) in members.columns.enumerated() { block.gaps[index] = column.gaps }
    }
    columns = Columns(
      own: own,
      block: block,
      runner: ColumnSchemeRunner(own.scheme),
      isOpen: Array(repeating: false, count: Self.capacity)
    )
  }

  /// Pays each of some events.
  ///
  /// - Parameter rows: For each varying fact its values; all equally long, and at least one.
  /// - Returns: What is paid for each row, and by benefit.
  /// - Throws: Where a payout is not one number.
  package func payouts(_ rows: [[Int64]]) throws(SimulationProblem) -> EventPayouts.Rows {
    let count = rows.first?.count ?? 1
    guard columns != nil else {
      rowsAlone += count
      return try payouts.payouts(rows)
    }
    var result = EventPayouts.Rows()
    result.benefits = Array(repeating: [], count: payouts.benefits)
    var start = 0
    while start < count {
      let end = min(count, start + Self.capacity)
      try payBlock(rows, start..<end, into: &result)
      start = end
    }
    return result
  }

  private func payBlock(
    _ rows: [[Int64]],
    _ range: Range<Int>,
    into result: inout EventPayouts.Rows
  ) throws(SimulationProblem) {
    fill(rows, range)
    columns?.run(range.count)
    for row in 0..<range.count {
      let index = result.totals.count
      result.totals.append(0)
      for benefit in result.benefits.indices { result.benefits[benefit].append(0) }
      guard columns?.read(row, index, into: &result) == true else {
        rowsAlone += 1
        let alone = try alone(rows.map { $0[range.lowerBound + row] })
        result.totals[index] = alone.total
        for benefit in result.benefits.indices {
          result.benefits[benefit][index] = alone.benefits[benefit]
        }
        continue
      }
    }
  }

  private func fill(_ rows: [[Int64]], _ range: Range<Int>) {
    for (position, values) in rows.enumerated() { columns?.fill(position, values[range]) }
  }

  /// Pays events and adds them up, without telling them apart.
  ///
  /// - Parameters:
  ///   - rows: For each varying fact its values.
  ///   - count: How many of them are meant, at most `capacity`.
  ///   - sums: What the events are added to.
  /// - Throws: Where a payout is not one number.
  package func add(
    _ rows: [[Int64]],
    count: Int,
    to sums: inout Sums
  ) throws(SimulationProblem) {
    guard columns != nil else {
      let paid = try payouts.payouts(rows.map { Array($0[..<count]) })
      for total in paid.totals {
        sums.total &+= total
        if total > 0 { sums.paid += 1 }
      }
      for benefit in sums.benefits.indices {
        for payout in paid.benefits[benefit] { sums.benefits[benefit] &+= payout }
      }
      return
    }
    for (position, values) in rows.enumerated() { columns?.fill(position, values[..<count]) }
    columns?.run(count)
    if countsPaid { sums.paid += columns?.paid(count) ?? 0 }
    let open = columns?.add(count, to: &sums) ?? []
    for row in open {
      let alone = try alone(rows.map { $0[row] })
      sums.total &+= alone.total
      sums.paid += alone.paid
      for benefit in sums.benefits.indices { sums.benefits[benefit] &+= alone.benefits[benefit] }
    }
  }

  /// Pays an event that the columns leave open.
  private func alone(_ values: [Int64]) throws(SimulationProblem) -> Sums {
    var result = Sums(total: 0, benefits: Array(repeating: 0, count: payouts.benefits))
    try single.add([MemberPayouts.Event(payouts, values)], to: &result)
    return result
  }
}

extension PayoutRunner.Columns {
  mutating func fill(_ position: Int, _ values: ArraySlice<Int64>) {
    if let members = own.members, position == members.varying {
      fill(members, values)
    } else {
      put(own.inputs[position], values)
    }
  }

  private func put(_ position: Int, _ values: some Sequence<Int64>) {
    guard let input = block.inputs[position] else { return }
    if input.kind == .narrow {
      let target = unsafe block.narrow(position)
      for (row, value) in values.enumerated() {
        unsafe target[row] = Int32(truncatingIfNeeded: value)
      }
    } else {
      let target = unsafe block.wide(position)
      for (row, value) in values.enumerated() { unsafe target[row] = value }
    }
  }

  /// Writes the facts of the members whose positions are given.
  private mutating func fill(_ members: MemberColumns, _ positions: ArraySlice<Int64>) {
    for (index, column) in members.columns.enumerated() {
      put(index, positions.lazy.map { column.values[Int($0)] })
      if column.gaps.hasUnknown || column.gaps.hasNone {
        let known = unsafe block.known(index)
        let none = unsafe block.none(index)
        for (row, position) in positions.enumerated() {
          unsafe known[row] = column.known[Int(position)]
          unsafe none[row] = column.none[Int(position)]
        }
      }
    }
    guard !members.open.isEmpty else { return }
    hasOpen = true
    for (row, position) in positions.enumerated() { isOpen[row] = members.open[Int(position)] }
  }

  mutating func run(_ count: Int) {
    block.count = count
    runner.run(block)
  }

  /// Puts what a row comes to into its place.
  ///
  /// - Returns: Whether the columns answer it.
  func read(_ row: Int, _ index: Int, into result: inout EventPayouts.Rows) -> Bool {
    guard !isOpen[row], let version = runner.version(of: row, block) else { return false }
    runner.with(version) { own in
      guard unsafe own.outOfScope(block)[row] == 0 else { return }
      result.totals[index] = own.total(block)[row]
      for (position, benefit) in own.plan.benefits.enumerated() {
        result.benefits[benefit][index] = own.amount(position, block)[row]
      }
    }
    return true
  }

  /// Adds all rows up; gives back those that the columns do not answer.
  func add(_ count: Int, to sums: inout PayoutRunner.Sums) -> [Int] {
    var open: [Int] = []
    let isSimple = !hasOpen && runner.scheme.plans.count == 1 && allAnswered(count)
    guard isSimple else {
      for row in 0..<count {
        guard !isOpen[row], let version = runner.version(of: row, block) else {
          open.append(row)
          continue
        }
        runner.with(version) { own in
          guard unsafe own.outOfScope(block)[row] == 0 else { return }
          sums.total &+= own.total(block)[row]
          for (position, benefit) in own.plan.benefits.enumerated() {
            sums.benefits[benefit] &+= own.amount(position, block)[row]
          }
        }
      }
      return open
    }
    runner.with(0) { own in
      sums.total &+= own.total(block).sum(count)
      for (position, benefit) in own.plan.benefits.enumerated() {
        sums.benefits[benefit] &+= own.amount(position, block).sum(count)
      }
    }
    return open
  }

  /// Of the rows that the columns answer, how many are paid anything.
  func paid(_ count: Int) -> Int {
    var paid = 0
    for row in 0..<count where !isOpen[row] {
      guard let version = runner.version(of: row, block) else { continue }
      runner.with(version) { own in
        guard unsafe own.outOfScope(block)[row] == 0 else { return }
        if own.total(block)[row] > 0 { paid += 1 }
      }
    }
    return paid
  }

  /// Whether every row is in scope and answered.
  private func allAnswered(_ count: Int) -> Bool {
    runner.with(0) { own in
      let answered = unsafe own.answered(block)
      let outside = unsafe own.outOfScope(block)
      var all: UInt8 = 255
      for row in 0..<count { all &= unsafe answered[row] & ~outside[row] }
      return all == 255
    }
  }
}

extension ColumnNumbers {
  /// The sum of the first rows.
  fileprivate func sum(_ count: Int) -> Int64 {
    var sum: Int64 = 0
    if isWide {
      let numbers = unsafe base.assumingMemoryBound(to: Int64.self)
      for row in 0..<count { sum &+= unsafe numbers[row] }
    } else {
      let numbers = unsafe base.assumingMemoryBound(to: Int32.self)
      for row in 0..<count { sum &+= unsafe Int64(numbers[row]) }
    }
    return sum
  }
}
