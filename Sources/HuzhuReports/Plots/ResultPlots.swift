package import HuzhuDocuments
package import HuzhuLanguage
package import HuzhuSimulation

// What is found out of a fund, as plots of characters.

extension ColumnPlot {
  /// The density of a year's payout, with its mean and its values at risk.
  package init(_ curve: YearCurve, _ figures: RiskFigures, _ language: Language) {
    let high = curve.edge(curve.count)
    let scale = AmountScale(upTo: high / 100, language)
    self.init(
      from: curve.start,
      to: high,
      unit: scale.name[language],
      tick: { value, step in scale.text(value / 100, step: step / 100) },
      height: { low, high in curve.mass(from: low, to: high) }
    )
    marks = [(figures.mean.value, language == .zh ? "平均" : "mean")]
    for level in figures.knownLevels {
      marks.append((level.value.value, FigureText.level(level.probability)))
    }
  }

  /// What is paid as the first fact of a table grows, the second being at its first value; `nil`
  /// where the fact is no number.
  package init?(_ table: PayoutTable, _ language: Language) {
    guard let axis = table.axes.first, let line = PayoutLine(table, row: 0),
      let low = axis.values?.first, let high = axis.values?.last, high > low
    else { return nil }
    let isMoney = axis.unit == "CNY"
    let scale = AmountScale(upTo: isMoney ? high : 0, language)
    let payouts = AmountScale(upTo: line.largest / 100, language)
    self.init(
      from: low,
      to: high,
      unit: isMoney ? scale.name[language] : axis.unit ?? "",
      tick: { value, step in scale.text(value, step: step) },
      height: { low, high in max(line.payout(at: low), line.payout(at: high)) }
    )
    top = { height in
      payouts.text(height / 100, step: payouts.unit / 100) + " " + payouts.name[language]
    }
  }
}

/// A payout as a function of one number.
package struct PayoutLine: Equatable, Sendable {
  /// Points by the number, ascending; two at one number are a jump.
  package let points: [(number: Double, payout: Double)]

  /// The line of one value of the second axis; `nil` where the first fact is no number.
  package init?(_ table: PayoutTable, row: Int) {
    guard let values = table.axes.first?.values, table.payouts.indices.contains(row),
      values.count == table.payouts[row].count, !values.isEmpty
    else { return nil }
    var points: [(number: Double, payout: Double)] = []
    // Pieces say where the line bends; they are of the first row.
    if row == 0, !table.pieces.isEmpty {
      for piece in table.pieces {
        points.append((piece.from, piece.payoutFrom))
        points.append((piece.to, piece.payoutTo))
      }
    } else {
      points = zip(values, table.payouts[row]).map { ($0, Double($1.low)) }
    }
    self.points = points
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.points.elementsEqual(right.points) { $0 == $1 }
  }

  package var largest: Double { points.map(\.payout).max() ?? 0 }

  package func payout(at number: Double) -> Double {
    guard let first = points.first, number > first.number else { return points.first?.payout ?? 0 }
    for (left, right) in zip(points, points.dropFirst()) where number <= right.number {
      guard right.number > left.number else { return right.payout }
      let part = (number - left.number) / (right.number - left.number)
      return left.payout + part * (right.payout - left.payout)
    }
    return points.last?.payout ?? 0
  }
}

extension BarPlot {
  /// What each step of a ladder does to the payout of a member, in yuan.
  package init(
    _ ladder: SensitivityLadder,
    _ language: Language,
    _ units: Vocabulary = Vocabulary()
  ) {
    let layout = Layout(language: language)
    var rows: [Row] = []
    for rung in ladder.rungs {
      for step in [rung.down, rung.up] {
        let mean = FigureText.change(step.change, decimals: ladder.decimals)
        let tail = FigureText.change(step.tailChange, decimals: ladder.decimals)
        rows.append(
          Row(
            FigureText.said(step.value, language, units) + (step.isCut ? "*" : ""),
            step.change.value,
            texts: ladder.showsTail ? [mean, tail] : [mean],
            under: rows.count % 2 == 0 ? LadderText.heading(rung, layout, units) : nil
          )
        )
      }
    }
    self.init(rows)
    let mean = layout.say(zh: "平均", en: "mean")
    head = (
      layout.say(zh: "各变动一成（元，每人每年）", en: "a tenth of each (yuan, member and year)"),
      ladder.showsTail ? [mean, FigureText.level(SensitivityLadder.level)] : [mean]
    )
  }
}

extension SpreadPlot {
  /// The reserve at the end of each year: from the first quantile to the last one, and the floor.
  package init(_ projection: Projection, _ language: Language) {
    let values = projection.years.flatMap(\.reserveBands).map { abs($0.value) / 100 }
    let scale = AmountScale(upTo: values.max() ?? 0, language)
    self.init(
      projection.years.filter { !$0.reserveBands.isEmpty }.map { year in
        let median = year.reserveBands[year.reserveBands.count / 2].value / 100
        return Row(
          String(year.calendar),
          bands: year.reserveBands.map(\.value),
          text: scale.text(median, step: scale.unit / 100) + " " + scale.name[language]
        )
      },
      lines: [projection.floor]
    )
  }
}

extension SharePlot {
  /// How many win and lose, all together and by group.
  package init(_ comparison: Comparison, _ language: Language) {
    self.init(
      ([comparison.everybody] + comparison.groups).map { group in
        Row(
          group.title[language],
          parts: group.bands,
          text: FigureText.grouped(Double(group.count), decimals: 0)
        )
      },
      names: Comparison.Band.allCases.map { $0.label[language] }
    )
  }
}

extension Comparison.Band {
  /// What the band is called.
  package var label: Label {
    switch self {
    case .losesMuch: Label(zh: "少一成以上", en: "−10% or more")
    case .loses: Label(zh: "少", en: "less")
    case .same: Label(zh: "不变", en: "same")
    case .gains: Label(zh: "多", en: "more")
    case .gainsMuch: Label(zh: "多一成以上", en: "+10% or more")
    }
  }
}
