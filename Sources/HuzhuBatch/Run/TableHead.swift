import HuzhuDocuments
import HuzhuLanguage

/// The beginning of a table: its encoding and the names of its columns.
struct TableHead {
  let run: BatchRun

  /// How much of a table is looked at to tell its encoding.
  private static let looked = 1 << 16

  func read(_ reader: inout ChunkReader) -> Result<TableMapping, BatchRun.Stop> {
    let beginning = Array(reader.peek(Self.looked))
    if let problem = reader.problem { return .failure(.input(problem)) }
    if let refusal = refusal(of: beginning) { return .failure(refusal) }
    if beginning.starts(with: [0xEF, 0xBB, 0xBF]) { reader.skip(3) }
    let findings = Findings()
    let mapping: TableMapping?
    var source = SourceText(name: run.name, bytes: [])
    if run.inputForm == .ndjson {
      mapping = .open(run.population, by: run.by, in: run.book, findings: findings)
    } else {
      let names: [(name: String, place: Place)]
      if let header = run.population.header {
        names = header.map { ($0, Place(source: 0, range: 0..<0)) }
      } else {
        guard let found = header(&reader, &source, findings) else {
          return .failure(.table(findings.diagnostics, source))
        }
        names = found
      }
      let end = source.bytes.count
      mapping = .map(
        names,
        of: run.population,
        by: run.by,
        in: run.book,
        at: Place(source: 0, range: end..<end),
        findings: findings
      )
    }
    return mapping.map { .success($0) } ?? .failure(.table(findings.diagnostics, source))
  }

  /// Bytes of another encoding are no rows that are bad: nothing of such a table is answered.
  private func refusal(of beginning: [UInt8]) -> BatchRun.Stop? {
    let place = Place(source: 0, range: 0..<0)
    let source = SourceText(name: run.name, bytes: [])
    let encoding: String
    let code: DiagnosticCode
    if TextEncoding.looksWide(beginning) {
      (code, encoding) = (.wideEncoding, "UTF-16")
    } else if String(validating: whole(beginning), as: UTF8.self) == nil,
      TextEncoding.looksLikeGB18030(wholeLines(beginning))
    {
      (code, encoding) = (.chineseEncoding, "GB18030")
    } else {
      return nil
    }
    let line = "iconv -f \(encoding) -t UTF-8 \(run.name) > utf8-\(run.name.lastPart)"
    let diagnostic = Diagnostic(
      code,
      Label(
        zh: "文件看起来是 \(encoding) 编码，不是 UTF-8",
        en: "the file looks like \(encoding), not UTF-8"
      ),
      at: place,
      notes: [Diagnostic.Note(Label(zh: "请先转换：\(line)", en: "convert it: \(line)"))]
    )
    return .table([diagnostic], source)
  }

  /// The bytes without a character that is cut at their end.
  private func whole(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    guard bytes.count >= Self.looked else { return bytes[...] }
    var end = bytes.count
    while end > 0, bytes.count - end < 4, bytes[end - 1] & 0xC0 == 0x80 { end -= 1 }
    return bytes[..<max(0, end - 1)]
  }

  private func wholeLines(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count >= Self.looked, let end = bytes.lastIndex(of: 0x0A) else { return bytes }
    return Array(bytes[..<end])
  }

  private func header(
    _ reader: inout ChunkReader,
    _ source: inout SourceText,
    _ findings: Findings
  ) -> [(name: String, place: Place)]? {
    var record: RecordBlock.Record?
    var block: RecordBlock?
    while let chunk = reader.takeRecord() {
      let found = RecordBlock(chunk, shape: reader.shape, cells: nil)
      block = found
      record = found.records.first
      if record != nil { break }
    }
    guard let block, let record else {
      findings.error(
        .noHeader,
        zh: "文件是空的：第一行应为列名",
        en: "the file is empty: its first line has the names of the columns",
        at: Place(source: 0, range: 0..<0)
      )
      return nil
    }
    let shown = block.bytes.prefix(4_096).prefix { $0 != 0x0A && $0 != 0x0D }
    source = SourceText(name: run.name, bytes: Array(shown))
    if let problem = record.problem {
      findings.error(
        problem.code,
        zh: problem.message.zh,
        en: problem.message.en,
        at: Place(source: 0, range: 0..<0)
      )
      return nil
    }
    var names: [(name: String, place: Place)] = []
    for cell in block.cells[record.cells] {
      names.append(
        (
          String(decoding: block.text(cell), as: UTF8.self).withoutSpaces,
          Place(source: 0, range: cell.range)
        )
      )
    }
    return names
  }
}

extension String {
  /// What stands behind the last slash.
  fileprivate var lastPart: Substring { split(separator: "/").last ?? self[...] }

  /// The text without spaces at its ends.
  fileprivate var withoutSpaces: String {
    var scalars = unicodeScalars[...]
    func isBlank(_ scalar: Unicode.Scalar?) -> Bool {
      scalar == " " || scalar == "\t" || scalar == "\u{3000}"
    }
    while isBlank(scalars.first) { scalars.removeFirst() }
    while isBlank(scalars.last) { scalars.removeLast() }
    return String(scalars)
  }
}
