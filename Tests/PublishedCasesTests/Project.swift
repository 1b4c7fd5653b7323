import Foundation
import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage

/// The rules and ledgers of the project, read once.
struct Project: Sendable {
  let assessor: Assessor
  /// What is wrong with them; empty where all is well.
  let problems: [String]

  var book: Rulebook { assessor.book }

  static let shared = Project()

  /// The folder of this file, wherever the project lies.
  static let folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()

  private init() {
    let root = Self.folder.deletingLastPathComponent().deletingLastPathComponent()
    var nodes: [JSONNode] = []
    var problems: [String] = []
    for folder in ["rules", "seeds"] {
      let place = root.appending(path: folder)
      let paths = (try? FileManager.default.subpathsOfDirectory(atPath: place.path)) ?? []
      for path in paths.sorted() where path.hasSuffix(".json") && !path.hasPrefix("schema/") {
        let (node, found) = readDocument(place.appending(path: path), index: nodes.count)
        problems += found
        if let node { nodes.append(node) }
      }
    }
    let (book, diagnostics) = loadRulebook(nodes)
    problems += diagnostics.map(\.message.en)
    assessor = Assessor(book: book)
    self.problems = problems
  }

  func scheme(_ id: String) -> Scheme? { book.schemes.first { $0.id == id } }

  /// What the engine says of an example, asked as its own scheme asks it.
  func answer(_ example: Example, of scheme: Scheme) throws -> SchemeAnswer? {
    let result = assessor.assess(
      example.input,
      on: nil,
      overlays: [],
      schemes: [scheme.id],
      explainsEnds: false
    )
    let answer = try result.get()
    return (answer.answers + answer.outOfScope).first
  }
}

/// Reads one JSON document.
func readDocument(_ file: URL, index: Int) -> (node: JSONNode?, problems: [String]) {
  guard let data = try? Data(contentsOf: file) else {
    return (nil, ["there is no \(file.lastPathComponent)"])
  }
  let source = SourceText(name: file.lastPathComponent, bytes: Array(data))
  let (node, diagnostics) = readJSON(source, index: index)
  return (node, diagnostics.map { "\(file.lastPathComponent): \($0.message.en)" })
}
