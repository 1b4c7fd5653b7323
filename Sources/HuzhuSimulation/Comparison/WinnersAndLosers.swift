import HuzhuDocuments
package import HuzhuLanguage
import HuzhuValues

/// What a change of terms does to claims, group by group.
///
/// The same claims are paid under both, each as its member's only one of the year.
package struct WinnersAndLosers: Sendable {
  package let everybody: Comparison.Group
  package let groups: [Comparison.Group]

  /// Claims that are compared; a tenth of them where the terms must be evaluated one by one.
  package static let claimLimit = 200_000

  /// - Parameters:
  ///   - model: The fund.
  ///   - before: The plans that pay its events as it is.
  ///   - after: The plans under the changed terms.
  ///   - vocabulary: For the names of groups.
  ///   - seed: Of the random numbers.
  /// - Throws: Where a payout is not one number.
  package init(
    _ model: FundModel,
    before: [[EventPayouts]],
    after: [[EventPayouts]],
    vocabulary: Vocabulary,
    seed: UInt64
  ) throws(SimulationProblem) {
    let isSlow = (before + after).contains { plans in
      plans.contains { $0.columns == nil && !$0.variant.varying.isEmpty }
    }
    let limit = isSlow ? Self.claimLimit / 10 : Self.claimLimit
    let sample = ClaimSample(model, counts: Self.counts(model, limit), seed: seed)
    let names = VariantNames(model, vocabulary)
    // Nobody claims a contribution.
    let isCost = model.fund.pays != nil
    var all = Comparison.Group(title: Label(zh: "全部", en: isCost ? "all" : "all claims"))
    var positions: [String: Int] = [:]
    var groups: [Comparison.Group] = []
    for lot in sample.lots {
      let title = names.title(of: lot.variant, kind: lot.kind)
      let old = try lot.totals(before)
      let new = try lot.totals(after)
      let position = positions[title.en] ?? groups.count
      if position == groups.count {
        positions[title.en] = position
        groups.append(Comparison.Group(title: title))
      }
      for (before, after) in zip(old, new) {
        groups[position].add(before: before, after: after)
        all.add(before: before, after: after)
      }
    }
    everybody = all
    self.groups = Self.pooled(groups)
  }

  /// The claims of each kind, in proportion to how many are expected.
  private static func counts(_ model: FundModel, _ limit: Int) -> [Int] {
    let events = model.kinds.map { $0.frequency.mean * Double($0.hits) }
    var all = 0.0
    for number in events { all += number }
    guard all > 0 else { return events.map { _ in 0 } }
    return events.map { Int((Double(limit) * $0 / all).rounded()) }
  }

  /// Groups of few claims as one.
  private static func pooled(_ groups: [Comparison.Group]) -> [Comparison.Group] {
    let small = groups.filter { $0.count < Comparison.leastCount }
    guard !small.isEmpty else { return groups }
    var pool = Comparison.Group(
      title: Label(zh: "其余 \(small.count) 组", en: "\(small.count) smaller groups")
    )
    if small.count == 1 { pool.title = Label(zh: "其余 1 组", en: "1 smaller group") }
    pool.pooled = small.count
    for group in small { pool.add(group) }
    // They may be few even together.
    let least = Comparison.leastCount
    if pool.count < least {
      pool.title.zh += "（合计不足 \(least)）"
      pool.title.en += " (fewer than \(least) in all)"
    }
    return groups.filter { $0.count >= Comparison.leastCount } + [pool]
  }
}

extension Comparison.Group {
  init(title: Label) {
    self.init(
      title: title,
      count: 0,
      bands: Comparison.Band.allCases.map { _ in 0 },
      before: 0,
      after: 0
    )
  }

  /// Adds a claim.
  mutating func add(before: Int64, after: Int64) {
    count += 1
    bands[Comparison.Band(before: before, after: after).rawValue] += 1
    addMoney(before, after)
  }

  mutating func add(_ other: Self) {
    count += other.count
    for band in bands.indices { bands[band] += other.bands[band] }
    addMoney(other.before, other.after)
  }

  /// Sums that no claim of any plan comes near stay at the largest number.
  private mutating func addMoney(_ before: Int64, _ after: Int64) {
    let (old, isOldTooLarge) = self.before.addingReportingOverflow(before)
    let (new, isNewTooLarge) = self.after.addingReportingOverflow(after)
    self.before = isOldTooLarge ? .max : old
    self.after = isNewTooLarge ? .max : new
  }
}

extension Comparison.Band {
  /// The band of a claim by what it is paid before and after the change.
  package init(before: Int64, after: Int64) {
    let change = Int128(after) - Int128(before)
    let isMuch = before == 0 || abs(change) * 10 >= Int128(abs(before))
    if change == 0 {
      self = .same
    } else if change < 0 {
      self = isMuch ? .losesMuch : .loses
    } else {
      self = isMuch ? .gainsMuch : .gains
    }
  }
}

/// What the variants of a model are called in a report.
private struct VariantNames {
  private let kinds: [Label]
  /// By kind and variant: its group of members, and what a table chose.
  private let groups: [[Label?]]
  private let choices: [[[Label]]]
  /// How much of it is told apart.
  private var detail = 2

  /// As many groups as a reader can take in.
  private static let most = 24

  init(_ model: FundModel, _ vocabulary: Vocabulary) {
    let fund = model.fund
    kinds = model.kinds.map(\.title)
    groups = model.kinds.map { kind in
      kind.variants.map { variant in
        guard fund.groups.count > 1 else { return nil }
        let group = fund.groups[variant.group]
        return group.title ?? Label(group.id)
      }
    }
    choices = model.kinds.map { kind in
      let spreads = fund.events.first { $0.id == kind.id }?.facts ?? []
      let facts = spreads.compactMap { Self.isSpread($0) ? $0.fact : nil }
      return kind.variants.map { variant in
        facts.compactMap {
          Self.label(of: variant.input.events?.first?.facts[$0], fact: $0, vocabulary)
        }
      }
    }
    while detail > 0, count > Self.most { detail -= 1 }
  }

  private var count: Int {
    var titles: Set<String> = []
    for kind in kinds.indices {
      for variant in groups[kind].indices { titles.insert(title(of: variant, kind: kind).en) }
    }
    return titles.count
  }

  func title(of variant: Int, kind: Int) -> Label {
    var parts = [kinds[kind]]
    if detail > 0, let group = groups[kind][variant] { parts.append(group) }
    if detail > 1 { parts += choices[kind][variant] }
    return Label(
      zh: parts.map(\.zh).joined(separator: "·"),
      en: parts.map(\.en).joined(separator: ", ")
    )
  }

  private static func isSpread(_ spread: Fund.Spread) -> Bool {
    if case .table(let rows) = spread.law { rows.count > 1 } else { false }
  }

  /// The item of a choice or the answer of a flag; numbers and days tell no groups apart.
  private static func label(
    of given: Case.Given?,
    fact index: Int,
    _ vocabulary: Vocabulary
  ) -> Label? {
    guard case .plain(let possible) = given?.value else { return nil }
    let fact = vocabulary.facts[index]
    switch (possible.values, fact.type) {
    case (.choice(let items), .choice(let choice)):
      guard let item = items.items.first, items.count == 1 else { return nil }
      return vocabulary.choices[choice].items[item].label
    case (.flag(let yes, let no), _):
      guard yes != no else { return nil }
      return Label(
        zh: fact.title.zh + (yes ? "：是" : "：否"),
        en: fact.title.en + (yes ? ": yes" : ": no")
      )
    default: return nil
    }
  }
}
