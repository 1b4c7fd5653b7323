import Foundation
import HuzhuCommands
import Testing

/// `huzhu simulate` over years and against changed terms, as its user sees it.
struct SimulateYearsTests {
  private static let folder = "Tests/HuzhuCommandsTests/Samples/funds"
  private static let fund = folder + "/deaths.json"
  private static let drawn = ["--method", "sample", "--trials", "400"]
  private static let years = ["--years", "3", "--when-short", "first-come"]
  private static let against = ["--against", folder + "/less.json"]

  private static func run(_ options: [String], _ format: [String]) -> ToolRun {
    huzhu(["simulate", fund] + drawn + options + format)
  }

  /// A document without its layout.
  private static func tight(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  @Test(arguments: ["zh", "en"])
  func `The years of a fund read as they did`(language: String) throws {
    let run = Self.run(Self.years, ["--lang", language])
    #expect(run.status == .done && run.errors.isEmpty, "\(run.errors)")
    try expectGolden(run.output, "simulate-years.\(language).txt")
  }

  @Test(arguments: ["zh", "en"])
  func `What changed terms do reads as it did`(language: String) throws {
    let run = Self.run(Self.against, ["--lang", language])
    #expect(run.status == .done && run.errors.isEmpty, "\(run.errors)")
    try expectGolden(run.output, "simulate-against.\(language).txt")
  }

  @Test func `Programs read the same figures`() throws {
    let options = ["--years", "3", "--when-short", "proportional"] + Self.against
    let run = Self.run(options, ["--format", "json"])
    #expect(run.status == .done && run.errors.isEmpty, "\(run.errors)")
    // Digests change with every rule file.
    let figures = run.output.split(separator: "\"documents\"")
    try expectGolden(String(figures[0]), "simulate-years.json")
    #expect(figures[1].contains("less.json"))
  }

  @Test func `Any number of processors gives the same bytes`() {
    let one = Self.run(Self.years + Self.against, ["--jobs", "1"])
    #expect(one.status == .done, "\(one.errors)")
    #expect(Self.run(Self.years + Self.against, ["--jobs", "3"]).output == one.output)
  }

  @Test func `A scheme against itself changes nothing`() {
    for terms in ["henan.truck-drivers", "rules/published/henan/henan.truck-drivers@2024.json"] {
      let run = Self.run(["--against", terms], ["--format", "json"])
      #expect(run.status == .done, "\(run.errors)")
      let text = Self.tight(run.output)
      #expect(text.contains(#""difference":{"value":0.00,"standardError":0.00}"#))
      #expect(text.contains(#""byBand":[0,0,200000,0,0]"#))
    }
  }

  @Test func `Both sides are named with their overlays in every report`() throws {
    let folder = try TemporaryFolder()
    let text = try String(contentsOfFile: Self.fund, encoding: .utf8)
    let overlay = "henan-illustration.truck-drivers"
    let fund = try folder.file(
      "fund.json",
      text.replacing(#""on": "#, with: #""overlays": ["\#(overlay)"], "on": "#, maxReplacements: 1)
    )
    let scheme = "henan.truck-drivers@2024"
    let file = "rules/published/henan/\(scheme).json"
    let cases = [
      // By its id it is the plain scheme; a file of it stays what the fund makes of it.
      ("henan.truck-drivers", "Changed: \(scheme)\n", "Not applied under the changed terms"),
      (file, "Changed: \(scheme) + \(overlay)\n", "Both are the same terms."),
    ]
    for (terms, changed, note) in cases {
      let line = ["simulate", fund, "--against", terms, "--lang", "en", "--format"] + []
      let text = huzhu(line + ["text"], variables: ["COLUMNS": "200"])
      #expect(text.status == .done, "\(text.errors)")
      #expect(text.output.contains("As it is: \(scheme) + \(overlay)\n"), "\(text.output)")
      #expect(text.output.contains(changed) && text.output.contains(note))
      let page = huzhu(line + ["html"]).output
      #expect(page.contains("<li>As it is: \(scheme) + \(overlay)</li>") && page.contains(note))
      let json = Self.tight(huzhu(line + ["json"]).output)
      let own = #"{"scheme":"\#(scheme)","overlays":["\#(overlay)"]"#
      #expect(json.contains(#""terms":{"before":"# + own))
      let table = huzhu(line + ["csv"]).output
      #expect(table.contains("comparison,before,overlay,as it is,\(overlay),"))
      #expect(table.contains("comparison,after,scheme,changed,\(scheme),"))
      let isPlain = terms == "henan.truck-drivers"
      #expect(json.contains(#""after":{"scheme":"\#(scheme)","overlays":[]}"#) == isPlain)
      #expect(table.contains("comparison,after,overlay,") != isPlain)
    }
  }

  @Test func `A file that is not yet in force is said to bear on nothing`() throws {
    let folder = try TemporaryFolder()
    let path = "rules/published/henan/henan.truck-drivers@2024.json"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let later = text.replacing(#""version": "2024""#, with: #""version": "2030""#)
      .replacing(#""from": "2024-07-29""#, with: #""from": "2030-01-01""#)
    let file = try folder.file("later.json", later)
    let line = ["simulate", Self.fund, "--lang", "en", "--against", file, "--format"]
    let run = huzhu(line + ["text"], variables: ["COLUMNS": "200"])
    #expect(run.status == .done, "\(run.errors)")
    #expect(run.output.contains("Changed: henan.truck-drivers@2024\n"))
    #expect(run.output.contains("The file is version 2030"), "\(run.output)")
    #expect(Self.tight(huzhu(line + ["json"]).output).contains(#""versionOfFile":"2030""#))
    #expect(huzhu(line + ["csv"]).output.contains("comparison,after,version_of_file,"))
  }

  @Test func `A fund that says for how many years is projected without being asked`() throws {
    let folder = try TemporaryFolder()
    let text = try String(contentsOfFile: Self.fund, encoding: .utf8)
    let long = try folder.file(
      "fund.json",
      text.replacing(
        #""projection": {"#,
        with: #""projection": {"years": 2, "whenShort": "first-come", "#
      )
    )
    let run = huzhu(["simulate", long, "--lang", "en"] + Self.drawn)
    #expect(run.status == .done && run.output.contains("claims then unpaid"), "\(run.errors)")
    let rule = huzhu(
      ["simulate", long, "--lang", "en", "--when-short", "proportional"] + Self.drawn
    )
    #expect(rule.output.contains("part then cut") && rule.output.contains("2026"))
  }

  @Test func `Without a premium the report says what is missing`() throws {
    let folder = try TemporaryFolder()
    let text = try String(contentsOfFile: Self.fund, encoding: .utf8)
    let bare = try folder.file(
      "fund.json",
      text.replacing(
        #""premium": {"is": "0 CNY/person", "source": "henan.truck-drivers.premium"},"#,
        with: ""
      )
    )
    let run = huzhu(["simulate", bare, "--lang", "en", "--years", "2"] + Self.drawn)
    #expect(run.status == .done && run.output.contains("(funding.premium)"), "\(run.errors)")
    #expect(run.output.contains("2026") && !run.output.contains("reserve at the end"))
  }

  @Test func `A scheme that ends pays nothing from then on, and the report says so`() throws {
    let folder = try TemporaryFolder()
    let rules = try folder.copyOfRules()
    let path = rules + "/published/henan/henan.truck-drivers@2024.json"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let end = /"until": \{\s*"unstated": \{[^}]*\}\s*\}/
    let ended = text.replacing(end, with: #""until": "2026-06-30""#)
    try #require(ended != text)
    try ended.write(toFile: path, atomically: true, encoding: .utf8)
    let run = Self.run(["--years", "2", "--rules", rules], ["--lang", "en"])
    #expect(run.status == .done, "\(run.errors)")
    #expect(run.output.contains("At the end of 2026 the scheme has ended"), "\(run.output)")
  }

  @Test func `An edited copy of a scheme stands in its place`() throws {
    let folder = try TemporaryFolder()
    let path = "rules/published/henan/henan.truck-drivers@2024.json"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    // Deaths of July are after a cover of one month.
    let edited = text.replacing(#""is": "1 year""#, with: #""is": "1 month""#)
      .replacing(
        #""source": "henan.truck-drivers.term""#,
        with: #""assumed": {"zh": "试", "en": "a trial"}"#
      )
    let copy = try folder.file("copy.json", edited)
    let run = Self.run(["--against", copy], ["--format", "json"])
    #expect(run.status == .done, "\(run.errors)")
    #expect(Self.tight(run.output).contains(#""byBand":[160000,0,40000,0,0]"#))
  }

  @Test(arguments: [
    (["--years", "0"], "--years"), (["--years", "101"], "--years"),
    (["--years", "three"], "--years"),
    (["--years", "100", "--trials", "1000000"], "20000000"),
    (["--when-short", "none"], "--years N"),
    (["--years", "2", "--when-short", "lottery"], "first-come"),
    (["--against", "henan-illustration.truck-driver"], "did you mean"),
  ])
  func `A wrong call says what is wrong`(options: [String], says: String) {
    let run = huzhu(["simulate", Self.fund, "--lang", "en"] + options)
    #expect(run.status == .usage && run.output.isEmpty)
    #expect(run.errors.contains(says), "\(run.errors)")
  }

  @Test(arguments: [
    ("guangdong-illustration.hui-ji-xiang", "is for 'guangdong.hui-ji-xiang'"),
    ("rules/examples/rider.json", "neither an overlay nor a scheme"),
    ("guangdong.hui-ji-xiang", "out of the scope"),
  ])
  func `Terms that the fund cannot be held against say why`(terms: String, says: String) {
    let run = Self.run(["--against", terms], ["--lang", "en"])
    #expect(run.status == .badData && run.output.isEmpty)
    #expect(run.errors.contains(says), "\(run.errors)")
  }

  @Test func `Terms that are not there are no input`() {
    let run = Self.run(["--against", "nowhere.json"], ["--lang", "en"])
    #expect(run.status == .noInput && run.errors.contains("nowhere.json"))
  }
}
