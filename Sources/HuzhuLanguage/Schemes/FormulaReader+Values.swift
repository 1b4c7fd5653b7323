import HuzhuDocuments
import HuzhuValues

extension FormulaReader {
  /// Reads a named value: a formula or a condition, with the choice that it yields where it does.
  func value(_ member: JSONMember) -> NamedValue? {
    let json = member.value
    var expected = Expectation.anything
    if let of = json["of"], json["percent"] == nil {
      guard let names else { return nil }
      let terms = TermReader(self, names)
      let shape = TermShape(reader: terms, name: member.key, index: 0, expected: .anything)
      guard let choice = shape.choice(named: of) else { return nil }
      expected = .choice(choice)
    }
    var root: NodeID?
    if let object = json.object, object["is"] == nil || object["that"] != nil {
      root = self.object(object, json, expected, atRoot: true)
        .flatMap { conform($0, to: expected, at: json.place) }
    } else if json.object != nil {
      findings.error(
        .termShape,
        zh: "「\(member.key)」是带来源的数值：请放到「terms」里",
        en: "'\(member.key)' is a number with an origin: put it among the 'terms'",
        at: json.place
      )
    } else {
      root = read(json, expected)
    }
    guard let root else { return nil }
    if case .list = type(of: root) {
      reportMismatch(.anything, type(of: root), at: json.place)
      return nil
    }
    let answer = json["answer"]
    if let answer, answer.bool == nil {
      findings.wrongKind(answer, expected: Label(zh: "true 或 false", en: "true or false"))
    }
    return NamedValue(
      name: member.key,
      title: json["title"].flatMap { readLabel($0, findings: nil) },
      node: root,
      isAnswer: answer?.bool ?? false,
      place: json.place
    )
  }
}
