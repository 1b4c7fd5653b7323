import HuzhuDocuments
import HuzhuValues

extension FormulaReader {
  private static let elapsedKeys = ["from", "to"]
  private static let elapsedDaysKeys = ["from", "to", "counting"]
  private static let countings = ["one", "both"]

  /// Complete years or months, or days, from one day to another.
  func elapsed(_ unit: TimeUnit, _ json: JSONNode, _ place: Place) -> NodeID? {
    let what = Label(zh: "「\(unit.rawValue)」", en: "'\(unit.rawValue)'")
    let known = unit == .days ? Self.elapsedDaysKeys : Self.elapsedKeys
    guard let fields = Fields(json, what, known: known, findings: findings) else { return nil }
    let from = fields.required("from").flatMap { from in using(.value) { read(from, .day) } }
    let to = fields.required("to").flatMap { to in using(.value) { read(to, .day) } }
    guard let from, let to else { return nil }
    let base: Unit =
      switch unit {
      case .years: .year
      case .months: .month
      case .days: .day
      }
    func span(countsBothEnds: Bool) -> NodeID {
      emit(
        .elapsed(unit, from: from, to: to, countsBothEnds: countsBothEnds),
        .quantity(base, scale: 0),
        at: place
      )
    }
    guard let counting = fields["counting"], let word = fields.string("counting") else {
      return fields["counting"] == nil ? span(countsBothEnds: false) : nil
    }
    if Self.countings.contains(word) { return span(countsBothEnds: word == "both") }
    guard let names, let term = names.terms.positions[word] else {
      findings.unknownWord(word, for: "counting", among: Self.countings, at: counting.place)
      return nil
    }
    guard let id = self.term(term, at: counting.place) else { return nil }
    guard isOwnChoice(type(of: id)), let readings = names.readings[term], readings.count > 1 else {
      findings.unknownWord(word, for: "counting", among: Self.countings, at: counting.place)
      return nil
    }
    return chosen(id, readings, at: place) { reading in
      guard let word = reading.string, Self.countings.contains(word) else {
        findings.unknownWord(
          reading.string ?? "",
          for: "counting",
          among: Self.countings,
          at: reading.place
        )
        return nil
      }
      return span(countsBothEnds: word == "both")
    }
  }

  /// `date` with one of `plus`, `firstOnOrAfter` and `lastOnOrBefore`.
  func date(_ json: JSONNode, _ fields: Fields) -> NodeID? {
    var found: [String] = []
    for key in ["plus"] + Operator.sides where fields[key] != nil { found.append(key) }
    guard found.count == 1, let key = found.first else {
      findings.error(
        .dateShape,
        zh: "「date」旁应有「plus」(期间)、「firstOnOrAfter」或「lastOnOrBefore」(日期)之一",
        en: "beside 'date' stands one of 'plus' (a period), 'firstOnOrAfter' and 'lastOnOrBefore'"
          + " (a day)",
        at: fields.place
      )
      return nil
    }
    guard let side = Occurrence(rawValue: key) else { return dayPlus(json, fields) }
    let recurring = using(.value) { read(json, .recurringDay) }
    let day = fields[key].flatMap { day in using(.value) { read(day, .day) } }
    guard let recurring, let day else { return nil }
    return emit(.occurrence(recurring, side, day), .day, at: fields.place)
  }

  /// `{"date": d, "plus": p}`: the day at the end of a period.
  private func dayPlus(_ json: JSONNode, _ fields: Fields) -> NodeID? {
    let day = using(.value) { read(json, .day) }
    let period = fields.required("plus").flatMap { self.period($0) }
    guard let day, let period else { return nil }
    return emit(.dayPlus(day, period), .day, at: fields.place)
  }

  /// A whole number of years, months or days.
  func period(_ json: JSONNode) -> NodeID? {
    guard let id = using(.value, { read(json, .quantity(nil)) }) else { return nil }
    guard case .quantity(let unit, let scale) = type(of: id) else { return nil }
    if unit.isYearsOrMonths || unit == .day, scale == 0 { return id }
    let found = unit.words
    findings.error(
      .notAPeriod,
      zh: "应为整数的年、月或日，却是\(found.zh)" + (scale > 0 ? "，且有小数" : ""),
      en: "expected a whole number of years, months or days, found \(found.en)"
        + (scale > 0 ? " with decimals" : ""),
      at: json.place
    )
    return nil
  }
}
