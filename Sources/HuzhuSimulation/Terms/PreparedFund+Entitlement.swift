import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

extension PreparedFund {
  /// Refuses a fund on whose day no version of its scheme is in force, and which would pay nothing.
  ///
  /// Where another day than that of assessment selects the version, the members' days say it.
  ///
  /// - Throws: With the days from or until which the scheme is in force.
  package func refuseDayWithoutScheme() throws(SimulationProblem) {
    let versions = book.schemes.filter { $0.id == fund.scheme }
    let isPaid = versions.contains { version in
      let days = version.effective
      return days.by != nil
        || (days.from ?? .earliest) <= fund.on && (days.until.map { fund.on < $0 } ?? true)
    }
    guard !isPaid else { return }
    let next = versions.compactMap(\.effective.from).filter { fund.on < $0 }.min()
    let last = versions.compactMap(\.effective.until).filter { $0 <= fund.on }.max()
    throw .notInForce(scheme: scheme.title, on: fund.on, from: next, until: last)
  }

  /// The groups of which nobody is entitled to anything, whatever happens to them, by position.
  ///
  /// That is what the plan says of every event that they may have, with all values that are possible,
  /// and not of those that were drawn.
  package var unentitled: [Int] {
    var refused: Set<Int> = []
    var entitled: Set<Int> = []
    for variants in payouts {
      for own in variants where !entitled.contains(own.variant.group) {
        if own.refusesAll {
          refused.insert(own.variant.group)
        } else {
          entitled.insert(own.variant.group)
        }
      }
    }
    return refused.subtracting(entitled).sorted()
  }
}

extension EventPayouts {
  /// Whether whoever has such an event is certainly out of scope or not eligible.
  fileprivate var refusesAll: Bool {
    for (position, varying) in variant.varying.enumerated() {
      guard case .members(let table) = varying.law else { continue }
      return table.inputs.indices.allSatisfy { refuses(member: Int64($0), at: position) }
    }
    return refuses(member: nil, at: nil)
  }

  private func refuses(member: Int64?, at position: Int?) -> Bool {
    var values = [Int64](repeating: 0, count: variant.varying.count)
    if let member, let position { values[position] = member }
    var input = self.member(values)
    if fund.pays == nil, var event = variant.input.events?.first {
      // All values that are possible, at once.
      for varying in variant.varying where varying.fact >= 0 {
        let range = Interval(Int128(varying.range.lowerBound), Int128(varying.range.upperBound))
        let isDay = vocabulary.facts[varying.fact].type == .day
        let possible = isDay ? Possible(.day(range)) : Possible(.number(range))
        event.facts[varying.fact] = Case.Given(.plain(possible), at: variant.input.place)
      }
      input.events = [event]
    }
    guard case .success(let answers) = prepared.assess(input, on: fund.on) else { return false }
    return answers.allSatisfy { answer in
      guard answer.eligibility != .outOfScope else { return true }
      let pays = answer.contributions.contains { $0.amount.high != 0 }
      return answer.eligibility == .ineligible && (fund.pays == nil || !pays)
    }
  }
}
