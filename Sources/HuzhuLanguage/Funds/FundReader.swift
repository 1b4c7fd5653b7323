package import HuzhuDocuments
import HuzhuValues

/// Reads a fund document against a rulebook.
///
/// - Parameters:
///   - node: The document.
///   - rulebook: The names that it may use.
///   - unsound: Ids of schemes that have errors of their own.
///   - findings: Where to report.
/// - Returns: The fund, or `nil` where something in it is wrong.
package func readFund(
  _ node: JSONNode,
  in rulebook: Rulebook,
  unsound: Set<String> = [],
  findings: Findings
) -> Fund? {
  guard let kind = readDocumentKind(node, findings: findings) else { return nil }
  guard kind == .fund else {
    findings.otherKind(kind, expected: .fund, at: node[kind.rawValue]?.place ?? node.place)
    return nil
  }
  return FundReader(book: rulebook, unsound: unsound, findings: findings).read(node)
}

struct FundReader {
  let book: Rulebook
  let cases: CaseReader
  let figures: FigureReader
  let findings: Findings

  init(book: Rulebook, unsound: Set<String>, findings: Findings) {
    self.book = book
    self.findings = findings
    cases = CaseReader(book: book, unsound: unsound, findings: findings)
    figures = FigureReader(book: book, findings: findings)
  }

  private static let keys = [
    "format", "fund", "for", "overlays", "on", "groups", "events", "funding", "projection",
    "pays", "checks",
  ]

  func read(_ node: JSONNode) -> Fund? {
    let what = Label(zh: "基金模型", en: "a fund")
    let mark = findings.diagnostics.count
    guard let fields = Fields(node, what, known: Self.keys, findings: findings) else { return nil }
    let name = fields.requiredString("fund")
    let scheme = fields.requiredString("for")
    if let scheme, let place = fields["for"]?.place { _ = cases.isScheme(scheme, at: place) }
    let on = fields.required("on").flatMap { readDay($0, findings: findings) }
    var fund = Fund(name: name ?? "", scheme: scheme ?? "", on: on ?? .earliest, place: node.place)
    fund.title = fields.label("title")
    fund.note = fields.label("note")
    fund.overlays = overlays(fields, of: fund.scheme)
    if fields.required("groups") != nil { fund.groups = groups(fields) }
    if fields.required("events") != nil { fund.events = events(fields, of: fund) }
    if let funding = fields["funding"] { fund.funding = readFunding(funding) }
    if let projection = fields["projection"] { fund.projection = readProjection(projection) }
    if let pays = fields["pays"] { fund.pays = readPays(pays, of: fund.scheme) }
    if fields["checks"] != nil { fund.checks = checks(fields) }
    checkForecasts(of: fund)
    return cases.hasErrors(since: mark) ? nil : fund
  }

  private func overlays(_ fields: Fields, of scheme: String) -> [String] {
    var names: [String] = []
    for item in fields.array("overlays") ?? [] {
      guard let name = item.string else {
        findings.wrongKind(item, expected: Label(zh: "补充值的名称", en: "the name of an overlay"))
        continue
      }
      guard book.overlays.contains(where: { $0.name == name && $0.scheme == scheme }) else {
        var known: [String] = []
        for overlay in book.overlays where overlay.scheme == scheme { known.append(overlay.name) }
        let what = Label(zh: "「\(scheme)」的补充值", en: "overlay of '\(scheme)'")
        findings.unknown(.unknownOverlay, what, name, among: known, at: item.place)
        continue
      }
      names.append(name)
    }
    return names
  }

  // MARK: - Members

  private static let alikeKeys = ["members", "subject", "facts", "policies", "assume"]
  private static let groupKeys = ["id", "population"] + alikeKeys + Origin.keys

  private func groups(_ fields: Fields) -> [Fund.Group] {
    var result: [Fund.Group] = []
    var first: [String: Place] = [:]
    let what = Label(zh: "成员组", en: "a group of members")
    for node in fields.array("groups") ?? [] {
      guard let group = Fields(node, what, known: Self.groupKeys, findings: findings) else {
        continue
      }
      let id = group.requiredKebab("id")
      if group["population"] != nil {
        if let found = groupOfFile(group, id ?? ""),
          isFirst(found.id, of: Label(zh: "成员组", en: "group"), group, in: &first)
        {
          result.append(found)
        }
        continue
      }
      for key in Origin.keys {
        guard let node = group[key] else { continue }
        misfit(key, Label(zh: "「members」", en: "'members'"), at: node.place)
      }
      let members = group.required("members").flatMap { figures.read($0, .whole) }
      let input = cases.read(group, name: id ?? "")
      guard let id, let members else { continue }
      guard isFirst(id, of: Label(zh: "成员组", en: "group"), group, in: &first) else { continue }
      result.append(Fund.Group(id: id, title: group.label("title"), members: members, input: input))
    }
    requireSome(result.isEmpty, fields, "groups")
    return result
  }

  /// A group whose members are the rows of a file.
  private func groupOfFile(_ group: Fields, _ id: String) -> Fund.Group? {
    for key in Self.alikeKeys {
      guard let node = group[key] else { continue }
      misfit(key, Label(zh: "「population」", en: "'population'"), at: node.place)
      return nil
    }
    guard let path = group.requiredString("population"), let node = group["population"],
      let origin = figures.origin(group), !id.isEmpty
    else { return nil }
    var result = Fund.Group(
      id: id,
      title: group.label("title"),
      members: Fund.Figure(
        value: Quantity(.one, .number),
        origin: origin,
        place: node.place
      ),
      input: Case(name: id, place: node.place)
    )
    result.file = Fund.MemberFile(path: path, place: node.place)
    return result
  }

  func isFirst(
    _ id: String,
    of what: Label,
    _ fields: Fields,
    in first: inout [String: Place]
  ) -> Bool {
    findings.isFirst(id, what, at: fields["id"]?.place ?? fields.place, in: &first)
  }

  func requireSome(_ isEmpty: Bool, _ fields: Fields, _ key: String) {
    guard isEmpty, let node = fields[key], case .array(let items) = node.value, items.isEmpty else {
      return
    }
    findings.error(
      .nothingInIt,
      zh: "「\(key)」至少须有一项",
      en: "'\(key)' has one item at least",
      at: node.place
    )
  }

  // MARK: - Money and years

  private static let fundingKeys = [
    "premium", "subsidy", "expenses", "reserve", "floor", "ceiling",
  ]

  private func readFunding(_ node: JSONNode) -> Fund.Funding {
    var funding = Fund.Funding()
    let what = Label(zh: "资金来源", en: "the funding")
    guard let fields = Fields(node, what, known: Self.fundingKeys, findings: findings) else {
      return funding
    }
    funding.premium = fields["premium"].flatMap { figures.read($0, .share) }
    funding.subsidy = fields["subsidy"].flatMap { figures.read($0, .share) }
    funding.expenses = fields["expenses"].flatMap { figures.read($0, .share) }
    funding.reserve = fields["reserve"].flatMap { figures.read($0, .money) }
    funding.floor = fields["floor"].flatMap { figures.read($0, .money) }
    funding.ceiling = fields["ceiling"].flatMap { figures.read($0, .money) }
    return funding
  }

  private static let projectionKeys = ["years", "growth", "inflation", "whenShort"]

  private func readProjection(_ node: JSONNode) -> Fund.Projection {
    var projection = Fund.Projection()
    let what = Label(zh: "推演", en: "the projection")
    guard let fields = Fields(node, what, known: Self.projectionKeys, findings: findings) else {
      return projection
    }
    if let years = fields["years"] {
      let number = readQuantity(years, unit: .number, scale: 0, declared: [], findings: findings)
      if let mantissa = number?.number.mantissa {
        if (1...100).contains(mantissa) {
          projection.years = Int(mantissa)
          projection.isAsked = true
        } else {
          figures.outside(years, "1", "100")
        }
      }
    }
    projection.growth = fields["growth"].flatMap { figures.read($0, .change) }
    projection.inflation = fields["inflation"].flatMap { figures.read($0, .change) }
    let words = Fund.Projection.Shortfall.allCases.map { $0.rawValue }
    if let word = fields.word("whenShort", among: words) {
      projection.whenShort = Fund.Projection.Shortfall(rawValue: word) ?? .none
    }
    return projection
  }
}
