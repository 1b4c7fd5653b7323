import HuzhuLanguage
import HuzhuValues

/// One version of a scheme as a program over blocks of rows.
///
/// It answers only rows of which everything that its answer hangs on is known, and says which: the
/// others are for the set path. What it answers is what `Assessor` answers.
package struct ColumnPlan: Sendable {
  package let plan: Plan
  package let question: ColumnQuestion
  /// How each fact of the question is held; nil where it has no form in columns.
  package let inputs: [ColumnInput?]
  /// What of the scheme has no form in columns; rows that hang on it take the set path.
  package let unsupported: [String]
  /// Steps where every value of a row is known.
  package let steps: Int
  /// What its columns hold beside amounts, the same for all rows.
  package let reasons: [Reason]
  /// Positions of the benefits whose amounts are told, and of the values of the answer.
  package let benefits: [Int]
  package let values: [Int]
  /// Whether eligibility is assessed at all.
  package let isAssessed: Bool
  let whole: Compiled

  /// A clause that can refuse, in the order in which an answer names them.
  package struct Reason: Hashable, Sendable {
    /// A position in `Scheme.clauses`.
    package var clause: Int
    package var isOfEvent: Bool
  }

  /// Fails where no row whatever would be answered.
  package init?(_ plan: Plan, _ question: ColumnQuestion) {
    self.plan = plan
    self.question = question
    var inputs: [ColumnInput?] = []
    for fact in question.inputs {
      guard fact >= 0 else {
        inputs.append(nil)
        continue
      }
      inputs.append(ColumnInput(plan.vocabulary.facts[fact], fact, plan.vocabulary))
    }
    self.inputs = inputs
    let gaps = Array(
      repeating: ColumnGaps(hasUnknown: false, hasNone: false),
      count: question.inputs.count
    )
    let compiled = Compiled(plan, question, gaps)
    let open = Array(
      repeating: ColumnGaps(hasUnknown: true, hasNone: true),
      count: question.inputs.count
    )
    // What a settled term founds is found by asking again without it.
    if question.asksBasis, !question.settled.isEmpty { return nil }
    guard !compiled.isNever || !Compiled(plan, question, open).isNever else { return nil }
    unsupported = compiled.unsupported
    steps = compiled.program.steps.count
    reasons = compiled.reasons
    benefits = compiled.benefits
    values = compiled.values
    isAssessed = compiled.isAssessed
    whole = compiled
  }

  /// The program for rows of which some may be unknown or none.
  func compiled(for gaps: [ColumnGaps]) -> Compiled {
    for gap in gaps where gap.hasUnknown || gap.hasNone { return Compiled(plan, question, gaps) }
    return whole
  }

  /// A program with what its outputs are.
  struct Compiled: Sendable {
    var program: ColumnProgram
    var isNever: Bool
    var unsupported: [String]
    var reasons: [Reason]
    var benefits: [Int]
    var values: [Int]
    var isAssessed: Bool
    /// Whether the version is in force on every row, on none, or by the row.
    var isAlwaysInForce: Bool
    var isNeverInForce: Bool

    // Where the outputs begin: answered, out of scope, ineligible, in force, not in force, total,
    // basis; then reasons, for each benefit the amount and where it applies, and for each value the number, where it is known and none.
    static let answered = 0
    static let outOfScope = 1
    static let ineligible = 2
    static let inForce = 3
    static let notInForce = 4
    static let total = 5
    static let basis = 6
    static let first = 7

    init(_ plan: Plan, _ question: ColumnQuestion, _ gaps: [ColumnGaps]) {
      var compiler = ColumnCompiler(plan: plan, question: question, gaps: gaps)
      let outcome = compiler.outcome()
      isNever = outcome.isAnswered == .never
      unsupported = compiler.unsupported
      isAssessed = compiler.isAssessed
      isAlwaysInForce = outcome.inForce.yes == .all
      isNeverInForce = outcome.inForce.no == .all
      var slots: [Int] = []
      for mask in [
        outcome.isAnswered, outcome.isOutOfScope, outcome.isIneligible, outcome.inForce.yes,
        outcome.inForce.no,
      ] {
        slots.append(compiler.builder.slot(of: mask))
      }
      slots.append(compiler.builder.slot(of: outcome.total))
      slots.append(compiler.builder.slot(of: outcome.basis))
      reasons = []
      for reason in outcome.reasons {
        reasons.append(Reason(clause: reason.clause, isOfEvent: reason.isOfEvent))
        slots.append(compiler.builder.slot(of: reason.rows))
      }
      benefits = []
      for amount in outcome.amounts {
        benefits.append(amount.benefit)
        slots.append(compiler.builder.slot(of: amount.lane))
        slots.append(compiler.builder.slot(of: amount.applies))
      }
      values = []
      for (index, result) in outcome.values {
        values.append(index)
        switch result {
        case .value(let value): slots.append(compiler.builder.slot(of: value.lane))
        case .condition(let condition):
          let lane = compiler.builder.pick(condition.yes, Lane(1), Lane(0))
          slots.append(compiler.builder.slot(of: lane))
        }
        slots.append(compiler.builder.slot(of: compiler.none(result)))
      }
      program = ColumnProgram(compiler.builder, outputs: slots)
    }
  }
}

extension ProgramBuilder {
  /// A mask as a column of its own.
  mutating func slot(of mask: Mask) -> Int {
    switch mask {
    case .all: return emit(Instruction(operation: .fill, kind: .mask, x: 255))
    case .never: return emit(Instruction(operation: .fill, kind: .mask, x: 0))
    case .rows(let slot, false): return slot
    case .rows(let slot, true):
      let all = emit(Instruction(operation: .fill, kind: .mask, x: 255))
      return emit(Instruction(operation: .andNot, kind: .mask, a: all, b: slot))
    }
  }

  mutating func slot(of lane: Lane) -> Int {
    guard let constant = lane.constant else { return lane.slot }
    return emit(Instruction(operation: .fill, kind: kind(lane), x: constant))
  }
}
