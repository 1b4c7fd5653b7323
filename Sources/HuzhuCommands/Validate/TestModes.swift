import HuzhuAnswers
import HuzhuChecker
import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuReports

/// What `test` tells of how good the examples are, besides whether they pass.
struct TestModes {
  var coverage: CoverageReport?
  var mutation: MutationReport?
  var proposals: ProposalReport?

  var isFailed: Bool { (coverage?.isFailed ?? false) || (mutation?.isFailed ?? false) }

  /// Measures what the options ask for.
  ///
  /// - Parameters:
  ///   - arguments: The options of the run.
  ///   - indices: The positions of the versions that are meant.
  ///   - rules: The rules with their examples.
  /// - Throws: Where a number on the line is none.
  /// - Throws: A stop where a count is no number.
  init(_ arguments: Arguments, of indices: [Int], in rules: RuleSet) throws(Stop) {
    let uncovered = try Self.number(.uncovered, arguments)
    let survivors = try Self.number(.survivors, arguments)
    let book = rules.book
    let places = PlaceIndex(sources: rules.sources, paths: rules.findings(in: []).paths)
    let shared = SharedReads(of: book)
    if arguments.has(.coverage) || uncovered != nil {
      let schemes = inParallel(indices.count) {
        SchemeCoverage(of: book.schemes[indices[$0]], in: book, shared: shared)
      }
      coverage = CoverageReport(schemes, places: places, ceiling: uncovered)
    }
    if arguments.has(.mutate) || survivors != nil {
      mutation = MutationReport(
        Self.mutate(indices, of: book),
        in: book,
        places: places,
        ceiling: survivors ?? 0
      )
    }
    if arguments.has(.generate) {
      let found = inParallel(indices.count) {
        Proposals(for: book.schemes[indices[$0]], in: book, shared: shared)
      }
      proposals = ProposalReport(found, places: places)
    }
  }

  private static func mutate(_ indices: [Int], of book: Rulebook) -> [MutationResult] {
    let assessor = Assessor(book: book)
    let tests = inParallel(indices.count) {
      MutantTest(of: indices[$0], in: book, assessor: assessor)
    }
    var work: [(test: Int, mutant: Int)] = []
    for (index, test) in tests.enumerated() {
      for mutant in test.mutants.indices { work.append((index, mutant)) }
    }
    let verdicts = inParallel(work.count) { [work] in
      tests[work[$0].test].verdict(of: work[$0].mutant)
    }
    var results: [MutationResult] = []
    var rest = verdicts[...]
    for test in tests {
      let own = Array(rest.prefix(test.mutants.count))
      rest = rest.dropFirst(test.mutants.count)
      results.append(MutationResult(test, own, allowances: book.allowancesOfExamples))
    }
    return results
  }

  private static func number(_ option: OptionID, _ arguments: Arguments) throws(Stop) -> Int? {
    guard let text = arguments.value(option) else { return nil }
    if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text) {
      return number
    }
    throw .usage(
      Label(
        zh: "\(option.name) 应为一个整数，却是「\(text)」",
        en: "\(option.name) is a whole number, not '\(text)'"
      ),
      of: .test
    )
  }
}
