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
      if let fund = readFund(node, in: book, findings: Findings()) { funds.append(fund) }
    }
    self.funds = funds
  }

  private static func read(_ file: URL, _ index: Int) -> JSONNode? {
    guard let data = try? Data(contentsOf: file) else { return nil }
    let source = SourceText(name: file.lastPathComponent, bytes: Array(data))
    return readJSON(source, index: index).value
  }
}
