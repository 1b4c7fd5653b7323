import HuzhuValues
import Testing

struct DecimalTests {
  struct Reading: CustomTestStringConvertible {
    var text: String
    var mantissa: Int128
    var scale: Int
    var printed: String

    init(_ text: String, _ mantissa: Int128, scale: Int = 0, prints printed: String? = nil) {
      self.text = text
      self.mantissa = mantissa
      self.scale = scale
      self.printed = printed ?? text
    }

    var testDescription: String { text }
  }

  @Test(arguments: [
    Reading("0", 0),
    Reading("-0", 0, prints: "0"),
    Reading("-0.00", 0, scale: 2, prints: "0.00"),
    Reading("7", 7),
    Reading("+7", 7, prints: "7"),
    Reading("20.00", 2_000, scale: 2),
    Reading("-12.50", -1_250, scale: 2),
    Reading("0.05", 5, scale: 2),
    Reading("-0.05", -5, scale: 2),
    Reading("0.000000000000000001", 1, scale: 18),
    Reading("999999999999999999.999999999999999999", Decimal.limit - 1, scale: 18),
    Reading("999999999999999999999999999999999999", Decimal.limit - 1),
  ])
  func `A text becomes a mantissa and a scale`(_ reading: Reading) throws {
    let number = try Decimal(reading.text)
    #expect(number.mantissa == reading.mantissa)
    #expect(number.scale == reading.scale)
    #expect(number.text == reading.printed)
  }

  struct Refusal: CustomTestStringConvertible {
    var text: String
    var reason: Decimal.ParseError

    init(_ text: String, _ reason: Decimal.ParseError) {
      self.text = text
      self.reason = reason
    }

    var testDescription: String { "'\(text.prefix(40))'" }
  }

  @Test(arguments: [
    Refusal("", .notANumber),
    Refusal("-", .notANumber),
    Refusal("+", .notANumber),
    Refusal(".5", .notANumber),
    Refusal("012000", .notANumber),
    Refusal("00", .notANumber),
    Refusal("-00.5", .notANumber),
    Refusal("5.", .notANumber),
    Refusal("-.5", .notANumber),
    Refusal("1.2.3", .notANumber),
    Refusal("1e5", .notANumber),
    Refusal("1,000", .notANumber),
    Refusal("１０", .notANumber),
    Refusal(" 1", .notANumber),
    Refusal("1 ", .notANumber),
    Refusal("--1", .notANumber),
    Refusal("0x10", .notANumber),
    Refusal("NaN", .notANumber),
    Refusal("1\u{0}", .notANumber),
    Refusal("0.0000000000000000000", .tooManyDecimals),
    Refusal("0.1000000000000000000000000000000000000000000000", .tooManyDecimals),
    Refusal("1000000000000000000000000000000000000", .tooLarge),
    Refusal("-1000000000000000000000000000000000000", .tooLarge),
    Refusal("1000000000000000000.000000000000000000", .tooLarge),
    Refusal(String(repeating: "9", count: 400), .tooLarge),
    Refusal(String(repeating: "9", count: 400) + "x", .notANumber),
  ])
  func `A text that is no number says why`(_ refusal: Refusal) {
    #expect(throws: refusal.reason) { try Decimal(refusal.text) }
  }

  @Test(arguments: seeds)
  func `What is printed is what was read, without what does not matter`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let decimals = Int.random(in: 0...18, using: &generator)
      let text = Digits.randomText(whole: 1...17, decimals: decimals, using: &generator)
      let number = try Decimal(text)
      #expect(number.scale == decimals)
      #expect(Digits(number.text) == Digits(text))
      #expect(try Decimal(number.text) == number)
      #expect(number.text.split(separator: ".").dropFirst().first?.count ?? 0 == decimals)
    }
  }

  @Test(arguments: seeds)
  func `Numbers compare as their digits do`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let texts = (0..<2).map { _ in
        Digits.randomText(
          whole: 1...(Bool.random(using: &generator) ? 1 : 17),
          decimals: Int.random(in: 0...3, using: &generator) * 6,
          using: &generator
        )
      }
      let (left, right) = (try Decimal(texts[0]), try Decimal(texts[1]))
      let (slowLeft, slowRight) = (Digits(texts[0]), Digits(texts[1]))
      #expect((left == right) == (slowLeft == slowRight), "\(texts)")
      #expect((left < right) == slowLeft.isLess(than: slowRight), "\(texts)")
      #expect((left > right) == slowRight.isLess(than: slowLeft), "\(texts)")
      if left == right { #expect(left.hashValue == right.hashValue) }
    }
  }

  @Test func `Zeros behind the last digit do not matter`() {
    let written = [
      Decimal(mantissa: 15, scale: 1), Decimal(mantissa: 150, scale: 2),
      Decimal(mantissa: 1_500_000_000_000, scale: 12),
    ]
    #expect(Set(written).count == 1)
    for number in written {
      #expect(number.normalized.mantissa == 15)
      #expect(number.normalized.scale == 1)
    }
    #expect(Decimal(mantissa: 0, scale: 18).normalized.scale == 0)
    #expect(Decimal(mantissa: 1_000).normalized.mantissa == 1_000)
  }

  @Test func `A number that does not fit at the finer scale is still the larger`() {
    let huge = Decimal(mantissa: Decimal.limit - 1)
    let tiny = Decimal(mantissa: 1, scale: 18)
    let debt = Decimal(mantissa: 1 - Decimal.limit)
    let smallDebt = Decimal(mantissa: -1, scale: 18)
    let ordered = [debt, smallDebt, .zero, tiny, huge]
    for (row, left) in ordered.enumerated() {
      for (column, right) in ordered.enumerated() {
        #expect((left < right) == (row < column), "\(left.text) \(right.text)")
      }
    }
  }

  struct Rescaling: CustomTestStringConvertible {
    var text: String
    var scale: Int
    var mantissa: Int128?

    var testDescription: String { "\(text) at \(scale)" }
  }

  @Test(arguments: [
    Rescaling(text: "20", scale: 2, mantissa: 2_000),
    Rescaling(text: "20.00", scale: 0, mantissa: 20),
    Rescaling(text: "20.01", scale: 1, mantissa: nil),
    Rescaling(text: "-0.50", scale: 1, mantissa: -5),
    Rescaling(text: "0", scale: 39, mantissa: 0),
    Rescaling(text: "1", scale: 38, mantissa: Decimal.power(38)),
    Rescaling(text: "2", scale: 38, mantissa: nil),
    Rescaling(text: "1", scale: 39, mantissa: nil),
    Rescaling(text: "0.000000000000000000", scale: 0, mantissa: 0),
  ])
  func `A change of scale loses nothing or is refused`(_ row: Rescaling) throws {
    #expect(try Decimal(row.text).mantissa(atScale: row.scale) == row.mantissa)
  }

  @Test func `A power of ten is a one with zeros`() {
    for exponent in 0...38 {
      #expect(String(Decimal.power(exponent)) == "1" + String(repeating: "0", count: exponent))
    }
  }

  @Test func `A negative scale is a bug`() async {
    await #expect(processExitsWith: .failure) { _ = Decimal(mantissa: 1, scale: -1) }
  }
}
