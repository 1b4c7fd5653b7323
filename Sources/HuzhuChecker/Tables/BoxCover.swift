/// Boxes over a grid of so many places along each axis, each box of a row.
///
/// The bounds of all boxes lie one behind another: the lows of a box, then its highs.
struct Boxes {
  let axes: Int
  private(set) var rows: [Int32] = []
  private(set) var bounds: [Int32] = []

  init(axes: Int) {
    self.axes = axes
  }

  var count: Int { rows.count }

  mutating func append(_ ranges: [ClosedRange<Int>], row: Int) {
    rows.append(Int32(clamping: row))
    for range in ranges { bounds.append(Int32(clamping: range.lowerBound)) }
    for range in ranges { bounds.append(Int32(clamping: range.upperBound)) }
  }

  func low(_ box: Int, _ axis: Int) -> Int32 { bounds[box * 2 * axes + axis] }
  func high(_ box: Int, _ axis: Int) -> Int32 { bounds[box * 2 * axes + axes + axis] }
}

/// A part of the grid.
struct GridRegion: Hashable {
  var low: [Int32]
  var high: [Int32]
}

/// What boxes leave of a grid, and where two of them meet.
///
/// The grid is halved where boxes end until a part lies in one box whole, or in none.
/// A partition into *n* boxes is gone through in about *n* log *n* steps.
struct BoxCover {
  /// Parts in no box, joined where they lie side by side; no more than so many are kept.
  private(set) var holes: [GridRegion] = []
  private(set) var holeCount = 0
  /// Pairs of boxes of two rows that meet, with where they do; no more than so many are kept.
  private(set) var overlaps: [(first: Int, second: Int, region: GridRegion)] = []
  /// Whether more than could be told was found, or looking was given up.
  private(set) var isCutShort = false

  static let mostKept = 256
  /// How often at most a box is held to a part.
  static let mostSteps = 100_000_000

  private let boxes: Boxes
  private var pairs: Set<Pair> = []
  private var steps = 0

  private struct Pair: Hashable {
    var first: Int32
    var second: Int32
  }

  init(_ boxes: Boxes, sizes: [Int]) {
    self.boxes = boxes
    let whole = GridRegion(
      low: sizes.map { _ in 0 },
      high: sizes.map { Int32(clamping: $0 - 1) }
    )
    guard sizes.allSatisfy({ $0 > 0 }) else { return }
    var all: [Int32] = []
    all.reserveCapacity(boxes.count)
    for box in 0..<boxes.count { all.append(Int32(clamping: box)) }
    walk(whole, all, depth: 0)
    join()
  }

  private mutating func walk(_ region: GridRegion, _ list: [Int32], depth: Int) {
    steps += list.count + 1
    guard steps < Self.mostSteps, depth < 400 else {
      isCutShort = true
      return
    }
    var whole: Int32?
    var partial: [Int32] = []
    for box in list {
      guard covers(box, region) else {
        partial.append(box)
        continue
      }
      if let whole { meet(whole, box) } else { whole = box }
    }
    if let whole {
      for box in partial { meet(whole, box) }
      return
    }
    if partial.isEmpty { return addHole(region) }
    if partial.count == 1 { return subtract(partial[0], from: region) }
    let (axis, cut) = cut(region, partial)
    var left = region
    left.high[axis] = cut - 1
    var right = region
    right.low[axis] = cut
    walk(left, partial.filter { boxes.low(Int($0), axis) < cut }, depth: depth + 1)
    walk(right, partial.filter { boxes.high(Int($0), axis) >= cut }, depth: depth + 1)
  }

  private func covers(_ box: Int32, _ region: GridRegion) -> Bool {
    let box = Int(box)
    for axis in 0..<boxes.axes
    where boxes.low(box, axis) > region.low[axis] || boxes.high(box, axis) < region.high[axis] {
      return false
    }
    return true
  }

  /// The axis on which most boxes end inside the part, and the middle one of those places.
  private func cut(_ region: GridRegion, _ list: [Int32]) -> (axis: Int, cut: Int32) {
    var best: (axis: Int, cut: Int32, count: Int)?
    // Of many boxes a sample shows where the middle is.
    let stride = max(1, list.count / 64)
    for axis in 0..<boxes.axes {
      var cuts: [Int32] = []
      var count = 0
      var position = 0
      while position < list.count {
        let box = Int(list[position])
        position += stride
        let low = boxes.low(box, axis)
        let high = boxes.high(box, axis)
        if low > region.low[axis] {
          cuts.append(low)
          count += 1
        }
        if high < region.high[axis] {
          cuts.append(high + 1)
          count += 1
        }
      }
      guard !cuts.isEmpty, count > best?.count ?? 0 else { continue }
      cuts.sort()
      best = (axis, cuts[cuts.count / 2], count)
    }
    // A box that does not cover the part ends inside it on some axis.
    return best.map { ($0.axis, $0.cut) } ?? (0, region.low[0] + 1)
  }

  /// What one box leaves of a part.
  private mutating func subtract(_ box: Int32, from region: GridRegion) {
    var rest = region
    let box = Int(box)
    for axis in 0..<boxes.axes {
      let low = boxes.low(box, axis)
      let high = boxes.high(box, axis)
      if low > rest.low[axis] {
        var hole = rest
        hole.high[axis] = low - 1
        addHole(hole)
        rest.low[axis] = low
      }
      if high < rest.high[axis] {
        var hole = rest
        hole.low[axis] = high + 1
        addHole(hole)
        rest.high[axis] = high
      }
    }
  }

  private mutating func addHole(_ region: GridRegion) {
    holeCount += 1
    if holes.count < Self.mostKept { holes.append(region) } else { isCutShort = true }
  }

  private mutating func meet(_ first: Int32, _ second: Int32) {
    guard boxes.rows[Int(first)] != boxes.rows[Int(second)] else { return }
    let pair = Pair(first: min(first, second), second: max(first, second))
    guard pairs.insert(pair).inserted else { return }
    guard overlaps.count < Self.mostKept else {
      isCutShort = true
      return
    }
    let (a, b) = (Int(pair.first), Int(pair.second))
    var common = GridRegion(low: [], high: [])
    for axis in 0..<boxes.axes {
      common.low.append(max(boxes.low(a, axis), boxes.low(b, axis)))
      common.high.append(min(boxes.high(a, axis), boxes.high(b, axis)))
    }
    overlaps.append((Int(boxes.rows[a]), Int(boxes.rows[b]), common))
  }

  // MARK: - Joining

  /// Joins holes that differ on one axis only and lie side by side on it.
  private mutating func join() {
    var changed = true
    while changed {
      changed = false
      var index = 0
      while index < holes.count {
        var other = index + 1
        while other < holes.count {
          if let joined = Self.joined(holes[index], holes[other]) {
            holes[index] = joined
            holes.remove(at: other)
            changed = true
          } else {
            other += 1
          }
        }
        index += 1
      }
    }
    holes.sort { $0.low.lexicographicallyPrecedes($1.low) }
  }

  private static func joined(_ a: GridRegion, _ b: GridRegion) -> GridRegion? {
    var differing: Int?
    for axis in a.low.indices where a.low[axis] != b.low[axis] || a.high[axis] != b.high[axis] {
      guard differing == nil else { return nil }
      differing = axis
    }
    guard let axis = differing else { return a }
    guard a.high[axis] + 1 == b.low[axis] || b.high[axis] + 1 == a.low[axis] else { return nil }
    var result = a
    result.low[axis] = min(a.low[axis], b.low[axis])
    result.high[axis] = max(a.high[axis], b.high[axis])
    return result
  }
}
