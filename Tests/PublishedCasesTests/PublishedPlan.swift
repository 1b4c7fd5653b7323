import Foundation
import HuzhuDocuments
import HuzhuValues

/// A published plan: its cases, its scheme, and what its words are called there.
struct PublishedPlan: Sendable {
  /// The file of its cases.
  var file: String
  var scheme: String
  /// Readings of its ambiguities, as the scheme's terms have them.
  var readings: [String: String]
  /// What it calls missing, by the name of the fact or term.
  var missing: [String: String]
  /// Its reasons for paying nothing, by clause.
  var reasons: [String: String]
  /// The parts into which it breaks an amount down.
  var parts: [String: Part] = [:]
  /// Each example that a case makes; nil where it has an input that is not known here.
  var examples: @Sendable (JSONNode) -> [ExampleInput]?

  static let all = [
    weihai, hainan, beijing, hangzhou, henan, shanghai, tianmen, xianning,
  ]

  /// One event, counted from 0, or what some benefits pay for all events.
  enum Part: Sendable {
    case event(Int)
    case benefits([String])
  }

  var document: (node: JSONNode?, problems: [String]) {
    readDocument(Project.folder.appending(path: "Cases/\(file).json"), index: 0)
  }

  /// The cases of the file that are understood.
  var cases: [PublishedCase] {
    (document.node?["cases"]?.array ?? []).compactMap { PublishedCase($0, plan: self) }
  }
}

/// What a case gives, in the facts of a scheme: everything that one example of it must say.
struct ExampleInput: Sendable {
  /// Facts by name, those of an event with its number before it.
  ///
  /// What the plan leaves to whoever tells the case is `any`, and must be there.
  var facts: [String: String] = [:]
  /// For each event the year it belongs to, however the year is counted.
  var years: [Int]?
  /// The event whose amount is asked for, from 0; nil for the sum.
  var asked: Int?
  /// What was paid for the events before it.
  var paidBefore: String?
  /// Open terms that the case itself settles, by what it tells of an illness or a sum.
  var settled: Set<String> = []

  static let any = "any"

  /// The level of a hospital as the vocabulary names it.
  static func hospitalLevel(_ node: JSONNode) -> String? {
    node.decimal.flatMap { ["1": "one", "2": "two", "3": "three"][$0.text] }
  }
}
