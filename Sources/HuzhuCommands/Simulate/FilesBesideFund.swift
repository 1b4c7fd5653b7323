import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation

/// What stands in files beside a fund.
enum FilesBesideFund {
  /// The fund with what its files say, under some rules.
  ///
  /// - Parameters:
  ///   - fund: The fund as its document has it.
  ///   - path: Where the document is.
  ///   - rules: The rules; the files that are read become documents of the run.
  ///   - findings: Where to report.
  ///   - keepsAllFacts: Whether members are told apart by all that is said of them, so that they are
  ///     the same under other terms.
  /// - Returns: The fund; what of it is in error is as it was.
  static func load(
    _ fund: Fund,
    at path: String,
    _ rules: inout RuleSet,
    _ findings: Findings,
    keepsAllFacts: Bool
  ) -> Fund {
    var files = FundFiles(book: rules.book, firstSource: rules.sources.count) { path in
      Platform.read(path).mapError { FundFiles.Unreadable($0.message) }
    }
    let folder = path == "-" ? "" : path.dropLast((path.split(separator: "/").last ?? "").count)
    let loaded = files.load(fund, folder: String(folder), findings: findings, keepsAllFacts: keepsAllFacts)
    for source in files.sources { _ = rules.add(source) }
    return loaded
  }
}
