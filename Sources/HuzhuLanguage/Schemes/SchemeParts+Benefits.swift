import HuzhuDocuments
import HuzhuValues

extension SchemeParts {
  private static let benefitKeys = [
    "clause", "when", "pay", "provide", "of", "worth", "charge", "insteadOf", "for", "every",
    "times", "paidBy", "decidedBy", "subject",
  ]

  func readBenefits() {
    for item in fields.array("benefits") ?? [] {
      guard let benefit = benefit(item) else { continue }
      names.scheme.benefits.append(benefit)
    }
  }

  private func benefit(_ json: JSONNode) -> Benefit? {
    let fields = Fields(
      json,
      Label(zh: "给付", en: "a benefit"),
      known: Self.benefitKeys,
      findings: findings
    )
    guard let fields else { return nil }
    let clause = clause(fields)
    let label = clause ?? "benefit"
    let when = fields["when"].map { read($0, label: label) { reader.condition($0) } }
    let every = recurrence(fields, label)
    let gives = gives(fields, label, every)
    let paidBy = fields["paidBy"].map { payer($0, label) }
    let decidedBy = fields["decidedBy"].map { payer($0, label) }
    let subject = reader.subject(fields)
    guard let clause, let gives else { return nil }
    if fields["every"] != nil, every == nil { return nil }
    if case .some(nil) = when { return nil }
    if case .some(nil) = paidBy { return nil }
    if case .some(nil) = decidedBy { return nil }
    var benefit = Benefit(clause: clause, gives: gives, place: json.place)
    benefit.title = fields.label("title")
    benefit.note = fields.label("note")
    benefit.when = when.flatMap { $0 }
    benefit.paidBy = paidBy.flatMap { $0 }
    benefit.decidedBy = decidedBy.flatMap { $0 }
    benefit.every = every
    benefit.subject = subject
    return benefit
  }

  private func gives(
    _ fields: Fields,
    _ label: String,
    _ every: Benefit.Recurrence?
  ) -> Benefit.Gives? {
    var found: [String] = []
    for key in ["pay", "provide", "charge"] where fields[key] != nil { found.append(key) }
    guard found.count == 1, let key = found.first, let json = fields[key] else {
      findings.error(
        .benefitShape,
        zh: "给付写「pay」(付钱)、「provide」(提供)或「charge」(优惠价)之一",
        en: "a benefit has one of 'pay' (money), 'provide' (things) and 'charge' (a lower price)",
        at: fields.place
      )
      return nil
    }
    let own =
      key == "charge" ? ["insteadOf", "for"] : key == "provide" ? ["of", "worth"] : []
    for other in ["insteadOf", "for", "of", "worth"] where !own.contains(other) {
      guard let node = fields[other] else { continue }
      findings.error(
        .benefitShape,
        zh: "「\(other)」不与「\(key)」同用",
        en: "'\(other)' does not go with '\(key)'",
        at: node.place
      )
    }
    switch key {
    case "pay": return paid(json, label, every, isRecurring: fields["every"] != nil)
    case "provide": return provided(json, fields, label)
    default: return charged(json, fields, label)
    }
  }

  /// Whether an amount is always one, and in whole fen where the scheme says nothing of rounding.
  func isPayable(_ id: NodeID, at place: Place) -> Bool {
    let note = reader.note(of: id)
    if note.traits.contains(.mayBeNone) {
      findings.error(
        .amountMayBeNone,
        zh: "金额可能为「无」：请用 {\"value\": …, \"otherwise\": …} 写明那时付多少",
        en: "the amount may be none: say what is paid then with {\"value\": …, \"otherwise\": …}",
        at: place
      )
      return false
    }
    guard note.decimals > 2, fields["rounding"] == nil else { return true }
    findings.error(
      .partsOfAFen,
      zh: "金额可有 \(note.decimals) 位小数，而方案没有写如何取整：请写「rounding」",
      en: "the amount may have \(note.decimals) decimals and the scheme does not say how it rounds:"
        + " add 'rounding'",
      at: place
    )
    return false
  }

  private func charged(_ json: JSONNode, _ fields: Fields, _ label: String) -> Benefit.Gives? {
    let charge = read(json, label: label) { reader.read($0, .quantity(nil)) }
    let insteadOf = fields["insteadOf"].map { json in
      read(json, label: label) { reader.read($0, .quantity(nil)) }
    }
    let factors = factors(fields, label)
    guard let charge, let factors else { return nil }
    if case .some(nil) = insteadOf { return nil }
    guard let price = multiplied(charge, factors, at: json.place), isMoney(price, at: json.place),
      isPayable(price, at: json.place)
    else { return nil }
    guard let other = insteadOf.flatMap({ $0 }) else { return .charge(price, insteadOf: nil) }
    let place = builder.book.nodes[other].place
    guard let usual = multiplied(other, factors, at: place), isMoney(usual, at: place),
      isPayable(usual, at: place)
    else { return nil }
    return .charge(price, insteadOf: usual)
  }

  // MARK: Shared with contributions

  /// Who pays or decides: a formula over the choice of parties.
  func payer(_ json: JSONNode, _ label: String) -> NodeID? {
    guard let party = builder.book.vocabulary.party else {
      findings.error(
        .unknownName,
        zh: "词汇表没有选项表「party」，无法写明由谁支付或决定",
        en: "no vocabulary has the choice 'party', which says who pays and who decides",
        at: json.place
      )
      return nil
    }
    // A lowerCamelCase word can only be a term or value: parties are written in kebab-case.
    if let name = json.string, names.terms.positions[name] != nil,
      builder.book.vocabulary.choices[party].index(of: name) == nil
    {
      return read(json, label: label) { json in
        reader.name(name, at: json.place)
          .flatMap { reader.conform($0, to: .choice(party), at: json.place) }
      }
    }
    return read(json, label: label) { reader.read($0, .choice(party)) }
  }

  /// The factors of `for`; nil where one of them is reported.
  func factors(_ fields: Fields, _ label: String) -> [NodeID]? {
    guard let node = fields["for"] else { return [] }
    return read(node, label: label) { node in
      reader.readAll(node.array ?? [node], .quantity(nil))
    }
  }

  func multiplied(_ id: NodeID, _ factors: [NodeID], at place: Place) -> NodeID? {
    factors.isEmpty ? id : reader.multiplied([id] + factors, at: place)
  }

  /// Whether what is left of a unit is money; reports what else it is.
  func isMoney(_ id: NodeID, orPerTime: Bool = false, at place: Place) -> Bool {
    guard let unit = reader.type(of: id).unit else { return false }
    if unit == .yuan { return true }
    if orPerTime {
      for time in [Unit.year, .month, .day] where unit == Unit.yuan / time { return true }
    }
    findings.error(
      .unitLeft,
      zh: "乘上「for」之后应为金额（CNY），却是「\(unit.text)」：请在「for」里补上相应的数量",
      en: "with its factors it should be money (CNY), and it is '\(unit.text)': add to 'for' what"
        + " cancels the rest",
      at: place
    )
    return false
  }
}
