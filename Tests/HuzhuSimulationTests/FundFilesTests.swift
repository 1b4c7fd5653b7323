import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation
import HuzhuValues
import Testing

/// Values and members that stand in files beside a fund.
@Suite struct FundFilesTests {
  private static let made = #""assumed": {"zh": "假设", "en": "made up"}"#

  /// The fund of one depot whose costs, population and members are what a test says.
  private func load(
    costs: String = "cost,n\n100,1\n200.5,3\n100,2\n",
    cost: String = #""law": "empirical", "file": "costs.csv", "column": "cost", "weight": "n""#,
    population: String = "",
    columns: String = #""入会": "worker.unionSince", "on-line": "worker.joinedOnline""#,
    members: String = "入会,on-line\n2024-08-15,是\n2024-08-15,否\n2024-08-15,是\n",
    others: [String: String] = [:],
    group: String = "people/drivers.json"
  ) throws -> (fund: Fund?, codes: [String], told: String) {
    let document = """
      {"format": "huzhu/1", "fund": "depot", "for": "henan.truck-drivers", "on": "2025-12-31",
       "groups": [{"id": "all", "population": "\(group)", \(Self.made)}],
       "events": [{"id": "stay",
         "frequency": {"law": "poisson", "mean": {"is": "0.5", \(Self.made)}},
         "facts": {"event.kind": "accident-hospital", "event.date": "2025-07-01",
                   "event.hospitalLevel": "two", "event.injury": "one", "event.ownBurden": {\(cost), \(Self.made)},
                   "event.selfPaid": {"law": "fixed", "is": "0 CNY", \(Self.made)}}}]}
      """
    let people = """
      {"format": "huzhu/1", "population": "drivers", "data": "drivers.csv", \(population)
       "facts": {"worker.place": "henan", "worker.occupation": "truck-driver"},
       "policies": {"henan.truck-drivers": {"history": "none", "policy.start": "2025-01-01"}},
       "events": [], "columns": {\(columns)}}
      """
    let files = [
      "f/costs.csv": costs, "f/people/drivers.json": people, "f/people/drivers.csv": members,
    ]
    .merging(others) { $1 }
    let findings = Findings()
    let source = SourceText(name: "f/fund.json", text: document)
    let node = try #require(readJSON(source, index: 0).value)
    guard let fund = readFund(node, in: ExampleFunds.shared.book, findings: findings) else {
      return (nil, findings.diagnostics.map(\.code.rawValue), "")
    }
    var reader = FundFiles(book: ExampleFunds.shared.book, firstSource: 1) { path in
      files[path].map { .success(Array($0.utf8)) }
        ?? .failure(FundFiles.Unreadable(Label("there is no \(path)")))
    }
    let loaded = reader.load(fund, folder: "f/", findings: findings)
    return (
      loaded, findings.diagnostics.map(\.code.rawValue),
      findings.diagnostics.map(\.message.en).joined(separator: "\n")
    )
  }

  @Test func `Rows of a file are values and members, those that are alike together`() throws {
    let (found, codes, told) = try load()
    #expect(codes.isEmpty, "\(told)")
    let fund = try #require(found)
    #expect(fund.groups[0].rows.map(\.count) == [2, 1])
    #expect(fund.groups[0].members.value.number.normalized.mantissa == 3)
    let model = try FundModel(fund, vocabulary: ExampleFunds.shared.book.vocabulary)
    let varying = try #require(model.kinds.first?.variants.first?.varying)
    #expect(model.kinds[0].variants.count == 1 && varying.count == 2)
    guard case .among(let table) = varying[1].law else {
      Issue.record("the costs are no values of a column")
      return
    }
    #expect(table.values == [10_000, 20_050] && table.probabilities == [0.5, 0.5])
  }

  @Test func `The year of a file is that of its rows, whichever way it is found`() throws {
    let fund = try #require(try load().fund)
    let book = ExampleFunds.shared.book
    let model = try FundModel(fund, vocabulary: book.vocabulary)
    let payouts = try EventPayouts.all(of: model, book: book)
    let year = try ExactYear(model, payouts: payouts)
    // Of three members two may claim: 1.5 stays, half of them of 100 yuan, half of 200.50, each
    // less 100 yuan.
    #expect(abs(year.mean - 1.5 * 2 / 3 * 10_050 / 2) < 1e-6)
    let sample = try SampledYears(model, payouts: payouts, seed: 7)
    let worker = sample.worker()
    let totals = try (0..<4_000).map { Double(try worker.year($0).total) }
    let mean = totals.reduce(0, +) / 4_000
    // Of several stays for one injury the deductible is taken once: no less is paid.
    #expect(mean > year.mean - 4 * year.deviation / 4_000.0.squareRoot())
  }

  @Test(arguments: [
    ("cost,n\n100,1\nmany,2\n", "row 3"), ("cost,n\n100,1\n,2\n", "row 3"),
    ("cost,n\n100,x\n", "a weight is a number"), ("cost,n\n100,-1\n", "a weight is a number"),
    ("cost,n\n100,0\n", "all weights are zero"), ("cost,n\n", "has no row"),
    ("cost,n\n未知,1\n", "one known value"), ("price,n\n100,1\n", "no column 'cost'"),
    ("cost,n\n100,1\n100\n", "row 3"),
  ])
  func `A bad row is told and stops the run`(costs: String, says: String) throws {
    let found = try load(costs: costs)
    #expect(!found.codes.isEmpty && found.told.contains(says), "\(found.told)")
  }

  @Test(arguments: [
    (#""group": "入会","#, "HZ1005"), (#""overlays": ["x"],"#, "HZ1003"),
    (#""event": {"event.kind": "accident-death"},"#, "HZ1005"),
  ])
  func `A population that says more than who its members are is refused`(
    part: String,
    code: String
  ) throws {
    let found = try load(population: part)
    #expect(!found.codes.isEmpty, "\(part)")
    if code == "HZ1005" { #expect(found.codes == [code], "\(found.told)") }
  }

  @Test func `A column of events is refused by its own name too`() throws {
    let found = try load(
      columns: #""入会": "worker.unionSince", "on-line": "worker.joinedOnline", "c": "event.cost""#,
      members: "入会,on-line,c\n2024-08-15,是,1\n"
    )
    #expect(!found.codes.isEmpty)
  }

  @Test func `A member of whom something is not known that matters stops the run`() throws {
    let fund = try #require(
      try load(members: "入会,on-line\n2024-08-15,\n2024-08-15,是\n").fund
    )
    let book = ExampleFunds.shared.book
    let model = try FundModel(fund, vocabulary: book.vocabulary)
    let payouts = try EventPayouts.all(of: model, book: book)
    #expect(throws: SimulationProblem.self) { _ = try ExactYear(model, payouts: payouts) }
  }

  @Test(arguments: [
    "people/drivers.csv", "people/rows.ndjson", "people/rows.txt",
  ])
  func `Rows in the place of the document that tells of them are named as such`(
    path: String
  ) throws {
    let found = try load(
      others: [
        "f/people/rows.ndjson": #"{"入会": "2024-08-15"}"# + "\n" + #"{"入会": "2024-08-16"}"#,
        "f/people/rows.txt": "\u{FEFF}入会\n2024-08-15\n",
      ],
      group: path
    )
    #expect(found.codes == ["HZ1004"])
    #expect(found.told.contains("'f/\(path)' is a file of rows"), "\(found.told)")
  }

  @Test func `A file that is not there is told`() throws {
    let cost = #""law": "empirical", "file": "other.csv", "column": "cost""#
    let found = try load(cost: cost)
    #expect(found.codes == ["HZ1004"])
  }

  @Test(arguments: [
    #""law": "empirical", "file": "costs.csv", "among": ["1 CNY"]"#,
    #""law": "uniform", "among": ["1 CNY"], "column": "cost""#,
    #""law": "table", "file": "costs.csv""#,
  ])
  func `Keys of a file go with the law empirical alone`(cost: String) throws {
    #expect(try load(cost: cost).codes == ["HZ1002"])
  }
}
