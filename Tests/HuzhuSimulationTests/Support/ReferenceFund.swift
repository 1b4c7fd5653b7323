import Foundation
import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation
import Testing

/// The fund of the samples with its scheme, and the closed forms of its moments.
struct ReferenceFund {
  let book: Rulebook
  let fund: Fund
  let model: FundModel
  let payouts: [[EventPayouts]]

  /// - Parameters:
  ///   - edits: Texts of the two documents, each with what stands in its place.
  ///   - overlay: One more document.
  /// - Throws: Where a document is not sound.
  init(_ edits: [(String, String)] = [], overlay: String? = nil) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let project = root.deletingLastPathComponent().deletingLastPathComponent()
    var files: [URL] = []
    let vocabulary = project.appending(path: "rules/vocabulary")
    for name in try FileManager.default.contentsOfDirectory(atPath: vocabulary.path()).sorted() {
      files.append(vocabulary.appending(path: name))
    }
    files.append(root.appending(path: "Samples/reference/scheme.json"))
    files.append(root.appending(path: "Samples/reference/fund.json"))
    var nodes: [JSONNode] = []
    for (index, file) in files.enumerated() {
      var text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      for (old, new) in edits { text = text.replacing(old, with: new) }
      let source = SourceText(name: file.lastPathComponent, bytes: [UInt8](text.utf8))
      nodes.append(try #require(readJSON(source, index: index).value))
    }
    if let overlay {
      let source = SourceText(name: "overlay.json", bytes: [UInt8](overlay.utf8))
      nodes.insert(try #require(readJSON(source, index: nodes.count).value), at: nodes.count - 1)
    }
    let (book, diagnostics) = loadRulebook(nodes)
    try #require(diagnostics.isEmpty, "\(diagnostics)")
    self.book = book
    let findings = Findings()
    let document = try #require(nodes.last)
    fund = try #require(readFund(document, in: book, findings: findings))
    model = try FundModel(fund, vocabulary: book.vocabulary)
    payouts = try EventPayouts.all(of: model, book: book)
  }

  // MARK: - Closed forms, by the error function of the C library

  static let expected: [String: Double] = [
    "hospital": 20_000, "disability": 500, "death": 100, "sudden-death": 80, "condolence": 4_000,
  ]

  /// Mean and mean square in yuan of min(15,000, 80 % of what exceeds 100 yuan) for a lognormal
  /// bill: limited moments of the bill between the deductible and the bill that reaches the cap.
  static var hospital: (mean: Double, square: Double) { hospital(under: Terms()) }

  /// What the plan says of a stay, and what a stay costs in the mean.
  struct Terms {
    var deductible = 100.0
    var rate = 0.8
    var cap = 15_000.0
    var bill = 3_000.0
  }

  static func hospital(under terms: Terms) -> (mean: Double, square: Double) {
    let variance = log(1 + 1.2 * 1.2)
    let sigma = variance.squareRoot()
    let mu = log(terms.bill) - variance / 2
    let low = terms.deductible
    let high = low + terms.cap / terms.rate
    func below(_ x: Double, _ power: Double) -> Double {
      let standard = (log(x) - mu) / sigma - power * sigma
      return exp(power * mu + power * power * variance / 2) * 0.5
        * erfc(-standard / 2.0.squareRoot())
    }
    func between(_ power: Double) -> Double { below(high, power) - below(low, power) }
    let capped = 1 - below(high, 0)
    let mean = terms.rate * (between(1) - low * between(0)) + terms.cap * capped
    let square =
      terms.rate * terms.rate * (between(2) - 2 * low * between(1) + low * low * between(0))
      + terms.cap * terms.cap * capped
    return (mean, square)
  }

  /// Mean and mean square of one payout in yuan, by kind of event.
  static var payout: [String: (mean: Double, square: Double)] {
    // 10 % to 100 % of 50,000, each as likely.
    let grades = (1...10).map { 5_000.0 * Double($0) }
    return [
      "hospital": hospital,
      "disability": (
        grades.reduce(0, +) / 10, grades.map { $0 * $0 }.reduce(0, +) / 10
      ),
      "death": (50_000, 50_000 * 50_000),
      "sudden-death": (20_000, 20_000 * 20_000),
      "condolence": (500, 250_000),
    ]
  }

  /// The moments of the year: a Poisson sum has mean λm and variance λ E X².
  static var mean: Double {
    expected.reduce(0) { $0 + $1.value * (payout[$1.key]?.mean ?? .nan) }
  }

  static var deviation: Double {
    expected.reduce(0) { $0 + $1.value * (payout[$1.key]?.square ?? .nan) }.squareRoot()
  }
}
