import HuzhuDocuments
import HuzhuValues

extension SchemeParts {
  private static let dutyKeys =
    ["clause", "that", "ifNone", "per", "by", "when", "leadsTo", "subject"] + TestWord.keys

  func readDuties() {
    for item in fields.array("duties") ?? [] {
      guard let duty = duty(item) else { continue }
      names.scheme.duties.append(duty)
    }
  }

  private func duty(_ json: JSONNode) -> Duty? {
    let what = Label(zh: "义务", en: "a duty")
    guard let fields = Fields(json, what, known: Self.dutyKeys, findings: findings) else {
      return nil
    }
    let clause = clause(fields)
    let label = clause ?? "duty"
    let per = fields["per"].map { dutyWindow($0, label) }
    let by = fields["by"].map { read($0, label: label) { reader.read($0, .day) } }
    let when = fields["when"].map { read($0, label: label) { reader.condition($0) } }
    let leadsTo = fields.label("leadsTo")
    let subject = reader.subject(fields)
    if case .some(nil) = per { return nil }
    let window = per.flatMap { $0 }
    let condition = fields.required("that").flatMap { that in
      read(json, label: label) { _ in self.condition(that, fields, window) }
    }
    guard let clause, let condition else { return nil }
    if case .some(nil) = when { return nil }
    if case .some(nil) = by { return nil }
    var duty = Duty(clause: clause, condition: condition, place: json.place)
    duty.title = fields.label("title")
    duty.note = fields.label("note")
    duty.per = window
    duty.by = by.flatMap { $0 }
    duty.when = when.flatMap { $0 }
    duty.leadsTo = leadsTo
    duty.subject = subject
    takeApart(&duty)
    refuseEvents(inAnyOf: [duty.condition, duty.by, duty.when], "duties", at: json.place)
    return isBoundedOnce(duty, fields) ? duty : nil
  }

  private func condition(_ that: JSONNode, _ fields: Fields, _ per: Per?) -> NodeID? {
    reader.ratePeriod = per.flatMap { oneUnit(of: $0) }
    reader.needsRatePeriod = true
    defer {
      reader.ratePeriod = nil
      reader.needsRatePeriod = false
    }
    return reader.comparison(that, fields)
  }

  // MARK: Rounding and gaps

  private static let roundingKeys = ["to", "mode", "source", "operator", "assumed"]

  func readRounding(_ json: JSONNode) {
    let what = Label(zh: "「rounding」", en: "'rounding'")
    guard let fields = Fields(json, what, known: Self.roundingKeys, findings: findings) else {
      return
    }
    let origin = Provenance(builder: builder).origin(ofRounding: fields)
    guard let (step, mode) = reader.roundingStep(fields), let origin else { return }
    guard step.unit == .yuan, let fen = step.number.mantissa(atScale: 2) else {
      findings.error(
        .badStep,
        zh: "金额取整到分的整数倍，如「0.01 CNY」，却是「\(step.text)」",
        en: "amounts are rounded to whole fen, such as '0.01 CNY', not to '\(step.text)'",
        at: fields["to"]?.place ?? json.place
      )
      return
    }
    names.scheme.rounding = AmountRounding(step: fen, mode: mode, origin: origin)
  }

  /// Whether a clause or value is written, even where a mistake kept it from being read.
  private func isThere(_ name: String) -> Bool {
    names.clausePlaces[name] != nil || names.values.positions[name] != nil
      || names.sourcesOfClauses()[name] != nil
  }

  private static let gapKeys = ["clause", "says", "touches", "could"]
  private static let effects = ["refuse", "lower", "raise"]

  func readGaps() {
    let what = Label(zh: "缺口", en: "a gap")
    for item in fields.array("gaps") ?? [] {
      guard let fields = Fields(item, what, known: Self.gapKeys, findings: findings) else {
        continue
      }
      let clause = clause(fields)
      let says = fields.requiredLabel("says")
      let word = fields.required("could") == nil ? nil : fields.word("could", among: Self.effects)
      let touches = fields.required("touches") == nil ? nil : fields.array("touches")
      var touched: [String] = []
      for node in touches ?? [] {
        guard let name = node.string else {
          findings.wrongKind(node, expected: Label(zh: "条款名或值名", en: "a clause or a value"))
          continue
        }
        guard isThere(name) else {
          var known = Array(names.clausePlaces.keys)
          known.append(contentsOf: names.values.positions.keys)
          findings.unknown(
            .unknownTouch,
            Label(zh: "条款名或值", en: "clause or value"),
            name,
            among: known,
            at: node.place
          )
          continue
        }
        touched.append(name)
      }
      guard let clause, let says, let effect = word.flatMap({ Gap.Effect(rawValue: $0) }) else {
        continue
      }
      names.scheme.gaps.append(
        Gap(clause: clause, says: says, touches: touched, could: effect, place: item.place)
      )
    }
  }
}
