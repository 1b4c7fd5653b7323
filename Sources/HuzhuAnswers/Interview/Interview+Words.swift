package import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

extension Interview {
  /// The subjects that can be chosen, in the order of their numbers: of most schemes first.
  package var subjects: [(name: String, label: Label)] {
    var found: [(count: Int, name: String, label: Label)] = []
    for subject in vocabulary.subjects {
      var count = 0
      for answer in answers where answer.scheme.subject == subject.name { count += 1 }
      guard count > 0 else { continue }
      let place = found.firstIndex { $0.count < count } ?? found.count
      found.insert((count, subject.name, subject.label), at: place)
    }
    var result: [(name: String, label: Label)] = []
    for entry in found { result.append((entry.name, entry.label)) }
    return result
  }

  func subject(_ text: String) -> String? {
    let all = subjects
    if let number = Int(text), number >= 1, number <= all.count { return all[number - 1].name }
    let small = text.lowercased()
    return all.first {
      $0.name == small || $0.label.zh == text || $0.label.en.lowercased() == small
    }?.name
  }

  func noSuchItem(_ text: String) -> Label {
    Label(
      zh: "没有「\(excerpt(text))」：请填所列的编号或名称",
      en: "there is no '\(excerpt(text))': give a number or a name from the list"
    )
  }

  /// A number of events, or yes for one and no for none.
  static func count(_ text: String) -> Int? {
    switch text.lowercased() {
    case "yes", "y", "true", "是", "有": return 1
    case "no", "n", "false", "none", "否", "无", "没有": return 0
    default:
      guard
        let quantity = PeoplesForm(declared: []).quantity(text, expecting: .number),
        quantity.unit.isNumber, !quantity.unit.isPercent,
        let number = quantity.number.mantissa(atScale: 0)
      else { return nil }
      return Int(exactly: number)
    }
  }

  /// The text with the names of the items that are meant: by number, name, label or its beginning.
  static func named(
    _ text: String,
    _ question: InterviewQuestion,
    _ vocabulary: Vocabulary
  ) -> String {
    guard let fact = question.fact else { return text }
    switch vocabulary.facts[fact].type {
    case .choice(let index): return name(text, vocabulary.choices[index], question.items)
    case .choices(let index):
      var parts: [String] = []
      for part in text.split(whereSeparator: { $0 == "," || $0 == "\u{FF0C}" || $0 == "、" }) {
        parts.append(name(String(part), vocabulary.choices[index], question.items))
      }
      return parts.isEmpty ? text : parts.joined(separator: ",")
    default: return text
    }
  }

  private static func name(_ text: String, _ choice: Choice, _ listed: [Int]) -> String {
    var blank = text[...]
    while blank.first == " " { blank.removeFirst() }
    while blank.last == " " { blank.removeLast() }
    let text = String(blank)
    let small = text.lowercased()
    for item in choice.items {
      if item.name == text || item.label.zh == text || item.label.en.lowercased() == small {
        return item.name
      }
    }
    if let number = Int(text) {
      return number >= 1 && number <= listed.count ? choice.items[listed[number - 1]].name : text
    }
    // 广东 for 广东省; what is listed comes before what stands under it.
    for positions in [listed, Array(choice.items.indices)] {
      var found: [Int] = []
      for position in positions {
        let label = choice.items[position].label
        if label.zh.utf8.starts(with: text.utf8)
          || label.en.lowercased().utf8.starts(with: small.utf8)
        {
          found.append(position)
        }
      }
      if found.count == 1, !text.isEmpty { return choice.items[found[0]].name }
    }
    return text
  }

  /// Why a text is no value of a fact, in the words of the interview.
  func reason(_ findings: Findings, _ text: String, _ fact: Int) -> Label {
    switch vocabulary.facts[fact].type {
    case .flag: return Label(zh: "请填是或否", en: "answer yes or no")
    case .choice, .choices: return noSuchItem(text)
    default:
      return findings.diagnostics.first?.message
        ?? Label(zh: "不是这个问题的回答", en: "no answer to this question")
    }
  }

  /// The schemes whose answers hang on a question, each with what of it reads the fact.
  package func uses(of question: InterviewQuestion) -> [QuestionUse] {
    guard case .fact(let open) = question.about, let fact = question.fact else { return [] }
    var result: [QuestionUse] = []
    for answer in answers where answer.missing.contains(open.missing) {
      guard answer.eligibility != .ineligible, answer.eligibility != .outOfScope else { continue }
      let scheme = answer.scheme
      if let id = open.scheme, id != scheme.id { continue }
      let plan = Plan(scheme: scheme, book: assessor.book)
      func reads(_ node: NodeID) -> Bool {
        let facts = plan.facts(in: node)
        if facts.contains(fact) { return true }
        if case .field(let list) = vocabulary.facts[fact].scope { return facts.contains(list) }
        return false
      }
      var use = QuestionUse(
        scheme: scheme,
        isScope: scheme.scope.map { reads($0) } ?? false,
        clauses: []
      )
      for clause in scheme.clauses where reads(clause.node) {
        use.clauses.append((clause.id, clause.title))
      }
      for benefit in scheme.benefits where !use.clauses.contains(where: { $0.id == benefit.clause })
      {
        var nodes: [NodeID] = []
        if let when = benefit.when { nodes.append(when) }
        switch benefit.gives {
        case .pay(let node), .rate(let node): nodes.append(node)
        case .provide(let node, let worth): nodes += [node] + (worth.map { [$0] } ?? [])
        case .charge(let node, let instead): nodes += [node] + (instead.map { [$0] } ?? [])
        }
        if nodes.contains(where: { reads($0) }) {
          use.clauses.append((benefit.clause, benefit.title))
        }
      }
      result.append(use)
    }
    return result
  }
}

extension Case {
  /// What a case gives of a fact that can be asked.
  func value(of open: OpenFact) -> Given? {
    switch open.missing {
    case .fact(let fact):
      guard let id = open.scheme else { return facts[fact] }
      return policies.first { $0.scheme == id }?.facts[fact]
    case .eventFact(let fact, let event):
      guard let events, event < events.count else { return nil }
      return events[event].facts[fact]
    case .field(let list, let item, let fact):
      guard case .list(let given)? = facts[list]?.value, item < given.items.count else {
        return nil
      }
      return given.items[item][fact]
    case .term: return nil
    }
  }

  /// Gives a fact where it belongs.
  mutating func set(_ given: Given, of open: OpenFact) {
    switch open.missing {
    case .fact(let fact):
      guard let id = open.scheme else {
        facts[fact] = given
        return
      }
      if let index = policies.firstIndex(where: { $0.scheme == id }) {
        policies[index].facts[fact] = given
        policies[index].unknown.remove(fact)
      } else {
        policies.append(
          Policy(scheme: id, facts: [fact: given], hasNoHistory: false, place: place)
        )
      }
    case .eventFact(let fact, let event):
      guard let events, event < events.count else { return }
      self.events?[event].facts[fact] = given
    case .field(let list, let item, let fact):
      guard case .list(var records)? = facts[list]?.value, item < records.items.count,
        let place = facts[list]?.place
      else { return }
      records.items[item][fact] = given
      facts[list] = Given(.list(records), at: place)
    case .term: break
    }
  }
}
