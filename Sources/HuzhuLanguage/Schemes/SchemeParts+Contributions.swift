import HuzhuDocuments
import HuzhuValues

extension SchemeParts {
  private static let contributionKeys = ["clause", "when", "amount", "for", "paidBy", "subject"]
  private static let shareKeys = ["party", "share"]

  func readContributions() {
    for item in fields.array("contributions") ?? [] {
      guard let contribution = contribution(item) else { continue }
      names.scheme.contributions.append(contribution)
    }
  }

  private func contribution(_ json: JSONNode) -> Contribution? {
    let what = Label(zh: "缴费", en: "a contribution")
    let keys = Self.contributionKeys
    guard let fields = Fields(json, what, known: keys, findings: findings) else { return nil }
    let clause = clause(fields)
    let label = clause ?? "contribution"
    let when = fields["when"].map { read($0, label: label) { reader.condition($0) } }
    let base = fields.required("amount").flatMap { json in
      read(json, label: label) { reader.read($0, .quantity(nil)) }
    }
    let factors = factors(fields, label)
    let subject = reader.subject(fields)
    var amount: NodeID?
    if let base, let factors, let json = fields["amount"],
      let product = multiplied(base, factors, at: json.place),
      isMoney(product, orPerTime: true, at: json.place), isPayable(product, at: json.place)
    {
      amount = product
    }
    let paidBy = fields.required("paidBy")
    guard let clause, let amount, let base, let factors else { return nil }
    let payers = paidBy.flatMap { self.payers($0, amount, base, factors, label) }
    guard let payers else { return nil }
    if case .some(nil) = when { return nil }
    var contribution = Contribution(
      clause: clause,
      amount: amount,
      payers: payers,
      place: json.place
    )
    contribution.title = fields.label("title")
    contribution.when = when.flatMap { $0 }
    contribution.subject = subject
    refuseEvents(in: amount, clause, at: json.place)
    refuseEvents(in: contribution.when, clause, at: json.place)
    return contribution
  }

  private func payers(
    _ json: JSONNode,
    _ amount: NodeID,
    _ base: NodeID,
    _ factors: [NodeID],
    _ label: String
  ) -> Contribution.Payers? {
    guard let items = json.array else { return payer(json, label).map { .one($0) } }
    var shares: [Contribution.Share] = []
    for (index, item) in items.enumerated() {
      let isLast = index == items.count - 1
      guard let share = share(item, isLast: isLast, amount, base, factors, label) else { continue }
      shares.append(share)
    }
    guard shares.count == items.count else { return nil }
    if shares.isEmpty { reportShares(json.place) }
    return shares.isEmpty ? nil : .shares(shares)
  }

  private func share(
    _ json: JSONNode,
    isLast: Bool,
    _ amount: NodeID,
    _ base: NodeID,
    _ factors: [NodeID],
    _ label: String
  ) -> Contribution.Share? {
    let what = Label(zh: "分担", en: "a share")
    guard let fields = Fields(json, what, known: Self.shareKeys, findings: findings) else {
      return nil
    }
    guard (fields["share"] == nil) == isLast else {
      reportShares(json.place)
      return nil
    }
    let party = fields.required("party").flatMap { self.party($0) }
    guard let written = fields["share"] else {
      return party.map { Contribution.Share(party: $0, share: nil) }
    }
    let share = read(written, label: label) { reader.read($0, .quantity(nil)) }
    guard let party, var share, let unit = reader.type(of: share).unit else { return nil }
    let isRate = unit == reader.type(of: base).unit && unit != reader.type(of: amount).unit
    if isRate {
      guard let product = multiplied(share, factors, at: written.place) else { return nil }
      share = product
    }
    let wanted = reader.type(of: amount).unit ?? .yuan
    guard unit.isNumber || reader.type(of: share).unit == wanted else {
      reader.reportUnits(wanted, unit, at: written.place)
      return nil
    }
    if unit.isNumber, !unit.isPercent {
      reader.reportUnits(.percent, unit, at: written.place)
      return nil
    }
    return Contribution.Share(party: party, share: share)
  }

  private func party(_ json: JSONNode) -> Int? {
    guard let party = builder.book.vocabulary.party else { return payer(json, "share") }
    return readItem(json, of: builder.book.vocabulary.choices[party], findings: findings)
  }

  private func reportShares(_ place: Place) {
    findings.error(
      .sharesShape,
      zh: "每一方写「share」，只有最后一方不写：它承担其余部分",
      en: "each party has a 'share' but the last, which takes the rest",
      at: place
    )
  }
}
