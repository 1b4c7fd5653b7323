/// Standard normal variates by comparing one random word with a table.
///
/// Marsaglia and Tsang's ziggurat with 256 layers of equal area in Doornik's form ("An improved
/// ziggurat method to generate normal random samples", 2005), where all of a layer is used.
package struct Ziggurat: Sendable {
  /// Where the tail begins, and the area of each layer, for the density e^(−x²/2).
  private static let tail = 3.654_152_885_361_008_8
  private static let area = 0.004_928_673_233_992_17

  /// The right ends of the layers, widest first.
  private let ends: [Double]
  /// The part of each layer that lies wholly under the curve.
  private let accepted: [Double]

  package init() {
    func density(_ x: Double) -> Double { Elementary.exp(-0.5 * x * x) }
    var ends = [Self.area / density(Self.tail), Self.tail]
    for layer in 2..<256 {
      let last = ends[layer - 1]
      ends.append((-2 * Elementary.log(Self.area / last + density(last))).squareRoot())
    }
    ends.append(0)
    self.ends = ends
    accepted = (0..<256).map { ends[$0 + 1] / ends[$0] }
  }

  /// A standard normal number for one draw of a stream.
  @inline(__always)
  package func normal(_ random: CounterRandom, _ draw: UInt64) -> Double {
    let bits = random.bits(draw)
    let layer = Int(bits & 255)
    // The upper 52 bits as a number between −1 and 1.
    let signed = (Double(Int64(bitPattern: bits) >> 12) + 0.5) * 0x1p-51
    if abs(signed) < accepted[layer] { return signed * ends[layer] }
    return rare(random.stream(draw), layer, signed)
  }

  /// What the table does not settle, about one draw in eighty; further words come from a stream of
  /// the draw's own, so that no other draw moves.
  @inline(never)
  private func rare(_ random: CounterRandom, _ layer: Int, _ signed: Double) -> Double {
    var layer = layer
    var signed = signed
    var next: UInt64 = 0
    while true {
      if abs(signed) < accepted[layer] { return signed * ends[layer] }
      if layer == 0 {
        while true {
          let x = Elementary.log(random.uniform(next)) / Self.tail
          let y = Elementary.log(random.uniform(next &+ 1))
          next &+= 2
          if -2 * y >= x * x { return signed < 0 ? x - Self.tail : Self.tail - x }
        }
      }
      let x = signed * ends[layer]
      let high = Elementary.exp(-0.5 * (ends[layer] * ends[layer] - x * x))
      let low = Elementary.exp(-0.5 * (ends[layer + 1] * ends[layer + 1] - x * x))
      if low + random.uniform(next) * (high - low) < 1 { return x }
      let bits = random.bits(next &+ 1)
      next &+= 2
      layer = Int(bits & 255)
      signed = (Double(Int64(bitPattern: bits) >> 12) + 0.5) * 0x1p-51
    }
  }
}
