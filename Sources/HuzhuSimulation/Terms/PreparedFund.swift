import HuzhuDocuments
package import HuzhuLanguage
import HuzhuValues

/// A fund with the plans that pay its claims, under the terms of one rulebook.
///
/// The same fund under other terms is one more of these, made of a changed rulebook or fund.
package struct PreparedFund: Sendable {
  package let fund: Fund
  package let book: Rulebook
  package let model: FundModel
  /// The version that has begun last on the day of the fund, as its file has it.
  package let scheme: Scheme
  package let payouts: [[EventPayouts]]

  /// Makes the model of a fund and the plans of its events.
  ///
  /// - Throws: Where the fund cannot be simulated under these terms.
  package init(_ fund: Fund, _ book: Rulebook) throws(SimulationProblem) {
    self.fund = fund
    self.book = book
    model = try FundModel(fund, vocabulary: book.vocabulary)
    let versions = book.schemes.filter { $0.id == fund.scheme }
    // Versions are in the order of their days: the one that has begun last is shown.
    let begun = versions.last { ($0.effective.from ?? .earliest) <= fund.on }
    guard let scheme = begun ?? versions.first else {
      throw .unanswered(kind: fund.name, Label(zh: "没有此方案", en: "there is no such scheme"))
    }
    self.scheme = scheme
    payouts = try EventPayouts.all(of: model, book: book)
  }

  /// The version in force on the day of the fund; nothing where all have ended.
  ///
  /// Where another day than that of assessment selects the version, it is the one that began last.
  package var versionInForce: String {
    if scheme.effective.by == nil, let end = scheme.effective.until, end <= fund.on { return "" }
    return scheme.version
  }

  package var funding: FundingFigures { FundingFigures(fund, members: model.members) }

  /// The distribution of the year without any draw.
  ///
  /// - Parameter points: Of the grid on which the total lives.
  /// - Returns: The year.
  /// - Throws: Where the fund has no exact method.
  package func exactYear(
    points: Int = ExactYear.points
  ) throws(SimulationProblem) -> ExactYear {
    try ExactYear(model, payouts: payouts, points: points)
  }
}
