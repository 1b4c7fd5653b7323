import Foundation
import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation
import Testing

/// The fund of the samples whose plan has ceilings over a member's year.
struct MembersFund {
  let book: Rulebook
  let fund: Fund
  let model: FundModel
  let payouts: [[EventPayouts]]

  /// - Parameters:
  ///   - scheme: What to write in place of something in the scheme.
  ///   - changes: What to write in place of something in the fund.
  /// - Throws: Where the documents cannot be read.
  init(
    scheme: [(String, String)] = [],
    fund changes: [(String, String)] = []
  ) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let project = root.deletingLastPathComponent().deletingLastPathComponent()
    var nodes: [JSONNode] = []
    func read(_ file: URL, _ changes: [(String, String)] = []) throws {
      var text = try String(contentsOf: file, encoding: .utf8)
      for (old, new) in changes {
        try #require(text.contains(old), "\(old)")
        text = text.replacingOccurrences(of: old, with: new)
      }
      let source = SourceText(name: file.lastPathComponent, bytes: [UInt8](text.utf8))
      nodes.append(try #require(readJSON(source, index: nodes.count).value))
    }
    let vocabulary = project.appending(path: "rules/vocabulary")
    for name in try FileManager.default.contentsOfDirectory(atPath: vocabulary.path()).sorted() {
      try read(vocabulary.appending(path: name))
    }
    try read(root.appending(path: "Samples/members/scheme.json"), scheme)
    try read(root.appending(path: "Samples/members/fund.json"), changes)
    let (book, diagnostics) = loadRulebook(nodes)
    try #require(diagnostics.isEmpty, "\(diagnostics)")
    self.book = book
    let findings = Findings()
    let document = try #require(nodes.last)
    fund = try #require(
      readFund(document, in: book, findings: findings),
      "\(findings.diagnostics)"
    )
    model = try FundModel(fund, vocabulary: book.vocabulary)
    payouts = try EventPayouts.all(of: model, book: book)
  }

  var funding: FundingFigures { FundingFigures(fund, members: model.members) }

  func years(_ count: Int, seed: UInt64 = 11) throws -> [SampledYears.Year] {
    let worker = try SampledYears(model, payouts: payouts, seed: seed).worker()
    return try (0..<count).map { try worker.year($0) }
  }
}
