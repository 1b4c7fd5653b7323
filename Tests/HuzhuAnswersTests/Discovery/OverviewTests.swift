import HuzhuAnswers
import HuzhuLanguage
import HuzhuValues
import Testing

/// What stands before the answers of several schemes.
@Suite struct OverviewTests {
  private let rules = ProjectRules.shared

  @Test(arguments: ProjectRules.shared.wholeCases)
  func `Every answer stands in the overview once, where its word puts it`(
    _ worked: WorkedCase
  ) throws {
    let (answer, overview) = try overview(of: worked.input, overlays: worked.overlays)
    #expect(overview.entries.map(\.answer).sorted() == Array(answer.answers.indices))
    #expect(
      overview.entries.map(\.standing.rawValue)
        == overview.entries.map(\.standing.rawValue).sorted()
    )
    for entry in overview.entries {
      let scheme = answer.answers[entry.answer]
      switch entry.standing {
      case .now: #expect([.eligible, .notAssessed].contains(scheme.eligibility))
      case .oneStep:
        #expect([.ineligible, .undetermined].contains(scheme.eligibility))
        #expect(!entry.steps.isEmpty)
        if let then = entry.then { #expect(then.eligibility == .eligible) }
      case .refused: #expect(scheme.eligibility == .ineligible)
      case .nothingApplies: #expect(scheme.eligibility == .eligible)
      case .open: #expect(scheme.eligibility != .ineligible)
      case .informs: #expect(scheme.eligibility == .notAssessed)
      }
    }
    let asked = overview.question?.fact.missing
    let open = overview.entries(.open).map { answer.answers[$0.answer] }
    if let asked { #expect(open.contains { $0.missing.contains(asked) }) }
  }

  @Test(arguments: [
    // Nobody else's facts: one change makes this worker eligible.
    ("haircut-not-member", "tianshan.zero-rent-corner", Overview.Standing.oneStep),
    // Not a member, and not verified: that is more than one thing.
    ("haircut-not-member", "tianshan.barber-price-quota", .refused),
    ("haircut-not-member", "tianshan.barber-volunteer-free", .nothingApplies),
    // Nobody can change an age, and ten years bring nobody back below sixty.
    ("rider-aged-15", "guangdong.hui-ji-xiang", .refused),
    ("rider-aged-15", "guangdong.hui-zhuan-xiang", .now),
    ("little-known", "hainan.work-injury", .open),
  ])
  func `A scheme stands where somebody looks for it`(
    example: String,
    scheme: String,
    standing: Overview.Standing
  ) throws {
    let worked = try #require(rules.wholeCases.first { $0.name == example })
    let (answer, overview) = try overview(of: worked.input, overlays: [])
    let position = try #require(answer.answers.firstIndex { $0.scheme.id == scheme })
    let entry = try #require(overview.entries.first { $0.answer == position })
    #expect(entry.standing == standing)
  }

  @Test func `The question that is asked first bears on the most schemes`() throws {
    let worked = try #require(rules.wholeCases.first { $0.name == "little-known" })
    let (answer, overview) = try overview(of: worked.input, overlays: [])
    let question = try #require(overview.question)
    let fact = try #require(OpenFacts.fact(of: question.fact.missing))
    #expect(rules.book.vocabulary.facts[fact].name == "worker.place")
    #expect(question.answers.count > answer.answers.count / 2)
  }

  private func overview(of input: Case, overlays: [String]) throws -> (CaseAnswer, Overview) {
    let answer = try rules.assessor.assess(
      input,
      on: nil,
      overlays: overlays,
      schemes: [],
      explainsEnds: false
    ).get()
    return (answer, rules.assessor.overview(of: answer, to: input, overlays: overlays))
  }
}
