import Foundation
import HuzhuCommands
import Testing

/// The snippets for CI, and the hooks for pre-commit: what they say can be run.
struct SnippetTests {
  private static let article = "Sources/HuzhuCommands/HuzhuCommands.docc/ContinuousIntegration.md"

  /// The calls of the tool in a file, each once, as words.
  private static func calls(in file: String, behind mark: Regex<Substring>) throws -> Set<[String]>
  {
    let text = try String(contentsOfFile: Project.root + "/" + file, encoding: .utf8)
    var calls: Set<[String]> = []
    for line in text.split(separator: "\n") {
      guard let start = line.prefixMatch(of: mark) else { continue }
      let call = line[start.range.upperBound...]
      guard call.hasPrefix("huzhu ") else { continue }
      let words = call.split(separator: " ").prefix { $0 != ">" && $0 != "||" }
      calls.insert(words.dropFirst().map { String($0) })
    }
    return calls
  }

  @Test func `Every call of the snippets runs on the rules of the project`() throws {
    let calls = try Self.calls(in: Self.article, behind: #/\s*(?:- |run: |- run: )?/#)
    #expect(calls.count >= 5)
    for call in calls where call.first != "schema" {
      // A warning in the rules is no mistake of the snippet.
      let status = huzhu(call).status
      #expect(status == .done || status == .findings, "huzhu \(call.joined(separator: " "))")
    }
  }

  @Test func `Every hook runs on the rules of the project`() throws {
    let calls = try Self.calls(in: ".pre-commit-hooks.yaml", behind: #/\s*entry: /#)
    #expect(calls == [["format"], ["validate"], ["test"]])
    for call in calls where call != ["format"] {
      #expect(huzhu(call).status == .done, "huzhu \(call.joined(separator: " "))")
    }
    #expect(huzhu(["format", "--check", "rules/examples/rider.json"]).status == .done)
  }

  @Test func `The article shows hooks that there are`() throws {
    let hooks = try String(
      contentsOfFile: Project.root + "/.pre-commit-hooks.yaml",
      encoding: .utf8
    )
    let article = try String(contentsOfFile: Project.root + "/" + Self.article, encoding: .utf8)
    for id in article.matches(of: #/- id: ([a-z-]+)/#) {
      #expect(hooks.contains("- id: \(id.1)\n"))
    }
  }
}
