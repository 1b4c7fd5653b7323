package import HuzhuDocuments

/// What a document is, by the one key that says so.
package enum DocumentKind: String, Hashable, Sendable, CaseIterable {
  case vocabulary
  case ledger
  case scheme
  case overlay
  case `case`
  case population
  case fund

  /// The kind as a message names it.
  package var label: Label {
    switch self {
    case .vocabulary: Label(zh: "词汇表", en: "vocabulary")
    case .ledger: Label(zh: "来源台账", en: "source ledger")
    case .scheme: Label(zh: "方案", en: "scheme")
    case .overlay: Label(zh: "补充值", en: "overlay")
    case .case: Label(zh: "个案", en: "case")
    case .population: Label(zh: "人员表说明", en: "population")
    case .fund: Label(zh: "基金模型", en: "fund")
    }
  }
}

extension DocumentKind {
  /// The kind with its article.
  fileprivate var phrase: String { self == .overlay ? "an overlay" : "a \(label.en)" }
}

/// The language in which all documents of this version are written.
package let documentFormat = "huzhu/1"

/// What a document is; `nil` where that is not said, or not said once, and reported.
package func readDocumentKind(_ node: JSONNode, findings: Findings) -> DocumentKind? {
  guard case .object(let object) = node.value else {
    findings.wrongKind(node, expected: Label(zh: "文件（对象）", en: "a document, an object"))
    return nil
  }
  guard isFormatKnown(object, at: node.place, findings: findings) else { return nil }
  var found: [(kind: DocumentKind, place: Place)] = []
  for member in object.members {
    guard let kind = DocumentKind(rawValue: member.key) else { continue }
    found.append((kind, member.keyPlace))
  }
  if found.count == 1 { return found[0].kind }
  if found.count > 1 {
    findings.error(
      .unknownDocumentKind,
      zh: "文件既是\(found[0].kind.label.zh)又是\(found[1].kind.label.zh)",
      en: "the document is both \(found[0].kind.phrase) and \(found[1].kind.phrase)",
      at: found[1].place
    )
    return nil
  }
  var kinds: [String] = []
  for kind in DocumentKind.allCases { kinds.append(kind.rawValue) }
  for member in object.members {
    guard let nearest = nearestName(to: member.key, in: kinds) else { continue }
    findings.error(
      .unknownDocumentKind,
      zh: "没有名为「\(excerpt(member.key))」的文件种类；是否指「\(nearest)」？",
      en: "no kind of document is named '\(excerpt(member.key))'; did you mean '\(nearest)'?",
      at: member.keyPlace,
      fix: onlyNearestName(to: member.key, in: kinds).map { quotedJSON($0) }
    )
    return nil
  }
  let list = kinds.joined(separator: ", ")
  findings.error(
    .unknownDocumentKind,
    zh: "文件须有说明种类的键：\(list) 之一",
    en: "a document has one key that says what it is: one of \(list)",
    at: node.place
  )
  return nil
}

private func isFormatKnown(_ object: JSONObject, at place: Place, findings: Findings) -> Bool {
  guard let format = object["format"] else {
    // Where there is a first member, the format goes before it.
    var start = place
    if !object.members.isEmpty { start.range = place.range.lowerBound..<place.range.lowerBound + 1 }
    findings.error(
      .unknownFormat,
      zh: "文件须有「\"format\": \"\(documentFormat)\"」",
      en: "a document says \"format\": \"\(documentFormat)\"",
      at: start,
      fix: object.members.isEmpty ? nil : "{\"format\": \"\(documentFormat)\", "
    )
    return false
  }
  if case .string(documentFormat) = format.value { return true }
  findings.error(
    .unknownFormat,
    zh: "格式应为「\(documentFormat)」，却是\(kindName(of: format).zh)",
    en: "expected the format '\(documentFormat)', found \(kindName(of: format).en)",
    at: format.place,
    fix: quotedJSON(documentFormat)
  )
  return false
}

extension Findings {
  /// Reports a document of another kind than the one that was asked for.
  func otherKind(_ kind: DocumentKind, expected: DocumentKind, at place: Place) {
    let command =
      switch kind {
      case .case: "huzhu check"
      case .population: "huzhu batch"
      default: "huzhu validate"
      }
    let (zh, en) = ("是否要用「\(command)」？", "did you mean '\(command)'?")
    error(
      .otherDocumentKind,
      zh: "这是\(kind.label.zh)，不是\(expected.label.zh)：\(zh)",
      en: "this is \(kind.phrase), not \(expected.phrase): \(en)",
      at: place
    )
  }
}
