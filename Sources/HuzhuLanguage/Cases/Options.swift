import HuzhuDocuments
import HuzhuValues

/// An option of the command line that gives a value, taken apart: `SCHEME:NAME=VALUE`.
private struct Option {
  /// A scheme, or the number of an event.
  var prefix: String?
  var name: String
  var namePlace: Place
  var value: String
  var valuePlace: Place

  init?(_ text: String, source: Int) {
    let bytes = Array(text.utf8)
    guard let equals = bytes.firstIndex(of: 0x3D) else { return nil }
    let colon = bytes[..<equals].lastIndex(of: 0x3A)
    let start = colon.map { $0 + 1 } ?? 0
    func part(_ range: Range<Int>) -> String {
      var range = range
      while let first = range.first, bytes[first] == 0x20 { range.removeFirst() }
      while let last = range.last, bytes[last] == 0x20 { range.removeLast() }
      return String(decoding: bytes[range], as: UTF8.self)
    }
    prefix = colon.map { part(0..<$0) }
    name = part(start..<equals)
    value = part(equals + 1..<bytes.count)
    namePlace = Place(source: source, range: start..<equals)
    valuePlace = Place(source: source, range: equals + 1..<bytes.count)
    if name.isEmpty || value.isEmpty || prefix == "" { return nil }
  }
}

/// Sets one fact of a case from an option: `worker.age=36`, `event.ownBurden=7万`, `x=none`.
///
/// A set of nothing is `x=[]`. `x=unknown` takes a fact away.
/// `2:event.date=…` is about the second event, and
/// `SCHEME:policy.start=…` about one scheme.
///
/// - Parameters:
///   - text: What stands behind `--set`.
///   - source: The number of the source whose text it is.
///   - input: The case that it changes.
///   - scheme: The scheme to which a fact of a policy belongs where the option names none.
///   - rulebook: The names that it may use.
///   - findings: Where to report.
/// - Returns: Whether nothing was wrong.
package func applySetting(
  _ text: String,
  source: Int,
  to input: inout Case,
  scheme: String?,
  in rulebook: Rulebook,
  findings: Findings
) -> Bool {
  guard let option = Option(text, source: source) else {
    findings.malformed(text, form: "FACT=VALUE", source: source)
    return false
  }
  let reader = CaseReader(book: rulebook, findings: findings)
  let target: Setting?
  if option.name == "history" {
    target = nil
  } else {
    guard let setting = reader.setting(option) else { return false }
    target = setting
  }
  let scope = target.map { rulebook.vocabulary.facts[$0.fact].scope } ?? .scheme
  switch scope {
  case .subject:
    guard option.prefix == nil else {
      findings.malformed(text, form: "FACT=VALUE", source: source)
      return false
    }
    target?.apply(to: &input.facts)
  case .event:
    guard let event = eventPosition(option, in: &input, findings: findings) else { return false }
    if var events = input.events {
      target?.apply(to: &events[event].facts)
      input.events = events
    }
  case .scheme:
    guard let id = schemeOfPolicy(option, scheme, input, reader) else { return false }
    var policy =
      input.policies.firstIndex { $0.scheme == id }.map { input.policies.remove(at: $0) }
      ?? Case.Policy(scheme: id, facts: [:], hasNoHistory: false, place: option.namePlace)
    if let target {
      target.apply(to: &policy.facts)
      if target.given == nil {
        policy.unknown.insert(target.fact)
      } else {
        policy.unknown.remove(target.fact)
      }
    } else if option.value == "none" || option.value == "unknown" {
      policy.hasNoHistory = option.value == "none"
    } else {
      findings.unknownWord(
        option.value,
        for: "history",
        among: ["none", "unknown"],
        at: option.valuePlace
      )
      return false
    }
    input.policies.append(policy)
  case .field: return false
  }
  return true
}

/// Reads an assumption from an option: `guangdong.hui-ji-xiang:oldestIs=until-60`.
///
/// - Parameters:
///   - text: What stands behind `--assume`.
///   - source: The number of the source whose text it is.
///   - rulebook: The schemes with their terms.
///   - findings: Where to report.
/// - Returns: The settled term, once for each version that has it; empty where it is reported.
package func parseAssume(
  _ text: String,
  source: Int,
  in rulebook: Rulebook,
  findings: Findings
) -> [Case.Assumption] {
  guard let option = Option(text, source: source), let scheme = option.prefix else {
    findings.malformed(text, form: "SCHEME:TERM=VALUE", source: source)
    return []
  }
  let reader = CaseReader(book: rulebook, findings: findings)
  guard reader.isScheme(scheme, at: option.namePlace) else { return [] }
  return reader.readAssumption(
    scheme: scheme,
    term: option.name,
    at: option.namePlace,
    typed: option.value,
    JSONNode(.string(option.value), at: option.valuePlace)
  )
}

/// A fact with the value that an option gives it.
private struct Setting {
  var fact: Int
  /// Nil: not known any more.
  var given: Case.Given?

  func apply(to facts: inout [Int: Case.Given]) {
    facts[fact] = given
  }
}

extension CaseReader {
  fileprivate func setting(_ option: Option) -> Setting? {
    let vocabulary = book.vocabulary
    let named =
      vocabulary.factByName[option.name]
      ?? vocabulary.facts.firstIndex {
        $0.title.zh == option.name && vocabulary.factByName[$0.name] != nil
      }
    guard let index = named else {
      unknownFact(option.name, at: option.namePlace)
      return nil
    }
    if option.value == "unknown" || option.value == "未知" { return Setting(fact: index) }
    let fact = vocabulary.facts[index]
    let isNone = option.value == "none" || option.value == "null"
    let typed = TypedText(vocabulary: vocabulary)
    var node = typed.node(option.value, as: fact.type, at: option.valuePlace)
    if isNone, !isItem(option.value, of: fact) {
      node = JSONNode(.null, at: option.valuePlace)
      // Of a set that cannot be lacking, none is a set of nothing.
      if case .choices = fact.type, !fact.mayBeNone {
        node = JSONNode(.array([]), at: option.valuePlace)
      }
    }
    guard let value = readValue(node, of: index) else { return nil }
    let given = Case.Given(value, at: option.valuePlace, isFromOption: true)
    return Setting(fact: index, given: given)
  }

  private func isItem(_ name: String, of fact: Fact) -> Bool {
    switch fact.type {
    case .choice(let choice), .choices(let choice):
      !fact.mayBeNone && book.vocabulary.choices[choice].index(of: name) != nil
    default: false
    }
  }
}

/// The event that an option is about; the only one there is, or a first one, where it names none.
private func eventPosition(
  _ option: Option,
  in input: inout Case,
  findings: Findings
) -> Int? {
  let count = input.events?.count ?? 0
  if let prefix = option.prefix {
    if let number = Int(prefix), number >= 1, number <= count { return number - 1 }
    findings.error(
      .unclearOption,
      zh: "没有第「\(excerpt(prefix))」个事件：个案有 \(count) 个事件",
      en: "there is no event number '\(excerpt(prefix))': the case has \(count)",
      at: option.namePlace
    )
    return nil
  }
  if count == 1 { return 0 }
  if count == 0 {
    input.events = [Case.Event(facts: [:], place: option.namePlace)]
    return 0
  }
  findings.error(
    .unclearOption,
    zh: "个案有 \(count) 个事件，须指明是哪一个：「1:\(option.name)=…」",
    en: "the case has \(count) events, say which one: '1:\(option.name)=…'",
    at: option.namePlace
  )
  return nil
}

/// The scheme whose policy an option is about.
private func schemeOfPolicy(
  _ option: Option,
  _ scheme: String?,
  _ input: Case,
  _ reader: CaseReader
) -> String? {
  if let id = option.prefix ?? scheme {
    return reader.isScheme(id, at: option.namePlace) ? id : nil
  }
  if input.policies.count == 1 { return input.policies[0].scheme }
  if let only = reader.book.schemes.first,
    reader.book.schemes.allSatisfy({ $0.id == only.id })
  {
    return only.id
  }
  reader.findings.error(
    .unclearOption,
    zh: "须指明是哪个方案：「SCHEME:\(option.name)=…」，或用 --scheme",
    en: "say of which scheme: 'SCHEME:\(option.name)=…', or give --scheme",
    at: option.namePlace
  )
  return nil
}

extension Findings {
  fileprivate func malformed(_ text: String, form: String, source: Int) {
    error(
      .malformedOption,
      zh: "应写作「\(form)」，却是「\(excerpt(text))」",
      en: "expected '\(form)', found '\(excerpt(text))'",
      at: Place(source: source, range: 0..<text.utf8.count)
    )
  }
}
