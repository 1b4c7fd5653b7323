// What is wrong at the end of a file, and with the file as a whole.

extension JSONReader {
  mutating func reportTextAfterValue() {
    let range = at..<textEnd
    let line = source.lineRange(ofUTF8Offset: at)
    report {
      let shown = range.clamped(to: line)
      return .textAfterValue($0.source.excerpt(of: shown), at: $0.place(range))
    }
    at = bytes.count
  }

  /// Closes what is open at the end of the file, and reports what only shows there.
  mutating func finishFile() {
    if expected == .root {
      if !isQuiet { report { .emptyDocument(at: $0.place(0..<$0.bytes.count)) } }
    } else {
      reportUnexpectedEnd()
    }
    if expected == .value || expected == .colon { members.removeLast() }
    while !frames.isEmpty { finishFrame() }
    if sawMalformed || !diagnostics.isEmpty { reportMalformed() }
  }

  private mutating func reportUnexpectedEnd() {
    var open: [(Enclosure, Int)] = []
    if let openString { open.append((.string, openString)) }
    // The outer ones teach nothing: whoever closes these sees them next.
    for frame in frames.suffix(3).reversed() { open.append((frame.enclosure, frame.opened)) }
    guard let (inside, start) = open.first else { return }
    report { reader in
      var notes: [Diagnostic.Note] = []
      for (enclosure, offset) in open {
        notes.append(Diagnostic.Note.openedHere(enclosure, at: reader.place(offset..<offset + 1)))
      }
      return .unexpectedEnd(
        inside: inside,
        line: reader.source.position(ofUTF8Offset: start).line,
        at: reader.place(reader.textEnd..<reader.textEnd),
        opened: notes
      )
    }
  }

  /// Reports all bytes that are not UTF-8, also those in what was skipped.
  private mutating func reportMalformed() {
    let malformed = TextEncoding.malformed(in: bytes, keeping: DiagnosticList.limit)
    guard malformed.byteCount > 0 else { return }
    if malformed.byteCount > malformed.wellFormedCount, TextEncoding.looksLikeGB18030(bytes) {
      // In another encoding nothing else that was found means anything.
      diagnostics = DiagnosticList()
      root = nil
      let start = bytes.firstIndex { $0 >= 0x80 } ?? 0
      report { .chineseEncoding(at: $0.place(start..<start + 2)) }
      return
    }
    for run in malformed.runs {
      report { .malformedUTF8(hexadecimal($0.bytes[run]), at: $0.place(run)) }
    }
    if malformed.runCount > malformed.runs.count {
      diagnostics.leaveOut(malformed.runCount - malformed.runs.count)
    }
  }

  /// The end of the text without the white space at its end.
  private var textEnd: Int {
    var end = bytes.count
    while end > 0, ASCII.isWhiteSpace(bytes[end - 1]) { end -= 1 }
    return end
  }
}

/// The first bytes of some, as a person reads them: `E5 B9 …`.
private func hexadecimal(_ bytes: ArraySlice<UInt8>) -> String {
  var text = ""
  for byte in bytes.prefix(4) {
    text += (text.isEmpty ? "" : " ") + (byte < 0x10 ? "0" : "")
    text += String(byte, radix: 16, uppercase: true)
  }
  return bytes.count > 4 ? text + " …" : text
}
