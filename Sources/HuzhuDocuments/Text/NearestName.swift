/// The name that somebody most likely meant who wrote another, for "did you mean".
///
/// Letters, case aside, may be missing, added, exchanged or swapped with their neighbour, for about a
/// third of the name. Of names equally near the first in Unicode order is chosen, whatever the order
/// in which they are given.
///
/// - Complexity: O(*n* · *d*) for each name of a similar length, *d* being the allowed distance.
package func nearestName(to wanted: String, in names: some Sequence<String>) -> String? {
  nearest(to: wanted, in: names)?.name
}

/// The same name where no other one is as near: a mistake can be mended with it.
package func onlyNearestName(to wanted: String, in names: some Sequence<String>) -> String? {
  guard let found = nearest(to: wanted, in: names), found.isAlone else { return nil }
  return found.name
}

private func nearest(
  to wanted: String,
  in names: some Sequence<String>
) -> (name: String, isAlone: Bool)? {
  let wantedScalars = Array(wanted.lowercased().unicodeScalars)
  var nearest: String?
  var isAlone = true
  var limit = max(1, wantedScalars.count / 3)
  for name in names {
    let scalars = Array(name.lowercased().unicodeScalars)
    guard let distance = editDistance(wantedScalars, scalars, limit: limit) else { continue }
    // A name of which nothing is left is not near, however short both are.
    guard distance < max(wantedScalars.count, scalars.count) else { continue }
    let isNearer = distance < limit || nearest == nil
    if isNearer || name != nearest { isAlone = isNearer }
    guard isNearer || precedes(name, nearest) else { continue }
    nearest = name
    limit = distance
  }
  return nearest.map { ($0, isAlone) }
}

private func precedes(_ name: String, _ other: String?) -> Bool {
  guard let other else { return true }
  return name.utf8.lexicographicallyPrecedes(other.utf8)
}

/// The Damerau-Levenshtein distance (restricted), or `nil` where it is above the limit.
///
/// Only the diagonal band within the limit is worked out.
private func editDistance(
  _ left: [Unicode.Scalar],
  _ right: [Unicode.Scalar],
  limit: Int
) -> Int? {
  guard abs(left.count - right.count) <= limit else { return nil }
  let far = limit + 1
  var beforeLast = [Int](repeating: far, count: right.count + 1)
  var last = [Int](repeating: far, count: right.count + 1)
  var row = last
  for column in 0...min(right.count, limit) { row[column] = column }
  for line in 0..<left.count {
    (beforeLast, last, row) = (last, row, beforeLast)
    let lower = max(0, line - limit)
    let upper = min(right.count, line + 1 + limit)
    row[lower] = lower == 0 ? min(line + 1, far) : far
    var least = row[lower]
    if lower < upper {
      for column in lower..<upper {
        let same = left[line] == right[column]
        var cost = min(last[column] + (same ? 0 : 1), row[column] + 1)
        // The cell above the band's end belongs to no earlier row.
        if column < line + limit { cost = min(cost, last[column + 1] + 1) }
        if line > 0, column > 0, left[line] == right[column - 1], left[line - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        row[column + 1] = min(cost, far)
        least = min(least, row[column + 1])
      }
    }
    if least > limit { return nil }
  }
  return row[right.count] <= limit ? row[right.count] : nil
}
