import HuzhuValues

/// A number written in Chinese characters: `二十`, `两`, `三千五百`, `二〇二六`.
enum ChineseNumeral {
  private static let digits: [Character: Int128] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
    "九": 9,
  ]

  /// What a character multiplies by.
  static let powers: [Character: Int128] = [
    "十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000,
  ]

  static func isPart(_ character: Character) -> Bool {
    digits[character] != nil || powers[character] != nil
  }

  /// Every number that the characters can be read as: `四五` is four or five.
  static func values(of text: Substring) -> [Decimal] {
    let read = text.compactMap { digits[$0] }
    guard read.count == text.count else { return [Decimal(mantissa: value(of: text))] }
    if read.count == 2, read[0] + 1 == read[1] { return read.map { Decimal(mantissa: $0) } }
    return [Decimal(mantissa: read.reduce(0) { $0 * 10 + $1 })]
  }

  /// The number of digits with their tens and thousands; without a digit before it, `百` is 100.
  private static func value(of text: Substring) -> Int128 {
    var (total, section): (Int128, Int128) = (0, 0)
    var digit: Int128?
    for character in text {
      guard let power = powers[character] else {
        digit = digits[character]
        continue
      }
      if power < 10_000 {
        section += (digit ?? 1) * power
      } else {
        section += digit ?? 0
        if total + section == 0 { section = 1 }
        if power == 10_000 {
          total += section * power
        } else {
          total = (total + section) * power
        }
        section = 0
      }
      digit = nil
    }
    return total + section + (digit ?? 0)
  }
}
