/// The standard normal distribution.
package enum NormalDistribution {
  /// The probability of at most *x*, with full relative precision in both tails.
  package static func probability(atMost x: Double) -> Double {
    x > 0 ? 1 - upperTail(x) : upperTail(-x)
  }

  /// The probability of more than *x*.
  package static func probability(over x: Double) -> Double {
    x < 0 ? 1 - upperTail(-x) : upperTail(x)
  }

  package static func density(_ x: Double) -> Double {
    0.398_942_280_401_432_68 * Elementary.exp(-0.5 * x * x)
  }

  /// Abramowitz and Stegun 26.2.11 near the middle, the continued fraction 26.2.14 in the tail.
  private static func upperTail(_ x: Double) -> Double {
    guard x < 38 else { return 0 }
    if x < 3 {
      var term = x
      var sum = x
      var odd = 3.0
      while term > sum * 1e-17 {
        term *= x * x / odd
        sum += term
        odd += 2
      }
      return 0.5 - density(x) * sum
    }
    var fraction = 0.0
    for level in stride(from: 60.0, through: 1, by: -1) { fraction = level / (x + fraction) }
    return density(x) / (x + fraction)
  }

  /// The value that is exceeded with probability 1 − *p*.
  ///
  /// Wichura's rational functions (algorithm AS 241, PPND16), with a relative error of 10^-16.
  ///
  /// - Parameter p: Strictly between 0 and 1.
  /// - Returns: The standard normal value.
  @inline(__always)
  package static func quantile(_ p: Double) -> Double {
    let q = p - 0.5
    if abs(q) <= 0.425 { return central(q) }
    return tail(p, isLower: q < 0)
  }

  @inline(__always)
  static func central(_ q: Double) -> Double {
    let r = 0.180625 - q * q
    let above =
      ((((((2_509.080_928_730_122_6727 * r + 33_430.575_583_588_128_105) * r
        + 67_265.770_927_008_700_853) * r + 45_921.953_931_549_871_457) * r
        + 13_731.693_765_509_461_125) * r + 1_971.590_950_306_551_4427) * r
        + 133.141_667_891_784_377_45) * r + 3.387_132_872_796_366_608
    let below =
      ((((((5_226.495_278_852_854_561 * r + 28_729.085_735_721_942_674) * r
        + 39_307.895_800_092_710_610) * r + 21_213.794_301_586_595_867) * r
        + 5_394.196_021_424_751_1077) * r + 687.187_007_492_057_908_30) * r
        + 42.313_330_701_600_911_252) * r + 1
    return q * above / below
  }

  @inline(never)
  static func tail(_ p: Double, isLower: Bool) -> Double {
    var r = (-Elementary.log(isLower ? p : 1 - p)).squareRoot()
    let value: Double
    if r <= 5 {
      r -= 1.6
      let above =
        ((((((7.745_450_142_783_414_07640e-4 * r + 0.022_723_844_989_269_184_5833) * r
          + 0.241_780_725_177_450_611_770) * r + 1.270_458_252_452_368_38258) * r
          + 3.647_848_324_763_204_60504) * r + 5.769_497_221_460_691_40550) * r
          + 4.630_337_846_156_545_29590) * r + 1.423_437_110_749_683_57734
      let below =
        ((((((1.050_750_071_644_416_84324e-9 * r + 5.475_938_084_995_344_94600e-4) * r
          + 0.015_198_666_563_616_457_1966) * r + 0.148_103_976_427_480_074_590) * r
          + 0.689_767_334_985_100_004_550) * r + 1.676_384_830_183_803_84940) * r
          + 2.053_191_626_637_758_82187) * r + 1
      value = above / below
    } else {
      r -= 5
      let above =
        ((((((2.010_334_399_292_288_13265e-7 * r + 2.711_555_568_743_487_57815e-5) * r
          + 0.001_242_660_947_388_078_43860) * r + 0.026_532_189_526_576_123_0930) * r
          + 0.296_560_571_828_504_891_230) * r + 1.784_826_539_917_291_33580) * r
          + 5.463_784_911_164_114_36990) * r + 6.657_904_643_501_103_77720
      let below =
        ((((((2.044_263_103_389_939_78564e-15 * r + 1.421_511_758_316_445_88870e-7) * r
          + 1.846_318_317_510_054_68180e-5) * r + 7.868_691_311_456_132_59100e-4) * r
          + 0.014_875_361_290_850_615_0250) * r + 0.136_929_880_922_735_805_310) * r
          + 0.599_832_206_555_887_937_690) * r + 1
      value = above / below
    }
    return isLower ? -value : value
  }
}
