import HuzhuReports
import Testing

struct UnifiedDiffTests {
  @Test func `Equal texts have no difference`() {
    #expect(unifiedDiff(old: "a\n", new: "a\n", path: "x").isEmpty)
  }

  @Test func `A changed line stands between three others`() {
    let old = (1...9).map { "\($0)\n" }.joined()
    let new = old.replacing("5", with: "five")
    #expect(
      unifiedDiff(old: old, new: new, path: "a/b.json") == """
        --- a/b.json
        +++ a/b.json
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8

        """
    )
  }

  @Test func `Changes far from each other are told apart, and lines keep their numbers`() {
    let old = (1...30).map { "\($0)\n" }.joined()
    let new = old.replacing("2\n3\n", with: "2\nand a half\n3\n").replacing("29\n", with: "")
    let heads = unifiedDiff(old: old, new: new, path: "x").split(separator: "\n")
      .filter { $0.hasPrefix("@@") }
    #expect(heads == ["@@ -1,5 +1,6 @@", "@@ -26,5 +27,4 @@"])
  }

  @Test func `A missing end of the last line is told`() {
    #expect(
      unifiedDiff(old: "a", new: "b\n", path: "x") == """
        --- x
        +++ x
        @@ -1,1 +1,1 @@
        -a
        \\ No newline at end of file
        +b

        """
    )
    #expect(unifiedDiff(old: "", new: "b\n", path: "x").contains("@@ -0,0 +1,1 @@\n+b\n"))
  }
}
