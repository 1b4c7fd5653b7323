package import HuzhuDocuments

/// In what unit amounts of yuan are written beside an axis, so that each takes few digits.
package struct AmountScale: Equatable, Sendable {
  /// How many yuan are one of the unit.
  package let unit: Double
  package let name: Label

  /// The unit for amounts up to one.
  ///
  /// - Parameters:
  ///   - largest: In yuan; its sign does not matter.
  ///   - language: Chinese counts in ten thousands, English in thousands.
  package init(upTo largest: Double, _ language: Language) {
    let largest = abs(largest)
    switch language {
    case .zh:
      if largest >= 1e9 {
        self.init(unit: 1e8, name: Label(zh: "亿元", en: "hundred million yuan"))
      } else if largest >= 1e5 {
        self.init(unit: 1e4, name: Label(zh: "万元", en: "ten thousand yuan"))
      } else {
        self.init(unit: 1, name: Label(zh: "元", en: "yuan"))
      }
    case .en:
      if largest >= 2e9 {
        self.init(unit: 1e9, name: Label(zh: "十亿元", en: "billion yuan"))
      } else if largest >= 2e6 {
        self.init(unit: 1e6, name: Label(zh: "百万元", en: "million yuan"))
      } else if largest >= 1e5 {
        self.init(unit: 1e3, name: Label(zh: "千元", en: "thousand yuan"))
      } else {
        self.init(unit: 1, name: Label(zh: "元", en: "yuan"))
      }
    }
  }

  private init(unit: Double, name: Label) {
    self.unit = unit
    self.name = name
  }

  /// An amount of yuan in the unit, with as many decimals as a step of yuan needs.
  package func text(_ yuan: Double, step: Double) -> String {
    FigureText.grouped(yuan / unit, decimals: Ticks.decimals(of: step / unit))
  }
}

/// Round numbers between two ends of an axis.
package struct Ticks: Equatable, Sendable {
  package let step: Double
  package let values: [Double]

  /// The multiples of 1, 2 or 5 times a power of ten that lie between two ends.
  ///
  /// - Parameters:
  ///   - low: The lower end.
  ///   - high: The upper end.
  ///   - most: How many there may be.
  package init(from low: Double, to high: Double, most: Int) {
    // Ends that differ in their last digits alone have no round numbers between them.
    let least = max(1e-100, 1e-9 * max(abs(low), abs(high)))
    guard low.isFinite, high.isFinite, high - low > least, most > 0 else {
      step = 1
      values = low.isFinite ? [low] : []
      return
    }
    var step = 1.0
    while step > (high - low) / Double(most) { step /= 10 }
    func count(_ step: Double) -> Double {
      (high / step + 1e-9).rounded(.down) - (low / step - 1e-9).rounded(.up) + 1
    }
    var factors = [2.0, 2.5, 2.0]
    while count(step) > Double(most) {
      step *= factors[0]
      factors.append(factors.removeFirst())
    }
    self.step = step
    let first = (low / step - 1e-9).rounded(.up)
    values = (0..<max(0, Int(count(step)))).map { (first + Double($0)) * step }
  }

  /// How many decimals a multiple of a step needs.
  package static func decimals(of step: Double) -> Int {
    var decimals = 0
    var scaled = abs(step)
    while decimals < 6, abs(scaled - scaled.rounded()) > 1e-6 * max(1, scaled) {
      scaled *= 10
      decimals += 1
    }
    return decimals
  }
}
