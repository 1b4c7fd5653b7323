package import HuzhuDocuments

/// The page of a code: what the finding means, a wrong and a right example, and why it is found.
package struct CodePage: Sendable {
  package var code: DiagnosticCode
  /// How much the finding weighs.
  package var severity: Severity
  /// Where the examples would stand.
  package var context: Context
  package var title: Label
  package var meaning: Label
  package var reason: Label
  /// What raises this finding and no other; empty where it cannot be shown.
  package var bad: String
  /// The same without the mistake.
  package var good: String

  /// What the examples of a page are a part of.
  package enum Context: String, CaseIterable, Sendable {
    /// Nothing is shown.
    case none
    /// A text that is to be JSON.
    case text
    /// A whole document, alone.
    case document
    case vocabulary
    /// A vocabulary beside a scheme that asks whether a worker is a member.
    case uses
    case ledger
    /// A ledger from which a scheme draws a least age.
    case drawn
    /// A ledger of a page.
    case page
    /// The content of one fact of a ledger.
    case fact
    /// The content of one check of a ledger.
    case check
    case scheme
    case term
    /// A formula or a condition of a scheme.
    case formula
    /// The terms of an overlay.
    case overlay
    case `case`
    /// The content of a population document.
    case population
    /// How often an event of a fund happens.
    case fund
    /// Rows of people; before a line `---`, what the population document says.
    case table
    /// A case that is read without a mistake and cannot be answered.
    case assessed
    /// A scheme of which the examples are run, with coverage and mutants.
    case tested
    /// An option of `check`.
    case option
    /// A call of the tool.
    case call
  }
}

extension CodePage {
  /// All pages in the order of their codes.
  package static let all: [CodePage] = parse(
    [
      files, texts, shared, vocabularies, ledgers, cases, formulas, terms, parts, assessing, checks,
      proofs, uses, testing, populations, funds,
    ]
  )

  private static let byCode: [String: Int] = {
    var positions: [String: Int] = [:]
    for (index, page) in all.enumerated() { positions[page.code.rawValue] = index }
    return positions
  }()

  /// The page of a code.
  package static func of(_ code: DiagnosticCode) -> CodePage? {
    byCode[code.rawValue].map { all[$0] }
  }

  /// The code that somebody means: `HZ0421`, `hz0421` or `421`.
  package static func code(named text: String) -> DiagnosticCode? {
    let upper = text.uppercased()
    let digits = upper.hasPrefix("HZ") ? String(upper.dropFirst(2)) : upper
    guard digits.utf8.count <= 4, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    let name = "HZ" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    return byCode[name] == nil ? nil : DiagnosticCode(rawValue: name)
  }

  /// A sentence on how the finding is let stand; errors cannot be.
  package var allowance: Label? {
    guard severity != .error else { return nil }
    let allow = #""allow": [{"code": "\#(code.rawValue)", "because": {"zh": "…", "en": "…"}}]"#
    return Label(
      zh: "确属有意时，在该处写明理由即可放行：\(allow)",
      en: "Where it is meant, it is let stand with a reason: \(allow)"
    )
  }
}
