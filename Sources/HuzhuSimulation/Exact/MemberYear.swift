/// What one member is paid in a year for claims out of one room, given at least one of them.
struct MemberYear {
  /// The probability of at least one claim.
  private(set) var probability = 0.0
  private(set) var moments = ExactYear.Moments()
  private(set) var lattice: PayoutLattice

  /// Claims that happen a Poisson number of times, or once at most.
  struct Source {
    var curves: PayoutCurves
    /// Of a member and year: the mean of a Poisson number, or the probability of the one claim.
    var rate: Double
    /// The kind of what happens at most once; nothing for a Poisson number.
    var once: Int?
  }

  /// Years with more claims than this probability are left out of nothing: they are the last term.
  private static let tail = 1e-16

  /// - Parameters:
  ///   - sources: The claims.
  ///   - room: What they pay together at most, in fen.
  ///   - step: The step of the grid in fen.
  init(_ sources: [Source], room: Double, step: Double) {
    let poisson = sources.filter { $0.once == nil }
    let rate = poisson.reduce(0) { $0 + $1.rate }
    var once: [Int: Double] = [:]
    for source in sources { if let kind = source.once { once[kind, default: 0] += source.rate } }
    var none = Elementary.exp(-rate)
    for kind in once.keys.sorted() { none *= 1 - (once[kind] ?? 0) }

    // One claim: its own moments, and the grid that keeps them.
    var single = PayoutLattice(step: step)
    for source in sources {
      var curves = source.curves
      let other = source.once.map { max(1e-300, 1 - (once[$0] ?? 0)) } ?? 1
      curves.probability = none * source.rate / other
      probability += curves.probability
      let own = curves.moments(of: curves.total)
      moments.mean += own.mean
      moments.meanSquare += own.meanSquare
      curves.add(to: &single)
    }

    single.settle()
    // Of one claim; where there are several, most often two, each adds it.
    let blur = probability > 0 ? single.blur / probability : 0
    var year = CappedYear(none: 1, cap: room / step)
    year.add(Self.poisson(poisson, rate, cap: room / step, step))
    for kind in once.keys.sorted() {
      let own = sources.filter { $0.once == kind }
      let one = Self.mixture(own, of: 1, step)
      year.add(CappedYear(none: 1 - (once[kind] ?? 0), one: one, cap: room / step))
    }
    lattice = single
    for (index, mass) in year.severalAtMost.enumerated() where mass != 0 {
      let payout = Double(index) * step
      lattice.add(mass, at: index, blur: 3 * blur * mass)
      probability += mass
      moments.mean += mass * payout
      moments.meanSquare += mass * payout * payout
    }
    guard probability > 0 else { return }
    lattice.scale(by: 1 / probability)
    moments.mean /= probability
    moments.meanSquare /= probability
  }

  /// The claims as one payout, each with its part of a weight.
  private static func mixture(
    _ sources: [Source],
    of weight: Double,
    _ step: Double
  ) -> [Double] {
    var lattice = PayoutLattice(step: step)
    for source in sources {
      var curves = source.curves
      curves.probability = source.rate * weight
      curves.add(to: &lattice)
    }
    lattice.settle(keepsVariance: false)
    return lattice.masses
  }

  /// A Poisson number of claims: the sum over how many there are.
  private static func poisson(
    _ sources: [Source],
    _ rate: Double,
    cap: Double,
    _ step: Double
  ) -> CappedYear {
    guard rate > 0 else { return CappedYear(none: 1, cap: cap) }
    let payout = mixture(sources, of: 1 / rate, step)
    let none = Elementary.exp(-rate)
    var result = CappedYear(none: none, one: payout.map { $0 * none * rate }, cap: cap)
    var sum = payout
    var term = none * rate
    var left = 1 - none - term
    var count = 1.0
    while left > tail, term > 0 || count < rate, count < 10_000 {
      count += 1
      term *= rate / count
      sum = CappedYear.convolved(sum, payout, cap)
      result.addSeveral(sum, times: term)
      left -= term
      if count > rate, term < tail * none * rate { break }
    }
    return result
  }
}

/// What a member is paid in a year on a grid, by whether there is no claim, one, or more.
struct CappedYear {
  var none: Double
  private(set) var one: [Double]
  private(set) var several: [Double] = []
  /// The room in steps.
  let cap: Double

  init(none: Double, one: [Double] = [], cap: Double) {
    self.none = none
    self.one = one
    self.cap = cap
  }

  mutating func addSeveral(_ masses: [Double], times weight: Double) {
    Self.add(masses, times: weight, to: &several)
  }

  /// Claims of another sort, independent of these.
  mutating func add(_ other: Self) {
    var result: [Double] = []
    Self.add(other.several, times: none, to: &result)
    Self.add(several, times: other.none, to: &result)
    var own = one
    Self.add(several, times: 1, to: &own)
    var theirs = other.one
    Self.add(other.several, times: 1, to: &theirs)
    if !own.isEmpty, !theirs.isEmpty {
      Self.add(Self.convolved(own, theirs, cap), times: 1, to: &result)
    }
    var single: [Double] = []
    Self.add(one, times: other.none, to: &single)
    Self.add(other.one, times: none, to: &single)
    several = result
    one = single
    none *= other.none
  }

  private static func add(_ masses: [Double], times weight: Double, to sum: inout [Double]) {
    if sum.count < masses.count {
      sum += [Double](repeating: 0, count: masses.count - sum.count)
    }
    for (index, mass) in masses.enumerated() { sum[index] += weight * mass }
  }

  /// Gathers what lies over the room at the first point of the grid that is not below it.
  private static func folded(_ masses: [Double], _ cap: Double) -> [Double] {
    guard cap < Double(masses.count) else { return masses }
    let last = Int(cap.rounded(.up))
    guard masses.count > last + 1 else { return masses }
    var result = Array(masses[...last])
    for mass in masses[(last + 1)...] { result[last] += mass }
    return result
  }

  /// Several claims with what reaches the room at the room itself: between two points of the grid
  /// the mean is kept.
  var severalAtMost: [Double] {
    let low = cap.rounded(.down)
    guard cap > low, low + 1 < Double(several.count) else { return several }
    var result = several
    let index = Int(low)
    result[index] += several[index + 1] * (1 - (cap - low))
    result[index + 1] *= cap - low
    return result
  }

  /// The sum of two independent payouts, at most the room.
  static func convolved(_ a: [Double], _ b: [Double], _ cap: Double) -> [Double] {
    guard !a.isEmpty, !b.isEmpty else { return [] }
    let some = a.enumerated().filter { $0.element != 0 }
    let others = b.enumerated().filter { $0.element != 0 }
    var sum = [Double](repeating: 0, count: a.count + b.count - 1)
    guard some.count * others.count > 1 << 22 else {
      for (i, x) in some { for (j, y) in others { sum[i + j] += x * y } }
      return folded(sum, cap)
    }
    var points = 1
    while points < sum.count { points *= 2 }
    let transform = FourierTransform(count: points)
    var real = [Double](repeating: 0, count: points)
    var imaginary = real
    var otherReal = real
    var otherImaginary = real
    for (index, mass) in some { real[index] = mass }
    for (index, mass) in others { otherReal[index] = mass }
    transform.forwardToReversed(&real, &imaginary)
    transform.forwardToReversed(&otherReal, &otherImaginary)
    for index in 0..<points {
      let product =
        Complex(real[index], imaginary[index]) * Complex(otherReal[index], otherImaginary[index])
      real[index] = product.real
      imaginary[index] = product.imaginary
    }
    transform.backwardFromReversed(&real, &imaginary)
    for index in sum.indices { sum[index] = max(0, real[index] / Double(points)) }
    return folded(sum, cap)
  }
}
