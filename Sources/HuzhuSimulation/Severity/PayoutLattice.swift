/// The distribution of one payout on a grid of equal steps, with its mean kept.
///
/// The probability of a payout between two grid points is divided between them so that the mean
/// stays; the variance grows by at most a quarter of the square of the step.
package struct PayoutLattice: Sendable {
  /// The step in fen.
  package let step: Double
  /// The probability of each multiple of the step, from zero up.
  package private(set) var masses: [Double]
  /// The mean and the mean square in fen, of the distribution itself and not of the grid.
  package private(set) var mean = 0.0
  package private(set) var meanSquare = 0.0

  package init(step: Double) {
    self.step = step
    masses = [0]
  }

  /// Adds a payout with a probability.
  package mutating func add(payout: Double, probability: Double) {
    guard probability > 0 else { return }
    put(probability, mean: payout)
    mean += probability * payout
    meanSquare += probability * payout * payout
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
      let top = isLast ? Tail.all(of: amount) : Tail(of: amount, upTo: Double(piece.to) / perUnit)
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
    let width = Double(piece.to - piece.from)
    let slope = width > 0 ? Double(piece.last - piece.first) / width : 0
    guard slope != 0 else {
      add(payout: Double(piece.first), probability: probability * (high.mass - low.mass))
      return
    }
    // Cut where the payout crosses the grid.
    let crossings = abs(Double(piece.last - piece.first)) / step
    let cuts = max(1, min(1 << 20, Int(crossings.rounded(.up))))
    var before = low
    for cut in 1...cuts {
      let after: Tail
      if cut == cuts {
        after = high
      } else {
        let boundary =
          slope > 0 ? floorStep(piece.first) + Double(cut) : ceilStep(piece.first) - Double(cut)
        let x = Double(piece.from) + (boundary * step - Double(piece.first)) / slope
        after = Tail(of: amount, upTo: min(max(x, Double(piece.from)), Double(piece.to)) / perUnit)
      }
      let mass = after.mass - before.mass
      if mass > 0 {
        let amountMean = (after.mean - before.mean) / mass * perUnit
        let payout = Double(piece.first) + slope * (amountMean - Double(piece.from))
        put(probability * mass, mean: max(0, payout))
        mean += probability * mass * payout
        // Within a cell of one step the square of the mean is off by less than step² / 4.
        meanSquare += probability * mass * payout * payout
      }
      before = after
    }
  }

  private func floorStep(_ payout: Int64) -> Double { (Double(payout) / step).rounded(.down) }
  private func ceilStep(_ payout: Int64) -> Double { (Double(payout) / step).rounded(.up) }

  /// Divides a probability between the two grid points around a payout.
  private mutating func put(_ probability: Double, mean payout: Double) {
    let position = payout / step
    let index = Int(position)
    let part = position - Double(index)
    if masses.count <= index + 1 {
      masses += [Double](repeating: 0, count: index + 2 - masses.count)
    }
    masses[index] += probability * (1 - part)
    masses[index + 1] += probability * part
  }

  /// The probability and the partial mean of a distribution up to an amount.
  private struct Tail {
    var mass: Double
    var mean: Double

    init(of amount: Continuous, upTo x: Double) {
      mass = amount.probability(atMost: x)
      mean = amount.partialMean(upTo: x)
    }

    private init(mass: Double, mean: Double) {
      self.mass = mass
      self.mean = mean
    }

    static func all(of amount: Continuous) -> Self { Self(mass: 1, mean: amount.mean) }
  }
}
