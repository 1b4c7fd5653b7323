import Foundation
import HuzhuDocuments

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
  /// Each example that a case makes; nil where it has an input that is not known here.
  var examples: @Sendable (JSONNode) -> [ExampleInput]?

  static let all = [weihai, hainan, shanghai, tianmen, xianning]

  static let weihai = PublishedPlan(
    file: "weihai-2010-critical-cost",
    scheme: "weihai.critical-cost",
    readings: [
      "A1.deductible": "deductibleIs=deductible",
      "A1.threshold": "deductibleIs=threshold",
      "A2.cover_year": "yearIs=cover-year",
      "A2.calendar_year": "yearIs=calendar-year",
    ],
    missing: [
      "exact burden": "event.ownBurden",
      "whether outpatient cost counts": "outpatientCounts",
    ],
    reasons: [:],
    examples: weihaiExamples
  )

  static let hainan = PublishedPlan(
    file: "hainan-2015-work-injury-table",
    scheme: "hainan.work-injury",
    readings: [
      "A1.add": "deathAfterGrade=add",
      "A1.topup": "deathAfterGrade=topup",
      "each": "severalInjuries=each",
      "highest": "severalInjuries=highest",
    ],
    missing: [
      "grade": "event.disabilityGrade", "several injuries in the period": "severalInjuries",
    ],
    reasons: [
      "no disability grade": "graded",
      "not a card holder": "card",
      "not a recognised work injury": "recognised",
    ],
    examples: hainanExamples
  )

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
  /// Terms that an input settles, `farmerLine=1000.00 CNY/month`.
  var assumed: Set<String> = []

  static let any = "any"
}
