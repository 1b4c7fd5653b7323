import Testing

/// Choices of which it is plain which branches can come to their turn.
@Suite struct ChooseTests {
  struct Known: CustomTestStringConvertible, Sendable {
    var name: String
    var branches: String
    var codes: [String]
    var says = ""

    var testDescription: String { name }
  }

  private static func cost(_ test: String, _ bound: Int) -> String {
    #"{"that": "event.cost", "\#(test)": {"is": "\#(bound) CNY", \#(CheckWorld.assumed)}}"#
  }

  private static func branch(_ when: String, _ amount: Int = 1) -> String {
    #"{"when": \#(when), "then": {"is": "\#(amount) CNY", \#(CheckWorld.assumed)}}"#
  }

  private static let north = #"{"that": "worker.place", "is": "north"}"#
  private static let south = #"{"that": "worker.place", "is": "south"}"#
  private static let west = #"{"that": "worker.place", "is": "west"}"#
  private static let last = #"{"otherwise": {"is": "9 CNY", \#(CheckWorld.assumed)}}"#

  static let known: [Known] = [
    Known(
      name: "two branches and the rest",
      branches: [branch(cost("under", 100)), branch(cost("under", 200)), last].joined(
        separator: ","
      ),
      codes: []
    ),
    Known(
      name: "a branch behind a wider one",
      branches: [branch(cost("under", 200)), branch(cost("under", 100)), last].joined(
        separator: ","
      ),
      codes: ["HZ0708 warning"]
    ),
    Known(
      name: "a branch behind two that take all of it together",
      branches: [
        branch(cost("atMost", 100)), branch(cost("atLeast", 100)),
        branch(#"{"all": [\#(north), \#(cost("over", 50))]}"#),
      ].joined(separator: ","),
      codes: ["HZ0708 warning"]
    ),
    Known(
      name: "a condition that contradicts itself",
      branches: [branch(#"{"all": [\#(north), \#(south)]}"#), last].joined(separator: ","),
      codes: ["HZ0707 warning"]
    ),
    Known(
      name: "nothing left for otherwise",
      branches: [branch(north), branch(#"{"any": [\#(south), \#(west)]}"#), last]
        .joined(separator: ","),
      codes: ["HZ0705 warning"]
    ),
    Known(
      name: "a contrary is nothing left either",
      branches: [branch(north), branch(#"{"not": \#(north)}"#), last].joined(separator: ","),
      codes: ["HZ0705 warning"]
    ),
    Known(
      name: "all places and no otherwise",
      branches: [branch(north), branch(south), branch(west)].joined(separator: ","),
      codes: []
    ),
    Known(
      name: "a place left out and no otherwise",
      branches: [branch(north), branch(south)].joined(separator: ","),
      codes: ["HZ0706 error"],
      says: #""worker.place":"west""#
    ),
    Known(
      name: "a fen left out and no otherwise",
      branches: [branch(cost("under", 100)), branch(cost("over", 100))].joined(separator: ","),
      codes: ["HZ0706 error"],
      says: #""event.cost":"100 CNY""#
    ),
    Known(
      name: "what cannot be cut into ranges may hold or not",
      branches: [
        branch(
          #"{"some": {"each": "household.children", "as": "child", "where": {"that": "child.level", "is": "one"}}}"#
        ),
        last,
      ].joined(separator: ","),
      codes: []
    ),
    Known(
      name: "what may not exist is neither here nor there",
      branches: [
        branch(#"{"that": "worker.home", "is": "north", "ifNone": false}"#),
        branch(#"{"that": "worker.home", "in": ["south", "west"], "ifNone": false}"#),
      ].joined(separator: ","),
      codes: ["HZ0706 error"],
      says: #""worker.home":null"#
    ),
  ]

  @Test(arguments: known)
  func `The branches of a choice that come to their turn are those that one sees`(_ known: Known) {
    let checked = CheckWorld.check([
      CheckWorld.scheme(
        "\"benefits\": [{\"clause\": \"aid\", \"pay\": {\"choose\": [\(known.branches)]}}]"
      )
    ])
    #expect(checked.codes.sorted() == known.codes, "\(checked.text)")
    #expect(known.says.isEmpty || checked.text.contains(known.says), "\(checked.text)")
  }
}
