import Foundation
import Testing

/// The compiler allows an import of a higher target after an incremental build; this does not.
struct LayeringTests {
  /// A Swift file of the package.
  struct File {
    var target: String
    var path: String
    var source: String
  }

  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func files() throws -> [File] {
    let sources = root.appending(path: "Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
    return try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      File(
        target: String(path.prefix { $0 != "/" }),
        path: "Sources/" + path,
        source: try String(contentsOf: sources.appending(path: path), encoding: .utf8)
      )
    }
  }

  @Test func `Every target imports and says only what its layer may`() throws {
    let files = try Self.files()
    try #require(files.contains { $0.target == "HuzhuValues" })
    for file in files {
      for finding in LayerReader(file.source, target: file.target).findings {
        Issue.record("\(file.path):\(finding)")
      }
    }
  }

  @Test func `Every target has its place in the order`() throws {
    for target in Set(try Self.files().map(\.target)) {
      #expect(Layers.rank(of: target) != nil, "\(target) is in no layer")
    }
  }
}
