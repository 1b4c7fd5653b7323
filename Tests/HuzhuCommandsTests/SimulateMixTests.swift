import Foundation
import HuzhuCommands
import Testing

/// Documented totals, held against a fund and others together with it.
struct SimulateMixTests {
  private static let folder = "rules/examples/funds/"
  private static let fund = folder + "guangdong-illustration.json"
  private static let special = folder + "guangdong-special.json"

  @Test(arguments: ["zh", "en"])
  func `Documented totals stand beside a mix of funds, with what separates them`(
    language: String
  ) throws {
    let run = huzhu(["simulate", Self.fund, "--lang", language])
    #expect(run.status == .done && run.errors.isEmpty)
    try expectGolden(run.output, "simulate.checks.\(language).txt")
    let table = huzhu(["simulate", Self.fund, "--lang", language, "--format", "csv"])
    let rows = table.output.split(separator: "\n").filter { $0.hasPrefix("check,") }
    try expectGolden(rows.joined(separator: "\n") + "\n", "simulate.checks.\(language).csv")
    let page = huzhu(["simulate", Self.fund, "--lang", language, "--format", "html"])
    let body = try #require(page.output.split(separator: #"<section id="checks">"#).last)
    let end = try #require(body.firstRange(of: "</section>"))
    try expectGolden(String(body[..<end.lowerBound]), "simulate.checks.\(language).html")
  }

  // MARK: - Figures

  private struct Report: Decodable {
    struct Year: Decodable { var mean: Value }
    struct Check: Decodable {
      var measure: String
      var model: Double?
      var together: [Part]?
    }
    struct Part: Decodable {
      var fund: String
      var scheme: String
      var members: Int
      var trials: Int?
    }
    struct Document: Decodable { var name: String }
    /// A number, or a sampled one with its error.
    struct Value: Decodable {
      var value: Double
      private enum Keys: String, CodingKey { case value }
      init(from decoder: any Decoder) throws {
        if let plain = try? decoder.singleValueContainer().decode(Double.self) {
          value = plain
        } else {
          value = try decoder.container(keyedBy: Keys.self).decode(Double.self, forKey: .value)
        }
      }
    }
    var exact: Year?
    var sampled: Year?
    var checks: [Check]?
    var documents: [Document]

    func model(_ measure: String) -> Double? {
      checks?.first { $0.measure == measure }?.model ?? nil
    }
  }

  private static func report(_ path: String, _ options: [String] = []) throws -> Report {
    let run = huzhu(["simulate", path, "--format", "json", "--lang", "en"] + options)
    #expect(run.status == .done && run.errors.isEmpty, "\(run.errors)")
    return try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
  }

  /// Members, and claims by the rates of the two documents: all of them are paid.
  private static let members = 200_000.0 + 60_000
  private static let claims =
    200_000 * (0.012 + 0.01 + 0.0002)
    + 60_000 * (0.012 + 0.01 + 0.0002 + 0.0001 + 0.0005)

  @Test func `The figures of a mix are sums over its funds, each simulated alone`() throws {
    let mix = try Self.report(Self.fund)
    let alone = try #require(try Self.report(Self.special).exact).mean.value
    let payout = try #require(mix.exact).mean.value + alone
    #expect(payout == 20_620_000 + 7_098_000)
    let mean = try #require(mix.model("mean-claim"))
    #expect(abs(mean - payout / Self.claims) < 0.006)
    let rate = try #require(mix.model("claims-per-member"))
    #expect(abs(rate - Self.claims / Self.members) < 6e-7)
    let cost = try #require(mix.model("payout-per-member"))
    #expect(abs(cost - payout / Self.members) < 0.006)
    let parts = try #require(mix.checks?.first?.together)
    #expect(parts.map(\.fund) == ["guangdong-illustration", "guangdong-special"])
    #expect(parts.map(\.scheme).last == "guangdong.hui-zhuan-xiang@2026")
    #expect(parts.map(\.members) == [200_000, 60_000] && parts.allSatisfy { $0.trials == nil })
    #expect(mix.documents.contains { $0.name == Self.special })
  }

  @Test func `Sampled, each fund of a mix is drawn as it would be alone`() throws {
    let options = ["--method", "sample", "--trials", "100", "--seed", "5"]
    let mix = try Self.report(Self.fund, options)
    let alone = try #require(try Self.report(Self.special, options).sampled).mean.value
    let payout = try #require(mix.sampled).mean.value + alone
    let cost = try #require(mix.model("payout-per-member"))
    #expect(abs(cost - payout / Self.members) < 0.006)
    let rate = try #require(mix.model("claims-per-member"))
    #expect(abs(rate * Self.members / Self.claims - 1) < 0.05)
    #expect(mix.checks?.first?.together?.map(\.trials) == [100, 100])
  }

  @Test func `What is told of the fund itself is the same with a mix and without one`() throws {
    let text = try String(contentsOfFile: Self.fund, encoding: .utf8)
    let folder = try TemporaryFolder()
    let with = #""with": ["guangdong-special.json"],"#
    #expect(text.contains(with))
    let plain = try folder.file("fund.json", text.replacing(with, with: ""))
    let line = ["--format", "csv", "--solve", "premium", "--lang", "en"]
    func figures(_ path: String) -> [Substring] {
      huzhu(["simulate", path] + line).output.split(separator: "\n")
        .filter { !$0.hasPrefix("check,") && !$0.hasPrefix("assumption,") }
    }
    #expect(figures(plain).count > 100 && figures(plain) == figures(Self.fund))
  }

  @Test func `Sampled years count the claims that documented totals are held against`() throws {
    let line = [
      "simulate", Self.fund, "--lang", "en", "--format", "csv",
    ]
    func figures(_ options: [String]) throws -> [Double] {
      let run = huzhu(line + options)
      #expect(run.status == .done && run.errors.isEmpty, "\(run.errors)")
      let rows = run.output.split(separator: "\n").map { $0.split(separator: ",") }
      return rows.filter { $0[0] == "check" && $0.contains { $0.hasSuffix(" model") } }
        .compactMap { $0.compactMap { Double($0) }.last }
    }
    let exact = try figures([])
    let sampled = try figures(["--method", "sample", "--trials", "300"])
    #expect(exact.count == 3 && sampled.count == 3)
    for (one, other) in zip(exact, sampled) { #expect(abs(other / one - 1) < 0.03) }
  }

  // MARK: - Other documents

  /// The fund with other documents in its check, beside copies of the examples.
  private static func run(_ with: String, _ others: [String: String] = [:]) throws -> ToolRun {
    let folder = try TemporaryFolder()
    for name in ["guangdong-special", "guangdong-gift"] {
      let text = try String(contentsOfFile: Self.folder + name + ".json", encoding: .utf8)
      _ = try folder.file(name + ".json", text)
    }
    for (name, text) in others { _ = try folder.file(name, text) }
    let text = try String(contentsOfFile: fund, encoding: .utf8)
    let path = try folder.file(
      "fund.json",
      text.replacing(#"["guangdong-special.json"]"#, with: with)
    )
    return withExtendedLifetime(folder) {
      huzhu(["simulate", path, "--lang", "en"], variables: ["COLUMNS": "200"])
    }
  }

  @Test(arguments: [
    (#"["nowhere.json"]"#, "HZ1004", "fund.json:"), (#"["fund.json"]"#, "HZ1004", "same document"),
    (#"["./fund.json"]"#, "HZ1004", "same document"),
    (#"["guangdong-special.json", "guangdong-special.json"]"#, "HZ0207", "two fund documents"),
    (#"["guangdong-special.json", "./guangdong-special.json"]"#, "HZ0207", "two fund documents"),
    (#"["rider.json"]"#, "HZ0220", "rider.json:3"), (#"["bad.json"]"#, "HZ1001", "bad.json:"),
    (#"["guangdong-gift.json"]"#, "HZ1004", "guangdong-gift.json:"), (#"[]"#, "HZ0303", "with"),
    (#"[5]"#, "HZ0201", "path of a fund document"),
    (#""guangdong-special.json""#, "HZ0201", "a list"),
  ])
  func `A document that cannot be taken together with the fund says why`(
    with: String,
    code: String,
    says: String
  ) throws {
    let special = try String(contentsOfFile: Self.special, encoding: .utf8)
    let run = try Self.run(
      with,
      [
        "rider.json": try String(contentsOfFile: "rules/examples/rider.json", encoding: .utf8),
        "bad.json": special.replacing("60000", with: "0"),
      ]
    )
    #expect(run.status == .badData && run.output.isEmpty)
    #expect(run.errors.contains(code) && run.errors.contains(says), "\(run.errors)")
  }

  @Test func `A fund without an exact method is drawn, and one that is not determined is named`()
    throws
  {
    let henan = try String(
      contentsOfFile: Self.folder + "henan-truck-drivers.json",
      encoding: .utf8
    )
    .replacing(#""is": 50000"#, with: #""is": 1000"#)
    // Two amounts that vary.
    let drawn = henan.replacing(
      #""law": "fixed""#,
      with: #""law": "between", "between": ["0 CNY", "900 CNY"]"#
    )
    .replacing(#""is": "0 CNY","#, with: "", maxReplacements: 1)
    .replacing(
      #""law": "lognormal""#,
      with: #""law": "between", "between": ["1000 CNY", "9000 CNY"]"#
    )
    .replacing(#""mean": "4000 CNY","#, with: "")
    .replacing(#""variation": "1.3","#, with: "")
    let run = try Self.run(#"["henan.json"]"#, ["henan.json": drawn])
    #expect(run.status == .done, "\(run.errors)")
    #expect(run.output.contains("sampled in 10,000 trial years"), "\(run.output)")
    let special = try String(contentsOfFile: Self.special, encoding: .utf8)
      .replacing(#""overlays": ["guangdong-illustration.hui-zhuan-xiang"],"#, with: "")
    let open = try Self.run(#"["open.json"]"#, ["open.json": special])
    #expect(open.status == .badData && open.output.isEmpty)
    #expect(open.errors.contains("open.json: what 'hospital' pays"), "\(open.errors)")
  }
}
