import HuzhuAnswers
package import HuzhuDocuments
package import HuzhuLanguage
import HuzhuValues

extension BoundaryCase {
  /// The case as an example beside another one, without what must come out.
  ///
  /// - Parameters:
  ///   - name: The example beside which it lies; nil writes the whole case.
  ///   - scheme: The scheme whose example it would be.
  ///   - book: The rulebook.
  /// - Returns: An object to stand among the scheme's examples.
  package func example(like name: String?, for scheme: Scheme, in book: Rulebook) -> JSONOutput {
    let whole = caseDocument(input, in: book)
    guard let name else {
      var members: [(String, JSONOutput)] = [("name", .string(title(scheme, book)))]
      if case .object(let all) = whole {
        members += all.filter { $0.0 != "format" && $0.0 != "case" }
      }
      return .object(members)
    }
    var members: [(String, JSONOutput)] = [
      ("name", .string("\(name), \(title(scheme, book))")), ("like", .string(name)),
    ]
    switch spot {
    case .fact(let fact):
      if let value = whole["facts"]?[book.vocabulary.facts[fact].name] {
        members.append(("facts", .object([(book.vocabulary.facts[fact].name, value)])))
      }
    case .policyFact(let fact):
      if let value = whole["policies"]?[scheme.id]?[book.vocabulary.facts[fact].name] {
        let policy: JSONOutput = .object([(book.vocabulary.facts[fact].name, value)])
        members.append(("policies", .object([(scheme.id, policy)])))
      }
    case .eventFact:
      if let events = whole["events"] { members.append(("events", events)) }
    case .field(let list, _, _):
      let name = book.vocabulary.facts[list].name
      if let value = whole["facts"]?[name] { members.append(("facts", .object([(name, value)]))) }
    case .day:
      if let on = whole["on"] { members.append(("on", on)) }
    case .term:
      if let assume = whole["assume"] { members.append(("assume", assume)) }
    }
    return .object(members)
  }

  /// What sets it apart: `worker.birthDate 1966-06-05`.
  private func title(_ scheme: Scheme, _ book: Rulebook) -> String {
    if case .term(let term) = spot { return scheme.terms[term].name }
    guard let index = spot.fact else { return input.on?.text ?? "" }
    let fact = book.vocabulary.facts[index]
    guard let value else { return fact.name }
    return "\(fact.name) \(Words.written(value, type: fact.type, book: book))"
  }
}

extension JSONOutput {
  /// The member of an object.
  fileprivate subscript(key: String) -> JSONOutput? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.0 == key }?.1
  }
}
