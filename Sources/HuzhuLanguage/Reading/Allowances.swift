package import HuzhuDocuments

/// A finding that the author of a document has seen and lets stand.
package struct Allowance: Sendable {
  package var code: DiagnosticCode
  /// Why it may stand.
  package var because: Label
  /// The node to which it applies, with all that is in it.
  package var around: Place
  package var place: Place

  /// Whether it silences a finding: an error stands, whatever a document says of it.
  package func silences(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.severity != .error && diagnostic.code == code
      && diagnostic.place.source == around.source
      && diagnostic.place.range.lowerBound >= around.range.lowerBound
      && diagnostic.place.range.upperBound <= around.range.upperBound
  }
}

extension Findings {
  private static let allowKeys = ["code", "because"]

  /// Reads `"allow": [{"code": "HZ0412", "because": label}]`.
  func readAllow(_ node: JSONNode, around: Place) {
    guard case .array(let items) = node.value else {
      wrongKind(node, expected: Label(zh: "列表", en: "a list"), for: Label("'allow'"))
      return
    }
    for item in items {
      let fields = Fields(
        item,
        Label(zh: "allow 项", en: "an 'allow'"),
        known: Self.allowKeys,
        findings: self
      )
      guard let fields, let code = fields.requiredString("code"),
        let because = fields.requiredLabel("because")
      else { continue }
      let allowance = Allowance(
        code: DiagnosticCode(rawValue: code),
        because: because,
        around: around,
        place: item.place
      )
      if allowance.code.isOfExamples {
        allowancesOfExamples.append(allowance)
      } else {
        allowances.append(allowance)
      }
    }
  }

  /// Lets what a named thing allows reach its name too, where findings about it as a whole stand.
  func allowAtName(of member: JSONMember) {
    if allowances.isEmpty || member.value["allow"] == nil { return }
    for index in allowances.indices where allowances[index].around == member.value.place {
      let end = member.value.place.range.upperBound
      allowances[index].around.range = member.keyPlace.range.lowerBound..<end
    }
  }

  /// Leaves out what documents allow, and reports each `allow` that silences nothing.
  ///
  /// - Returns: What documents allow of the findings that come only once everything is read.
  package func applyAllowances() -> [Allowance] {
    let own = allowances.filter { !$0.code.isOfWholeRules }
    let later = allowances.filter { $0.code.isOfWholeRules }
    allowances = []
    if !own.isEmpty { replaceAll(with: applying(own, to: diagnostics)) }
    return later
  }
}

extension DiagnosticCode {
  /// Of what rules say, of what nothing uses, and of the pages beside them.
  private static let wholeRules = ["HZ07", "HZ081", "HZ082"]

  /// Whether it is found by asking what sound rules say, and not by reading them.
  package var isOfWholeRules: Bool {
    for start in Self.wholeRules where rawValue.utf8.starts(with: start.utf8) { return true }
    return false
  }
}

/// Leaves out the findings that documents allow, and adds one for each `allow` that silences none.
package func applying(
  _ allowances: [Allowance],
  to diagnostics: [Diagnostic]
) -> [Diagnostic] {
  var isUsed = [Bool](repeating: false, count: allowances.count)
  var result = diagnostics.filter { diagnostic in
    var isSilenced = false
    for (index, allowance) in allowances.enumerated() where allowance.silences(diagnostic) {
      isSilenced = true
      isUsed[index] = true
    }
    return !isSilenced
  }
  for (index, allowance) in allowances.enumerated() where !isUsed[index] {
    let code = excerpt(allowance.code.rawValue)
    result.append(
      Diagnostic(
        .idleAllow,
        .warning,
        Label(
          zh: "此处没有可由它放行的「\(code)」",
          en: "nothing here is silenced by it: no finding '\(code)'"
        ),
        at: allowance.place
      )
    )
  }
  return result
}
