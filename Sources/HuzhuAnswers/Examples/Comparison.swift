import HuzhuDocuments
import HuzhuLanguage

/// Compares an expectation with an answer, key by key, and collects what differs.
struct Comparison {
  let book: Rulebook
  let scheme: Scheme
  let answer: ComparedAnswer
  /// What all failures begin with: nil at the top, the readings inside an alternative.
  let outer: Label?
  private(set) var failures: [Label] = []

  init(book: Rulebook, scheme: Scheme, of answer: ComparedAnswer, inside outer: Label? = nil) {
    self.book = book
    self.scheme = scheme
    self.answer = answer
    self.outer = outer
  }

  private static let keysOfAlternatives = [
    "eligibility", "pay", "payIfEntitled", "benefits", "claims", "duties", "contributions",
    "entitlements", "values", "reasons", "missing",
  ]
  private static let keysOfAnswers =
    keysOfAlternatives + ["basis", "refer", "alternatives", "subjectTo", "gaps"]

  /// Compares everything that the expectation names.
  mutating func compare(_ expect: JSONNode) {
    guard let object = expect.object else {
      malformed(Label("expect"), expect, needed: Label(zh: "对象", en: "an object"))
      return
    }
    var isEmpty = true
    for member in object.members {
      switch member.key {
      case "title", "note", "allow": continue
      case "given" where answer.whole == nil: break
      default: compare(member)
      }
      isEmpty = false
    }
    if isEmpty {
      fail(Label("expect"), zh: "没有写明要比较什么", en: "names nothing to compare")
    }
  }

  private mutating func compare(_ member: JSONMember) {
    let at = Label(member.key)
    let node = member.value
    switch member.key {
    case "eligibility": compareEligibility(node, at: at)
    case "pay": comparePay(node, .pay, at: at)
    case "payIfEntitled": comparePay(node, .payIfEntitled, at: at)
    case "benefits": compareBenefits(node, at: at)
    case "claims": compareClaims(node, at: at)
    case "duties": compareDuties(node, at: at)
    case "contributions": compareContributions(node, at: at)
    case "entitlements": compareEntitlements(node, at: at)
    case "values": compareValues(node, at: at)
    case "reasons": compareReasons(node, at: at)
    case "missing": compareMissing(node, at: at)
    default: compareOnce(member, at: at)
    }
  }

  /// What only a whole answer has.
  private mutating func compareOnce(_ member: JSONMember, at: Label) {
    guard Self.keysOfAnswers.contains(member.key) else {
      let known = answer.whole == nil ? Self.keysOfAlternatives : Self.keysOfAnswers
      unknown(member.key, among: known, at: Label(zh: "键", en: "key"))
      return
    }
    guard let whole = answer.whole else {
      fail(at, zh: "只就整个答案说明，不就一种读法", en: "is told of the whole answer, not of a reading")
      return
    }
    switch member.key {
    case "basis": compareBasis(member.value, with: whole.basis, at: at)
    case "alternatives": compareAlternatives(member.value, of: whole, at: at)
    case "subjectTo": compareNames(member.value, with: whole.subjectTo, at: at)
    case "gaps":
      var clauses: [String] = []
      for gap in whole.gaps { clauses.append(scheme.gaps[gap].clause) }
      compareNames(member.value, with: clauses, at: at)
    default: compareReferral(member.value, with: whole.refer, at: at)
    }
  }
}

// MARK: Failures

extension Comparison {
  mutating func fail(_ at: Label, zh: String, en: String) {
    let at = outer.map { Label(zh: "\($0.zh)，\(at.zh)", en: "\($0.en), \(at.en)") } ?? at
    failures.append(Label(zh: "\(at.zh)：\(zh)", en: "\(at.en): \(en)"))
  }

  /// Takes over what an inner comparison found; it names its place itself.
  mutating func adopt(_ inner: Comparison) { failures += inner.failures }

  mutating func differ(_ at: Label, expected: Label, found: Label) {
    fail(
      at,
      zh: "应为 \(expected.zh)，实为 \(found.zh)",
      en: "expected \(expected.en), found \(found.en)"
    )
  }

  /// The expectation itself is at fault.
  mutating func malformed(_ at: Label, _ node: JSONNode, needed: Label) {
    let found = kindName(of: node)
    fail(
      at,
      zh: "写法不对：应写\(needed.zh)，却是\(found.zh)",
      en: "malformed: write \(needed.en), not \(found.en)"
    )
  }

  /// A name that nothing bears, with the nearest that something does.
  mutating func unknown(_ name: String, among names: [String], at: Label) {
    let nearest = nearestName(to: name, in: names)
    fail(
      at,
      zh: "没有「\(excerpt(name))」" + (nearest.map { "，是否指「\($0)」？" } ?? ""),
      en: "there is no '\(excerpt(name))'" + (nearest.map { "; did you mean '\($0)'?" } ?? "")
    )
  }
}

extension Label {
  /// A place inside this one.
  func inside(_ inner: Label) -> Label {
    Label(zh: "\(zh)，\(inner.zh)", en: "\(en), \(inner.en)")
  }

  func inside(_ name: String) -> Label { inside(Label(name)) }

  /// The event at a position of the case, counted from one.
  func event(_ position: Int) -> Label {
    inside(Label(zh: "第 \(position + 1) 个事件", en: "event \(position + 1)"))
  }
}
