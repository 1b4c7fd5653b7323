import HuzhuDocuments
import HuzhuValues

extension FormulaReader {
  /// The formulas of a list, of which there must be so many.
  private func operands(_ json: JSONNode, _ counts: ClosedRange<Int>) -> [JSONNode]? {
    guard let items = json.array else {
      findings.wrongKind(json, expected: Label(zh: "公式的列表", en: "a list of formulas"))
      return nil
    }
    if counts.contains(items.count) { return items }
    let wanted = counts.upperBound == 2 ? "2" : "\(counts.lowerBound)+"
    findings.error(
      .operandCount,
      zh: "应有 \(wanted) 个公式，却有 \(items.count) 个",
      en: "expected \(wanted) formulas, found \(items.count)",
      at: json.place
    )
    return nil
  }

  /// `sum`, `largest` and `smallest` of a list; the last two also over the records of a list.
  func folded(_ key: Operator, _ json: JSONNode, _ fields: Fields) -> NodeID? {
    if key != .sum, json.object != nil { return extreme(key, json, fields.place) }
    guard let items = operands(json, 1...Int.max) else { return nil }
    // A number beside others in `smallest` is an upper bound for them, however it came about.
    var use = surroundings.use
    if items.count > 1, key == .smallest, use == .inherited { use = .upperBound }
    if items.count > 1, key == .largest, use == .inherited { use = .lowerBound }
    let expected: Expectation = key == .sum ? .quantity(nil) : .anything
    guard let ids = using(use, { readAll(items, expected) }), let (operands, type) = aligned(ids)
    else { return nil }
    switch type {
    case .quantity: break
    case .day where key != .sum: break
    default:
      reportMismatch(.quantity(nil), type, at: json.place)
      return nil
    }
    let operation: Operation =
      switch key {
      case .largest: .largest(operands)
      case .smallest: .smallest(operands)
      default: .sum(operands)
      }
    return emit(operation, type, at: fields.place)
  }

  func difference(_ json: JSONNode, _ place: Place) -> NodeID? {
    guard let items = operands(json, 2...2) else { return nil }
    let left = read(items[0], .quantity(nil))
    let right = using(surroundings.use.reversed) { read(items[1], .quantity(nil)) }
    guard let left, let right, let (operands, type) = aligned([left, right]) else { return nil }
    return emit(.difference(operands[0], operands[1]), type, at: place)
  }

  func product(_ json: JSONNode, _ place: Place) -> NodeID? {
    guard let items = operands(json, 1...Int.max),
      let ids = readAll(items, .quantity(nil))
    else { return nil }
    return multiplied(ids, at: place)
  }

  /// The product of quantities: units multiply, decimals add up.
  func multiplied(_ ids: [NodeID], at place: Place) -> NodeID? {
    guard let first = ids.first, case .quantity(var unit, var scale) = type(of: first) else {
      return nil
    }
    var mixes = unit.mixesYearsAndMonths
    for id in ids.dropFirst() {
      guard case .quantity(let factor, let more) = type(of: id) else { return nil }
      mixes = mixes || factor.mixesYearsAndMonths
      unit = unit * factor
      guard unit.factors.allSatisfy({ abs($0.power) <= 8 }), unit.factors.count <= 8 else {
        reportUnits(.number, unit, at: place)
        return nil
      }
      scale += more
    }
    if unit.mixesYearsAndMonths, !mixes {
      findings.error(
        .rateTimesMonths,
        zh: "按年计的数与月数相乘得「\(unit.text)」：请先除以 12 并写明如何取整，或把期间换算成年",
        en: "a rate per year times months gives '\(unit.text)': divide by 12 and say how to round",
        at: place
      )
      return nil
    }
    guard scale <= Decimal.maximumScale else {
      findings.error(
        .scaleTooLarge,
        zh: "乘积有 \(scale) 位小数，超过 \(Decimal.maximumScale) 位：请在中间用「round」取整",
        en: "the product has \(scale) decimals, more than \(Decimal.maximumScale):"
          + " round one of its parts",
        at: place
      )
      return nil
    }
    return emit(.product(ids), .quantity(unit, scale: scale), at: place)
  }

  func quotient(_ json: JSONNode, _ fields: Fields) -> NodeID? {
    let mayStayExact = allowsQuotient
    allowsQuotient = false
    guard let items = operands(json, 2...2) else { return nil }
    let dividend = read(items[0], .quantity(nil))
    let divisor = using(surroundings.use.reversed) { read(items[1], .quantity(nil)) }
    let isBounded = fields["floor"] != nil || fields["cap"] != nil
    guard fields["round"] != nil || (mayStayExact && !isBounded) else {
      findings.error(
        .unroundedQuotient,
        zh: "商须写明如何取整：加上「round」(直接用于比较时可不写)",
        en: "a quotient says how it is rounded: add 'round' (a side of a comparison needs none)",
        at: fields.place
      )
      return nil
    }
    guard let dividend, let divisor, let above = type(of: dividend).unit,
      let below = type(of: divisor).unit
    else { return nil }
    var unit = above.isNumber && below.isNumber ? Unit.number : above / below
    var sides = [dividend, divisor]
    if above.isYearsOrMonths, below.isYearsOrMonths {
      guard let (aligned, _) = aligned(sides) else { return nil }
      (sides, unit) = (aligned, .number)
    }
    let mixes = above.mixesYearsAndMonths || below.mixesYearsAndMonths
    guard !unit.mixesYearsAndMonths || mixes else {
      reportUnits(above, below, at: fields.place)
      return nil
    }
    let operation = Operation.quotient(sides[0], sides[1])
    return emit(operation, .quantity(unit, scale: 0), at: fields.place)
  }

  func percent(_ json: JSONNode, _ fields: Fields) -> NodeID? {
    let rate = read(json, .quantity(nil))
    // Beside a named value `of` may be its choice; then the base is missing all the same.
    let base = fields.required("of").flatMap { read($0, .quantity(nil)) }
    guard let rate, let base, let unit = type(of: rate).unit else { return nil }
    guard unit.isNumber else {
      reportUnits(.percent, unit, at: json.place)
      return nil
    }
    return multiplied([rate, base], at: fields.place)
  }
}
