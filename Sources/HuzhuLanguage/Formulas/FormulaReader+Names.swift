import HuzhuDocuments
import HuzhuValues

extension FormulaReader {
  /// Looks a name up by its form: facts have a dot, `at`, `on` and `it` are the language's own.
  ///
  /// It is taken at a day where one is named.
  func name(_ name: String, day: NodeID? = nil, at place: Place) -> NodeID? {
    switch name {
    case "at", "on":
      if day != nil { return idleDay(name, at: place) }
      return emit(name == "at" ? .evaluatedDay : .assessmentDay, .day, at: place)
    case "it":
      if day != nil { return idleDay(name, at: place) }
      if let total = surroundings.total { return emit(.it, total, at: place) }
      findings.error(
        .itOutsideIncrease,
        zh: "「it」只在「increase」的公式里有意义",
        en: "'it' means something only inside the formula of an 'increase'",
        at: place
      )
      return nil
    default: break
    }
    if let dot = name.utf8.firstIndex(of: 46) {
      let head = name[..<dot]
      for loop in surroundings.loops.reversed() where loop.name == head {
        if day != nil { return idleDay(name, at: place) }
        return field(String(name[name.utf8.index(after: dot)...]), of: loop, at: place)
      }
      return fact(name, day: day, at: place)
    }
    guard let names else {
      findings.error(
        .unknownName,
        zh: "「\(excerpt(name))」不是事实：词汇表的公式只引用事实，事实的名称带点",
        en: "'\(excerpt(name))' is no fact: formulas of a vocabulary name facts, with a dot",
        at: place
      )
      return nil
    }
    if let term = names.terms.positions[name] { return self.term(term, day: day, at: place) }
    if let value = names.values.positions[name] { return self.value(value, day: day, at: place) }
    reportUnknownName(name, names, at: place)
    return nil
  }

  private func fact(_ name: String, day: NodeID?, at place: Place) -> NodeID? {
    guard let index = builder.book.vocabulary.factByName[name] else {
      var known: [String] = []
      let facts = builder.book.vocabulary.facts
      if builder.compilation.mayCompare(facts.count) {
        for fact in facts { known.append(fact.name) }
      }
      findings.unknown(
        .unknownFact,
        Label(zh: "事实", en: "fact"),
        name,
        among: known,
        at: place
      )
      return nil
    }
    let isDerived = builder.book.vocabulary.facts[index].derived != nil
    if day != nil, names != nil, !isDerived { return idleDay(name, at: place) }
    return emit(.fact(index, at: day), builder.book.vocabulary.facts[index].type, at: place)
  }

  private func field(
    _ name: String,
    of loop: Surroundings.LoopVariable,
    at place: Place
  ) -> NodeID? {
    var known: [String] = []
    for field in builder.book.vocabulary.facts[loop.list].fields {
      let fact = builder.book.vocabulary.facts[field]
      if fact.name == name {
        return emit(.field(slot: loop.slot, fact: field), fact.type, at: place)
      }
      known.append(fact.name)
    }
    let list = builder.book.vocabulary.facts[loop.list].name
    findings.unknown(
      .unknownField,
      Label(zh: "「\(list)」的字段", en: "field of '\(list)'"),
      name,
      among: known,
      at: place
    )
    return nil
  }

  /// A term by its position, read first where it has not been.
  func term(_ index: Int, day: NodeID? = nil, at place: Place) -> NodeID? {
    guard let names, isReady(.term(index), at: place) else { return nil }
    note(use: .term(index), at: place)
    return emit(.term(index, at: day), names.scheme.terms[index].type, at: place)
  }

  private func value(_ index: Int, day: NodeID?, at place: Place) -> NodeID? {
    guard let names, isReady(.value(index), at: place) else { return nil }
    note(use: .value(index), at: place)
    let root = names.scheme.values[index].node
    return emit(.value(index, at: day), type(of: root), at: place)
  }

  /// Records that something is used here.
  func note(use target: NamedThing, isAfter: Bool = false, at place: Place) {
    names?.references.append(
      SchemeNames.Reference(
        owner: surroundings.owner,
        target: target,
        use: surroundings.use,
        isAfter: isAfter,
        place: place
      )
    )
  }

  private func idleDay(_ name: String, at place: Place) -> NodeID? {
    findings.error(
      .idleDay,
      zh: "「\(excerpt(name))」不随日期而变：只有推算的事实、条款和值可以写「at」",
      en: "'\(excerpt(name))' depends on no day: 'at' goes with derived facts, terms and values",
      at: place
    )
    return nil
  }

  private func reportUnknownName(_ name: String, _ names: SchemeNames, at place: Place) {
    if names.runnings.positions[name] != nil {
      findings.error(
        .unknownName,
        zh: "「\(name)」是累计额：应写作 {\"running\": \"\(name)\", \"at\": \"before\"}",
        en: "'\(name)' is a running total: write {\"running\": \"\(name)\", \"at\": \"before\"}",
        at: place
      )
      return
    }
    var known = ["at", "on"]
    if builder.compilation.mayCompare(names.terms.members.count + names.values.members.count) {
      known.append(contentsOf: names.terms.positions.keys)
      known.append(contentsOf: names.values.positions.keys)
    }
    findings.unknown(
      .unknownName,
      Label(zh: "条款、值或日期", en: "term, value or day"),
      name,
      among: known,
      at: place
    )
  }

  /// Reads `{"value": name, "otherwise": f, "at": day}`.
  func namedValue(_ json: JSONNode, _ fields: Fields, _ expected: Expectation) -> NodeID? {
    guard let name = json.string else {
      findings.wrongKind(json, expected: Label(zh: "名称", en: "a name"))
      return nil
    }
    var day: NodeID?
    if let at = fields["at"] {
      guard let read = using(.value, { read(at, .day) }) else { return nil }
      day = read
    }
    guard var id = self.name(name, day: day, at: json.place) else { return nil }
    guard let otherwise = fields["otherwise"] else { return id }
    if isOwnChoice(type(of: id)) {
      guard let taken = conform(id, to: expected, at: json.place) else { return nil }
      id = taken
    }
    guard let fallback = read(otherwise, Expectation(type(of: id))),
      let (operands, type) = aligned([id, fallback])
    else { return nil }
    return emit(.otherwise(operands[0], operands[1]), type, at: fields.place)
  }
}
