import HuzhuDocuments
import HuzhuLanguage

/// What the vocabulary declares and no rule needs.
///
/// - Parameter book: A whole rulebook without an error: what a mistake keeps from being read uses
///   names too.
/// - Returns: A warning for each fact and each other name.
func unusedVocabulary(in book: Rulebook) -> [Diagnostic] {
  // A vocabulary by itself, before there are rules, is not yet of use to anybody.
  if book.schemes.isEmpty { return [] }
  let uses = NameUses(of: book)
  var found: [Diagnostic] = []
  for (index, fact) in book.vocabulary.facts.enumerated() where !uses.facts.contains(index) {
    if case .field(let list) = fact.scope {
      // Of a list that nobody asks, that is told once.
      guard uses.facts.contains(list) else { continue }
      found.append(neverAsked(book.vocabulary.facts[list].name + "." + fact.name, at: fact.place))
    } else {
      found.append(neverAsked(fact.name, at: fact.place))
    }
  }
  for (index, choice) in book.vocabulary.choices.enumerated() where !uses.choices.contains(index) {
    let what = Label(zh: "选项表", en: "choice")
    found.append(neverUsed(what, choice.name, at: choice.place))
  }
  for unit in book.vocabulary.units where !uses.units.contains(unit.name) {
    guard let place = book.vocabulary.unitPlaces[unit.name] else { continue }
    found.append(neverUsed(Label(zh: "单位", en: "unit"), unit.name, at: place))
  }
  for subject in book.vocabulary.subjects where !uses.subjects.contains(subject.name) {
    guard let place = book.vocabulary.subjectPlaces[subject.name] else { continue }
    found.append(neverUsed(Label(zh: "主体", en: "subject"), subject.name, at: place))
  }
  return found
}

private func neverAsked(_ name: String, at place: Place) -> Diagnostic {
  Diagnostic(
    .factNeverAsked,
    .warning,
    Label(zh: "没有规则问到事实「\(name)」", en: "no rule asks the fact '\(name)'"),
    at: place
  )
}

private func neverUsed(_ what: Label, _ name: String, at place: Place) -> Diagnostic {
  Diagnostic(
    .nameNeverUsed,
    .warning,
    Label(zh: "\(what.zh)「\(name)」没有用到", en: "nothing uses the \(what.en) '\(name)'"),
    at: place
  )
}
