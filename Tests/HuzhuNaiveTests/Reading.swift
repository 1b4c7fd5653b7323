import HuzhuDocuments
import HuzhuNaive
import Testing

/// A JSON text as a node; a mistake in it ends the test.
func json(_ text: String) throws -> JSONNode {
  let read = readJSON(SourceText(name: "inline", text: text), index: 0)
  if let mistake = read.diagnostics.first {
    throw NaiveError.invalid("\(mistake.message.en) at byte \(mistake.place.range.lowerBound)")
  }
  return try #require(read.value)
}
