import HuzhuReports
import Testing

@Suite struct UnifiedDiffTests {
  struct Pair: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var old: String
    var new: String
    var expected: String

    init(_ name: String, _ old: String, _ new: String, _ expected: String) {
      testDescription = name
      self.old = old
      self.new = new
      self.expected = expected
    }
  }

  @Test(arguments: [
    Pair("equal", "a\nb\n", "a\nb\n", ""),
    Pair("both empty", "", "", ""),
    Pair("one line of three", "a\nb\nc\n", "a\nx\nc\n", "@@ -1,3 +1,3 @@\n a\n-b\n+x\n c\n"),
    Pair("put in", "a\nb\n", "a\nx\nb\n", "@@ -1,2 +1,3 @@\n a\n+x\n b\n"),
    Pair("from nothing", "", "a\n", "@@ -0,0 +1 @@\n+a\n"),
    Pair("to nothing", "a\n", "", "@@ -1 +0,0 @@\n-a\n"),
    Pair(
      "no end of the last line",
      "a",
      "a\n",
      "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n"
    ),
    Pair(
      "far apart",
      "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n",
      "x\n2\n3\n4\n5\n6\n7\n8\n9\ny\n",
      "@@ -1,4 +1,4 @@\n-1\n+x\n 2\n 3\n 4\n@@ -7,4 +7,4 @@\n 7\n 8\n 9\n-10\n+y\n"
    ),
    Pair(
      "letters that look alike are not the same bytes",
      "\u{E9}\n",
      "e\u{301}\n",
      "@@ -1 +1 @@\n-\u{E9}\n+e\u{301}\n"
    ),
  ])
  func `A difference is told as diff -u tells it`(_ pair: Pair) {
    let text = UnifiedDiff(pair.old, pair.new).text(from: "old", to: "new")
    let head = "--- old\n+++ new\n"
    #expect(Array(text.utf8) == Array((pair.expected.isEmpty ? "" : head + pair.expected).utf8))
  }
}
