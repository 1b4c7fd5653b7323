import HuzhuDocuments
import HuzhuLanguage

/// How rows are taken out of the bytes of a table.
struct RowShape: Sendable {
  let form: TableFormat
  let csv: CSVShape
  let mapping: TableMapping

  func block(_ chunk: Chunk) -> RecordBlock {
    switch form {
    case .csv: RecordBlock(chunk, shape: csv, cells: mapping.names.count)
    case .ndjson: RecordBlock(linesOf: chunk)
    }
  }

  /// The text of one column; nil where the row cannot be read.
  func text(
    of column: Int,
    in record: RecordBlock.Record,
    of block: RecordBlock
  ) -> [UInt8]? {
    guard record.problem == nil else { return nil }
    switch form {
    case .csv: return block.text(block.cells[record.cells.lowerBound + column])
    case .ndjson:
      guard case .success(let object) = object(record, of: block) else { return nil }
      return text(of: column, in: object)
    }
  }

  // MARK: - NDJSON

  /// The object of a line.
  func object(
    _ record: RecordBlock.Record,
    of block: RecordBlock
  ) -> Result<JSONObject, RowProblem> {
    if let problem = record.problem { return .failure(problem) }
    let source = SourceText(name: "", bytes: Array(block.bytes[record.range]))
    let (node, mistakes) = readJSON(source, index: 0)
    if let first = mistakes.first {
      return .failure(RowProblem(first.code, first.message))
    }
    guard case .object(let object)? = node?.value else {
      return .failure(
        RowProblem(
          .wrongKind,
          Label(zh: "每行应为一个对象", en: "each line is an object")
        )
      )
    }
    return .success(object)
  }

  func text(of column: Int, in object: JSONObject) -> [UInt8] {
    guard let node = object[mapping.names[column]] else { return [] }
    switch node.value {
    case .null: return []
    case .string(let text), .number(let text): return Array(text.utf8)
    default: return Array(JSONOutput(node).text().utf8)
    }
  }
}
