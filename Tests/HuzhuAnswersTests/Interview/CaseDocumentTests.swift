import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import Testing

/// A case that is written down reads back as the same case.
@Suite struct CaseDocumentTests {
  private let rules = ProjectRules.shared

  @Test(arguments: ProjectRules.shared.cases)
  func `A written case is read without a finding and written alike`(_ worked: WorkedCase) throws {
    let text = caseDocument(worked.input, in: rules.book).text(.pretty)
    let again = try #require(read(text), "\(worked.name): \(text)")
    #expect(caseDocument(again, in: rules.book).text(.pretty) == text)
  }

  @Test(arguments: ProjectRules.shared.wholeCases)
  func `A written case is answered like the one it was written from`(
    _ worked: WorkedCase
  ) throws {
    let text = caseDocument(worked.input, in: rules.book).text(.pretty)
    let again = try #require(read(text))
    let answers = try rules.answers(worked).map { rules.machine($0).text() }
    #expect(try rules.answers(worked, again).map { rules.machine($0).text() } == answers)
  }

  @Test func `Ranges, groups, alternatives and lists keep what is known of them`() throws {
    let text = """
      {"format":"huzhu/1","case":"x","subject":"worker","on":"2026-06-05",\
      "facts":{"worker.birthDate":{"between":["1990-01-01",null]},"worker.place":"guangdong",\
      "worker.occupation":{"in":["food-delivery-rider","sanitation-worker"]}},\
      "policies":{"guangdong.hui-ji-xiang":{"history":"none"}},\
      "events":[{"event.ownBurden":{"between":["0.5 CNY","20000 CNY"]}}]}
      """
    let input = try #require(read(text))
    #expect(caseDocument(input, in: rules.book).text() == text)
  }

  private func read(_ text: String) -> Case? {
    let (node, mistakes) = readJSON(SourceText(name: "case", text: text), index: 0)
    guard let node, mistakes.isEmpty else { return nil }
    let findings = Findings()
    let result = readCase(node, in: rules.book, findings: findings)
    for finding in findings.diagnostics { Issue.record("\(finding.message.en)") }
    return result
  }
}
