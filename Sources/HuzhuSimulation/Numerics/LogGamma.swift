extension Elementary {
  /// The logarithm of the gamma function of a positive number.
  ///
  /// Stirling's series after a shift to at least 16, where eight terms leave an error below 10^-17;
  /// NIST Digital Library of Mathematical Functions, 5.11.1.
  package static func logGamma(_ x: Double) -> Double {
    guard x > 0 else { return .infinity }
    var shifted = x
    var product = 1.0
    while shifted < 16 {
      product *= shifted
      shifted += 1
    }
    let inverse = 1 / shifted
    let square = inverse * inverse
    var series = -3_617.0 / 122_400
    for coefficient in [
      1.0 / 156, -691.0 / 360_360, 1.0 / 1_188, -1.0 / 1_680, 1.0 / 1_260, -1.0 / 360, 1.0 / 12,
    ] {
      series = series * square + coefficient
    }
    let halfLogOf2Pi = 0.918_938_533_204_672_8
    return (shifted - 0.5) * log(shifted) - shifted + halfLogOf2Pi + series * inverse - log(product)
  }
}
