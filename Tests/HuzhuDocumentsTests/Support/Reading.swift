import HuzhuDocuments
import Testing

/// Reads a text as the only document of a run.
func read(_ text: String) -> (value: JSONNode?, diagnostics: [Diagnostic]) {
  readJSON(SourceText(name: "test.json", text: text), index: 0)
}

func read(_ bytes: [UInt8]) -> (value: JSONNode?, diagnostics: [Diagnostic]) {
  readJSON(SourceText(name: "test.json", bytes: bytes), index: 0)
}

/// The codes found in a text, in its order.
func codes(_ text: String) -> [String] { read(text).diagnostics.map(\.code.rawValue) }

/// A text with all fixes applied that its diagnostics offer.
func mended(_ text: String) -> String {
  var bytes = Array(text.utf8)
  for diagnostic in read(text).diagnostics.reversed() {
    if let fix = diagnostic.fix { bytes.replaceSubrange(diagnostic.place.range, with: fix.utf8) }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// Expects of any bytes what holds for all: places inside the text and in order, a bounded list, and
/// of an accepted text that it is written and read again as the same.
func expectSound(_ bytes: [UInt8], _ location: SourceLocation = #_sourceLocation) {
  let (value, diagnostics) = read(bytes)
  let offsets = diagnostics.map(\.place.range.lowerBound)
  #expect(offsets == offsets.sorted(), "\(bytes)", sourceLocation: location)
  #expect(diagnostics.count <= DiagnosticList.limit + 1, "\(bytes)", sourceLocation: location)
  for range in diagnostics.map(\.place.range) {
    #expect(0 <= range.lowerBound && range.upperBound <= bytes.count, "\(bytes)")
  }
  guard diagnostics.isEmpty else { return }
  guard let value else {
    Issue.record("neither a value nor a diagnostic for \(bytes)", sourceLocation: location)
    return
  }
  let output = JSONOutput(value)
  for layout in [JSONWriter.Layout.compact, .pretty] {
    let again = read(output.text(layout))
    #expect(again.diagnostics.isEmpty, "\(bytes)", sourceLocation: location)
    #expect(again.value.map { JSONOutput($0) } == output, "\(bytes)", sourceLocation: location)
  }
}
