import Foundation
import HuzhuDocuments
import HuzhuValues
import Testing

/// A ledger that was taken from a page, as it lies in `seeds`.
struct SourceLedger: Sendable, CustomTestStringConvertible {
  /// The name of the page's file.
  var document: String
  var digest: String
  var facts: [SourceFact]

  var testDescription: String { document }

  /// The ledgers of pages; that of a plan known from its publisher names no page.
  static let all: [SourceLedger] = {
    var root = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<3 { root.deleteLastPathComponent() }
    let folder = root.appending(path: "seeds")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    var result: [SourceLedger] = []
    for name in names.sorted() where name.hasSuffix(".json") {
      guard let data = try? Data(contentsOf: folder.appending(path: name)) else { continue }
      let source = SourceText(name: name, bytes: Array(data))
      if let ledger = readJSON(source, index: 0).value.flatMap(SourceLedger.init) {
        result.append(ledger)
      }
    }
    return result
  }()

  init?(_ node: JSONNode) {
    guard let document = node["document"]?.string, let digest = node["sha256"]?.string else {
      return nil
    }
    self.document = document
    self.digest = digest
    facts = (node["facts"]?.array ?? []).compactMap(SourceFact.init)
  }
}

/// One fact of a ledger with the lines that it was read on.
struct SourceFact: Sendable {
  var id: String
  var certainty: String
  var lines: [Int]
  /// The value, or each item of one that is a list, or each cell of a table.
  var values: [JSONNode]
  /// The text that the page has instead of a day.
  var prints: String?

  init?(_ node: JSONNode) {
    guard let id = node["id"]?.string, let certainty = node["certainty"]?.string else { return nil }
    self.id = id
    self.certainty = certainty
    lines = (node["lines"]?.array ?? []).compactMap {
      guard case .number(let text) = $0.value else { return nil }
      return Int(text)
    }
    let value = node["value"].map { [$0] } ?? []
    values = (value + (node["rows"]?.array ?? [])).flatMap { $0.array ?? [$0] }
    prints = node["prints"]?.string
  }

  /// Whether the figures of the fact stand on the page.
  ///
  /// What is implied is concluded or counted from a list, what is ambiguous is a reading, and what is
  /// derived is computed: none of these need be printed.
  var isPrinted: Bool { certainty == "stated" || certainty == "instance" }
}
