/// The discrete Fourier transform of a power of two of points.
///
/// Real and imaginary parts lie in arrays of their own, so that the inner loop is vector code.
package struct FourierTransform: Sendable {
  package let count: Int
  private let cosines: [Double]
  private let sines: [Double]

  /// - Parameter count: A power of two.
  /// - Complexity: O(*n*) time and space for the table of angles.
  package init(count: Int) {
    precondition(count > 0 && count & (count - 1) == 0, "\(count) is no power of two")
    self.count = count
    let half = max(1, count / 2)
    var cosines = [Double](repeating: 1, count: half)
    var sines = [Double](repeating: 0, count: half)
    for index in 0..<half {
      let angle = Elementary.sineCosine(turns: Double(index) / Double(count))
      cosines[index] = angle.cosine
      sines[index] = angle.sine
    }
    self.cosines = cosines
    self.sines = sines
  }

  /// Replaces the points by their transform, with e to the power of −2πi jk / n.
  ///
  /// The result stands in bit-reversed order, which `backward` takes: what is done to each
  /// frequency alone needs no order.
  ///
  /// - Complexity: O(*n* log *n*).
  package func forwardToReversed(_ real: inout [Double], _ imaginary: inout [Double]) {
    precondition(real.count == count && imaginary.count == count)
    var size = count
    while size > 1 {
      let half = size / 2
      let step = count / size
      var start = 0
      while start < count {
        var angle = 0
        for low in start..<start + half {
          let high = low + half
          let differenceReal = real[low] - real[high]
          let differenceImaginary = imaginary[low] - imaginary[high]
          real[low] += real[high]
          imaginary[low] += imaginary[high]
          let cosine = cosines[angle]
          let sine = -sines[angle]
          real[high] = differenceReal * cosine - differenceImaginary * sine
          imaginary[high] = differenceReal * sine + differenceImaginary * cosine
          angle += step
        }
        start += size
      }
      size = half
    }
  }

  /// Adds the transform of a few masses, point by point, in the order of `forwardToReversed`.
  package func addToReversed(
    _ masses: [(index: Int, mass: Double)],
    _ real: inout [Double],
    _ imaginary: inout [Double]
  ) {
    let shift = 64 - count.trailingZeroBitCount
    for place in 0..<count {
      let frequency =
        count == 1 ? 0 : Int(truncatingIfNeeded: Self.reversed(UInt64(place)) >> UInt64(shift))
      for (index, mass) in masses {
        let angle = (frequency &* index) & (count - 1)
        // The table has half a turn; the other half is its negative.
        let half = angle & (count / 2 - 1)
        let sign = angle == half ? mass : -mass
        real[place] += sign * cosines[half]
        imaginary[place] -= sign * sines[half]
      }
    }
  }

  private static func reversed(_ number: UInt64) -> UInt64 {
    var bits = number.byteSwapped
    bits = (bits >> 4) & 0x0F0F_0F0F_0F0F_0F0F | (bits & 0x0F0F_0F0F_0F0F_0F0F) << 4
    bits = (bits >> 2) & 0x3333_3333_3333_3333 | (bits & 0x3333_3333_3333_3333) << 2
    return (bits >> 1) & 0x5555_5555_5555_5555 | (bits & 0x5555_5555_5555_5555) << 1
  }

  /// Takes the result of `forwardToReversed` back to the points, times their number.
  package func backwardFromReversed(_ real: inout [Double], _ imaginary: inout [Double]) {
    precondition(real.count == count && imaginary.count == count)
    var size = 2
    while size <= count {
      let half = size / 2
      let step = count / size
      var start = 0
      while start < count {
        var angle = 0
        for low in start..<start + half {
          let high = low + half
          let cosine = cosines[angle]
          let sine = sines[angle]
          let turnedReal = real[high] * cosine - imaginary[high] * sine
          let turnedImaginary = real[high] * sine + imaginary[high] * cosine
          real[high] = real[low] - turnedReal
          imaginary[high] = imaginary[low] - turnedImaginary
          real[low] += turnedReal
          imaginary[low] += turnedImaginary
          angle += step
        }
        start += size
      }
      size *= 2
    }
  }
}
