import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuSimulation
import HuzhuValues

/// Every figure of a fund with where it comes from, as a report lists it.
struct FundFigures {
  struct Figure {
    var name: String
    var value: String
    var origin: String
    /// The facts of ledgers that it comes from, of which the origin is made.
    var facts: [String] = []
    /// The fund that it is a figure of, where that is another one than is simulated.
    var fund: String?

    /// The name with that of another fund before it.
    func fullName(_ language: Language) -> String {
      guard let fund else { return name }
      return fund + (language == .zh ? "：" : ": ") + name
    }

    /// The origin for a reader, to whom a name alone says nothing.
    func origin(_ language: Language) -> String {
      guard !facts.isEmpty else { return origin }
      return language == .zh ? "来源：\(origin)" : "source: \(origin)"
    }
  }

  private(set) var all: [Figure] = []
  private let language: Language
  private let vocabulary: Vocabulary
  /// Whether quantities stay as documents write them, for programs.
  private let isAsWritten: Bool
  /// The fund whose figures are added, where it is another one.
  private var other: String?

  init(_ result: SimulationResult, language: Language, asWritten: Bool = false) {
    self.language = language
    vocabulary = result.model.vocabulary
    isAsWritten = asWritten
    let fund = result.model.fund
    addEvents(of: fund)
    add("保费（每人每年）", "premium of a member and year", fund.funding.premium)
    add("补贴（每人每年）", "subsidy of a member and year", fund.funding.subsidy)
    add("管理支出（每人每年）", "expenses of a member and year", fund.funding.expenses)
    add("期初结余", "opening reserve", fund.funding.reserve)
    add("结余下限", "floor of the reserve", fund.funding.floor)
    for check in fund.checks {
      let name = check.title ?? Label(check.id)
      add("\(name.zh)：给付", "\(name.en): paid", check.payout)
      add("\(name.zh)：给付次数", "\(name.en): payments", check.claims)
      add("\(name.zh)：参加人数", "\(name.en): members", check.members)
    }
    addCeiling(of: fund)
    add("成员年增长", "yearly growth of members", fund.projection.growth)
    add("费用年上涨", "yearly inflation of costs", fund.projection.inflation)
    // Of another fund what its payout comes from.
    for part in result.otherFunds {
      let fund = part.model.fund
      other = fund.title?[language] ?? fund.name
      addEvents(of: fund)
      addCeiling(of: fund)
    }
  }

  /// The figures of the fund that is simulated, and those of each other fund with its name.
  var byFund: [(fund: String?, figures: [Figure])] {
    var result: [(fund: String?, figures: [Figure])] = []
    for figure in all {
      if let last = result.last, last.fund == figure.fund {
        result[result.count - 1].figures.append(figure)
      } else {
        result.append((figure.fund, [figure]))
      }
    }
    return result
  }

  private mutating func addCeiling(of fund: Fund) {
    add("全年给付上限", "most that the fund pays in a year", fund.funding.ceiling)
  }

  /// Who the members are, and what happens to them.
  private mutating func addEvents(of fund: Fund) {
    let isChinese = language == .zh
    for group in fund.groups {
      let name = group.title?[language] ?? group.id
      add(isChinese ? "\(name)：人数" : "\(name): members", group.members)
    }
    for event in fund.events {
      let name = event.title?[language] ?? event.id
      let law = Self.words[event.frequency.law.rawValue] ?? Label(event.frequency.law.rawValue)
      let rate =
        event.frequency.hits == nil
        ? Label(zh: "每人每年次数", en: "events of a member and year")
        : Label(zh: "每年事故数", en: "accidents of the fund in a year")
      if let counts = event.frequency.counts {
        for (index, count) in counts.enumerated() {
          let year = fund.on.date.year + index
          add("\(name)：\(year) 年的次数", "\(name): number in \(year)", count)
        }
        for spread in event.facts { add(spread, of: name) }
        continue
      }
      add(
        "\(name)：\(rate[language])（\(law[language])）",
        "\(name): \(rate.en) (\(law.en))",
        event.frequency.mean
      )
      if let variation = event.frequency.variation {
        add("\(name)：频率的变异系数", "\(name): variation of the frequency", variation)
      }
      if let hits = event.frequency.hits {
        add("\(name)：每次涉及人数", "\(name): members hit at once", hits)
      }
      for spread in event.facts { add(spread, of: name) }
    }
  }

  private static let words: [String: Label] = [
    "poisson": Label(zh: "泊松", en: "Poisson"),
    "binomial": Label(zh: "二项", en: "binomial"),
    "negative-binomial": Label(zh: "负二项", en: "negative binomial"),
  ]

  private mutating func add(_ zh: String, _ en: String, _ figure: Fund.Figure?) {
    if let figure { add(language == .zh ? zh : en, figure) }
  }

  private mutating func add(_ name: String, _ figure: Fund.Figure) {
    all.append(
      Figure(
        name: name,
        value: said(figure.value),
        origin: words(of: figure.origin),
        facts: figure.origin.facts,
        fund: other
      )
    )
  }

  private mutating func add(_ spread: Fund.Spread, of kind: String) {
    guard let origin = spread.origin else { return }
    let fact = vocabulary.facts[spread.fact]
    let value: Label
    switch spread.law {
    case .fixed(let only): value = Label(said(only, of: fact))
    case .table(let rows) where rows.count <= 6 && spread.file == nil:
      let isUniform = rows.allSatisfy { $0.weight == rows[0].weight }
      let items = rows.map { row in
        said(row.value, of: fact) + (isUniform ? "" : " (\(row.weight.text))")
      }
      value = Label(
        zh: items.joined(separator: "、"),
        en: items.joined(separator: ", ")
      )
    case .table(let rows):
      let from = spread.file.map { Label(zh: "（\($0.path)）", en: " of \($0.path)") } ?? Label("")
      value = Label(zh: "\(rows.count) 个取值\(from.zh)", en: "\(rows.count) values\(from.en)")
    case .between(let ends):
      let range = said(
        .plain(fact.type == .day ? Possible(.day(ends)) : Possible(.number(ends))),
        of: fact
      )
      value = Label(zh: "均匀，\(range)", en: "uniform, \(range)")
    case .lognormal(let mean, let variation):
      value = Label(
        zh: "对数正态，均值 \(said(mean))，变异系数 \(variation.text)",
        en: "lognormal, mean \(said(mean)), variation \(variation.text)"
      )
    case .gamma(let mean, let variation):
      value = Label(
        zh: "伽马，均值 \(said(mean))，变异系数 \(variation.text)",
        en: "gamma, mean \(said(mean)), variation \(variation.text)"
      )
    }
    let title = fact.title[language]
    let name = language == .zh ? "\(kind)：\(title)" : "\(kind): \(title)"
    all.append(
      Figure(
        name: name,
        value: value[language],
        origin: words(of: origin),
        facts: origin.facts,
        fund: other
      )
    )
  }

  private func said(_ quantity: Quantity) -> String {
    said(canonicalText(quantity))
  }

  private func said(_ text: String) -> String {
    isAsWritten ? text : FigureText.said(text, language, vocabulary)
  }

  /// A value of a fact: an item of a choice by its name, a quantity as it is said.
  private func said(_ value: Case.Value, of fact: Fact) -> String {
    guard case .plain(let possible) = value else { return "" }
    var book = Rulebook()
    book.vocabulary = vocabulary
    let text = Words.written(possible, type: fact.type, book: book)
    if !isAsWritten, case .choice(let choice) = fact.type,
      let item = vocabulary.choices[choice].index(of: text)
    {
      return vocabulary.choices[choice].items[item].label[language]
    }
    return said(text)
  }

  private func words(of origin: Origin) -> String {
    if !origin.facts.isEmpty { return origin.facts.joined(separator: ", ") }
    let because = origin.because?[language] ?? ""
    switch origin.basis {
    case .operatorSupplied: return language == .zh ? "经办方：\(because)" : "operator: \(because)"
    default: return language == .zh ? "假设：\(because)" : "assumed: \(because)"
    }
  }
}
