import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues
import Testing

/// An interview asks what matters, ends, and takes nothing that is no answer.
@Suite struct InterviewTests {
  private let rules = ProjectRules.shared

  /// Cases with a refusal, a payment, a list of children, two events, a price and a grade.
  private static let told = ProjectRules.shared.wholeCases.filter {
    $0.overlays.isEmpty
      && [
        "haircut-not-member", "rider-accident", "university-child", "weihai-two-stays",
        "hainan-grade-pending",
      ].contains($0.name)
  }

  @Test(arguments: told)
  func `Of every question two answers differ`(_ worked: WorkedCase) throws {
    var interview = try begin(worked)
    var asked = 0
    while let question = interview.question {
      asked += 1
      try #require(asked < 400, "the interview does not end")
      if case .fact = question.about {
        let isOpen = try canChange(question, interview.input, interview)
        // What matters only beside other facts matters once the case gives them.
        let isOpenLater = try isOpen || canChange(question, worked.input, interview)
        #expect(isOpenLater, "\(name(of: question)): \(question)")
      }
      let reply = interview.answer(text(of: question, in: worked.input, interview))
      if case .refused(let reason) = reply {
        Issue.record("\(question): \(reason.en)")
        return
      }
    }
    #expect(asked > 0)
  }

  @Test(arguments: told)
  func `What is told by interview is answered like the case`(_ worked: WorkedCase) throws {
    var interview = try begin(worked)
    while let question = interview.question {
      _ = interview.answer(text(of: question, in: worked.input, interview))
    }
    let whole = try rules.answers(worked)
    for answer in try rules.answers(worked, interview.input, schemes: schemes(of: worked)) {
      let same = try #require(whole.first { $0.scheme.id == answer.scheme.id })
      #expect(answer.eligibility == same.eligibility, "\(answer.scheme.id)")
      guard answer.eligibility == .eligible else { continue }
      #expect(answer.pay?.low == same.pay?.low, "\(answer.scheme.id)")
      #expect(answer.pay?.high == same.pay?.high, "\(answer.scheme.id)")
    }
  }

  @Test func `Who knows nothing is asked each question once`() throws {
    var interview = try begin(Case(name: "x", place: .nowhere), schemes: [])
    let most = interview.left
    var asked: Set<InterviewQuestion> = []
    while let question = interview.question {
      #expect(asked.insert(question).inserted)
      try #require(asked.count <= most)
      guard case .taken = interview.answer("") else {
        Issue.record("what is not known is an answer")
        return
      }
    }
    #expect(interview.answered == 0)
    #expect(interview.left == 0)
  }

  @Test func `The question that bears on the most schemes comes first`() throws {
    var input = Case(name: "x", place: .nowhere)
    input.subject = "worker"
    let question = try #require(try begin(input, schemes: []).question)
    let fact = try #require(question.fact)
    #expect(rules.book.vocabulary.facts[fact].name == "worker.place")
  }

  // MARK: - Answers

  @Test(arguments: [
    ("worker.birthDate", "7万", "1990年2月28日"), ("worker.place", "Atlantis", "广东"),
    ("worker.occupation", "99", "food-delivery-rider"), ("worker.unionMember", "maybe", "是"),
    ("registration.date", "2026-02-30", "2026/5/20"), ("registration.isFirst", "7", "yes"),
  ])
  func `What is no answer is asked again`(fact: String, wrong: String, right: String) throws {
    var interview = try begin(rider, schemes: ["guangdong.hui-ji-xiang"])
    while let question = interview.question, name(of: question) != fact {
      _ = interview.answer(try #require(Self.riderAnswers[name(of: question)]))
    }
    let question = try #require(interview.question)
    let left = interview.left
    guard case .refused(let reason) = interview.answer(wrong) else {
      Issue.record("\(wrong) was taken for \(fact)")
      return
    }
    #expect(!reason.zh.isEmpty && !reason.en.isEmpty)
    #expect(interview.question == question)
    #expect(interview.left == left)
    guard case .taken = interview.answer(right) else {
      Issue.record("\(right) was not taken for \(fact)")
      return
    }
    #expect(interview.question != question)
  }

  @Test func `An answer that contradicts another is refused with the reason`() throws {
    var interview = try begin(rider, schemes: ["guangdong.hui-ji-xiang"])
    while let question = interview.question, name(of: question) != "registration.isFirst" {
      _ = interview.answer(try #require(Self.riderAnswers[name(of: question)]))
    }
    let hasGoneBack = interview.goBack()
    #expect(hasGoneBack)
    let question = try #require(interview.question)
    #expect(name(of: question) == "registration.date")
    _ = interview.answer("none")
    // Never registered: whether it was the first time is no question any more.
    #expect(interview.question.map { name(of: $0) } != "registration.isFirst")
  }

  @Test func `Going back asks the same again, down to the first question`() throws {
    var interview = try begin(rider, schemes: ["guangdong.hui-ji-xiang"])
    var questions: [InterviewQuestion] = []
    while questions.count < 4, let question = interview.question {
      questions.append(question)
      _ = interview.answer(try #require(Self.riderAnswers[name(of: question)]))
    }
    for question in questions.reversed() {
      let hasGoneBack = interview.goBack()
      #expect(hasGoneBack)
      #expect(interview.question == question)
    }
    let canGoOn = interview.goBack()
    #expect(!canGoOn)
    #expect(interview.answered == 0)
  }

  @Test func `A choice is asked from the top and narrowed only while it matters`() throws {
    var interview = try begin(rider, schemes: ["guangdong.hui-ji-xiang"])
    _ = interview.answer("1990-02-28")
    let place = try #require(interview.question)
    #expect(name(of: place) == "worker.place")
    let choice = rules.book.vocabulary.choices.first { $0.name == "place" }
    let items = try #require(choice).items
    #expect(place.items.allSatisfy { items[$0].parent == nil })
    // Any place in the province will do.
    _ = interview.answer("guangdong")
    let occupation = try #require(interview.question)
    #expect(name(of: occupation) == "worker.occupation")
    var other = try begin(rider, schemes: ["tianshan.barber-price-quota"])
    while let question = other.question, name(of: question) != "worker.place" {
      _ = other.answer("")
    }
    _ = other.answer("xinjiang")
    let within = try #require(other.question)
    #expect(name(of: within) == "worker.place")
    #expect(within.within.map { items[$0].name } == "xinjiang")
  }

  @Test func `Days of several events are asked together, and all are given or none`() throws {
    var interview = try begin(rider, schemes: ["weihai.critical-cost"])
    var dates = 0
    while let question = interview.question {
      let text: String
      if question.about == .events {
        text = "2"
      } else if name(of: question) == "event.date" {
        dates += 1
        text = dates == 1 ? "2026-05-01" : ""
      } else {
        text = Self.riderAnswers[name(of: question)] ?? ""
      }
      guard case .taken = interview.answer(text) else {
        _ = interview.answer("")
        continue
      }
    }
    let date = try #require(rules.book.vocabulary.factByName["event.date"])
    let given = (interview.input.events ?? []).filter { $0.facts[date] != nil }.count
    #expect(given == 0 || given == interview.input.events?.count)
  }

  // MARK: - Help of the tests

  private static let riderAnswers = [
    "worker.birthDate": "1990-02-28", "worker.place": "guangdong",
    "worker.occupation": "food-delivery-rider", "worker.unionMember": "yes",
    "registration.date": "2026-05-20", "registration.isFirst": "yes",
  ]

  private var rider: Case {
    var input = Case(name: "rider", place: .nowhere)
    input.subject = "worker"
    return input
  }

  private func name(of question: InterviewQuestion) -> String {
    question.fact.map { rules.book.vocabulary.facts[$0].name } ?? "\(question.about)"
  }

  private func begin(_ input: Case, schemes: [String]) throws -> Interview {
    let day = try #require(Day(year: 2026, month: 6, day: 5))
    return try Interview.begin(
      input,
      assessor: rules.assessor,
      on: day,
      overlays: [],
      schemes: schemes
    ).get()
  }

  /// The interview that begins with nothing but the subject, of the schemes that speak of the case.
  private func begin(_ worked: WorkedCase) throws -> Interview {
    var input = Case(name: worked.name, place: worked.input.place)
    input.subject = worked.input.subject
    input.assume = worked.input.assume
    let day = try #require(worked.input.on)
    return try Interview.begin(
      input,
      assessor: rules.assessor,
      on: day,
      overlays: [],
      schemes: schemes(of: worked)
    ).get()
  }

  private func schemes(of worked: WorkedCase) throws -> [String] {
    try rules.answers(worked).filter { $0.eligibility != .outOfScope }.map(\.scheme.id)
  }

  /// The answer that the case has to a question, as somebody would type it; empty if it has none.
  private func text(
    of question: InterviewQuestion,
    in input: Case,
    _ interview: Interview
  ) -> String {
    let facts = rules.book.vocabulary.facts
    let given: Case.Given?
    switch question.about {
    case .subject: return input.subject ?? ""
    case .events: return input.events.map { $0.count.description } ?? ""
    case .fact(let open):
      switch open.missing {
      case .fact(let fact):
        if let id = open.scheme {
          let policy = input.policies.first { $0.scheme == id }
          given = policy?.facts[fact]
          if given == nil, policy?.hasNoHistory == true, facts[fact].name.hasPrefix("history.") {
            return facts[fact].type == .flag ? "no" : "0"
          }
        } else {
          given = input.facts[fact]
        }
      case .eventFact(let fact, let event): given = input.events?[event].facts[fact]
      case .field(let list, let item, let fact):
        guard case .list(let records)? = input.facts[list]?.value else { return "" }
        given = records.items.indices.contains(item) ? records.items[item][fact] : nil
      case .term: return ""
      }
    }
    switch given?.value {
    case .plain(let possible)?:
      guard let fact = question.fact else { return "" }
      // A group that the case knows by its name.
      if case .choice(let items) = possible.values, case .choice(let index) = facts[fact].type {
        let choice = rules.book.vocabulary.choices[index]
        let whole = choice.items.first { $0.descendants == items }
        return whole?.name ?? ""
      }
      return Words.written(possible, type: facts[fact].type, book: rules.book)
    case .list(let list)?: return list.isComplete ? list.items.count.description : ""
    case nil: return ""
    }
  }

  /// Whether two values of the fact that is asked make some scheme answer differently.
  private func canChange(
    _ question: InterviewQuestion,
    _ input: Case,
    _ interview: Interview
  ) throws -> Bool {
    guard case .fact(let open) = question.about else { return true }
    for use in interview.uses(of: question) {
      let values = TriedValues(book: rules.book, scheme: use.scheme, input: interview.input)
      // Of a choice any item may be the one that counts.
      let tried =
        question.items.isEmpty ? values.few(of: open.missing) : values.some(of: open.missing)
      var found: Set<String> = []
      for value in tried {
        var told = input
        let setting = Amount.Setting(unknown: open.missing, value: value)
        guard (try? told.put(setting, of: use.scheme, in: rules.book)) != nil else { continue }
        told.on = interview.input.on
        let worked = WorkedCase(name: "", input: told)
        guard let answer = try? rules.answer(worked, told, scheme: use.scheme.id) else { continue }
        found.insert(rules.machine(answer).text())
        if found.count > 1 { return true }
      }
    }
    return false
  }
}

extension Place {
  fileprivate static let nowhere = Place(source: 0, range: 0..<0)
}
