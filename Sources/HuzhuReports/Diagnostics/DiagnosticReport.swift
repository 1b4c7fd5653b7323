package import HuzhuDocuments

/// Findings as text: place, severity, code and message, the line with a mark below it, notes, a fix.
package struct DiagnosticReport: Sendable {
  private let sources: [SourceText]
  private let layout: Layout

  /// - Parameters:
  ///   - sources: The documents of the run, in the order of their numbers.
  ///   - layout: For whom it is.
  package init(sources: [SourceText], layout: Layout) {
    self.sources = sources
    self.layout = layout
  }

  /// The findings sorted by document and position.
  package func text(_ diagnostics: [Diagnostic]) -> String {
    var page = Page(layout)
    var tables: [Int: LineTable] = [:]
    for diagnostic in Self.sorted(diagnostics) {
      write(diagnostic, to: &page, &tables)
    }
    return page.text
  }

  /// Findings by document and position; those at one place as they were found.
  package static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let order = diagnostics.indices.sorted { left, right in
      let (a, b) = (diagnostics[left].place, diagnostics[right].place)
      if a.source != b.source { return a.source < b.source }
      if a.range.lowerBound != b.range.lowerBound { return a.range.lowerBound < b.range.lowerBound }
      return left < right
    }
    return order.map { diagnostics[$0] }
  }

  /// A place as `file:line:column`, or the name of a text that is no file.
  package func position(of place: Place) -> String {
    guard sources.indices.contains(place.source) else { return "" }
    let source = sources[place.source]
    let (line, column) = source.position(ofUTF8Offset: place.range.lowerBound)
    return "\(source.name):\(line):\(column)"
  }

  private func write(
    _ diagnostic: Diagnostic,
    to page: inout Page,
    _ tables: inout [Int: LineTable]
  ) {
    let style = layout.style
    let role = Self.role(of: diagnostic.severity)
    let head = style.decorating(
      Self.word(for: diagnostic.severity)[layout.language] + "[\(diagnostic.code.rawValue)]",
      as: role
    )
    let place = position(of: diagnostic.place, &tables)
    page.verbatim("\(place): \(head): \(diagnostic.message[layout.language])")
    writeExcerpt(diagnostic.place, role, to: &page, &tables)
    for note in diagnostic.notes {
      let word = style.decorating(layout.say(zh: "附注", en: "note"), as: .note)
      guard let place = note.place else {
        page.verbatim("  \(word): \(note.message[layout.language])")
        continue
      }
      page.verbatim("  \(position(of: place, &tables)): \(word): \(note.message[layout.language])")
    }
    if let fix = diagnostic.fix {
      let word = style.decorating(layout.say(zh: "改法", en: "fix"), as: .good)
      // In a document a name stands in quotes; behind an option it does not.
      let isOption =
        sources.indices.contains(diagnostic.place.source)
        && sources[diagnostic.place.source].name.hasPrefix("--")
      let written = isOption ? fix.filter { $0 != "\"" } : fix
      let text =
        fix.isEmpty
        ? layout.say(zh: "删除所标之处", en: "remove what is marked")
        : layout.say(zh: "改为 \(written)", en: "write \(written)")
      page.verbatim("  \(word): \(text)")
    }
  }

  private func position(of place: Place, _ tables: inout [Int: LineTable]) -> String {
    guard sources.indices.contains(place.source) else { return "" }
    let (line, column) = table(place.source, &tables).position(ofUTF8Offset: place.range.lowerBound)
    return "\(sources[place.source].name):\(line):\(column)"
  }

  private func table(_ source: Int, _ tables: inout [Int: LineTable]) -> LineTable {
    if let known = tables[source] { return known }
    let table = LineTable(sources[source])
    tables[source] = table
    return table
  }

  // MARK: - The line and its mark

  private func writeExcerpt(
    _ place: Place,
    _ role: TextRole,
    to page: inout Page,
    _ tables: inout [Int: LineTable]
  ) {
    guard sources.indices.contains(place.source) else { return }
    let source = sources[place.source]
    let lines = table(place.source, &tables)
    let offset = min(max(place.range.lowerBound, 0), source.bytes.count)
    let line = lines.position(ofUTF8Offset: offset).line
    guard let range = lines.range(ofLine: line), !range.isEmpty || !source.bytes.isEmpty else {
      return
    }
    let start = min(max(offset, range.lowerBound), range.upperBound)
    let end = min(max(place.range.upperBound, start), range.upperBound)
    let excerpt = Excerpt(
      before: source.text(in: nearStart(of: source, range.lowerBound..<start)),
      marked: source.text(in: start..<min(end, start + Self.longest)),
      after: source.text(in: end..<min(range.upperBound, end + Self.longest)),
      width: layout.width
    )
    guard !excerpt.line.isEmpty else { return }
    page.verbatim(excerpt.line)
    page.verbatim(
      String(repeating: " ", count: excerpt.indent)
        + layout.style.decorating("^" + String(repeating: "~", count: excerpt.length - 1), as: role)
    )
  }

  /// No more bytes of a line are looked at than can be shown: a file may be one long line.
  private static let longest = 4_096

  private func nearStart(of source: SourceText, _ range: Range<Int>) -> Range<Int> {
    var lower = max(range.lowerBound, range.upperBound - Self.longest)
    // Not inside a character.
    while lower < range.upperBound, lower > range.lowerBound, source.bytes[lower] & 0xC0 == 0x80 {
      lower += 1
    }
    return lower..<range.upperBound
  }

  private static func role(of severity: Severity) -> TextRole {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }

  private static func word(for severity: Severity) -> Label {
    switch severity {
    case .error: Label(zh: "错误", en: "error")
    case .warning: Label(zh: "警告", en: "warning")
    case .note: Label(zh: "附注", en: "note")
    }
  }
}
