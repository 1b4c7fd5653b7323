import HuzhuAnswers
import HuzhuChecker
import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues
import Testing

/// What is shown beside a finding can be put among the examples of the scheme.
@Suite struct CounterExampleTests {
  private static let parts = #"""
    "eligibility": {"all": [
      {"clause": "member", "that": "worker.member", "is": true},
      {"clause": "age", "that": "worker.age", "atLeast": {"is": "30 years", \#(CheckWorld.assumed)}}]},
    "claims": {"clause": "in-time", "that": "event.date", "onOrAfter": "policy.start"},
    "benefits": [{"clause": "aid", "when": {"that": "worker.place", "is": "south"},
      "pay": {"table": {"by": ["event.cost", "worker.level"], \#(CheckWorld.assumed), "rows": [
        [{"atMost": "100 CNY"}, "any", "1 CNY"], [{"over": "100 CNY"}, ["one", "three"], "2 CNY"]]}}}]
    """#

  @Test func `The case beside a hole is one on which the scheme gives no result`() throws {
    let bad = CheckWorld.check([CheckWorld.scheme(Self.parts)])
    #expect(bad.codes == ["HZ0701 error"], "\(bad.text)")
    let note = try #require(bad.diagnostics.first?.notes.first?.message.en)
    let example = try #require(note.split(separator: ": ", maxSplits: 1).last)
    let full = "{\"format\": \"huzhu/1\", \"case\":" + example.dropFirst("{\"name\":".count)
    let text = full.replacing(",\"expect\":{}", with: "")
    let (node, mistakes) = readJSON(SourceText(name: "case.json", text: String(text)), index: 9)
    #expect(mistakes.isEmpty, "\(text)")
    let findings = Findings()
    let document = try #require(node)
    let input = try #require(readCase(document, in: bad.book, findings: findings))
    #expect(findings.diagnostics.isEmpty)
    let result = Assessor(book: bad.book)
      .assess(input, on: nil, overlays: [], schemes: [], explainsEnds: false)
    guard case .success(let all) = result else {
      Issue.record("the case cannot be answered: \(text)")
      return
    }
    let answer = try #require(all.answers.first)
    #expect(answer.failures.map(\.reason.en) == ["no row of the table fits"], "\(text)")
    #expect(answer.eligibility == .eligible)
    let policy = "\"policy.start\""
    #expect(text.contains("\"worker.level\":\"two\"") && text.contains(policy), "\(text)")
  }

  @Test func `A hole that only the ineligible could meet is none`() {
    let narrow = Self.parts.replacing(
      "\"eligibility\": {\"all\": [",
      with: """
        "eligibility": {"all": [
          {"clause": "level", "that": "worker.level", "in": ["one", "three"]},
        """
    )
    let checked = CheckWorld.check([CheckWorld.scheme(narrow)])
    #expect(checked.codes == [], "\(checked.text)")
  }

  @Test func `What is allowed is silent, and an allow for nothing is told`() {
    let choose = #"""
      {"choose": [{"when": {"that": "worker.place", "in": ["north", "south", "west"]}, "then": "event.cost"},
                  {"otherwise": "history.paid"}], \#(#""allow": [{"code": "HZ0705", "because": {"zh": "防错", "en": "to be sure"}}]"#)}
      """#
    let silent = CheckWorld.check([
      CheckWorld.scheme("\"benefits\": [{\"clause\": \"aid\", \"pay\": \(choose)}]")
    ])
    #expect(silent.codes == [])
    let idle = choose.replacing("HZ0705", with: "HZ0708")
    let told = CheckWorld.check([
      CheckWorld.scheme("\"benefits\": [{\"clause\": \"aid\", \"pay\": \(idle)}]")
    ])
    #expect(told.codes.sorted() == ["HZ0221 warning", "HZ0705 warning"])
  }
}
