package import HuzhuDocuments

extension NaiveWorld {
  /// The exact answer of a scheme for a case.
  ///
  /// - Parameters:
  ///   - id: The scheme.
  ///   - node: The case.
  ///   - overlays: The overlays to apply, by name.
  ///   - version: The version to use, whatever the day; without it, the one in force.
  /// - Returns: The answer, where every fact and term that is needed is known.
  /// - Throws: What is unknown, invalid or has no value.
  package func evaluate(
    scheme id: String,
    case node: JSONNode,
    overlays: [String] = [],
    version: String? = nil
  ) throws(NaiveError) -> NaiveAnswer {
    var selected: JSONObject?
    if let version {
      selected = schemes[id]?.first { $0["version"]?.string == version }
    } else {
      selected = try self.version(of: id, for: node)
    }
    guard let scheme = selected else {
      return NaiveAnswer(scheme: id, version: nil, eligibility: .outOfScope)
    }
    let situation = try Situation(world: self, scheme: scheme, case: node, overlays: overlays)
    return try situation.answer(subject: node["subject"]?.string)
  }
}

extension Situation {
  fileprivate func answer(subject: String?) throws(NaiveError) -> NaiveAnswer {
    var answer = NaiveAnswer(
      scheme: scheme["scheme"]?.string ?? "",
      version: scheme["version"]?.string,
      eligibility: .notAssessed
    )
    guard try isInScope(subject) else {
      answer.eligibility = .outOfScope
      return answer
    }
    if let node = scheme["eligibility"] {
      let assessment = try assess(node)
      answer.failing = assessment.failing
      answer.open = assessment.open
      switch assessment.word {
      case .holds: answer.eligibility = .eligible
      case .fails: answer.eligibility = .ineligible
      case .open: answer.eligibility = .undetermined
      }
    }
    let entitled = answer.eligibility == .eligible || answer.eligibility == .notAssessed
    if events != nil {
      answer.events = try run()
      var mended = self
      mended.mended = true
      answer.eventsIfEntitled = try mended.run()
      answer.pay = try answer.events.total()
      answer.payIfEntitled = try answer.eventsIfEntitled.total()
      for event in answer.events {
        answer.failing += event.claims.failing.filter { !answer.failing.contains($0) }
        answer.open += event.claims.open.filter { !answer.open.contains($0) }
      }
    }
    if !entitled { answer.pay = .zero }
    for node in scheme["contributions"]?.array ?? [] {
      if let contribution = try contribution(node) { answer.contributions.append(contribution) }
    }
    for member in scheme["values"]?.object?.members ?? []
    where isAnswer(member.value, inEvent: false) {
      answer.values[member.key] = try resolve(member.key)
    }
    for node in scheme["duties"]?.array ?? [] {
      if let duty = try duty(node) { answer.duties.append(duty) }
    }
    for node in scheme["capacity"]?.array ?? [] {
      if let left = try placesLeft(node) { answer.places[node["clause"]?.string ?? ""] = left }
    }
    return answer
  }

  private func isInScope(_ subject: String?) throws(NaiveError) -> Bool {
    if let subject, let own = scheme["subject"]?.string, own != subject { return false }
    guard let scope = scheme["scope"] else { return true }
    return try holds(scope)
  }

  /// The word of eligibility or claims with the members that explain it.
  func assess(_ node: JSONNode) throws(NaiveError) -> NaiveAssessment {
    var result = NaiveAssessment()
    if try holds(node) { return result }
    var lenient = self
    lenient.mended = true
    result.word = try lenient.holds(node) ? .open : .fails
    for member in node["all"]?.array ?? node["any"]?.array ?? [node] {
      guard (try? holds(member)) == false, let clause = member["clause"]?.string else { continue }
      if (try? lenient.holds(member)) == true {
        result.open.append(clause)
      } else {
        result.failing.append(clause)
      }
    }
    return result
  }

  /// Whether a value is part of the answer, of each event where it needs one.
  func isAnswer(_ node: JSONNode, inEvent: Bool) -> Bool {
    node["answer"]?.bool == true && needsEvent(node, seen: []) == inEvent
  }

  private func needsEvent(_ node: JSONNode, seen: Set<String>) -> Bool {
    switch node.value {
    case .string(let text):
      if text.hasPrefix("event.") { return true }
      guard !seen.contains(text) else { return false }
      if let formula = world.facts[text]?["derived"] {
        return needsEvent(formula, seen: seen.union([text]))
      }
      guard let inner = scheme["values"]?[text] ?? terms[text] else { return false }
      return needsEvent(inner, seen: seen.union([text]))
    case .array(let items): return items.contains { needsEvent($0, seen: seen) }
    case .object(let object):
      if object["running"] != nil || object["increase"] != nil { return true }
      return object.members.contains { needsEvent($0.value, seen: seen) }
    default: return false
    }
  }
}

extension [NaiveEvent] {
  fileprivate func total() throws(NaiveError) -> ExactNumber {
    var sum = ExactNumber.zero
    for event in self { sum = try sum.adding(event.pay) }
    return sum
  }
}
