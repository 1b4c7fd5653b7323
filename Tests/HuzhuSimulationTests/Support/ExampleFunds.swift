import Foundation
import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation
import Testing

/// The funds of the examples with the rules of the project, read once.
struct ExampleFunds: Sendable {
  let book: Rulebook
  let funds: [Fund]

  static let shared = ExampleFunds()

  static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private init() {
    var nodes: [JSONNode] = []
    for folder in ["rules", "seeds"] {
      let place = Self.root.appending(path: folder)
      let paths = (try? FileManager.default.subpathsOfDirectory(atPath: place.path)) ?? []
      for path in paths.sorted() where path.hasSuffix(".json") && !path.hasPrefix("schema/") {
        nodes += Self.read(place.appending(path: path), nodes.count).map { [$0] } ?? []
      }
    }
    book = loadRulebook(nodes).rulebook
    var funds: [Fund] = []
    for node in nodes where node["fund"] != nil {
      let findings = Findings()
      guard let fund = readFund(node, in: book, findings: findings) else { continue }
      var files = FundFiles(book: book, firstSource: nodes.count, bytes: Self.bytes)
      let loaded = files.load(fund, folder: "rules/examples/funds/", findings: findings)
      if !findings.hasErrors { funds.append(loaded) }
    }
    self.funds = funds
  }

  func fund(_ name: String) throws -> Fund {
    try #require(funds.first { $0.name == name }, "no fund \(name) without a mistake")
  }

  /// What stands in a file of the project.
  static func bytes(_ path: String) -> Result<[UInt8], FundFiles.Unreadable> {
    guard let data = try? Data(contentsOf: root.appending(path: path)) else {
      return .failure(FundFiles.Unreadable(Label("no such file: \(path)")))
    }
    return .success([UInt8](data))
  }

  private static func read(_ file: URL, _ index: Int) -> JSONNode? {
    guard let data = try? Data(contentsOf: file) else { return nil }
    let source = SourceText(name: file.lastPathComponent, bytes: Array(data))
    return readJSON(source, index: index).value
  }
}
