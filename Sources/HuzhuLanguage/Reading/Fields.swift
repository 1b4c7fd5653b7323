package import HuzhuDocuments

/// A JSON object that is read key by key, with all that is wrong about its keys reported.
///
/// `title`, `note` and `allow` may stand in any object, so they are not among the keys that a
/// caller names.
package struct Fields {
  package let object: JSONObject
  package let what: Label
  package let place: Place
  package let findings: Findings

  /// Takes an object apart.
  ///
  /// - Parameters:
  ///   - node: What should be the object; anything else is reported, and there are no fields.
  ///   - what: What the object is, for messages: `a benefit`.
  ///   - known: The keys that it may have. Best a constant: no array is built on each call then.
  ///   - findings: Where to report.
  package init?(
    _ node: JSONNode,
    _ what: Label,
    known: [String],
    findings: Findings
  ) {
    guard case .object(let object) = node.value else {
      findings.wrongKind(node, expected: Label(zh: "对象", en: "an object"), for: what)
      return nil
    }
    self.object = object
    self.what = what
    self.findings = findings
    place = node.place
    findings.log(known, of: what)
    // By index: a loop over the members would count the references of each.
    for index in object.members.indices where !known.contains(object.members[index].key) {
      readCommon(object.members[index], known: known)
    }
  }

  /// A member that may stand in any object, or in none.
  private func readCommon(_ member: JSONMember, known: [String]) {
    switch member.key {
    case "title", "note": _ = readLabel(member.value, findings: findings)
    case "allow": findings.readAllow(member.value, around: place)
    default: refuse(member, known: known)
    }
  }

  private func refuse(_ member: JSONMember, known: [String]) {
    findings.unknown(
      .unknownKey,
      Label(zh: "\(what.zh)的键", en: "key of \(what.en)"),
      member.key,
      among: known,
      at: member.keyPlace
    )
  }

  package subscript(key: String) -> JSONNode? { object[key] }

  /// The member of that name; its absence is an error.
  package func required(_ key: String) -> JSONNode? {
    if let node = object[key] { return node }
    findings.error(
      .missingKey,
      zh: "\(what.zh)缺少「\(key)」",
      en: "\(what.en) needs '\(key)'",
      at: place
    )
    return nil
  }

  /// A text in both languages; `nil` where there is none, or where it is reported.
  package func label(_ key: String) -> Label? {
    guard let node = object[key] else { return nil }
    // Fields that stand everywhere are reported once, when the object is taken apart.
    let isCommon = key == "title" || key == "note"
    return readLabel(node, findings: isCommon ? nil : findings)
  }

  /// A text in both languages that must be there.
  package func requiredLabel(_ key: String) -> Label? {
    required(key) == nil ? nil : label(key)
  }

  /// A text; `nil` where there is none, or where something else is reported.
  package func string(_ key: String) -> String? {
    guard let node = object[key] else { return nil }
    if case .string(let text) = node.value { return text }
    findings.wrongKind(node, expected: Label(zh: "文本", en: "a text"), for: Label("'\(key)'"))
    return nil
  }

  /// A text that must be there and is not empty.
  package func requiredString(_ key: String) -> String? {
    guard let node = required(key), let text = string(key) else { return nil }
    if !text.isEmpty { return text }
    findings.wrongKind(
      node,
      expected: Label(zh: "非空文本", en: "a text that is not empty"),
      for: Label("'\(key)'")
    )
    return nil
  }

  /// A flag; `nil` where there is none, or where something else is reported.
  package func bool(_ key: String) -> Bool? {
    guard let node = object[key] else { return nil }
    if case .bool(let flag) = node.value { return flag }
    findings.wrongKind(
      node,
      expected: Label(zh: "true 或 false", en: "true or false"),
      for: Label("'\(key)'"),
      fix: node.quotedFlag
    )
    return nil
  }

  /// A list; `nil` where there is none, or where something else is reported.
  package func array(_ key: String) -> [JSONNode]? {
    guard let node = object[key] else { return nil }
    if case .array(let items) = node.value { return items }
    findings.wrongKind(node, expected: Label(zh: "列表", en: "a list"), for: Label("'\(key)'"))
    return nil
  }

  /// The members of an object of named things; `nil` where something else is reported.
  package func members(_ key: String) -> [JSONMember]? {
    guard let node = object[key] else { return nil }
    if case .object(let object) = node.value { return object.members }
    findings.wrongKind(node, expected: Label(zh: "对象", en: "an object"), for: Label("'\(key)'"))
    return nil
  }

  /// A kebab-case name (a clause, an item); `nil` where there is none, or where it is reported.
  package func kebab(_ key: String) -> String? {
    name(key, .kebab)
  }

  /// A kebab-case name that must be there.
  package func requiredKebab(_ key: String) -> String? {
    required(key) == nil ? nil : name(key, .kebab)
  }

  /// A name of that kind; `nil` where there is none, or where it is reported.
  package func name(_ key: String, _ kind: Identifier) -> String? {
    guard let node = object[key], let text = string(key) else { return nil }
    return findings.isName(text, kind, Label("'\(key)'"), at: node.place) ? text : nil
  }

  /// One of a few words, `half-up`; `nil` where there is none, or where it is reported.
  package func word(_ key: String, among words: [String]) -> String? {
    guard let node = object[key], let text = string(key) else { return nil }
    if words.contains(text) { return text }
    findings.unknownWord(text, for: key, among: words, at: node.place)
    return nil
  }
}

extension Findings {
  /// Reports a word that is none of the few that may stand there.
  package func unknownWord(
    _ text: String,
    for key: String,
    among words: [String],
    at place: Place
  ) {
    let list = words.joined(separator: ", ")
    error(
      .unknownWord,
      zh: "「\(key)」应为 \(list) 之一，却是「\(excerpt(text))」",
      en: "'\(key)' is one of \(list), not '\(excerpt(text))'",
      at: place,
      fix: onlyNearestName(to: text, in: words).map { quotedJSON($0) }
    )
  }
}

extension JSONNode {
  /// The flag that stands in quotes, for a fix.
  var quotedFlag: String? {
    guard case .string(let text) = value else { return nil }
    return text == "true" || text == "false" ? text : nil
  }
}

/// Reads an object with exactly `zh` and `en`, neither of them empty.
///
/// Without findings nothing is reported: for a label that has been read before.
package func readLabel(_ node: JSONNode, findings: Findings?) -> Label? {
  guard case .object(let object) = node.value else {
    findings?.error(
      .incompleteLabel,
      zh: "文字须为含「zh」和「en」的对象",
      en: "a label is an object with 'zh' and 'en', found \(kindName(of: node).en)",
      at: node.place
    )
    return nil
  }
  var zh: String?
  var en: String?
  for index in object.members.indices {
    let isChinese = object.members[index].key == "zh"
    guard isChinese || object.members[index].key == "en" else {
      findings?.unknown(
        .unknownKey,
        Label(zh: "文字的键", en: "key of a label"),
        object.members[index].key,
        among: ["zh", "en"],
        at: object.members[index].keyPlace
      )
      continue
    }
    guard case .string(let text) = object.members[index].value.value,
      !text.utf8.allSatisfy({ $0 == 0x20 })
    else {
      findings?.error(
        .incompleteLabel,
        zh: "「\(object.members[index].key)」应为非空文本",
        en: "'\(object.members[index].key)' is a text that is not empty",
        at: object.members[index].value.place
      )
      return nil
    }
    if isChinese { zh = text } else { en = text }
    findings?.checkLanguage(object.members[index].value, isChinese: isChinese)
  }
  if let zh, let en { return Label(zh: zh, en: en) }
  let missing = zh == nil ? "zh" : "en"
  findings?.error(
    .incompleteLabel,
    zh: "文字缺少「\(missing)」",
    en: "the label has no '\(missing)': every label is written in both languages",
    at: node.place
  )
  return nil
}
