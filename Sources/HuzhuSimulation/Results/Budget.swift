package import HuzhuDocuments
package import HuzhuLanguage
package import HuzhuValues

/// What each year costs by a forecast of what happens in it; money in fen.
///
/// Every year is assessed on its own day: dated terms and periods of the plan count as they stand
/// then.
package struct Budget: Equatable, Sendable {
  package var years: [Year]

  package struct Year: Equatable, Sendable {
    package var calendar: Int
    /// The day of assessment.
    package var on: Day
    /// Expected events; where they are known, so many.
    package var events: Double
    package var mean: Double
    /// Zero where nothing is left to chance.
    package var deviation: Double
  }

  package var total: Double { years.reduce(0) { $0 + $1.mean } }

  /// Years are independent of each other.
  package var deviation: Double {
    years.reduce(0) { $0 + $1.deviation * $1.deviation }.squareRoot()
  }

  /// Computes the years of a fund that has forecasts for several.
  ///
  /// - Returns: Nil where it has none.
  /// - Throws: Where a year cannot be computed.
  package init?(_ fund: Fund, book: Rulebook) throws(SimulationProblem) {
    var horizon = fund.projection.years
    var hasForecast = false
    for kind in fund.events {
      guard let counts = kind.frequency.counts, counts.count > 1 else { continue }
      horizon = hasForecast ? min(horizon, counts.count) : max(horizon, counts.count)
      hasForecast = true
    }
    guard hasForecast else { return nil }
    years = []
    for number in 1...horizon {
      let model = try FundModel(fund, year: number, vocabulary: book.vocabulary)
      let payouts = try EventPayouts.all(of: model, book: book)
      let year = try ExactYear(model, payouts: payouts)
      var events = 0.0
      for kind in model.kinds { events += kind.frequency.mean * Double(kind.hits) }
      years.append(
        Year(
          calendar: fund.calendar(of: number),
          on: model.fund.on,
          events: events,
          mean: year.mean,
          deviation: year.deviation
        )
      )
    }
  }
}

extension Fund {
  /// What is counted in place of benefits, for a reader; nil for benefits.
  package func counted(in book: Rulebook) -> Label? {
    guard let pays else { return nil }
    var title = Label(pays.contribution)
    for version in book.schemes where version.id == scheme {
      for item in version.contributions where item.clause == pays.contribution {
        title = item.title ?? title
      }
    }
    guard let party = pays.party else { return title }
    var payer = Label(party)
    if let choice = book.vocabulary.party {
      for item in book.vocabulary.choices[choice].items where item.name == party {
        payer = item.label
      }
    }
    return Label(zh: "\(title.zh)，由\(payer.zh)承担", en: "\(title.en), paid by \(payer.en)")
  }
}
