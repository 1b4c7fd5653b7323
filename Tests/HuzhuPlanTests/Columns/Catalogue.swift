import Foundation
import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuNaive
import Testing

/// The rules of the project, for the engine and for the naive evaluator.
struct Catalogue: Sendable {
  let book: Rulebook
  let assessor: Assessor
  let naive: NaiveWorld
  /// Positions of the versions of each scheme.
  let schemes: [[Scheme]]

  static let shared = Result { try Catalogue() }

  private init() throws {
    var root = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<4 { root.deleteLastPathComponent() }
    var nodes: [JSONNode] = []
    for folder in ["rules", "seeds"] {
      let place = root.appending(path: folder)
      let paths = try FileManager.default.subpathsOfDirectory(atPath: place.path)
      for path in paths.sorted() where path.hasSuffix(".json") && !path.hasPrefix("schema/") {
        let bytes = Array(try Data(contentsOf: place.appending(path: path)))
        let source = SourceText(name: "\(folder)/\(path)", bytes: bytes)
        if let node = readJSON(source, index: nodes.count).0 { nodes.append(node) }
      }
    }
    (book, _) = loadRulebook(nodes)
    assessor = Assessor(book: book)
    naive = try NaiveWorld(documents: nodes)
    var schemes: [[Scheme]] = []
    for scheme in book.schemes {
      if schemes.last?.last?.id == scheme.id {
        schemes[schemes.count - 1].append(scheme)
      } else {
        schemes.append([scheme])
      }
    }
    self.schemes = schemes
  }
}
