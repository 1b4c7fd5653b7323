package import HuzhuDocuments

/// The documents that a naive evaluation may use, straight from their JSON.
///
/// Nothing is checked beyond what an evaluation trips over; source ledgers carry no meaning here.
package struct NaiveWorld: Sendable {
  /// The declaration of each fact.
  package private(set) var facts: [String: JSONObject] = [:]
  /// The choices of each kind, in the order of the file, with what each stands under.
  package private(set) var choices: [String: JSONObject] = [:]
  /// The versions of each scheme.
  package private(set) var schemes: [String: [JSONObject]] = [:]
  package private(set) var overlays: [String: JSONObject] = [:]

  package init(documents: [JSONNode]) throws(NaiveError) {
    for document in documents {
      guard let object = document.object else { throw .invalid("a document is no object") }
      if object["vocabulary"] != nil {
        for (name, declaration) in Self.entries(object["facts"]) { facts[name] = declaration }
        for (name, declaration) in Self.entries(object["choices"]) { choices[name] = declaration }
      } else if let id = object["overlay"]?.string {
        overlays[id] = object
      } else if let id = object["scheme"]?.string {
        schemes[id, default: []].append(object)
      }
    }
  }

  private static func entries(_ node: JSONNode?) -> [(String, JSONObject)] {
    (node?.object?.members ?? []).compactMap { member in
      member.value.object.map { (member.key, $0) }
    }
  }
}

extension NaiveWorld {
  /// A choice and all that it stands under, nearest first.
  package func ancestors(of id: String, in kind: String) -> [String] {
    var chain = [id]
    while let parent = choices[kind]?["of"]?[chain[chain.count - 1]]?["under"]?.string {
      chain.append(parent)
    }
    return chain
  }

  package func hasDescendants(_ id: String, in kind: String) -> Bool {
    (choices[kind]?["of"]?.object?.members ?? []).contains { $0.value["under"]?.string == id }
  }

  /// The place of a choice in the order of its kind, from the lowest.
  package func rank(of id: String, in kind: String) throws(NaiveError) -> Int {
    guard let declaration = choices[kind], declaration["ordered"]?.bool == true,
      let index = declaration["of"]?.object?.members.firstIndex(where: { $0.key == id })
    else { throw .invalid("'\(id)' has no place in the order of '\(kind)'") }
    return index
  }

  /// The terms of a version after the named overlays.
  package func terms(
    of scheme: JSONObject,
    overlays named: [String]
  ) throws(NaiveError) -> [String: JSONNode] {
    var terms: [String: JSONNode] = [:]
    for member in scheme["terms"]?.object?.members ?? [] { terms[member.key] = member.value }
    var replaced: Set<String> = []
    let target = "\(scheme["scheme"]?.string ?? "")@\(scheme["version"]?.string ?? "")"
    for name in named {
      guard let overlay = overlays[name] else { throw .invalid("no overlay '\(name)'") }
      guard overlay["for"]?.string == target else { continue }
      for member in overlay["terms"]?.object?.members ?? [] {
        guard let old = terms[member.key] else { throw .invalid("no term '\(member.key)'") }
        guard replaced.insert(member.key).inserted else {
          throw .invalid("two overlays set '\(member.key)'")
        }
        if overlay["mode"]?.string == "fill", old["unstated"] == nil {
          throw .invalid("'\(member.key)' is stated")
        }
        terms[member.key] = member.value
      }
    }
    return terms
  }
}
