/// Random numbers as a function of where they are used: no state, so no order of evaluation.
///
/// A key is made of the seed and a stream (the year, the group, the kind of event); the draws of a
/// stream are numbered. The mixing is David Stafford's variant 13 of MurmurHash3's finalizer, as
/// in SplitMix64 (Steele, Lea and Flood 2014), whose state after *n* steps is known at once.
package struct CounterRandom: Sendable {
  package let key: UInt64

  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

  package init(seed: UInt64) {
    key = Self.mixed(seed &+ Self.step)
  }

  private init(key: UInt64) {
    self.key = key
  }

  /// Numbers that have nothing to do with those of any other stream.
  package func stream(_ index: UInt64) -> Self {
    Self(key: Self.mixed(key ^ Self.mixed(index &* 0xD1B5_4A32_D192_ED03 &+ 0x8CB9_2BA7_2F3D_8DD7)))
  }

  /// 64 random bits.
  @inline(__always)
  package func bits(_ draw: UInt64) -> UInt64 {
    Self.mixed(key &+ draw &* Self.step)
  }

  /// A number strictly between 0 and 1, an odd multiple of 2^-53.
  @inline(__always)
  package func uniform(_ draw: UInt64) -> Double {
    (Double(bits(draw) >> 12) + 0.5) * 0x1p-52
  }

  /// A whole number below a bound, by the high half of a product.
  ///
  /// The bias is below bound / 2^64.
  @inline(__always)
  package func index(_ draw: UInt64, below bound: UInt64) -> UInt64 {
    bits(draw).multipliedFullWidth(by: bound).high
  }

  @inline(__always)
  private static func mixed(_ number: UInt64) -> UInt64 {
    var bits = number
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
