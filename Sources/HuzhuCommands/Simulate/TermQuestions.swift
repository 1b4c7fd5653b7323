import HuzhuDocuments
import HuzhuLanguage
import HuzhuReports
import HuzhuSimulation

/// What the line of `huzhu simulate` asks beside the year: a payout curve, a ladder, a solution.
struct TermQuestions {
  private let facts: [VariedFact]
  /// The case that is varied; nil for a member of the fund.
  private let input: Case?
  private let hasLadder: Bool
  private let solve: SolveOptions?

  /// - Throws: A stop where the line does not make sense, or the case is none.
  init(_ arguments: Arguments, _ rules: inout RuleSet, _ console: Console) throws(Stop) {
    facts = try VaryOptions.facts(arguments, in: rules.book)
    try UnusedOptions.require(.vary, for: .caseFile, arguments)
    guard arguments.value(.caseFile) != "-" || arguments.operands[0] != "-" else {
      throw .usage(
        Label(
          zh: "标准输入只能给出一个文件：FUND 与 --case 不能都写「-」",
          en: "standard input is one file: FUND and --case cannot both be '-'"
        ),
        of: .simulate
      )
    }
    input = try arguments.value(.caseFile).map { path throws(Stop) in
      try Self.readCase(path, &rules, console)
    }
    if input == nil, facts.contains(where: { $0.event != nil }) {
      throw .usage(
        Label(
          zh: "--vary 中事件的序号与 --case 同用：基金的一名成员只有一个事件",
          en:
            "the number of an event in --vary goes with --case: a member of the fund has one event"
        ),
        of: .simulate
      )
    }
    hasLadder = arguments.has(.ladder)
    solve = try SolveOptions(arguments)
    try UnusedOptions.require(.solve, for: .sufficiency, arguments)
  }

  /// What a fund is asked, once it is known that it can be.
  struct Checked {
    fileprivate var varied: VariedCase?
    fileprivate var search: SolutionSearch?
  }

  /// Finds out whether the fund has what the line names.
  func checked(_ run: SimulationRun, _ options: SimulationOptions) throws(Stop) -> Checked {
    var result = Checked()
    if solve != nil, run.model.fund.pays != nil, run.prepared.funding.income == nil {
      throw .usage(
        Label(
          zh: "--solve 求收入足够时的数值，而这个基金计入的是缴费，没有收入",
          en:
            "--solve asks when income suffices, and this fund counts a contribution and has no income"
        ),
        of: .simulate
      )
    }
    if let solve { try Self.refuseTooFew(options, for: solve.level, run) }
    if !facts.isEmpty, run.model.fund.pays != nil {
      throw .usage(
        Label(
          zh: "--vary 显示给付如何变化，而这个基金计入的是缴费",
          en: "--vary shows how payouts vary, and this fund counts a contribution"
        ),
        of: .simulate
      )
    }
    if !facts.isEmpty {
      do throws(VariedCase.Mistake) {
        result.varied =
          if let input {
            try VariedCase(facts, in: input, of: run.prepared)
          } else {
            try VariedCase(facts, of: run.prepared)
          }
      } catch {
        throw .usage(error.message, of: .simulate)
      }
    }
    if let solve {
      do throws(SolutionSearch.Mistake) {
        result.search = try SolutionSearch(
          solve.sought,
          term: solve.term,
          level: solve.level,
          of: run.prepared
        )
      } catch {
        throw Self.stop(error, solve, run.prepared.book.vocabulary)
      }
    }
    return result
  }

  /// Why nothing can be looked for, with what could be instead, each as it is written on the line.
  private static func stop(
    _ mistake: SolutionSearch.Mistake,
    _ solve: SolveOptions,
    _ vocabulary: Vocabulary
  ) -> Stop {
    let message = mistake.message
    var stop = Stop.usage(
      Label(zh: "--solve：\(message.zh)", en: "--solve: \(message.en)"),
      of: .simulate
    )
    let choices = mistake.choices.map { choice in
      let call = "--solve \(solve.sought.rawValue):\(choice.name)"
      func line(_ title: String, _ language: Language) -> String {
        let value = Page.plain(AmountText(vocabulary, language).written(choice.value))
        return "  \(call)  \(title)" + (language == .zh ? "（现为 \(value)）" : " (now \(value))")
      }
      return Label(zh: line(choice.title.zh, .zh), en: line(choice.title.en, .en))
    }
    stop.hints = choices + stop.hints
    return stop
  }

  /// Drawn years that are too few to show how surely income suffices answer nothing.
  private static func refuseTooFew(
    _ options: SimulationOptions,
    for level: Double,
    _ run: SimulationRun
  ) throws(Stop) {
    guard options.method == .sample, !SampledTotals.shows(level, of: options.trials) else { return }
    do throws(SimulationProblem) {
      // What can be computed needs no draws.
      guard try YearMeasure.needsDraws(run.prepared) else { return }
    } catch {
      throw Stop(status: .badData, message: error.message)
    }
    let least = SampledTotals.yearsToShow(level)
    throw .usage(
      Label(
        zh: "\(options.trials) 个试验年太少，看不出这样的概率：请用 --trials 抽取至少 \(least) 年，或降低 --sufficiency",
        en: "\(options.trials) trial years are too few to show such a probability: draw at least"
          + " \(least) with --trials, or ask for a lower --sufficiency"
      ),
      of: .simulate
    )
  }

  /// Adds the answers to what was found of the year.
  func answer(
    _ checked: Checked,
    _ run: SimulationRun,
    _ options: SimulationOptions,
    into result: inout SimulationResult
  ) throws(SimulationProblem) {
    if let varied = checked.varied {
      var table = try PayoutTable(varied, of: run.prepared)
      OpenReadings(run.scheme, run.prepared.book).explain(&table)
      result.tables = [table]
    }
    guard hasLadder || checked.search != nil else { return }
    let measure = try YearMeasure(run, options, result)
    if hasLadder { result.ladder = try measure.ladder(FundSteps(run.prepared)) }
    if let search = checked.search {
      result.solution = try search.solution(base: measure.base) {
        fund throws(SimulationProblem) in try measure.totals(fund)
      }
      result.solution?.sample = measure.sample
    }
  }

  private static func readCase(
    _ path: String,
    _ rules: inout RuleSet,
    _ console: Console
  ) throws(Stop) -> Case {
    try NamedDocument.read(path, &rules, console) { document, rules, findings in
      HuzhuLanguage.readCase(document, in: rules.book, findings: findings)
    }
  }
}
