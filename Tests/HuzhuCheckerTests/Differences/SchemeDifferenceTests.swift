import HuzhuChecker
import HuzhuDocuments
import HuzhuLanguage
import HuzhuNaive
import Testing

struct SchemeDifferenceTests {
  /// An edit of the scheme, and what is told of it.
  struct Edit: CustomTestStringConvertible, Sendable {
    let name: String
    let old: String
    let new: String
    let told: [String]
    var testDescription: String { name }

    init(_ name: String, _ old: String, _ new: String, _ told: [String]) {
      (self.name, self.old, self.new, self.told) = (name, old, new, told)
    }
  }

  static let edits = [
    Edit("a threshold", #""is": "1000 CNY""#, #""is": "800 CNY""#, ["changed term deductible"]),
    Edit("a rate", #""is": "80%""#, #""is": "85%""#, ["changed term rate"]),
    Edit(
      "a row of a table",
      #"["two", "5000 CNY"]"#,
      #"["two", "5500 CNY"]"#,
      ["changed term scale"]
    ),
    Edit(
      "one dated piece",
      #""from": "2023-01-01", "is": "50 CNY/person""#,
      #""from": "2023-01-01", "is": "60 CNY/person""#,
      ["changed term premium"]
    ),
    Edit(
      "the day of a dated piece",
      #"2023-01-01"#,
      #"2024-01-01"#,
      ["changed term premium"]
    ),
    Edit(
      "a clause dropped",
      #"{"clause": "member", "that": "worker.member", "is": true},"#,
      "",
      ["dropped member member"]
    ),
    Edit(
      "a condition inside a clause",
      #"{"that": "worker.income", "atMost""#,
      #"{"that": "worker.income", "under""#,
      ["changed member need"]
    ),
    Edit("a number that is written in place", "30000 CNY", "32000 CNY", ["changed member need"]),
    Edit(
      "a benefit more",
      #"{"clause": "injury", "pay": "scale"}"#,
      #"{"clause": "injury", "pay": "scale"}, {"clause": "gift", "pay": "scale"}"#,
      ["added benefit gift", "changed order "]
    ),
    Edit(
      "the window of a limit",
      #""per": "policy", "atMost""#,
      #""per": "event", "atMost""#,
      ["changed limit ceiling"]
    ),
    Edit("the mode of rounding", "half-up", "down", ["changed rounding "]),
    Edit(
      "days of force",
      #"{"from": "2020-01-01"}"#,
      #"{"from": "2021-01-01"}"#,
      ["changed effective "]
    ),
    Edit(
      "a gap dropped",
      #"{"clause": "waiting", "says": {"zh": "未提等待期", "en": "no waiting period"}, "touches": ["stay"], "could": "refuse"}"#,
      "",
      ["dropped gap waiting"]
    ),
    Edit(
      "what a gap could do",
      #""could": "refuse""#,
      #""could": "lower""#,
      ["changed gap waiting"]
    ),
    Edit(
      "a title",
      #"{"zh": "困难", "en": "in need"}"#,
      #"{"zh": "困难", "en": "hardship"}"#,
      ["reworded member need"]
    ),
    Edit("the title of the scheme", #""en": "sample""#, #""en": "a plan""#, ["reworded identity "]),
    Edit(
      "a reason given for a number",
      #""deductible": {"is": "1000 CNY", "assumed": {"zh": "样例", "en": "a sample"}}"#,
      #""deductible": {"is": "1000 CNY", "assumed": {"zh": "样例", "en": "an agreement"}}"#,
      ["resourced term deductible"]
    ),
    Edit("an example", #""pay": "5000 CNY""#, #""pay": "5500 CNY""#, ["changed example an injury"]),
    Edit("zeros behind a number", "1000 CNY", "1000.00 CNY", []),
    Edit("a fraction of a percent", "80%", "80.0%", []),
    Edit(
      "conditions in another order",
      #"{"clause": "member", "that": "worker.member", "is": true},"#,
      #"{"clause": "member", "any": ["worker.member"]},"#,
      []
    ),
    Edit("a limit that names every benefit", #"["*"]"#, #"["injury", "stay"]"#, []),
    Edit(
      "rows in another order",
      #"[["one", "8000 CNY"], ["two", "5000 CNY"]]"#,
      #"[["two", "5000 CNY"], ["one", "8000 CNY"]]"#,
      []
    ),
    Edit("a sum of one", #""pay": "scale""#, #""pay": {"sum": ["scale"]}"#, []),
  ]

  @Test(arguments: edits)
  func `An edit is told as what it is`(edit: Edit) throws {
    let comparison = try DiffWorld.Comparison([(edit.old, edit.new)])
    #expect(comparison.told == edit.told)
  }

  @Test func `The order of benefits is told where they share a limit`() throws {
    let stay = #"{"clause": "stay", "pay": {"increase": {"product": ["rate","#
    let comparison = try DiffWorld.Comparison([
      (#"{"clause": "injury", "pay": "scale"}],"#, #"{"clause": "zero", "pay": "scale"}],"#),
      (stay, #"{"clause": "injury", "pay": "scale"}, \#(stay)"#),
    ])
    #expect(comparison.told == ["added benefit zero", "changed order "])
  }

  @Test func `An edited number is told with both numbers`() throws {
    let comparison = try DiffWorld.Comparison([("1000 CNY", "800 CNY"), ("30000 CNY", "31000 CNY")])
    var numbers: [String] = []
    for change in comparison.difference.changes {
      for detail in change.details {
        guard case .value(let old, let new) = detail.change,
          case .constant(.number(let before)) = comparison.old.book.nodes[old].operation,
          case .constant(.number(let after)) = comparison.new.book.nodes[new].operation
        else { continue }
        numbers.append("\(change.key.id) \(before) \(after)")
      }
    }
    #expect(numbers == ["need 3000000 3100000", "deductible 100000 80000"])
  }

  @Test func `Rows of a table are told one by one`() throws {
    let comparison = try DiffWorld.Comparison([
      (
        #"[["one", "8000 CNY"], ["two", "5000 CNY"]]"#,
        #"[["one", "8000 CNY"], ["three", "1 CNY"]]"#
      )
    ])
    let details = try #require(comparison.difference.changes.first).details
    let rows = details.map { detail -> String in
      guard case .row(let old, let new) = detail.change else { return "other" }
      return "\(old?.row ?? -1) \(new?.row ?? -1)"
    }
    #expect(rows == ["1 -1", "-1 1"])
  }

  @Test func `A changed name tells the clauses that read it`() throws {
    let comparison = try DiffWorld.Comparison([("1000 CNY", "800 CNY"), ("60 years", "65 years")])
    let readers = comparison.difference.changes.map { $0.readers.map(\.id) }
    #expect(readers == [["age"], ["stay"]])
  }

  /// The document with the members of every object turned round.
  private func turned(_ output: JSONOutput) -> JSONOutput {
    switch output {
    case .array(let items): .array(items.map { turned($0) })
    case .object(let members): .object(members.reversed().map { ($0.0, turned($0.1)) })
    default: output
    }
  }

  @Test(arguments: 0..<80 as Range<UInt64>)
  func `A scheme differs from itself in nothing, however it is laid out`(seed: UInt64) throws {
    let random = RandomScheme(seed: seed)
    let old = try DiffWorld.side(random.scheme, random.vocabulary)
    let text = turned(JSONOutput(old.document)).text()
    let new = try DiffWorld.side(text, random.vocabulary)
    let comparison = DiffWorld.Comparison(old, new)
    #expect(comparison.told == [], "\(random)")
  }
}
