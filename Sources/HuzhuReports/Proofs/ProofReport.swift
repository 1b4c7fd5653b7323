package import HuzhuChecker
package import HuzhuDocuments

/// What was proved of each scheme, and what was not.
package struct ProofReport: Sendable {
  private let obligations: [Obligation]

  package init(_ obligations: [Obligation]) {
    self.obligations = obligations
  }

  /// The obligations of one version, as they follow each other.
  private var schemes: [[Obligation]] {
    var result: [[Obligation]] = []
    for obligation in obligations {
      if let last = result.last?.first, last.scheme == obligation.scheme,
        last.version == obligation.version
      {
        result[result.count - 1].append(obligation)
      } else {
        result.append([obligation])
      }
    }
    return result
  }

  private static func count(_ state: Obligation.State, in list: [Obligation]) -> Int {
    list.count { $0.state == state }
  }

  // MARK: Text

  /// A table for each version, and a line of sums.
  package func text(_ layout: Layout) -> String {
    var page = Page(layout)
    for own in schemes {
      page.gap()
      page.line(Phrase("\(own[0].scheme)@\(own[0].version)", .heading))
      for obligation in own {
        let state = Self.word(obligation.state)[layout.language]
        let kind = Self.word(obligation.kind)[layout.language]
        let part = obligation.part.isEmpty ? "" : "  " + obligation.part
        page.line(Phrase("\(state)  \(kind)\(part)"), indent: 2)
      }
    }
    page.gap()
    page.line(Phrase(sums(layout)))
    return page.text
  }

  private func sums(_ layout: Layout) -> String {
    let (proved, refuted, undecided) = (
      Self.count(.proved, in: obligations), Self.count(.refuted, in: obligations),
      Self.count(.undecided, in: obligations)
    )
    return layout.say(
      zh: "\(schemes.count) 个版本，共 \(obligations.count) 项：已证明 \(proved)，"
        + "已推翻 \(refuted)，未判定 \(undecided)",
      en: "\(schemes.count) \(schemes.count == 1 ? "version" : "versions"),"
        + " \(obligations.count) obligations: \(proved) proved, \(refuted) refuted,"
        + " \(undecided) undecided"
    )
  }

  private static func word(_ state: Obligation.State) -> Label {
    switch state {
    case .proved: Label(zh: "已证明", en: "proved   ")
    case .refuted: Label(zh: "已推翻", en: "refuted  ")
    case .undecided: Label(zh: "未判定", en: "undecided")
    }
  }

  private static func word(_ kind: Obligation.Kind) -> Label {
    switch kind {
    case .result: Label(zh: "总有结果", en: "always has a result")
    case .notNegative: Label(zh: "不小于零", en: "is never below zero")
    case .withinBounds: Label(zh: "下限不高于上限", en: "has no floor above its cap")
    case .moreNeverLess: Label(zh: "多花不少付", en: "never pays less for more")
    case .limit: Label(zh: "限额对任意多次事件成立", en: "holds over any number of events")
    case .condition: Label(zh: "能成立也能不成立", en: "can hold and can fail")
    case .entitlement: Label(zh: "有人能符合条件", en: "somebody can be eligible")
    case .benefit: Label(zh: "能够给付", en: "can be given")
    case .order: Label(zh: "同日先后不影响总额", en: "the order of one day's events is no matter")
    }
  }

  // MARK: JSON

  /// The obligations as JSON, one object for each version.
  package var json: JSONOutput {
    .array(
      schemes.map { own in
        .object([
          ("scheme", .string(own[0].scheme)), ("version", .string(own[0].version)),
          ("proved", .number(Self.count(.proved, in: own))),
          ("refuted", .number(Self.count(.refuted, in: own))),
          ("undecided", .number(Self.count(.undecided, in: own))),
          ("obligations", .array(own.map(Self.json))),
        ])
      }
    )
  }

  private static func json(_ obligation: Obligation) -> JSONOutput {
    var members: [(String, JSONOutput)] = [
      ("kind", .string(obligation.kind.rawValue)), ("state", .string(obligation.state.rawValue)),
    ]
    if !obligation.part.isEmpty { members.append(("part", .string(obligation.part))) }
    if let finding = obligation.finding {
      members.append(("code", .string(finding.code.rawValue)))
      members.append(("message", JSONOutput(both: finding.message)))
    }
    return .object(members)
  }
}
