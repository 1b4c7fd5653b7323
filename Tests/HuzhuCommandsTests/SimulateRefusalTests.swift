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

  @Test(arguments: ["zh", "en"])
  func `A day of members outside of the first year of a budget is told`(language: String) throws {
    let folder = try TemporaryFolder()
    let fund = try Self.changed(
      Self.gift,
      ["\"on\": \"2026-12-31\"": "\"on\": \"2027-12-31\""],
      in: folder
    )
    func output(_ path: String) -> String {
      huzhu(["simulate", path, "--lang", language], variables: ["COLUMNS": "1000"]).output
    }
    let says =
      language == "zh"
      ? "2026-07-01 不在基金的第一年（2027-01-01 至 2027-12-31）" : "2026-07-01 does not lie in"
    let told = output(fund)
    #expect(told.contains("registration.date") && told.contains(says), "\(told)")
    #expect(
      !output(Self.gift).contains("registration.date) 2026") && !output(Self.gift).contains("注意")
    )
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

  // MARK: - Figures

  @Test(arguments: [
    ("\"is\": 50000", "\"is\": 1.5", "须为整数", "a whole number is needed"),
    ("\"id\": \"death\"", "\"id\": \"treatment\"", "重复", "two kinds of event named 'treatment'"),
  ])
  func `A figure that cannot be is told by what it should be`(
    old: String,
    new: String,
    zh: String,
    en: String
  ) throws {
    let folder = try TemporaryFolder()
    let fund = try Self.changed(Self.trucks, [old: new], in: folder)
    for (language, says) in [("zh", zh), ("en", en)] {
      let run = huzhu(["simulate", fund, "--lang", language], variables: ["COLUMNS": "1000"])
      #expect(run.status == .badData && run.errors.contains(says), "\(run.errors)")
    }
  }

  @Test(arguments: [
    (2_000_000, "最多只能有 1000000 人", "at most 1000000 are computed"),
    (60_000, "多于可能涉及的 50000 名成员", "only 50000 to be hit"),
  ])
  func `An accident that hits too many says how many may be hit`(
    hits: Int,
    zh: String,
    en: String
  )
    throws
  {
    let folder = try TemporaryFolder()
    var changes = [
      "\"law\": \"poisson\",": """
      "law": "poisson",
      "hits": {"is": \(hits), "assumed": {"zh": "虚构", "en": "made up"}},
      """
    ]
    if hits > 1_000_000 { changes["\"is\": 50000"] = "\"is\": 50000000" }
    let fund = try Self.changed(Self.trucks, changes, in: folder)
    for (language, says) in [("zh", zh), ("en", en)] {
      let run = huzhu(["simulate", fund, "--lang", language])
      #expect(run.status == .badData && run.errors.contains("\(hits)"), "\(run.errors)")
      #expect(run.errors.contains(says), "\(run.errors)")
    }
  }

  @Test func `What no path shows is told as a bound`() throws {
    let line = ["simulate", Self.trucks, "--years", "1", "--trials", "100", "--lang", "en"]
    let text = huzhu(line).output
    #expect(text.contains("< 3.0%"), "\(text)")
    let json = huzhu(line + ["--format", "json"]).output
    #expect(json.contains("\"standardError\": null"))
  }
}
