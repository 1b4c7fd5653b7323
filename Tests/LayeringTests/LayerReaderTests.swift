import Testing

/// The reader finds what is planted, and nothing in what only looks like it.
struct LayerReaderTests {
  struct Plant: CustomTestStringConvertible {
    var target: String
    var source: String
    var findings: [String]

    init(_ target: String, _ source: String, _ findings: String...) {
      self.target = target
      self.source = source
      self.findings = findings
    }

    var testDescription: String {
      target + ": " + source.split(separator: "\n").joined(separator: " | ").prefix(60)
    }
  }

  @Test(arguments: [
    Plant("HuzhuValues", "import HuzhuPlan", "1: HuzhuValues may not import HuzhuPlan"),
    Plant("HuzhuPlan", "import HuzhuPlan", "1: HuzhuPlan may not import HuzhuPlan"),
    Plant(
      "HuzhuLanguage",
      "// first\npackage import HuzhuAnswers",
      "2: HuzhuLanguage may not import HuzhuAnswers"
    ),
    Plant(
      "HuzhuDocuments",
      "@preconcurrency internal import struct HuzhuReports.Page",
      "1: HuzhuDocuments may not import HuzhuReports"
    ),
    Plant(
      "HuzhuChecker",
      "import HuzhuSimulation",
      "1: HuzhuChecker may not import HuzhuSimulation"
    ),
    Plant("HuzhuCommands", "import huzhu", "1: HuzhuCommands may not import huzhu"),
    Plant("huzhu", "import HuzhuCommand", "1: the order of targets does not know HuzhuCommand"),
    Plant("HuzhuAnswers", "import Foundation", "1: HuzhuAnswers may not import Foundation"),
    Plant("HuzhuAnswers", "import Dispatch", "1: HuzhuAnswers may not import Dispatch"),
    Plant(
      "HuzhuPlan",
      "#if canImport(Glibc)\n@unsafe @preconcurrency import Glibc\n#endif",
      "2: HuzhuPlan may not import Glibc"
    ),
    Plant("HuzhuWasm", "import HuzhuBatch", "1: HuzhuWasm may not import HuzhuBatch"),
    Plant("HuzhuWasm", "import Foundation", "1: HuzhuWasm may not import Foundation"),
    Plant(
      "HuzhuReports",
      "@_exported import HuzhuAnswers",
      "1: @_exported import hides where a name comes from"
    ),
    Plant("HuzhuBatch", "let rate: Double = 1", "1: HuzhuBatch may not use Double"),
    Plant(
      "HuzhuValues",
      "\"\\(Double(1)) \\(\")\") Float\" + Float.pi",
      "1: HuzhuValues may not use Double",
      "1: HuzhuValues may not use Float"
    ),
    Plant(
      "HuzhuReports",
      "print(1)\nexit(0)",
      "1: HuzhuReports may not print",
      "2: HuzhuReports may not exit"
    ),
    Plant("HuzhuReports", "Swift.print(1)", "1: HuzhuReports may not print"),
    Plant("HuzhuCommands", "fatalError(\"no\")", "1: fatalError tells a user nothing"),
    Plant("huzhu", "try! run() as! Int", "1: try! hides a mistake", "1: as! hides a mistake"),
    Plant(
      "HuzhuPlan",
      "/* /* */ import HuzhuX */\nlet a = 1.0 as Double",
      "2: HuzhuPlan may not use Double"
    ),
  ])
  func `What a layer may not contain is found`(_ plant: Plant) {
    let findings = LayerReader(plant.source, target: plant.target).findings
    #expect(findings.map(\.description) == plant.findings)
  }

  @Test(arguments: [
    Plant("HuzhuPlan", "public import HuzhuValues\npackage import HuzhuLanguage"),
    Plant("HuzhuBatch", "import Foundation\nimport HuzhuAnswers"),
    Plant("HuzhuWasm", "import CWasmSupport\nimport HuzhuAnswers"),
    Plant("HuzhuBench", "import Glibc\nimport HuzhuCommands\nprint(1)\nexit(0)"),
    Plant("HuzhuSimulation", "let mean: Double = 0"),
    Plant(
      "HuzhuValues",
      "// import HuzhuPlan; Double\n/// try! fatalError()\n/* Float /* */ print(1) */"
    ),
    Plant("HuzhuValues", "let text = \"import HuzhuPlan \\\" Double \\\\\""),
    Plant("HuzhuValues", "let text = \"\"\"\n  import HuzhuPlan\n  \" Double \\\"\"\"\n  \"\"\""),
    Plant("HuzhuValues", "let text = #\"\\\" print(1) \\(Double) \"#"),
    Plant("HuzhuValues", "report.print(page)\nfunc print(_ page: Page) {}\nlet DoubleEntry = 1"),
    Plant("HuzhuValues", "try parse() as? Day ?? x\nlet exit: Int\nf(import: 1)\nlet `Double` = 1"),
  ])
  func `What only looks like it is not`(_ plant: Plant) {
    #expect(LayerReader(plant.source, target: plant.target).findings == [])
  }

  @Test func `An import is read with its access and its attributes`() {
    let source = "import A\n\n@unsafe @preconcurrency package import struct B.C.D"
    #expect(
      LayerReader(source, target: "HuzhuBatch").imports == [
        .init(module: "A", access: nil, attributes: [], line: 1),
        .init(module: "B", access: "package", attributes: ["unsafe", "preconcurrency"], line: 3),
      ]
    )
  }
}
