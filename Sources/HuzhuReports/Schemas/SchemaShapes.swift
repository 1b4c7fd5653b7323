package import HuzhuDocuments

/// All shapes of all kinds of documents, by their names.
package struct SchemaShapes: Sendable {
  /// The texts in which the shapes are written: see `SchemaShapes+Parsing`.
  static let texts = [
    shared, vocabularies, ledgers, schemes, benefits, terms, formulas, conditions, overlays, cases,
    examples, populations, funds,
  ]

  package static let all = SchemaShapes(parse(texts))

  private let shapes: [SchemaShape]
  private let positions: [String: Int]

  private init(_ shapes: [SchemaShape]) {
    self.shapes = shapes
    var positions: [String: Int] = [:]
    for (index, shape) in shapes.enumerated() { positions[shape.name] = index }
    self.positions = positions
  }

  package var names: [String] { shapes.map(\.name) }

  func shape(_ name: String) -> SchemaShape? { positions[name].map { shapes[$0] } }

  /// The keys of each object whose keys its reader checks, but for those that every node may have.
  package var keysOfNodes: [String: Set<String>] {
    var keys: [String: Set<String>] = [:]
    for shape in shapes {
      guard case .object(let object) = shape.form, object.isNode, object.others == nil else {
        continue
      }
      keys[shape.name] = Set(object.keys.map(\.name)).subtracting(Self.common.map(\.name))
    }
    return keys
  }

  /// What may stand in any node.
  ///
  /// Their words stand once among the shapes, and not in each object.
  static let common = [
    SchemaShape.Key(name: "title", isRequired: false, type: .shape("title")),
    SchemaShape.Key(name: "note", isRequired: false, type: .shape("note")),
    SchemaShape.Key(name: "allow", isRequired: false, type: .shape("allowances")),
  ]

  // MARK: - Schemas

  package func json(of name: String, _ language: Language) -> JSONOutput {
    guard let shape = shape(name) else { return true }
    var members: [(String, JSONOutput)] = [("title", .string(shape.title[language]))]
    if !shape.description.en.isEmpty {
      members.append(("description", .string(shape.description[language])))
    }
    let own: JSONOutput =
      switch shape.form {
      case .values(let type): type.json
      case .raw(let schema): schema
      case .object(let keys): json(of: keys, language)
      case .cases(let cases): json(of: cases)
      }
    if case .object(let more) = own { members += more }
    if !shape.examples.isEmpty { members.append(("examples", .array(shape.examples))) }
    return .object(members)
  }

  private func json(of object: SchemaShape.Keys, _ language: Language) -> JSONOutput {
    var keys = object.keys
    if object.isNode {
      keys += Self.common.filter { common in !keys.contains { $0.name == common.name } }
    }
    var properties: [(String, JSONOutput)] = []
    for key in keys {
      var schema = key.type.json
      if case .object(var members) = schema, !key.description.en.isEmpty {
        members.append(("description", .string(key.description[language])))
        schema = .object(members)
      }
      properties.append((key.name, schema))
    }
    var members: [(String, JSONOutput)] = [
      ("type", "object"), ("properties", .object(properties)),
    ]
    if let others = object.others {
      members.append(("propertyNames", propertyNames(others.name, keys)))
      members.append(("additionalProperties", others.type.json))
    } else {
      members.append(("additionalProperties", false))
    }
    let required = keys.filter(\.isRequired).map { JSONOutput.string($0.name) }
    if !required.isEmpty { members.append(("required", .array(required))) }
    let groups: [JSONOutput] = object.oneOf.map { group in
      ["oneOf": .array(group.map(Self.requiring))]
    }
    if groups.count == 1, case .object(let group) = groups[0] { members += group }
    if groups.count > 1 { members.append(("allOf", .array(groups))) }
    return .object(members)
  }

  private static func requiring(_ key: String) -> JSONOutput { ["required": [.string(key)]] }

  private func propertyNames(_ name: String, _ keys: [SchemaShape.Key]) -> JSONOutput {
    let known: JSONOutput = ["enum": .array(keys.map { .string($0.name) })]
    return ["anyOf": [known, SchemaType.shape(name).json]]
  }

  /// The key that tells which object it is decides what else is asked of it, so that a mistake is
  /// told where it stands and not as "none of these".
  private func json(of cases: [SchemaShape.Case]) -> JSONOutput {
    var branches: [JSONOutput] = []
    for item in cases {
      var condition: [(String, JSONOutput)] = [("required", .array([.string(item.key)]))]
      if let value = item.value {
        let constant = JSONOutput.object([("const", .string(value))])
        condition.append(("properties", .object([(item.key, constant)])))
      }
      if !item.excluded.isEmpty {
        let others = JSONOutput.array(item.excluded.map(Self.requiring))
        condition.append(("not", .object([("anyOf", others)])))
      }
      branches.append([
        "if": .object(condition), "then": SchemaType.shape(item.shape).json,
      ])
    }
    var keys: [String] = []
    for item in cases where !keys.contains(item.key) { keys.append(item.key) }
    var members: [(String, JSONOutput)] = [("type", "object")]
    if keys.count == 1 {
      let values: [JSONOutput] = cases.compactMap { $0.value.map { .string($0) } }
      let enumeration = JSONOutput.object([("enum", .array(values))])
      members.append(("required", .array([.string(keys[0])])))
      members.append(("properties", .object([(keys[0], enumeration)])))
    } else {
      // Empty schemas: an editor offers the keys before one of them is there.
      members.append(("properties", .object(keys.map { ($0, true) })))
      members.append(("anyOf", .array(keys.map(Self.requiring))))
    }
    members.append(("allOf", .array(branches)))
    return .object(members)
  }

  // MARK: - References

  /// A shape and all that it refers to, in the order in which they are written.
  package func reachable(from root: String) -> [String] {
    var found: Set<String> = [root]
    var waiting = [root]
    while let name = waiting.popLast() {
      for next in Self.references(in: json(of: name, .en)) where found.insert(next).inserted {
        waiting.append(next)
      }
    }
    return names.filter { found.contains($0) }
  }

  func isReferenced(_ name: String, by names: [String]) -> Bool {
    names.contains { Self.references(in: json(of: $0, .en)).contains(name) }
  }

  package static func references(in schema: JSONOutput) -> [String] {
    switch schema {
    case .array(let items): return items.flatMap { references(in: $0) }
    case .object(let members):
      return members.flatMap { key, value -> [String] in
        if key == "$ref", case .string(let path) = value {
          return [String(path.dropFirst("#/$defs/".count))]
        }
        // What is shown as an example refers to nothing; a key of that name has a schema.
        if key == "examples", case .array = value { return [] }
        return references(in: value)
      }
    default: return []
    }
  }
}
