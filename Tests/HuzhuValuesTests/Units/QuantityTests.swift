import HuzhuValues
import Testing

struct QuantityTests {
  struct Reading: CustomTestStringConvertible {
    var text: String
    var number: String
    var unit: Unit
    var printed: String

    init(_ text: String, _ number: String, _ unit: Unit, prints printed: String? = nil) {
      self.text = text
      self.number = number
      self.unit = unit
      self.printed = printed ?? text
    }

    var testDescription: String { text }
  }

  @Test(arguments: [
    Reading("20 CNY", "20", .yuan),
    Reading("20.00 CNY", "20.00", .yuan),
    Reading("-0.01 CNY", "-0.01", .yuan),
    Reading("20 CNY/person/year", "20", .yuan / Unit("person") / .year),
    Reading("16 years", "16", .year, prints: "16 year"),
    Reading("5", "5", .number),
    Reading("0.5", "0.5", .number),
    Reading("80%", "0.80", .percent),
    Reading("80 %", "0.80", .percent, prints: "80%"),
    Reading("80.0%", "0.800", .percent, prints: "80%"),
    Reading("12.5%", "0.125", .percent),
    Reading("0%", "0.00", .percent),
    Reading("-5%", "-0.05", .percent),
    Reading("1000%", "10.00", .percent),
    Reading("0.0000000000000001%", "0.000000000000000001", .percent),
    Reading("3 1/month", "3", .number / .month),
    Reading("2 人次", "2", Unit("人次")),
  ])
  func `A written quantity is a number and a unit`(_ reading: Reading) throws {
    let quantity = try Quantity(reading.text)
    #expect(quantity.number == (try Decimal(reading.number)))
    #expect(quantity.unit == reading.unit)
    #expect(quantity.text == reading.printed)
    #expect(try Quantity(quantity.text) == quantity)
  }

  struct Refusal: CustomTestStringConvertible {
    /// The reason, without the words.
    enum Fault: Equatable {
      case number(Decimal.ParseError)
      case unit(String)
    }

    var text: String
    var fault: Fault

    init(_ text: String, _ fault: Fault) {
      self.text = text
      self.fault = fault
    }

    var testDescription: String { "'\(text.prefix(40))'" }
  }

  @Test(arguments: [
    Refusal("", .number(.notANumber)),
    Refusal("CNY", .number(.notANumber)),
    Refusal("1.2.3 CNY", .number(.notANumber)),
    Refusal("5-3 CNY", .number(.notANumber)),
    Refusal("1e5 CNY", .unit("e5 CNY")),
    Refusal("20CNY", .unit("CNY")),
    Refusal("20  CNY", .unit(" CNY")),
    Refusal("20 ", .unit("")),
    Refusal("20 CNY ", .unit("CNY ")),
    Refusal("20\tCNY", .unit("\tCNY")),
    Refusal("20\u{a0}CNY", .unit("\u{a0}CNY")),
    Refusal("20 CNY//year", .unit("CNY//year")),
    Refusal("7万", .unit("万")),
    Refusal("80％", .unit("％")),
    Refusal("0.00000000000000001%", .number(.tooManyDecimals)),
    Refusal(String(repeating: "9", count: 400) + " CNY", .number(.tooLarge)),
  ])
  func `A text that is no quantity says whether number or unit is wrong`(_ refusal: Refusal) {
    var fault: Refusal.Fault?
    do throws(Quantity.ParseError) {
      _ = try Quantity(refusal.text)
    } catch {
      switch error {
      case .number(let reason): fault = .number(reason)
      case .unit(let written): fault = .unit(written)
      }
    }
    #expect(fault == refusal.fault)
  }

  @Test(arguments: seeds)
  func `A printed quantity reads back as the same`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let units: [Unit] = [.number, .percent, .yuan, .yuan / .year, .number / .month, Unit("人次")]
    for _ in 0..<300 {
      let scale = Int.random(in: 2...16, using: &generator)
      let mantissa = Int128.random(in: -1_000_000_000_000...1_000_000_000_000, using: &generator)
      let unit = units.randomElement(using: &generator) ?? .number
      let quantity = Quantity(Decimal(mantissa: mantissa, scale: scale), unit)
      #expect(try Quantity(quantity.text) == quantity, "\(quantity.text)")
      #expect(Quantity.text(mantissa: mantissa, scale: scale, unit: unit) == quantity.text)
    }
  }

  @Test func `A whole number of percentages is written without decimals`() {
    #expect(Quantity(Decimal(mantissa: 8), .percent).text == "800%")
    #expect(Quantity(.zero, .percent).text == "0%")
    #expect(Quantity(Decimal(mantissa: 5, scale: 1), .percent).text == "50%")
  }
}
