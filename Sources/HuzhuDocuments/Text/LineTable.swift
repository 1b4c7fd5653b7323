/// Where each line of a text begins, for whoever asks for many positions in it.
package struct LineTable: Sendable {
  private let source: SourceText
  private let starts: [Int]

  /// Finds the lines of a text.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  package init(_ source: SourceText) {
    self.source = source
    var starts = [0]
    for index in source.bytes.indices where source.bytes[index] == ASCII.lineFeed {
      starts.append(index + 1)
    }
    self.starts = starts
  }

  /// The number of lines; a text that ends with a line feed has an empty line after it.
  package var count: Int { starts.count }

  /// The line and the column of an offset, both counted from one.
  ///
  /// - Complexity: O(log *n*) in the number of lines, and O(*m*) in the length of the line.
  package func position(ofUTF8Offset offset: Int) -> (line: Int, column: Int) {
    let offset = source.clamped(offset)
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return (low + 1, source.column(of: offset, inLineFrom: starts[low]))
  }

  /// The range of a line, counted from one, without the end of the line; `nil` where there is none.
  package func range(ofLine line: Int) -> Range<Int>? {
    guard (1...starts.count).contains(line) else { return nil }
    let start = starts[line - 1]
    guard line < starts.count else { return start..<source.bytes.count }
    return start..<source.lineEnd(from: start, before: starts[line] - 1)
  }

  /// The text of a line, counted from one; `nil` where there is none.
  package func text(ofLine line: Int) -> String? {
    guard let range = range(ofLine: line) else { return nil }
    return source.text(in: range)
  }
}
