import Foundation
import HuzhuCommands
import Testing

/// What `huzhu simulate` says of changed figures, as its user sees it.
@Suite struct SimulateTermTests {
  /// The fund to compare with, whose rules are few.
  private let folder: TemporaryFolder
  private let rules: String
  private static let samples = "Tests/HuzhuSimulationTests/Samples/reference"
  private static let fund = samples + "/fund.json"

  init() throws {
    folder = try TemporaryFolder()
    let root = URL(filePath: Project.root)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: Project.root + "/rules/vocabulary"
    )
    for name in names {
      let content = try Data(contentsOf: root.appending(path: "rules/vocabulary/" + name))
      _ = try folder.file("rules/vocabulary/" + name, [UInt8](content))
    }
    let scheme = try Data(contentsOf: root.appending(path: Self.samples + "/scheme.json"))
    _ = try folder.file("rules/scheme.json", [UInt8](scheme))
    rules = folder.path + "/rules"
  }

  private func simulate(_ options: [String]) -> ToolRun {
    huzhu(["simulate", Self.fund, "--rules", rules] + options)
  }

  /// Only what the option adds: the year itself has goldens of its own.
  private func part(_ text: String, from start: String, to end: String) throws -> String {
    let begin = try #require(text.range(of: start))
    let stop = try #require(text.range(of: end, range: begin.upperBound..<text.endIndex))
    return String(text[begin.lowerBound..<stop.lowerBound])
  }

  @Test(arguments: ["zh", "en"])
  func `A payout curve, a ladder and a solution read as they did`(language: String) throws {
    let run = simulate([
      "--vary", "event.ownBurden=0..2万/5000元", "--ladder", "--solve", "premium", "--sufficiency",
      "99%", "--lang", language,
    ])
    #expect(run.status == .done && run.errors.isEmpty, "\(run.errors)")
    let text = try part(
      run.output,
      from: language == "zh" ? "给付随" : "payout by",
      to: language == "zh" ? "精确：" : "Exact:"
    )
    try expectGolden(text, "simulate-terms.\(language).txt")
  }

  @Test func `Programs read the same`() throws {
    let run = simulate([
      "--vary", "event.ownBurden=0..20000/5000", "--vary", "event.kind=illness-hospital,hardship",
      "--ladder", "--solve", "rate:rate", "--sufficiency", "0.9", "--format", "json",
    ])
    #expect(run.status == .done && run.errors.isEmpty, "\(run.errors)")
    let text = try part(run.output, from: "\"payoutTables\"", to: "\"figures\"")
    try expectGolden(text, "simulate-terms.json")
  }

  @Test func `A case of one's own is varied, and what it does not say makes a range`() throws {
    let file = try folder.file(
      "case.json",
      #"{"format": "huzhu/1", "case": "A-17", "facts": {"worker.unionMember": true},"#
        + #" "events": [{"event.kind": "illness-hospital"}, {"event.kind": "hardship"}]}"#
    )
    let run = simulate([
      "--case", file, "--vary", "1:event.ownBurden=100,1100,50000", "--vary",
      "2:event.kind=hardship,illness-hospital", "--lang", "en",
    ])
    #expect(run.status == .done, "\(run.errors)")
    let rows = run.output.split(separator: "\n").map { $0.split(separator: " ").suffix(2) }
    // A second stay of unknown cost adds nothing at least.
    #expect(rows.contains(["500.00", "0.00–15,000.00"]))
    #expect(rows.contains(["1,300.00", "800.00–15,800.00"]))
    #expect(rows.contains(["15,500.00", "15,000.00–30,000.00"]))
    // What makes the range is named, and what it could be.
    #expect(run.output.contains("own burden (2:event.ownBurden): 0 yuan to 5,000,000 yuan"))
  }

  @Test func `Where nothing is exact the years are drawn, and that is said`() throws {
    // Two amounts that vary have no closed form.
    var text = try String(contentsOfFile: Project.root + "/" + Self.fund, encoding: .utf8)
    let burden = try #require(text.range(of: "\"event.ownBurden\": {"))
    text.insert(
      contentsOf: "\"event.selfPaid\": {\"law\": \"lognormal\", \"mean\": \"10 CNY\","
        + " \"variation\": \"1\", \"assumed\": {\"zh\": \"虚构。\", \"en\": \"Made up.\"}}, ",
      at: burden.lowerBound
    )
    text = text.replacing("\"is\": 1000000", with: "\"is\": 1000")
    let file = try folder.file("two.json", text)
    let call = ["simulate", file, "--rules", rules, "--solve", "premium", "--lang", "en"]
    let exact = huzhu(call)
    #expect(exact.status == .badData && exact.errors.contains("--method sample"))
    let drawn = huzhu(call + ["--method", "sample", "--trials", "200", "--ladder"])
    #expect(drawn.status == .done, "\(drawn.errors)")
    #expect(drawn.output.contains("trial years were drawn on the same random"))
    let lines = drawn.output.split(separator: "\n")
    let rung = try #require(lines.firstIndex { $0.hasPrefix("rate: share paid, now 80%") })
    // Both the mean and the tail.
    #expect(lines[rung + 1].split(separator: "±").count == 3, "\(lines[rung + 1])")
    #expect(lines.contains { $0.contains("at least") && $0.contains("±") })
    let refused = huzhu(call + ["--method", "sample", "--trials", "199"])
    #expect(refused.status == .usage && refused.errors.contains("at least 200 with --trials"))
    let few = huzhu(
      ["simulate", file, "--rules", rules, "--lang", "en", "--method", "sample"]
        + ["--trials", "50", "--ladder"]
    )
    #expect(few.output.contains("50 trial years are too few"), "\(few.output)")
    let row = few.output.split(separator: "\n").first { $0.hasPrefix("  72%") }
    #expect(row?.split(separator: "±").count == 2, "\(row ?? "")")
  }

  @Test(arguments: [
    (["--vary", "event.ownBurden"], "FACT=LOW..HIGH"),
    (["--vary", "2:event.ownBurden=0..10"], "--case"),
    (["--vary", "event.ownBurde=0..1"], "did you mean 'event.ownBurden'"),
    (["--vary", "event.ownBurden=5..1"], "must be below the second"),
    (["--vary", "event.ownBurden=..1"], "lacks an end"),
    (["--vary", "event.ownBurden=0..7000000"], "5000000"),
    (["--vary", "event.ownBurden=0..1000/3.333"], "multiple of 0.01 CNY"),
    (["--vary", "event.ownBurden=0..5000000/1"], "more than 1000 values"),
    (["--vary", "event.ownBurden=0..999/1", "--vary", "worker.age=1..99/1"], "99000 combinations"),
    (["--vary", "event.ownBurden=seven"], "event.ownBurden"),
    (["--vary", "event.kind=illness-hospital..hardship"], "commas"),
    (["--vary", "event.kind=ilness-hospital"], "illness-hospital"),
    (["--vary", "event.hospitalLevel=one"], "no kind of event"),
    (["--vary", "household.children=1,2"], "only a number"),
    (["--vary", "2:event.ownBurden=0..1", "--case", "CASE"], "no event number 2"),
    (["--vary", "worker.age=1,2", "--vary", "worker.age=3"], "varied twice"),
    (
      ["--vary", "worker.age=1", "--vary", "event.ownBurden=1", "--vary", "event.kind=hardship"],
      "at most twice"
    ),
    (["--case", "CASE"], "--case goes with --vary"), (["--ladder=yes"], "takes no value"),
    (["--solve", "reserve"], "rate:TERM"), (["--solve", "premium:rate"], "rate:TERM"),
    (["--solve", "rate:deductible"], "rate:rate  share paid (now 80%)"),
    (["--solve", "rate:scale"], "is a table"),
    (["--solve", "cap:nothing"], "ceiling"),
    (["--sufficiency", "99%"], "--sufficiency goes with --solve"),
    (["--solve", "premium", "--sufficiency", "99.5"], "from 50% to 99.999%"),
    (["--solve", "premium", "--sufficiency", "100%"], "from 50% to 99.999%"),
  ])
  func `A wrong call says what is wrong`(options: [String], says: String) throws {
    let file = try folder.file(
      "case.json",
      #"{"format": "huzhu/1", "case": "A", "events": [{"event.kind": "hardship"}]}"#
    )
    let run = simulate(options.map { $0 == "CASE" ? file : $0 } + ["--lang", "en"])
    #expect(run.status == .usage && run.output.isEmpty, "\(run.status)")
    #expect(run.errors.contains(says), "\(run.errors)")
  }

  @Test func `Standard input is the fund or the case, not both`() {
    let run = huzhu([
      "simulate", "-", "--vary", "event.ownBurden=0..1", "--case", "-", "--lang", "en",
    ])
    #expect(run.status == .usage && run.errors.contains("cannot both be '-'"), "\(run.errors)")
  }

  @Test func `Where a subsidy more than suffices that is said in words`() throws {
    let text = try String(contentsOfFile: Project.root + "/" + Self.fund, encoding: .utf8)
    let subsidy = try #require(text.range(of: "\"is\": \"0 CNY\""))
    let file = try folder.file(
      "rich.json",
      text.replacingCharacters(in: subsidy, with: "\"is\": \"100 CNY\"")
    )
    let call = ["simulate", file, "--rules", rules, "--solve", "premium", "--lang"]
    let english = huzhu(call + ["en"]).output.split { " \n".contains($0) }.joined(separator: " ")
    #expect(english.contains("The break-even premium is negative"), "\(english)")
    #expect(english.contains("no premium is needed (now 70 yuan): the subsidy is 26.6"))
    let chinese = huzhu(call + ["zh"]).output
    #expect(chinese.contains("收支相抵的保费为负") && chinese.contains("不收保费也够"), "\(chinese)")
  }

  @Test func `Without a premium only a premium is looked for`() throws {
    var text = try String(contentsOfFile: Project.root + "/" + Self.fund, encoding: .utf8)
    let start = try #require(text.range(of: "\"premium\": {"))
    let end = try #require(text.range(of: "\"subsidy\""))
    text.removeSubrange(start.lowerBound..<end.lowerBound)
    let file = try folder.file("free.json", text)
    let call = ["simulate", file, "--rules", rules, "--lang", "en", "--solve"]
    let rate = huzhu(call + ["rate:rate"])
    #expect(rate.status == .usage && rate.errors.contains("names no premium"))
    let premium = huzhu(call + ["premium"])
    #expect(premium.status == .done && premium.output.contains("at least 73.33"))
  }
}
