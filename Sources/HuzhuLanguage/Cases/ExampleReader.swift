package import HuzhuDocuments

/// Reads the worked cases inside a scheme.
///
/// - Parameters:
///   - node: The list that stands under `examples`.
///   - rulebook: The names that an example may use.
///   - unsound: Ids of schemes that are in a document but not in the rulebook, as they have errors.
///   - findings: Where to report.
/// - Returns: The examples without a mistake, in file order.
package func readExamples(
  _ node: JSONNode,
  in rulebook: Rulebook,
  unsound: Set<String> = [],
  findings: Findings
) -> [Example] {
  guard case .array(let nodes) = node.value else {
    findings.wrongKind(node, expected: Label(zh: "列表", en: "a list"), for: Label("'examples'"))
    return []
  }
  let cases = CaseReader(book: rulebook, unsound: unsound, findings: findings)
  var reader = ExampleReader(cases: cases)
  return reader.read(nodes)
}

private struct ExampleReader {
  let cases: CaseReader
  /// By position: an example as written, and with what it takes over from others.
  private var drafts: [Draft] = []
  private var positions: [String: Int] = [:]

  init(cases: CaseReader) {
    self.cases = cases
  }

  private var findings: Findings { cases.findings }

  private struct Draft {
    var name: String
    var fields: Fields
    var content: JSONObject?
    var isLikeSound = true
    /// Whether it is being merged.
    var isOnPath = false
  }

  private static let keys = [
    "name", "from", "like", "subject", "on", "facts", "policies", "events", "assume", "expect",
  ]
  /// What one example takes over from another.
  private static let contentKeys = ["subject", "on", "facts", "policies", "events", "assume"]

  mutating func read(_ nodes: [JSONNode]) -> [Example] {
    let what = Label(zh: "算例", en: "example")
    let whole = Label(zh: "算例", en: "an example")
    var places: [String: Place] = [:]
    for node in nodes {
      guard let fields = Fields(node, whole, known: Self.keys, findings: findings),
        let name = fields.requiredString("name"), let place = fields["name"]?.place,
        findings.isFirst(name, what, at: place, in: &places)
      else { continue }
      positions[name] = drafts.count
      drafts.append(Draft(name: name, fields: fields))
    }
    for index in drafts.indices { merge(index) }
    var examples: [Example] = []
    for draft in drafts {
      if let example = example(draft) { examples.append(example) }
    }
    return examples
  }

  private func example(_ draft: Draft) -> Example? {
    let mark = findings.diagnostics.count
    let expect = draft.fields.required("expect")
    if let expect { ExpectationReader(findings: findings).check(expect) }
    let from = draft.fields.string("from")
    guard let content = draft.content, draft.isLikeSound else { return nil }
    let what = Label(zh: "算例", en: "an example")
    let node = JSONNode(.object(content), at: draft.fields.place)
    let merged = Fields(node, what, known: Self.contentKeys, findings: findings)
    guard let expect, let merged else { return nil }
    let input = cases.read(merged, name: draft.name)
    if merged["on"] == nil {
      findings.error(
        .exampleWithoutDay,
        zh: "算例缺少「on」（评定日期）",
        en: "an example needs 'on', the day of assessment",
        at: draft.fields.place
      )
    }
    if cases.hasErrors(since: mark) { return nil }
    return Example(
      name: draft.name,
      from: from,
      input: input,
      expect: expect,
      place: draft.fields["name"]?.place ?? draft.fields.place
    )
  }

  // MARK: - Like another

  /// Gives an example, and all that it is like, what they take over.
  private mutating func merge(_ start: Int) {
    var path: [Int] = []
    var next: Int? = start
    while let index = next, drafts[index].content == nil {
      if drafts[index].isOnPath {
        reportCircle(path.drop { $0 != index }.map { $0 })
        break
      }
      drafts[index].isOnPath = true
      path.append(index)
      next = base(of: index)
    }
    for index in path.reversed() {
      let base = base(of: index, quietly: true).flatMap { drafts[$0].content }
      drafts[index].content = merged(base, drafts[index].fields.object)
    }
  }

  private mutating func base(of index: Int, quietly: Bool = false) -> Int? {
    guard drafts[index].isLikeSound, let node = drafts[index].fields["like"],
      case .string(let name) = node.value
    else {
      if !quietly { _ = drafts[index].fields.string("like") }
      return nil
    }
    if let base = positions[name] { return base }
    drafts[index].isLikeSound = false
    let what = Label(zh: "算例", en: "example")
    findings.unknown(.unknownExample, what, name, among: positions.keys, at: node.place)
    return nil
  }

  private mutating func reportCircle(_ circle: [Int]) {
    guard let first = circle.first else { return }
    var way = ""
    for index in circle {
      drafts[index].isLikeSound = false
      way += drafts[index].name + " → "
    }
    way += drafts[first].name
    findings.error(
      .circularExamples,
      zh: "算例互相引用：\(excerpt(way))",
      en: "examples are like each other: \(excerpt(way))",
      at: drafts[first].fields["like"]?.place ?? drafts[first].fields.place
    )
  }

  /// Facts and policies go key by key, anything else is replaced.
  private func merged(_ base: JSONObject?, _ own: JSONObject) -> JSONObject {
    var result = JSONObject()
    for key in Self.contentKeys {
      let mine = member(key, of: own)
      guard let theirs = base.flatMap({ self.member(key, of: $0) }) else {
        if let mine { result.members.append(mine) }
        continue
      }
      guard let mine else {
        result.members.append(theirs)
        continue
      }
      var both = mine
      if key == "facts" { both.value = keyByKey(theirs.value, mine.value, depth: 1) }
      if key == "policies" { both.value = keyByKey(theirs.value, mine.value, depth: 2) }
      result.members.append(both)
    }
    return result
  }

  private func member(_ key: String, of object: JSONObject) -> JSONMember? {
    object.members.first { $0.key == key }
  }

  /// The members of both objects, of the second where both have one; the members of policies are
  /// objects of facts themselves.
  private func keyByKey(_ base: JSONNode, _ own: JSONNode, depth: Int) -> JSONNode {
    guard depth > 0, case .object(let theirs) = base.value, case .object(var mine) = own.value
    else { return own }
    var positions: [String: Int] = [:]
    for (index, member) in mine.members.enumerated() { positions[member.key] = index }
    for member in theirs.members {
      if let index = positions[member.key] {
        let value = mine.members[index].value
        mine.members[index].value = keyByKey(member.value, value, depth: depth - 1)
      } else {
        mine.members.append(member)
      }
    }
    return JSONNode(.object(mine), at: own.place)
  }
}
