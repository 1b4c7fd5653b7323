import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan

extension SchemeProof {
  /// About how often a cell is asked in one look at a table, beyond which proofs would take too long.
  private static let mostWork = 2_000_000

  /// Leaves everything open where a table is so large that each box of a proof takes a second.
  ///
  /// Whether one row is for each case is decided all the same: that needs no proof of this kind.
  func isTooLarge() -> Bool {
    for node in SchemeNodes(scheme, book: book).all {
      guard case .table(let table) = plan.nodes[node].operation else { continue }
      var combinations = 1
      for _ in table.keys { combinations = min(4_096, combinations * max(1, table.rows.count)) }
      guard table.rows.count * combinations > Self.mostWork else { continue }
      leaveOpen(
        .result,
        "",
        plan.nodes[node].place,
        Label(zh: "各项给付守住自己的界限", en: "what is given keeps to its bounds"),
        because: Label(
          zh: "：此表有 \(table.rows.count) 行，太大",
          en: ": this table of \(table.rows.count) rows is too large"
        )
      )
      return true
    }
    return false
  }
}
