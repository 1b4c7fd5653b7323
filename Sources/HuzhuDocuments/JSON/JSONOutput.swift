/// A JSON value to be written, with its members in the order in which they shall stand.
package indirect enum JSONOutput: Sendable {
  case null
  case bool(Bool)
  /// The text of a number, written as it is.
  case number(String)
  case string(String)
  case array([JSONOutput])
  case object([(String, JSONOutput)])

  package static func number(_ integer: some FixedWidthInteger) -> Self {
    .number(integer.description)
  }
}

extension JSONOutput {
  /// The value of a node, without its places.
  package init(_ node: JSONNode) {
    switch node.value {
    case .null: self = .null
    case .bool(let flag): self = .bool(flag)
    case .number(let text): self = .number(text)
    case .string(let text): self = .string(text)
    case .array(let items):
      var values: [Self] = []
      values.reserveCapacity(items.count)
      for item in items { values.append(Self(item)) }
      self = .array(values)
    case .object(let object):
      var members: [(String, Self)] = []
      members.reserveCapacity(object.members.count)
      for member in object.members { members.append((member.key, Self(member.value))) }
      self = .object(members)
    }
  }

  /// The value as a JSON text.
  package func text(_ layout: JSONWriter.Layout = .compact) -> String {
    var writer = JSONWriter(layout)
    writer.write(self)
    return writer.text
  }
}

extension JSONOutput: Equatable {
  /// Whether both write the same text: numbers are compared as they are written.
  package static func == (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): left == right
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)):
      left.count == right.count && left.indices.allSatisfy { left[$0] == right[$0] }
    default: false
    }
  }
}

extension JSONOutput: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(integerLiteral value: Int) { self = .number(value.description) }
  package init(arrayLiteral elements: Self...) { self = .array(elements) }
  package init(dictionaryLiteral elements: (String, Self)...) { self = .object(elements) }
}
