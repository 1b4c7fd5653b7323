import HuzhuBatch
import HuzhuLanguage
import HuzhuNaive
import Testing

/// Whatever the file is, how it is cut up and who works on it changes no byte.
struct ChunkLawTests {
  private static let pieces = [
    "true", "false", "1990-02-28", "2015-01-01", "7万", "\"", "\"\"", ",", ",", ",", "\n", "\n",
    "\r\n", "\r", "\"a\nb\"", "\"a,b\"", "\"1,200\"", "是", "\u{0}", " ", "x", "A", "B", "C",
  ]

  /// Mostly rows, with anything between them.
  private static func text(_ seed: UInt64) -> String {
    var random = SplitMix64(seed: seed)
    var text = "编号,会员,出生日期,自付\n"
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      if Int.random(in: 0..<4, using: &random) > 0 {
        let key = ["A", "B", "C", "D"].randomElement(using: &random) ?? ""
        let member = ["true", "false", "", "是", "?"].randomElement(using: &random) ?? ""
        let birth =
          ["1990-02-28", "1990/2/28", "\"1990-02-28\"", "", "x"]
          .randomElement(using: &random) ?? ""
        let burden =
          ["100", "7万", "\"1,200.50\"", "", "\"100\n\"", "-1"]
          .randomElement(using: &random) ?? ""
        text += "\(key),\(member),\(birth),\(burden)\n"
      } else {
        for _ in 0..<Int.random(in: 0...6, using: &random) {
          text += Self.pieces.randomElement(using: &random) ?? ""
        }
        if Bool.random(using: &random) { text += "\n" }
      }
    }
    return text
  }

  private static let columns = #"""
    "columns": {"编号": null, "会员": "worker.unionMember", "出生日期": "worker.birthDate",
                "自付": {"fact": "event.ownBurden", "empty": "no-event"}},
    "event": {"event.kind": "hospital-stay"}, "id": "编号",
    "output": ["row", "id", "eligibility", "reasons", "low", "high", "missing", "自付", "problem"]
    """#

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `The size of a chunk and the number of threads change no byte`(seed: UInt64) throws {
    let text = Self.text(seed)
    for group in ["", #", "group": "编号""#] {
      var whole: BatchWorld.Outcome?
      for (size, jobs) in [(1 << 18, 1), (1, 1), (13, 2), (64, 3), (100, 1), (257, 2)] {
        let run = try BatchWorld.run(text, Self.columns + group) { run in
          run.chunkSize = size
          run.jobs = jobs
          run.by = ["编号"]
        }
        guard let first = whole else {
          whole = run
          continue
        }
        #expect(run.output == first.output, "\(size) \(jobs)")
        #expect(run.code == first.code)
        if run.stop == nil { #expect(run.summary == first.summary) }
      }
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `As many rows leave as come, and the counts add up`(seed: UInt64) throws {
    let run = try BatchWorld.run(Self.text(seed), Self.columns) { $0.by = ["会员"] }
    try #require(run.stop == nil)
    // Line breaks inside of cells are no rows.
    let again = try BatchWorld.run(Self.text(seed), Self.columns) { run in
      run.population.output = [.word(.row), .word(.eligibility)]
    }
    #expect(again.lines.count - 1 == run.summary.rows)
    let tally = run.summary.schemes[0].tally
    #expect(tally.rows == run.summary.rows)
    let groups = run.summary.by?.sorted.map { $0.tallies[0] } ?? []
    #expect(groups.map(\.rows).reduce(0, +) == tally.rows)
    #expect(groups.map(\.pay.low).reduce(0, +) == tally.pay.low)
    #expect(groups.map(\.invalid).reduce(0, +) == tally.invalid)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `Summaries of the parts of a file add up to that of the file`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    // Parts are whole lines, so that each line is a row here.
    let lines = Self.text(seed).split(separator: "\n").filter { line in
      !line.contains("\"") && !line.utf8.contains(0x0D)
    }
    let rows = lines.dropFirst()
    let cut = Int.random(in: 0...rows.count, using: &random)
    func summary(_ part: some Collection<Substring>, from row: Int) throws -> BatchSummary {
      let text = ([lines[0]] + part).joined(separator: "\n") + "\n"
      return try BatchWorld.run(text, Self.columns) { run in
        run.by = ["编号", "会员"]
        run.firstRow = row
      }.summary
    }
    let whole = try summary(rows, from: 1)
    var parts = try summary(rows.prefix(cut), from: 1)
    let second = try summary(rows.dropFirst(cut), from: 1 + cut)
    #expect(parts.merge(second) == nil)
    #expect(parts.output == whole.output)
  }
}
