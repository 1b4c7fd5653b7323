/// One JSON value with the place where it was read.
package struct JSONNode: Sendable {
  package var value: JSONValue
  package var place: Place

  package init(_ value: JSONValue, at place: Place) {
    self.value = value
    self.place = place
  }
}

/// What a JSON value is.
///
/// A number keeps its text: whoever knows its unit and step reads it exactly.
package enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONNode])
  case object(JSONObject)
}

/// The members of a JSON object in the order of the file; no key occurs twice.
package struct JSONObject: Sendable {
  package var members: [JSONMember]

  package init(_ members: [JSONMember] = []) {
    self.members = members
  }

  /// The member of that name, or `nil` where there is none.
  ///
  /// - Complexity: O(*n*) in the number of members: objects of a rule file are small.
  package subscript(key: String) -> JSONNode? {
    let length = key.utf8.count
    // By index: a loop over the members would count the references of each.
    for index in members.indices {
      // The lengths come first because comparing texts can be slow where accents are piled up.
      if members[index].key.utf8.count == length, members[index].key == key {
        return members[index].value
      }
    }
    return nil
  }
}

/// One key of an object with its value.
package struct JSONMember: Sendable {
  package var key: String
  package var keyPlace: Place
  package var value: JSONNode

  package init(key: String, keyPlace: Place, value: JSONNode) {
    self.key = key
    self.keyPlace = keyPlace
    self.value = value
  }
}

extension JSONNode {
  package var string: String? {
    if case .string(let text) = value { text } else { nil }
  }
  package var array: [JSONNode]? {
    if case .array(let items) = value { items } else { nil }
  }
  package var object: JSONObject? {
    if case .object(let object) = value { object } else { nil }
  }
  package var bool: Bool? {
    if case .bool(let flag) = value { flag } else { nil }
  }
  package var isNull: Bool {
    if case .null = value { true } else { false }
  }
  package subscript(key: String) -> JSONNode? { object?[key] }
}
