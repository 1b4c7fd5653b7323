package import HuzhuDocuments

/// The findings of a run and the documents they are about, for the formats that programs read.
package struct FindingSet: Sendable {
  /// The documents by their numbers.
  package let sources: [SourceText]
  /// Their paths as a report names them.
  package let paths: [String]
  /// The numbers of the documents that are reported, in order.
  package let reported: [Int]
  /// By document and position.
  package let findings: [Diagnostic]
  /// The version of the tool.
  package let engine: String
  private let tables: [Int: LineTable]

  /// - Parameters:
  ///   - sources: The documents of the run, in the order of their numbers.
  ///   - paths: How each is named.
  ///   - reported: The numbers of those that are reported.
  ///   - diagnostics: What was found in any of them.
  ///   - engine: The version of the tool.
  package init(
    sources: [SourceText],
    paths: [String],
    reported: Set<Int>,
    diagnostics: [Diagnostic],
    engine: String
  ) {
    self.sources = sources
    self.paths = paths
    self.reported = reported.sorted()
    self.engine = engine
    findings = DiagnosticReport.sorted(diagnostics.filter { reported.contains($0.place.source) })
    var tables: [Int: LineTable] = [:]
    for diagnostic in findings {
      for place in [diagnostic.place] + diagnostic.notes.compactMap(\.place)
      where tables[place.source] == nil && sources.indices.contains(place.source) {
        tables[place.source] = LineTable(sources[place.source])
      }
    }
    self.tables = tables
  }

  /// How many findings have this weight.
  package func count(_ severity: Severity) -> Int {
    findings.count { $0.severity == severity }
  }

  /// Whether a finding weighs as much as this, or more.
  package func has(atLeast severity: Severity) -> Bool {
    findings.contains { $0.severity.weight >= severity.weight }
  }
}

extension Severity {
  /// The more it weighs the larger.
  var weight: Int {
    switch self {
    case .error: 2
    case .warning: 1
    case .note: 0
    }
  }
}

extension FindingSet {
  /// Lines and columns from one; the end lies behind the last character.
  struct Region: Hashable {
    var startLine: Int
    var startColumn: Int
    var endLine: Int
    var endColumn: Int
  }

  func path(of place: Place) -> String {
    paths.indices.contains(place.source) ? paths[place.source] : ""
  }

  /// A place in characters as people see them.
  func region(of place: Place) -> Region {
    guard let table = tables[place.source] else { return Self.start }
    let start = table.position(ofUTF8Offset: place.range.lowerBound)
    let end = table.position(ofUTF8Offset: place.range.upperBound)
    return Region(
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column
    )
  }

  /// A place in UTF-16 code units.
  func utf16Region(of place: Place) -> Region {
    guard let table = tables[place.source] else { return Self.start }
    let source = sources[place.source]
    func column(_ offset: Int, _ line: Int) -> Int {
      guard let range = table.range(ofLine: line) else { return 1 }
      // A byte order mark is no part of the text.
      let bytes = source.bytes
      let hasMark = line == 1 && bytes.starts(with: [0xEF, 0xBB, 0xBF])
      let lower = range.lowerBound + (hasMark ? 3 : 0)
      return source.text(in: lower..<max(lower, min(offset, bytes.count))).utf16.count + 1
    }
    var region = region(of: place)
    region.startColumn = column(place.range.lowerBound, region.startLine)
    region.endColumn = column(place.range.upperBound, region.endLine)
    return region
  }

  private static let start = Region(startLine: 1, startColumn: 1, endLine: 1, endColumn: 1)

  /// What stands around a finding, without white space.
  ///
  /// It stays the same when lines are added above or the layout changes.
  func surroundings(of place: Place) -> [UInt8] {
    guard let table = tables[place.source], sources.indices.contains(place.source) else {
      return []
    }
    let line = table.position(ofUTF8Offset: place.range.lowerBound).line
    guard let range = table.range(ofLine: line) else { return [] }
    // A document may be one long line.
    let start = min(max(place.range.lowerBound, range.lowerBound), range.upperBound)
    let lower = max(range.lowerBound, start - 80)
    let upper = min(range.upperBound, start + 120)
    return sources[place.source].bytes[lower..<upper].filter { $0 > 0x20 }
  }

  /// The message with its notes and its fix, each on a line.
  func text(of diagnostic: Diagnostic, _ language: Language) -> String {
    var text = diagnostic.message[language]
    let note = Label(zh: "附注", en: "note")[language]
    for remark in diagnostic.notes {
      let place = remark.place.map { place in
        let region = region(of: place)
        return "\(path(of: place)):\(region.startLine):\(region.startColumn): "
      }
      text += "\n\(place ?? "")\(note): \(remark.message[language])"
    }
    if let fix = diagnostic.fix {
      let label =
        fix.isEmpty
        ? Label(zh: "改法: 删除所标之处", en: "fix: remove what is marked")
        : Label(zh: "改法: 改为 \(fix)", en: "fix: write \(fix)")
      text += "\n" + label[language]
    }
    return text
  }
}
