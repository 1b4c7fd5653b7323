import HuzhuDocuments
import HuzhuValues

extension FormulaReader {
  private static let runningKeys = [
    "of", "count", "paid", "payments", "per", "opening", "where",
  ]
  private static let runningKinds = ["of", "count", "paid", "payments"]

  /// Reads what a running total adds up; its window and condition are read later.
  func runningKind(
    _ member: JSONMember,
    _ names: SchemeNames
  ) -> (kind: Running.Kind, type: ValueType)? {
    let what = Label(zh: "累计额", en: "a running total")
    let known = Self.runningKeys
    guard let fields = Fields(member.value, what, known: known, findings: findings) else {
      return nil
    }
    var found: [String] = []
    for key in Self.runningKinds where fields[key] != nil { found.append(key) }
    guard found.count == 1, let key = found.first, let json = fields[key] else {
      findings.error(
        .runningShape,
        zh: "累计额写「of」(金额)、「count」(次数)、「paid」(已付)或「payments」(已付次数)之一",
        en: "a running total has one of 'of' (an amount), 'count', 'paid' and 'payments'",
        at: member.value.place
      )
      return nil
    }
    let count = ValueType.quantity(.number, scale: 0)
    switch key {
    case "of":
      guard let id = read(json, .quantity(nil)) else { return nil }
      return (.amount(id), type(of: id))
    case "count":
      // All events, or those for which a condition holds.
      if json.bool == true { return (.count(nil), count) }
      return using(.value) { read(json, .flag) }.map { (.count($0), count) }
    default:
      let parts = SchemeParts(fields: fields, reader: self, names: names)
      guard let benefits = parts.benefits(json) else { return nil }
      if key == "paid" { return (.paid(benefits), .quantity(.yuan, scale: 2)) }
      return (.payments(benefits), count)
    }
  }
}

extension SchemeParts {
  /// Reads the windows, openings and conditions of the running totals.
  func readRunnings() {
    for (index, member) in names.runnings.members.enumerated() {
      guard reader.isReady(.running(index), at: member.keyPlace) else { continue }
      let json = member.value
      var surroundings = Surroundings()
      surroundings.owner = .running(index)
      surroundings.label = member.key
      guard let per = json["per"] else {
        findings.error(
          .missingKey,
          zh: "累计额缺少「per」(期间)",
          en: "a running total needs 'per' (its window)",
          at: json.place
        )
        continue
      }
      guard let window = self.per(per, member.key) else { continue }
      names.scheme.runnings[index].per = window
      names.scheme.runnings[index].title = json["title"].flatMap { readLabel($0, findings: nil) }
      if let opening = json["opening"] {
        let unit = names.scheme.runnings[index].type.unit ?? .number
        names.scheme.runnings[index].opening = self.opening(opening, unit, member.key, window)
      }
      if let condition = json["where"] {
        names.scheme.runnings[index].condition = reader.within(surroundings) {
          reader.using(.value) { reader.condition(condition) }
        }
      }
    }
  }
}
