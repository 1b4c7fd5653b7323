package import HuzhuDocuments
package import HuzhuValues

/// Reads a quantity from a JSON number or a text: `"20 CNY/person/year"`, `"80%"`, `5`.
///
/// - Parameters:
///   - node: Where it stands.
///   - unit: The one unit that it may have; `nil` for any that is declared.
///   - scale: The most decimals that it may have; the result has exactly so many. `nil` for any.
///   - units: The declared units, beside those that are built in.
///   - findings: Where to report what is wrong.
/// - Returns: The quantity, or `nil` where something is reported.
package func readQuantity(
  _ node: JSONNode,
  unit: Unit? = nil,
  scale: Int? = nil,
  declared units: [Vocabulary.DeclaredUnit],
  findings: Findings
) -> Quantity? {
  let text: String
  var quantity: Quantity
  switch node.value {
  case .number(let digits):
    text = digits
    do throws(Decimal.ParseError) {
      quantity = Quantity(try Decimal(digits), .number)
    } catch {
      findings.badNumber(digits, error, at: node.place)
      return nil
    }
  case .string(let written):
    text = written
    do throws(Quantity.ParseError) {
      quantity = try Quantity(written)
    } catch {
      findings.badQuantity(written, error, unit: unit, declared: units, at: node.place)
      return nil
    }
    let undeclared = quantity.unit.factors.first { !isDeclared($0.name, in: units) }
    if let undeclared {
      findings.undeclared(undeclared.name, in: written, unit: unit, declared: units, at: node.place)
      return nil
    }
  default:
    findings.wrongKind(node, expected: findings.quantityForm(of: unit))
    return nil
  }
  if let unit, unit != quantity.unit {
    findings.wrongUnit(quantity, text, expected: unit, at: node.place)
    return nil
  }
  let limit = isWhole(quantity.unit, in: units) ? 0 : quantity.unit == .yuan ? 2 : scale
  guard let limit else { return quantity }
  guard let mantissa = quantity.number.mantissa(atScale: limit) else {
    findings.tooManyDecimals(text, of: quantity, limit: limit, at: node.place)
    return nil
  }
  guard let scale, scale != limit else {
    quantity.number = Decimal(mantissa: mantissa, scale: limit)
    return quantity
  }
  guard let wider = Decimal(mantissa: mantissa, scale: limit).mantissa(atScale: scale) else {
    findings.badNumber(text, .tooLarge, at: node.place)
    return nil
  }
  quantity.number = Decimal(mantissa: wider, scale: scale)
  return quantity
}

/// Reads a day, `"2026-06-05"`; `nil` where something is reported.
package func readDay(_ node: JSONNode, findings: Findings) -> Day? {
  guard case .string(let text) = node.value else {
    findings.wrongKind(
      node,
      expected: Label(zh: "形如「2026-06-05」的日期", en: "a day like '2026-06-05'")
    )
    return nil
  }
  if let day = Day(text) { return day }
  findings.badDay(text, at: node.place)
  return nil
}

/// Whether a base unit is built in or declared.
package func isDeclared(_ name: String, in units: [Vocabulary.DeclaredUnit]) -> Bool {
  switch name {
  case "CNY", "year", "month", "day": true
  default: units.contains { $0.name == name }
  }
}

/// Whether a unit comes in whole numbers only.
package func isWhole(_ unit: Unit, in units: [Vocabulary.DeclaredUnit]) -> Bool {
  guard unit.factors.count == 1, let factor = unit.factors.first, factor.power == 1 else {
    return false
  }
  return units.contains { $0.isWhole && $0.name == factor.name }
}

/// A quantity as a document should write it: `16 years`, `1 month`, `20 CNY`, `80%`.
package func canonicalText(_ quantity: Quantity) -> String {
  let text = quantity.text
  let unit = quantity.unit
  guard unit == .year || unit == .month || unit == .day, quantity.number != .one else {
    return text
  }
  return text + "s"
}

extension Findings {
  func quantityForm(of unit: Unit?) -> Label {
    guard let unit else {
      return Label(zh: "数量，如「20 CNY」", en: "a quantity like '20 CNY'")
    }
    if unit.isPercent { return Label(zh: "百分比，如「80%」", en: "a percentage like '80%'") }
    if unit.isNumber { return Label(zh: "数字", en: "a bare number") }
    let example = canonicalText(Quantity(Decimal(mantissa: 20), unit))
    return Label(
      zh: "单位为「\(unit.text)」的数量，如「\(example)」",
      en: "a quantity in \(unit.text), like '\(example)'"
    )
  }

  func badNumber(_ text: String, _ error: Decimal.ParseError, at place: Place) {
    let shown = excerpt(text)
    switch error {
    case .notANumber:
      self.error(
        .notANumber,
        zh: "「\(shown)」不是数字：只写数字、小数点和正负号，不用指数、千位分隔符和开头的零",
        en:
          "'\(shown)' is no number: write digits, with a point and a sign at most, and no zero before them",
        at: place
      )
    case .tooManyDecimals:
      self.error(
        .tooManyDecimals,
        zh: "「\(shown)」小数位过多：最多 \(Decimal.maximumScale) 位",
        en: "'\(shown)' has too many decimals: at most \(Decimal.maximumScale)",
        at: place
      )
    case .tooLarge:
      let digits = text.utf8.count { $0 >= 0x30 && $0 <= 0x39 }
      self.error(
        .numberTooLarge,
        zh: "「\(shown)」有 \(digits) 位数字：最多 36 位",
        en: "'\(shown)' has \(digits) digits: a number has at most 36",
        at: place
      )
    }
  }

  func badQuantity(
    _ text: String,
    _ error: Quantity.ParseError,
    unit: Unit?,
    declared units: [Vocabulary.DeclaredUnit],
    at place: Place
  ) {
    if let meant = PeoplesForm(declared: units).quantity(text, expecting: unit) {
      if let unit, meant.unit != unit {
        wrongUnit(meant, text, expected: unit, at: place)
      } else {
        notCanonical(text, as: canonicalText(meant), at: place)
      }
      return
    }
    switch error {
    case .number(let reason): badNumber(text, reason, at: place)
    case .unit(let written):
      if PeoplesForm(declared: units).day(text) != .notADay || Day(text) != nil {
        let form = quantityForm(of: unit)
        self.error(
          .wrongUnit,
          zh: "应为\(form.zh)，却是日期「\(excerpt(text))」",
          en: "expected \(form.en), found the day '\(excerpt(text))'",
          at: place
        )
      } else {
        undeclared(written, in: text, unit: unit, declared: units, at: place)
      }
    }
  }

  func undeclared(
    _ name: String,
    in text: String,
    unit: Unit?,
    declared units: [Vocabulary.DeclaredUnit],
    at place: Place
  ) {
    if let meant = PeoplesForm(declared: units).quantity(text, expecting: unit) {
      if let unit, meant.unit != unit {
        wrongUnit(meant, text, expected: unit, at: place)
      } else {
        notCanonical(text, as: canonicalText(meant), at: place)
      }
      return
    }
    var names = ["CNY", "year", "month", "day", "%"]
    for unit in units { names.append(unit.name) }
    let nearest = nearestName(to: name, in: names)
    let (zh, en) =
      if let nearest {
        ("；是否指「\(nearest)」？", "; did you mean '\(nearest)'?")
      } else {
        ("", "; units are declared in a vocabulary")
      }
    error(
      .unknownUnit,
      zh: "没有单位「\(excerpt(name))」\(zh)",
      en: "there is no unit '\(excerpt(name))'\(en)",
      at: place,
      fix: onlyNearestName(to: name, in: names).flatMap { replacing(name, with: $0, in: text) }
    )
  }

  /// A text with one unit in the place of another, for a fix; `nil` where it has that twice.
  private func replacing(_ name: String, with other: String, in text: String) -> String? {
    let (bytes, wanted) = (Array(text.utf8), Array(name.utf8))
    guard !wanted.isEmpty, bytes.count >= wanted.count else { return nil }
    var found: [Int] = []
    for start in 0...(bytes.count - wanted.count)
    where bytes[start..<start + wanted.count].elementsEqual(wanted) {
      found.append(start)
    }
    guard found.count == 1, let start = found.first else { return nil }
    let mended = bytes[..<start] + Array(other.utf8) + bytes[(start + wanted.count)...]
    return quotedJSON(String(decoding: mended, as: UTF8.self))
  }

  func wrongUnit(_ found: Quantity, _ text: String, expected: Unit, at place: Place) {
    let form = quantityForm(of: expected)
    var fix: String?
    if found.unit == .number, !expected.isPercent {
      fix = quotedJSON(canonicalText(Quantity(found.number, expected)))
    }
    error(
      .wrongUnit,
      zh: "应为\(form.zh)，却是「\(excerpt(text))」",
      en: "expected \(form.en), found '\(excerpt(text))'",
      at: place,
      fix: fix
    )
  }

  func tooManyDecimals(_ text: String, of found: Quantity, limit: Int, at place: Place) {
    let shown = found.unit.isPercent ? max(0, limit - 2) : limit
    error(
      .tooManyDecimals,
      zh: shown == 0 ? "「\(excerpt(text))」须为整数" : "「\(excerpt(text))」最多有 \(shown) 位小数",
      en: shown == 0
        ? "'\(excerpt(text))' must be a whole number"
        : "'\(excerpt(text))' has too many decimals: at most \(shown)",
      at: place
    )
  }

  func notCanonical(_ text: String, as canonical: String, at place: Place) {
    error(
      .notCanonical,
      zh: "文件中应写作「\(canonical)」，而不是「\(excerpt(text))」",
      en: "in a document '\(excerpt(text))' is written '\(canonical)'",
      at: place,
      fix: quotedJSON(canonical)
    )
  }

  func badDay(_ text: String, at place: Place) {
    switch PeoplesForm(declared: []).day(text) {
    case .day(let day): notCanonical(text, as: day.text, at: place)
    case .noSuchDay(let year, let month, let last):
      error(
        .noSuchDay,
        zh: "没有「\(excerpt(text))」这一天"
          + (last > 0 ? "：\(year) 年 \(month) 月有 \(last) 天" : ""),
        en: "there is no day '\(excerpt(text))'"
          + (last > 0 ? ": month \(month) of \(year) has \(last) days" : ""),
        at: place
      )
    case .notADay:
      if RecurringDay(text) != nil {
        error(
          .notADay,
          zh: "「\(text)」每年都有，这里要的是某一天，如「2026-06-05」",
          en: "'\(text)' comes again every year, and one day is needed here, like '2026-06-05'",
          at: place
        )
        return
      }
      error(
        .notADay,
        zh: "「\(excerpt(text))」不是日期：应写作「2026-06-05」",
        en: "'\(excerpt(text))' is no day: write it like '2026-06-05'",
        at: place
      )
    }
  }
}
