import HuzhuDocuments
import HuzhuReports
import HuzhuSimulation
import Testing

/// Plots of characters.
struct PlotTests {
  private static func page(_ width: Int, _ write: (inout Page) -> Void) -> String {
    var page = Page(Layout(language: .en, width: width))
    write(&page)
    return page.text
  }

  @Test func `Bars to both sides have one line between them`() {
    let plot = BarPlot([
      .init("rate 72%", -4, text: "−4.00"), .init("rate 88%", 4, text: "+4.00"),
      .init("起付线", 0, text: "0.00"), .init("cap", 1, text: "+1.00"),
    ])
    let text = Self.page(44) { plot.write(to: &$0) }
    #expect(
      text == """
          rate 72%  █████████████              −4.00
          rate 88%               ████████████  +4.00
          起付线                                0.00
          cap                    ███           +1.00

        """
    )
  }

  @Test func `Ranges widen, and a line goes through all of them`() {
    let plot = SpreadPlot(
      [
        .init("2026", bands: [40, 45, 50, 55, 60], text: "50"),
        .init("2027", bands: [0, 20, 50, 80, 100], text: "50"),
      ],
      lines: [10]
    )
    let text = Self.page(40) { plot.write(to: &$0) }
    #expect(
      text == """
          2026    │        ░▒▒█▒░             50
          2027  ░░│░░▒▒▒▒▒▒▒▒▒█▒▒▒▒▒▒▒▒░░░░░  50

        """
    )
  }

  @Test func `Shares fill the line, and the least of them is seen`() {
    let plot = SharePlot(
      [.init("all", parts: [1, 0, 900, 99, 0], text: "1,000")],
      names: ["a", "b", "c", "d", "e"]
    )
    let text = Self.page(40) { plot.write(to: &$0) }
    #expect(
      text == """
          all  █·······················▒▒  1,000
          █ a  ▓ b  · c  ▒ d  ░ e

        """
    )
  }

  @Test(arguments: [40, 60, 80, 200], Language.allCases)
  func `The plots of a whole result keep within the columns`(width: Int, language: Language) throws
  {
    let result = try SampleResult.shared.get().result
    var page = Page(Layout(language: language, width: width))
    let figures = try #require(result.best)
    ColumnPlot(try #require(result.curve), figures, language).write(to: &page)
    for table in result.tables { ColumnPlot(table, language)?.write(to: &page) }
    BarPlot(try #require(result.ladder), language).write(to: &page)
    SharePlot(try #require(result.comparison), language).write(to: &page)
    SpreadPlot(try #require(result.projection), language).write(to: &page)
    for line in page.text.split(separator: "\n") {
      #expect(DisplayWidth.of(line) <= width, "\(line)")
    }
    #expect(page.text.contains("█"))
  }

  @Test(
    arguments: [
      (0.0, 10.0, 5, [0, 5, 10]), (0.0, 10.0, 11, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
      (-3, 3, 4, [-2, 0, 2]), (2_201_000, 3_600_000, 4, [2_500_000, 3_000_000, 3_500_000]),
      (5, 5, 4, [5]), (0, 4e22, 3, [0, 2e22, 4e22]),
    ]
  )
  func `Ticks are round and no more than wanted`(
    low: Double,
    high: Double,
    most: Int,
    expected: [Double]
  ) {
    #expect(Ticks(from: low, to: high, most: most).values == expected)
  }
}
