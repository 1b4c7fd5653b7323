import Foundation
import HuzhuCommands
import Testing

/// What `huzhu simulate` says of a fund that cannot mean what it says, and of a file it must not touch.
struct SimulateRefusalTests {
  private static let trucks = "rules/examples/funds/henan-truck-drivers.json"
  private static let gift = "rules/examples/funds/guangdong-gift.json"

  /// A fund of the examples with some of its text replaced.
  private static func changed(
    _ path: String,
    _ changes: [String: String],
    in folder: TemporaryFolder
  ) throws -> String {
    var text = try String(contentsOfFile: Project.root + "/" + path, encoding: .utf8)
    for (old, new) in changes {
      try #require(text.contains(old), "\(old)")
      text = text.replacing(old, with: new)
    }
    return try folder.file("fund.json", text)
  }

  // MARK: - Nothing is paid

  @Test(arguments: [("en", "in force from 2024-07-29"), ("zh", "自 2024-07-29 起施行")])
  func `A day before the scheme is an error that says since when it is in force`(
    language: String,
    says: String
  ) throws {
    let folder = try TemporaryFolder()
    let fund = try Self.changed(
      Self.trucks,
      ["\"on\": \"2025-12-31\"": "\"on\": \"2020-02-03\""],
      in: folder
    )
    let run = huzhu(["simulate", fund, "--lang", language])
    #expect(run.status == .badData && run.output.isEmpty)
    #expect(run.errors.contains(says), "\(run.errors)")
  }

  @Test(arguments: ["text", "json", "csv", "html"])
  func `A group of which nobody is entitled to anything is named`(format: String) throws {
    let folder = try TemporaryFolder()
    let fund = try Self.changed(
      Self.trucks,
      ["\"worker.place\": \"henan\"": "\"worker.place\": \"guangdong\""],
      in: folder
    )
    func output(_ path: String, _ language: String) -> String {
      let run = huzhu(
        ["simulate", path, "--format", format, "--lang", language],
        variables: ["COLUMNS": "1000"]
      )
      #expect(run.status == .done, "\(run.errors)")
      return run.output
    }
    let says =
      switch format {
      case "json": ("\"unentitledGroups\"", "\"unentitledGroups\"")
      case "csv":
        ("unentitled_group,没有人有资格享受待遇的成员组,drivers", "unentitled_group,group of which nobody")
      default: ("「新入会司机」中没有人有资格", "is entitled to anything: all of them")
      }
    #expect(output(fund, "zh").contains(says.0))
    #expect(output(fund, "en").contains(says.1))
    #expect(!output(Self.trucks, "zh").contains(says.0))
  }

  @Test func `Of a budget it is said too, with its year`() throws {
    let folder = try TemporaryFolder()
    let fund = try Self.changed(
      Self.gift,
      ["\"worker.unionMember\": true": "\"worker.unionMember\": false"],
      in: folder
    )
    let run = huzhu(["simulate", fund, "--lang", "zh"], variables: ["COLUMNS": "1000"])
    #expect(run.output.contains("2026 年「可能登记的新就业形态劳动者」中没有人有资格"), "\(run.output)")
  }

  // MARK: - Where the report goes

  @Test(arguments: ["fund", "drivers.json", "drivers.csv", "costs.csv", "terms.json", "link"])
  func `A report does not take the place of what it is made from`(name: String) throws {
    let folder = try TemporaryFolder()
    let examples = Project.root + "/rules/examples/"
    func text(_ path: String) throws -> String {
      try String(contentsOfFile: examples + path, encoding: .utf8)
    }
    let fund = try folder.file(
      "fund.json",
      try text("funds/henan-one-depot.json").replacing("../populations/", with: "")
        .replacing("treatment-costs.csv", with: "costs.csv")
    )
    _ = try folder.file("drivers.json", try text("populations/drivers.json"))
    _ = try folder.file("drivers.csv", try text("populations/drivers.csv"))
    _ = try folder.file("costs.csv", try text("funds/treatment-costs.csv"))
    let terms = try folder.file(
      "terms.json",
      try String(
        contentsOfFile: Project.root + "/rules/published/henan/henan.truck-drivers@2024.json",
        encoding: .utf8
      )
    )
    let link = folder.path + "/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: fund)
    let target = name == "fund" ? fund : folder.path + "/" + name
    let old = try Data(contentsOf: URL(filePath: target))
    let run = huzhu([
      "simulate", fund, "--against", terms, "--output", target, "--replace", "--lang", "en",
    ])
    #expect(run.status == .usage && run.errors.contains("which is read here"), "\(run.errors)")
    #expect(try Data(contentsOf: URL(filePath: target)) == old)
  }

  @Test(arguments: [
    (".", "zh", "是目录"), (".", "en", "is a directory"),
    ("nowhere/report.txt", "zh", "没有目录「nowhere」"),
    ("nowhere/report.txt", "en", "there is no folder 'nowhere'"), ("/dev/null", "zh", "不是普通文件"),
  ])
  func `What is in the way of a report is said in the language of the line`(
    path: String,
    language: String,
    says: String
  ) {
    let run = huzhu([
      "simulate", Self.gift, "--output", path, "--replace", "--lang", language,
    ])
    #expect(run.status == .cannotWrite && run.output.isEmpty)
    #expect(run.errors.contains(says), "\(run.errors)")
  }

  @Test func `The answers of a batch do not take the place of its rows`() throws {
    let folder = try TemporaryFolder()
    let rows = "worker.place\nhenan\n"
    let path = try folder.file("rows.csv", rows)
    let line = ["batch", path, "--scheme", "henan.truck-drivers", "--replace", "--lang", "en"]
    for option in ["--output", "--summary-to"] {
      let run = huzhu(line + [option, path])
      #expect(run.status == .usage && run.errors.contains("which is read here"), "\(run.errors)")
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == rows)
  }
}
