import HuzhuDocuments
import HuzhuValues

extension FormulaReader {
  /// Reads the test words of an object, for what stands on the left.
  ///
  /// - Parameters:
  ///   - object: The comparison, or the cell of a table.
  ///   - found: What is tested.
  ///   - isKey: Whether it is the key of a table, which all rows share and none may convert.
  ///   - isCited: Whether numbers may be written out, as an origin stands beside them.
  ///   - place: Of the comparison.
  /// - Returns: The left side, brought to what the tests need, and the tests; `nil` where something
  ///   is reported.
  func tests(
    _ object: JSONObject,
    of found: NodeID,
    isKey: Bool = false,
    isCited: Bool = false,
    at place: Place
  ) -> (left: NodeID, tests: [Test])? {
    guard var left = leftSide(found, object, at: place) else { return nil }
    var tests: [Test] = []
    var isSound = true
    for member in object.members {
      guard let word = TestWord.byKey[member.key], word != .exists else { continue }
      guard fits(word, type(of: left), at: member.keyPlace),
        let more = read(word, member.value, type(of: left), isCited: isCited)
      else {
        isSound = false
        continue
      }
      tests.append(contentsOf: more)
    }
    guard isSound else { return nil }
    guard let unit = type(of: left).unit else { return (left, tests) }
    var needsMonths = unit == .month
    for test in tests {
      test.forEachOperand { if self.type(of: $0).unit == .month { needsMonths = true } }
    }
    guard needsMonths else { return (left, tests) }
    if unit == .year {
      if isKey {
        reportUnits(.year, .month, at: place)
        return nil
      }
      left = inMonths(left)
    }
    return (left, tests.map { converted($0) })
  }

  /// A term of several readings is taken as what the tests ask about.
  private func leftSide(_ found: NodeID, _ object: JSONObject, at place: Place) -> NodeID? {
    guard isOwnChoice(type(of: found)) else { return found }
    for member in object.members {
      guard let word = TestWord.byKey[member.key] else { continue }
      if let order = word.relation {
        return conform(found, to: order.ofDays ? .day : .quantity(nil), at: place)
      }
    }
    return found
  }

  private func converted(_ test: Test) -> Test {
    func months(_ id: NodeID) -> NodeID { type(of: id).unit == .year ? inMonths(id) : id }
    switch test {
    case .isEqual(let id): return .isEqual(months(id))
    case .isIn(let ids): return .isIn(ids.map { months($0) })
    case .order(let relation, let id): return .order(relation, months(id))
    case .isInSet, .includes, .includesAnyOf: return test
    }
  }

  /// Whether a test can be asked of a type; reports it where it cannot.
  private func fits(_ word: TestWord, _ type: ValueType, at place: Place) -> Bool {
    let allowed: String
    switch type {
    case .quantity:
      if word == .isEqual || word == .isIn || word == .between { return true }
      if let order = word.relation, !order.ofDays { return true }
      allowed = "is, in, atLeast, atMost, over, under, between"
    case .day:
      if word == .isEqual || word == .isIn || word == .between { return true }
      if let order = word.relation, order.ofDays { return true }
      allowed = "is, in, onOrAfter, onOrBefore, after, before, from, until, between"
    case .choice(let choice):
      if word == .isEqual || word == .isIn { return true }
      let isOrder = word == .between || (word.relation.map { !$0.ofDays } ?? false)
      if isOrder {
        if builder.book.vocabulary.choices[choice].isOrdered { return true }
        let name = builder.name(ofChoice: choice)
        findings.error(
          .notOrdered,
          zh: "「\(name)」的各项没有次序，不能用「\(word.rawValue)」：请用「is」或「in」",
          en: "the items of '\(name)' stand in no order for '\(word.rawValue)': use 'is' or 'in'",
          at: place
        )
        return false
      }
      allowed = "is, in"
    case .choices:
      if word == .includes { return true }
      allowed = "includes"
    case .flag:
      if word == .isEqual { return true }
      allowed = "is"
    case .text:
      if word == .isEqual || word == .isIn { return true }
      allowed = "is, in"
    case .list: allowed = "some, every, count"
    case .recurringDay: allowed = "firstOnOrAfter, lastOnOrBefore"
    }
    let what = builder.words(type)
    findings.error(
      .wrongTest,
      zh: "「\(word.rawValue)」不适用于\(what.zh):可用 \(allowed)",
      en: "'\(word.rawValue)' does not fit \(what.en): use \(allowed)",
      at: place
    )
    return false
  }

  private func read(
    _ word: TestWord,
    _ json: JSONNode,
    _ left: ValueType,
    isCited: Bool
  ) -> [Test]? {
    switch word {
    case .isEqual:
      return using(.value) { side(json, left, isCited: isCited) }.map { [.isEqual($0)] }
    case .isIn: return using(.value) { members(json, left, isCited: isCited) }.map { [$0] }
    case .includes: return using(.value) { included(json, left) }.map { [$0] }
    case .between:
      guard let ends = json.array, ends.count == 2 else {
        findings.wrongKind(json, expected: Label(zh: "两端的列表", en: "a list of two ends"))
        return nil
      }
      let low = using(.lowerBound) { side(ends[0], left, isCited: isCited) }
      let high = using(.upperBound) { side(ends[1], left, isCited: isCited) }
      guard let low, let high else { return nil }
      return [.order(.atLeast, low), .order(.atMost, high)]
    case .atLeast, .atMost, .over, .under, .onOrAfter, .onOrBefore, .after, .before, .from, .until:
      guard let relation = word.relation?.relation else { return nil }
      let isUpper = relation == .atMost || relation == .under
      return using(isUpper ? .upperBound : .lowerBound) { side(json, left, isCited: isCited) }
        .map { [.order(relation, $0)] }
    case .exists: return []
    }
  }

  /// One right side, comparable with the left.
  func side(_ json: JSONNode, _ left: ValueType, isCited: Bool) -> NodeID? {
    allowsQuotient = true
    defer { allowsQuotient = false }
    guard let unit = left.unit else {
      if case .flag = left, json.bool == nil {
        return read(json, .anything).flatMap { id in
          if case .flag = type(of: id) { return id }
          reportMismatch(.flag, type(of: id), at: json.place)
          return nil
        }
      }
      return read(json, Expectation(left), isCited: isCited)
    }
    guard let id = read(json, .quantity(nil), isCited: isCited), let other = type(of: id).unit
    else { return nil }
    if unit.isComparable(with: other) { return id }
    if let period = ratePeriod, unit.isComparable(with: other * period) {
      let one = constant(.one, period, at: json.place)
      return multiplied([id, one], at: json.place)
    }
    reportUnits(unit, other, at: json.place)
    return nil
  }

  private func members(_ json: JSONNode, _ left: ValueType, isCited: Bool) -> Test? {
    if let items = json.array {
      var ids: [NodeID] = []
      for item in items {
        guard let id = side(item, left, isCited: isCited) else { continue }
        ids.append(id)
      }
      return ids.count == items.count ? .isIn(ids) : nil
    }
    guard case .choice(let choice) = left, json.object != nil else {
      findings.wrongKind(json, expected: Label(zh: "列表", en: "a list"), for: Label("'in'"))
      return nil
    }
    let isTerm = json["value"] == nil
    guard let id = read(json, isTerm ? .choices(choice) : .anything) else { return nil }
    switch type(of: id) {
    case .choices(let found) where found == choice: return .isInSet(id)
    case .choice(let found) where found == choice: return .isIn([id])
    default:
      reportMismatch(.choices(choice), type(of: id), at: json.place)
      return nil
    }
  }

  private func included(_ json: JSONNode, _ left: ValueType) -> Test? {
    guard case .choices(let choice) = left else { return nil }
    if let items = json.array {
      return readAll(items, .choice(choice)).map { .includes($0) }
    }
    guard json.object != nil else { return read(json, .choice(choice)).map { .includes([$0]) } }
    let isTerm = json["value"] == nil
    guard let id = read(json, isTerm ? .choices(choice) : .anything) else { return nil }
    switch type(of: id) {
    case .choices(let found) where found == choice: return .includesAnyOf(id)
    case .choice(let found) where found == choice: return .includes([id])
    default:
      reportMismatch(.choice(choice), type(of: id), at: json.place)
      return nil
    }
  }
}
