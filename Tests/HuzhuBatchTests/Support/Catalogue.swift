import Foundation
import HuzhuDocuments
import HuzhuLanguage

/// The rules of the project.
enum Catalogue {
  static let book: Rulebook = {
    var folder = URL(filePath: #filePath)
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      if FileManager.default.fileExists(atPath: folder.appending(path: "rules").path) { break }
    }
    var nodes: [JSONNode] = []
    for part in ["rules", "seeds"] {
      let root = folder.appending(path: part)
      let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? []
      for path in paths.sorted()
      where path.hasSuffix(".json") && !path.hasPrefix("examples/") && !path.hasPrefix("schema/") {
        guard let bytes = FileManager.default.contents(atPath: root.appending(path: path).path)
        else { continue }
        let source = SourceText(name: path, bytes: Array(bytes))
        if let node = readJSON(source, index: nodes.count).0 { nodes.append(node) }
      }
    }
    return loadRulebook(nodes, readsExamples: false).rulebook
  }()

  static let schemes: [String] = Set(book.schemes.map(\.id)).sorted()
}
