import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation

/// The columns in which the methods of a simulation stand side by side.
///
/// Of both methods these are the figures by moments, those of the inverted distribution, the sampled
/// ones, and how many standard errors the last lie from the computed ones.
struct MethodColumns {
  private let result: SimulationResult

  init(_ result: SimulationResult) { self.result = result }

  private var isBoth: Bool { result.exact != nil && result.sampled != nil }

  /// Whether the moments are figures of their own: what a ceiling cuts has none but those of its
  /// distribution, and what is certain needs no grid.
  private var hasMoments: Bool {
    guard isBoth, let year = result.exact?.year else { return false }
    return year.deviation > 0 && !result.funding.cutsAtCeiling
  }

  /// The heads of a table of figures that are computed in one way.
  var heads: [Label] {
    var heads: [Label] = []
    if result.exact != nil { heads.append(Label(zh: "精确", en: "exact")) }
    if result.sampled != nil { heads.append(Label(zh: "抽样", en: "sampled")) }
    if isBoth { heads.append(Label(zh: score, en: score)) }
    return heads
  }

  /// What the table of the year's total is about: of a budget of several years, the first.
  var yearTitle: Label {
    guard result.counted != nil else { return Label(zh: "一年的给付", en: "payout of a year") }
    guard let first = result.budget?.years.first, result.budget?.years.count ?? 0 > 1 else {
      return Label(zh: "一年的支出", en: "cost of a year")
    }
    return Label(zh: "\(first.calendar) 年的支出", en: "cost of \(first.calendar)")
  }

  /// The heads of the table of the year's total.
  var yearHeads: [Label] {
    (hasMoments ? [Label(zh: "由矩", en: "by moments")] : []) + heads
  }

  /// Marked where the figures that are compared are not those of the columns.
  private var score: String { result.alone == nil ? "z" : "z*" }

  /// A figure by each method.
  func cells(
    _ figure: (RiskFigures) -> Estimate,
    _ text: (Estimate) -> String = FigureText.yuan
  ) -> [String] {
    var cells = [result.exact?.figures, result.sampled?.figures]
      .compactMap { $0.map { text(figure($0)) } }
    if isBoth {
      let score = result.alike.flatMap { figure($0.sampled).score(against: figure($0.exact)) }
      cells.append(FigureText.score(score))
    }
    return cells
  }

  /// The rows of the year's total, each with its name.
  func yearRows(_ language: Language) -> [[String]] {
    func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
    let inverted = result.exact?.inverted
    let ratio = inverted.map { ($0.mean.value, $0.deviation.value) }
    let variation = ratio.map { Estimate($0 != 0 ? $1 / $0 : 0) }
    var rows = [
      moment(say("平均", "mean"), inverted?.mean, { $0.mean }),
      moment(say("标准差", "standard deviation"), inverted?.deviation, { $0.deviation }),
      moment(
        say("变异系数", "coefficient of variation"),
        variation,
        { $0.variation },
        FigureText.percent
      ),
    ]
    let none = hasMoments ? [""] : []
    for (index, level) in RiskFigures.levels.enumerated() {
      rows.append(["VaR \(FigureText.level(level))"] + none + cells { $0.levels[index].value })
    }
    for (index, level) in RiskFigures.levels.enumerated() {
      rows.append(["TVaR \(FigureText.level(level))"] + none + cells { $0.levels[index].tail })
    }
    return rows
  }

  /// A row of which the computed figure is told by moments, and of both methods by the distribution.
  private func moment(
    _ name: String,
    _ inverted: Estimate?,
    _ figure: (RiskFigures) -> Estimate,
    _ text: (Estimate) -> String = FigureText.yuan
  ) -> [String] {
    var cells = cells(figure, text)
    if hasMoments, let inverted, let first = cells.first {
      cells[0] = text(inverted)
      cells.insert(first, at: 0)
    }
    return [name] + cells
  }

  /// What the columns are, where both methods stand side by side.
  var notes: [Label] {
    guard isBoth else { return [] }
    var notes: [Label] = []
    if hasMoments {
      notes.append(
        Label(
          zh: "“由矩”按单笔给付的矩和频率的矩直接求得，不经网格。",
          en: "By moments: from the moments of one payout and of the frequencies, without any grid."
        )
      )
    }
    if result.alone == nil {
      notes.append(
        Label(
          zh: "z 为抽样与计算相差几个标准误。",
          en: "z: how many standard errors the sampled figure lies from the computed one."
        )
      )
    } else {
      notes.append(
        Label(
          zh: "两列含义不同：精确结果未计入跨事件累计的条款。为可比，两法均按每笔为唯一一笔再算一遍，"
            + "z* 为其相差几个标准误。",
          en: "The columns differ in meaning, as the exact figures leave out what adds up over a"
            + " member's events; z* compares like with like: both methods again with each claim as"
            + " the only one of its member, and how many standard errors they then lie apart."
        )
      )
    }
    if let worst = result.worstScore {
      let score = FigureText.grouped(abs(worst.value), decimals: 1)
      let figure = name(worst.figure)
      notes.append(
        Label(
          zh: "相差最多的是\(figure.zh)，\(score) 个标准误。",
          en: "Furthest apart is \(figure.en), by \(score) standard errors."
        )
      )
    }
    return notes
  }

  /// What a scored figure is called.
  func name(_ figure: RiskFigures.Score.Figure) -> Label {
    func level(_ index: Int) -> String { FigureText.level(RiskFigures.levels[index]) }
    func benefit(_ index: Int) -> Label {
      let benefit = result.scheme.benefits[index]
      return benefit.title ?? Label(zh: benefit.clause, en: benefit.clause)
    }
    switch figure {
    case .mean: return Label(zh: "平均", en: "the mean")
    case .deviation: return Label(zh: "标准差", en: "the standard deviation")
    case .value(let index): return Label(zh: " VaR \(level(index))", en: "VaR \(level(index))")
    case .tail(let index): return Label(zh: " TVaR \(level(index))", en: "TVaR \(level(index))")
    case .benefitMean(let index):
      let name = benefit(index)
      return Label(zh: "“\(name.zh)”的平均", en: "the mean of '\(name.en)'")
    case .benefitDeviation(let index):
      let name = benefit(index)
      return Label(zh: "“\(name.zh)”的标准差", en: "the standard deviation of '\(name.en)'")
    }
  }
}
