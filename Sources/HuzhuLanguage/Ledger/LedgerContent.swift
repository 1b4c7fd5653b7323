import HuzhuDocuments
import HuzhuValues

extension LedgerReader {
  /// Whether a fact has what its certainty demands, and a value that a term could have.
  func checkContent(_ fields: Fields, certainty: LedgerFact.Certainty?) {
    let value = fields["value"]
    let readings = value?["either"]
    if value != nil, let rows = fields["rows"] {
      unfit(zh: "「value」与「rows」只能有一个", en: "a fact has 'value' or 'rows', not both", rows)
    }
    switch certainty {
    case .ambiguous where readings == nil:
      unfit(
        zh: "有歧义的事实须列出各种读法：「\"value\": {\"either\": {…}}」",
        en: "an ambiguous fact lists its readings: \"value\": {\"either\": {…}}",
        fields["certainty"]
      )
    case .derived where value == nil || fields["from"] == nil:
      unfit(
        zh: "推算的事实须有「from」和「value」",
        en: "a derived fact has 'from' and 'value'",
        fields["certainty"]
      )
    case .derived: break
    default:
      if let from = fields["from"] {
        unfit(zh: "只有推算的事实才有「from」", en: "only a derived fact has 'from'", from)
      }
    }
    if readings != nil, certainty != nil, certainty != .ambiguous {
      unfit(zh: "只有有歧义的事实才有「either」", en: "only an ambiguous fact has 'either'", value)
    }
    if let value {
      if readings != nil { checkReadings(value) } else { checkValue(value) }
    }
    if fields["rows"] != nil { checkRows(fields) }
    if let prints = fields["prints"] { checkPrint(prints, of: value) }
  }

  private func unfit(zh: String, en: String, _ node: JSONNode?) {
    guard let node else { return }
    findings.error(.unfitCertainty, zh: zh, en: en, at: node.place)
  }

  private static let eitherKeys = ["either"]

  private func checkReadings(_ node: JSONNode) {
    let what = Label(zh: "有歧义的值", en: "an ambiguous value")
    guard let fields = Fields(node, what, known: Self.eitherKeys, findings: findings),
      let members = fields.members("either")
    else { return }
    if members.count < 2 {
      unfit(zh: "至少须有两种读法", en: "an ambiguous value has two readings at least", node)
    }
    for member in members {
      // A reading may be a value, or only words.
      if case .object = member.value.value {
        _ = readLabel(member.value, findings: findings)
      } else {
        checkValue(member.value)
      }
    }
  }

  private func checkValue(_ node: JSONNode) {
    switch node.value {
    case .bool: break
    case .number, .string: _ = readScalar(node)
    case .array(let items):
      for item in items {
        if case .array = item.value { unfitValue(item) } else { checkValue(item) }
      }
    case .null, .object: unfitValue(node)
    }
  }

  private func unfitValue(_ node: JSONNode) {
    findings.error(
      .unfitValue,
      zh: "应为数量、日期、文字或它们的列表，却是\(kindName(of: node).zh)",
      en: "expected a quantity, a day, a word or a list of them, found \(kindName(of: node).en)",
      at: node.place
    )
  }

  /// A quantity, a day or a word; what begins as a number is one, so that a slip is no word.
  func readScalar(_ node: JSONNode) -> LedgerValue? {
    switch node.value {
    case .bool(let flag): return .flag(flag)
    case .number:
      let units = builder.book.vocabulary.units
      return readQuantity(node, declared: units, findings: findings).map { .number(Ratio($0)) }
    case .string(let text):
      if let day = Day(text) { return .day(day) }
      guard let first = text.utf8.first,
        (0x30...0x39).contains(first) || first == 0x2B
          || first == 0x2D
      else { return .text(text) }
      // Nothing is computed with it: it is compared as it is written.
      if FormulaReader.looksRecurring(text) {
        return readRecurringDay(node, findings: findings).map { .text($0.text) }
      }
      if PeoplesForm(declared: []).day(text) != .notADay {
        findings.badDay(text, at: node.place)
        return nil
      }
      let units = builder.book.vocabulary.units
      return readQuantity(node, declared: units, findings: findings).map { .number(Ratio($0)) }
    default:
      unfitValue(node)
      return nil
    }
  }

  private func checkRows(_ fields: Fields) {
    guard let node = fields["rows"], let rows = fields.array("rows") else { return }
    if rows.isEmpty {
      findings.error(.nothingInIt, zh: "表中没有行", en: "the table has no rows", at: node.place)
    }
    var width: Int?
    for row in rows {
      guard case .array(let cells) = row.value else {
        findings.wrongKind(row, expected: Label(zh: "一行单元格的列表", en: "a row, a list of cells"))
        continue
      }
      if let width, width != cells.count {
        findings.error(
          .unevenRows,
          zh: "此行有 \(cells.count) 格，首行有 \(width) 格",
          en: "this row has \(cells.count) cells, the first one has \(width)",
          at: row.place
        )
      }
      if width == nil { width = cells.count }
    }
  }

  /// A printed year or month must begin or end with the day that stands for it.
  private func checkPrint(_ node: JSONNode, of value: JSONNode?) {
    guard case .string(let text) = node.value, !text.isEmpty else {
      findings.wrongKind(
        node,
        expected: Label(zh: "原文所印的文字", en: "the text as it is printed"),
        for: Label("'prints'")
      )
      return
    }
    let bytes = Array(text.utf8)
    let isMonth = bytes.count == 7 && bytes[4] == 0x2D
    guard bytes.count == 4 || isMonth, let year = Int(text.prefix(4)) else { return }
    let month = isMonth ? Int(text.suffix(2)) ?? 0 : 0
    guard let day = value?.string.flatMap({ Day($0) })?.date, day.year == year,
      isMonth ? day.month == month : day.month == 1 || day.month == 12,
      isMonth && day.day == 1 || !isMonth && day.month == 1 && day.day == 1
        || day.day == Day.length(ofMonth: day.month, year: year) && (isMonth || day.month == 12)
    else {
      findings.error(
        .unfitPrint,
        zh: "所印「\(text)」的首日或末日才能作其值",
        en: "the value is the first or the last day of the printed '\(text)'",
        at: value?.place ?? node.place
      )
      return
    }
  }
}
