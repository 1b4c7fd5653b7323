package import HuzhuLanguage

/// All versions of one scheme as programs; each row is answered by the one that is in force.
package struct ColumnScheme: Sendable {
  /// In the order of their days, without those that are in force on no row.
  package let plans: [ColumnPlan]

  /// Fails where no row would be answered in columns.
  ///
  /// - Parameters:
  ///   - versions: The plans of all versions of the scheme, each in force up to where the next one
  ///     begins.
  ///   - question: What the columns hold.
  package init?(_ versions: [Plan], _ question: ColumnQuestion) {
    var plans: [ColumnPlan] = []
    for (position, version) in versions.enumerated() {
      guard let plan = ColumnPlan(version, question) else { return nil }
      let isLast = position == versions.count - 1
      if plan.whole.isNeverInForce, !isLast || !plans.isEmpty { continue }
      plans.append(plan)
      if plan.whole.isAlwaysInForce { break }
    }
    self.plans = plans
  }
}

extension ColumnScheme {
  /// The same from versions whose plans are not made yet.
  ///
  /// - Parameters:
  ///   - versions: All versions of the scheme in their order, with overlays applied.
  ///   - book: The rulebook that they belong to.
  ///   - question: What the columns hold.
  ///   - shared: What all plans of the rulebook share.
  package init?(
    versions: [Scheme],
    book: Rulebook,
    question: ColumnQuestion,
    shared: SharedReads? = nil
  ) {
    let shared = shared ?? SharedReads(of: book)
    var plans: [Plan] = []
    for (position, version) in versions.enumerated() {
      var scheme = version
      // An end that is not stated is open up to the neighbour's stated one.
      if scheme.effective.until == nil, position + 1 < versions.count {
        scheme.effective.until = versions[position + 1].effective.from
      }
      if scheme.effective.from == nil, position > 0 {
        scheme.effective.from = versions[position - 1].effective.until
      }
      plans.append(Plan(scheme: scheme, book: book, shared: shared))
    }
    self.init(plans, question)
  }
}

/// Runs all versions of a scheme on block after block; each thread has its own.
package struct ColumnSchemeRunner: ~Copyable {
  package let scheme: ColumnScheme
  private var runners: [Box] = []

  /// A runner in a place of its own, so that several can stand side by side.
  private final class Box {
    var runner: ColumnRunner

    init(_ plan: ColumnPlan) { runner = ColumnRunner(plan) }
  }

  package init(_ scheme: ColumnScheme) {
    self.scheme = scheme
    for plan in scheme.plans { runners.append(Box(plan)) }
  }

  package mutating func run(_ block: borrowing ColumnBlock) {
    for box in runners { box.runner.run(block) }
  }

  /// The runner of a version, by position in `ColumnScheme.plans`.
  package func with<Result>(
    _ version: Int,
    _ body: (borrowing ColumnRunner) -> Result
  ) -> Result {
    body(runners[version].runner)
  }

  /// The version that answers a row, or nil where it takes the set path.
  package func version(of row: Int, _ block: borrowing ColumnBlock) -> Int? {
    var chosen = runners.count - 1
    if runners.count > 1 {
      for (position, box) in runners.enumerated() {
        if unsafe box.runner.inForce(block)[row] != 0 {
          chosen = position
          break
        }
        guard unsafe box.runner.notInForce(block)[row] != 0 else { return nil }
      }
    }
    return unsafe runners[chosen].runner.answered(block)[row] != 0 ? chosen : nil
  }
}
