import HuzhuDocuments

/// The document of a scheme of which single parts can be taken from another version.
struct SchemeDocument: Sendable {
  private var root: JSONOutput

  init(_ document: JSONNode) {
    root = JSONOutput(document).removing("examples")
  }

  var text: String { root.text() }

  /// Takes over every named term, value, total and window that is only in the other version: as long
  /// as nothing reads it, it changes nothing.
  mutating func addNames(from other: SchemeDocument) {
    for section in ["terms", "values", "spans", "running"] {
      guard case .object(let members)? = other.root[section] else { continue }
      for (name, value) in members where root[section]?[name] == nil {
        root[section] = (root[section] ?? .object([])).setting(name, to: value)
      }
    }
  }

  /// Makes one part what it is in the other version: puts it in, replaces it or takes it out.
  mutating func take(_ key: ComparedPart.Key, from other: SchemeDocument) {
    switch key.kind {
    case .identity:
      root["kind"] = other.root["kind"]
      root["subject"] = other.root["subject"]
    case .scope, .effective, .rounding, .eligibility, .claims:
      root[key.kind.rawValue] = other.root[key.kind.rawValue]
    case .member: takeCondition(key.id, in: "eligibility", from: other)
    case .claim: takeCondition(key.id, in: "claims", from: other)
    case .term, .value, .span, .running:
      let section = key.kind == .running ? "running" : key.kind.rawValue + "s"
      let value = other.root[section]?[key.id]
      root[section] = (root[section] ?? .object([])).setting(key.id, to: value)
    case .order: reorder(as: other)
    case .contribution, .benefit, .exclusive, .limit, .duty, .capacity, .gap:
      takeClause(key.id, in: Self.section(of: key.kind), from: other)
    case .example, .vocabulary: break
    }
  }

  private static func section(of kind: ComparedPart.Kind) -> String {
    switch kind {
    case .contribution: "contributions"
    case .benefit: "benefits"
    case .exclusive: "exclusive"
    case .limit: "limits"
    case .duty: "duties"
    case .gap: "gaps"
    default: kind.rawValue
    }
  }

  /// The conditions of eligibility or claims: those of an `all`, or the one that stands alone.
  private func conditions(_ section: String) -> [JSONOutput] {
    guard let value = root[section] else { return [] }
    if value["clause"] == nil, case .array(let items)? = value["all"] { return items }
    return [value]
  }

  private mutating func takeCondition(
    _ id: String,
    in section: String,
    from other: SchemeDocument
  ) {
    let items = Self.taking(id, into: conditions(section), from: other.conditions(section))
    root[section] = .object([("all", .array(items))])
  }

  private mutating func takeClause(_ id: String, in section: String, from other: SchemeDocument) {
    let items = Self.taking(
      id,
      into: root[section]?.items ?? [],
      from: other.root[section]?.items ?? []
    )
    root[section] = .array(items)
  }

  /// A list with the clause of that id as the other list has it, in its place there.
  private static func taking(
    _ id: String,
    into items: [JSONOutput],
    from others: [JSONOutput]
  ) -> [JSONOutput] {
    var items = items
    let mine = items.firstIndex { $0.clause == id }
    guard let theirs = others.firstIndex(where: { $0.clause == id }) else {
      if let mine { items.remove(at: mine) }
      return items
    }
    if let mine {
      items[mine] = others[theirs]
      return items
    }
    // Behind the nearest one before it that both lists have.
    var position = 0
    for other in others[..<theirs].reversed() {
      if let known = items.firstIndex(where: { $0.clause == other.clause }) {
        position = known + 1
        break
      }
    }
    items.insert(others[theirs], at: position)
    return items
  }

  private mutating func reorder(as other: SchemeDocument) {
    let order = (other.root["benefits"]?.items ?? []).map(\.clause)
    let items = root["benefits"]?.items ?? []
    var sorted: [JSONOutput] = []
    for clause in order {
      if let item = items.first(where: { $0.clause == clause }) { sorted.append(item) }
    }
    sorted += items.filter { !order.contains($0.clause) }
    root["benefits"] = .array(sorted)
  }
}

extension JSONOutput {
  fileprivate var items: [JSONOutput] {
    if case .array(let items) = self { items } else { [] }
  }

  fileprivate var clause: String? {
    if case .string(let id)? = self["clause"] { id } else { nil }
  }

  /// The member of that name; setting nil takes it out.
  fileprivate subscript(key: String) -> JSONOutput? {
    get {
      guard case .object(let members) = self else { return nil }
      return members.first { $0.0 == key }?.1
    }
    set { self = setting(key, to: newValue) }
  }

  fileprivate func setting(_ key: String, to value: JSONOutput?) -> JSONOutput {
    guard case .object(var members) = self else { return self }
    let index = members.firstIndex { $0.0 == key }
    switch (index, value) {
    case (let index?, let value?): members[index].1 = value
    case (let index?, nil): members.remove(at: index)
    case (nil, let value?): members.append((key, value))
    case (nil, nil): break
    }
    return .object(members)
  }

  fileprivate func removing(_ key: String) -> JSONOutput { setting(key, to: nil) }
}
