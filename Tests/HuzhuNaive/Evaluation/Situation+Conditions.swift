import HuzhuDocuments

extension Situation {
  static func isCondition(_ object: JSONObject) -> Bool {
    let operators = ["all", "any", "not", "that", "some", "every"]
    if operators.contains(where: { object[$0] != nil }) { return true }
    let words = ["clause", "title", "note", "allow"]
    return object["clause"] != nil && object.members.allSatisfy { words.contains($0.key) }
  }

  /// Whether a condition holds; a bare string is a name.
  func holds(_ node: JSONNode) throws(NaiveError) -> Bool {
    guard case .flag(let flag) = try evaluate(node, .name) else {
      throw .invalid("not a condition")
    }
    if !flag, mended, node["curable"]?.bool == true { return true }
    return flag
  }

  func condition(_ object: JSONObject) throws(NaiveError) -> Bool {
    if let members = object["all"]?.array { return try combined(members, decisive: false) }
    if let members = object["any"]?.array { return try combined(members, decisive: true) }
    if let inner = object["not"] { return try !holds(inner) }
    if let list = object["some"] { return try quantified(list, some: true) }
    if let list = object["every"] { return try quantified(list, some: false) }
    if let subject = object["that"] { return try passes(evaluate(subject, .name), object) }
    return try clause(object["clause"]?.string ?? "")
  }

  /// Kleene: one deciding member that is known settles it, whatever the others are.
  private func combined(_ members: [JSONNode], decisive: Bool) throws(NaiveError) -> Bool {
    var doubt: NaiveError?
    for member in members {
      do {
        if try holds(member) == decisive { return decisive }
      } catch {
        doubt = doubt ?? error
      }
    }
    if let doubt { throw doubt }
    return !decisive
  }

  /// A clause asked where it stands: one of eligibility outside every event.
  private func clause(_ id: String) throws(NaiveError) -> Bool {
    if let node = scheme["eligibility"], let found = Self.find(id, in: node) {
      return try outside.holds(found)
    }
    for benefit in scheme["benefits"]?.array ?? [] where benefit["clause"]?.string == id {
      return try benefit["when"].map { (when) throws(NaiveError) in try self.holds(when) } ?? true
    }
    for part in scheme.members where part.key != "examples" {
      if let found = Self.find(id, in: part.value) { return try holds(found) }
    }
    throw .invalid("no clause '\(id)'")
  }

  private static func find(_ id: String, in node: JSONNode) -> JSONNode? {
    if let object = node.object {
      if object["clause"]?.string == id, isCondition(object), object.members.count > 1 {
        return node
      }
      return object.members.lazy.compactMap { find(id, in: $0.value) }.first
    }
    return (node.array ?? []).lazy.compactMap { find(id, in: $0) }.first
  }
}
