package import HuzhuDocuments
package import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

/// The case of a payout curve: what is varied in it, and what is held.
package struct VariedCase: Sendable {
  package let title: Label
  package let facts: [VariedFact]
  /// What the fund says of its events and the curve does not vary, with the value that is taken.
  package private(set) var held: [PayoutTable.Held]
  private(set) var input: Case

  /// Why there is no such case: a message for whoever typed the call.
  package struct Mistake: Error {
    package var message: Label
  }

  /// The case of the fund: a member of its first group with the first event that fits.
  ///
  /// Whatever else varies is held at its mean, or at its likeliest value.
  package init(_ facts: [VariedFact], of fund: PreparedFund) throws(Mistake) {
    let vocabulary = fund.book.vocabulary
    let wanted = facts.filter { vocabulary.facts[$0.fact].scope == .event }
    let relatives = Relatives(fund)
    let kind = fund.fund.events.first { kind in
      let known = Set(kind.facts.map(\.fact))
      return wanted.allSatisfy { varied in
        let inputs = relatives.inputs(of: varied.fact)
        return known.contains(varied.fact) || (!inputs.isEmpty && known.isSuperset(of: inputs))
      }
    }
    guard let kind else { throw Self.noKind(wanted, fund) }
    let group = fund.fund.groups[kind.groups.first ?? 0]
    var input = group.input
    var event = Case.Event(facts: [:], place: kind.place)
    var held: [PayoutTable.Held] = []
    for spread in kind.facts where !facts.contains(where: { $0.fact == spread.fact }) {
      let (value, how) = Self.value(of: spread, vocabulary.facts[spread.fact])
      event.facts[spread.fact] = Case.Given(value, at: spread.place)
      held.append(Self.held(spread.fact, value, how, fund.book))
    }
    input.events = [event]
    self.facts = facts
    self.held = held
    self.input = input
    let name = kind.title ?? Label(kind.id)
    if fund.fund.groups.count > 1 {
      let who = group.title ?? Label(group.id)
      title = Label(zh: "\(name.zh)（\(who.zh)）", en: "\(name.en) (\(who.en))")
    } else {
      title = name
    }
    leaveOutRelatives(fund)
  }

  /// A case that is given; what it does not say stays unknown.
  package init(_ facts: [VariedFact], in input: Case, of fund: PreparedFund) throws(Mistake) {
    let vocabulary = fund.book.vocabulary
    self.input = input
    self.facts = facts
    held = []
    title = Label(input.name)
    for varied in facts where vocabulary.facts[varied.fact].scope == .event {
      let count = input.events?.count ?? 0
      if count == 0, varied.event ?? 0 == 0 {
        self.input.events = [Case.Event(facts: [:], place: input.place)]
        continue
      }
      let name = vocabulary.facts[varied.fact].name
      guard let event = varied.event else {
        guard count == 1 else {
          throw Mistake(
            message: Label(
              zh: "案例有 \(count) 个事件，须指明是哪一个：「1:\(name)=…」",
              en: "the case has \(count) events, say which one: '1:\(name)=…'"
            )
          )
        }
        continue
      }
      guard event < count else {
        throw Mistake(
          message: Label(
            zh: "没有第 \(event + 1) 个事件：案例有 \(count) 个事件",
            en: "there is no event number \(event + 1): the case has \(count)"
          )
        )
      }
    }
    leaveOutRelatives(fund)
  }

  private static func noKind(_ wanted: [VariedFact], _ fund: PreparedFund) -> Mistake {
    let vocabulary = fund.book.vocabulary
    let names = wanted.map { vocabulary.facts[$0.fact].name }
    var known: [String] = []
    for kind in fund.fund.events {
      for spread in kind.facts {
        let name = vocabulary.facts[spread.fact].name
        if !known.contains(name) { known.append(name) }
      }
    }
    return Mistake(
      message: Label(
        zh: "基金没有一类事件含有「\(names.joined(separator: "」和「"))」；它的事件有 "
          + known.joined(separator: "、") + "；其他事实请用 --case 给出案例",
        en:
          "no kind of event of the fund has '\(names.joined(separator: "' and '"))'; its events have "
          + known.joined(separator: ", ") + "; for any other fact give a case with --case"
      )
    )
  }

  // MARK: - What is held

  private static func held(
    _ index: Int,
    _ value: Case.Value,
    _ how: PayoutTable.Held.How,
    _ book: Rulebook
  ) -> PayoutTable.Held {
    let fact = book.vocabulary.facts[index]
    let text = CasePayouts.written(value, of: index, book)
    var name: Label?
    if case .choice(let choice) = fact.type {
      let items = book.vocabulary.choices[choice]
      name = items.index(of: text).map { items.items[$0].label }
    }
    return PayoutTable.Held(
      fact: fact.name,
      title: fact.title,
      value: text,
      name: name,
      how: how
    )
  }

  /// The value at which a fact is held.
  private static func value(
    of spread: Fund.Spread,
    _ fact: Fact
  ) -> (value: Case.Value, how: PayoutTable.Held.How) {
    switch spread.law {
    case .fixed(let value): return (value, .given)
    case .table(let rows):
      if let mean = mean(of: rows, fact) { return (mean, rows.count > 1 ? .mean : .given) }
      var best = rows[0]
      for row in rows where best.weight < row.weight { best = row }
      return (best.value, rows.count > 1 ? .likeliest : .given)
    case .between(let interval):
      let middle = Double(interval.low) / 2 + Double(interval.high) / 2
      return (on(grid: fact, middle), .mean)
    case .lognormal(let mean, _), .gamma(let mean, _):
      let wider = Double(Decimal.power(min(18, fact.type.scale)))
      return (on(grid: fact, mean.number.double * wider), .mean)
    }
  }

  /// The mean of rows that are all numbers.
  private static func mean(
    of rows: [(value: Case.Value, weight: Decimal)],
    _ fact: Fact
  )
    -> Case.Value?
  {
    guard fact.type.unit != nil else { return nil }
    var sum = 0.0
    var weight = 0.0
    for row in rows {
      guard case .plain(let possible) = row.value, let number = possible.interval?.single else {
        return nil
      }
      sum += Double(number) * row.weight.double
      weight += row.weight.double
    }
    return weight > 0 ? on(grid: fact, sum / weight) : nil
  }

  /// The value of a fact that is nearest to a number of smallest units.
  private static func on(grid fact: Fact, _ number: Double) -> Case.Value {
    let step = Double(max(1, fact.step))
    let exact = Int128((number / step).rounded()) * max(1, fact.step)
    let domain = fact.domain ?? Interval(exact, exact)
    let value = min(max(exact, domain.low), domain.high)
    return .plain(fact.type == .day ? Possible(.day(Interval(value))) : .number(value))
  }

  // MARK: - What is worked out

  /// Takes out what would contradict a varied fact: what it is worked out from, and what is worked
  /// out from it.
  private mutating func leaveOutRelatives(_ fund: PreparedFund) {
    let vocabulary = fund.book.vocabulary
    let relatives = Relatives(fund)
    var given = Set(input.facts.keys)
    for policy in input.policies { given.formUnion(policy.facts.keys) }
    for event in input.events ?? [] { given.formUnion(event.facts.keys) }
    let varied = Set(facts.map(\.fact))
    for fact in given.subtracting(varied).sorted()
    where varied.contains(where: { relatives.hangTogether($0, fact) }) {
      input.facts[fact] = nil
      for index in input.policies.indices { input.policies[index].facts[fact] = nil }
      for index in (input.events ?? []).indices { input.events?[index].facts[fact] = nil }
      held.removeAll { $0.fact == vocabulary.facts[fact].name }
      held.append(
        PayoutTable.Held(
          fact: vocabulary.facts[fact].name,
          title: vocabulary.facts[fact].title,
          value: "",
          how: .leftOut
        )
      )
    }
  }

  /// Which facts are worked out from which.
  private struct Relatives {
    let plan: Plan

    init(_ fund: PreparedFund) {
      plan = Plan(scheme: fund.scheme, book: fund.book)
    }

    /// What a fact is worked out from; nothing where it is asked or looked up.
    func inputs(of fact: Int) -> [Int] {
      let known = plan.vocabulary.facts[fact]
      guard known.publication == nil, let formula = known.derived else { return [] }
      return plan.facts(in: formula)
    }

    func hangTogether(_ one: Int, _ other: Int) -> Bool {
      inputs(of: one).contains(other) || inputs(of: other).contains(one)
    }
  }
}
