/// What an event pays as a function of one amount: linear pieces between break points.
///
/// The plan is a composition of differences, shares, floors, caps and bands, so its payout is
/// linear between break points up to the rounding to a fen. The points are found by evaluating the
/// plan itself.
package struct PayoutCurve: Equatable, Sendable {
  /// A piece from one amount up to another, both in the smallest unit of the fact, with what is
  /// paid at both ends in fen, before it is rounded.
  package struct Piece: Equatable, Sendable {
    package var from: Double
    package var to: Double
    package var first: Double
    package var last: Double
  }

  /// Pieces side by side; a jump is a piece of one smallest unit.
  package let pieces: [Piece]

  /// A piece as it is found: what the plan pays at both ends.
  struct Found {
    var from: Int64
    var to: Int64
    var first: Int64
    var last: Int64
  }

  /// More pieces than this are no curve of a plan but one that bends everywhere.
  package static let pieceLimit = 1 << 16

  /// What bends in more places than `pieceLimit`.
  package struct TooManyPieces: Error, Equatable {}

  /// One payout, whatever the amount.
  package init(fen: Int64) {
    pieces = [Piece(from: 0, to: 0, first: Double(fen), last: Double(fen))]
  }

  /// Finds the pieces within a range.
  ///
  /// - Parameters:
  ///   - range: The amounts that can occur.
  ///   - payout: The plan: what is paid for each of some amounts.
  /// - Throws: Where there are more pieces than `pieceLimit`.
  /// - Complexity: O(*b* log *n*) evaluations for *b* breaks in a range of *n*, in O(log *n*) calls.
  package init(
    over range: ClosedRange<Int64>,
    payout: ([Int64]) -> [Int64]
  ) throws(TooManyPieces) {
    var starts: Set<Int64> = [range.lowerBound, range.upperBound]
    // A ladder of powers, so that no plan hides between two distant points.
    var rung = max(64, range.lowerBound)
    while rung < range.upperBound {
      starts.insert(max(rung, range.lowerBound))
      let (next, overflow) = rung.addingReportingOverflow(max(64, rung / 8))
      if overflow { break }
      rung = next
    }
    let sorted = starts.sorted()
    var open: [(Int64, Int64)] = []
    for index in sorted.indices.dropFirst() { open.append((sorted[index - 1], sorted[index])) }
    var done: [Found] = []
    if sorted.count == 1, let only = payout(sorted).first {
      done = [Found(from: sorted[0], to: sorted[0], first: only, last: only)]
    }
    while !open.isEmpty {
      guard open.count + done.count <= Self.pieceLimit else { throw TooManyPieces() }
      var points: [Int64] = []
      for (low, high) in open { points += Self.probes(low, high) }
      let values = payout(points)
      var next: [(Int64, Int64)] = []
      for (index, (low, high)) in open.enumerated() {
        let at = index * Self.probeCount
        let isLinear = Self.isLinear(
          points[at..<at + Self.probeCount],
          values[at..<at + Self.probeCount]
        )
        if isLinear || high - low <= 1 {
          done.append(
            Found(from: low, to: high, first: values[at], last: values[at + Self.probeCount - 1])
          )
        } else {
          let middle = low + (high - low) / 2
          next.append((low, middle))
          next.append((middle, high))
        }
      }
      open = next
    }
    pieces = Self.sharpened(Self.joined(done.sorted { $0.from < $1.from }), payout)
  }

  private static let probeCount = 6

  private static func probes(_ low: Int64, _ high: Int64) -> [Int64] {
    let width = high - low
    return [low, low + width / 5, low + width / 3, low + width / 2, low + width / 4 * 3, high]
  }

  /// Whether all points lie on the line through the ends, within the rounding to a fen.
  private static func isLinear(_ points: ArraySlice<Int64>, _ values: ArraySlice<Int64>) -> Bool {
    guard let low = points.first, let high = points.last, high > low,
      let start = values.first, let end = values.last
    else { return false }
    // What is paid at a flat rate does not move by a fen.
    if start == end { return values.allSatisfy { $0 == start } }
    let slope = Double(end - start) / Double(high - low)
    // Both ends and the point between them are each rounded by half a fen at most.
    return zip(points, values).allSatisfy { point, value in
      abs(Double(value - start) - slope * Double(point - low)) <= 1
    }
  }

  /// Pieces that continue each other become one.
  private static func joined(_ pieces: [Found]) -> [Found] {
    var result: [Found] = []
    for piece in pieces {
      if let last = result.last, last.to == piece.from, last.last == piece.first,
        (last.first == last.last) == (piece.first == piece.last),
        isLinear(
          [last.from, last.to, piece.to][...],
          [last.first, last.last, piece.last][...]
        )
      {
        result[result.count - 1].to = piece.to
        result[result.count - 1].last = piece.last
      } else {
        result.append(piece)
      }
    }
    return result
  }
}
