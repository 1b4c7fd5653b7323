import Foundation
import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation
import Testing

/// The reference fund with something in every part of a report; what is made up says so in no place
/// but here.
struct SampleResult {
  let book: Rulebook
  var result: SimulationResult

  /// Read and computed once, as the exact year takes its time without optimisation.
  static let shared = Result { try Self() }

  private init() throws {
    var root = URL(filePath: #filePath)
    repeat {
      root.deleteLastPathComponent()
    } while root.path != "/"
      && !FileManager.default.fileExists(atPath: root.appending(path: "rules").path)
    let vocabulary = root.appending(path: "rules/vocabulary")
    let names = try FileManager.default.contentsOfDirectory(atPath: vocabulary.path())
    var files = names.sorted().map { vocabulary.appending(path: $0) }
    let samples = root.appending(path: "Tests/HuzhuSimulationTests/Samples/reference")
    files += ["scheme.json", "fund.json"].map { samples.appending(path: $0) }
    var nodes: [JSONNode] = []
    for (index, file) in files.enumerated() {
      let bytes = Array(try Data(contentsOf: file))
      let source = SourceText(name: file.lastPathComponent, bytes: bytes)
      nodes.append(try #require(readJSON(source, index: index).value))
    }
    book = loadRulebook(nodes).0
    let document = try #require(nodes.last)
    let fund = try #require(readFund(document, in: book, findings: Findings()))
    let prepared = try PreparedFund(fund, book)
    result = SimulationResult(model: prepared.model, scheme: prepared.scheme)
    let year = try ExactYear(prepared.model, payouts: prepared.payouts)
    result.exact = SimulationResult.Exact(year, funding: result.funding)
    let first = try SampledYears(prepared.model, payouts: prepared.payouts, seed: 7).worker().year(
      0
    )
    result.sampled = SimulationResult.Sampled(
      Self.years(like: first, mean: year.mean, deviation: year.deviation),
      seed: 7,
      funding: result.funding
    )
    addChanges()
    addYears()
  }

  /// Years around a mean, by a small generator of their own.
  private static func years(
    like year: SampledYears.Year,
    mean: Double,
    deviation: Double
  ) -> [SampledYears.Year] {
    var state: UInt64 = 1
    return (0..<400).map { _ in
      var sum = -6.0
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        sum += Double(state >> 40) / Double(1 << 24)
      }
      var other = year
      other.total = Int64(mean + sum * deviation)
      let scale = Double(other.total) / Double(year.total)
      other.benefits = year.benefits.map { Int64(Double($0) * scale) }
      return other
    }
  }

  private mutating func addChanges() {
    let burden = PayoutTable.Axis(
      fact: 0,
      title: Label(zh: "个人负担", en: "own burden"),
      labels: ["0 CNY", "10000 CNY", "20000 CNY", "40000 CNY"],
      values: [0, 10_000, 20_000, 40_000],
      unit: "CNY"
    )
    let level = PayoutTable.Axis(
      fact: 1,
      title: Label(zh: "医院等级", en: "level of the hospital"),
      labels: ["one", "two", "three"],
      values: nil,
      unit: nil
    )
    func row(_ yuan: [Int64]) -> [PayoutTable.Payout] {
      yuan.map { PayoutTable.Payout(low: $0 * 100, high: $0 * 100) }
    }
    result.tables = [
      PayoutTable(
        title: Label(zh: "住院", en: "stay in hospital"),
        axes: [burden, level],
        pieces: [
          PayoutTable.Piece(from: 0, to: 100, payoutFrom: 0, payoutTo: 0),
          PayoutTable.Piece(from: 100, to: 18_850, payoutFrom: 0, payoutTo: 1_500_000),
          PayoutTable.Piece(from: 18_850, to: 40_000, payoutFrom: 1_500_000, payoutTo: 1_500_000),
        ],
        payouts: [
          row([0, 7_920, 15_000, 15_000]), row([0, 6_930, 13_930, 15_000]),
          row([0, 4_950, 9_950, 12_000]),
        ]
      ),
      PayoutTable(
        title: Label(zh: "伤残", en: "disability"),
        axes: [level],
        pieces: [],
        payouts: [row([50_000, 25_000, 5_000])]
      ),
    ]
    func step(_ own: (String, Double)) -> SensitivityLadder.Step {
      .init(value: own.0, change: Estimate(own.1), tailChange: Estimate(own.1 * 1.1))
    }
    func rung(
      _ kind: SensitivityLadder.Kind,
      _ zh: String,
      _ en: String,
      _ now: String,
      _ down: (String, Double),
      _ up: (String, Double)
    ) -> SensitivityLadder.Rung {
      SensitivityLadder.Rung(
        kind: kind,
        title: Label(zh: zh, en: en),
        id: kind.rawValue,
        now: now,
        down: step(down),
        up: step(up)
      )
    }
    result.ladder = SensitivityLadder(
      base: Estimate(6_600),
      baseTail: Estimate(7_020),
      rungs: [
        rung(
          .frequency,
          "住院的次数",
          "events of a stay in hospital",
          "2%",
          ("1.8%", -393),
          ("2.2%", 393)
        ),
        rung(
          .severity,
          "住院费用",
          "cost of a stay",
          "3000 CNY",
          ("2700 CNY", -361),
          ("3300 CNY", 352)
        ),
        rung(.rate, "给付比例", "share paid", "80%", ("72%", -371), ("88%", 340)),
        rung(
          .cap,
          "每次最高给付",
          "most paid for a claim",
          "15000 CNY",
          ("13500 CNY", -31),
          ("16500 CNY", 24)
        ),
        rung(.deductible, "起付线", "deductible", "100 CNY", ("90 CNY", 15), ("110 CNY", -15)),
      ]
    )
    result.solution = Solution(
      sought: .premium,
      title: Label(zh: "保费", en: "premium"),
      id: "premium",
      now: "70 CNY",
      value: "71.05 CNY",
      outcome: .found,
      level: 0.995,
      reached: Estimate(0.99503),
      step: "0.01 CNY"
    )
    guard let figures = result.exact?.figures else { return }
    var after = figures
    after.mean.value *= 1.05
    func group(_ zh: String, _ en: String, _ bands: [Int], pooled: Int = 0) -> Comparison.Group {
      let count = bands.reduce(0, +)
      return Comparison.Group(
        title: Label(zh: zh, en: en),
        count: count,
        bands: bands,
        before: Int64(count) * 240_000,
        after: Int64(count) * 252_000,
        pooled: pooled
      )
    }
    result.comparison = Comparison(
      title: Label(zh: "起付线降为 50 元，封顶降为 12000 元", en: "deductible of 50, at most 12,000 yuan"),
      id: "reform.lower",
      oldTerms: Comparison.Terms(scheme: "reference", version: "2026", overlays: []),
      newTerms: Comparison.Terms(
        scheme: "reference",
        version: "2026",
        overlays: ["reform.lower"]
      ),
      trials: 400,
      seed: 7,
      before: figures,
      after: after,
      difference: Estimate(after.mean.value - figures.mean.value, error: 1_200_000),
      everybody: group("全部", "everybody", [310, 420, 4_000, 17_800, 2_150]),
      groups: [
        group("住院", "stay in hospital", [310, 420, 0, 17_800, 2_150]),
        group("慰问", "condolence", [0, 0, 3_400, 0, 0]),
        group("其余", "the rest", [0, 0, 600, 0, 0], pooled: 3),
      ]
    )
  }

  private mutating func addYears() {
    let years = (1...6).map { number in
      let x = Double(number)
      let middle = 1_000_000_000 - x * 260_000_000 + x * x * 8_000_000
      let bands = [-1.64, -0.67, 0, 0.67, 1.64].map {
        Estimate(middle + $0 * 55_000_000 * x.squareRoot(), error: 2_300_000)
      }
      return Projection.Year(
        number: number,
        calendar: 2026 + number - 1,
        members: 1_000_000 + 20_000 * x,
        income: 7_000_000_000 + 140_000_000 * x,
        expenses: 300_000_000,
        owed: Estimate(6_700_000_000 + 150_000_000 * x, error: 2_000_000),
        paid: Estimate(6_700_000_000 + 150_000_000 * x, error: 2_000_000),
        reserve: Estimate(middle, error: 1_700_000),
        reserveBands: bands,
        below: Estimate(min(1, 0.04 * x * x), error: 0.004),
        belowSoFar: Estimate(min(1, 0.045 * x * x), error: 0.004),
        unpaid: Estimate(0),
        version: "2026"
      )
    }
    result.projection = Projection(
      years: years,
      paths: 2_000,
      seed: 7,
      whenShort: .none,
      opening: 1_000_000_000,
      floor: 500_000_000
    )
  }
}
