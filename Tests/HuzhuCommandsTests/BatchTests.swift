import Foundation
import HuzhuCommands
import HuzhuDocuments
import Testing

struct BatchTests {
  private static let riders = "rules/examples/populations/riders.json"
  private static let claims = "rules/examples/populations/claims.json"

  // MARK: - What is written

  @Test(arguments: ["en", "zh"])
  func `A file of people reads as it did`(language: String) throws {
    for (name, population, more) in [
      ("riders", Self.riders, []), ("claims", Self.claims, ["--by", "单位,病因"]),
    ] {
      let run = huzhu(["batch", population, "--lang", language] + more)
      #expect(run.status == (name == "riders" ? .badData : .done))
      try expectGolden(run.errors, "batch-\(name).\(language).txt")
      // What programs read is the same in every language.
      try expectGolden(run.output, "batch-\(name).csv")
      let json = huzhu(["batch", population, "--lang", language, "--format", "ndjson"] + more)
      try expectGolden(json.output, "batch-\(name).ndjson")
    }
  }

  @Test func `A summary for programs reads as it did`() throws {
    for language in ["en", "zh"] {
      let line = ["batch", Self.claims, "--by", "单位", "--summary", "json", "--lang", language]
      let run = huzhu(line)
      let (node, mistakes) = readJSON(SourceText(name: "", text: run.errors), index: 0)
      #expect(mistakes.isEmpty)
      let summary = try #require(node?.object)
      #expect(summary["digests"]?.array?.isEmpty == false)
      // The digests are those of all rules.
      let kept = JSONObject(summary.members.filter { $0.key != "digests" })
      let text = JSONOutput(
        JSONNode(.object(kept), at: node?.place ?? Place(source: 0, range: 0..<0))
      )
      try expectGolden(text.text(.pretty) + "\n", "batch-claims.summary.json")
    }
  }

  // MARK: - Statuses

  /// A call, and how it ends.
  struct Call: CustomTestStringConvertible, Sendable {
    var line: [String]
    var input = ""
    var status: HuzhuCommands.ExitStatus
    var says: String

    var testDescription: String { line.joined(separator: " ") }
  }

  private static let plan = ["--scheme", "weihai.critical-cost"]

  static let calls: [Call] = [
    Call(
      line: ["batch", "nowhere.csv"] + plan + ["--on", "today"],
      status: .noInput,
      says: "nowhere.csv"
    ),
    Call(line: ["batch", "nowhere.json"], status: .noInput, says: "nowhere.json"),
    Call(line: ["batch"], status: .usage, says: "POPULATION is missing"),
    Call(line: ["batch", "-", "x"], status: .usage, says: "one too many"),
    Call(line: ["batch", "-", "--on", "today"], status: .usage, says: "say which schemes"),
    Call(
      line: ["batch", "-"] + plan,
      input: "worker.place\n",
      status: .usage,
      says: "--on 2026-06-05 -"
    ),
    Call(line: ["batch", "-", "--data", "x"] + plan, status: .usage, says: "--data goes with"),
    Call(line: ["batch", claims, "--jobs", "0"], status: .usage, says: "--jobs"),
    Call(line: ["batch", claims, "--sample", "x"], status: .usage, says: "--sample"),
    Call(line: ["batch", claims, "--by", "单元"], status: .badData, says: "HZ0914"),
    Call(
      line: ["batch", claims, "--scheme", "weihai.critcal-cost"],
      status: .usage,
      says: "did you mean"
    ),
    Call(
      line: ["batch", claims, "--set", "worker.plac=weihai"],
      status: .usage,
      says: "worker.place"
    ),
    Call(line: ["batch", "rules/examples/rider.json"], status: .badData, says: "huzhu check"),
    Call(line: ["check", claims], status: .badData, says: "huzhu batch"),
    Call(line: ["batch", claims, "--data", "-"], input: "会员号\n", status: .badData, says: "HZ0914"),
    Call(
      line: ["batch", "-", "--on", "today"] + plan,
      input: "worker.plac\n",
      status: .badData,
      says: "worker.place"
    ),
    Call(
      line: ["batch", "-", "--on", "today"] + plan,
      input: "worker.place\nweihei\n",
      status: .badData,
      says: "row 2"
    ),
    Call(
      line: ["batch", "-", "--on", "today"] + plan,
      input: "worker.place\nweihai\n",
      status: .done,
      says: "1 row read"
    ),
    Call(
      line: ["batch", "-", "--on", "today", "--quiet"] + plan,
      input: "worker.place\nweihai\n",
      status: .done,
      says: ""
    ),
    Call(
      line: ["batch", "-", "--on", "today", "--strict"] + plan,
      input: "worker.place\nx\nweihai\n",
      status: .badData,
      says: "stopped here"
    ),
    Call(line: ["batch", "--merge-summaries", riders], status: .badData, says: "HZ0951"),
  ]

  @Test(arguments: calls)
  func `A run ends with the status of what went wrong`(_ call: Call) {
    let run = huzhu(call.line, input: call.input)
    #expect(run.status == call.status, "\(run.errors)")
    #expect(
      call.says.isEmpty ? run.errors.isEmpty : run.errors.contains(call.says),
      "\(run.errors)"
    )
  }

  @Test func `A closed pipe is told`() {
    let run = huzhu(["batch", Self.claims], canWrite: false)
    #expect(run.status == .cannotWrite)
    #expect(run.errors.contains("Broken pipe"))
  }

  // MARK: - Files

  @Test func `A file of answers appears whole, and takes no other's place unasked`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/answers.csv"
    let line = ["batch", Self.claims, "--output", path]
    let run = huzhu(line)
    #expect(run.status == .done)
    #expect(run.output.contains("7 rows read"))
    let piped = huzhu(["batch", Self.claims]).output
    #expect(try String(contentsOfFile: path, encoding: .utf8) == piped)
    #expect(huzhu(line).status == .cannotWrite)
    #expect(huzhu(line + ["--replace"]).status == .done)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["answers.csv"])
  }

  @Test func `A run that ends early leaves no file`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/answers.csv"
    let torn = "会员号,单位,病因,住院日期,自付费用\nA,,,2011-02-01,1\nB,,,2011-02-01,1\nA,,,2011-02-01,1\n"
    let run = huzhu(["batch", Self.claims, "--data", "-", "--output", path], input: torn)
    #expect(run.status == .badData)
    #expect(run.errors.contains("row 4"))
    #expect(huzhu(["batch", Self.riders, "--strict", "--output", path]).status == .badData)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func `Summaries of parts are merged to that of the whole`() throws {
    let folder = try TemporaryFolder()
    let rows = try String(contentsOfFile: "rules/examples/populations/claims.csv", encoding: .utf8)
      .split(separator: "\n").map { String($0) }
    var parts: [String] = []
    for (index, range) in [1..<4, 4..<7, 7..<8].enumerated() {
      let text = ([rows[0]] + rows[range]).joined(separator: "\n")
      let part = folder.path + "/\(index).json"
      let line = ["batch", Self.claims, "--data", "-", "--by", "病因", "--summary-to", part]
      #expect(huzhu(line, input: text).status == .done)
      parts.append(part)
    }
    let merged = huzhu(["batch", "--merge-summaries"] + parts.reversed())
    let whole = huzhu(["batch", Self.claims, "--by", "病因", "--summary", "json"])
    #expect(merged.output == whole.errors)
    let other = folder.path + "/other.json"
    _ = huzhu(["batch", Self.claims, "--summary-to", other])
    let refused = huzhu(["batch", "--merge-summaries", parts[0], other])
    #expect(refused.status == .badData)
    #expect(refused.errors.contains("HZ0952"))
  }

  // MARK: - On the way

  @Test func `Progress is told on a terminal, and to nobody else`() {
    let rows = "worker.place\n" + String(repeating: "weihai\n", count: 20)
    let line = ["batch", "-", "--on", "today"] + Self.plan
    let shown = huzhu(line, input: rows, isTerminal: true)
    #expect(shown.status == .done)
    #expect(!huzhu(line, input: rows).errors.contains("\r"))
    #expect(!huzhu(line + ["--quiet"], input: rows, isTerminal: true).errors.contains("\r"))
  }

  @Test func `A sample is the first rows`() {
    let run = huzhu(["batch", Self.riders, "--sample", "2"])
    #expect(run.status == .done)
    #expect(run.output.split(separator: "\n").count == 3)
  }
}
