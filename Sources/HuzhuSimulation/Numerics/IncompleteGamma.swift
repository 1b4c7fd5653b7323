extension Elementary {
  /// The regularised lower incomplete gamma function P(a, x): the probability that a gamma
  /// variable of this shape and of scale one is at most *x*.
  ///
  /// The series below a + 1 and Legendre's continued fraction above it: NIST Digital Library of
  /// Mathematical Functions, 8.11.4 and 8.9.2.
  package static func incompleteGamma(shape a: Double, _ x: Double) -> Double {
    guard x > 0 else { return 0 }
    let factor = exp(a * log(x) - x - logGamma(a))
    if x < a + 1 {
      var term = 1 / a
      var sum = term
      var n = a
      while term > sum * 1e-17 {
        n += 1
        term *= x / n
        sum += term
      }
      return min(1, sum * factor)
    }
    // Lentz's method.
    var b = x + 1 - a
    var c = 1e300
    var d = 1 / b
    var fraction = d
    for index in 1..<10_000 {
      let n = Double(index)
      let an = -n * (n - a)
      b += 2
      d = 1 / (an * d + b)
      c = b + an / c
      let change = c * d
      fraction *= change
      if abs(change - 1) < 1e-16 { break }
    }
    return max(0, 1 - factor * fraction)
  }
}
