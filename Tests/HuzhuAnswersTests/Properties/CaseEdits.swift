import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

/// Why a value cannot be put into a case.
struct CannotPut: Error, CustomStringConvertible {
  var description: String
}

extension Case {
  /// Puts the case of an end into this one, as a clerk would with options.
  func putting(
    _ settings: [Amount.Setting],
    of scheme: Scheme,
    in book: Rulebook
  ) throws(CannotPut) -> Case {
    var result = self
    for setting in settings { try result.put(setting, of: scheme, in: book) }
    return result
  }

  /// Takes the readings of an alternative as settled; of several that come to the same, the first.
  func settling(
    _ given: [Alternative.Given],
    of scheme: Scheme,
    in book: Rulebook
  ) throws(CannotPut) -> Case {
    var result = self
    for entry in given {
      let value =
        switch entry.readings.first {
        case .reading(let name, _)?: name
        case .includes(let item)?: "includes \(item)"
        case .excludes(let item)?: "excludes \(item)"
        case nil: ""
        }
      try result.put(.init(unknown: .term(entry.index), value: value), of: scheme, in: book)
    }
    return result
  }

  mutating func put(
    _ setting: Amount.Setting,
    of scheme: Scheme,
    in book: Rulebook
  ) throws(CannotPut) {
    let facts = book.vocabulary.facts
    switch setting.unknown {
    case .fact(let fact) where facts[fact].scope == .scheme:
      try set("\(scheme.id):\(facts[fact].name)=\(setting.value)", in: book)
    case .fact(let fact): try set("\(facts[fact].name)=\(setting.value)", in: book)
    case .eventFact(let fact, let event):
      if events == nil { events = [Event(facts: [:], place: place)] }
      try set("\(event + 1):\(facts[fact].name)=\(setting.value)", in: book)
    case .field(let list, let item, let fact):
      guard case .list(var records)? = self.facts[list]?.value, item < records.items.count,
        let value = value(setting.value, of: facts[fact], in: book)
      else { throw CannotPut(description: "a record of a list") }
      records.items[item][fact] = Given(.plain(value), at: place)
      self.facts[list] = Given(.list(records), at: place)
    case .term(let term): try settle(scheme.terms[term], setting.value, of: scheme, in: book)
    }
  }

  /// A value of a field, which no option can give.
  private func value(_ text: String, of field: Fact, in book: Rulebook) -> Possible? {
    switch field.type {
    case .flag: return Possible.flag(text == "true")
    case .choice(let choice):
      let choice = book.vocabulary.choices[choice]
      return choice.index(of: text).map { Possible(.choice(choice.items[$0].descendants)) }
    default: return nil
    }
  }

  /// Sets a fact as an option does.
  mutating func set(_ option: String, in book: Rulebook) throws(CannotPut) {
    let findings = Findings()
    guard
      applySetting(option, source: 0, to: &self, scheme: nil, in: book, findings: findings)
    else {
      throw CannotPut(description: "\(option): \(findings.diagnostics.map(\.message.en))")
    }
  }

  private mutating func settle(
    _ term: Term,
    _ value: String,
    of scheme: Scheme,
    in book: Rulebook
  ) throws(CannotPut) {
    if case .unstated(_, .list)? = term.pieces.first?.content, case .choices(let choice) = term.type
    {
      let words = value.split(separator: " ", maxSplits: 1)
      guard words.count == 2,
        let item = book.vocabulary.choices[choice].index(of: String(words[1]))
      else { throw CannotPut(description: "\(term.name): \(value)") }
      add(item, isMember: words[0] == "includes", to: term, of: scheme)
      return
    }
    try assume("\(scheme.id):\(term.name)=\(value)", in: book)
  }

  /// Settles a term as an option does.
  mutating func assume(_ option: String, in book: Rulebook) throws(CannotPut) {
    let findings = Findings()
    let found = parseAssume(option, source: 0, in: book, findings: findings)
    guard let first = found.first else {
      throw CannotPut(description: "\(option): \(findings.diagnostics.map(\.message.en))")
    }
    assume.removeAll { $0.scheme == first.scheme && $0.term == first.term }
    assume += found
  }

  /// Settles one item of an open list, beside those that are settled.
  private mutating func add(_ item: Int, isMember: Bool, to term: Term, of scheme: Scheme) {
    var includes = ChoiceSet()
    var excludes = ChoiceSet()
    for assumption in assume where assumption.scheme == scheme.id && assumption.term == term.name {
      if case .members(let known, let others) = assumption.settles {
        (includes, excludes) = (known, others)
      }
    }
    if isMember {
      includes.insert(item)
      excludes.remove(item)
    } else {
      excludes.insert(item)
      includes.remove(item)
    }
    assume.removeAll { $0.scheme == scheme.id && $0.term == term.name }
    assume.append(
      Assumption(
        scheme: scheme.id,
        term: term.name,
        settles: .members(includes: includes, excludes: excludes),
        place: place
      )
    )
  }
}

/// Where a case gives a fact.
enum GivenAt: Hashable {
  case subject(Int)
  case policy(Int, fact: Int)
  case event(Int, fact: Int)

  var fact: Int {
    switch self {
    case .subject(let fact), .policy(_, let fact), .event(_, let fact): fact
    }
  }
}

extension Case {
  /// Every place at which a fact is given, in a fixed order.
  var given: [GivenAt] {
    var result: [GivenAt] = facts.keys.sorted().map { .subject($0) }
    for (index, policy) in policies.enumerated() {
      result += policy.facts.keys.sorted().map { .policy(index, fact: $0) }
    }
    for (index, event) in (events ?? []).enumerated() {
      result += event.facts.keys.sorted().map { .event(index, fact: $0) }
    }
    return result
  }

  func removing(_ place: GivenAt) -> Case {
    var result = self
    switch place {
    case .subject(let fact): result.facts[fact] = nil
    case .policy(let index, let fact): result.policies[index].facts[fact] = nil
    case .event(let index, let fact): result.events?[index].facts[fact] = nil
    }
    return result
  }

  /// The case with a history of nothing written out, fact by fact, so that each can be taken away.
  func writingHistory(in book: Rulebook) -> Case {
    var result = self
    for index in policies.indices where policies[index].hasNoHistory {
      result.policies[index].hasNoHistory = false
      for (fact, definition) in book.vocabulary.facts.enumerated()
      where definition.name.hasPrefix("history.") && policies[index].facts[fact] == nil {
        result.policies[index].facts[fact] = Given(.plain(.number(0)), at: policies[index].place)
      }
    }
    return result
  }

  /// The case without a fact, wherever it is given.
  func removingAll(_ fact: Int) -> Case {
    var result = self
    for place in given where place.fact == fact { result = result.removing(place) }
    return result
  }
}
