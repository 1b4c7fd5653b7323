import HuzhuDocuments
import HuzhuValues

extension SchemeParts {
  private static let capacityKeys = ["clause", "places", "taken", "clauses", "when", "subject"]

  func readCapacities() {
    for item in fields.array("capacity") ?? [] {
      guard let capacity = capacity(item) else { continue }
      names.scheme.capacities.append(capacity)
    }
  }

  private func capacity(_ json: JSONNode) -> Capacity? {
    let what = Label(zh: "名额", en: "a capacity")
    guard let fields = Fields(json, what, known: Self.capacityKeys, findings: findings) else {
      return nil
    }
    let clause = clause(fields)
    let label = clause ?? "capacity"
    let places = fields.required("places").flatMap { json in
      read(json, label: label, use: .anyBound) { reader.read($0, .quantity(nil)) }
    }
    let taken = fields.required("taken").flatMap { self.taken($0, places, label) }
    let benefits = fields["clauses"].map { namedBenefits($0) }
    let when = fields["when"].map { read($0, label: label) { reader.condition($0) } }
    let subject = reader.subject(fields)
    refuseEvents(inAnyOf: [places, taken, when.flatMap { $0 }], "capacity", at: json.place)
    guard let clause, let places, let taken else { return nil }
    if case .some(nil) = when { return nil }
    if case .some(nil) = benefits { return nil }
    var capacity = Capacity(clause: clause, places: places, taken: taken, place: json.place)
    capacity.title = fields.label("title")
    capacity.note = fields.label("note")
    capacity.says = meaning(of: places)
    capacity.benefits = ((benefits ?? []) ?? []).map { $0.position }
    capacity.when = when.flatMap { $0 }
    capacity.subject = subject
    return capacity
  }

  /// What is taken is counted in the unit of the places.
  private func taken(_ json: JSONNode, _ places: NodeID?, _ label: String) -> NodeID? {
    let unit = places.flatMap { reader.type(of: $0).unit }
    return read(json, label: label, use: .value) { reader.read($0, .quantity(unit)) }
  }

  /// Whether the number of places is one, or only the least or the most there are.
  private func meaning(of places: NodeID) -> Capacity.Says {
    var uses: Set<Use> = []
    var visited: Set<NodeID> = [places]
    var waiting = [places]
    func visit(_ id: NodeID) {
      if visited.insert(id).inserted { waiting.append(id) }
    }
    while let next = waiting.popLast() {
      let operation = builder.book.nodes[next].operation
      operation.forEachOperand { visit($0) }
      switch operation {
      case .value(let value, _): visit(names.scheme.values[value].node)
      case .term(let term, _):
        for bound in names.boundTerms where bound.term == term { uses.insert(bound.use) }
        for piece in names.scheme.terms[term].pieces {
          if case .stated(let inner) = piece.content { visit(inner) }
        }
      default: break
      }
    }
    switch (uses.contains(.lowerBound), uses.contains(.upperBound)) {
    case (false, false): return .exactly
    case (true, false): return .atLeast
    case (false, true): return .atMost
    case (true, true): return .neither
    }
  }
}
