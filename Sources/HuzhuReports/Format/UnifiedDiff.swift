/// The difference between two texts, line by line, as `diff -u` tells it.
package struct UnifiedDiff {
  private let steps: [Step]

  /// How many equal lines stand around a difference.
  private static let context = 3
  /// The most pairs of lines that are compared; beyond, all that differs is one difference.
  private static let mostPairs = 4_000_000

  /// A step from the one text to the other, with its line and the end of it.
  private enum Step {
    case keep(Substring)
    case leaveOut(Substring)
    case putIn(Substring)
  }

  /// Compares two texts.
  package init(_ old: String, _ new: String) {
    let (old, new) = (Self.lines(of: old), Self.lines(of: new))
    let least = min(old.count, new.count)
    var before = 0
    while before < least, Self.isSame(old[before], new[before]) { before += 1 }
    var after = 0
    while after < least - before,
      Self.isSame(old[old.count - 1 - after], new[new.count - 1 - after])
    {
      after += 1
    }
    let middle = Self.steps(
      old[before..<old.count - after],
      new[before..<new.count - after]
    )
    steps = old[..<before].map { .keep($0) } + middle + old.suffix(after).map { .keep($0) }
  }

  /// The lines of a text, each with its line feed; the last one may have none.
  private static func lines(of text: String) -> [Substring] {
    var lines: [Substring] = []
    let bytes = text.utf8
    var start = bytes.startIndex
    while let lineFeed = bytes[start...].firstIndex(of: 0x0A) {
      let end = bytes.index(after: lineFeed)
      lines.append(text[start..<end])
      start = end
    }
    if start < bytes.endIndex { lines.append(text[start...]) }
    return lines
  }

  /// Whether two lines have the same bytes: texts may be equal that have not.
  private static func isSame(_ left: Substring, _ right: Substring) -> Bool {
    left.utf8.elementsEqual(right.utf8)
  }

  /// The steps that keep the most lines.
  private static func steps(_ old: ArraySlice<Substring>, _ new: ArraySlice<Substring>) -> [Step] {
    let (old, new) = (Array(old), Array(new))
    guard old.count * new.count <= mostPairs else {
      return old.map { .leaveOut($0) } + new.map { .putIn($0) }
    }
    // The most lines that can be kept from a line of each text on.
    let width = new.count + 1
    var kept = [Int32](repeating: 0, count: (old.count + 1) * width)
    for row in old.indices.reversed() {
      for column in new.indices.reversed() {
        kept[row * width + column] =
          isSame(old[row], new[column])
          ? kept[(row + 1) * width + column + 1] + 1
          : max(kept[(row + 1) * width + column], kept[row * width + column + 1])
      }
    }
    var steps: [Step] = []
    var (row, column) = (0, 0)
    while row < old.count, column < new.count {
      if isSame(old[row], new[column]) {
        steps.append(.keep(old[row]))
        row += 1
        column += 1
      } else if kept[(row + 1) * width + column] >= kept[row * width + column + 1] {
        steps.append(.leaveOut(old[row]))
        row += 1
      } else {
        steps.append(.putIn(new[column]))
        column += 1
      }
    }
    return steps + old[row...].map { .leaveOut($0) } + new[column...].map { .putIn($0) }
  }

  // MARK: - Text

  /// The difference under the names of both texts; empty where there is none.
  package func text(from oldName: String, to newName: String) -> String {
    var text = ""
    for hunk in hunks() { text += self.text(of: hunk) }
    return text.isEmpty ? "" : "--- \(oldName)\n+++ \(newName)\n" + text
  }

  /// The steps around each difference; differences close to one another are told together.
  private func hunks() -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for (index, step) in steps.enumerated() {
      if case .keep = step { continue }
      let around = max(0, index - Self.context)..<min(steps.count, index + 1 + Self.context)
      if let last = hunks.last, last.upperBound >= around.lowerBound {
        hunks[hunks.count - 1] = last.lowerBound..<around.upperBound
      } else {
        hunks.append(around)
      }
    }
    return hunks
  }

  private func text(of hunk: Range<Int>) -> String {
    var lines = ""
    for step in steps[hunk] {
      let (mark, line) =
        switch step {
        case .keep(let line): (" ", line)
        case .leaveOut(let line): ("-", line)
        case .putIn(let line): ("+", line)
        }
      lines += mark + line
      if line.utf8.last != 0x0A { lines += "\n\\ No newline at end of file\n" }
    }
    let (oldStart, newStart) = counts(in: 0..<hunk.lowerBound)
    let (oldCount, newCount) = counts(in: hunk)
    return "@@ -\(range(oldStart, oldCount)) +\(range(newStart, newCount)) @@\n" + lines
  }

  /// How many lines of both texts are in some steps.
  private func counts(in range: Range<Int>) -> (old: Int, new: Int) {
    var (old, new) = (0, 0)
    for step in steps[range] {
      switch step {
      case .keep:
        old += 1
        new += 1
      case .leaveOut: old += 1
      case .putIn: new += 1
      }
    }
    return (old, new)
  }

  private func range(_ start: Int, _ count: Int) -> String {
    count == 1 ? "\(start + 1)" : "\(count == 0 ? start : start + 1),\(count)"
  }
}
