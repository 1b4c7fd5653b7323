/// The distribution of one payout on a grid of equal steps, with its moments kept.
///
/// What lies between grid points is divided between the two around it so that the mean stays. The
/// pieces of a curve are divided between three so that the variance stays too (Gerber 1982), where
/// that leaves no probability below zero: one that is does not fade in a sum of many payouts but
/// grows into waves. A single amount is always divided between two, and what that adds to the
/// variance is counted.
package struct PayoutLattice: Sendable {
  /// The step in fen.
  package let step: Double
  /// The probability of each multiple of the step, from zero up; complete once it is settled.
  package private(set) var masses: [Double] = []
  /// What dividing amounts between grid points adds to the mean square of a payout.
  package private(set) var blur = 0.0

  /// Both ways of dividing what is added.
  private var keeping = Division()
  private var plain = Division()

  private struct Division {
    var masses: [Double] = [0]
    var blur = 0.0

    mutating func add(_ probability: Double, at index: Int) {
      if masses.count <= index {
        masses += [Double](repeating: 0, count: index + 1 - masses.count)
      }
      masses[index] += probability
    }

    /// Takes what is below zero at a point from the next one and the one behind that, which keeps the
    /// mean and adds to the mean square.
    ///
    /// - Returns: Whether nothing below zero is left.
    mutating func mend(_ step: Double) -> Bool {
      for index in masses.indices where masses[index] < 0 {
        let missing = -masses[index]
        let sides = [1, -1].filter { masses.indices.contains(index + 2 * $0) }
        let side = sides.max { masses[index + $0] < masses[index + $1] }
        guard let side, masses[index + side] >= 2 * missing else { return false }
        masses[index] = 0
        masses[index + side] -= 2 * missing
        masses[index + 2 * side] += missing
        blur += 2 * missing * step * step
      }
      return masses.allSatisfy { $0 >= 0 }
    }
  }

  package init(step: Double) {
    self.step = step
  }

  /// Ends the adding of payouts.
  ///
  /// - Parameter keepsVariance: Whether the variance is to be kept where that can be done.
  package mutating func settle(keepsVariance: Bool = true) {
    let canKeep = keepsVariance && keeping.mend(step)
    masses = canKeep ? keeping.masses : plain.masses
    blur = canKeep ? keeping.blur : plain.blur
    keeping = Division()
    plain = Division()
  }

  /// Adds a payout with a probability.
  package mutating func add(payout: Double, probability: Double) {
    guard probability > 0 else { return }
    divide(probability, at: payout, square: payout * payout, isPoint: true)
  }

  /// Adds a probability to a point of the grid that is settled, with what is added to the mean
  /// square there.
  package mutating func add(_ probability: Double, at index: Int, blur: Double) {
    if masses.count <= index {
      masses += [Double](repeating: 0, count: index + 1 - masses.count)
    }
    masses[index] += probability
    self.blur += blur
  }

  /// Multiplies all probabilities of what is settled.
  package mutating func scale(by factor: Double) {
    for index in masses.indices { masses[index] *= factor }
    blur *= factor
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

  /// Divides a probability between the two grid points around a mean payout, and counts by how much
  /// their mean square is larger.
  private mutating func divide(
    _ probability: Double,
    at payout: Double,
    square: Double,
    isPoint: Bool
  ) {
    let position = payout / step
    let index = Int(position)
    let part = position - Double(index)
    let low = Double(index) * step
    let divided = low * low * (1 - part) + (low + step) * (low + step) * part
    let blur = part > 0 ? probability * max(0, divided - square) : 0
    plain.add(probability * (1 - part), at: index)
    plain.add(probability * part, at: index + 1)
    plain.blur += blur
    guard isPoint else { return }
    keeping.add(probability * (1 - part), at: index)
    keeping.add(probability * part, at: index + 1)
    keeping.blur += blur
  }

  /// Divides a probability between grid points around the payouts of a piece.
  private mutating func put(_ probability: Double, mean payout: Double, square: Double) {
    divide(probability, at: payout, square: square, isPoint: false)
    let position = payout / step
    let middle = max(1, position.rounded())
    let index = Int(middle)
    let away = position - middle
    // E(y/h − j)², which rounding must not take below the square of the mean.
    let spread = max(away * away, square / (step * step) - 2 * middle * position + middle * middle)
    keeping.add(probability * (spread - away) / 2, at: index - 1)
    keeping.add(probability * (1 - spread), at: index)
    keeping.add(probability * (spread + away) / 2, at: index + 1)
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
