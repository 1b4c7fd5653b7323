import Foundation
import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation
import Testing

/// The fund of a folder of samples with its rules; the fund may be changed before it is used.
struct SampleFund {
  let book: Rulebook
  var fund: Fund

  init(_ folder: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let project = root.deletingLastPathComponent().deletingLastPathComponent()
    var files: [URL] = []
    for folder in [
      project.appending(path: "rules/vocabulary"), root.appending(path: "Samples/\(folder)"),
    ] {
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted() {
        files.append(folder.appending(path: name))
      }
    }
    var nodes: [JSONNode] = []
    for (index, file) in files.enumerated() {
      let bytes = [UInt8](try Data(contentsOf: file))
      let source = SourceText(name: file.lastPathComponent, bytes: bytes)
      nodes.append(try #require(readJSON(source, index: index).value))
    }
    let (book, diagnostics) = loadRulebook(nodes)
    try #require(!diagnostics.contains { $0.severity == .error }, "\(diagnostics)")
    self.book = book
    let findings = Findings()
    let document = try #require(nodes.first { $0["fund"] != nil })
    let read = readFund(document, in: book, findings: findings)
    fund = try #require(read, "\(findings.diagnostics)")
  }

  func year(_ number: Int) throws -> PreparedFund {
    try PreparedFund(try fund.inYear(number, book.vocabulary), book)
  }

  /// Leaves only some kinds of events in it.
  mutating func keep(_ ids: [String]) {
    fund.events.removeAll { !ids.contains($0.id) }
  }

  /// A projection with each claim drawn.
  func sampled(
    years: Int,
    paths: Int,
    seed: UInt64,
    _ whenShort: Fund.Projection.Shortfall = .none
  ) throws -> Projection {
    var all: [YearPaths] = []
    for number in 1...years {
      let year = try year(number)
      let worker = try SampledYears(
        year.model,
        payouts: year.payouts,
        seed: YearPaths.seed(seed, year: number)
      ).worker()
      all.append(
        YearPaths(
          try (0..<paths).map { try worker.year($0) },
          of: year.model,
          number: number,
          version: year.scheme.version,
          sizes: whenShort == .firstCome
            ? try ClaimSizes(year.model, year.payouts, seed: seed) : nil
        )
      )
    }
    return Projection(of: fund, years: all, seed: seed, whenShort: whenShort)
  }
}
