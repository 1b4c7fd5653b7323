import Foundation
import HuzhuLanguage
import HuzhuPlan
import Testing

/// The exact path over columns held against the set path and the naive evaluator.
@Suite struct ColumnTests {
  /// Rows of each scheme: a thousand where `HUZHU_ROWS` says so, fewer in the usual run.
  static var rowsPerScheme: Int {
    ProcessInfo.processInfo.environment["HUZHU_ROWS"].flatMap { Int($0) } ?? 16
  }

  static let schemes: [String] = (try? Catalogue.shared.get().schemes.map { $0[0].id }) ?? []

  @Test(arguments: schemes)
  func `Random rows of a scheme get the answer of a check`(id: String) throws {
    let catalogue = try Catalogue.shared.get()
    let versions = try #require(catalogue.schemes.first { $0[0].id == id })
    for settles in [false, true] {
      let seed = id.utf8.reduce(into: UInt64(settles ? 1 : 0)) { $0 = $0 &* 31 &+ UInt64($1) }
      var random = RandomRows(catalogue.book, versions, seed: seed)
      var rows: [RandomRows.Row] = []
      for _ in 0..<Self.rowsPerScheme { rows.append(random.row()) }
      var agreement = ColumnAgreement(catalogue, versions, inputs: random.inputs, settles: settles)
      try agreement.check(rows, naiveEvery: 4)
      if ProcessInfo.processInfo.environment["HUZHU_ROWS"] != nil {
        Self.report(id, settles, agreement)
      }
    }
  }

  private static func report(_ id: String, _ settles: Bool, _ agreement: ColumnAgreement) {
    print(
      "\(id)\(settles ? ", settled" : ""): \(agreement.rows) rows, \(agreement.answered) in columns, "
        + "\(agreement.answeredInScope) within the scope, \(agreement.naive) held against the naive "
        + "evaluator; without a form: \(agreement.unsupported)"
    )
  }
}
