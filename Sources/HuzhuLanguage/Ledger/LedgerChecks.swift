import HuzhuDocuments
import HuzhuValues

extension LedgerReader {
  /// Works a derived value out anew and compares it with the one that is written.
  func prove(_ fact: String, _ value: JSONNode, _ formula: JSONNode) {
    // Read with the facts, where a mistake was reported.
    guard case .number(let written)? = quietly(value), let found = self.value(of: formula) else {
      return
    }
    if case .number(let exact) = found, exact.compared(with: written) == 0,
      exact.unit.factors == written.unit.factors
    {
      return
    }
    findings.error(
      .wrongDerivation,
      zh: "「\(fact)」按公式应为 \(found.text)，却写作 \(written.text)",
      en: "'\(fact)' is \(found.text) by its formula, and \(written.text) is written",
      at: value.place,
      fix: quotedJSON(found.text)
    )
  }

  private func quietly(_ node: JSONNode) -> LedgerValue? {
    LedgerReader(builder: builder, findings: Findings()).readScalar(node)
  }

  private static let checkKeys = [
    "id", "that", "is", "atLeast", "atMost", "over", "under", "expect",
  ]
  private static let tests = ["is", "atLeast", "atMost", "over", "under"]

  func readChecks(_ fields: Fields) {
    let what = Label(zh: "核对", en: "check")
    var places: [String: Place] = [:]
    for node in fields.array("checks") ?? [] {
      let whole = Label(zh: "核对", en: "a check")
      guard let check = Fields(node, whole, known: Self.checkKeys, findings: findings) else {
        continue
      }
      let id = check.requiredString("id")
      if let id, let place = check["id"]?.place,
        findings.isName(id, .path, what, at: place)
      {
        _ = findings.isFirst(id, what, at: place, in: &places)
      }
      let expects =
        check.required("expect") == nil
        ? nil : check.word("expect", among: ["holds", "contradicts"])
      guard let that = check.required("that"), let expects else { continue }
      let tests = Self.tests.filter { check[$0] != nil }
      if tests.isEmpty { _ = check.required("is") }
      guard let left = value(of: that), let holds = holds(left, tests, check) else { continue }
      report(id ?? "", left, holds: holds, expects: expects, at: node.place)
    }
  }

  /// Whether all tests hold; `nil` where something is reported.
  private func holds(_ left: LedgerValue, _ tests: [String], _ check: Fields) -> Bool? {
    if tests.isEmpty { return nil }
    var holds = true
    for test in tests {
      guard let node = check[test], let right = value(of: node) else { return nil }
      guard let order = order(left, right), test == "is" || isOrdered(left) else {
        findings.error(
          .notComputable,
          zh: "「\(left.text)」与「\(right.text)」不能比较",
          en: "'\(left.text)' and '\(right.text)' do not compare",
          at: node.place
        )
        return nil
      }
      switch test {
      case "is": holds = holds && order == 0
      case "atLeast": holds = holds && order >= 0
      case "atMost": holds = holds && order <= 0
      case "over": holds = holds && order > 0
      default: holds = holds && order < 0
      }
    }
    return holds
  }

  private func isOrdered(_ value: LedgerValue) -> Bool {
    switch value {
    case .number, .day: true
    case .text, .flag: false
    }
  }

  private func order(_ left: LedgerValue, _ right: LedgerValue) -> Int? {
    switch (left, right) {
    case (.number(let a), .number(let b)): a.compared(with: b)
    case (.day(let a), .day(let b)): a == b ? 0 : a < b ? -1 : 1
    case (.text(let a), .text(let b)): a == b ? 0 : 1
    case (.flag(let a), .flag(let b)): a == b ? 0 : 1
    default: nil
    }
  }

  private func report(
    _ id: String,
    _ left: LedgerValue,
    holds: Bool,
    expects: String,
    at place: Place
  ) {
    if expects == "holds", !holds {
      findings.error(
        .failedCheck,
        zh: "核对「\(excerpt(id))」不成立：左边为 \(left.text)",
        en: "the check '\(excerpt(id))' does not hold: the left side is \(left.text)",
        at: place
      )
    }
    if expects == "contradicts", holds {
      findings.error(
        .vanishedContradiction,
        zh: "核对「\(excerpt(id))」记载的矛盾已不存在",
        en: "the contradiction that '\(excerpt(id))' records is none any more",
        at: place
      )
    }
  }
}
