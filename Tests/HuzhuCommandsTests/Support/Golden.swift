import Foundation
import Testing

/// Compares a text with the file of that name; `HUZHU_RECORD=1` rewrites the file instead.
func expectGolden(
  _ text: String,
  _ name: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Goldens")
  let file = folder.appending(path: name)
  if ProcessInfo.processInfo.environment["HUZHU_RECORD"] == "1" {
    try Data(text.utf8).write(to: file)
    return
  }
  guard let expected = try? Data(contentsOf: file) else {
    Issue.record(
      "there is no golden \(name): HUZHU_RECORD=1 writes it",
      sourceLocation: sourceLocation
    )
    return
  }
  guard expected != Data(text.utf8) else { return }
  let old = String(decoding: expected, as: UTF8.self).split(
    separator: "\n",
    omittingEmptySubsequences: false
  )
  let new = text.split(separator: "\n", omittingEmptySubsequences: false)
  let line = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
  let before = line < old.count ? String(old[line]) : "the end"
  let after = line < new.count ? String(new[line]) : "the end"
  Issue.record(
    "\(name):\(line + 1): expected '\(before)', found '\(after)'; HUZHU_RECORD=1 rewrites it",
    sourceLocation: sourceLocation
  )
}
