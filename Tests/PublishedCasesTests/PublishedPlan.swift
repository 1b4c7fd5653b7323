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

  static let all = [weihai, hainan, beijing, hangzhou, henan]

  /// One event, counted from 0, or what some benefits pay for all events.
  enum Part: Sendable {
    case event(Int)
    case benefits([String])
  }

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

  static let beijing = PublishedPlan(
    file: "beijing-2011-hospital-allowance",
    scheme: "beijing.hospital-allowance",
    readings: [
      "A1.stay": "unpaidDaysPer=event",
      "A1.year": "unpaidDaysPer=policy",
      "A2.nights": "dayCount=nights",
      "A2.both": "dayCount=both",
    ],
    missing: [:],
    reasons: ["must be below 55": "age", "must be below 60": "age"],
    parts: ["first": .event(0), "second": .event(1)],
    examples: beijingExamples
  )

  static let hangzhou = PublishedPlan(
    file: "hangzhou-2021-medical-mutual-aid",
    scheme: "hangzhou.medical-mutual-aid",
    readings: [
      "A2.year": "bandsPer=policy",
      "A2.stay": "bandsPer=event",
      "A3.flat": "minimumIs=flat",
      "A3.capped": "minimumIs=capped",
      "listed": "criticalIllnesses=with melanoma",
      "not listed": "criticalIllnesses=without melanoma",
    ],
    missing: ["list of 30 critical illnesses": "criticalIllnesses"],
    reasons: ["hospital level below 2": "hospital-level"],
    parts: [
      "P1": .benefits(["own-burden"]),
      "P2": .benefits(["critical-illness", "allowance", "in-situ"]),
      "P3": .benefits(["womens-cancer", "womens-in-situ", "hysterectomy"]),
    ],
    examples: hangzhouExamples
  )

  static let henan = PublishedPlan(
    file: "henan-2024-truck-drivers",
    scheme: "henan.truck-drivers",
    readings: [
      "A1.event": "deductiblePer=accident",
      "A1.year": "deductiblePer=year",
      "A2.sum": "deathAfterDisability=sum",
      "A2.topup": "deathAfterDisability=topup",
    ],
    missing: ["disability scale": "disabilityPay"],
    reasons: [
      "hospital below level 2": "hospital-level",
      "only newly joining members": "newly-joined",
      "cover has ended": "within-cover",
    ],
    examples: henanExamples
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
  /// Open terms that the case itself settles, by what it tells of an illness or a sum.
  var settled: Set<String> = []

  static let any = "any"

  /// The level of a hospital as the vocabulary names it.
  static func hospitalLevel(_ node: JSONNode) -> String? {
    node.decimal.flatMap { ["1": "one", "2": "two", "3": "three"][$0.text] }
  }
}
