/// A table of a page: its columns, and what stands in the rows.
struct DataTable: Sendable {
  var head: [String]
  /// Positions of columns that hold words; all others hold numbers.
  var words: Set<Int>
  var rows: [[String]] = []

  init(_ head: [String], words: Set<Int> = [0]) {
    self.head = head
    self.words = words
  }

  /// Writes the table in a frame that scrolls where it is wider than the page.
  func write(to page: inout Markup, label: String) {
    page.element(
      "div",
      ["class": "scroll", "role": "region", "aria-label": label, "tabindex": "0"]
    ) {
      page in
      page.element("table") { page in
        page.element("thead") { page in
          page.element("tr") { page in
            for (column, name) in head.enumerated() {
              page.element("th", attributes(column, ["scope": "col"]), name)
            }
          }
        }
        page.element("tbody") { page in
          for row in rows { write(row, to: &page) }
        }
      }
    }
  }

  private func write(_ row: [String], to page: inout Markup) {
    page.element("tr") { page in
      for (column, cell) in row.enumerated() {
        if column == 0, words.contains(0) {
          page.element("th", ["scope": "row", "class": "words"], cell)
        } else {
          page.element("td", attributes(column, [:])) { write(cell, to: &$0) }
        }
      }
    }
  }

  /// A figure, and its standard error so that it may stand on a line of its own.
  private func write(_ cell: String, to page: inout Markup) {
    guard let error = cell.firstRange(of: " ± ") else { return page.write(cell) }
    page.write(String(cell[..<error.lowerBound]))
    page.element("span", ["class": "error"], String(cell[error.lowerBound...]))
  }

  private func attributes(_ column: Int, _ others: Markup.Attributes) -> Markup.Attributes {
    guard words.contains(column) else { return others }
    return others.isEmpty ? ["class": "words"] : ["scope": "col", "class": "words"]
  }
}
