package import HuzhuDocuments

extension FindingSet {
  /// The findings as SARIF 2.1.0, for code scanning.
  ///
  /// - Parameters:
  ///   - language: Of messages and help.
  ///   - exitCode: With which the run ends.
  ///   - digest: A digest of bytes in hexadecimal digits.
  /// - Returns: A log with one run.
  package func sarif(
    _ language: Language,
    exitCode: Int,
    digest: ([UInt8]) -> String
  ) -> JSONOutput {
    var codes: [DiagnosticCode] = []
    for finding in findings where !codes.contains(finding.code) { codes.append(finding.code) }
    codes.sort { $0.rawValue < $1.rawValue }
    var results: [JSONOutput] = []
    for (finding, print) in zip(findings, fingerprints(digest)) {
      let rule = codes.firstIndex(of: finding.code) ?? 0
      results.append(result(finding, rule, print, language))
    }
    let driver: JSONOutput = .object([
      ("name", "huzhu"), ("version", .string(engine)), ("semanticVersion", .string(engine)),
      ("language", .string(Self.tag(language))),
      ("rules", .array(codes.map { rule($0, language) })),
    ])
    let run: JSONOutput = .object([
      ("tool", ["driver": driver]), ("language", .string(Self.tag(language))),
      ("columnKind", "utf16CodeUnits"),
      (
        "invocations",
        [["executionSuccessful": true, "exitCode": .number(exitCode)]]
      ),
      ("results", .array(results)),
    ])
    return .object([
      ("$schema", "https://json.schemastore.org/sarif-2.1.0.json"), ("version", "2.1.0"),
      ("runs", [run]),
    ])
  }

  private static func tag(_ language: Language) -> String { language == .zh ? "zh-CN" : "en-US" }

  private func rule(_ code: DiagnosticCode, _ language: Language) -> JSONOutput {
    var members: [(String, JSONOutput)] = [("id", .string(code.rawValue))]
    if let page = CodePage.of(code) {
      let help = page.help(language)
      members += [
        ("shortDescription", ["text": .string(page.title[language])]),
        ("fullDescription", ["text": .string(page.meaning[language])]),
        ("help", ["text": .string(help.text), "markdown": .string(help.markdown)]),
        ("defaultConfiguration", ["level": .string(page.severity.rawValue)]),
      ]
    }
    return .object(members)
  }

  private func result(
    _ finding: Diagnostic,
    _ rule: Int,
    _ fingerprint: String,
    _ language: Language
  ) -> JSONOutput {
    var text = finding.message[language]
    var related: [JSONOutput] = []
    for note in finding.notes {
      if let place = note.place {
        related.append(
          .object([
            ("id", .number(related.count + 1)), ("physicalLocation", location(place)),
            ("message", ["text": .string(note.message[language])]),
          ])
        )
      } else {
        text += "\n" + note.message[language]
      }
    }
    var members: [(String, JSONOutput)] = [
      ("ruleId", .string(finding.code.rawValue)), ("ruleIndex", .number(rule)),
      ("level", .string(finding.severity.rawValue)), ("message", ["text": .string(text)]),
      ("locations", [["physicalLocation": location(finding.place)]]),
    ]
    if !related.isEmpty { members.append(("relatedLocations", .array(related))) }
    members.append(("partialFingerprints", ["primaryLocationLineHash": .string(fingerprint)]))
    // A byte order mark has no column, so that no region could name it.
    let region = utf16Region(of: finding.place)
    let isNowhere =
      region.startLine == region.endLine && region.startColumn == region.endColumn
    if let fix = finding.fix, !fix.isEmpty || !isNowhere {
      members.append(("fixes", [self.fix(finding, fix, language)]))
    }
    return .object(members)
  }

  private func fix(_ finding: Diagnostic, _ text: String, _ language: Language) -> JSONOutput {
    let words =
      text.isEmpty
      ? Label(zh: "删除所标之处", en: "remove what is marked")
      : Label(zh: "改为 \(text)", en: "write \(text)")
    var replacement: [(String, JSONOutput)] = [("deletedRegion", region(finding.place))]
    if !text.isEmpty { replacement.append(("insertedContent", ["text": .string(text)])) }
    let change: JSONOutput = [
      "artifactLocation": artifact(finding.place), "replacements": [.object(replacement)],
    ]
    return ["description": ["text": .string(words[language])], "artifactChanges": [change]]
  }

  private func location(_ place: Place) -> JSONOutput {
    ["artifactLocation": artifact(place), "region": region(place)]
  }

  private func artifact(_ place: Place) -> JSONOutput {
    ["uri": .string(Self.uri(path(of: place)))]
  }

  private func region(_ place: Place) -> JSONOutput {
    let region = utf16Region(of: place)
    return [
      "startLine": .number(region.startLine), "startColumn": .number(region.startColumn),
      "endLine": .number(region.endLine), "endColumn": .number(region.endColumn),
    ]
  }

  /// A path as a reference: what a reference may not hold bare is written in hexadecimal.
  static func uri(_ path: String) -> String {
    var result = path.hasPrefix("/") ? "file://" : ""
    let bare = Set("-._~/@!$&'()*+,;=".utf8)
    for byte in path.utf8 {
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || bare.contains(byte)
      if isPlain {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
    }
    return result
  }
}
