import HuzhuDocuments
import HuzhuSimulation

/// A payout curve as text: its lines, and what is paid at some values.
struct PayoutTableText {
  let table: PayoutTable
  let layout: Layout

  func write(to page: inout Page) {
    writeHead(&page)
    if let plot = ColumnPlot(table, layout.language) {
      plot.write(to: &page)
      page.gap()
    }
    if !table.pieces.isEmpty { writePieces(&page) }
    writePayouts(&page)
  }

  private func writeHead(_ page: inout Page) {
    let names = table.axes.map { $0.title[layout.language] }.joined(separator: " × ")
    let title = table.title[layout.language]
    page.line(
      Phrase(layout.say(zh: "给付随\(names)的变化：", en: "payout by \(names): "), .heading)
        + Phrase(title)
    )
    for note in notes { page.line(Phrase(note)) }
    page.gap()
  }

  /// What is held, and what is left out.
  var notes: [String] {
    var notes: [String] = []
    let shown = table.held.filter { $0.how != .leftOut }
    if !shown.isEmpty {
      let list = shown.map { held in
        "\(held.title[layout.language]) \(said(held))\(how(held.how))"
      }
      .joined(separator: layout.say(zh: "；", en: "; "))
      notes.append(layout.say(zh: "其余取值：\(list)。", en: "Held: \(list)."))
    }
    let left = table.held.filter { $0.how == .leftOut }.map { $0.title[layout.language] }
    if !left.isEmpty {
      let list = left.joined(separator: layout.say(zh: "、", en: ", "))
      notes.append(
        layout.say(
          zh: "未采用给出的\(list)：与变化的事实可互相推算。",
          en: "Left out, as it hangs together with what varies: \(list)."
        )
      )
    }
    return notes
  }

  private func said(_ held: PayoutTable.Held) -> String {
    held.name?[layout.language] ?? FigureText.said(held.value, layout.language)
  }

  private func how(_ how: PayoutTable.Held.How) -> String {
    switch how {
    case .given, .leftOut: ""
    case .mean: layout.say(zh: "（均值）", en: " (the mean)")
    case .likeliest: layout.say(zh: "（最可能的）", en: " (the likeliest)")
    }
  }

  // MARK: - Lines

  private func writePieces(_ page: inout Page) {
    page.figures(
      [pieceHead.map { Phrase($0) }] + pieceRows.map { row in row.map { Phrase($0) } },
      rightAligned: Set(0..<5)
    )
    page.gap()
  }

  var pieceHead: [String] {
    let name = heading(table.axes[0])
    let to = layout.say(zh: "至", en: "to")
    return [
      layout.say(zh: "\(name)自", en: "\(name) from"), to,
      layout.say(zh: "给付（元）自", en: "pays (yuan) from"), to, slopeHeading(table.axes[0]),
    ]
  }

  var pieceRows: [[String]] {
    table.pieces.map { piece in
      [
        FigureText.plain(piece.from), FigureText.plain(piece.to),
        FigureText.grouped(piece.payoutFrom / 100, decimals: 2),
        FigureText.grouped(piece.payoutTo / 100, decimals: 2), slope(piece, table.axes[0]),
      ]
    }
  }

  private func heading(_ axis: PayoutTable.Axis) -> String {
    let title = axis.title[layout.language]
    guard let unit = axis.unit, axis.values != nil, !unit.isEmpty else { return title }
    let shown = unit == "CNY" ? layout.say(zh: "元", en: "yuan") : unit
    return layout.say(zh: "\(title)（\(shown)）", en: "\(title) (\(shown))")
  }

  private func slopeHeading(_ axis: PayoutTable.Axis) -> String {
    axis.unit == "CNY"
      ? layout.say(zh: "所增部分的比例", en: "of each further yuan")
      : layout.say(zh: "每单位（元）", en: "yuan for each")
  }

  private func slope(_ piece: PayoutTable.Piece, _ axis: PayoutTable.Axis) -> String {
    guard let slope = piece.slope else { return "" }
    return axis.unit == "CNY"
      ? FigureText.plain(slope * 100) + "%" : FigureText.grouped(slope, decimals: 2)
  }

  // MARK: - Values

  private func writePayouts(_ page: inout Page) {
    let first = table.axes[0]
    let second = table.axes.count > 1 ? table.axes[1] : nil
    let corner = second.map { "\(heading(first)) \\ \(heading($0))" } ?? heading(first)
    var head = [Phrase(corner)]
    if let second {
      for index in second.labels.indices { head.append(Phrase(name(index, of: second))) }
    } else {
      head.append(Phrase(layout.say(zh: "给付（元）", en: "payout, yuan")))
    }
    var rows = [head]
    for index in first.labels.indices {
      rows.append(
        [Phrase(name(index, of: first))] + table.payouts.map { Phrase(amount($0[index])) }
      )
    }
    let isNumber = first.values != nil
    page.figures(rows, rightAligned: Set((isNumber ? 0 : 1)..<head.count))
    page.gap()
    for (index, line) in openNotes.enumerated() {
      page.line(Phrase(line), indent: index == 0 ? 0 : 2)
    }
    page.gap()
  }

  /// What is open where payouts are ranges: a first line, and one for each fact or term.
  var openNotes: [String] {
    guard !table.open.isEmpty else { return [] }
    let isDrawn = (table.axes.first?.values?.count ?? 0) > 1
    return [
      layout.say(
        zh: "给付为范围\(isDrawn ? "（图中画的是下限）" : "")，因为以下各项案例没有写明；写入案例，范围就会缩小：",
        en:
          "Payouts are ranges\(isDrawn ? " (drawn at their lower ends)" : ""), as the case leaves open"
          + " what follows; they narrow once it is said:"
      )
    ]
      + table.open.map { open in
        let title = open.title[layout.language]
        let takes = open.takes[layout.language]
        let name = layout.say(zh: "\(title)（\(open.name)）", en: "\(title) (\(open.name))")
        return takes.isEmpty ? name : name + layout.say(zh: "：", en: ": ") + takes
      }
  }

  private func name(_ index: Int, of axis: PayoutTable.Axis) -> String {
    if let values = axis.values { return FigureText.plain(values[index]) }
    guard index < axis.names.count else { return axis.labels[index] }
    return axis.names[index][layout.language]
  }

  private func amount(_ payout: PayoutTable.Payout) -> String {
    let low = FigureText.grouped(Double(payout.low) / 100, decimals: 2)
    guard let high = payout.high else { return "≥ " + low }
    if payout.low == high { return low }
    return low + "–" + FigureText.grouped(Double(high) / 100, decimals: 2)
  }
}

extension PayoutTable.Piece {
  /// Yuan that are paid for each further unit; nil for a single value.
  var slope: Double? { to > from ? (payoutTo - payoutFrom) / 100 / (to - from) : nil }
}

extension FigureText {
  /// A number with as many decimals as it has, up to a limit.
  static func plain(_ value: Double, decimals: Int = 2) -> String {
    var text = grouped(value, decimals: decimals)
    guard decimals > 0, text.contains(".") else { return text }
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}
