package import HuzhuDocuments
package import HuzhuLanguage
package import HuzhuValues

/// A case as one scheme sees it: its facts by position, the policy's own among them.
package struct Situation: Sendable {
  /// The day of assessment.
  package var on: Day
  /// The days on which the assessment may be, where a proof leaves that open.
  package var days: Interval?
  package var subject: String?
  /// By fact; nil where the case does not give it.
  package var facts: [Case.Given?]
  /// In the order in which they are settled.
  package var events: [Case.Event]
  /// The position in the case of each event in `events`.
  package var eventOrder: [Int]
  /// The case does not say whether anything happened: the one event is made up of unknown facts.
  package var isHypothetical: Bool
  /// Settled terms, by term position.
  package var settled: [Int: Case.Settlement]

  /// Projects a case onto a scheme.
  ///
  /// - Parameters:
  ///   - input: A case read against the same rulebook.
  ///   - on: The day of assessment.
  ///   - scheme: The version that is asked.
  ///   - vocabulary: The facts of the rulebook.
  /// - Returns: The situation, or what is wrong with the order of its events.
  package static func projecting(
    _ input: Case,
    on: Day,
    scheme: Scheme,
    vocabulary: Vocabulary
  ) -> Result<Situation, SituationError> {
    var facts = [Case.Given?](repeating: nil, count: vocabulary.facts.count)
    for (index, given) in input.facts { facts[index] = given }
    for policy in input.policies where policy.scheme == scheme.id {
      for (index, given) in policy.facts { facts[index] = given }
      if policy.hasNoHistory {
        for (index, fact) in vocabulary.facts.enumerated()
        where facts[index] == nil && !policy.unknown.contains(index) && fact.scope == .scheme
          && fact.name.utf8.starts(with: historyPrefix)
        {
          facts[index] = Case.Given(nothingHappened(fact), at: policy.place)
        }
      }
    }
    var settled: [Int: Case.Settlement] = [:]
    for assumption in input.assume where assumption.scheme == scheme.id {
      if let term = scheme.term(named: assumption.term) { settled[term] = assumption.settles }
    }
    let isHypothetical = input.events == nil
    let events = input.events ?? [Case.Event(facts: [:], place: input.place)]
    let order: [Int]
    switch ordering(events, date: vocabulary.factByName["event.date"]) {
    case .success(let positions): order = positions
    case .failure(let error): return .failure(error)
    }
    var sorted: [Case.Event] = []
    sorted.reserveCapacity(events.count)
    for position in order { sorted.append(events[position]) }
    return .success(
      Situation(
        on: on,
        days: nil,
        subject: input.subject,
        facts: facts,
        events: sorted,
        eventOrder: order,
        isHypothetical: isHypothetical,
        settled: settled
      )
    )
  }

  private static let historyPrefix = "history.".utf8

  /// Zero, false, empty or none: what a history without anything in it says.
  private static func nothingHappened(_ fact: Fact) -> Case.Value {
    switch fact.type {
    case .flag: .plain(.flag(false))
    case .quantity: .plain(.number(0))
    case .choices: .plain(Possible(.choices(certain: ChoiceSet(), possible: ChoiceSet())))
    case .list: .list(Case.List(items: [], isComplete: true))
    case .choice, .day, .recurringDay, .text: .plain(.none)
    }
  }

  /// Day order; the file's order where no event has a day.
  private static func ordering(
    _ events: [Case.Event],
    date: Int?
  ) -> Result<[Int], SituationError> {
    guard let date, events.count > 1 else { return .success(Array(events.indices)) }
    var days: [(position: Int, interval: Interval)] = []
    var undated: Int?
    for (position, event) in events.enumerated() {
      if case .plain(let possible)? = event.facts[date]?.value, let interval = possible.interval {
        days.append((position, interval))
      } else {
        undated = position
      }
    }
    if let undated {
      guard days.isEmpty else { return .failure(.mixedDates(events[undated].place)) }
      return .success(Array(events.indices))
    }
    days.sort { ($0.interval.low, $0.position) < ($1.interval.low, $1.position) }
    for index in days.indices.dropFirst() {
      let earlier = days[index - 1].interval
      // Two events on one known day keep the order of the file.
      guard
        earlier.high < days[index].interval.low
          || (earlier.single != nil && earlier == days[index].interval)
      else { return .failure(.unorderedDates(events[days[index].position].place)) }
    }
    var order: [Int] = []
    for entry in days { order.append(entry.position) }
    return .success(order)
  }
}

/// Why the events of a case have no order.
package enum SituationError: Error, Sendable {
  /// Some events have a day and this one has none.
  case mixedDates(Place)
  /// The day of this event overlaps that of an earlier one.
  case unorderedDates(Place)
}

extension Situation {
  /// A situation of which nothing is known.
  ///
  /// - Parameters:
  ///   - days: The days on which the assessment may be.
  ///   - subject: Who is assessed; nil for the scheme's own subject.
  ///   - events: How many events there are, each of unknown facts.
  ///   - start: What is said of the fact that says when the policy starts; nil says nothing.
  ///   - vocabulary: The facts of the rulebook.
  ///   - place: Where findings about it stand.
  /// - Returns: The situation of which all others are a part.
  package static func everything(
    days: Interval,
    subject: String?,
    events: Int,
    start: Possible?,
    vocabulary: Vocabulary,
    place: Place
  ) -> Situation {
    var facts = [Case.Given?](repeating: nil, count: vocabulary.facts.count)
    if let start, let fact = vocabulary.factByName["policy.start"] {
      facts[fact] = Case.Given(.plain(start), at: place)
    }
    // Given, though not known: an event without a day would lie in the first window of all.
    var event = Case.Event(facts: [:], place: place)
    if let date = vocabulary.factByName["event.date"], let domain = vocabulary.facts[date].domain {
      event.facts[date] = Case.Given(.plain(Possible(.day(domain))), at: place)
    }
    return Situation(
      on: Day(ordinal: Int32(clamping: days.low)),
      days: days,
      subject: subject,
      facts: facts,
      events: Array(repeating: event, count: events),
      eventOrder: Array(0..<events),
      isHypothetical: true,
      settled: [:]
    )
  }
}
