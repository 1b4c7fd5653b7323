package import HuzhuDocuments
package import HuzhuLanguage

/// Holds the ledgers against the pages that they were drawn from.
///
/// Asked is whether a page is the one of the ledger, whether the lines of each fact are lines with
/// something on them, and whether each number and day that the document states is on one of its
/// lines, in whatever form: `7万`, `百分之八十`, `5月下旬`. Of a page that has changed no lines are
/// looked at: they may have moved.
///
/// - Parameters:
///   - book: The rulebook with the ledgers.
///   - pages: The pages at hand.
/// - Returns: The findings in the order of the ledgers.
package func checkSources(_ book: Rulebook, pages: SourcePages) -> [Diagnostic] {
  var found: [Diagnostic] = []
  for ledger in book.ledgers {
    guard let document = ledger.document, let digest = ledger.sha256 else { continue }
    guard let page = pages.pages[document] else {
      found.append(missing(document, in: pages.folder, at: digest.place))
      continue
    }
    guard digest.string == page.sha256 else {
      found.append(changed(document, page, at: digest.place))
      continue
    }
    found += LinesOfPage(page, document).check(ledger.facts)
  }
  return found
}

private func missing(_ document: String, in folder: String, at place: Place) -> Diagnostic {
  Diagnostic(
    .pageMissing,
    .warning,
    Label(
      zh: "「\(folder)」中没有原文「\(excerpt(document))」",
      en: "there is no page '\(excerpt(document))' in '\(folder)'"
    ),
    at: place
  )
}

private func changed(
  _ document: String,
  _ page: SourcePages.Page,
  at place: Place
) -> Diagnostic {
  Diagnostic(
    .pageChanged,
    Label(
      zh: "原文「\(excerpt(document))」不是台账所据的那一份：请重新核对每条事实",
      en: "'\(excerpt(document))' is not the page that the ledger was drawn from:"
        + " check every fact anew"
    ),
    at: place,
    notes: [
      Diagnostic.Note(
        Label(zh: "该文件的摘要为 \(page.sha256)", en: "the digest of the file is \(page.sha256)")
      )
    ]
  )
}

/// The lines of one page, read as they are needed.
private final class LinesOfPage {
  private let document: String
  private let lines: [Substring]
  private var printed: [Int: PrintedLine] = [:]

  init(_ page: SourcePages.Page, _ document: String) {
    self.document = document
    lines = page.lines
  }

  func check(_ facts: [LedgerFact]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for fact in facts {
      let missing = fact.lines.filter { !hasText($0) }
      if let first = missing.first { found.append(noLine(first, of: fact)) }
      guard fact.isPrinted, missing.count < fact.lines.count else { continue }
      let its = fact.lines.filter { hasText($0) }
      for figure in fact.figures where !its.contains(where: { figure.isOn(line($0)) }) {
        found.append(notPrinted(figure, its))
      }
    }
    return found
  }

  private func hasText(_ number: Int) -> Bool {
    lines.indices.contains(number - 1) && lines[number - 1].contains { !$0.isWhitespace }
  }

  private func line(_ number: Int) -> PrintedLine {
    if let known = printed[number] { return known }
    let line = PrintedLine(lines[number - 1])
    printed[number] = line
    return line
  }

  private func noLine(_ number: Int, of fact: LedgerFact) -> Diagnostic {
    let isThere = lines.indices.contains(number - 1)
    return Diagnostic(
      .lineMissing,
      isThere
        ? Label(
          zh: "「\(excerpt(document))」第 \(number) 行是空的",
          en: "line \(number) of '\(excerpt(document))' is empty"
        )
        : Label(
          zh: "「\(excerpt(document))」只有 \(lines.count) 行，没有第 \(number) 行",
          en: "'\(excerpt(document))' has \(lines.count) lines and no line \(number)"
        ),
      at: fact.place
    )
  }

  private func notPrinted(_ figure: LedgerFigure, _ numbers: [Int]) -> Diagnostic {
    let list = numbers.map { "\($0)" }.joined(separator: ", ")
    let isOne = numbers.count == 1
    return Diagnostic(
      .figureNotPrinted,
      .warning,
      Label(
        zh: "「\(excerpt(document))」第 \(list) 行没有印出「\(excerpt(figure.written))」",
        en: "'\(excerpt(figure.written))' is not printed on \(isOne ? "line" : "lines") \(list)"
          + " of '\(excerpt(document))'"
      ),
      at: figure.place,
      notes: numbers.prefix(3).map { number in
        let text = excerpt(String(lines[number - 1]))
        return Diagnostic.Note(Label(zh: "第 \(number) 行：\(text)", en: "line \(number): \(text)"))
      }
    )
  }
}
