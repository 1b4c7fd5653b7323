import HuzhuAnswers
import HuzhuLanguage
import HuzhuPlan

/// What is written of a row that is answered in columns.
struct ColumnLayout: Sendable {
  /// The parts of a line, with the bytes that stand before each.
  let parts: [Part]
  let separator: UInt8
  /// For each scheme what its versions may say.
  let versions: [[Version]]
  let schemeIDs: [[UInt8]]
  /// Whether money is told at all.
  let tellsPay: Bool

  enum Part: Sendable {
    /// A cell of the input, by column.
    case cell(Int)
    case row
    case scheme
    case version
    case eligibility
    case reason
    case reasons
    case money
    case exact
    case basis
    case benefits
    case nothing
  }

  /// One version of a scheme, its words ready to be written.
  struct Version: Sendable {
    var name: [UInt8]
    /// The clauses that can refuse, each once.
    var clauses: [String]
    /// For each reason of the plan its clause.
    var clauseOfReason: [Int]
    /// The clause of each benefit with a sign behind it.
    var benefits: [String]
    var isAssessed: Bool
  }

  /// Fails where something is written that the columns do not know.
  init?(_ answerer: RowAnswerer, _ schemes: [ColumnScheme], _ events: ColumnQuestion.Events) {
    separator = answerer.writer.separator
    tellsPay = events != .notSaid
    var parts: [Part] = []
    for output in answerer.mapping.output {
      switch output {
      case .input(let column): parts.append(.cell(column))
      case .word(.id):
        if let column = answerer.mapping.id {
          parts.append(.cell(column))
        } else {
          parts.append(.nothing)
        }
      case .word(.row): parts.append(.row)
      case .word(.scheme): parts.append(.scheme)
      case .word(.version): parts.append(.version)
      case .word(.eligibility): parts.append(.eligibility)
      case .word(.reason): parts.append(.reason)
      case .word(.reasons): parts.append(.reasons)
      case .word(.low), .word(.high): parts.append(.money)
      case .word(.exact): parts.append(.exact)
      case .word(.basis): parts.append(.basis)
      case .word(.benefits): parts.append(.benefits)
      case .word(.missing), .word(.problem): parts.append(.nothing)
      case .word(.values):
        for scheme in schemes {
          for plan in scheme.plans where !plan.values.isEmpty { return nil }
        }
        parts.append(.nothing)
      case .word(.subjectTo):
        for scheme in schemes {
          for plan in scheme.plans where Self.isSubjectToAnything(plan.plan.scheme) { return nil }
        }
        parts.append(.nothing)
      }
    }
    self.parts = parts
    var versions: [[Version]] = []
    for scheme in schemes { versions.append(scheme.plans.map { Version($0) }) }
    self.versions = versions
    schemeIDs = answerer.schemes.schemes.map { Array($0.id.utf8) }
    // None of these words is ever put in quotes.
    for words in schemeIDs + versions.joined().map({ $0.name }) {
      for byte in words where byte == separator || byte <= 0x22 { return nil }
    }
    guard separator <= 0x2C || separator == 0x3B || separator == 0x7C, separator != 0x20 else {
      return nil
    }
  }

  /// A gap that refuses, or a version without an end, stands in the answer of some rows.
  private static func isSubjectToAnything(_ scheme: Scheme) -> Bool {
    let effective = scheme.effective
    return (effective.from == nil && effective.fromUnstated != nil)
      || (effective.until == nil && effective.untilUnstated != nil)
      || scheme.gaps.contains { $0.could == .refuse }
  }

  /// Whether the cells of a column are written as they are.
  func keeps(_ column: Int) -> Bool {
    parts.contains { if case .cell(column) = $0 { true } else { false } }
  }
}

extension ColumnLayout.Version {
  init(_ plan: ColumnPlan) {
    let scheme = plan.plan.scheme
    name = Array(scheme.version.utf8)
    clauses = []
    clauseOfReason = []
    for reason in plan.reasons {
      let id = scheme.clauses[reason.clause].id
      clauseOfReason.append(clauses.firstIndex(of: id) ?? clauses.count)
      if !clauses.contains(id) { clauses.append(id) }
    }
    benefits = plan.benefits.map { scheme.benefits[$0].clause }
    isAssessed = plan.isAssessed
  }
}
