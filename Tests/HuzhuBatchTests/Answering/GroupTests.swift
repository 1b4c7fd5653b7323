import HuzhuAnswers
import HuzhuBatch
import HuzhuDocuments
import HuzhuLanguage
import HuzhuNaive
import Testing

/// Rows that are one person.
struct GroupTests {
  private static let document = #"""
    "columns": {"编号": null, "会员": "worker.unionMember",
                "日期": {"fact": "event.date", "empty": "no-event"}, "自付": "event.ownBurden"},
    "facts": {"worker.birthDate": "1990-02-28"}, "event": {"event.kind": "hospital-stay"},
    "id": "编号", "group": "编号",
    "output": ["row", "id", "eligibility", "low", "high", "missing", "problem"]
    """#

  private func run(
    _ rows: String,
    change: (inout BatchRun) -> Void = { _ in }
  ) throws -> BatchWorld.Outcome {
    try BatchWorld.run("编号,会员,日期,自付\n" + rows, Self.document, change: change)
  }

  @Test func `Limits move on from row to row, in the order of the days`() throws {
    let rows = """
      A,true,2026-03-01,10000
      A,true,2026-02-01,1000
      A,true,2026-04-01,5000
      B,true,2026-02-01,5000
      C,false,2026-02-01,5000
      D,true,,
      """
    #expect(
      try run(rows).lines.dropFirst() == [
        "2,A,eligible,8000.00,8000.00,,", "3,A,eligible,800.00,800.00,,",
        "4,A,eligible,1200.00,1200.00,,", "5,B,eligible,4000.00,4000.00,,",
        "6,C,ineligible,0.00,0.00,,", "7,D,eligible,0.00,0.00,,",
      ]
    )
  }

  @Test func `What one row lacks bears on the rows behind it`() throws {
    let rows = """
      A,true,2026-02-01,1000
      A,true,2026-03-01,
      A,true,2026-04-01,5000
      """
    #expect(
      try run(rows).lines.dropFirst() == [
        "2,A,eligible,800.00,800.00,,", "3,A,eligible,0.00,9200.00,event.ownBurden,",
        "4,A,eligible,0.00,4000.00,event.ownBurden@2,",
      ]
    )
  }

  /// Rows of which something is wrong, and what is told of each.
  static let mistakes: [(rows: String, problems: [String])] = [
    (
      "A,true,2026-02-01,x\nA,true,2026-03-01,1\nB,true,2026-03-01,1\n",
      ["HZ0210×1@2", "HZ0933×1@3"]
    ),
    ("A,true,2026-02-01,1\nA,false,2026-03-01,1\n", ["HZ0932×1@3", "HZ0933×1@2"]),
    (",true,2026-02-01,1\nA,true,2026-03-01,1\n", ["HZ0924×1@2"]),
    // What cannot be read may be one more of the person before it.
    (
      "A,true,2026-02-01,1\nA,true,2026-03-01,1,1\nB,true,2026-03-01,1\n",
      ["HZ0920×1@3", "HZ0933×1@2"]
    ),
  ]

  @Test(arguments: mistakes)
  func `One bad row leaves the others of its group unanswered`(
    rows: String,
    problems: [String]
  ) throws {
    #expect(try run(rows).problems == problems)
  }

  @Test func `Rows of a group that do not stand together end the run, and the row is named`() throws
  {
    for size in [1, 1 << 18] {
      let run = try run("B,true,2026-02-01,1\nA,true,2026-02-01,1\nB,true,2026-03-01,1\n") {
        $0.chunkSize = size
      }
      guard case .row(4, let problem)? = run.stop else {
        Issue.record("\(run)")
        return
      }
      #expect(problem.code.rawValue == "HZ0931")
      #expect(problem.column == "编号")
    }
  }

  @Test func `A group with more events than one check has is not answered`() throws {
    let many = (0..<700).map { _ in "A,true,2026-02-01,1\n" }.joined()
    for size in [1, 3_000, 1 << 18] {
      let run = try run("0,true,2026-02-01,1\n" + many + "B,true,2026-02-01,1\n") {
        $0.chunkSize = size
      }
      #expect(run.problems == ["HZ0609×700@3"])
      #expect(run.lines.last == "703,B,eligible,0.80,0.80,,")
      #expect(run.summary.rows == 702)
    }
  }

  @Test func `A sample ends with a whole group`() throws {
    let rows =
      "A,true,2026-02-01,1\nA,true,2026-03-01,1\nA,true,2026-04-01,1\nB,true,2026-02-01,1\n"
    #expect(try run(rows) { $0.sample = 2 }.summary.rows == 3)
    #expect(try run(rows) { $0.sample = 3 }.summary.rows == 3)
    #expect(try run(rows) { $0.sample = 4 }.summary.rows == 4)
  }

  @Test func `The first bad row stops a strict run`() throws {
    let rows =
      "A,true,2026-02-01,1\nB,true,2026-02-01,1\nB,true,2026-03-01,x\nC,true,2026-02-01,1\n"
    for (size, jobs) in [(1, 1), (1, 3), (1 << 18, 1)] {
      let run = try run(rows) { run in
        run.isStrict = true
        run.chunkSize = size
        run.jobs = jobs
      }
      guard case .row(4, let problem)? = run.stop else {
        Issue.record("\(run)")
        return
      }
      #expect(problem.code.rawValue == "HZ0210")
      #expect(run.lines.dropFirst() == ["2,A,eligible,0.80,0.80,,"])
    }
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `A group is paid what one check of all its events pays`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var rows = ""
    var events: [String] = []
    var day = 1
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let burden = Int.random(in: 0...9_000, using: &random)
      rows += "A,true,2026-03-\(day < 10 ? "0" : "")\(day),\(burden)\n"
      events.append(
        """
        {"event.kind": "hospital-stay", "event.ownBurden": "\(burden) CNY",
         "event.date": "2026-03-\(day < 10 ? "0" : "")\(day)"}
        """
      )
      day += Int.random(in: 1...4, using: &random)
    }
    let text = """
      {"format": "huzhu/1", "case": "A", "on": "2026-06-05",
       "facts": {"worker.unionMember": true, "worker.birthDate": "1990-02-28"},
       "policies": {"city.plan": {"policy.start": "2026-01-01", "history": "none"}},
       "events": [\(events.joined(separator: ", "))]}
      """
    let node = try #require(readJSON(SourceText(name: "", text: text), index: 0).0)
    let input = try #require(readCase(node, in: BatchWorld.book, findings: Findings()))
    let answer = try Assessor(book: BatchWorld.book)
      .assess(input, on: nil, overlays: [], schemes: [], explainsEnds: false).get()
    let run = try run(rows)
    #expect(run.summary.schemes[0].tally.pay.low == answer.answers[0].pay?.low)
    #expect(run.summary.schemes[0].tally.pay.high == answer.answers[0].pay?.high)
    #expect(run.summary.rows == events.count)
  }
}
