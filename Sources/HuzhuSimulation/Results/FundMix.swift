package import HuzhuLanguage

/// Several funds taken together, each computed for itself, as totals over several plans are held
/// against them.
package struct FundMix: Sendable {
  package var parts: [Part]

  /// One of the funds.
  package struct Part: Sendable {
    /// The path of its document; nil for the fund that is simulated.
    package var path: String?
    package var model: FundModel
    package var scheme: Scheme
    /// What is paid in a year on average, in yuan.
    package var payout: Double
    /// Claims of a year for which anything is paid, on average.
    package var claims: Double
    /// How many trial years were drawn for it; nil where it is computed.
    package var trials: Int?

    package var members: Double { Double(model.members) }

    init(_ model: FundModel, _ scheme: Scheme, payout: Double, claims: Double, trials: Int?) {
      path = nil
      self.model = model
      self.scheme = scheme
      self.payout = payout
      self.claims = claims
      self.trials = trials
    }

    /// Another fund that is computed.
    package init(_ fund: PreparedFund, at path: String, _ year: ExactYear) {
      self.init(
        fund.model,
        fund.scheme,
        payout: year.mean / 100,
        claims: year.paidClaims,
        trials: nil
      )
      self.path = path
    }

    /// Another fund of which years are drawn, with the claims counted for which anything is paid.
    package init(_ fund: PreparedFund, at path: String, _ years: [SampledYears.Year]) {
      var (payout, claims) = (0.0, 0.0)
      for year in years {
        payout += Double(year.total)
        claims += Double(year.paidClaims)
      }
      let count = Double(max(1, years.count))
      self.init(
        fund.model,
        fund.scheme,
        payout: payout / count / 100,
        claims: claims / count,
        trials: years.count
      )
      self.path = path
    }
  }

  package var members: Double { parts.reduce(0) { $0 + $1.members } }
  package var payout: Double { parts.reduce(0) { $0 + $1.payout } }
  package var claims: Double { parts.reduce(0) { $0 + $1.claims } }

  /// What is paid for a claim, in yuan; nil where nothing is ever paid.
  var meanClaim: Double? { claims > 0 ? payout / claims : nil }
  var claimsPerMember: Double { claims / max(1, members) }
  var payoutPerMember: Double { payout / max(1, members) }
}

extension SimulationResult {
  /// The fund with those that a check takes together with it; nil where they are not computed.
  package func mix(of check: Fund.Check) -> FundMix? {
    guard let best, let claims = exact?.year.paidClaims ?? sampled?.paidClaims else { return nil }
    let others = others[check.id] ?? []
    guard others.count == check.with.count else { return nil }
    let own = FundMix.Part(
      model,
      scheme,
      payout: best.mean.value / 100,
      claims: claims,
      trials: exact == nil ? sampled?.years.count : nil
    )
    return FundMix(parts: [own] + others)
  }

  /// The other funds of all checks, each once.
  package var otherFunds: [FundMix.Part] {
    var result: [FundMix.Part] = []
    for check in model.fund.checks {
      for other in others[check.id] ?? [] where !result.contains(where: { $0.path == other.path }) {
        result.append(other)
      }
    }
    return result
  }
}
