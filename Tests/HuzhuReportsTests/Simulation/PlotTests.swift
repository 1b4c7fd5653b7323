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
      .init("rate 72%", -4, texts: ["−4.00"]), .init("rate 88%", 4, texts: ["+4.00"]),
      .init("起付线", 0, texts: ["0.00"]), .init("cap", 1, texts: ["+1.00"]),
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

  @Test(arguments: [40, 60, 80], Language.allCases)
  func `Figures of a ladder that begin and end alike are told apart`(
    width: Int,
    language: Language
  ) throws {
    var ladder = try #require(try SampleResult.shared.get().result.ladder)
    let start = "money for treatment in a hospital of the "
    let names = ["first", "second", "third"].map { start + $0 + " class after an accident" }
    for (index, name) in names.enumerated() {
      ladder.rungs[index].title = Label(zh: name, en: name)
      ladder.rungs[index].down.change.error = 12
    }
    var page = Page(Layout(language: language, width: width))
    BarPlot(ladder, language).write(to: &page)
    let lines = page.text.split(separator: "\n")
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= width }, "\(page.text)")
    let words = page.text.split { " \n".contains($0) }.joined(separator: " ")
    for name in names { #expect(words.contains(name), "\(page.text)") }
    #expect(words.contains("± 0.12"))
  }

  @Test(arguments: [40, 60, 120])
  func `No tick of an axis gives way to its unit`(width: Int) throws {
    let plot = ColumnPlot(
      from: 0,
      to: 50,
      unit: "hundred million yuan",
      tick: { value, _ in String(Int(value)) },
      height: { low, _ in low }
    )
    let text = Self.page(width) { plot.write(to: &$0) }
    let lines = text.split(separator: "\n")
    let axis = try #require(lines.firstIndex { $0.contains("┴") })
    let labels = lines[axis + 1].split(separator: " ").filter { Int($0) != nil }
    #expect(labels.count == lines[axis].count { $0 == "┴" }, "\(text)")
    #expect(text.contains("hundred million yuan"))
  }

  @Test func `Figures without room beside each other stand below each other`() {
    let rows = [
      ["own burden", "level 1", "level 2"], ["1,000", "800.00", "12,345,678.00"],
      ["2,000", "1,800.00", ""],
    ]
    let phrases = rows.map { $0.map { Phrase($0) } }
    let narrow = Self.page(40) { page in
      page.figures(phrases.map { $0.map { Phrase("x ") + $0 } } + [], rightAligned: [0, 1, 2])
    }
    #expect(narrow.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 40 })
    let wrapped = Self.page(40) { page in
      page.figures(
        [
          ["kind of event", "stay in hospital for an illness", "hardship of living"],
          ["a", "1", "2"],
        ]
        .map { $0.map { Phrase($0) } },
        rightAligned: [1, 2]
      )
    }
    #expect(wrapped.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 40 })
    #expect(wrapped.split(separator: "\n").last?.split(separator: " ") == ["a", "1", "2"])
    let wide = Self.page(80) { $0.figures(phrases, rightAligned: [0, 1, 2]) }
    #expect(wide.split(separator: "\n").count == 3)
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
