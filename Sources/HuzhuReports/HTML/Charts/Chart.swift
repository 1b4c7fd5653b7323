import HuzhuDocuments

/// A chart of a page: what it shows in words, how it is drawn, and its data.
struct Chart: Sendable {
  /// Unique on the page.
  let id: String
  let title: String
  /// What a reader who does not see it is told.
  let description: String
  /// The parts by their styles.
  var legend: [(style: String, text: String)] = []
  let table: DataTable
  /// Draws it in one size.
  let draw: @Sendable (_ isNarrow: Bool) -> Drawing

  init(
    id: String,
    title: String,
    description: String,
    table: DataTable,
    draw: @escaping @Sendable (_ isNarrow: Bool) -> Drawing
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.table = table
    self.draw = draw
  }

  /// Writes the chart in both sizes, of which a page shows one, and its data behind a line to open.
  func write(to page: inout Markup, _ layout: Layout) {
    page.element("figure", ["id": id]) { page in
      page.element("figcaption", title)
      if !legend.isEmpty {
        page.element("ul", ["class": "legend"]) { page in
          for part in legend {
            page.element("li") { page in
              page.element("span", ["class": "key \(part.style)"], "")
              page.write(part.text)
            }
          }
        }
      }
      write(draw(false), as: "wide", to: &page)
      write(draw(true), as: "narrow", to: &page)
      page.element("details") { page in
        page.element("summary", layout.say(zh: "图中数据", en: "Data of this chart"))
        table.write(to: &page, label: title)
      }
    }
  }

  private func write(_ drawing: Drawing, as size: String, to page: inout Markup) {
    let name = "\(id)-\(size)"
    page.element(
      "svg",
      [
        "class": size, "role": "img", "aria-labelledby": "\(name)-title \(name)-desc",
        "viewBox": "0 0 \(Drawing.number(drawing.width)) \(Drawing.number(drawing.height))",
        "width": Drawing.number(drawing.width), "height": Drawing.number(drawing.height),
      ]
    ) { page in
      page.element("title", ["id": "\(name)-title"], title)
      page.element("desc", ["id": "\(name)-desc"], description)
      page.add(drawing.markup)
    }
  }
}
