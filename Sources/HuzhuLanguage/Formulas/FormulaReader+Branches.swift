import HuzhuDocuments
import HuzhuValues

extension FormulaReader {
  private static let whenKeys = ["when", "then"]
  private static let otherwiseKeys = ["otherwise"]

  /// `choose`: the first branch whose condition holds.
  func choose(_ json: JSONNode, _ expected: Expectation) -> NodeID? {
    guard let items = json.array, !items.isEmpty else {
      findings.wrongKind(json, expected: Label(zh: "分支的列表", en: "a list of branches"))
      return nil
    }
    var conditions: [NodeID] = []
    var results: [NodeID] = []
    var hasOtherwise = false
    for (index, item) in items.enumerated() {
      let isLast = index == items.count - 1
      let isOtherwise = item["otherwise"] != nil && item["when"] == nil
      if isOtherwise, !isLast {
        findings.error(
          .chooseShape,
          zh: "「otherwise」应在最后：其后的分支永远用不到",
          en: "'otherwise' comes last: no branch behind it is ever reached",
          at: item.place
        )
        return nil
      }
      let known = isOtherwise ? Self.otherwiseKeys : Self.whenKeys
      let what = Label(zh: "「choose」的分支", en: "a branch of 'choose'")
      guard let fields = Fields(item, what, known: known, findings: findings) else { continue }
      if isOtherwise {
        hasOtherwise = true
      } else if let when = fields.required("when"), let id = using(.value, { read(when, .flag) }) {
        conditions.append(id)
      }
      guard let then = fields.required(isOtherwise ? "otherwise" : "then"),
        let id = read(then, expected)
      else { continue }
      results.append(id)
    }
    guard results.count == items.count,
      conditions.count == items.count - (hasOtherwise ? 1 : 0),
      let (aligned, type) = aligned(results)
    else { return nil }
    var branches: [Branch] = []
    for (when, then) in zip(conditions, aligned) { branches.append(Branch(when: when, then: then)) }
    return emit(
      .choose(branches, otherwise: hasOtherwise ? aligned.last : nil),
      type,
      at: json.place
    )
  }

  private static let bandsKeys = ["of", "rates", "source", "operator", "assumed"]
  private static let bandKeys = ["upTo", "rate"]

  /// `bands`: marginal tiers.
  func bands(_ json: JSONNode, isCited: Bool = false) -> NodeID? {
    let what = Label(zh: "「bands」", en: "'bands'")
    guard let fields = Fields(json, what, known: Self.bandsKeys, findings: findings) else {
      return nil
    }
    let origin = citation(fields, rows: fields["rates"])
    let isCited = isCited || Origin.isGiven(fields)
    let whole = fields.required("of").flatMap { read($0, .quantity(nil)) }
    guard fields.required("rates") != nil, let items = fields.array("rates"),
      let (ends, rates) = bandCells(items, fields, whole.map { type(of: $0) }, isCited: isCited),
      let whole, let (alignedRates, rateType) = aligned(rates),
      let (alignedEnds, wholeType) = aligned([whole] + ends)
    else { return nil }
    guard case .quantity(let unit, let parts) = wholeType,
      case .quantity(let rateUnit, let decimals) = rateType
    else { return nil }
    let scale = parts + decimals
    guard scale <= Decimal.maximumScale else {
      findings.error(
        .scaleTooLarge,
        zh: "分段计算的结果有 \(scale) 位小数，超过 \(Decimal.maximumScale) 位",
        en: "the result of the bands has \(scale) decimals, more than \(Decimal.maximumScale)",
        at: json.place
      )
      return nil
    }
    var bands: [Band] = []
    for (index, rate) in alignedRates.enumerated() {
      let end = index + 1 < alignedEnds.count ? alignedEnds[index + 1] : nil
      bands.append(Band(upTo: end, rate: rate))
    }
    let result = ValueType.quantity(unit * rateUnit, scale: scale)
    let id = emit(.bands(of: alignedEnds[0], bands), result, at: json.place)
    if let origin { names?.scheme.origins[id] = origin }
    return id
  }

  private func bandCells(
    _ items: [JSONNode],
    _ fields: Fields,
    _ whole: ValueType?,
    isCited: Bool
  ) -> (ends: [NodeID], rates: [NodeID])? {
    var ends: [NodeID] = []
    var rates: [NodeID] = []
    let what = Label(zh: "「bands」的一段", en: "a tier of 'bands'")
    guard !items.isEmpty else {
      findings.error(
        .bandsShape,
        zh: "「rates」至少要有一段",
        en: "'rates' needs at least one tier",
        at: fields.place
      )
      return nil
    }
    for (index, item) in items.enumerated() {
      guard let tier = Fields(item, what, known: Self.bandKeys, findings: findings) else {
        continue
      }
      let isLast = index == items.count - 1
      if (tier["upTo"] == nil) != isLast {
        findings.error(
          .bandsShape,
          zh: isLast ? "最后一段没有上限，不写「upTo」" : "除最后一段外，每段都要写「upTo」",
          en: isLast
            ? "the last tier is open and has no 'upTo'" : "each tier but the last has 'upTo'",
          at: item.place
        )
        return nil
      }
      let rate = tier.required("rate").flatMap { read($0, .quantity(nil), isCited: isCited) }
      if let rate { rates.append(rate) }
      guard let end = tier["upTo"], let whole else { continue }
      if let id = using(.value, { side(end, whole, isCited: isCited) }) { ends.append(id) }
    }
    return rates.count == items.count && ends.count == items.count - 1 ? (ends, rates) : nil
  }
}
