import Foundation
import HuzhuCommands
import HuzhuReports
import Testing

/// `huzhu schema`, and the schemas that lie beside the rules.
struct SchemaCommandTests {
  @Test(arguments: DocumentSchema.all.map(\.kind))
  func `The schemas beside the rules are as they are printed`(kind: String) throws {
    for language in ["zh", "en"] {
      let run = huzhu(["schema", kind, "--lang", language])
      #expect(run.status == .done)
      let file = URL(filePath: Project.root).appending(
        path: "rules/schema/\(kind).\(language).json"
      )
      if ProcessInfo.processInfo.environment["HUZHU_RECORD"] == "1" {
        try Data(run.output.utf8).write(to: file)
      }
      let written = try String(contentsOf: file, encoding: .utf8)
      #expect(written == run.output, "HUZHU_RECORD=1 writes \(file.lastPathComponent) anew")
    }
  }

  @Test func `Without a kind they are listed`() {
    let names = DocumentSchema.all.map(\.kind)
    let list = huzhu(["schema", "--lang", "en"]).output.split(separator: "\n")
    #expect(list.count == names.count)
    for (line, name) in zip(list, names) { #expect(line.hasPrefix(name + " ")) }
    #expect(huzhu(["schema", "--names"]).output == names.joined(separator: "\n") + "\n")
  }

  @Test func `A schema is in the canonical layout`() {
    let text = huzhu(["schema", "scheme"]).output
    #expect(huzhu(["format", "-"], input: text).output == text)
  }

  @Test func `A kind that is none gets the nearest`() {
    let run = huzhu(["schema", "schem"])
    #expect(run.status == .usage)
    #expect(run.errors.contains("did you mean 'scheme'?"))
  }
}
