import HuzhuAnswers
import HuzhuValues

/// What rows came to under one scheme, counted and summed.
package struct Tally: Hashable, Sendable {
  package var eligible = 0
  package var ineligible = 0
  package var undetermined = 0
  package var outOfScope = 0
  package var notAssessed = 0
  package var invalid = 0
  package var pay = MoneyTotal()
  /// By clause: the rows in which it fails.
  package var reasons = Named<ReasonCount>()
  /// By clause of a benefit.
  package var benefits = Named<MoneyTotal>()

  package init() {}

  /// All rows, whatever became of them.
  package var rows: Int {
    eligible + ineligible + undetermined + outOfScope + notAssessed + invalid
  }

  mutating func count(_ answer: RowAnswer) {
    switch answer.eligibility {
    case .eligible: eligible += 1
    case .ineligible: ineligible += 1
    case .undetermined: undetermined += 1
    case .outOfScope: outOfScope += 1
    case .notAssessed: notAssessed += 1
    }
    if let money = answer.pay { pay.add(money) }
    for (position, clause) in answer.reasons.enumerated() {
      reasons[clause].rows += 1
      if position == 0 { reasons[clause].first += 1 }
    }
    for benefit in answer.benefits { benefits[benefit.clause].add(benefit.pay) }
  }

  mutating func add(_ other: Tally) {
    eligible += other.eligible
    ineligible += other.ineligible
    undetermined += other.undetermined
    outOfScope += other.outOfScope
    notAssessed += other.notAssessed
    invalid += other.invalid
    pay.add(other.pay)
    for (name, count) in other.reasons.entries {
      reasons[name].rows += count.rows
      reasons[name].first += count.first
    }
    for (name, total) in other.benefits.entries { benefits[name].add(total) }
  }
}

/// How often a clause fails.
package struct ReasonCount: Hashable, Sendable, Emptiable {
  package var rows = 0
  /// Of these, the rows in which no clause before it fails.
  package var first = 0

  package init() {}
}

/// Money of many rows, in fen.
package struct MoneyTotal: Hashable, Sendable, Emptiable {
  /// The rows of which an amount is told.
  package var rows = 0
  package var low: Int128 = 0
  package var high: Int128 = 0
  /// The rows of which an end is not given by any source: the sums are without it.
  package var openLow = 0
  package var openHigh = 0

  package init() {}

  mutating func add(_ money: RowAnswer.Money) {
    rows += 1
    if let end = money.low { low += end } else { openLow += 1 }
    if let end = money.high { high += end } else { openHigh += 1 }
  }

  mutating func add(_ other: MoneyTotal) {
    rows += other.rows
    low += other.low
    high += other.high
    openLow += other.openLow
    openHigh += other.openHigh
  }
}

/// What begins with nothing in it.
package protocol Emptiable {
  init()
}

/// Counts by name, few enough to be looked for one by one.
package struct Named<Value: Emptiable & Hashable & Sendable>: Hashable, Sendable {
  package private(set) var entries: [(name: String, value: Value)] = []

  package init() {}

  package subscript(name: String) -> Value {
    get { entries.first { $0.name == name }?.value ?? Value() }
    set {
      if let index = entries.firstIndex(where: { $0.name == name }) {
        entries[index].value = newValue
      } else {
        entries.append((name, newValue))
      }
    }
  }

  /// By name, so that the order in which they were met does not matter.
  package var sorted: [(name: String, value: Value)] {
    entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  package static func == (left: Self, right: Self) -> Bool {
    let (left, right) = (left.sorted, right.sorted)
    return left.count == right.count
      && zip(left, right).allSatisfy { $0.name == $1.name && $0.value == $1.value }
  }

  package func hash(into hasher: inout Hasher) {
    for (name, value) in sorted {
      hasher.combine(name)
      hasher.combine(value)
    }
  }
}
