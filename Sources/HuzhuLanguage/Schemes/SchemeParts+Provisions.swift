import HuzhuDocuments
import HuzhuValues

extension SchemeParts {
  /// What is provided, and what it is worth where that is said.
  func provided(_ json: JSONNode, _ fields: Fields, _ label: String) -> Benefit.Gives? {
    let things = things(json, fields, label)
    let worth = fields["worth"].map { json in
      read(json, label: label) { reader.read($0, .quantity(.yuan)) }
        .flatMap { isPayable($0, at: json.place) ? $0 : nil }
    }
    guard let things else { return nil }
    if case .some(nil) = worth { return nil }
    return .provide(things, worth: worth.flatMap { $0 })
  }

  /// Items of one choice: a word, a list, a name that stands for them, or a table of lists.
  private func things(_ json: JSONNode, _ fields: Fields, _ label: String) -> NodeID? {
    var choice: Int?
    if let of = fields["of"] {
      guard let named = shape(label).choice(named: of) else { return nil }
      choice = named
    }
    let words = json.wordsProvided
    if choice == nil, json.object == nil || !words.isEmpty {
      let candidates = builder.choices(withItems: words)
      choice = candidates.count == 1 ? candidates[0] : nil
      guard choice != nil else {
        findings.error(
          .unclearChoice,
          zh: "不清楚这些选项属于哪个选项表：请用「of」写明",
          en: "it is not clear to which choice these items belong: name it with 'of'",
          at: json.place
        )
        return nil
      }
    }
    if let choice, json.object == nil || !words.isEmpty {
      return read(json, label: label) { reader.read($0, .choices(choice)) }
    }
    guard let id = read(json, label: label, { reader.read($0, .anything) }) else { return nil }
    switch reader.type(of: id) {
    case .choice(let found) where choice == nil || choice == found: return id
    case .choices(let found) where choice == nil || choice == found: return id
    default:
      let expected = choice.map { ValueType.choices($0) }.map { builder.words($0) }
      findings.error(
        .typeMismatch,
        zh: "「provide」应为\(expected?.zh ?? "选项")，却是\(builder.words(reader.type(of: id)).zh)",
        en: "'provide' gives \(expected?.en ?? "items of a choice"), not"
          + " \(builder.words(reader.type(of: id)).en)",
        at: json.place
      )
      return nil
    }
  }

  private func shape(_ label: String) -> TermShape {
    TermShape(reader: TermReader(reader, names), name: label, index: 0, expected: .anything)
  }
}

extension JSONNode {
  /// The words that stand for items: in a list, as results of a table, in the branches of a choice.
  ///
  /// Without any the items come from a name.
  fileprivate var wordsProvided: [String] {
    var words: [String] = []
    var waiting = [self]
    while let node = waiting.popLast() {
      switch node.value {
      case .string(let word): words.append(word)
      case .array(let items): waiting += items
      case .object(let object):
        if let content = object["is"] { waiting.append(content) }
        if let table = object["table"] {
          waiting += table.resultsOfRows
          if let last = table["otherwise"] { waiting.append(last) }
        }
        for branch in object["choose"]?.array ?? [] {
          if let result = branch["then"] ?? branch["otherwise"] { waiting.append(result) }
        }
      case .null, .bool, .number: continue
      }
    }
    return words
  }
}
