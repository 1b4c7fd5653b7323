package import HuzhuDocuments
import HuzhuValues

/// A case as the document that reads back as the same case.
///
/// - Parameters:
///   - input: The case.
///   - title: Members of the document that it was read from and that are kept as they are.
///   - book: The rulebook that it was read against.
/// - Returns: The document, with its facts in the order of the vocabulary.
package func caseDocument(
  _ input: Case,
  keeping title: [(String, JSONOutput)] = [],
  in book: Rulebook
) -> JSONOutput {
  let writer = CaseWriter(book: book)
  var members: [(String, JSONOutput)] = [
    ("format", .string("huzhu/1")), ("case", .string(input.name)),
  ]
  members += title
  if let subject = input.subject { members.append(("subject", .string(subject))) }
  if let on = input.on { members.append(("on", .string(on.text))) }
  if !input.facts.isEmpty { members.append(("facts", .object(writer.facts(input.facts)))) }
  let policies = writer.policies(input.policies)
  if !policies.isEmpty { members.append(("policies", .object(policies))) }
  if let events = input.events {
    var list: [JSONOutput] = []
    for event in events { list.append(.object(writer.facts(event.facts))) }
    members.append(("events", .array(list)))
  }
  let assumptions = writer.assumptions(input.assume)
  if !assumptions.isEmpty { members.append(("assume", .object(assumptions))) }
  return .object(members)
}

private struct CaseWriter {
  let book: Rulebook

  func facts(_ facts: [Int: Case.Given]) -> [(String, JSONOutput)] {
    var members: [(String, JSONOutput)] = []
    for index in facts.keys.sorted() {
      guard let given = facts[index] else { continue }
      members.append((book.vocabulary.facts[index].name, value(given.value, of: index)))
    }
    return members
  }

  func policies(_ policies: [Case.Policy]) -> [(String, JSONOutput)] {
    var members: [(String, JSONOutput)] = []
    for policy in policies {
      var content: [(String, JSONOutput)] = []
      if policy.hasNoHistory { content.append(("history", .string("none"))) }
      content += facts(policy.facts)
      if !content.isEmpty { members.append((policy.scheme, .object(content))) }
    }
    return members
  }

  // MARK: - Values

  private func value(_ value: Case.Value, of fact: Int) -> JSONOutput {
    switch value {
    case .plain(let possible): return plain(possible, book.vocabulary.facts[fact])
    case .list(let list):
      var items: [JSONOutput] = []
      var hasFacts = false
      for item in list.items {
        items.append(.object(facts(item)))
        hasFacts = hasFacts || !item.isEmpty
      }
      guard list.isComplete else { return .object([("atLeast", .array(items))]) }
      if !items.isEmpty, !hasFacts { return .object([("count", .number(items.count))]) }
      return .array(items)
    }
  }

  private func plain(_ possible: Possible, _ fact: Fact) -> JSONOutput {
    switch possible.values {
    case .nothing: return .null
    case .flag(let yes, _): return .bool(yes)
    case .text(let text): return .string(text ?? "")
    case .number(let interval), .day(let interval):
      if let single = interval.single { return number(single, fact.type) }
      return .object([
        (
          "between",
          .array([
            interval.lowOpen ? .null : number(interval.low, fact.type),
            interval.highOpen ? .null : number(interval.high, fact.type),
          ])
        )
      ])
    case .choice(let items): return choice(items, mayBeNone: possible.mayBeNone, fact)
    case .choices(let certain, let all):
      guard case .choices(let index) = fact.type else { return .null }
      let choice = book.vocabulary.choices[index]
      let list = names(certain, of: choice)
      var below = certain
      for item in certain.items { below = below.union(choice.items[item].descendants) }
      return all == below ? .array(list) : .object([("atLeast", .array(list))])
    }
  }

  private func number(_ mantissa: Int128, _ type: ValueType) -> JSONOutput {
    guard case .quantity(let unit, let scale) = type else {
      return .string(Day(ordinal: Int32(clamping: mantissa)).text)
    }
    let number = Decimal(mantissa: mantissa, scale: scale).normalized
    if unit.isNumber, !unit.isPercent { return .number(number.text) }
    return .string(canonicalText(Quantity(number, unit)))
  }

  /// An item by its name, also where it stands for what is below it; several as alternatives.
  private func choice(_ items: ChoiceSet, mayBeNone: Bool, _ fact: Fact) -> JSONOutput {
    guard case .choice(let index) = fact.type else { return .null }
    let choice = book.vocabulary.choices[index]
    if !mayBeNone {
      for item in choice.items where item.descendants == items { return .string(item.name) }
    }
    var left = items
    var list: [JSONOutput] = []
    while !left.isEmpty {
      // The widest of what fits comes first; what fits nowhere is told as it is.
      var widest: Int?
      for item in left.items {
        let descendants = choice.items[item].descendants
        guard descendants.isSubset(of: left) else { continue }
        if descendants.count > (widest.map { choice.items[$0].descendants.count } ?? 0) {
          widest = item
        }
      }
      guard let item = widest ?? left.items.first else { break }
      list.append(.string(choice.items[item].name))
      left = left.subtracting(choice.items[item].descendants)
      left.remove(item)
    }
    if mayBeNone { list.append(.null) }
    return .object([("in", .array(list))])
  }

  private func names(_ items: ChoiceSet, of choice: Choice) -> [JSONOutput] {
    var result: [JSONOutput] = []
    for item in items.items { result.append(.string(choice.items[item].name)) }
    return result
  }

  // MARK: - Assumptions

  func assumptions(_ assumptions: [Case.Assumption]) -> [(String, JSONOutput)] {
    var ids: [String] = []
    for assumption in assumptions where !ids.contains(assumption.scheme) {
      ids.append(assumption.scheme)
    }
    var members: [(String, JSONOutput)] = []
    for id in ids {
      var terms: [(String, JSONOutput)] = []
      for assumption in assumptions where assumption.scheme == id {
        // Of several versions each has its own; the document names the term once.
        guard !terms.contains(where: { $0.0 == assumption.term }),
          let term = term(of: assumption)
        else { continue }
        terms.append((assumption.term, settled(assumption.settles, term)))
      }
      members.append((id, .object(terms)))
    }
    return members
  }

  private func term(of assumption: Case.Assumption) -> Term? {
    for scheme in book.schemes where scheme.id == assumption.scheme {
      if let version = assumption.version, version != scheme.version { continue }
      if let index = scheme.term(named: assumption.term) { return scheme.terms[index] }
    }
    return nil
  }

  private func settled(_ settlement: Case.Settlement, _ term: Term) -> JSONOutput {
    switch settlement {
    case .reading(let position):
      for piece in term.pieces {
        guard case .unstated(_, .oneOf(let readings)) = piece.content,
          position < readings.count
        else { continue }
        return .string(readings[position].name)
      }
      return .null
    case .value(let possible):
      return possible.interval?.single.map { number($0, term.type) } ?? .null
    case .members(let includes, let excludes):
      guard case .choices(let index) = term.type else { return .null }
      let choice = book.vocabulary.choices[index]
      var members: [(String, JSONOutput)] = []
      if !includes.isEmpty { members.append(("includes", .array(names(includes, of: choice)))) }
      if !excludes.isEmpty { members.append(("excludes", .array(names(excludes, of: choice)))) }
      return .object(members)
    }
  }
}
