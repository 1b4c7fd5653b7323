import Foundation
import FoundationXML
import HuzhuDocuments
import HuzhuLanguage
import HuzhuReports
import HuzhuSimulation
import Testing

/// The report of a simulation as a page, whatever is in it.
struct SimulationPageTests {
  private static func page(
    _ language: Language,
    as name: String = "whole",
    _ change: (inout SimulationResult) -> Void = { _ in }
  ) throws -> String {
    let sample = try SampleResult.shared.get()
    var result = sample.result
    change(&result)
    let text = SimulationPage(
      result,
      book: sample.book,
      version: "1.2.3",
      digests: [("rules/<a>.json", String(repeating: "0f", count: 32))],
      command: "huzhu simulate 'a & b.json' --method both",
      language: language
    )
    .text
    // For the check in a real browser.
    if let folder = ProcessInfo.processInfo.environment["HUZHU_REPORTS"] {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let file = URL(filePath: "\(folder)/\(name)-\(language.rawValue).html")
      try Data(text.utf8).write(to: file)
    }
    return text
  }

  @Test(arguments: Language.allCases)
  func `The page is well formed, and every chart has its words and its data`(
    language: Language
  ) throws {
    let reader = PageReader()
    try reader.read(Self.page(language))
    #expect(reader.language == (language == .zh ? "zh-Hans" : "en"))
    #expect(
      reader.charts.map(\.id) == [
        "density", "exceedance", "benefits", "payout-1", "payout-2", "ladder", "winners", "reserve",
      ]
    )
    for chart in reader.charts {
      #expect(chart.drawings == 2 && chart.titles == 2 && chart.descriptions == 2, "\(chart)")
      #expect(chart.rows > 1, "\(chart)")
    }
    #expect(Set(reader.ids).count == reader.ids.count)
    #expect(reader.links.isSubset(of: Set(reader.ids)))
    #expect(reader.images.isSubset(of: Set(reader.ids)))
  }

  @Test(arguments: Language.allCases)
  func `The page asks nothing of anybody and runs nothing`(language: Language) throws {
    let text = try Self.page(language)
    for word in ["http:", "https:", "<script", "<img", "<link", "@import", "url(", "javascript:"] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test func `What a document says is shown and not obeyed`() throws {
    let evil = "</title></style><script>alert(1)</script>\" onload='alert(2)' & \u{1}"
    let text = try Self.page(.zh, as: "hostile") { result in
      var fund = result.model.fund
      fund.title = Label(zh: "<img src=x>" + evil, en: evil)
      fund.note = Label(zh: evil, en: evil)
      result.model = Self.model(result.model, fund)
      result.scheme.title = Label(zh: evil, en: evil)
      for index in result.scheme.benefits.indices {
        result.scheme.benefits[index].title = Label(zh: evil, en: evil)
      }
      result.tables[0].title = Label(zh: evil, en: evil)
      result.ladder?.rungs[0].title = Label(zh: evil, en: evil)
      result.ladder?.rungs[0].down.value = evil
      result.comparison?.title = Label(zh: evil, en: evil)
      result.comparison?.groups[0].title = Label(zh: evil, en: evil)
    }
    #expect(!text.contains("<script") && !text.contains("<img"))
    #expect(text.contains("&lt;script&gt;alert(1)"))
    try PageReader().read(text)
  }

  private static func model(_ model: FundModel, _ fund: Fund) -> FundModel {
    let sample = try? SampleResult.shared.get()
    guard let book = sample?.book else { return model }
    return (try? FundModel(fund, vocabulary: book.vocabulary)) ?? model
  }

  @Test func `A part that was not asked for is not there`() throws {
    let text = try Self.page(.en, as: "short") { result in
      result.sampled = nil
      result.tables = []
      result.ladder = nil
      result.comparison = nil
      result.projection = nil
      result.solution = nil
    }
    let reader = PageReader()
    try reader.read(text)
    #expect(reader.charts.map(\.id) == ["density", "exceedance", "benefits"])
    #expect(!text.contains(">z<"))
  }

  @Test func `Scores of figures that are computed anew are told as such`() throws {
    let text = try Self.page(.en, as: "unlike") { result in
      guard let exact = result.exact, let sampled = result.sampled else { return }
      result.alone = (exact: exact.figures, sampled: sampled.figures)
    }
    try PageReader().read(text)
    #expect(text.contains(">z*<") && !text.contains(">z<"))
    #expect(text.contains("The columns differ in meaning"))
  }
}

/// Reads a page as XML, and notes what a reader of it depends on.
private final class PageReader: NSObject, XMLParserDelegate {
  struct Chart {
    var id: String
    var drawings = 0
    var titles = 0
    var descriptions = 0
    var rows = 0
  }

  var language: String?
  var charts: [Chart] = []
  var ids: [String] = []
  var links: Set<String> = []
  var images: Set<String> = []
  private var path: [String] = []

  func read(_ text: String) throws {
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    let isWellFormed = parser.parse()
    try #require(
      isWellFormed,
      "line \(parser.lineNumber): \(parser.parserError.map { "\($0)" } ?? "")"
    )
  }

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String]
  ) {
    path.append(name)
    if name == "html" { language = attributes["lang"] }
    if let id = attributes["id"] { ids.append(id) }
    if let link = attributes["href"] { links.insert(String(link.dropFirst())) }
    if name == "figure" { charts.append(Chart(id: attributes["id"] ?? "")) }
    guard path.contains("figure"), let last = charts.indices.last else { return }
    if name == "svg", attributes["role"] == "img" {
      charts[last].drawings += 1
      for id in (attributes["aria-labelledby"] ?? "").split(separator: " ") {
        images.insert(String(id))
      }
    }
    if path.suffix(2) == ["svg", "title"] { charts[last].titles += 1 }
    if path.suffix(2) == ["svg", "desc"] { charts[last].descriptions += 1 }
    if name == "tr" { charts[last].rows += 1 }
  }

  func parser(
    _ parser: XMLParser,
    didEndElement name: String,
    namespaceURI: String?,
    qualifiedName: String?
  ) {
    path.removeLast()
  }
}
