import HuzhuAnswers
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

/// What one scheme says of one row.
struct RowAnswer: Sendable {
  /// By position among the schemes that are asked.
  var scheme: Int
  var version: String
  var eligibility: Eligibility
  /// Clauses that fail, in the order of the answer.
  var reasons: [String]
  /// Money in fen; nil where nothing is told, and an end is nil where no source gives one.
  var pay: Money?
  var missing: [String]
  var basis: Basis
  var subjectTo: [String]
  /// What each benefit brings, in the order of the scheme.
  var benefits: [Benefit]
  var values: [ValueAnswer]

  struct Money: Hashable, Sendable {
    var low: Int128?
    var high: Int128?

    static let zero = Money(low: 0, high: 0)

    var isExact: Bool { low != nil && low == high }
  }

  /// The rows of a case.
  enum Rows: Hashable {
    /// Only this one: what the case comes to is the row's.
    case one
    /// Several, with the position of the row of each event in the group, from 1.
    case rows([Int])
  }

  struct Benefit: Sendable {
    var clause: String
    var pay: Money
  }
}

extension RowAnswer {
  /// Takes the part of an answer that is about one row.
  ///
  /// - Parameters:
  ///   - answer: What the scheme says of the person.
  ///   - scheme: Its position.
  ///   - event: The event of the row among those of the case; nil where it has none.
  ///   - rows: Whether the case is this one row.
  ///   - vocabulary: The names of facts.
  init(
    _ answer: SchemeAnswer,
    scheme: Int,
    event: Int?,
    rows: Rows,
    vocabulary: Vocabulary
  ) {
    self.scheme = scheme
    version = answer.scheme.version
    eligibility = answer.eligibility
    basis = answer.basis
    subjectTo = answer.subjectTo
    values = answer.values
    reasons = []
    for reason in answer.reasons where reason.state == .fails {
      guard reason.event == nil || reason.event == event,
        !reasons.contains(reason.clause)
      else { continue }
      reasons.append(reason.clause)
    }
    missing = []
    var numbers: [Int] = []
    if case .rows(let all) = rows { numbers = all }
    let names = MissingNames(vocabulary: vocabulary, scheme: answer.scheme, rows: numbers)
    benefits = []
    let isGrouped = rows != .one
    if !isGrouped {
      pay = answer.pay.map { Money($0) }
    } else if answer.pay == nil {
      pay = nil
    } else {
      pay = .zero
    }
    if answer.pay != nil {
      for found in answer.events where !isGrouped || found.position == event {
        if isGrouped { pay = Money(found.pay) }
        for benefit in found.benefits where benefit.status != .doesNotApply {
          benefits.append(Benefit(clause: benefit.clause, pay: Money(benefit.pay)))
        }
      }
    }
    for item in answer.missing {
      // What another row lacks is of no matter to a row that is settled.
      if case .eventFact(_, let other) = item, other != event, pay?.isExact ?? false { continue }
      missing.append(names.text(item, event: event))
    }
  }
}

extension RowAnswer.Money {
  init(_ amount: Amount) {
    low = amount.low
    high = amount.high
  }
}

/// What is missing, by name.
private struct MissingNames {
  let vocabulary: Vocabulary
  let scheme: Scheme
  let rows: [Int]

  func text(_ missing: Missing, event: Int?) -> String {
    switch missing {
    case .fact(let fact): return vocabulary.facts[fact].name
    case .eventFact(let fact, let other):
      let name = vocabulary.facts[fact].name
      // What another row lacks is asked for there.
      return other == event || !rows.indices.contains(other) ? name : "\(name)@\(rows[other])"
    case .field(let list, let item, let fact):
      return "\(vocabulary.facts[list].name)[\(item + 1)].\(vocabulary.facts[fact].name)"
    case .term(let term): return scheme.terms[term].name
    }
  }
}
