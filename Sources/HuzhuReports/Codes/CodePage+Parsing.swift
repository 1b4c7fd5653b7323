import HuzhuDocuments

// How pages are written, so that they are easily read and changed:
//
//     # HZ0101 text | Chinese title | English title
//     = what it means, in Chinese
//     = the same in English
//     ? why, in Chinese
//     ? the same in English
//     - a line of the wrong example
//     + a line of the right one
//
// Behind the context stands `warning` or `note` where it is no error. ‹U+FEFF› is a sign that cannot
// be seen.
extension CodePage {
  /// Reads pages; what is not written so is left empty, and a test finds it.
  static func parse(_ texts: [String]) -> [CodePage] {
    var pages: [CodePage] = []
    for text in texts {
      var page: Draft?
      for line in text.split(separator: "\n") {
        if line.hasPrefix("# ") {
          if let page { pages.append(page.page) }
          page = Draft(line.dropFirst(2))
        } else {
          page?.add(line)
        }
      }
      if let page { pages.append(page.page) }
    }
    return pages
  }

  private struct Draft {
    var head: [Substring]
    var severity: Severity
    var title: Label
    var lines: [Character: [Substring]] = [:]

    init(_ line: Substring) {
      let parts = line.split(separator: "|", maxSplits: 2, omittingEmptySubsequences: false)
        .map { $0.trimmingSpaces }
      head = parts[0].split(separator: " ")
      severity = head.count > 2 ? Severity(rawValue: String(head[2])) ?? .error : .error
      title = Label(
        zh: parts.count > 1 ? String(parts[1]) : "",
        en: parts.count > 2 ? String(parts[2]) : ""
      )
    }

    mutating func add(_ line: Substring) {
      guard let mark = line.first else { return }
      lines[mark, default: []].append(line.dropFirst(2))
    }

    private func label(_ mark: Character) -> Label {
      let lines = lines[mark] ?? []
      return Label(
        zh: lines.count > 0 ? String(lines[0]) : "",
        en: lines.count > 1 ? String(lines[1]) : ""
      )
    }

    private func example(_ mark: Character) -> String {
      (lines[mark] ?? []).joined(separator: "\n")
    }

    var page: CodePage {
      CodePage(
        code: DiagnosticCode(rawValue: head.first.map { String($0) } ?? ""),
        severity: severity,
        context: head.count > 1 ? Context(rawValue: String(head[1])) ?? .none : .none,
        title: title,
        meaning: label("="),
        reason: label("?"),
        bad: example("-"),
        good: example("+")
      )
    }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}
