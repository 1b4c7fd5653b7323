import HuzhuDocuments

extension LedgerReader {
  private static let entryKeys = ["scheme", "notAssessed"]

  /// Reads the schemes that a document lists, and finds facts that belong to none of them.
  func readEntries(_ fields: Fields, facts: [LedgerFact]) -> [LedgerEntry] {
    guard let nodes = fields.array("schemes") else { return [] }
    let what = Label(zh: "台账所列方案", en: "a scheme of a ledger")
    var entries: [LedgerEntry] = []
    var places: [String: Place] = [:]
    for node in nodes {
      guard let entry = Fields(node, what, known: Self.entryKeys, findings: findings),
        let scheme = entry.required("scheme") == nil ? nil : entry.name("scheme", .path),
        findings.isFirst(
          scheme,
          Label(zh: "所列方案", en: "listed scheme"),
          at: node.place,
          in: &places
        )
      else { continue }
      let title = entry.requiredLabel("title")
      let notAssessed = entry.label("notAssessed")
      guard let title, notAssessed != nil || entry["notAssessed"] == nil else { continue }
      entries.append(
        LedgerEntry(
          scheme: scheme,
          title: title,
          notAssessed: notAssessed,
          place: entry["scheme"]?.place ?? node.place
        )
      )
    }
    if entries.count == nodes.count {
      for fact in facts { checkOwner(of: fact, among: places) }
    }
    return entries
  }

  private func checkOwner(of fact: LedgerFact, among schemes: [String: Place]) {
    guard let dot = fact.id.utf8.lastIndex(of: 0x2E) else { return }
    let owner = String(fact.id[..<dot])
    if schemes[owner] != nil { return }
    findings.unknown(
      .unlistedScheme,
      Label(zh: "所列方案", en: "listed scheme"),
      owner,
      among: schemes.keys.sorted(),
      at: fact.place
    )
  }

  /// Holds what ledgers list against the schemes that there are, once those are read.
  ///
  /// - Parameter unsound: Schemes that are there with an error.
  package func checkEntries(unsound: Set<String>) {
    var known = unsound
    for scheme in builder.book.schemes { known.insert(scheme.id) }
    for ledger in builder.book.ledgers {
      for entry in ledger.entries {
        if entry.notAssessed == nil, !known.contains(entry.scheme) {
          findings.warning(
            .unlistedScheme,
            zh: "没有方案「\(entry.scheme)」的规则文件；不能核定的应写「notAssessed」说明原因",
            en:
              "there is no rule file of '\(entry.scheme)'; what cannot be assessed says why in 'notAssessed'",
            at: entry.place
          )
        } else if entry.notAssessed != nil, known.contains(entry.scheme) {
          findings.error(
            .unlistedScheme,
            zh: "方案「\(entry.scheme)」有规则文件，不能又写「notAssessed」",
            en: "'\(entry.scheme)' has a rule file, so it cannot be 'notAssessed'",
            at: entry.place
          )
        }
      }
    }
  }
}
