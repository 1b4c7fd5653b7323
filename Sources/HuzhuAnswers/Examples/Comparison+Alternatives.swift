import HuzhuDocuments
import HuzhuLanguage

extension Comparison {
  /// Compares the alternatives as a set: each is found by its readings, and none may be left over.
  mutating func compareAlternatives(_ node: JSONNode, of whole: SchemeAnswer, at: Label) {
    guard let items = node.array else {
      malformed(at, node, needed: Label(zh: "列表", en: "a list"))
      return
    }
    var isMatched = [Bool](repeating: false, count: whole.alternatives.count)
    for item in items {
      guard let given = expectedReadings(item, at: at) else { continue }
      let position = whole.alternatives.firstIndex { readings($0.given) == given }
      guard let position else {
        fail(
          at,
          zh: "答案没有「\(words(given))」这一项",
          en: "the answer has none for '\(words(given))'"
        )
        continue
      }
      if isMatched[position] {
        fail(at, zh: "「\(words(given))」写了两次", en: "'\(words(given))' is expected twice")
        continue
      }
      isMatched[position] = true
      var inner = Comparison(
        book: book,
        scheme: scheme,
        of: ComparedAnswer(whole.alternatives[position]),
        inside: at.inside(words(given))
      )
      inner.compare(item)
      adopt(inner)
    }
    for (position, alternative) in whole.alternatives.enumerated() where !isMatched[position] {
      let given = words(readings(alternative.given))
      fail(at, zh: "多出「\(given)」", en: "the answer has one for '\(given)', which is not expected")
    }
    if whole.alternativesOmitted > 0 {
      fail(
        at,
        zh: "答案有 \(whole.alternativesOmitted) 项，因过多而未列出",
        en: "the answer has \(whole.alternativesOmitted), too many to be listed"
      )
    }
  }

  // MARK: Readings

  /// The readings of an alternative, in an order of their own: `deductibleIs = threshold`.
  private func readings(_ given: [Alternative.Given]) -> [String] {
    var result: [String] = []
    for settled in SettledTerm.all(of: given) {
      if !settled.readings.isEmpty {
        result.append(reading(settled.term, "=", settled.readings))
      }
      if !settled.includes.isEmpty {
        result.append(reading(settled.term, "includes", settled.includes))
      }
      if !settled.excludes.isEmpty {
        result.append(reading(settled.term, "excludes", settled.excludes))
      }
    }
    return result.sorted()
  }

  private func reading(_ term: String, _ relation: String, _ names: [String]) -> String {
    "\(term) \(relation) " + names.sorted().joined(separator: " | ")
  }

  private func words(_ given: [String]) -> String { given.joined(separator: ", ") }

  /// The readings that an expected alternative names; nil where it is reported.
  private mutating func expectedReadings(_ item: JSONNode, at: Label) -> [String]? {
    guard let given = item["given"]?.object, !given.members.isEmpty else {
      malformed(
        at,
        item,
        needed: Label(
          zh: "带 \"given\": {条款: 读法} 的对象",
          en: "an object with \"given\": {term: reading}"
        )
      )
      return nil
    }
    var result: [String] = []
    for member in given.members {
      let place = at.inside("given").inside(member.key)
      guard scheme.term(named: member.key) != nil else {
        var names: [String] = []
        for term in scheme.terms { names.append(term.name) }
        unknown(member.key, among: names, at: at.inside("given"))
        return nil
      }
      guard let readings = expectedReadings(of: member, at: place) else { return nil }
      result += readings
    }
    return result.sorted()
  }

  private mutating func expectedReadings(of member: JSONMember, at: Label) -> [String]? {
    if let name = readingName(member.value) { return [reading(member.key, "=", [name])] }
    var result: [String] = []
    for part in member.value.object?.members ?? [] {
      var names: [String] = []
      for item in part.value.array ?? [part.value] {
        if let name = readingName(item) { names.append(name) }
      }
      let isSound = !names.isEmpty && names.count == (part.value.array?.count ?? 1)
      switch part.key {
      case "in" where isSound: result.append(reading(member.key, "=", names))
      case "includes" where isSound, "excludes" where isSound:
        result.append(reading(member.key, part.key, names))
      default: result = []
      }
    }
    if !result.isEmpty, result.count == member.value.object?.members.count { return result }
    malformed(
      at,
      member.value,
      needed: Label(
        zh: "读法、{\"in\": […]}、{\"includes\": […]} 或 {\"excludes\": […]}",
        en: "a reading, {\"in\": […]}, {\"includes\": […]} or {\"excludes\": […]}"
      )
    )
    return nil
  }

  private func readingName(_ node: JSONNode) -> String? {
    switch node.value {
    case .string(let text), .number(let text): text
    case .bool(let flag): flag ? "true" : "false"
    case .null, .array, .object: nil
    }
  }
}
