package import HuzhuAnswers
package import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

/// What one version says of one case, as far as two versions are compared by it.
package struct ComparedOutcome: Sendable, Equatable {
  /// Nil where the case cannot be answered.
  package let eligibility: Eligibility?
  /// Why it cannot.
  package let problem: Label?
  /// What is paid in fen; nil where the case does not say whether anything happened.
  package let pay: MoneyRange?
  /// What the member pays in, in fen; nil where that is no plain amount.
  package let paidIn: MoneyRange?
  /// How each duty stands, by its clause.
  package let duties: [String: DutyAnswer.State]
  /// Everything else that an answer says, part by part.
  package let aspects: [Aspect: String]

  package enum Aspect: String, Hashable, Sendable, CaseIterable {
    case eligibility
    case reasons
    case benefits
    case contributions
    case values
    case duties
    case places
    case missing
    case basis
  }

  /// What somebody is told under a scheme that is not there.
  static let nothing = ComparedOutcome()

  private init() {
    eligibility = .outOfScope
    problem = nil
    pay = .zero
    paidIn = .zero
    duties = [:]
    aspects = [.eligibility: Eligibility.outOfScope.rawValue]
  }

  init(problem: Label) {
    eligibility = nil
    self.problem = problem
    pay = nil
    paidIn = nil
    duties = [:]
    aspects = [:]
  }

  init(_ answer: SchemeAnswer, book: Rulebook) {
    eligibility = answer.eligibility
    problem = nil
    let isOutside = answer.eligibility == .outOfScope
    pay = isOutside ? .zero : answer.pay.map { MoneyRange($0) }
    var paidIn: MoneyRange? = .zero
    for entry in answer.contributions where entry.party == "member" && !isOutside {
      guard entry.amount.unit == .yuan, entry.amount.scale == 2, let sum = paidIn else {
        paidIn = nil
        break
      }
      paidIn = sum + MoneyRange(entry.amount)
    }
    self.paidIn = paidIn
    var duties: [String: DutyAnswer.State] = [:]
    for duty in answer.duties where !isOutside { duties[duty.clause] = duty.state }
    self.duties = duties
    var aspects: [Aspect: String] = [.eligibility: answer.eligibility.rawValue]
    if !isOutside {
      let output = MachineScheme(book: book, scheme: answer.scheme).output(answer)
      // Who is refused gets nothing, whatever it would have been.
      if answer.eligibility != .ineligible {
        aspects[.benefits] = output.unlabelled(["events", "entitlements", "payIfEntitled"])
      }
      aspects[.contributions] = output.unlabelled(["contributions"])
      aspects[.values] = output.unlabelled(["values"])
      aspects[.duties] = output.unlabelled(["duties"])
      aspects[.places] = output.unlabelled(["capacity", "noPlaceNow"])
      aspects[.missing] = output.unlabelled(["missing"])
      aspects[.basis] = answer.basis.word
      aspects[.reasons] = answer.reasons.map {
        "\($0.clause) \($0.state.rawValue) \($0.event ?? -1)"
      }.sorted().joined(separator: ", ")
    }
    self.aspects = aspects
  }

  /// The parts in which another answer differs; the basis only where nothing else does.
  package func aspects(differingFrom other: ComparedOutcome) -> [Aspect] {
    let found = Aspect.allCases.filter { aspects[$0] != other.aspects[$0] }
    return found.count > 1 ? found.filter { $0 != .basis } : found
  }
}

/// What may be paid, in fen; an end that no source gives is nil.
package struct MoneyRange: Sendable, Hashable {
  package var low: Int128?
  package var high: Int128?

  package static let zero = MoneyRange(low: 0, high: 0)

  package init(low: Int128?, high: Int128?) {
    self.low = low
    self.high = high
  }

  init(_ amount: Amount) {
    low = amount.low
    high = amount.high
  }

  package var isExact: Bool { low != nil && low == high }

  package static func + (left: MoneyRange, right: MoneyRange) -> MoneyRange {
    MoneyRange(low: sum(left.low, right.low), high: sum(left.high, right.high))
  }

  /// The difference end by end: where both answers are ranges it is no range of differences.
  package static func - (left: MoneyRange, right: MoneyRange) -> MoneyRange {
    MoneyRange(
      low: sum(left.low, right.low.map { -$0 }),
      high: sum(left.high, right.high.map { -$0 })
    )
  }

  private static func sum(_ left: Int128?, _ right: Int128?) -> Int128? {
    guard let left, let right else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : sum
  }
}

extension JSONOutput {
  /// Some members as text, without what is only said in words.
  fileprivate func unlabelled(_ keys: Set<String>) -> String {
    guard case .object(let members) = self else { return "" }
    return JSONOutput.object(members.filter { keys.contains($0.0) }).withoutWords.text()
  }

  private static let words: Set<String> = [
    "title", "label", "labels", "says", "note", "leadsTo",
    // Which case stands at an end is a matter of the search.
    "tight", "lowCase", "highCase",
  ]

  private var withoutWords: JSONOutput {
    switch self {
    // Answers stand in the order of the file, which says nothing.
    case .array(let items): .array(items.map(\.withoutWords).sorted { $0.text() < $1.text() })
    case .object(let members):
      .object(
        members.filter { !Self.words.contains($0.0) }.map { ($0.0, $0.1.withoutWords) }
      )
    default: self
    }
  }
}
