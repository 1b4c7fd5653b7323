/// A complex number, with what the transforms here need.
package struct Complex: Equatable, Sendable {
  package var real: Double
  package var imaginary: Double

  @inline(__always)
  package init(_ real: Double, _ imaginary: Double = 0) {
    self.real = real
    self.imaginary = imaginary
  }

  @inline(__always)
  package static func + (left: Self, right: Self) -> Self {
    Self(left.real + right.real, left.imaginary + right.imaginary)
  }

  @inline(__always)
  package static func - (left: Self, right: Self) -> Self {
    Self(left.real - right.real, left.imaginary - right.imaginary)
  }

  @inline(__always)
  package static func * (left: Self, right: Self) -> Self {
    Self(
      left.real * right.real - left.imaginary * right.imaginary,
      left.real * right.imaginary + left.imaginary * right.real
    )
  }

  @inline(__always)
  package static func * (factor: Double, right: Self) -> Self {
    Self(factor * right.real, factor * right.imaginary)
  }

  /// The product of as many of the number, by squaring.
  package func power(_ exponent: Int) -> Self {
    var result = Self(1)
    var square = self
    var left = exponent
    while left > 0 {
      if left & 1 == 1 { result = result * square }
      square = square * square
      left >>= 1
    }
    return result
  }

  package static func exp(_ exponent: Self) -> Self {
    // Below this the result is zero for every sum that it enters.
    guard exponent.real > -700 else { return Self(0) }
    let radius = Elementary.exp(exponent.real)
    let (sine, cosine) = Elementary.sineCosine(turns: exponent.imaginary / (2 * Double.pi))
    return Self(radius * cosine, radius * sine)
  }

  /// The principal logarithm.
  package static func log(_ number: Self) -> Self {
    let square = number.real * number.real + number.imaginary * number.imaginary
    return Self(0.5 * Elementary.log(square), angle(number))
  }

  /// The angle by Newton's steps on the sine of what is left, from a first guess of the octant.
  private static func angle(_ number: Self) -> Double {
    let radius =
      (number.real * number.real + number.imaginary * number.imaginary).squareRoot()
    guard radius > 0 else { return 0 }
    let x = number.real / radius
    let y = number.imaginary / radius
    // A half angle has a cosine of at least 0.7, where its tangent is a good guess.
    let halfTangent = y / (1 + max(x, -0.999_999_999_999))
    var turns = halfTangent / (1 + 0.28 * halfTangent * halfTangent) / Double.pi
    if abs(halfTangent) > 1 {
      let inverse = 1 / halfTangent
      let guess = inverse / (1 + 0.28 * inverse * inverse) / Double.pi
      turns = (halfTangent > 0 ? 0.5 : -0.5) - guess
    }
    for _ in 0..<4 {
      let (sine, cosine) = Elementary.sineCosine(turns: turns)
      let error = y * cosine - x * sine
      turns += (error + error * error * error / 6) / (2 * Double.pi)
    }
    return turns * 2 * Double.pi
  }
}
