import HuzhuDocuments

// How shapes are written, so that they are easily read beside the readers whose keys they are:
//
//     # benefit | 给付 | a benefit          an object; `##` where title, note and allow may not stand
//     = what it is, in Chinese
//     = the same in English
//     ! clause: kebab | 名称。 | Its name.    a key that must be there
//     . when: condition | …                  a key that may be there
//     & origin                               all keys of another object or group, none required
//     ? pay provide charge                   exactly one of these keys
//     * kebab: formula                       names that the author gives
//     > {"clause": "death"}                  an example
//
//     + origin | 出处 | an origin            a group of keys, which is no object by itself
//
//     @ condition | 条件 | a condition       values of a form
//     : text / flag / formula-object         the form
//     $ {"type": "string"}                   or a schema as it stands
//
//     % formula-object | 公式 | a formula    an object that a key tells
//     - sum: sum                             with this key it is this object
//     - is: term !that                       unless there is that key; `!*`: any key of a line above
//     - type=day: day-fact                   with this value of the key
//     ^ formula-object value-keys !term      the cases of another but one, each with more keys
extension SchemaShapes {
  static func parse(_ texts: [String]) -> [SchemaShape] {
    var drafts: [Draft] = []
    for text in texts {
      for line in text.split(separator: "\n") {
        if let draft = Draft(line) { drafts.append(draft) } else { drafts.last?.add(line) }
      }
    }
    var byName: [String: Draft] = [:]
    for draft in drafts { byName[draft.name] = draft }
    var shapes: [SchemaShape] = []
    for draft in drafts where draft.mark != "+" {
      shapes.append(draft.shape(among: byName))
      for more in draft.extended(among: byName) { shapes.append(more) }
    }
    return shapes
  }

  /// One shape while its lines are read.
  private final class Draft {
    let mark: Substring
    let name: String
    let title: Label
    private var lines: [(mark: Character, text: Substring)] = []

    /// Begins a shape, where a line does.
    init?(_ line: Substring) {
      let mark = line.prefix { $0 != " " }
      guard ["#", "##", "+", "@", "%"].contains(mark) else { return nil }
      self.mark = mark
      let parts = split(line.dropFirst(mark.count))
      name = parts[0]
      title = Label(zh: parts.count > 1 ? parts[1] : "", en: parts.count > 2 ? parts[2] : "")
    }

    func add(_ line: Substring) {
      guard let mark = line.first else { return }
      lines.append((mark, line.dropFirst(2)))
    }

    private func texts(_ mark: Character) -> [Substring] {
      lines.filter { $0.mark == mark }.map(\.text)
    }

    func shape(among drafts: [String: Draft]) -> SchemaShape {
      let words = texts("=")
      let description = Label(
        zh: words.isEmpty ? "" : String(words[0]),
        en: words.count > 1 ? String(words[1]) : ""
      )
      var shape = SchemaShape(
        name: name,
        title: title,
        description: description,
        form: form(among: drafts)
      )
      shape.examples = texts(">").compactMap { parsed($0) }
      return shape
    }

    private func form(among drafts: [String: Draft]) -> SchemaShape.Form {
      switch mark {
      case "@":
        if let type = texts(":").first { return .values(SchemaType(type)) }
        return .raw(texts("$").first.flatMap { parsed($0) } ?? true)
      case "%": return .cases(cases(among: drafts))
      default: return .object(keys(among: drafts))
      }
    }

    // MARK: - Objects

    private func keys(among drafts: [String: Draft]) -> SchemaShape.Keys {
      var keys = SchemaShape.Keys()
      keys.isNode = mark == "#"
      for (mark, text) in lines {
        switch mark {
        case "!", ".": keys.keys.append(Self.key(text, isRequired: mark == "!"))
        case "&":
          for key in drafts[String(text)]?.keys(among: drafts).keys ?? [] {
            var key = key
            key.isRequired = false
            keys.keys.append(key)
          }
        case "?": keys.oneOf.append(text.split(separator: " ").map { String($0) })
        case "*":
          let key = Self.key(text, isRequired: false)
          keys.others = (key.name, key.type)
        default: continue
        }
      }
      return keys
    }

    private static func key(_ text: Substring, isRequired: Bool) -> SchemaShape.Key {
      let parts = split(text)
      let name = parts[0].prefix { $0 != ":" }
      return SchemaShape.Key(
        name: String(name),
        isRequired: isRequired,
        type: SchemaType(parts[0].dropFirst(name.count + 1)),
        description: Label(
          zh: parts.count > 1 ? parts[1] : "",
          en: parts.count > 2 ? parts[2] : ""
        )
      )
    }

    // MARK: - Cases

    private func cases(among drafts: [String: Draft]) -> [SchemaShape.Case] {
      if let extended {
        return (drafts[extended.base]?.cases(among: drafts) ?? []).compactMap { item in
          guard item.shape != extended.leftOut else { return nil }
          var item = item
          if item.excluded.isEmpty { item.shape = Self.name(ofExtended: item.shape) }
          return item
        }
      }
      var cases: [SchemaShape.Case] = []
      for text in texts("-") {
        let parts = text.split(separator: " ")
        let told = parts[0].dropLast().split(separator: "=")
        var item = SchemaShape.Case(
          key: String(told[0]),
          value: told.count > 1 ? String(told[1]) : nil,
          shape: String(parts[1])
        )
        for part in parts.dropFirst(2) {
          item.excluded += part == "!*" ? cases.map(\.key) : [String(part.dropFirst())]
        }
        cases.append(item)
      }
      return cases
    }

    /// The cases that this one takes over but for one, and the keys that each has in addition.
    private var extended: (base: String, keys: String, leftOut: String)? {
      guard let text = texts("^").first else { return nil }
      let parts = text.split(separator: " ")
      return (String(parts[0]), String(parts[1]), String(parts[2].dropFirst()))
    }

    private static func name(ofExtended name: String) -> String { "named-" + name }

    /// The objects of another's cases, each with more keys; those told by what they lack have none.
    func extended(among drafts: [String: Draft]) -> [SchemaShape] {
      guard let extended, let more = drafts[extended.keys]?.keys(among: drafts).keys else {
        return []
      }
      var shapes: [SchemaShape] = []
      for item in drafts[extended.base]?.cases(among: drafts) ?? [] where item.excluded.isEmpty {
        guard var shape = drafts[item.shape]?.shape(among: drafts),
          case .object(var keys) = shape.form
        else { continue }
        keys.keys += more.filter { key in !keys.keys.contains { $0.name == key.name } }
        shape.name = Self.name(ofExtended: item.shape)
        shape.form = .object(keys)
        shapes.append(shape)
      }
      return shapes
    }
  }
}

/// The parts of a line between bars, without the spaces around them.
private func split(_ line: Substring) -> [String] {
  line.split(separator: "|", omittingEmptySubsequences: false).map { part in
    var part = part.drop { $0 == " " }
    while part.last == " " { part.removeLast() }
    return String(part)
  }
}

private func parsed(_ text: Substring) -> JSONOutput? {
  readJSON(SourceText(name: "schema", text: String(text)), index: 0).value.map { JSONOutput($0) }
}

extension SchemaType {
  /// Reads a type as shapes write it.
  init(_ text: some StringProtocol) {
    var reader = Reader(rest: Substring(text))
    self = reader.alternatives()
  }

  private struct Reader {
    var rest: Substring

    mutating func alternatives() -> SchemaType {
      var types = [single()]
      while take("/") { types.append(single()) }
      return types.count == 1 ? types[0] : .anyOf(types)
    }

    private mutating func single() -> SchemaType {
      if take("\"") {
        let word = String(rest.prefix { $0 != "\"" })
        rest = rest.dropFirst(word.count + 1)
        return .word(word)
      }
      if take("[") {
        var items = [alternatives()]
        while take(",") { items.append(alternatives()) }
        _ = take("]")
        if items.count > 1 { return .tuple(items) }
        var least = 0
        while take("+") { least += 1 }
        return .list(items[0], atLeast: least)
      }
      if take("{") {
        let name = word()
        _ = take(":")
        let value = alternatives()
        _ = take("}")
        return .map(name: name, value)
      }
      return .shape(word())
    }

    private mutating func word() -> String {
      skipSpaces()
      let word = rest.prefix { $0.isLetter || $0 == "-" }
      rest = rest.dropFirst(word.count)
      return String(word)
    }

    private mutating func take(_ sign: Character) -> Bool {
      skipSpaces()
      guard rest.first == sign else { return false }
      rest = rest.dropFirst()
      return true
    }

    private mutating func skipSpaces() { rest = rest.drop { $0 == " " } }
  }
}
