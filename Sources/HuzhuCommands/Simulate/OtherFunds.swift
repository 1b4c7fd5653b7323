import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation

/// The funds that documented totals take together with the one that is simulated.
struct OtherFunds {
  /// Each document once, in the order in which checks name them.
  private var funds: [(path: String, fund: Fund)] = []
  /// By the id of a check, positions in the funds.
  private var byCheck: [String: [Int]] = [:]

  /// Reads the documents, which become documents of the run.
  ///
  /// - Parameters:
  ///   - fund: The fund that names them.
  ///   - path: Where its document is.
  ///   - rules: The rules that they refer to.
  ///   - findings: Where to report what is wrong, at its place in the document concerned.
  /// - Returns: The funds; those in error are left out.
  static func load(
    beside fund: Fund,
    at path: String,
    _ rules: inout RuleSet,
    _ findings: Findings
  ) -> OtherFunds {
    var result = OtherFunds()
    let folder =
      path == "-" ? "" : String(path.dropLast((path.split(separator: "/").last ?? "").count))
    let own = path == "-" ? nil : Platform.realPath(path)
    // Of several checks that name a document only the first one reads it.
    var isRead: Set<String> = []
    var known: [String: Int] = [:]
    for check in fund.checks {
      var named: [String: Place] = [:]
      for other in check.with {
        let path = folder + other.path
        let real = Platform.realPath(path) ?? path
        guard real != own else {
          findings.error(
            .unfitData,
            zh: "「with」列出另外的基金，这是本文件",
            en: "'with' names other funds, and this is the same document",
            at: other.place
          )
          continue
        }
        let what = Label(zh: "基金文件", en: "fund document")
        if let first = named[real] {
          findings.duplicate(what, named: other.path, at: other.place, first: first)
          continue
        }
        named[real] = other.place
        if isRead.insert(real).inserted,
          let found = read(other, at: path, countsBenefits: fund.pays == nil, &rules, findings)
        {
          known[real] = result.funds.count
          result.funds.append((path, found))
        }
        if let position = known[real] { result.byCheck[check.id, default: []].append(position) }
      }
    }
    return result
  }

  /// A fund with what stands in files beside it; nil where something in it is wrong.
  private static func read(
    _ other: Fund.OtherFund,
    at path: String,
    countsBenefits: Bool,
    _ rules: inout RuleSet,
    _ findings: Findings
  ) -> Fund? {
    let bytes: [UInt8]
    switch Platform.read(path) {
    case .success(let read): bytes = read
    case .failure(let problem):
      let message = problem.message
      findings.error(.unfitData, zh: message.zh, en: message.en, at: other.place)
      return nil
    }
    let source = rules.add(SourceText(name: path, bytes: bytes))
    let (document, mistakes) = readJSON(rules.sources[source], index: source)
    for mistake in mistakes { findings.add(mistake) }
    guard mistakes.isEmpty, let document,
      var fund = readFund(document, in: rules.book, findings: findings)
    else { return nil }
    // A contribution that is counted is no payment for a claim.
    guard countsBenefits, fund.pays == nil else {
      findings.error(
        .unfitData,
        zh: "计入支出的是缴费（pays）的基金不能与其他基金合计",
        en: "a fund that counts a contribution as cost ('pays') is not taken together with others",
        at: fund.pays?.place ?? other.place
      )
      return nil
    }
    fund.checks = []
    return FilesBesideFund.load(fund, at: path, &rules, findings, keepsAllFacts: false)
  }

  /// What each fund comes to in its year, by the id of the check that names it.
  ///
  /// - Throws: Where one of them cannot be simulated.
  func parts(
    _ book: Rulebook,
    _ options: SimulationOptions
  ) throws(SimulationProblem) -> [String: [FundMix.Part]] {
    var parts: [FundMix.Part] = []
    for (path, fund) in funds {
      do throws(SimulationProblem) {
        parts.append(try Self.part(fund, at: path, book, options))
      } catch {
        throw .inFund(path, error)
      }
    }
    return byCheck.mapValues { $0.map { parts[$0] } }
  }

  /// Computed, or drawn where that is asked for or nothing else can be done.
  private static func part(
    _ fund: Fund,
    at path: String,
    _ book: Rulebook,
    _ options: SimulationOptions
  ) throws(SimulationProblem) -> FundMix.Part {
    let run = try SimulationRun(fund, book)
    if options.method != .sample {
      do throws(SimulationProblem) {
        let year = try ExactYear(run.model, payouts: run.payouts)
        return FundMix.Part(run.prepared, at: path, year)
      } catch {
        guard case .notExact = error else { throw error }
      }
    }
    let years = try run.years(options, countsPaid: true)
    return FundMix.Part(run.prepared, at: path, years)
  }
}
