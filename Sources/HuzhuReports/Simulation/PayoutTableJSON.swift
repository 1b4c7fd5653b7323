import HuzhuDocuments
import HuzhuSimulation

extension PayoutTable {
  /// The table for programs; payouts in yuan.
  var document: JSONOutput {
    .object([
      ("title", title.document),
      (
        "held",
        .array(
          held.map {
            .object([
              ("fact", .string($0.fact)), ("value", $0.value.isEmpty ? .null : .string($0.value)),
              ("how", .string($0.how.rawValue)),
            ])
          }
        )
      ),
      (
        "axes",
        .array(
          axes.map { axis in
            .object([
              ("fact", .string(axis.name)), ("title", axis.title.document),
              ("unit", axis.unit.map { .string($0) } ?? .null),
              ("values", .array(axis.labels.map { .string($0) })),
            ])
          }
        )
      ),
      (
        "pieces",
        .array(
          pieces.map {
            .object([
              ("from", Self.number($0.from, decimals: 6)), ("to", Self.number($0.to, decimals: 6)),
              ("payFrom", Self.number($0.payoutFrom / 100, decimals: 4)),
              ("payTo", Self.number($0.payoutTo / 100, decimals: 4)),
              ("slope", $0.slope.map { Self.number($0, decimals: 6) } ?? .null),
            ])
          }
        )
      ),
      ("payouts", .array(byAxes.map { row in .array(row.map(\.document)) })),
      (
        "open",
        .array(
          open.map {
            .object([
              ("name", .string($0.name)), ("title", $0.title.document),
              ("takes", $0.takes.document),
            ])
          }
        )
      ),
    ])
  }

  /// By value of the first axis, then by value of the second, of which there is one where there is no
  /// second axis.
  private var byAxes: [[Payout]] {
    (payouts.first?.indices ?? 0..<0).map { index in
      payouts.compactMap { $0.indices.contains(index) ? $0[index] : nil }
    }
  }

  static func number(_ value: Double, decimals: Int) -> JSONOutput {
    .number(
      FigureText.plain(value, decimals: decimals).replacing(",", with: "")
        .replacing("−", with: "-")
    )
  }
}

extension PayoutTable.Payout {
  /// A number, or an object with both ends; no upper end is null.
  var document: JSONOutput {
    func yuan(_ fen: Int64) -> JSONOutput {
      .number(SimulationJSON.text(Double(fen) / 100, decimals: 2))
    }
    guard high != low else { return yuan(low) }
    return .object([("low", yuan(low)), ("high", high.map { yuan($0) } ?? .null)])
  }
}

extension Label {
  /// Both languages for programs.
  var document: JSONOutput { .object([("zh", .string(zh)), ("en", .string(en))]) }
}
