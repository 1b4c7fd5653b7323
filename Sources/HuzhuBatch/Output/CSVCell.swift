/// Cells of CSV as every table of the tool writes them: RFC 4180, in quotes only where needed.
package enum CSVCell {
  /// Writes a cell, in quotes where it would not be one without.
  package static func append(_ cell: [UInt8], separator: UInt8, to bytes: inout [UInt8]) {
    let needsQuotes =
      cell.contains { $0 == separator || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
      || cell.first == 0x20 || cell.last == 0x20
    guard needsQuotes else {
      bytes += cell
      return
    }
    bytes.append(0x22)
    for byte in cell {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }
}
