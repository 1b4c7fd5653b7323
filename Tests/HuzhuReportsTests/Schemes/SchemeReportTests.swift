import Foundation
import HuzhuDocuments
import HuzhuLanguage
import HuzhuReports
import Testing

/// Every scheme of the project, told in words.
struct SchemeReportTests {
  private static let book: Rulebook = {
    var folder = URL(filePath: #filePath)
    repeat {
      folder.deleteLastPathComponent()
    } while folder.path != "/"
      && !FileManager.default.fileExists(atPath: folder.appending(path: "rules").path)
    var nodes: [JSONNode] = []
    for name in ["rules", "seeds"] {
      let root = folder.appending(path: name).resolvingSymlinksInPath()
      let files = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
      for file in (files ?? []).sorted()
      where file.hasSuffix(".json") && !file.hasPrefix("schema/") {
        guard let data = try? Data(contentsOf: root.appending(path: file)) else { continue }
        let source = SourceText(name: file, bytes: Array(data))
        if let node = readJSON(source, index: nodes.count).value { nodes.append(node) }
      }
    }
    return loadRulebook(nodes).0
  }()

  @Test(arguments: Language.allCases)
  func `Every scheme is told whole, with its sources, within the columns`(language: Language) {
    #expect(Self.book.schemes.count > 50)
    for scheme in Self.book.schemes {
      for width in [60, 100] {
        let layout = Layout(language: language, width: width)
        let text = SchemeReport(scheme: scheme, book: Self.book, layout: layout).text
        #expect(text.contains("\n\(scheme.id)@\(scheme.version)\n"))
        #expect(text.contains(layout.say(zh: "\n出处\n", en: "\nSources\n")), "\(scheme.id)")
        #expect(!text.contains("…"), "\(scheme.id) is cut")
        for line in text.split(separator: "\n") where DisplayWidth.of(line) > width {
          // Only a word that is longer than the line may stick out.
          #expect(line.split(separator: " ").count < 3, "\(scheme.id): \(line)")
        }
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `As Markdown every scheme has its headings, items and nothing unescaped`(
    language: Language
  ) {
    for scheme in Self.book.schemes {
      let layout = Layout(language: language)
      let text = SchemeReport(scheme: scheme, book: Self.book, layout: layout).markdown
      #expect(text.hasPrefix("# "))
      for line in text.split(separator: "\n") {
        let body = line.drop { $0 == " " }
        #expect(
          body.hasPrefix("- ") || body.hasPrefix("# ") || body.hasPrefix("## ")
            || body.hasPrefix("`"),
          "\(line)"
        )
        let shown = line.replacing(#/\\./#, with: "").replacing(#/`[^`]*`/#, with: "")
        #expect(!shown.contains(#/[<>\[\]_`]/#), "\(line)")
      }
    }
  }
}
