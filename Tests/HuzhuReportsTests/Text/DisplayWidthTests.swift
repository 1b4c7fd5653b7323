import HuzhuReports
import Testing

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("互助", 4), ("a互b", 4), ("7万元", 5), ("，。「」", 8), ("（）", 4), ("é", 1),
    ("e\u{301}", 1), ("→ …", 3), ("１２", 4), ("한글", 4), ("👩‍👧", 2), ("𠮷", 2), ("\u{200B}", 0),
  ])
  func `A character of East Asia takes two cells`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test func `Padding counts cells`() {
    #expect("互助".padded(to: 6) == "互助  ")
    #expect("互助保障".padded(to: 6) == "互助保障")
  }
}
