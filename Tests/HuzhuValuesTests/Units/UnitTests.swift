import HuzhuValues
import Testing

struct UnitTests {
  private static let names = ["CNY", "person", "year", "month", "day", "visit", "人次", "m2"]

  private func powers(_ unit: Unit) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: unit.factors.map { ($0.name, $0.power) })
  }

  private func random(using generator: inout SplitMix64) -> (Unit, [String: Int]) {
    var unit = Unit.number
    var slow: [String: Int] = [:]
    for _ in 0..<Int.random(in: 0...4, using: &generator) {
      let name = Self.names.randomElement(using: &generator) ?? "CNY"
      let power = Int.random(in: -2...2, using: &generator)
      unit = unit * Unit(name, power: power)
      slow[name, default: 0] += power
    }
    return (unit, slow.filter { $0.value != 0 })
  }

  @Test(arguments: seeds)
  func `Units multiply and divide as the powers of their names do`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<300 {
      let (left, slowLeft) = random(using: &generator)
      let (right, slowRight) = random(using: &generator)
      #expect(powers(left) == slowLeft)
      #expect(
        powers(left * right)
          == slowLeft.merging(slowRight, uniquingKeysWith: +).filter { $0.1 != 0 }
      )
      #expect(
        powers(left / right)
          == slowLeft.merging(slowRight.mapValues(-), uniquingKeysWith: +).filter { $0.1 != 0 }
      )
      #expect(left * right == right * left)
      #expect(left * right / right == left)
      #expect(left / left == .number)
      #expect(left * .number == left)
      #expect((left == right) == (slowLeft == slowRight))
      #expect((left * right).factors.map(\.name) == (left * right).factors.map(\.name).sorted())
    }
  }

  @Test(arguments: seeds)
  func `A printed unit reads back`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<300 {
      let (unit, powers) = random(using: &generator)
      guard powers.values.allSatisfy({ abs($0) <= 8 }) else { continue }
      #expect(Unit.parse(unit.text) == unit, "\(unit.text)")
    }
  }

  @Test func `A percentage is written as one only while it is alone`() {
    #expect(Unit.percent.isPercent && Unit.percent.isNumber)
    #expect(Unit.percent * .yuan == .yuan)
    #expect(Unit.yuan * .percent == .yuan)
    #expect(Unit.percent * .percent == .number)
    #expect(Unit.percent * .number == .number * .percent)
    #expect(Unit.yuan / .percent == .yuan)
  }

  struct Reading: CustomTestStringConvertible {
    var text: String
    var powers: [String: Int]
    var printed: String

    init(_ text: String, _ powers: [String: Int], prints printed: String? = nil) {
      self.text = text
      self.powers = powers
      self.printed = printed ?? text
    }

    var testDescription: String { text }
  }

  @Test(arguments: [
    Reading("", [:]),
    Reading("%", [:]),
    Reading("CNY", ["CNY": 1]),
    Reading("years", ["year": 1], prints: "year"),
    Reading("months", ["month": 1], prints: "month"),
    Reading("days", ["day": 1], prints: "day"),
    Reading("persons", ["persons": 1]),
    Reading("CNY/person/year", ["CNY": 1, "person": -1, "year": -1]),
    Reading("CNY/year/person", ["CNY": 1, "person": -1, "year": -1], prints: "CNY/person/year"),
    Reading("1/month", ["month": -1]),
    Reading("person*day", ["day": 1, "person": 1], prints: "day*person"),
    Reading("m*m", ["m": 2]),
    Reading("CNY/m*m", ["CNY": 1], prints: "CNY"),
    Reading("CNY/CNY", [:], prints: ""),
    Reading("平方米", ["平方米": 1]),
    Reading("hospital-day", ["hospital-day": 1]),
    Reading("m2/x_1", ["m2": 1, "x_1": -1]),
  ])
  func `A written unit is its powers`(_ reading: Reading) throws {
    let unit = try #require(Unit.parse(reading.text))
    #expect(powers(unit) == reading.powers)
    #expect(unit.text == reading.printed)
    #expect(unit.isPercent == (reading.text == "%"))
  }

  @Test(arguments: [
    " ", "/", "*", "CNY/", "/CNY", "CNY//year", "CNY*", "CNY year", "1", "2/month", "1*month",
    "%/year",
    "CNY%", "-day", "2day", "CNY/1", "CNY.x", "m^2", "a*a*a*a*a*a*a*a*a", "a*b*c*d*e*f*g*h*i",
  ])
  func `What is not built like a unit is refused`(_ text: String) {
    #expect(Unit.parse(text) == nil)
  }

  @Test func `A very long unit is refused at once`() {
    let names = (0..<200_000).map { "u\($0)" }.joined(separator: "*")
    #expect(Unit.parse(names) == nil)
  }

  @Test func `Only years and months compare without being the same`() {
    let units: [Unit] = [.number, .yuan, .year, .month, .day, .yuan / .year, .yuan / .month]
    for (row, left) in units.enumerated() {
      for (column, right) in units.enumerated() {
        let isTime = [2, 3].contains(row) && [2, 3].contains(column)
        #expect(left.isComparable(with: right) == (row == column || isTime))
      }
    }
    #expect(Unit.number.isComparable(with: .percent))
  }

  @Test func `A power of zero is no unit`() {
    #expect(Unit("CNY", power: 0) == .number)
    #expect(Unit.year.isYearsOrMonths && Unit.month.isYearsOrMonths && !Unit.day.isYearsOrMonths)
  }
}
