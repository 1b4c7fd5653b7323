/// The named conditions that keep a benefit from applying, by position in `Scheme.clauses`.
///
/// Both lists are empty where it applies, or where a condition without a name keeps it.
package struct Refusal: Sendable {
  package var failing: [Int]
  /// Those that are not decided beside them.
  package var open: [Int]

  init(failing: [Int] = [], open: [Int] = []) {
    self.failing = failing
    self.open = open
  }

  private var isEmpty: Bool { failing.isEmpty && open.isEmpty }

  /// Either of two cells' refusals: what fails in one of them only is open.
  func union(_ other: Refusal) -> Refusal {
    guard !isEmpty, !other.isEmpty else { return Refusal() }
    let failing = self.failing.filter { other.failing.contains($0) }
    var open: [Int] = []
    for clause in self.failing + self.open + other.failing + other.open
    where !failing.contains(clause) && !open.contains(clause) {
      open.append(clause)
    }
    return Refusal(failing: failing, open: open.sorted())
  }
}
