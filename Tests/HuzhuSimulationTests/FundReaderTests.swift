import Foundation
import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation
import Testing

/// What a fund document may not say, one edit of an example at a time.
@Suite struct FundReaderTests {
  struct Edit: CustomTestStringConvertible, Sendable {
    let old: String
    let new: String
    /// None where the edited document is as good as the example.
    let codes: [String]

    init(_ old: String, _ new: String, _ codes: String...) {
      self.old = old
      self.new = new
      self.codes = codes
    }

    var testDescription: String { "\(old) → \(new)" }
  }

  static let cost = #""law": "lognormal", "mean": "4000 CNY", "variation": "1.3""#

  static let edits = [
    Edit(#""is": 50000"#, #""is": 10000000000"#),
    Edit(#""is": 50000"#, #""is": 10000000001"#, "HZ1001"),
    Edit(#""is": 50000"#, #""is": 0"#, "HZ1001"),
    Edit(#""is": 50000"#, #""is": "1.5""#, "HZ1001"),
    Edit(#""is": "1.5%""#, #""is": "1000000000""#),
    Edit(#""is": "1.5%""#, #""is": "1000000001""#, "HZ1001"),
    Edit(#""is": "1.5%""#, #""is": "-1%""#, "HZ1001"),
    Edit(#""is": "1.5%""#, #""is": "1.5 CNY""#, "HZ0201"),
    Edit(#""is": "0.03%""#, #""is": "100%""#),
    Edit(#""is": "0.03%""#, #""is": "100.01%""#, "HZ1001"),
    Edit(#""variation": "1.3""#, #""variation": "0.000001""#),
    Edit(#""variation": "1.3""#, #""variation": "0""#, "HZ1001"),
    Edit(#""variation": "1.3""#, #""variation": "1000.1""#, "HZ1001"),
    Edit(#""mean": "4000 CNY""#, #""mean": "0 CNY""#, "HZ1001"),
    Edit(#""is": "60 CNY""#, #""is": "-60 CNY""#, "HZ1001"),
    Edit(#""is": "1000000 CNY""#, #""is": "10000000000000 CNY""#),
    Edit(#""is": "1000000 CNY""#, #""is": "99999999999999999999 CNY""#, "HZ1001"),
    Edit(#""is": "3%""#, #""is": "-99%""#),
    Edit(#""is": "3%""#, #""is": "-100%""#, "HZ1001"),
    Edit(#""is": "4%""#, #""is": "101%""#, "HZ1001"),
    Edit(#""law": "poisson""#, #""law": "gaussian""#, "HZ0208"),
    Edit(#""law": "binomial""#, #""law": "binomial", "variation": "1""#, "HZ1002"),
    Edit(#""law": "poisson""#, #""law": "poisson", "byYear": [1]"#, "HZ1002"),
    Edit(cost, #""law": "between", "between": ["0 CNY", "4000 CNY"]"#),
    Edit(cost, #""law": "between", "between": ["0 CNY", null]"#, "HZ0201"),
    Edit(cost, #""law": "between", "between": [null, "4000 CNY"]"#, "HZ0201"),
    Edit(cost, #""law": "between", "between": ["4000 CNY", "0 CNY"]"#, "HZ0305"),
    Edit(cost, #""law": "uniform", "among": []"#, "HZ0303"),
    Edit(cost, #""law": "fixed", "is": "100 CNY", "mean": "4000 CNY""#, "HZ1002"),
    Edit(#""event.ownBurden""#, #""event.ownBurdens""#, "HZ0401"),
    Edit(#""event.ownBurden""#, #""worker.age""#, "HZ0361"),
    Edit(#""weight": "0.1""#, #""weight": "-0.1""#, "HZ1001"),
    Edit(#""is": "two""#, #""is": "four""#, "HZ0209"),
    Edit(#""subsidy""#, #""subsidies""#, "HZ0202"),
  ]

  @Test(arguments: edits)
  func `A mistake is told by its code, and all else is a fund`(_ edit: Edit) throws {
    let (codes, told) = try Self.read(edit)
    #expect(codes == edit.codes, "\(told)")
  }

  private static let example =
    (try? ExampleFunds.bytes("rules/examples/funds/henan-truck-drivers.json").get())
    .map { String(decoding: $0, as: UTF8.self) } ?? ""

  private static func read(_ edit: Edit) throws -> (codes: [String], told: String) {
    // The layout of the example is not what is edited.
    let flat = example.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .joined(separator: " ")
    let range = try #require(flat.range(of: edit.old))
    let text = flat.replacingCharacters(in: range, with: edit.new)
    let node = readJSON(SourceText(name: "fund.json", bytes: Array(text.utf8)), index: 0).value
    let findings = Findings()
    let fund = readFund(try #require(node), in: ExampleFunds.shared.book, findings: findings)
    #expect(edit.codes.isEmpty == (fund != nil && !findings.hasErrors))
    let errors = findings.diagnostics.filter { $0.severity == .error }
    return (errors.map(\.code.rawValue), "\(errors)")
  }
}
