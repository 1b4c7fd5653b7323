import HuzhuDocuments
import HuzhuValues

extension PublishedPlan {
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
}

/// A case of Weihai: admissions of one year or of several, or an outpatient bill, or years of cover.
///
/// Every case is that of a union member enrolled for the year, with nothing paid before.
@Sendable
private func weihaiExamples(_ inputs: JSONNode) -> [ExampleInput]? {
  var example = ExampleInput()
  example.facts = [
    "worker.place": "weihai", "worker.unionMember": "true", "policy.start": ExampleInput.any,
    "history": "none",
  ]
  if let years = inputs["years"]?.array {
    return years.compactMap(\.decimal).map { year in
      var one = example
      one.facts["policy.start"] = "\(year.text)-01-01"
      return one
    }
  }
  for member in inputs.object?.members ?? [] {
    switch member.key {
    case "admissions":
      for (index, admission) in (member.value.array ?? []).enumerated() {
        example.addStay(index, admission["burden"] ?? admission, on: admission["date"]?.string)
      }
    case "admissions_by_year":
      var years: [Int] = []
      for (year, admissions) in (member.value.object?.members ?? []).enumerated() {
        for admission in admissions.value.array ?? [] {
          example.addStay(years.count, admission, on: nil)
          years.append(year)
        }
      }
      example.years = years
    case "burden_interval_yuan":
      guard let ends = member.value.array, let low = ends.first?.yuan, let high = ends.last?.yuan
      else { return nil }
      example.addEvent(0, "hospital-stay", "\(low)..\(high)", on: nil)
    case "outpatient_burden_yuan":
      example.addEvent(0, "outpatient", member.value.yuan, on: nil)
    case "same_year": break
    case "already_paid_yuan": example.paidBefore = member.value.yuan
    case "cover_year": example.facts["policy.start"] = member.value.array?.first?.string
    case "question" where member.value.string == "amount due for the second admission":
      example.asked = 1
    default: return nil
    }
  }
  // Where no day and no year is given, all of it is one year.
  let stays = inputs["admissions"]?.array ?? []
  if stays.count > 1, stays.allSatisfy({ $0.object == nil }) {
    example.years = stays.map { _ in 0 }
  }
  return [example]
}

extension ExampleInput {
  fileprivate mutating func addStay(_ index: Int, _ burden: JSONNode, on day: String?) {
    addEvent(index, "hospital-stay", burden.yuan, on: day)
  }

  fileprivate mutating func addEvent(
    _ index: Int,
    _ kind: String,
    _ burden: String?,
    on day: String?
  ) {
    facts["\(index + 1): event.kind"] = kind
    facts["\(index + 1): event.ownBurden"] = burden
    facts["\(index + 1): event.date"] = day ?? Self.any
  }
}
