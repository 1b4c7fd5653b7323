package import HuzhuDocuments

/// Collects everything that is wrong, so that one run tells all of it.
package final class Findings {
  package private(set) var diagnostics: [Diagnostic] = []
  /// What documents let stand; nothing is left out before all of them are read.
  package var allowances: [Allowance] = []
  /// Those among them for what only a run of the examples finds.
  package var allowancesOfExamples: [Allowance] = []

  /// Told the keys of each object that is read, where somebody wants to know them.
  private let keyLog: KeyLog?

  /// Collects findings, and tells a log the keys that readers know.
  package init(keyLog: KeyLog? = nil) {
    self.keyLog = keyLog
  }

  /// Other findings, which may be reported or left out.
  func apart() -> Findings { Findings(keyLog: keyLog) }

  func log(_ keys: [String], of what: Label) {
    keyLog?.add(keys, of: what)
  }

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  package func add(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  func replaceAll(with diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }

  package func error(
    _ code: DiagnosticCode,
    zh: String,
    en: String,
    at place: Place,
    notes: [Diagnostic.Note] = [],
    fix: String? = nil
  ) {
    add(Diagnostic(code, .error, Label(zh: zh, en: en), at: place, notes: notes, fix: fix))
  }

  package func warning(
    _ code: DiagnosticCode,
    zh: String,
    en: String,
    at place: Place,
    notes: [Diagnostic.Note] = [],
    fix: String? = nil
  ) {
    add(Diagnostic(code, .warning, Label(zh: zh, en: en), at: place, notes: notes, fix: fix))
  }

  /// Refuses what the language has and this version does not compute: it is never just left out.
  package func notSupportedYet(_ what: Label, at place: Place) {
    error(
      .notSupportedYet,
      zh: "暂不支持\(what.zh)",
      en: "\(what.en) is not supported yet",
      at: place
    )
  }

  /// Reports a second thing of one name, with the place of the first.
  package func duplicate(_ what: Label, named name: String, at place: Place, first: Place) {
    error(
      .duplicateName,
      zh: "\(what.zh)「\(excerpt(name))」重复",
      en: "there are two \(Self.plural(what.en)) named '\(excerpt(name))'",
      at: place,
      notes: [Diagnostic.Note(Label(zh: "另一处在此", en: "the other one is here"), at: first)]
    )
  }

  /// Of 'kind of event' the kinds are several.
  private static func plural(_ name: String) -> String {
    let words = name.split(separator: " ", omittingEmptySubsequences: false)
    let first = words.prefix { $0 != "of" }.joined(separator: " ")
    return first + "s" + name.dropFirst(first.count)
  }

  /// Reports a name that is none of those that may stand there, with the nearest that may.
  package func unknown(
    _ code: DiagnosticCode,
    _ what: Label,
    _ name: String,
    among names: some Sequence<String>,
    at place: Place,
    notes: [Diagnostic.Note] = []
  ) {
    let nearest = nearestName(to: name, in: names)
    let (zh, en) =
      if let nearest {
        ("；是否指「\(nearest)」？", "; did you mean '\(nearest)'?")
      } else {
        ("", "")
      }
    error(
      code,
      zh: "没有名为「\(excerpt(name))」的\(what.zh)\(zh)",
      en: "no \(what.en) is named '\(excerpt(name))'\(en)",
      at: place,
      notes: notes,
      fix: onlyNearestName(to: name, in: names).map { quotedJSON($0) }
    )
  }

  /// Reports what stands where something else is expected.
  package func wrongKind(
    _ node: JSONNode,
    expected: Label,
    for what: Label? = nil,
    fix: String? = nil
  ) {
    let found = kindName(of: node)
    let (zh, en) = what.map { ("\($0.zh)", " for \($0.en)") } ?? ("", "")
    error(
      .wrongKind,
      zh: "\(zh)应为\(expected.zh)，却是\(found.zh)",
      en: "expected \(expected.en)\(en), found \(found.en)",
      at: node.place,
      fix: fix
    )
  }
}

/// The kind of a JSON value, as a message names it.
package func kindName(of node: JSONNode) -> Label {
  switch node.value {
  case .null: Label("null")
  case .bool(let flag): Label(flag ? "true" : "false")
  case .number: Label(zh: "数字", en: "a number")
  case .string(let text): Label(zh: "文本「\(excerpt(text))」", en: "the text '\(excerpt(text))'")
  case .array: Label(zh: "列表", en: "a list")
  case .object: Label(zh: "对象", en: "an object")
  }
}

/// A text as a message quotes it: on one line, and not long.
package func excerpt(_ text: String) -> String {
  var result = ""
  var length = 0
  for scalar in text.unicodeScalars {
    if length == 40 { return result + "…" }
    length += 1
    result.unicodeScalars.append(
      scalar.value < 0x20 ? Unicode.Scalar(0x2400 + scalar.value) ?? scalar : scalar
    )
  }
  return result
}

/// A text as a JSON string, for a fix.
package func quotedJSON(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
