import HuzhuDocuments
package import HuzhuLanguage
import HuzhuPlan
package import HuzhuValues

/// Answers cases under the schemes of one rulebook.
package struct Assessor: Sendable {
  package let book: Rulebook

  /// The most events of a case: each asks the earlier ones whether they share its windows.
  package static let eventLimit = 500

  let shared: SharedReads

  package init(book: Rulebook) {
    self.book = book
    shared = SharedReads(of: book)
  }

  /// Answers under a rulebook whose vocabulary is that of another one.
  package init(book: Rulebook, withVocabularyOf other: Assessor) {
    self.book = book
    shared = other.shared
  }

  /// Assesses a case.
  ///
  /// - Parameters:
  ///   - input: A case read against the same rulebook.
  ///   - on: The day of assessment; the case's own where it is nil.
  ///   - overlays: Names of the overlays to apply.
  ///   - schemes: Ids of the schemes to ask; empty asks all.
  ///   - explainsEnds: Whether a receipt is wanted for each end of a range.
  /// - Returns: The answers in the order of the rulebook, or why the case cannot be answered.
  package func assess(
    _ input: Case,
    on: Day?,
    overlays: [String],
    schemes: [String],
    explainsEnds: Bool
  ) -> Result<CaseAnswer, CaseProblem> {
    let detail = AnswerDetail.whole(explainsEnds: explainsEnds)
    let day: Day
    switch self.day(of: input, on: on) {
    case .success(let found): day = found
    case .failure(let problem): return .failure(problem)
    }
    let applied: [Scheme]
    switch asked(schemes, overlays: overlays) {
    case .success(let changed): applied = changed
    case .failure(let problem): return .failure(problem)
    }
    var result = CaseAnswer(
      name: input.name,
      subject: input.subject,
      on: day,
      answers: [],
      outOfScope: [],
      settings: settings(of: input)
    )
    var index = 0
    while index < applied.count {
      var end = index
      while end < applied.count, applied[end].id == applied[index].id { end += 1 }
      defer { index = end }
      let versions = Self.bounded(Array(applied[index..<end]))
      switch answer(input, day, versions: versions, plans: nil, detail) {
      case .failure(let problem): return .failure(problem)
      case .success(var answer):
        answer.overlays = overlays.filter { name in
          book.overlays.contains { $0.name == name && $0.scheme == answer.scheme.id }
        }
        if answer.eligibility == .outOfScope {
          result.outOfScope.append(answer)
        } else {
          result.answers.append(answer)
        }
      }
    }
    return .success(result)
  }

  /// The day on which a case is assessed; a case that cannot be assessed at all has none.
  func day(of input: Case, on: Day?) -> Result<Day, CaseProblem> {
    guard let day = on ?? input.on else {
      return .failure(
        CaseProblem(
          code: .noDay,
          message: Label(
            zh: "没有评估日期：请写明 --on 2026-06-05，或在案例中写 \"on\"",
            en: "no day of assessment: say --on 2026-06-05, or write \"on\" in the case"
          ),
          place: input.place,
          isUsage: true
        )
      )
    }
    if let events = input.events, events.count > Self.eventLimit {
      return .failure(
        CaseProblem(
          code: .tooManyEvents,
          message: Label(
            zh: "一个案例最多 \(Self.eventLimit) 个事件，这里有 \(events.count) 个",
            en: "a case has at most \(Self.eventLimit) events, not \(events.count)"
          ),
          place: events[Self.eventLimit].place
        )
      )
    }
    return .success(day)
  }

  /// All versions of the schemes that are asked, with the terms that the overlays put in place.
  func asked(_ schemes: [String], overlays: [String]) -> Result<[Scheme], CaseProblem> {
    for id in schemes where !book.schemes.contains(where: { $0.id == id }) {
      let near = nearestName(to: id, in: schemeIDs)
      return .failure(
        CaseProblem(
          code: .noSuchScheme,
          message: Label(
            zh: "没有名为「\(id)」的方案" + (near.map { ",是否指「\($0)」?" } ?? ""),
            en: "no scheme is named '\(id)'" + (near.map { "; did you mean '\($0)'?" } ?? "")
          ),
          isUsage: true
        )
      )
    }
    return applying(overlays).map { applied in
      schemes.isEmpty ? applied : applied.filter { schemes.contains($0.id) }
    }
  }

  /// The facts that an option and not the case file sets.
  private func settings(of input: Case) -> [(name: String, value: String)] {
    var result: [(name: String, value: String)] = []
    func add(_ facts: [Int: Case.Given], behind prefix: String = "") {
      for index in facts.keys.sorted() {
        guard let given = facts[index], given.isFromOption, case .plain(let possible) = given.value
        else { continue }
        let fact = book.vocabulary.facts[index]
        result.append((prefix + fact.name, Words.written(possible, type: fact.type, book: book)))
      }
    }
    add(input.facts)
    for policy in input.policies { add(policy.facts, behind: policy.scheme + ": ") }
    for event in input.events ?? [] { add(event.facts) }
    return result
  }

  private var schemeIDs: [String] {
    var ids: [String] = []
    for scheme in book.schemes where ids.last != scheme.id { ids.append(scheme.id) }
    return ids
  }

  /// All schemes with the terms that the named overlays put in place.
  private func applying(_ names: [String]) -> Result<[Scheme], CaseProblem> {
    var schemes = book.schemes
    var taken: [String: String] = [:]
    for name in names {
      let matching = book.overlays.filter { $0.name == name }
      guard !matching.isEmpty else {
        var known: [String] = []
        for overlay in book.overlays { known.append(overlay.name) }
        let near = nearestName(to: name, in: known)
        return .failure(
          CaseProblem(
            code: .noSuchOverlay,
            message: Label(
              zh: "没有名为「\(name)」的补充条款" + (near.map { ",是否指「\($0)」?" } ?? ""),
              en: "no overlay is named '\(name)'" + (near.map { "; did you mean '\($0)'?" } ?? "")
            ),
            isUsage: true
          )
        )
      }
      for overlay in matching {
        for position in schemes.indices
        where schemes[position].id == overlay.scheme && schemes[position].version == overlay.version
        {
          for (index, term) in overlay.terms {
            let key = overlay.scheme + "@" + overlay.version + ":" + term.name
            if let other = taken[key] {
              return .failure(
                CaseProblem(
                  code: .overlaysCollide,
                  message: Label(
                    zh: "「\(other)」与「\(name)」都设定了 \(key)",
                    en: "'\(other)' and '\(name)' both set \(key)"
                  ),
                  place: overlay.place,
                  isUsage: true
                )
              )
            }
            taken[key] = name
            schemes[position].terms[index] = term
          }
        }
      }
    }
    return .success(schemes)
  }

  /// Versions of one scheme, each up to where its neighbour begins.
  package static func bounded(_ versions: [Scheme]) -> [Scheme] {
    var result = versions
    for position in versions.indices {
      // An end that is not stated is open up to the neighbour's stated one.
      if versions[position].effective.until == nil, position + 1 < versions.count {
        result[position].effective.until = versions[position + 1].effective.from
      }
      if versions[position].effective.from == nil, position > 0 {
        result[position].effective.from = versions[position - 1].effective.until
      }
    }
    return result
  }

  /// The answer of the version that the case's days select; plans that are made already are used.
  func answer(
    _ input: Case,
    _ on: Day,
    versions: [Scheme],
    plans: [Plan]?,
    _ detail: AnswerDetail
  ) -> Result<SchemeAnswer, CaseProblem> {
    func plan(_ position: Int) -> Plan {
      plans?[position] ?? Plan(scheme: versions[position], book: book, shared: shared)
    }
    var fallback: Int?
    for (position, scheme) in versions.enumerated() {
      let isLast = position == versions.count - 1
      if versions.count > 1 {
        switch Situation.projecting(input, on: on, scheme: scheme, vocabulary: book.vocabulary) {
        case .failure(let error): return .failure(problem(error))
        case .success(let situation):
          let truth = Evaluator(plan: plan(position), situation: situation).isInForce().truth
          if truth == .no {
            if isLast, fallback == nil { fallback = position }
            continue
          }
          if truth == .open, !isLast {
            fallback = position
            continue
          }
        }
      }
      return answer(input, on, plan: plan(position), detail)
    }
    return answer(input, on, plan: plan(fallback ?? 0), detail)
  }

  func problem(_ error: SituationError) -> CaseProblem {
    switch error {
    case .mixedDates(let place):
      CaseProblem(
        code: .mixedEventDates,
        message: Label(
          zh: "有的事件写了日期，有的没有：请全部写上，或全部不写",
          en: "some events have a day and this one has none: give all of them one, or none"
        ),
        place: place
      )
    case .unorderedDates(let place):
      CaseProblem(
        code: .unorderedEvents,
        message: Label(
          zh: "这个事件的日期与前一事件重叠，先后不明：请缩小日期范围",
          en: "the day of this event overlaps that of an earlier one, so their order is not known"
        ),
        place: place
      )
    }
  }

  private func answer(
    _ input: Case,
    _ on: Day,
    plan: Plan,
    _ detail: AnswerDetail
  ) -> Result<SchemeAnswer, CaseProblem> {
    let vocabulary = book.vocabulary
    switch Situation.projecting(input, on: on, scheme: plan.scheme, vocabulary: vocabulary) {
    case .failure(let error): return .failure(problem(error))
    case .success(let situation):
      var run = SchemeRun(
        plan: plan,
        situation: situation,
        book: book,
        hasEvents: input.events != nil
      )
      return run.answer(detail)
    }
  }
}

/// How much of an answer is wanted.
enum AnswerDetail {
  /// All of it; with a receipt for each end of a range where they are to be explained.
  case whole(explainsEnds: Bool)
  /// The result without what explains it: no receipt, no readings side by side, no way out.
  case brief
}
