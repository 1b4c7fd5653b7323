extension PayoutCurve {
  /// For how many units rounding may hide a break.
  private static let nearby: Int64 = 128

  /// How many neighbouring points are averaged: a multiple of the common denominators of shares,
  /// over which the rounding to a fen averages out.
  private static let cluster: Int64 = 60

  /// A line through the averages of two clusters of points.
  private struct Line {
    var x: Double
    var value: Double
    var slope: Double

    func value(at point: Double) -> Double { value + slope * (point - x) }
  }

  /// Replaces what the plan pays by the lines behind it, and moves the ends of neighbours to where
  /// these cross.
  ///
  /// The plan's payouts are rounded to a fen, which hides a break for a few units on both sides.
  static func sharpened(_ found: [Found], _ payout: ([Int64]) -> [Int64]) -> [Piece] {
    let pieces = withoutScraps(found)
    let lines = lines(of: pieces, payout)
    var result = pieces.map {
      Piece(
        from: Double($0.from),
        to: Double($0.to),
        first: Double($0.first),
        last: Double($0.last)
      )
    }
    for (index, line) in lines.enumerated() {
      guard let line else { continue }
      result[index].first = line.value(at: result[index].from)
      result[index].last = line.value(at: result[index].to)
    }
    for index in result.indices.dropFirst() {
      guard let before = lines[index - 1], let after = lines[index],
        abs(before.slope - after.slope) > 1e-4
      else { continue }
      let end = result[index].from
      let gap = after.value(at: end) - before.value(at: end)
      let crossing = end + gap / (before.slope - after.slope)
      guard abs(crossing - end) <= Double(nearby) else { continue }
      let value = before.value(at: crossing)
      result[index - 1].to = crossing
      result[index - 1].last = value
      result[index].from = crossing
      result[index].first = value
    }
    return result
  }

  /// The line of each long piece; a short one is what it is.
  private static func lines(of pieces: [Found], _ payout: ([Int64]) -> [Int64]) -> [Line?] {
    var points: [Int64] = []
    for piece in pieces where isLong(piece) {
      for start in [piece.from + nearby, piece.to - nearby - cluster] {
        points += start..<start + cluster
      }
    }
    guard !points.isEmpty else { return pieces.map { _ in nil } }
    let values = payout(points)
    var next = 0
    func average() -> (x: Double, value: Double) {
      var x = 0.0
      var value = 0.0
      for index in next..<next + Int(cluster) {
        x += Double(points[index])
        value += Double(values[index])
      }
      next += Int(cluster)
      return (x / Double(cluster), value / Double(cluster))
    }
    return pieces.map { piece in
      guard isLong(piece) else { return nil }
      let low = average()
      let high = average()
      let slope = (high.value - low.value) / (high.x - low.x)
      return Line(x: low.x, value: low.value, slope: slope)
    }
  }

  private static func isLong(_ piece: Found) -> Bool { piece.to - piece.from > 8 * nearby }

  /// Scraps at a break that is no jump belong to their neighbours.
  private static func withoutScraps(_ found: [Found]) -> [Found] {
    var result = found
    var index = 1
    while index + 1 < result.count {
      let scrap = result[index]
      let isScrap =
        scrap.to - scrap.from <= nearby && isLong(result[index - 1]) && isLong(result[index + 1])
        && abs(scrap.last - scrap.first) <= 2 * (scrap.to - scrap.from) + 2
      if isScrap {
        result.remove(at: index)
        result[index].from = scrap.from
        result[index].first = scrap.first
      } else {
        index += 1
      }
    }
    return result
  }
}
