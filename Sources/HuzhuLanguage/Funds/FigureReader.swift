import HuzhuDocuments
import HuzhuValues

/// Reads a number of a fund with its origin: `{"is": "0.02", "assumed": {…}}`.
struct FigureReader {
  let book: Rulebook
  let findings: Findings
  private let provenance: Provenance

  init(book: Rulebook, findings: Findings) {
    self.book = book
    self.findings = findings
    let builder = RulebookBuilder(findings: findings)
    builder.book = book
    for (ledger, content) in book.ledgers.enumerated() {
      for (fact, item) in content.facts.enumerated() {
        builder.ledgerFacts[item.id] = (ledger, fact)
      }
    }
    provenance = Provenance(builder: builder)
  }

  /// What a figure may be.
  enum Kind {
    /// A whole number from one up.
    case whole
    /// A whole number from zero up.
    case count
    /// From zero up.
    case rate
    /// From a millionth to a thousand.
    case positive
    /// A yearly change, from −99 % to 100 %.
    case change
    /// Yuan, from zero to ten million million.
    case money
    /// Yuan of a member, `CNY`, `CNY/person` or `CNY/person/year`.
    case share
  }

  private static let keys = ["is"] + Origin.keys

  func read(_ node: JSONNode, _ kind: Kind) -> Fund.Figure? {
    let what = Label(zh: "数值", en: "a figure")
    guard let fields = Fields(node, what, known: Self.keys, findings: findings),
      let written = fields.required("is"), let value = quantity(written, kind),
      let origin = provenance.origin(fields, for: .value(written))
    else { return nil }
    return Fund.Figure(value: value, origin: origin, place: written.place)
  }

  /// The origin of what stands in an object beside `known` keys.
  func origin(_ fields: Fields) -> Origin? {
    // What the source states of a whole distribution is compared by nobody: only the name counts.
    provenance.origin(fields, for: nil)
  }

  func quantity(_ node: JSONNode, _ kind: Kind) -> Quantity? {
    var unit: Unit? = kind == .money || kind == .share ? .yuan : nil
    if kind == .share, case .string(let text) = node.value,
      let written = try? Quantity(text), Self.shares.contains(written.unit)
    {
      unit = written.unit
    }
    let value = readQuantity(
      node,
      unit: unit,
      declared: book.vocabulary.units,
      findings: findings
    )
    guard let value else { return nil }
    let number = value.number.normalized
    guard kind == .money || kind == .share || value.unit.isNumber else {
      findings.wrongKind(node, expected: Label(zh: "不带单位的数", en: "a number without a unit"))
      return nil
    }
    switch kind {
    case .whole, .count:
      guard number.scale == 0 else {
        findings.error(
          .figureOutside,
          zh: "须为整数，不能是 \(number.text)",
          en: "a whole number is needed, not \(number.text)",
          at: node.place
        )
        return nil
      }
      let least: Int128 = kind == .whole ? 1 : 0
      guard number.mantissa >= least, number.mantissa <= 10_000_000_000 else {
        outside(node, "\(least)", "10000000000")
        return nil
      }
    case .rate:
      guard number.mantissa >= 0, !(Decimal(mantissa: 1_000_000_000) < number) else {
        outside(node, "0", "1000000000")
        return nil
      }
    case .positive:
      guard !(number < Decimal(mantissa: 1, scale: 6)), !(Decimal(mantissa: 1_000) < number) else {
        outside(node, "0.000001", "1000")
        return nil
      }
    case .change:
      guard !(number < Decimal(mantissa: -99, scale: 2)), !(Decimal(mantissa: 1) < number) else {
        outside(node, "-99%", "100%")
        return nil
      }
    case .money, .share:
      // More than any fund has; a sum of all members is then still told to the fen.
      guard number.mantissa >= 0, !(Decimal(mantissa: 10_000_000_000_000) < number) else {
        outside(node, "0 CNY", "10000000000000 CNY")
        return nil
      }
    }
    return value
  }

  /// What is paid once by each person is paid once a year in a model of a year.
  private static let shares: [Unit] = ["CNY/person", "CNY/person/year", "CNY/year"]
    .compactMap { try? Quantity("1 " + $0).unit }

  func outside(_ node: JSONNode, _ low: String, _ high: String) {
    findings.error(
      .figureOutside,
      zh: high.isEmpty ? "数值不可低于 \(low)" : "数值应在 \(low) 至 \(high) 之间",
      en: high.isEmpty ? "the figure is at least \(low)" : "the figure is from \(low) to \(high)",
      at: node.place
    )
  }
}
