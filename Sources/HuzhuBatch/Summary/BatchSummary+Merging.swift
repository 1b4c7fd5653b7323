package import HuzhuDocuments
import HuzhuValues

extension DiagnosticCode {
  /// A file that is no summary.
  package static let noSummary = DiagnosticCode(rawValue: "HZ0951")
  /// Summaries of different rules, schemes or columns.
  package static let otherSummary = DiagnosticCode(rawValue: "HZ0952")
}

extension BatchSummary {
  /// Reads a summary; nil for what is none.
  package init?(_ node: JSONNode) {
    let reader = SummaryReader()
    guard node["format"]?.string == "huzhu-batch/1", let engine = node["engine"]?.string,
      let rows = reader.count(node["rows"]), let schemes = node["schemes"]?.array,
      let digests = node["digests"]?.array, let problems = node["problems"]?.array
    else { return nil }
    self.init(
      engine: engine,
      population: node["population"]?.string,
      digests: [],
      schemes: []
    )
    self.rows = rows
    for digest in digests {
      guard let name = digest["name"]?.string, let sha256 = digest["sha256"]?.string else {
        return nil
      }
      self.digests.append(Digest(name: name, sha256: sha256))
    }
    for scheme in schemes {
      guard let id = scheme["scheme"]?.string, let tally = reader.tally(scheme) else { return nil }
      var entry = Entry(scheme: id)
      entry.tally = tally
      self.schemes.append(entry)
    }
    for problem in problems {
      guard let kind = reader.kind(problem) else { return nil }
      self.problems.add(kind)
    }
    guard let by = node["by"] else { return }
    guard let columns = by["columns"]?.array, let groups = by["groups"]?.array else { return nil }
    var breakdown = Breakdown(columns: columns.compactMap { $0.string })
    for group in groups {
      guard let key = group["key"]?.array, let tallies = reader.tallies(group["schemes"]) else {
        return nil
      }
      breakdown.add(tallies, under: key.compactMap { $0.string })
    }
    if let others = by["others"] {
      guard let tallies = reader.tallies(others) else { return nil }
      breakdown.addOthers(tallies)
    }
    self.by = breakdown
  }

  /// Adds the summary of another part of the same population.
  ///
  /// - Returns: Why the two do not belong together; nil where they do.
  package mutating func merge(_ other: BatchSummary) -> RowProblem? {
    func differs(_ zh: String, _ en: String) -> RowProblem {
      RowProblem(.otherSummary, Label(zh: zh, en: en))
    }
    if engine != other.engine { return differs("引擎版本不同", "the engine is another one") }
    if population != other.population {
      return differs("说明文件不同", "the population document is another one")
    }
    if digests != other.digests { return differs("规则文件不同", "the rule files are others") }
    if schemes.map({ $0.scheme }) != other.schemes.map({ $0.scheme }) {
      return differs("方案不同", "the schemes are others")
    }
    if by?.columns != other.by?.columns {
      return differs("分组的列不同", "they are broken down by other columns")
    }
    rows += other.rows
    for index in schemes.indices { schemes[index].tally.add(other.schemes[index].tally) }
    for (key, tallies) in other.by?.sorted ?? [] { by?.add(tallies, under: key) }
    if let others = other.by?.others { by?.addOthers(others) }
    problems.add(other.problems)
    return nil
  }
}

/// Reads the parts of a summary.
private struct SummaryReader {
  func count(_ node: JSONNode?) -> Int? {
    guard case .number(let text)? = node?.value, let number = Int(text), number >= 0,
      number < 1 << 53
    else { return nil }
    return number
  }

  func fen(_ node: JSONNode?) -> Int128? {
    guard let text = node?.string, let number = try? Decimal(text) else { return nil }
    return number.mantissa(atScale: 2)
  }

  func total(_ node: JSONNode?) -> MoneyTotal? {
    guard let node, let rows = count(node["rows"]), let low = fen(node["low"]),
      let high = fen(node["high"]), let openLow = count(node["openLow"]),
      let openHigh = count(node["openHigh"])
    else { return nil }
    var total = MoneyTotal()
    total.rows = rows
    total.low = low
    total.high = high
    total.openLow = openLow
    total.openHigh = openHigh
    return total
  }

  func tally(_ node: JSONNode) -> Tally? {
    guard let eligible = count(node["eligible"]), let ineligible = count(node["ineligible"]),
      let undetermined = count(node["undetermined"]), let outOfScope = count(node["outOfScope"]),
      let notAssessed = count(node["notAssessed"]), let invalid = count(node["invalid"]),
      let pay = total(node["pay"]), let reasons = node["reasons"]?.array,
      let benefits = node["benefits"]?.array
    else { return nil }
    var tally = Tally()
    tally.eligible = eligible
    tally.ineligible = ineligible
    tally.undetermined = undetermined
    tally.outOfScope = outOfScope
    tally.notAssessed = notAssessed
    tally.invalid = invalid
    tally.pay = pay
    for reason in reasons {
      guard let clause = reason["clause"]?.string, let rows = count(reason["rows"]),
        let first = count(reason["first"])
      else { return nil }
      tally.reasons[clause].rows += rows
      tally.reasons[clause].first += first
    }
    for benefit in benefits {
      guard let clause = benefit["clause"]?.string, let total = total(benefit) else { return nil }
      tally.benefits[clause].add(total)
    }
    return tally
  }

  func tallies(_ node: JSONNode?) -> [Tally]? {
    guard let nodes = node?.array else { return nil }
    var result: [Tally] = []
    for node in nodes {
      guard let tally = tally(node) else { return nil }
      result.append(tally)
    }
    return result
  }

  func kind(_ node: JSONNode) -> ProblemCounts.Kind? {
    guard let code = node["code"]?.string, let rows = count(node["rows"]),
      let first = count(node["first"]), let zh = node["message"]?["zh"]?.string,
      let en = node["message"]?["en"]?.string
    else { return nil }
    return ProblemCounts.Kind(
      code: DiagnosticCode(rawValue: code),
      column: node["column"]?.string,
      rows: rows,
      firstRow: first,
      message: Label(zh: zh, en: en)
    )
  }
}
