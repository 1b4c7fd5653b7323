import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

/// The readings of a term in words, also where the source's own words for them are not given.
struct ReadingWords {
  let scheme: Scheme
  let book: Rulebook
  let language: Language

  /// What a term is called.
  func title(of term: Term) -> String {
    guard let title = term.title?[language], !title.isEmpty else { return term.name }
    return title
  }

  /// The label of a reading, or what its name stands for; nil where it has no other words.
  func label(_ name: String, _ label: Label?) -> String? {
    if let own = label?[language], !own.isEmpty { return own }
    return meaning(of: name)?[language]
  }

  private func meaning(of name: String) -> Label? {
    switch name {
    case "at": return Label(zh: "事发或参保日", en: "the evaluated day")
    case "on": return Label(zh: "评估日", en: "the day of assessment")
    case "true": return Label(zh: "是", en: "yes")
    case "false": return Label(zh: "否", en: "no")
    case "event": return Label(zh: "每次", en: "each event")
    case "day": return Label(zh: "每天", en: "each day")
    case "calendar-year": return Label(zh: "自然年", en: "the calendar year")
    case "policy": return Label(zh: "每个保单", en: "each policy")
    case "lifetime": return Label(zh: "终身", en: "a lifetime")
    default: break
    }
    if let fact = book.vocabulary.factByName[name] { return book.vocabulary.facts[fact].title }
    if let span = scheme.spans.first(where: { $0.name == name }) { return span.title }
    if let benefit = scheme.benefits.first(where: { $0.clause == name }) { return benefit.title }
    if let party = book.vocabulary.choiceByName["party"] {
      let items = book.vocabulary.choices[party].items
      return items.first { $0.name == name }?.label
    }
    return nil
  }

  /// An item of a list term, by its name.
  func item(_ name: String, of term: Term) -> String {
    guard case .choices(let choice) = term.type else { return name }
    let items = book.vocabulary.choices[choice].items
    return items.first { $0.name == name }?.label[language] ?? name
  }

  private func items(_ set: ChoiceSet, of term: Term) -> String {
    guard case .choices(let choice) = term.type else { return "" }
    let items = book.vocabulary.choices[choice].items
    return set.items.filter { items.indices.contains($0) }.map { items[$0].label[language] }
      .joined(separator: language == .zh ? "、" : ", ")
  }

  /// Which items a list holds and which it does not, as far as either is said.
  func members(includes: ChoiceSet, excludes: ChoiceSet, of term: Term) -> String {
    let inside = items(includes, of: term)
    let outside = items(excludes, of: term)
    var parts: [String] = []
    if !inside.isEmpty { parts.append(language == .zh ? "包括\(inside)" : "with \(inside)") }
    if !outside.isEmpty { parts.append(language == .zh ? "不包括\(outside)" : "without \(outside)") }
    return parts.joined(separator: language == .zh ? "，" : ", ")
  }
}
