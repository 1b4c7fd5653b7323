import HuzhuDocuments

extension Situation {
  /// Marginal tiers; each upper bound belongs to its own tier.
  func bands(_ bands: JSONObject) throws(NaiveError) -> Measure {
    let base = try measure(bands["of"])
    if base.number.isNegative { throw .failed("bands of a negative amount") }
    var total = Measure.nothing
    var lower = Measure(.zero, unit: base.unit)
    for tier in bands["rates"]?.array ?? [] {
      var upper = base
      if let bound = tier["upTo"] {
        let bound = try measure(bound)
        if try bound.compared(to: base) < 0 { upper = bound }
      }
      if try upper.compared(to: lower) > 0 {
        total = try total.adding(upper.subtracting(lower).multiplied(by: measure(tier["rate"])))
        lower = upper
      }
    }
    return total
  }

  /// The result of the one row whose keys all match.
  func table(_ table: JSONObject, _ expected: Expectation) throws(NaiveError) -> NaiveValue {
    var keys: [NaiveValue] = []
    for key in table["by"]?.array ?? (table["by"].map { [$0] } ?? []) {
      keys.append(try evaluate(key, .name))
    }
    var found: [JSONNode] = []
    for row in table["rows"]?.array ?? [] {
      guard let cells = row.array, cells.count == keys.count + 1 else {
        throw .invalid("a row of another width")
      }
      var all = true
      for (key, cell) in zip(keys, cells) where all { all = try matches(key, cell) }
      if all { found.append(cells[keys.count]) }
    }
    if found.count > 1 { throw .failed("several rows match") }
    guard let result = found.first ?? table["otherwise"] else { throw .failed("no row matches") }
    return try evaluate(result, expected)
  }

  private func matches(_ key: NaiveValue, _ cell: JSONNode) throws(NaiveError) -> Bool {
    if cell.string == "any" { return true }
    if cell.isNull { return key == .none }
    if key == .none { return false }
    if let words = cell.object { return try passes(key, words) }
    if let items = cell.array {
      for item in items where try matches(key, item) { return true }
      return false
    }
    return try equals(key, cell)
  }
}
