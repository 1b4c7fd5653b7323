/// What is different in two texts, as `diff -u` writes it and `patch` reads it.
///
/// - Parameters:
///   - old: The text before.
///   - new: The text after.
///   - path: How the file is named.
/// - Returns: Nothing where the texts are the same.
package func unifiedDiff(old: String, new: String, path: String) -> String {
  if old == new { return "" }
  let lines = DiffLines(lines(of: old), lines(of: new))
  return "--- \(path)\n+++ \(path)\n" + lines.hunks
}

/// The lines with their ends, so that a text without the last one is told apart.
private func lines(of text: String) -> [Substring] {
  var lines: [Substring] = []
  var rest = text[...]
  while let end = rest.utf8.firstIndex(of: 0x0A) {
    let next = rest.utf8.index(after: end)
    lines.append(rest[..<next])
    rest = rest[next...]
  }
  if !rest.isEmpty { lines.append(rest) }
  return lines
}

/// Lines of two texts side by side.
private struct DiffLines {
  private enum Line {
    case both(Substring)
    case old(Substring)
    case new(Substring)
  }

  private static let context = 3
  private var all: [Line] = []

  init(_ old: [Substring], _ new: [Substring]) {
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if left < old.count, removed.contains(left) {
        all.append(.old(old[left]))
        left += 1
      } else if right < new.count, added.contains(right) {
        all.append(.new(new[right]))
        right += 1
      } else {
        all.append(.both(old[left]))
        left += 1
        right += 1
      }
    }
  }

  /// The changes with a few lines around them; those near each other together.
  var hunks: String {
    let changed = all.indices.filter { if case .both = all[$0] { false } else { true } }
    var text = ""
    var (line, otherLine) = (1, 1)
    var index = 0
    var next = 0
    while next < changed.count {
      var last = next
      while last + 1 < changed.count, changed[last + 1] - changed[last] <= 2 * Self.context {
        last += 1
      }
      let start = max(index, changed[next] - Self.context)
      let end = min(all.count, changed[last] + Self.context + 1)
      count(index..<start, &line, &otherLine)
      let (first, otherFirst) = (line, otherLine)
      count(start..<end, &line, &otherLine)
      text += Self.head(first, line - first, otherFirst, otherLine - otherFirst)
      for index in start..<end { text += Self.text(of: all[index]) }
      index = end
      next = last + 1
    }
    return text
  }

  private func count(_ range: Range<Int>, _ line: inout Int, _ otherLine: inout Int) {
    for index in range {
      switch all[index] {
      case .both:
        line += 1
        otherLine += 1
      case .old: line += 1
      case .new: otherLine += 1
      }
    }
  }

  private static func head(_ line: Int, _ count: Int, _ other: Int, _ otherCount: Int) -> String {
    // Of no lines the one before them is named.
    let first = count == 0 ? line - 1 : line
    let otherFirst = otherCount == 0 ? other - 1 : other
    return "@@ -\(first),\(count) +\(otherFirst),\(otherCount) @@\n"
  }

  private static func text(of line: Line) -> String {
    let (sign, text) =
      switch line {
      case .both(let text): (" ", text)
      case .old(let text): ("-", text)
      case .new(let text): ("+", text)
      }
    return sign + text + (text.utf8.last == 0x0A ? "" : "\n\\ No newline at end of file\n")
  }
}
