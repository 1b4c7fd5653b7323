import Foundation
import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation
import Testing

/// Members of the example fund, whose plan adds up over events and leaves readings open.
@Suite struct HenanMembersTests {
  private static func fund() throws -> (Rulebook, Fund) {
    var root = URL(filePath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    var files: [URL] = []
    let vocabulary = root.appending(path: "rules/vocabulary")
    for name in try FileManager.default.contentsOfDirectory(atPath: vocabulary.path()).sorted() {
      files.append(vocabulary.appending(path: name))
    }
    for path in [
      "seeds/published-henan-2024-truck-drivers.json",
      "rules/published/henan/henan.truck-drivers@2024.json",
      "rules/examples/funds/henan-truck-drivers.json",
    ] {
      files.append(root.appending(path: path))
    }
    var nodes: [JSONNode] = []
    for (index, file) in files.enumerated() {
      let bytes = [UInt8](try Data(contentsOf: file))
      let source = SourceText(name: file.lastPathComponent, bytes: bytes)
      nodes.append(try #require(readJSON(source, index: index).value))
    }
    let (book, diagnostics) = loadRulebook(nodes)
    try #require(!diagnostics.contains { $0.severity == .error }, "\(diagnostics)")
    let findings = Findings()
    let read = readFund(try #require(nodes.last), in: book, findings: findings)
    return (book, try #require(read, "\(findings.diagnostics)"))
  }

  @Test func `Three hundred members with several events are paid what a check of each pays`() throws
  {
    let (book, fund) = try Self.fund()
    let prepared = try PreparedFund(fund, book)
    let together = MemberPayouts(prepared.payouts)
    let assessor = Assessor(book: book)
    let random = CounterRandom(seed: 8)
    let benefits = prepared.scheme.benefits.count
    var cut = 0
    for member in 0..<300 as Range<UInt64> {
      let own = random.stream(member)
      var events: [MemberPayouts.Event] = []
      var alone: Int64 = 0
      for event in 0..<2 + own.index(0, below: 3) {
        let kind = own.index(10 + event, below: 8) == 0 && event > 0 && events.count == 1 ? 1 : 0
        let plans = prepared.payouts[kind]
        let plan = plans[Int(own.index(20 + event, below: UInt64(plans.count)))]
        let amounts = plan.variant.varying.map { _ in
          Int64(own.index(30 + event, below: 1_200_000))
        }
        events.append(MemberPayouts.Event(plan, amounts))
        let paid = try plan.payouts(amounts.map { [$0] })
        // Columns, and what settles the rows that they leave open, pay the same.
        #expect(try PayoutRunner(plan).payouts(amounts.map { [$0] }).totals == paid.totals)
        alone += paid.totals[0]
      }
      var sums = PayoutRunner.Sums(total: 0, benefits: Array(repeating: 0, count: benefits))
      try together.add(events, to: &sums)
      var input = events[0].payouts.variant.input
      input.events = events.compactMap { $0.payouts.event($0.values) }
      let answer = try assessor.assess(
        input,
        on: fund.on,
        overlays: [],
        schemes: [fund.scheme],
        explainsEnds: false
      ).get()
      let pay = try #require(answer.answers.first?.pay)
      #expect(pay.low == Int128(sums.total) && pay.high == pay.low, "member \(member)")
      if sums.total < alone { cut += 1 }
    }
    // A cover pays at most 10,000 yuan for treatment: that many have reached it.
    #expect(cut > 50)
  }
}
