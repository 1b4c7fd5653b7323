import HuzhuDocuments

/// What stands at one place of a document: an object with its keys, or values of one form.
struct SchemaShape: Sendable {
  var name: String
  var title: Label
  var description: Label
  var examples: [JSONOutput] = []
  var form: Form

  enum Form: Sendable {
    /// Values written as a type: see `SchemaType`.
    case values(SchemaType)
    /// A schema as it stands.
    case raw(JSONOutput)
    case object(Keys)
    /// An object whose keys say which of several it is.
    case cases([Case])
  }

  /// The keys of an object.
  struct Keys: Sendable {
    var keys: [Key] = []
    /// Names that the author gives, and what stands under them.
    var others: (name: String, type: SchemaType)?
    /// Of each group exactly one key is there.
    var oneOf: [[String]] = []
    /// Whether `title`, `note` and `allow` may stand in it.
    var isNode = true
  }

  struct Key: Sendable {
    var name: String
    var isRequired: Bool
    var type: SchemaType
    var description = Label("")
  }

  /// One of several objects, told by a key.
  struct Case: Sendable {
    var key: String
    /// The value of the key that tells it, where the key alone does not.
    var value: String?
    var shape: String
    /// Keys beside which it is another one.
    var excluded: [String] = []
  }
}

/// A type as shapes write it: alternatives of words, names of shapes, lists and maps.
///
///     text / null / "half-up" / [formula]+ / [day, day] / {kebab: span}
indirect enum SchemaType: Sendable {
  case word(String)
  case shape(String)
  /// A list with items of one type, and the least number of them.
  case list(SchemaType, atLeast: Int)
  /// A list of just these.
  case tuple([SchemaType])
  /// An object of named things.
  case map(name: String, SchemaType)
  case anyOf([SchemaType])
}

extension SchemaType {
  /// The schema of the values.
  var json: JSONOutput {
    switch self {
    case .word(let word): return ["const": .string(word)]
    case .shape(let name): return Self.builtIn(name) ?? ["$ref": .string("#/$defs/" + name)]
    case .list(let item, let least):
      var members: [(String, JSONOutput)] = [("type", "array"), ("items", item.json)]
      if least > 0 { members.append(("minItems", .number(least))) }
      return .object(members)
    case .tuple(let items):
      return [
        "type": "array", "prefixItems": .array(items.map(\.json)), "items": false,
        "minItems": .number(items.count),
      ]
    case .map(let name, let value):
      return [
        "type": "object", "propertyNames": SchemaType.shape(name).json,
        "additionalProperties": value.json,
      ]
    case .anyOf(let types): return Self.alternatives(types)
    }
  }

  private static func builtIn(_ name: String) -> JSONOutput? {
    switch name {
    case "any": true
    case "text": ["type": "string", "minLength": 1]
    case "flag": ["type": "boolean"]
    case "number": ["type": "number"]
    case "count": ["type": "integer", "minimum": 0]
    case "null": ["type": "null"]
    default: nil
    }
  }

  private static func alternatives(_ types: [SchemaType]) -> JSONOutput {
    var words: [JSONOutput] = []
    var others: [JSONOutput] = []
    for type in types {
      if case .word(let word) = type {
        words.append(.string(word))
      } else {
        others.append(type.json)
      }
    }
    let enumeration: JSONOutput = ["enum": .array(words)]
    if others.isEmpty { return enumeration }
    return ["anyOf": .array((words.isEmpty ? [] : [enumeration]) + others)]
  }
}
