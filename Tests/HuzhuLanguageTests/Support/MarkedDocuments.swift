import HuzhuDocuments
import HuzhuLanguage
import Testing

/// Documents written in a test, with `«…»` around what a finding should point at.
struct MarkedDocuments {
  private(set) var nodes: [JSONNode] = []
  /// The marked places, in the order of the documents and their text.
  private(set) var places: [Place] = []

  init(_ documents: [String]) throws {
    for (index, marked) in documents.enumerated() {
      var text = ""
      var starts: [Int] = []
      for scalar in marked.unicodeScalars {
        switch scalar {
        case "«": starts.append(text.utf8.count)
        case "»":
          let start = starts.popLast() ?? 0
          places.append(Place(source: index, range: start..<text.utf8.count))
        default: text.unicodeScalars.append(scalar)
        }
      }
      let source = SourceText(name: "document-\(index).json", text: text)
      let (node, diagnostics) = readJSON(source, index: index)
      #expect(diagnostics.isEmpty, "a document of a test is JSON: \(diagnostics)")
      nodes.append(try #require(node))
    }
  }
}

/// A document with one mistake, marked, and the code that names it.
struct Mistake: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var code: DiagnosticCode
  var document: String
  /// What the fix is, where the mistake has one.
  var fix: String?

  init(_ name: String, _ code: DiagnosticCode, _ document: String, fix: String? = nil) {
    testDescription = name
    self.code = code
    self.document = document
    self.fix = fix
  }

  /// Expects that these findings are the mistake and nothing else.
  func expectOnly(in diagnostics: [Diagnostic], at places: [Place]) {
    let found = diagnostics.filter { $0.severity == .error }
    let shown = found.map { "\($0.code.rawValue) \($0.place.range) \($0.message.en)" }
    #expect(found.map { $0.code } == places.map { _ in code }, "\(shown)")
    #expect(Set(found.map { $0.place }) == Set(places), "\(shown)")
    if let fix { #expect(found.first?.fix == fix) }
    for diagnostic in found {
      #expect(!diagnostic.message.zh.isEmpty && !diagnostic.message.en.isEmpty)
      #expect(diagnostic.message.en.last != ".")
    }
  }
}
