import HuzhuBatch
import HuzhuLanguage
import Testing

/// What a cell says, column by column.
struct CellTests {
  /// A cell of a column, and what becomes of the row.
  struct CellCase: CustomTestStringConvertible, Sendable {
    var column: String
    var cell: String
    var answer: String

    init(_ column: String, _ cell: String, _ answer: String) {
      self.column = column
      self.cell = cell
      self.answer = answer
    }

    var testDescription: String { "\(column): '\(cell)'" }
  }

  private static let burden = #"{"fact": "event.ownBurden"}"#
  private static let children = #"{"fact": "event.childCount", "empty": "none"}"#
  private static let day = #"{"fact": "worker.birthDate", "days": "DD/MM/YYYY"}"#
  private static let member = #"{"fact": "worker.unionMember", "words": {"1": "true", "0": "否"}}"#

  static let cells: [CellCase] = [
    CellCase(burden, "100", "eligible,80.00,"),
    CellCase(burden, "100.5", "eligible,80.40,"),
    CellCase(burden, "100.555", "invalid,,HZ0211"),
    CellCase(burden, "0100", "invalid,,HZ0210"),
    CellCase(burden, "100 CNY", "eligible,80.00,"),
    CellCase(burden, "1万", "eligible,8000.00,"),
    CellCase(burden, "1,200元", "eligible,960.00,"),
    CellCase(burden, "１００", "eligible,80.00,"),
    CellCase(burden, "100..200", "eligible,80.00,"),
    CellCase(burden, "100 days", "invalid,,HZ0213"),
    CellCase(burden, "-1", "invalid,,HZ0363"),
    CellCase(burden, "99999999999999999999999999999999999999999999", "invalid,,HZ0212"),
    CellCase(burden, "一百", "invalid,,HZ0210"),
    CellCase(burden, "none", "invalid,,HZ0210"),
    CellCase(burden, "", "eligible,0.00,"),
    CellCase(burden, "unknown", "eligible,0.00,"),
    CellCase(children, "", "eligible,0.00,"),
    CellCase(children, "none", "eligible,0.00,"),
    CellCase(children, "1.5", "invalid,,HZ0211"),
    CellCase(day, "28/02/1990", "eligible,0.00,"),
    CellCase(day, "1/3/2015", "ineligible,0.00,"),
    CellCase(day, "02/28/1990", "invalid,,HZ0216"),
    CellCase(day, "1990-02-28", "invalid,,HZ0216"),
    CellCase(member, "1", "eligible,0.00,"),
    CellCase(member, "0", "ineligible,0.00,"),
    CellCase(member, "是", "eligible,0.00,"),
    CellCase(member, "2", "invalid,,HZ0201"),
    CellCase(#"{"fact": "worker.unionMember", "empty": "invalid"}"#, "", "invalid,,HZ0924"),
    CellCase(#"{"fact": "event.ownBurden", "empty": "no-event"}"#, "", "eligible,0.00,"),
    CellCase(#"{"fact": "worker.share"}"#, "80%", "eligible,0.00,"),
    CellCase(#"{"fact": "worker.share"}"#, "0.8", "invalid,,HZ0213"),
    CellCase(#"{"fact": "event.kind"}"#, "住院", "eligible,0.00,"),
    CellCase(#"{"fact": "event.kind"}"#, "Stay", "eligible,0.00,"),
    CellCase(#"{"fact": "event.kind"}"#, "hospital", "invalid,,HZ0209"),
  ]

  @Test(arguments: cells)
  func `A cell is read as people write it`(_ cell: CellCase) throws {
    var facts: [String] = []
    for (name, value) in [("worker.unionMember", "true"), ("worker.birthDate", #""1990-02-28""#)]
    where !cell.column.contains(name) { facts.append("\"\(name)\": \(value)") }
    let kind = cell.column.contains("event.kind") ? "" : #""event.kind": "hospital-stay""#
    let document = """
      "columns": {"x": \(cell.column)}, "facts": {\(facts.joined(separator: ", "))},
      "event": {\(kind)}, "output": ["eligibility", "low", "problem"]
      """
    let run = try BatchWorld.run("x\n\"\(cell.cell)\"\n", document)
    let line = try #require(run.lines.last)
    #expect(line.filter { $0 != "\"" }.hasPrefix(cell.answer), "\(line)")
    // A value of NDJSON in quotes says the same.
    let object = "{\"x\": \"\(cell.cell)\"}\n"
    let again = try BatchWorld.run(object, document) { $0.inputForm = .ndjson }
    #expect(again.lines == run.lines)
  }

  @Test func `Values of NDJSON may be written as JSON has them`() throws {
    let rows = """
      {"worker.unionMember": true, "worker.birthDate": "1990-02-28", "event.ownBurden": 100, "event.kind": "hospital-stay"}
      {"worker.unionMember": true, "worker.birthDate": {"between": ["1990-01-01", null]}, "自付": "1万元", "种类": "住院"}
      {"worker.unionMember": null}

      {"worker.unionMember": [true]}
      {"worker.unionMembr": true}
      {"worker.unionMember": true, "worker.unionMember": false}
      "x"
      """
    let run = try BatchWorld.run(rows, #""output": ["row", "eligibility", "low", "high"]"#) { run in
      run.inputForm = .ndjson
    }
    #expect(
      run.lines == [
        "row,eligibility,low,high", "1,eligible,80.00,80.00", "2,undetermined,0.00,8000.00",
        "3,undetermined,0.00,10000.00", "5,invalid,,", "6,invalid,,", "7,invalid,,", "8,invalid,,",
      ]
    )
    #expect(run.problems == ["HZ0123×1@7", "HZ0201×1@5", "HZ0201×1@8", "HZ0913×1@6"])
  }

  @Test func `A column may say the day of assessment`() throws {
    let rows =
      "on,worker.unionMember,worker.birthDate\n2026-02-27,true,2010-02-28\n2026/2/28,true,2010-02-28\n"
    let run = try BatchWorld.run(rows, #""output": ["eligibility"]"#) { run in
      run.population.common.on = nil
      run.population.common.policies = []
    }
    #expect(run.lines == ["eligibility", "ineligible", "eligible"])
    let without = try BatchWorld.run("worker.unionMember\ntrue\n") { $0.population.common.on = nil }
    guard case .noDay? = without.stop else {
      Issue.record("a run without a day")
      return
    }
  }

  @Test func `What is written is quoted where it has to be`() throws {
    let document = #"""
      "columns": {"x": null, "y": null}, "output": ["x", "y", "eligibility", "reasons"],
      "facts": {"worker.unionMember": false, "worker.birthDate": "2015-01-01"}
      """#
    let cells = "\"a,\"\"b\"\"\n\",\" c \"\n"
    let run = try BatchWorld.run("x,y\n" + cells, document)
    #expect(
      run.output == "x,y,eligibility,reasons\n\"a,\"\"b\"\"\n\",\" c \",ineligible,member age\n"
    )
    let json = try BatchWorld.run("x,y\n" + cells, document) { $0.outputForm = .ndjson }
    #expect(
      json.output
        == #"{"x":"a,\"b\"\n","y":" c ","eligibility":"ineligible","reasons":["member","age"]}"#
        + "\n"
    )
  }

  @Test func `Everything that is wrong with a row is told`() throws {
    let run = try BatchWorld.run(
      "worker.unionMember,worker.birthDate\n?,1800-01-01\n?,1990-02-28\n",
      #""output": ["row", "problem"]"#
    )
    #expect(run.problems == ["HZ0201×2@2", "HZ0363×1@2"])
    #expect(run.lines[1].contains("HZ0201 worker.unionMember: "))
    #expect(run.lines[1].contains("; HZ0363 worker.birthDate: "))
    #expect(run.summary.invalid == 2)
  }
}
