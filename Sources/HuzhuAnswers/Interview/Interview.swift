package import HuzhuDocuments
package import HuzhuLanguage
package import HuzhuValues

/// An interview: a case as far as it is told, and the question that settles most of what is open.
///
/// Only what some answer still names as missing is asked; a reading of the source is never asked,
/// and neither is anything of a scheme that refuses or does not speak of the case.
package struct Interview: Sendable {
  let assessor: Assessor
  let day: Day
  let overlays: [String]
  /// The schemes that are asked; empty asks all.
  let schemes: [String]
  package private(set) var input: Case
  /// How many questions were answered.
  package private(set) var answered = 0
  private(set) var answers: [SchemeAnswer] = []
  /// What is not asked again: it is not known, or known as far as somebody can tell.
  private var isDone: Set<InterviewQuestion.About> = []
  /// What is asked before anything else.
  private var queue: [InterviewQuestion.About] = []
  private var earlier: [Step] = []

  /// What is taken back with an answer.
  private struct Step: Sendable {
    var input: Case
    var answers: [SchemeAnswer]
    var isDone: Set<InterviewQuestion.About>
    var queue: [InterviewQuestion.About]
    var answered: Int
  }

  /// What becomes of an answer.
  package enum Reply: Sendable {
    case taken
    /// It is no answer to this question, for this reason.
    case refused(Label)
  }

  /// Begins an interview.
  ///
  /// - Parameters:
  ///   - input: What is known already.
  ///   - assessor: The schemes.
  ///   - day: The day of assessment.
  ///   - overlays: Names of the overlays to apply.
  ///   - schemes: Ids of the schemes to ask; empty asks all.
  /// - Returns: The interview, or why the case cannot be answered.
  package static func begin(
    _ input: Case,
    assessor: Assessor,
    on day: Day,
    overlays: [String],
    schemes: [String]
  ) -> Result<Interview, CaseProblem> {
    var interview = Interview(
      assessor: assessor,
      day: day,
      overlays: overlays,
      schemes: schemes,
      input: input
    )
    if let problem = interview.assess(schemes) { return .failure(problem) }
    return .success(interview)
  }

  private init(
    assessor: Assessor,
    day: Day,
    overlays: [String],
    schemes: [String],
    input: Case
  ) {
    self.assessor = assessor
    self.day = day
    self.overlays = overlays
    self.schemes = schemes
    self.input = input
    self.input.on = day
  }

  var vocabulary: Vocabulary { assessor.book.vocabulary }

  // MARK: - Questions

  /// What is asked next; nil where nothing that can be asked changes an answer any more.
  package var question: InterviewQuestion? {
    if let first = queue.first { return question(about: first) }
    if asksSubject { return InterviewQuestion(about: .subject) }
    let open = openFacts
    for entry in open where entry.decides > 0 { return question(about: .fact(entry.fact)) }
    if asksEvents { return InterviewQuestion(about: .events) }
    return open.first.map { question(about: .fact($0.fact)) }
  }

  /// How many questions are left at most, as far as is known now.
  package var left: Int {
    var count = asksEvents ? 1 : 0
    if asksSubject { count += 1 }
    for entry in OpenFacts(hopeful, in: vocabulary).entries
    where !isDone.contains(.fact(entry.fact)) {
      // Without events their facts count as long as there may be one.
      if case .eventFact = entry.fact.missing, input.events == nil, !asksEvents { continue }
      count += depth(of: entry.fact)
    }
    return max(count, queue.count)
  }

  /// The answers that a fact may still change to somebody's benefit.
  private var hopeful: [SchemeAnswer] {
    answers.filter { $0.eligibility != .ineligible && $0.eligibility != .outOfScope }
  }

  private var openFacts: [OpenFacts.Entry] {
    OpenFacts(hopeful, in: vocabulary).entries.filter { entry in
      if isDone.contains(.fact(entry.fact)) { return false }
      // Without events their facts are those of one made up.
      if case .eventFact = entry.fact.missing { return input.events != nil }
      return true
    }
  }

  private var asksSubject: Bool {
    guard input.subject == nil, !isDone.contains(.subject) else { return false }
    var found: Set<String> = []
    for answer in answers { found.insert(answer.scheme.subject) }
    return found.count > 1
  }

  private var asksEvents: Bool {
    guard input.events == nil, !isDone.contains(.events) else { return false }
    return hopeful.contains { $0.isHypothetical && !$0.events.isEmpty }
  }

  private func question(about: InterviewQuestion.About) -> InterviewQuestion {
    var result = InterviewQuestion(about: about)
    guard let fact = result.fact else { return result }
    switch vocabulary.facts[fact].type {
    case .choice(let index):
      let choice = vocabulary.choices[index]
      let known = items(of: about)
      for (position, item) in choice.items.enumerated() where item.descendants.count > 1 {
        if known == item.descendants { result.within = position }
      }
      for (position, item) in choice.items.enumerated() where known.contains(position) {
        if position == result.within { continue }
        // Asked from the top: what stands under something that is listed waits.
        if let parent = item.parent, parent != result.within, known.contains(parent) { continue }
        result.items.append(position)
      }
    case .choices(let index): result.items = Array(vocabulary.choices[index].items.indices)
    default: break
    }
    return result
  }

  /// The items that a fact may still be.
  private func items(of about: InterviewQuestion.About) -> ChoiceSet {
    guard case .fact(let open) = about, let fact = OpenFacts.fact(of: open.missing),
      case .choice(let index) = vocabulary.facts[fact].type
    else { return ChoiceSet() }
    if case .plain(let possible)? = input.value(of: open)?.value,
      case .choice(let items) = possible.values
    {
      return items
    }
    return vocabulary.choices[index].all
  }

  /// How often a fact is asked at most: once for each level of its choice.
  private func depth(of open: OpenFact) -> Int {
    guard let fact = OpenFacts.fact(of: open.missing),
      case .choice(let index) = vocabulary.facts[fact].type
    else { return 1 }
    let choice = vocabulary.choices[index]
    let known = items(of: .fact(open))
    var deepest = 1
    for item in known.items {
      var depth = 1
      var above = choice.items[item].parent
      while let parent = above, known.contains(parent) {
        depth += known == choice.items[parent].descendants ? 0 : 1
        above = choice.items[parent].parent
      }
      deepest = max(deepest, depth)
    }
    return deepest
  }

  // MARK: - Answers

  /// Takes the answer to the question that is asked.
  ///
  /// - Parameter text: As it was typed; empty for what is not known.
  /// - Returns: Whether it is one; where it is not, the same question is asked again.
  package mutating func answer(_ text: String) -> Reply {
    guard let question else { return .taken }
    var next = self
    next.earlier.append(
      Step(input: input, answers: answers, isDone: isDone, queue: queue, answered: answered)
    )
    if !next.queue.isEmpty { next.queue.removeFirst() }
    if text.isEmpty {
      next.passOver(question)
    } else if let reason = next.take(text, question) {
      return .refused(reason)
    }
    self = next
    return .taken
  }

  /// Takes the last answer back.
  ///
  /// - Returns: Whether there was one.
  package mutating func goBack() -> Bool {
    guard let last = earlier.popLast() else { return false }
    input = last.input
    answers = last.answers
    isDone = last.isDone
    queue = last.queue
    answered = last.answered
    return true
  }

  private mutating func passOver(_ question: InterviewQuestion) {
    isDone.insert(question.about)
    guard isDateOfSeveral(question) else { return }
    // Either all events have a day or none has.
    for event in input.events?.indices ?? 0..<0 {
      if let fact = question.fact {
        input.events?[event].facts[fact] = nil
        isDone.insert(.fact(OpenFact(missing: .eventFact(fact, event: event), scheme: nil)))
      }
    }
    queue = []
  }

  /// Why a text is no answer; nil where it was taken.
  private mutating func take(_ text: String, _ question: InterviewQuestion) -> Label? {
    switch question.about {
    case .subject:
      guard let subject = subject(text) else { return noSuchItem(text) }
      input.subject = subject
      isDone.insert(.subject)
      answered += 1
      return assess(schemes)?.message
    case .events:
      guard let count = Self.count(text), count >= 0, count <= Assessor.eventLimit else {
        return Label(
          zh: "应为次数（0 至 \(Assessor.eventLimit)）、是或否",
          en: "a number of events from 0 to \(Assessor.eventLimit), or yes or no"
        )
      }
      let event = Case.Event(facts: [:], place: input.place)
      input.events = Array(repeating: event, count: count)
      isDone.insert(.events)
      answered += 1
      return assess(openSchemes)?.message
    case .fact(let open): return take(text, question, open)
    }
  }

  private mutating func take(
    _ text: String,
    _ question: InterviewQuestion,
    _ open: OpenFact
  ) -> Label? {
    guard let fact = question.fact else { return nil }
    let findings = Findings()
    let words = Self.named(text, question, vocabulary)
    guard let value = readAnswer(words, to: fact, in: assessor.book, findings: findings) else {
      return reason(findings, text, fact)
    }
    let before = items(of: question.about)
    let isFirstOfSeveral = isDateOfSeveral(question) && queue.isEmpty && !hasOtherDates(question)
    input.set(Case.Given(value, at: input.place), of: open)
    answered += 1
    let after = items(of: question.about)
    let isNarrower = after.count > 1 && after.count < before.count
    if !isNarrower { isDone.insert(question.about) }
    if isFirstOfSeveral {
      for event in input.events?.indices ?? 0..<0 where event != question.event {
        queue.append(.fact(OpenFact(missing: .eventFact(fact, event: event), scheme: nil)))
      }
    }
    // The order of events is known only once all have their day.
    guard queue.isEmpty else { return nil }
    let concerned = isDateOfSeveral(question) ? openSchemes : schemes(asking: open)
    if let problem = assess(concerned) { return problem.message }
    // Narrower only where it still matters, and then at once.
    if isNarrower, openFacts.contains(where: { $0.fact == open }) { queue = [question.about] }
    return nil
  }

  // MARK: - Assessment

  /// Asks the schemes again that an answer may change; nil where they answer.
  private mutating func assess(_ ids: [String]) -> CaseProblem? {
    switch assessor.assess(
      input,
      on: day,
      overlays: overlays,
      schemes: ids,
      explainsEnds: false
    ) {
    case .failure(let problem): return problem
    case .success(let answer):
      let fresh = answer.answers + answer.outOfScope
      if answers.isEmpty {
        answers = fresh
        return nil
      }
      for entry in fresh {
        guard let index = answers.firstIndex(where: { $0.scheme.id == entry.scheme.id }) else {
          continue
        }
        answers[index] = entry
      }
      return nil
    }
  }

  /// What does not speak of the case does not come to do so as more is known.
  private var openSchemes: [String] {
    var result: [String] = []
    for answer in answers where answer.eligibility != .outOfScope {
      result.append(answer.scheme.id)
    }
    return result
  }

  private func schemes(asking open: OpenFact) -> [String] {
    var result: [String] = []
    for answer in answers where answer.missing.contains(open.missing) {
      result.append(answer.scheme.id)
    }
    return result
  }

  /// Whether it is the day of one of several events.
  private func isDateOfSeveral(_ question: InterviewQuestion) -> Bool {
    guard let fact = question.fact, question.event != nil else { return false }
    return (input.events?.count ?? 0) > 1 && vocabulary.facts[fact].name == "event.date"
  }

  private func hasOtherDates(_ question: InterviewQuestion) -> Bool {
    guard let fact = question.fact, let events = input.events else { return false }
    for (position, event) in events.enumerated() where position != question.event {
      if event.facts[fact] != nil { return true }
    }
    return false
  }
}
