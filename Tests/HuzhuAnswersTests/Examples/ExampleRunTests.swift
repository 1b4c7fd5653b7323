import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues
import Testing

/// What the worked scheme of these tests may read.
private let vocabulary = """
  {"format": "huzhu/1", "vocabulary": "worked",
   "subjects": {"worker": {"zh": "职工", "en": "worker"}},
   "choices": {
     "party": {"of": {"member": {"zh": "会员", "en": "member"}, "city": {"zh": "市", "en": "city"}}}},
   "facts": {
     "worker.unionMember": {"type": "flag", "title": {"zh": "会员", "en": "member"}},
     "event.ownBurden": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY",
       "between": ["0 CNY", "5000000 CNY"], "title": {"zh": "自付", "en": "own burden"}}}}
  """

/// A plan with a deductible whose meaning the text leaves open.
///
/// - Parameter examples: Its examples, as JSON.
/// - Returns: The document.
private func scheme(_ examples: String) -> String {
  """
  {"format": "huzhu/1", "scheme": "demo.stay", "version": "1", "kind": "mutual-aid-plan",
   "subject": "worker", "title": {"zh": "示例", "en": "Demo"},
   "authority": {"zh": "市总工会", "en": "city federation"},
   "effective": {"from": "2020-01-01"},
   "terms": {
     "deductible": {"is": "1000 CNY", "assumed": {"zh": "示例", "en": "for the test"}},
     "rate": {"is": "50%", "assumed": {"zh": "示例", "en": "for the test"}},
     "deductibleIs": {"unstated": {"zh": "起付线还是门槛？", "en": "A deductible or a threshold?"},
                      "oneOf": ["deductible", "threshold"]}},
   "eligibility": {"all": [{"clause": "member", "that": "worker.unionMember", "is": true}]},
   "contributions": [{"clause": "premium", "paidBy": "member",
     "amount": {"is": "20 CNY", "assumed": {"zh": "示例", "en": "for the test"}}}],
   "benefits": [{"clause": "stay",
     "when": {"that": "event.ownBurden", "over": "deductible"},
     "pay": {"choose": [
       {"when": {"that": "deductibleIs", "is": "threshold"},
        "then": {"percent": "rate", "of": "event.ownBurden"}},
       {"otherwise": {"percent": "rate",
         "of": {"difference": ["event.ownBurden", "deductible"]}}}]}}],
   "rounding": {"to": "0.01 CNY", "mode": "half-up",
                "assumed": {"zh": "示例", "en": "for the test"}},
   "examples": [\(examples)]}
  """
}

private func run(_ examples: String...) throws -> [ExampleResult] {
  let documents = try [
    AnswerFixture.json(vocabulary), AnswerFixture.json(scheme(examples.joined(separator: ",\n"))),
  ]
  let (book, diagnostics) = loadRulebook(documents)
  try #require(diagnostics.filter { $0.severity == .error }.map(\.message.en) == [])
  return runExamples(in: book, schemes: ["demo.stay"])
}

struct ExampleRunTests {
  @Test func `Examples of a scheme run through the assessor`() throws {
    let results = try run(
      """
      {"name": "settled", "from": "demo-01", "on": "2026-06-05",
       "facts": {"worker.unionMember": true},
       "assume": {"demo.stay": {"deductibleIs": "deductible"}},
       "events": [{"event.ownBurden": "3000 CNY"}, {"event.ownBurden": "1000 CNY"}],
       "expect": {"eligibility": "eligible", "pay": "1000 CNY",
                  "payIfEntitled": {"stay": ["1000 CNY", "0 CNY"]},
                  "benefits": [{"stay": "pays"}, {"stay": "doesNotApply"}],
                  "contributions": {"member": "20 CNY", "city": "0 CNY"},
                  "basis": "assumed", "reasons": [], "missing": [], "alternatives": []}}
      """,
      """
      {"name": "both readings", "like": "settled", "assume": {},
       "events": [{"event.ownBurden": "3000 CNY"}],
       "expect": {"pay": {"between": ["1000 CNY", "1500 CNY"]}, "missing": ["deductibleIs"],
                  "alternatives": [
                    {"given": {"deductibleIs": "threshold"}, "pay": "1500 CNY"},
                    {"given": {"deductibleIs": "deductible"}, "pay": "1000 CNY"}]}}
      """,
      """
      {"name": "no member", "like": "settled", "facts": {"worker.unionMember": false},
       "expect": {"eligibility": "ineligible", "pay": "0 CNY", "payIfEntitled": "1000 CNY",
                  "reasons": ["member"]}}
      """,
      """
      {"name": "wrong", "like": "settled", "expect": {"eligibility": "ineligible", "pay": "1 CNY"}}
      """
    )
    #expect(results.map(\.name) == ["settled", "both readings", "no member", "wrong"])
    #expect(results.map(\.from) == ["demo-01", nil, nil, nil])
    #expect(
      results.map { $0.failures.map(\.en) } == [
        [], [], [],
        [
          "eligibility: expected ineligible, found eligible",
          "pay: expected 1 CNY, found 1000.00 CNY",
        ],
      ]
    )
  }

  @Test func `A case without an answer fails with the reason`() throws {
    var book = AnswerFixture.book
    let expect = try AnswerFixture.json(#"{"eligibility": "eligible"}"#)
    book.schemes[0].examples = [
      Example(
        name: "no day",
        from: "demo-01",
        input: Case(name: "no day", place: AnswerFixture.place),
        expect: expect,
        place: AnswerFixture.place
      )
    ]
    let results = runExamples(in: book, schemes: [])
    let result = try #require(results.first)
    #expect(result.scheme == "demo.plan" && result.version == "2026" && result.from == "demo-01")
    #expect(result.failures.count == 1)
    #expect(result.failures[0].en.hasPrefix("the case has no answer: "))
    #expect(runExamples(in: book, schemes: ["other.plan"]).isEmpty)
  }
}
