package import HuzhuDocuments

/// A worked case inside a scheme, with everything that it takes over from another.
package struct NaiveExample: Sendable {
  package var name: String
  package var situation: JSONNode
  package var expect: JSONNode?
}

extension NaiveWorld {
  /// The examples of a version, each with what it is `like` merged in.
  package func examples(in scheme: JSONObject) throws(NaiveError) -> [NaiveExample] {
    let all = scheme["examples"]?.array ?? []
    var examples: [NaiveExample] = []
    for node in all {
      let name = node["name"]?.string ?? ""
      let merged = try Self.merged(node, among: all, seen: [name])
      examples.append(NaiveExample(name: name, situation: merged, expect: node["expect"]))
    }
    return examples
  }

  private static func merged(
    _ example: JSONNode,
    among all: [JSONNode],
    seen: Set<String>
  ) throws(NaiveError) -> JSONNode {
    var own = example.object ?? JSONObject()
    own.members.removeAll { ["name", "from", "like", "expect"].contains($0.key) }
    var result = JSONObject()
    if let name = example["like"]?.string {
      guard let model = all.first(where: { $0["name"]?.string == name }), !seen.contains(name)
      else {
        throw .invalid("no example '\(name)' to be like")
      }
      result = try merged(model, among: all, seen: seen.union([name])).object ?? JSONObject()
    }
    for member in own.members {
      let depth =
        switch member.key {
        case "facts": 1
        case "policies": 2
        default: 0
        }
      result.set(member, merging: depth)
    }
    return JSONNode(.object(result), at: example.place)
  }
}

extension JSONObject {
  /// Puts a member in the place of the one of its name, merging objects down to a depth.
  fileprivate mutating func set(_ member: JSONMember, merging depth: Int) {
    guard let index = members.firstIndex(where: { $0.key == member.key }) else {
      members.append(member)
      return
    }
    guard depth > 0, var old = members[index].value.object, let new = member.value.object else {
      members[index] = member
      return
    }
    for inner in new.members { old.set(inner, merging: depth - 1) }
    members[index].value.value = .object(old)
  }
}
