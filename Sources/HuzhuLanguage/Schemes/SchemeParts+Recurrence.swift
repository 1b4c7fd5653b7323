import HuzhuDocuments
import HuzhuValues

extension SchemeParts {
  /// How often a benefit is given: `every` with the `times` where they are counted.
  func recurrence(_ fields: Fields, _ label: String) -> Benefit.Recurrence? {
    guard let node = fields["every"] else {
      if let times = fields["times"] {
        findings.error(
          .benefitShape,
          zh: "「times」须与「every」同用：写明多久一次",
          en: "'times' goes with 'every': say how often it is given",
          at: times.place
        )
      }
      return nil
    }
    guard let word = fields.string("every") else { return nil }
    let units = builder.book.vocabulary.units
    guard word != "CNY", isDeclared(word, in: units) else {
      var known = ["day", "month", "year"]
      for unit in units { known.append(unit.name) }
      findings.unknownWord(word, for: "every", among: known, at: node.place)
      return nil
    }
    let unit = Unit(word)
    guard let json = fields["times"] else { return Benefit.Recurrence(unit: unit, times: nil) }
    guard let id = read(json, label: label, { reader.read($0, .quantity(nil)) }),
      let times = counted(id, unit, at: json.place)
    else { return nil }
    return Benefit.Recurrence(unit: unit, times: times)
  }

  /// A bare count, or a span as the number of complete periods in it.
  private func counted(_ id: NodeID, _ period: Unit, at place: Place) -> NodeID? {
    guard case .quantity(let unit, let scale) = reader.type(of: id) else { return nil }
    if reader.mayBeNone(id) {
      findings.error(
        .amountMayBeNone,
        zh: "次数可能为「无」：请用 {\"value\": …, \"otherwise\": …} 写明那时几次",
        en: "the times may be none: say how often then with {\"value\": …, \"otherwise\": …}",
        at: place
      )
      return nil
    }
    let isCount = unit.isNumber && !unit.isPercent
    let isKnown = isCount || unit.factors == period.factors
    let converts =
      (period == .month && unit == .year) || (period == .year && unit == .month)
    guard isKnown || converts else {
      reader.reportUnits(period, unit, at: place)
      return nil
    }
    guard scale == 0 else {
      findings.error(
        .notAPeriod,
        zh: "次数应为整数，却可有 \(scale) 位小数",
        en: "the times are a whole number, and this may have \(scale) decimals",
        at: place
      )
      return nil
    }
    if isKnown { return id }
    if period == .month { return reader.inMonths(id) }
    let twelve = reader.constant(Decimal(mantissa: 12), Unit.month / Unit.year, at: place)
    let type = ValueType.quantity(.year, scale: 0)
    let quotient = reader.emit(.quotient(id, twelve), type, at: place)
    return reader.emit(.round(quotient, step: 1, .down), type, at: place)
  }

  /// An amount of money, or what is paid each time.
  func paid(
    _ json: JSONNode,
    _ label: String,
    _ every: Benefit.Recurrence?,
    isRecurring: Bool
  ) -> Benefit.Gives? {
    let expected = Expectation.quantity(isRecurring ? nil : .yuan)
    guard let id = read(json, label: label, { reader.read($0, expected) }) else { return nil }
    if let every, let unit = reader.type(of: id).unit, unit != .yuan,
      unit.factors != (Unit.yuan / every.unit).factors
    {
      reader.reportUnits(.yuan / every.unit, unit, at: json.place)
      return nil
    }
    guard isPayable(id, at: json.place) else { return nil }
    guard let every else { return isRecurring ? nil : .pay(id) }
    return every.times == nil ? .rate(id) : .pay(id)
  }
}
