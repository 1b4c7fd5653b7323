import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues
import Testing

/// An illness that is known only by the group it belongs to, under a list that names illnesses.
@Suite struct IllnessHierarchyTests {
  private let rules = ProjectRules.shared
  private let scheme = "taiyuan-rail.medical-aid"

  @Test func `A group in which one illness decides says so and asks for the illness`() throws {
    let known = try answer("blood-cancer", excluding: ["blood-cancer", "leukaemia", "lymphoma"])
    let benefit = try #require(known.events.first?.benefits.first { $0.clause == "family-illness" })
    #expect(benefit.status == .cannotSay)
    #expect(known.pay?.low == 0)
    #expect(known.pay?.high == 2_000_000)
    let names = known.missing.map { rules.words($0, known.scheme) }
    #expect(names == [#"{"fact":"event.illness","event":1}"#])
  }

  @Test func `Every group of illnesses is answered by what its members get`() throws {
    let choice = try illness()
    // The list is settled to the last item, so that only the illness is open.
    let listed: Set = ["metastatic-tumour", "multiple-myeloma"]
    let others = choice.items.map(\.name).filter { !listed.contains($0) }
    for item in choice.items {
      let members = item.descendants.items.map { choice.items[$0].name }
      let paid = members.filter(listed.contains)
      let known = try answer(item.name, excluding: others)
      let status = known.events.first?.benefits.first { $0.clause == "family-illness" }?.status
      #expect(known.pay?.low == (paid.count == members.count ? 2_000_000 : 0), "\(item.name)")
      #expect(known.pay?.high == (paid.isEmpty ? 0 : 2_000_000), "\(item.name)")
      if paid.isEmpty {
        #expect(status == .doesNotApply, "\(item.name)")
        #expect(known.missing.isEmpty, "\(item.name)")
      } else if paid.count == members.count {
        #expect(status == .pays, "\(item.name)")
        #expect(known.missing.isEmpty, "\(item.name)")
      } else {
        #expect(status == .cannotSay, "\(item.name)")
        let illness = Missing.eventFact(try fact("event.illness"), event: 0)
        #expect(known.missing == [illness], "\(item.name)")
      }
    }
  }

  @Test func `An open list asks for the illness first and then for the list`() throws {
    let known = try answer("malignant-tumour", excluding: [])
    let names = known.missing.map { rules.words($0, known.scheme) }
    #expect(
      names == [#"{"fact":"event.illness","event":1}"#, #"{"term":"seriousIllnesses"}"#]
    )
  }

  // MARK: - Helpers

  private func fact(_ name: String) throws -> Int {
    try #require(rules.book.vocabulary.factByName[name])
  }

  private func illness() throws -> Choice {
    let index = try #require(rules.book.vocabulary.choiceByName["illness"])
    return rules.book.vocabulary.choices[index]
  }

  /// What the scheme says of a wife with that illness, where the aid is 20,000 yuan.
  private func answer(_ illness: String, excluding: [String]) throws -> SchemeAnswer {
    let items = excluding.map { "\"\($0)\"" }.joined(separator: ", ")
    let text = """
      {"format": "huzhu/1", "case": "illness", "subject": "worker", "on": "2026-06-05",
       "facts": {"worker.employer": "taiyuan-rail", "worker.place": "taiyuan"},
       "events": [{"event.kind": "serious-illness", "event.date": "2026-02-01",
                   "event.person": "spouse", "event.illness": "\(illness)"}],
       "assume": {"\(scheme)": {"familyAid": "20000 CNY", "seriousIllnesses": {"excludes": [\(items)]}}}}
      """
    let findings = Findings()
    let input = readCase(try Engine.parse(text), in: rules.book, findings: findings)
    let read = try #require(input, "\(findings.diagnostics.map(\.message.en))")
    return try rules.answer(WorkedCase(name: illness, input: read), read, scheme: scheme)
  }
}
