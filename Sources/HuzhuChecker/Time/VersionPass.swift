import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

extension RuleCheck {
  /// Days between versions, and the end of the last one.
  static let versions: Pass = { check, scheme in
    let later = check.book.schemes.first { other in
      guard other.id == scheme.id, other.version != scheme.version else { return false }
      return (other.effective.from ?? .earliest) > (scheme.effective.from ?? .earliest)
    }
    guard let until = scheme.effective.until else { return [] }
    guard let later else { return check.end(of: scheme, until) }
    guard let from = later.effective.from, until < from else { return [] }
    return [
      Diagnostic(
        .versionGap,
        .warning,
        Label(
          zh: "从 \(until.text) 到 \(from.text) 没有施行的版本：前一版本「\(scheme.version)」已经结束",
          en: "no version is in force from \(until.text) until \(from.text):"
            + " the one before, '\(scheme.version)', has ended"
        ),
        at: later.effective.place ?? later.place,
        notes: [
          Diagnostic.Note(
            Label(zh: "前一版本在此", en: "the version before"),
            at: scheme.effective.place ?? scheme.place
          )
        ]
      )
    ]
  }

  /// What is said of the end of a scheme that has no later version.
  private func end(of scheme: Scheme, _ until: Day) -> [Diagnostic] {
    guard let on = options.on, until <= on.adding(days: options.expiring) else { return [] }
    let place = scheme.effective.place ?? scheme.place
    guard until > on else {
      return [
        Diagnostic(
          .schemeEnds,
          .note,
          Label(
            zh: "方案已于 \(until.text) 结束，没有后续版本",
            en: "the scheme has been over since \(until.text), and there is no later version"
          ),
          at: place
        )
      ]
    }
    let days = until.ordinal - on.ordinal
    return [
      Diagnostic(
        .schemeEnds,
        .warning,
        Label(
          zh: "方案在 \(days) 天后（\(until.text)）结束，没有后续版本",
          en: "the scheme ends in \(days) \(days == 1 ? "day" : "days"), on \(until.text),"
            + " and there is no later version"
        ),
        at: place
      )
    ]
  }

  /// Dated terms that have no value any more, or soon have none, while their scheme goes on.
  static let datedTerms: Pass = { check, scheme in
    guard let on = check.options.on, scheme.effective.until.map({ on < $0 }) ?? true else {
      return []
    }
    var result: [Diagnostic] = []
    for term in scheme.terms {
      guard let end = term.pieces.last?.until, end <= on.adding(days: check.options.expiring),
        scheme.effective.until.map({ end < $0 }) ?? true
      else { continue }
      result.append(
        Diagnostic(
          .termEnds,
          .warning,
          Label(
            zh: "从 \(end.text) 起条款「\(term.name)」没有值，而方案仍在施行",
            en: "from \(end.text) on the term '\(term.name)' has no value, and the scheme goes on"
          ),
          at: term.place
        )
      )
    }
    return result
  }
}
