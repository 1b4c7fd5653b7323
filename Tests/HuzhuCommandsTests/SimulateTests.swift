import Foundation
import HuzhuCommands
import Testing

/// `huzhu simulate` as its user sees it.
struct SimulateTests {
  private static let fund = "rules/examples/funds/henan-truck-drivers.json"

  @Test(arguments: ["zh", "en"])
  func `The year of a fund reads as it did`(language: String) throws {
    let run = huzhu(["simulate", Self.fund, "--lang", language])
    #expect(run.status == .done && run.errors.isEmpty)
    try expectGolden(run.output, "simulate.\(language).txt")
  }

  @Test func `Programs read the same figures`() throws {
    let run = huzhu(["simulate", Self.fund, "--format", "json"])
    #expect(run.status == .done && run.errors.isEmpty)
    // Digests change with every rule file.
    let figures = run.output.split(separator: "\"documents\"")[0]
    try expectGolden(String(figures), "simulate.json")
  }

  @Test(arguments: ["zh", "en"])
  func `The budget of a gift reads as it did`(language: String) throws {
    let gift = "rules/examples/funds/guangdong-gift.json"
    let run = huzhu(["simulate", gift, "--lang", language])
    #expect(run.status == .done && run.errors.isEmpty)
    try expectGolden(run.output, "simulate.gift.\(language).txt")
    let json = huzhu(["simulate", gift, "--format", "json"])
    try expectGolden(
      String(json.output.split(separator: "\"documents\"")[0]),
      "simulate.gift.json"
    )
  }

  @Test(arguments: [
    (["--trials", "one"], "--trials"), (["--trials", "1"], "--trials"),
    (["--seed", "-3"], "--seed"),
    (["--method", "guess"], "method"), (["--trials", "20"], "the exact method draws nothing"),
    (["--seed", "2", "--ladder"], "the exact method draws nothing"),
    (["--replace"], "--replace goes with --output"),
    (["--case", "rules/examples/rider.json"], "--case goes with --vary"),
    (["--sufficiency", "99%"], "--sufficiency goes with --solve"),
  ])
  func `A wrong call says what is wrong`(options: [String], says: String) {
    let run = huzhu(["simulate", Self.fund, "--lang", "en"] + options)
    #expect(run.status == .usage && run.output.isEmpty)
    #expect(run.errors.contains(says), "\(run.errors)")
  }

  @Test func `A case is no fund, and a file that is not there is none`() {
    let other = huzhu(["simulate", "rules/examples/rider.json", "--lang", "en"])
    #expect(other.status == .badData && other.errors.contains("HZ0220"))
    let missing = huzhu(["simulate", "nowhere.json", "--lang", "en"])
    #expect(missing.status == .noInput && missing.output.isEmpty)
  }

  // MARK: - Reports

  @Test(arguments: ["zh", "en"])
  func `The page of a fund is as it was`(language: String) throws {
    let run = huzhu(["simulate", Self.fund, "--format", "html", "--lang", language])
    #expect(run.status == .done && run.errors.isEmpty)
    let body = run.output.split(separator: "</style>")[1].split(separator: "<summary>")
    // Digests change with every rule file.
    let end = try #require(body.lastIndex { $0.contains("SHA-256") })
    try expectGolden(body[..<end].joined(separator: "<summary>"), "simulate.\(language).html")
    #expect(run.output.contains("huzhu simulate --format html --lang \(language) \(Self.fund)<"))
  }

  @Test func `The table of a fund is as it was`() throws {
    let run = huzhu(["simulate", Self.fund, "--format", "csv", "--lang", "zh"])
    #expect(run.status == .done && run.errors.isEmpty)
    try expectGolden(run.output, "simulate.csv")
  }

  @Test func `A budget that leaves nothing to chance is told without a distribution`() throws {
    let gift = "rules/examples/funds/guangdong-gift.json"
    let page = huzhu(["simulate", gift, "--format", "html", "--lang", "en"])
    #expect(page.status == .done && page.errors.isEmpty)
    let body = try #require(page.output.split(separator: "</style>").last)
    for text in [
      "Counted as cost: premium, paid by", "Cost by year", "2027-12-31", "12,000,000.00",
      "38,000,000.00", "Not said by the plan: ", "the years 2026 to 2028",
    ] {
      #expect(body.contains(text), "\(text)")
    }
    for text in ["VaR", "standard deviation", "premium that", "break-even", "<svg"] {
      #expect(!body.contains(text), "\(text)")
    }
    let table = huzhu(["simulate", gift, "--format", "csv", "--lang", "en"])
    #expect(table.status == .done && table.errors.isEmpty)
    try expectGolden(table.output, "simulate.gift.csv")
  }

  @Test func `A report goes to a file, whole or not at all`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/report.html"
    let line = ["simulate", Self.fund, "--format", "html", "--lang", "en", "--output", path]
    let run = huzhu(line)
    #expect(run.status == .done && run.output.isEmpty && run.errors == "wrote \(path)\n")
    let first = try String(contentsOfFile: path, encoding: .utf8)
    #expect(first.hasPrefix("<!DOCTYPE html>") && first.hasSuffix("</html>\n"))

    let again = huzhu(line)
    #expect(again.status == .cannotWrite && again.errors.contains("--replace"))
    let replaced = huzhu(line + ["--replace", "--quiet", "--lang", "zh"])
    #expect(replaced.status == .done && replaced.errors.isEmpty)
    #expect(try String(contentsOfFile: path, encoding: .utf8) != first)

    let nowhere = huzhu(["simulate", Self.fund, "--output", folder.path + "/none/report.txt"])
    #expect(nowhere.status == .cannotWrite && nowhere.output.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["report.html"])
  }

  @Test func `Only a file is replaced by a report, and a link to one stays a link`() throws {
    let folder = try TemporaryFolder()
    let (file, link) = (folder.path + "/report.txt", folder.path + "/link.txt")
    try "old".write(toFile: file, atomically: false, encoding: .utf8)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
    let gift = "rules/examples/funds/guangdong-gift.json"
    let run = huzhu(["simulate", gift, "--output", link, "--replace", "--quiet"])
    #expect(run.status == .done)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == file)
    #expect(try String(contentsOfFile: file, encoding: .utf8) != "old")

    let pipe = folder.path + "/pipe"
    let made = unsafe mkfifo(pipe, 0o600)
    #expect(made == 0)
    let refused = huzhu(["simulate", gift, "--output", pipe, "--replace", "--lang", "en"])
    #expect(refused.status == .cannotWrite && refused.errors.contains("not a regular file"))
  }

  @Test(arguments: ["zh", "en"])
  func `A budget is held against another scheme year by year`(language: String) throws {
    let line = [
      "simulate", "rules/examples/funds/guangdong-gift.json", "--against",
      "guangdong.hui-zhuan-xiang", "--lang", language, "--format",
    ]
    let text = huzhu(line + ["text"])
    #expect(text.status == .done && text.errors.isEmpty, "\(text.errors)")
    try expectGolden(text.output, "simulate.gift-against.\(language).txt")
    let page = huzhu(line + ["html"])
    let body = try #require(page.output.split(separator: "</style>").last)
    let table = huzhu(line + ["csv"])
    for part in ["2028", "guangdong.hui-ji-xiang@2026", "guangdong.hui-zhuan-xiang@2026"] {
      #expect(body.contains(part) && table.output.contains(part), "\(part)")
    }
    #expect(body.contains("−38,000,000.00"))
    #expect(table.output.contains("-8000000.00"))
    for word in ["VaR", "笔", "claim", "payout of", "break-even"] {
      let comparison = body.split(separator: "<section id=\"comparison\">")[1]
        .split(separator: "</section>")[0]
      #expect(!comparison.contains(word) && !table.output.contains(word), "\(word)")
    }
  }

  @Test func `Notes on a budget speak of no claims, and of no curve where there is none`() {
    let gift = "rules/examples/funds/guangdong-gift.json"
    let run = huzhu(["simulate", gift, "--lang", "en", "--method", "both", "--trials", "200"])
    #expect(run.status == .done, "\(run.errors)")
    #expect(run.output.contains("Sampled: 200 trial years of 2026, seed 1"))
    #expect(run.output.contains("nothing of the year is left to chance"))
    for word in ["claim", "linear", "members, one year"] {
      #expect(!run.output.contains(word), "\(word)")
    }
  }

  @Test(arguments: [["--when-short", "none"], ["--when-short", "none", "--years", "2"]])
  func `Of a budget without income no money runs out`(options: [String]) {
    let gift = "rules/examples/funds/guangdong-gift.json"
    let run = huzhu(["simulate", gift, "--lang", "en"] + options)
    #expect(run.status == .usage && run.output.isEmpty)
    #expect(run.errors.contains("--when-short does nothing here"), "\(run.errors)")
  }

  @Test func `An item that is none is told with those that there are`() throws {
    let folder = try TemporaryFolder()
    let text = try String(contentsOfFile: Project.root + "/" + Self.fund, encoding: .utf8)
    let fund = try folder.file("fund.json", text.replacing("accident-hospital", with: "avalanche"))
    let run = huzhu(["simulate", fund, "--lang", "en"])
    #expect(run.status == .badData && run.errors.contains("named 'avalanche'"))
    #expect(run.errors.contains("special-outpatient, accident-injury"), "\(run.errors)")
  }

  @Test func `A budget counts no payouts that could vary`() {
    let run = huzhu([
      "simulate", "rules/examples/funds/guangdong-gift.json", "--lang", "en",
      "--vary", "registration.isFirst=true,false",
    ])
    #expect(run.status == .usage && run.output.isEmpty)
    #expect(run.errors.contains("counts a contribution"))
  }
}
