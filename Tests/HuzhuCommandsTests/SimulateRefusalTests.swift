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
}
