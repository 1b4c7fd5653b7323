import HuzhuLanguage
package import HuzhuValues

/// Something that is to grow, or stay, as an unknown grows.
package struct Growth {
  /// The number of the unknown that grows.
  package var number: Int
  /// From where to where.
  package var range: Interval
  package var isDay: Bool
  /// What it comes to, in the cell of the evaluator.
  package var value: () -> Evaluated
  /// Its slope there.
  package var slope: () -> Slope
  /// The least that it may be where it begins; nil where nothing is asked of it.
  package var least: Int128?
  /// Asked the other way round: whether it rises anywhere.
  package var isTurned = false

  package init(
    number: Int,
    range: Interval,
    isDay: Bool = false,
    least: Int128? = nil,
    value: @escaping () -> Evaluated,
    slope: @escaping () -> Slope
  ) {
    self.number = number
    self.range = range
    self.isDay = isDay
    self.least = least
    self.value = value
    self.slope = slope
  }
}

extension Evaluator {
  /// The most pieces into which the range of what grows is cut.
  private static let mostPieces = 24

  /// Whether something falls anywhere in the cell while an unknown grows: `no` where it is proved
  /// that it does not, else open.
  ///
  /// The range is cut where conditions flip. On each piece the slope must not fall, and from the
  /// last value of a piece to the first of the next nothing may be lost.
  package func falls(_ growth: Growth) -> Evaluated {
    let outer = cell[growth.number]
    defer {
      cell[growth.number] = outer
      forget()
    }
    var waiting = [growth.range]
    var pieces: [Interval] = []
    var open = ChoiceSet()
    var rises = false
    while let piece = waiting.popLast() {
      thresholds = [:]
      narrow(growth, to: piece)
      let value = growth.value()
      open = open.union(value.unknowns)
      let slope = growth.isTurned ? growth.slope().reversed : growth.slope()
      if slope == .level || slope == .rising {
        pieces.append(piece)
        rises = rises || slope == .rising
        continue
      }
      let cuts = (thresholds?[growth.number] ?? []).sorted()
        .filter { $0 > piece.low && $0 <= piece.high }
      guard let cut = cuts.first, pieces.count + waiting.count < Self.mostPieces else {
        if piece.single != nil {
          pieces.append(piece)
          continue
        }
        return stillOpen(open, without: growth.number)
      }
      waiting.append(Interval(cut, piece.high))
      waiting.append(Interval(piece.low, max(piece.low, cut - step(of: unknowns[growth.number]))))
    }
    pieces.sort { $0.low < $1.low }
    var last: Interval?
    if let least = growth.least { last = Interval(least) }
    for piece in pieces {
      if let last, let start = end(growth, piece.low),
        growth.isTurned ? last.low < start.high : last.high > start.low
      {
        return stillOpen(open, without: growth.number)
      }
      last = pieces.count > 1 ? end(growth, piece.high) : nil
    }
    return .flag(false)
  }

  private func narrow(_ growth: Growth, to piece: Interval) {
    cell[growth.number] = Possible(growth.isDay ? .day(piece) : .number(piece))
    forget()
  }

  private func end(_ growth: Growth, _ point: Int128) -> Interval? {
    let before = thresholds
    thresholds = nil
    narrow(growth, to: Interval(point))
    defer { thresholds = before }
    return growth.value().possible.interval
  }

  private func stillOpen(_ open: ChoiceSet, without number: Int) -> Evaluated {
    var left = open
    left.remove(number)
    return undecided(left, ChoiceSet())
  }
}
