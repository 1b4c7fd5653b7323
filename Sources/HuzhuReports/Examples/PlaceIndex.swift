package import HuzhuDocuments

/// Places of documents as files, lines and columns.
package struct PlaceIndex: Sendable {
  private let paths: [String]
  private let tables: [LineTable]

  /// - Parameters:
  ///   - sources: The documents of the run, in the order of their numbers.
  ///   - paths: How each is named.
  package init(sources: [SourceText], paths: [String]) {
    self.paths = paths
    tables = sources.map { LineTable($0) }
  }

  func position(of place: Place) -> (file: String, line: Int, column: Int) {
    guard tables.indices.contains(place.source), paths.indices.contains(place.source) else {
      return ("", 1, 1)
    }
    let (line, column) = tables[place.source].position(ofUTF8Offset: place.range.lowerBound)
    return (paths[place.source], line, column)
  }

  /// As `file:line:column`.
  func text(of place: Place) -> String {
    let (file, line, column) = position(of: place)
    return "\(file):\(line):\(column)"
  }

  /// As members of a JSON object.
  func members(of place: Place) -> [(String, JSONOutput)] {
    let (file, line, column) = position(of: place)
    return [("file", .string(file)), ("line", .number(line)), ("column", .number(column))]
  }
}
