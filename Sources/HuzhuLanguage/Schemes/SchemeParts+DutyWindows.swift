import HuzhuDocuments
import HuzhuValues

extension SchemeParts {
  /// Reads the window of a duty: days, as a duty counts what is done and not events.
  func dutyWindow(_ json: JSONNode, _ label: String) -> Per? {
    guard let per = per(json, label) else { return nil }
    let windows: [Window]
    switch per {
    case .fixed(let window): windows = [window]
    case .reading(_, let readings): windows = readings
    }
    for window in windows {
      switch window {
      case .event, .keys:
        findings.error(
          .windowOfEvents,
          zh: "义务按日期计：期间应为「calendar-year」「day」「policy」「lifetime」或「spans」中的名称",
          en: "a duty is counted over days: its window is 'calendar-year', 'day', 'policy',"
            + " 'lifetime' or the name of a span",
          at: json.place
        )
        return nil
      case .day, .calendarYear, .policy, .lifetime, .span: continue
      }
    }
    return per
  }

  /// Notes which side of the comparison is counted, and the one bound that it has.
  ///
  /// A share, `quotient` of a part and a whole, is counted in parts: their least number is a
  /// percentage of the whole.
  func takeApart(_ duty: inout Duty) {
    guard case .compare(let left, let tests, _) = builder.book.nodes[duty.condition].operation
    else { return }
    duty.measured = left
    guard tests.count == 1, case .order(let relation, let bound) = tests[0] else { return }
    duty.relation = relation
    duty.bound = bound
    guard case .quotient(let part, let whole) = builder.book.nodes[left].operation,
      reader.type(of: part).unit == reader.type(of: whole).unit,
      reader.type(of: bound).unit?.isNumber ?? false,
      reader.type(of: bound).scale + reader.type(of: whole).scale <= Decimal.maximumScale,
      let parts = reader.multiplied([bound, whole], at: builder.book.nodes[bound].place)
    else { return }
    duty.measured = part
    duty.bound = parts
  }

  /// Whether a number that is counted over days has one bound: with two, it could be kept and
  /// broken at once.
  func isBoundedOnce(_ duty: Duty, _ fields: Fields) -> Bool {
    guard duty.per != nil || duty.by != nil, duty.relation == nil, let measured = duty.measured,
      case .quantity = reader.type(of: measured)
    else { return true }
    findings.error(
      .dutyBounds,
      zh: "在一段期间内计数的义务只写一个界限（atLeast、over、atMost 或 under）：两个界限写成两项义务",
      en: "a duty that is counted over days has one bound (atLeast, over, atMost or under): write"
        + " two duties for two",
      at: fields.place
    )
    return false
  }

  /// The unit of time that a window, or each reading of it, is exactly one of.
  func oneUnit(of per: Per) -> Unit? {
    switch per {
    case .fixed(let window): return oneUnit(of: window)
    case .reading(_, let windows):
      guard let first = windows.first, let unit = oneUnit(of: first) else { return nil }
      return windows.allSatisfy { oneUnit(of: $0) == unit } ? unit : nil
    }
  }

  private func oneUnit(of window: Window) -> Unit? {
    switch window {
    case .calendarYear: return .year
    case .day: return .day
    case .span(let index):
      let span = names.scheme.spans[index]
      guard let every = span.every else { return oneUnit(from: span.from, until: span.until) }
      guard let node = written(every), case .constant(.number(let mantissa)) = node.operation,
        let unit = node.type.unit
      else { return nil }
      if mantissa == 1 { return unit }
      return mantissa == 12 && unit == .month ? .year : nil
    case .event, .policy, .lifetime, .keys: return nil
    }
  }

  private func oneUnit(from: NodeID, until: NodeID?) -> Unit? {
    guard case .constant(.day(let first))? = written(from)?.operation,
      case .constant(.day(let end))? = until.flatMap({ written($0) })?.operation
    else { return nil }
    if first.adding(months: 12) == end { return .year }
    if first.adding(months: 1) == end { return .month }
    return first.adding(days: 1) == end ? .day : nil
  }

  /// What is written out, perhaps as a term of one piece.
  private func written(_ id: NodeID) -> Node? {
    let node = builder.book.nodes[id]
    switch node.operation {
    case .constant: return node
    case .term(let term, nil):
      let pieces = names.scheme.terms[term].pieces
      guard pieces.count == 1, case .stated(let inner) = pieces[0].content else { return nil }
      return written(inner)
    default: return nil
    }
  }
}

extension FormulaReader {
  /// Reports a bound per year, month or day where the duty has no window of one of these.
  ///
  /// - Returns: Whether it is one.
  func reportsRateWithoutWindow(_ wanted: Unit, _ found: Unit, at place: Place) -> Bool {
    for (period, word) in [
      (Unit.year, Label(zh: "一年", en: "one year")), (.month, Label(zh: "一个月", en: "one month")),
      (.day, Label(zh: "一天", en: "one day")),
    ] where wanted.isComparable(with: found * period) {
      findings.error(
        .rateWithoutWindow,
        zh: "界限按「\(found.text)」计：义务须有正好\(word.zh)的期间「per」",
        en:
          "the bound is in '\(found.text)': the duty needs a window of exactly \(word.en) ('per')",
        at: place
      )
      return true
    }
    return false
  }
}
