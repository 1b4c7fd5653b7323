/// The distribution of one payout on a grid of equal steps, with its moments kept.
///
/// What lies between grid points is divided between the two around it so that the mean stays, or
/// between three so that the variance stays too (Gerber 1982); then a mass may be a little negative,
/// which a sum of thousands of payouts does not show, and a sum of few would.
package struct PayoutLattice: Sendable {
  /// The step in fen.
  package let step: Double
  /// The probability of each multiple of the step, from zero up.
  package private(set) var masses: [Double]
  private let keepsVariance: Bool

  package init(step: Double, keepsVariance: Bool) {
    self.step = step
    self.keepsVariance = keepsVariance
    masses = [0]
  }

  /// Adds a payout with a probability.
  package mutating func add(payout: Double, probability: Double) {
    guard probability > 0 else { return }
    put(probability, mean: payout, square: payout * payout)
  }

  /// Adds a probability to a point of the grid.
  package mutating func add(_ probability: Double, at index: Int) {
    reserve(index)
    masses[index] += probability
  }

  /// Multiplies all probabilities.
  package mutating func scale(by factor: Double) {
    for index in masses.indices { masses[index] *= factor }
  }

  /// Adds what a curve pays for an amount of a distribution.
  ///
  /// - Parameters:
  ///   - curve: Over the whole range in which the amount lies.
  ///   - amount: The distribution of the amount.
  ///   - perUnit: How many smallest units the fact has for one of the distribution.
  ///   - probability: Of the whole.
  package mutating func add(
    _ curve: PayoutCurve,
    of amount: Continuous,
    perUnit: Double,
    probability: Double
  ) {
    guard probability > 0, let last = curve.pieces.last else { return }
    // The amount is rounded to its smallest unit; a piece is taken from half a unit below.
    var low = Tail(of: amount, upTo: 0)
    for piece in curve.pieces {
      let isLast = piece.to == last.to
      let top = isLast ? Tail.all(of: amount) : Tail(of: amount, upTo: piece.to / perUnit)
      add(piece, of: amount, perUnit, probability, low, top)
      low = top
    }
  }

  private mutating func add(
    _ piece: PayoutCurve.Piece,
    of amount: Continuous,
    _ perUnit: Double,
    _ probability: Double,
    _ low: Tail,
    _ high: Tail
  ) {
    let width = (piece.to - piece.from)
    let slope = width > 0 ? (piece.last - piece.first) / width : 0
    guard slope != 0 else {
      add(payout: piece.first, probability: probability * (high.mass - low.mass))
      return
    }
    // Cut where the payout crosses the grid.
    let crossings = abs((piece.last - piece.first)) / step
    let cuts = max(1, min(1 << 20, Int(crossings.rounded(.up))))
    var before = low
    for cut in 1...cuts {
      let after: Tail
      if cut == cuts {
        after = high
      } else {
        let boundary =
          slope > 0 ? floorStep(piece.first) + Double(cut) : ceilStep(piece.first) - Double(cut)
        let x = piece.from + (boundary * step - piece.first) / slope
        after = Tail(of: amount, upTo: min(max(x, piece.from), piece.to) / perUnit)
      }
      let mass = after.mass - before.mass
      if mass > 0 {
        let first = (after.mean - before.mean) / mass * perUnit
        let second = (after.square - before.square) / mass * perUnit * perUnit
        let offset = piece.first - slope * piece.from
        let payout = max(0, offset + slope * first)
        let square = offset * offset + 2 * offset * slope * first + slope * slope * second
        put(probability * mass, mean: payout, square: square)
      }
      before = after
    }
  }

  private func floorStep(_ payout: Double) -> Double { (payout / step).rounded(.down) }
  private func ceilStep(_ payout: Double) -> Double { (payout / step).rounded(.up) }

  /// Divides a probability between grid points around a payout.
  private mutating func put(_ probability: Double, mean payout: Double, square: Double) {
    let position = payout / step
    guard keepsVariance else {
      let index = Int(position)
      let part = position - Double(index)
      reserve(index + 1)
      masses[index] += probability * (1 - part)
      masses[index + 1] += probability * part
      return
    }
    let middle = max(1, position.rounded())
    let index = Int(middle)
    let away = position - middle
    // E(y/h − j)², which rounding must not take below the square of the mean.
    let spread = max(away * away, square / (step * step) - 2 * middle * position + middle * middle)
    reserve(index + 1)
    masses[index - 1] += probability * (spread - away) / 2
    masses[index] += probability * (1 - spread)
    masses[index + 1] += probability * (spread + away) / 2
  }

  private mutating func reserve(_ index: Int) {
    guard masses.count <= index else { return }
    masses += [Double](repeating: 0, count: index + 1 - masses.count)
  }

  /// The probability and the partial moments of a distribution up to an amount.
  private struct Tail {
    var mass: Double
    var mean: Double
    var square: Double

    init(of amount: Continuous, upTo x: Double) {
      mass = amount.probability(atMost: x)
      mean = amount.partialMean(upTo: x)
      square = amount.partialSquare(upTo: x)
    }

    private init(mass: Double, mean: Double, square: Double) {
      self.mass = mass
      self.mean = mean
      self.square = square
    }

    static func all(of amount: Continuous) -> Self {
      Self(mass: 1, mean: amount.mean, square: amount.meanSquare)
    }
  }
}
