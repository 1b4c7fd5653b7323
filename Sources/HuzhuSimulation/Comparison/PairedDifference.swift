extension Estimate {
  /// The mean difference of years that were drawn twice, with its standard error: chance moves it
  /// only as far as the two differ in the same year.
  package init(
    before: [SampledYears.Year],
    after: [SampledYears.Year]
  ) {
    let totals = SampledTotals(zip(before, after).map { $1.total - $0.total })
    self.init(totals.mean, error: totals.errorOfMean)
  }
}
