import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import Testing

/// Formulas in the words of receipts and reasons.
struct FormulaWordsTests {
  static let formulas: [(formula: String, words: String)] = [
    (
      #""percent": {"sum": ["100%", "growth"]}, "of": "worker.wage""#,
      "(100% + growth) × worker.wage"
    ),
    (#""percent": "growth", "of": "worker.wage""#, "growth × worker.wage"),
    (
      #""sum": ["worker.wage", {"percent": "growth", "of": "worker.wage"}]"#,
      "worker.wage + growth × worker.wage"
    ),
    (
      #""difference": ["worker.wage", {"sum": ["base", "base"]}]"#,
      "worker.wage − (base + base)"
    ),
    (
      #""percent": "growth", "of": {"difference": ["worker.wage", "base"]}"#,
      "growth × (worker.wage − base)"
    ),
  ]

  @Test(arguments: formulas)
  func `Brackets stand where a sum is part of a product or taken away`(
    _ formula: String,
    words: String
  ) throws {
    let terms = """
      "terms": {"growth": \(PartWorld.assumed("\"5%\"")), "base": \(PartWorld.assumed("\"10 CNY\""))},
      "rounding": {"to": "0.01 CNY", "mode": "half-up", "assumed": {"zh": "样例", "en": "a sample"}},
      "values": {"due": {\(formula), "answer": true}}
      """
    let engine = try Engine([PartWorld.vocabulary, PartWorld.document(terms)])
    let scheme = try #require(engine.assessor.book.schemes.first)
    let told = FormulaWords(scheme: scheme, book: engine.assessor.book).words(scheme.values[0].node)
    #expect(told.en == words)
    let chinese = words.map { $0 == "(" ? "（" : $0 == ")" ? "）" : $0 }
    #expect(told.zh == String(chinese))
  }
}
