import HuzhuDocuments

/// Checks what an example says must come out: the keys, and the words that are the same in all
/// schemes.
///
/// Amounts and names are read where they are compared.
struct ExpectationReader {
  let findings: Findings

  private static let keys = [
    "eligibility", "basis", "refer", "pay", "payIfEntitled", "alternatives", "benefits", "claims",
    "duties", "contributions", "values", "reasons", "missing", "entitlements", "subjectTo", "gaps",
  ]
  private static let keysBesideGiven = keys + ["given"]
  private static let eligibilities = [
    "eligible", "ineligible", "undetermined", "outOfScope", "notAssessed",
  ]
  private static let bases = ["stated", "implied", "operator", "ambiguous", "assumed"]

  func check(_ node: JSONNode) {
    let what = Label(zh: "预期结果", en: "'expect'")
    guard let fields = Fields(node, what, known: Self.keys, findings: findings) else { return }
    if !fields.object.members.contains(where: { Self.keys.contains($0.key) }) {
      findings.error(
        .nothingInIt,
        zh: "「expect」没有要比较的内容",
        en: "'expect' names nothing to compare",
        at: node.place
      )
    }
    checkWords(fields)
    for alternative in fields.array("alternatives") ?? [] {
      let what = Label(zh: "另一种结果", en: "an alternative")
      guard
        let fields = Fields(
          alternative,
          what,
          known: Self.keysBesideGiven,
          findings: findings
        )
      else { continue }
      if fields.required("given") != nil { _ = fields.members("given") }
      checkWords(fields)
    }
  }

  private func checkWords(_ fields: Fields) {
    _ = fields.word("eligibility", among: Self.eligibilities)
    _ = fields.word("basis", among: Self.bases)
    checkReferral(fields)
    for key in ["reasons", "missing"] {
      for item in fields.array(key) ?? [] where item.string == nil {
        findings.wrongKind(item, expected: Label(zh: "名称", en: "a name"), for: Label("'\(key)'"))
      }
    }
    _ = fields.members("contributions")
    _ = fields.members("values")
  }

  /// One party, several of them, or `null` where nobody else is to decide.
  private func checkReferral(_ fields: Fields) {
    guard let node = fields["refer"], !node.isNull else { return }
    let form = Label(zh: "决定方、列表或 null", en: "a party, a list of them or null")
    for item in node.array ?? [node] where item.string == nil {
      findings.wrongKind(item, expected: form, for: Label("'refer'"))
    }
  }
}
