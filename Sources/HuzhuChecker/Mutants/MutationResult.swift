package import HuzhuDocuments
package import HuzhuLanguage

/// What became of all mutants of one version of a scheme.
package struct MutationResult: Sendable {
  package var scheme: Scheme
  package var mutants: Int
  package var killed: Int
  /// Those that no example notices, in the order of the file.
  package var survivors: [Survivor]
  /// What the documents explain and nothing survives there.
  package var idle: [Allowance]

  package struct Survivor: Sendable {
    package var mutant: Mutant
    package var killing: KillingCase?
    /// Why it may survive, where the document says so.
    package var because: Label?
  }

  package var explained: [Survivor] { survivors.filter { $0.because != nil } }
  package var unexplained: [Survivor] { survivors.filter { $0.because == nil } }

  /// Sums up the verdicts on all mutants of a test, in their order.
  package init(_ test: MutantTest, _ verdicts: [MutantVerdict], allowances: [Allowance]) {
    scheme = test.scheme
    mutants = test.mutants.count
    killed = 0
    survivors = []
    let own = allowances.filter {
      $0.code == .survivingMutant && $0.around.source == test.scheme.place.source
    }
    var isUsed = [Bool](repeating: false, count: own.count)
    for (mutant, verdict) in zip(test.mutants, verdicts) {
      guard case .survived(let killing) = verdict else {
        killed += 1
        continue
      }
      let finding = mutant.finding
      var because: Label?
      for (index, allowance) in own.enumerated() where allowance.silences(finding) {
        isUsed[index] = true
        because = because ?? allowance.because
      }
      survivors.append(Survivor(mutant: mutant, killing: killing, because: because))
    }
    survivors.sort { $0.mutant.place.range.lowerBound < $1.mutant.place.range.lowerBound }
    idle = own.indices.filter { !isUsed[$0] }.map { own[$0] }
  }
}
