import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import Testing

/// Where the rules give no result the answer says in which place, and why.
@Suite struct FailureTests {
  struct Row: CustomTestStringConvertible {
    var reason: String
    var pay: String
    var facts = #""worker.wage": "0 CNY", "worker.status": "retired""#

    var testDescription: String { reason }
  }

  private static let rows = [
    Row(
      reason: "no row of the table fits",
      pay: #"{"table": «{"by": ["worker.status"], "rows": [["serving", "one"]]}»}"#
    ),
    Row(
      reason: "several rows of the table fit at once",
      pay:
        #"{"table": «{"by": ["worker.wage"], "rows": [[{"atMost": "0 CNY"}, "one"], [{"atLeast": "0 CNY"}, "two"]]}»}"#
    ),
    Row(
      reason: "division by zero",
      pay:
        #"{"product": ["one", «{"quotient": ["two", "worker.wage"], "round": {"to": "0.01", "mode": "half-up", "assumed": {"zh": "样", "en": "s"}}}»]}"#
    ),
    Row(
      reason: "the payment is negative",
      pay: #"«{"difference": ["one", "two"]}»"#
    ),
    Row(
      reason: "the bands do not rise, or what they divide is negative",
      pay:
        #"{"bands": «{"of": {"difference": ["one", "two"]}, "rates": [{"upTo": "two", "rate": "part"}, {"rate": "part"}]}»}"#
    ),
  ]

  @Test(arguments: rows)
  func `A failing formula is named with its place and its reason`(_ row: Row) throws {
    let parts = """
      "terms": {"one": \(AidWorld.term("100 CNY")), "two": \(AidWorld.term("200 CNY")), "part": \(AidWorld.term("10%"))},
      "eligibility": {"all": []},
      "benefits": [{"clause": "sound", "pay": "one"}, {"clause": "aid", "pay": \(row.pay)}]
      """
    let marked = PartWorld.document(parts)
    let text = marked.replacing("«", with: "").replacing("»", with: "")
    let engine = try Engine([AidWorld.vocabulary, text])
    let answer = try #require(try engine.answer(AidWorld.input(row.facts)).answers.first)
    #expect(answer.pay?.low == nil && answer.pay?.high == nil)
    let failure = try #require(answer.failures.first)
    #expect(answer.failures.count == 1)
    #expect(failure.part == "aid")
    #expect(failure.reason.en == row.reason)
    let start = try #require(marked.utf8.firstIndex(of: 0xC2))
    #expect(
      failure.place.range.lowerBound
        == marked.utf8.distance(from: marked.utf8.startIndex, to: start)
    )
    let writer = MachineScheme(
      book: engine.assessor.book,
      scheme: answer.scheme,
      documents: [
        SourceText(name: "vocabulary.json", text: AidWorld.vocabulary),
        SourceText(name: "aid.json", text: text),
      ]
    )
    let machine = writer.output(answer).text()
    let line = marked[..<start].filter(\.isNewline).count + 1
    #expect(machine.contains(#""file":"aid.json","line":\#(line),"#), "\(machine)")
  }

  @Test func `A formula that is not reached has not failed`() throws {
    let parts = """
      "terms": {"one": \(AidWorld.term("100 CNY")), "two": \(AidWorld.term("200 CNY"))},
      "eligibility": {"all": []},
      "benefits": [{"clause": "aid", "when": {"that": "worker.member", "is": true}, "pay": {"difference": ["one", "two"]}}]
      """
    let answer = try AidWorld.answer(parts, #""worker.member": false"#)
    #expect(answer.failures.isEmpty)
    #expect(answer.pay?.low == 0)
  }
}
