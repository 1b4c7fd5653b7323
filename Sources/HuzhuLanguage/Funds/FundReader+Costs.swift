import HuzhuDocuments
import HuzhuValues

extension FundReader {
  // MARK: - What is counted as cost

  private static let payKeys = ["contribution", "party"]

  func readPays(_ node: JSONNode, of scheme: String) -> Fund.Pays? {
    let what = Label(zh: "计入支出的缴费", en: "the contribution that is counted")
    guard let fields = Fields(node, what, known: Self.payKeys, findings: findings),
      let clause = fields.requiredString("contribution")
    else { return nil }
    let versions = book.schemes.filter { $0.id == scheme }
    let party = fields.string("party")
    // A scheme with errors of its own is reported where it stands.
    guard !versions.isEmpty else { return nil }
    var known: [String] = []
    for version in versions { known += version.contributions.map { $0.clause } }
    guard known.contains(clause) else {
      let what = Label(zh: "「\(scheme)」的缴费", en: "contribution of '\(scheme)'")
      let place = fields["contribution"]?.place ?? node.place
      findings.unknown(.unknownName, what, clause, among: known, at: place)
      return nil
    }
    if let party, let place = fields["party"]?.place {
      let parties = parties(of: clause, versions)
      guard parties.isEmpty || parties.contains(party) else {
        let what = Label(zh: "「\(clause)」的出资方", en: "party to '\(clause)'")
        findings.unknown(.unknownName, what, party, among: parties, at: place)
        return nil
      }
    }
    return Fund.Pays(contribution: clause, party: party, place: node.place)
  }

  /// Who shares a contribution by its own words; empty where a formula says it.
  private func parties(of clause: String, _ versions: [Scheme]) -> [String] {
    guard let choice = book.vocabulary.choiceByName["party"] else { return [] }
    let items = book.vocabulary.choices[choice].items
    var result: [String] = []
    for version in versions {
      for contribution in version.contributions where contribution.clause == clause {
        guard case .shares(let shares) = contribution.payers else { return [] }
        for share in shares where items.indices.contains(share.party) {
          result.append(items[share.party].name)
        }
      }
    }
    return result
  }

  // MARK: - Documented figures

  private static let totals = ["payout", "claims", "members"]

  func checks(_ fields: Fields) -> [Fund.Check] {
    var result: [Fund.Check] = []
    var first: [String: Place] = [:]
    let what = Label(zh: "对照", en: "a comparison with documented figures")
    let known = ["id", "caution", "with"] + Self.totals
    for node in fields.array("checks") ?? [] {
      guard let check = Fields(node, what, known: known, findings: findings) else { continue }
      let id = check.requiredKebab("id")
      let caution = check.requiredLabel("caution")
      let payout = check["payout"].flatMap { figures.read($0, .money) }
      let claims = check["claims"].flatMap { figures.read($0, .whole) }
      let members = check["members"].flatMap { figures.read($0, .whole) }
      let others = otherFunds(check)
      guard let id, let caution,
        isFirst(id, of: Label(zh: "对照", en: "comparison"), check, in: &first)
      else { continue }
      // Of one total alone nothing can be compared.
      let given = Self.totals.filter { check[$0] != nil }
      if given.count < 2, let missing = Self.totals.first(where: { check[$0] == nil }) {
        _ = check.required(missing)
        continue
      }
      var found = Fund.Check(id: id, title: check.label("title"), caution: caution)
      found.payout = payout
      found.claims = claims
      found.members = members
      found.with = others
      result.append(found)
    }
    requireSome(result.isEmpty, fields, "checks")
    return result
  }

  /// The documents of the funds that are taken together with this one.
  private func otherFunds(_ check: Fields) -> [Fund.OtherFund] {
    var result: [Fund.OtherFund] = []
    var first: [String: Place] = [:]
    for node in check.array("with") ?? [] {
      guard let path = node.string, !path.isEmpty else {
        findings.wrongKind(
          node,
          expected: Label(zh: "基金文件的路径", en: "the path of a fund document"),
          for: Label("'with'")
        )
        continue
      }
      let what = Label(zh: "基金文件", en: "fund document")
      guard findings.isFirst(path, what, at: node.place, in: &first) else { continue }
      result.append(Fund.OtherFund(path: path, place: node.place))
    }
    requireSome(result.isEmpty, check, "with")
    return result
  }

  // MARK: - Numbers of events that are known

  /// The numbers of events of the years to come, the fund's own first.
  func readCounts(_ fields: Fields) -> [Fund.Figure]? {
    guard fields.required("byYear") != nil, let nodes = fields.array("byYear") else { return nil }
    var result: [Fund.Figure] = []
    for node in nodes {
      guard let figure = figures.read(node, .count) else { return nil }
      result.append(figure)
    }
    requireSome(result.isEmpty, fields, "byYear")
    return result.isEmpty ? nil : result
  }

  /// A forecast reaches as far as the years that are asked for.
  func checkForecasts(of fund: Fund) {
    let years = fund.projection.years
    for kind in fund.events {
      guard let counts = kind.frequency.counts, counts.count < years, years > 1 else { continue }
      findings.error(
        .shortForecast,
        zh: "「\(kind.id)」只有 \(counts.count) 年的次数，推演却有 \(years) 年",
        en: "'\(kind.id)' has the numbers of \(counts.count) years, and the projection has"
          + " \(years)",
        at: kind.place
      )
    }
  }

  // MARK: - Files

  /// A column of a table beside the fund, for the law `empirical`.
  func readColumn(_ fields: Fields, _ fact: Fact) -> Fund.FileColumn? {
    guard let path = fields.requiredString("file"), let node = fields["file"] else { return nil }
    switch fact.type {
    case .quantity, .day: break
    default:
      findings.wrongKind(
        node,
        expected: Label(zh: "数量或日期的事实", en: "a fact that is a quantity or a day"),
        for: Label("'\(fact.name)'")
      )
      return nil
    }
    return Fund.FileColumn(
      path: path,
      column: fields.string("column") ?? fact.name,
      weight: fields.string("weight"),
      place: node.place
    )
  }
}
