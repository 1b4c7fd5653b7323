/// Exponential, logarithm, sine and cosine by additions and multiplications alone.
///
/// The functions of a C library differ in the last place between processors, as some fuse a
/// multiplication with an addition. These give the same bits everywhere, so that a seed means the
/// same report on every machine, and the compiler turns loops over them into vector code.
package enum Elementary {
  private static let perLn2 = 1.442_695_040_888_963_4
  /// ln 2 in two parts: the first has trailing zeros, so that its multiples are exact.
  private static let ln2High = 6.931_471_803_691_238_165e-01
  private static let ln2Low = 1.908_214_929_270_587_700e-10
  /// Adding it to a number of less than 2^51 leaves the nearest whole number in the low bits.
  private static let shifter = 6_755_399_441_055_744.0

  /// e to the power of a number, within two units of the last place.
  ///
  /// - Parameter x: From −708 to 709; beyond them the nearer end is taken.
  /// - Returns: The power.
  @inline(__always)
  package static func exp(_ x: Double) -> Double {
    let bounded = min(max(x, -708), 709)
    let shifted = bounded * perLn2 + shifter
    let whole = shifted - shifter
    let r = (bounded - whole * ln2High) - whole * ln2Low
    // Taylor's series for |r| ≤ ln 2 / 2; the first term left out is below 2^-58. Paired terms
    // (Estrin) keep the chain of dependent operations short.
    let r2 = r * r
    let r4 = r2 * r2
    let a = (1 + r) + r2 * (0.5 + r * (1.0 / 6))
    let b = (1.0 / 24 + r * (1.0 / 120)) + r2 * (1.0 / 720 + r * (1.0 / 5_040))
    let c =
      (1.0 / 40_320 + r * (1.0 / 362_880)) + r2 * (1.0 / 3_628_800 + r * (1.0 / 39_916_800))
    let d = 1.0 / 479_001_600 + r * (1.0 / 6_227_020_800)
    let series = a + r4 * (b + r4 * (c + r4 * d))
    let power = Double(bitPattern: (shifted.bitPattern &+ 1_023) &<< 52)
    return series * power
  }

  /// The natural logarithm of a positive number, within two units of the last place.
  ///
  /// - Returns: Minus infinity for zero, and not a number for what is negative.
  package static func log(_ x: Double) -> Double {
    guard x > 0 else { return x == 0 ? -.infinity : .nan }
    guard x < .infinity else { return x }
    var exponent = Double(x.exponent)
    var fraction = x.significand
    if fraction > 1.414_213_562_373_095_1 {
      fraction *= 0.5
      exponent += 1
    }
    // ln m = 2 artanh s with s = (m − 1) / (m + 1), |s| < 0.1716.
    let f = fraction - 1
    let s = f / (2 + f)
    let z = s * s
    var series = 1.0 / 23
    for odd in stride(from: 21.0, through: 3, by: -2) { series = series * z + 1 / odd }
    return exponent * ln2High + (2 * s + (2 * s * z * series + exponent * ln2Low))
  }

  /// Sine and cosine of a part of a full turn.
  ///
  /// - Parameter turns: The angle over 2π; whole turns are taken off without any error.
  /// - Returns: Both, each within 10^-15.
  package static func sineCosine(turns: Double) -> (sine: Double, cosine: Double) {
    let eighths = (turns * 4).rounded(.toNearestOrEven)
    let x = (turns - eighths / 4) * (2 * Double.pi)
    let z = x * x
    // Taylor's series for |x| ≤ π / 4; the first terms left out are below 2^-55.
    let sine =
      x
      * (1 + z
        * (-1.0 / 6 + z
          * (1.0 / 120 + z
            * (-1.0 / 5_040 + z
              * (1.0 / 362_880 + z
                * (-1.0 / 39_916_800 + z
                  * (1.0 / 6_227_020_800 + z * (-1.0 / 1_307_674_368_000))))))))
    let cosine =
      1 + z
      * (-0.5 + z
        * (1.0 / 24 + z
          * (-1.0 / 720 + z
            * (1.0 / 40_320 + z
              * (-1.0 / 3_628_800 + z
                * (1.0 / 479_001_600 + z
                  * (-1.0 / 87_178_291_200 + z * (1.0 / 20_922_789_888_000))))))))
    switch Int(eighths.truncatingRemainder(dividingBy: 4)) & 3 {
    case 0: return (sine, cosine)
    case 1: return (cosine, -sine)
    case 2: return (-sine, -cosine)
    default: return (-cosine, sine)
    }
  }
}
