import HuzhuDocuments
import HuzhuValues

extension FormulaReader {
  /// Brings a node to what its position expects, or reports both sides in words.
  func conform(_ id: NodeID, to expected: Expectation, at place: Place) -> NodeID? {
    let type = type(of: id)
    switch (expected, type) {
    case (.flag, .flag):
      if !mayBeNone(id) { return id }
      findings.error(
        .needsIfNone,
        zh: "此条件可能为「无」：请写 {\"that\": …, \"is\": true, \"ifNone\": true 或 false}",
        en: "this may be none: write {\"that\": …, \"is\": true, \"ifNone\": true or false}",
        at: place
      )
      return nil
    case (.anything, _), (.day, .day), (.recurringDay, .recurringDay), (.text, .text),
      (.quantity(nil), .quantity):
      return id
    case (.choice(let wanted), .choice(let found)) where wanted == found: return id
    case (.choices(let wanted), .choices(let found)) where wanted == found: return id
    case (.quantity(let unit?), .quantity(let found, _)):
      if unit.factors == found.factors { return id }
      if unit == .month, found == .year { return inMonths(id) }
      reportUnits(unit, found, at: place)
      return nil
    default: break
    }
    if let reading = takenByReadings(id, as: expected, at: place) { return reading.node }
    reportMismatch(expected, type, at: place)
    return nil
  }

  func reportMismatch(_ expected: Expectation, _ found: ValueType, at place: Place) {
    let wanted = builder.words(expected)
    let found = builder.words(found)
    findings.error(
      .typeMismatch,
      zh: "应为\(wanted.zh)，却是\(found.zh)",
      en: "expected \(wanted.en), found \(found.en)",
      at: place
    )
  }

  func reportUnits(_ wanted: Unit, _ found: Unit, at place: Place) {
    if wanted.isRateOverOtherTime(than: found) {
      findings.error(
        .rateTimesMonths,
        zh: "「\(wanted.text)」与「\(found.text)」一按年、一按月：请除以 12 并写明如何取整",
        en: "'\(wanted.text)' and '\(found.text)' count by the year and by the month:"
          + " divide by 12 and say how to round",
        at: place
      )
      return
    }
    findings.error(
      .unitMismatch,
      zh: "应为\(wanted.words.zh)，却是\(found.words.zh)",
      en: "expected \(wanted.words.en), found \(found.words.en)",
      at: place
    )
  }

  /// A number of years as a number of months.
  func inMonths(_ id: NodeID) -> NodeID {
    let place = builder.book.nodes[id].place
    let twelve = constant(Decimal(mantissa: 12), Unit.month / Unit.year, at: place)
    let scale = type(of: id).scale
    return emit(.product([twelve, id]), .quantity(.month, scale: scale), at: place)
  }

  /// The same number carried with more decimals.
  func widened(_ id: NodeID, to scale: Int) -> NodeID {
    guard case .quantity(let unit, let found) = type(of: id), found < scale else { return id }
    let place = builder.book.nodes[id].place
    return emit(.sum([id]), .quantity(unit, scale: scale), at: place)
  }

  /// Brings operands to one type: years to months where both occur, the most decimals.
  ///
  /// - Returns: The operands and their common type, or `nil` where they have none and that is
  ///   reported at the first that differs.
  func aligned(_ operands: [NodeID]) -> (operands: [NodeID], type: ValueType)? {
    guard let first = operands.first else { return nil }
    var operands = operands
    // A term whose readings stand for days or amounts takes the type of the others.
    let model = operands.first { !isOwnChoice(type(of: $0)) } ?? first
    let wanted = type(of: model)
    guard case .quantity(var unit, var scale) = wanted else {
      let expected = Expectation(wanted)
      for index in operands.indices {
        let place = builder.book.nodes[operands[index]].place
        if case .list = wanted {
          reportMismatch(.quantity(nil), wanted, at: place)
          return nil
        }
        guard let id = conform(operands[index], to: expected, at: place) else { return nil }
        operands[index] = id
      }
      return (operands, wanted)
    }
    for index in operands.indices {
      let place = builder.book.nodes[operands[index]].place
      guard case .quantity(let other, _) = type(of: operands[index]) else {
        guard let id = conform(operands[index], to: .quantity(unit), at: place) else { return nil }
        operands[index] = id
        continue
      }
      guard unit.isComparable(with: other) else {
        reportUnits(unit, other, at: place)
        return nil
      }
      if other == .month { unit = .month }
      if unit.isPercent, !other.isPercent { unit = other }
    }
    for index in operands.indices {
      if unit == .month, type(of: operands[index]).unit == .year {
        operands[index] = inMonths(operands[index])
      }
      scale = max(scale, type(of: operands[index]).scale)
    }
    return (operands, .quantity(unit, scale: scale))
  }

  /// Whether a choice is the readings of an unstated term.
  func isOwnChoice(_ type: ValueType) -> Bool {
    guard case .choice(let choice) = type else { return false }
    return choice >= builder.book.vocabulary.choiceByName.count
  }
}

extension Unit {
  /// The power of a base unit.
  func power(of name: String) -> Int {
    for factor in factors where factor.name == name { return factor.power }
    return 0
  }

  /// Whether one of two units goes by the year where the other goes by the month.
  func isRateOverOtherTime(than other: Unit) -> Bool {
    let years = power(of: "year") - other.power(of: "year")
    let months = power(of: "month") - other.power(of: "month")
    guard years != 0, years == -months else { return false }
    var adjusted = other
    for _ in 0..<abs(years) {
      adjusted = years > 0 ? adjusted * .year / .month : adjusted * .month / .year
    }
    return adjusted.factors == factors
  }

  /// Whether years stand against months in it, as in a rate per year times months.
  var mixesYearsAndMonths: Bool {
    power(of: "year") * power(of: "month") < 0
  }
}
