package import HuzhuDocuments

extension Findings {
  /// Whether a name is written as names of its kind are; reports it where it is not.
  package func isName(_ name: String, _ kind: Identifier, _ what: Label, at place: Place) -> Bool {
    if kind.matches(name) { return true }
    let respelled = kind.respelled(name)
    let form = kind.form
    error(
      .malformedName,
      zh: "「\(excerpt(name))」不能作\(what.zh)的名称：应为\(form.zh)",
      en: "'\(excerpt(name))' cannot name a \(what.en): write \(form.en)",
      at: place,
      fix: respelled.map { quotedJSON($0) }
    )
    return false
  }
}

extension Findings {
  /// Whether a named thing is the first of its name; reports both places where it is not.
  func isFirst(_ member: JSONMember, _ what: Label, in places: inout [String: Place]) -> Bool {
    isFirst(member.key, what, at: member.keyPlace, in: &places)
  }

  /// Whether a named thing is the first of its name; reports both places where it is not.
  package func isFirst(
    _ name: String,
    _ what: Label,
    at place: Place,
    in places: inout [String: Place]
  ) -> Bool {
    if let first = places[name] {
      duplicate(what, named: name, at: place, first: first)
      return false
    }
    places[name] = place
    return true
  }
}
