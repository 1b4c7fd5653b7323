package import HuzhuValues

/// The numbers that one line of a page prints, in whatever form.
package struct PrintedLine {
  /// The line in one form: half-width digits, without spaces and separators inside of numbers.
  package let text: String
  /// Plain numbers: `70000` where the line has `7万`, `70,000` or `七万`.
  package private(set) var numbers: Set<Decimal> = []
  /// Numbers of percent: `80` where the line has `80%`, `百分之八十` or `八成`.
  package private(set) var percents: Set<Decimal> = []

  package init(_ line: some StringProtocol) {
    text = Self.plain(line)
    readDigits()
    readCharacters()
    readWords()
  }

  /// Full-width digits and signs become plain ones; spaces go, and separators of thousands.
  private static func plain(_ line: some StringProtocol) -> String {
    var scalars: [Unicode.Scalar] = []
    for scalar in line.unicodeScalars where !scalar.properties.isWhitespace {
      let isFullWidth = (0xFF0E...0xFF19).contains(scalar.value) || scalar.value == 0xFF05
      scalars.append(isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let isSeparator = scalar == "," || scalar == "，"
      let digitsBehind = scalars[(index + 1)...].prefix(while: isDigit).count
      if isSeparator, index > 0, isDigit(scalars[index - 1]), digitsBehind == 3 { continue }
      result.append(scalar)
    }
    return String(result)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  // MARK: - Digits

  /// `1000`, `4.89亿`, `30多万`, `80%`, `3个百分点`.
  private mutating func readDigits() {
    var rest = text[...]
    while let start = rest.firstIndex(where: { $0.isASCII && $0.isNumber }) {
      rest = rest[start...]
      let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      rest = rest[digits.endIndex...]
      // 0715 is no number, and 2026.05.20 is a day.
      guard let number = try? Decimal(digits) else { continue }
      let behind = rest.drop { $0 == "多" || $0 == "余" }
      var power: Int128 = 1
      for character in behind.prefix(while: { ChineseNumeral.powers[$0] != nil }) {
        power *= ChineseNumeral.powers[character] ?? 1
      }
      numbers.insert(Decimal(mantissa: number.mantissa * power, scale: number.scale))
      if behind.hasPrefix("%") || behind.hasPrefix("个百分点") { percents.insert(number) }
    }
  }

  // MARK: - Characters

  /// `二十`, `百分之八十`, `八成`.
  private mutating func readCharacters() {
    var rest = text[...]
    var before: Character?
    while let start = rest.firstIndex(where: ChineseNumeral.isPart) {
      if start > rest.startIndex { before = rest[rest.index(before: start)] }
      let isShare = rest[start...].hasPrefix("百分之")
      let isPoint = rest[start...].hasPrefix("百分点")
      rest = rest[start...].dropFirst(isShare ? 3 : 0)
      let written = rest.prefix(while: ChineseNumeral.isPart)
      rest = rest[written.endIndex...]
      // What stands behind a digit belongs to it.
      let isPower = before.map { $0.isASCII && $0.isNumber || $0 == "多" || $0 == "余" } ?? false
      before = written.last
      if written.isEmpty || isPoint || isPower { continue }
      for value in ChineseNumeral.values(of: written) {
        numbers.insert(value)
        if isShare { percents.insert(value) }
        if rest.hasPrefix("成") { percents.insert(Decimal(mantissa: value.mantissa * 10)) }
      }
    }
  }

  /// Words that are numbers: what is free costs 0, and what is given in full is 100 percent.
  private mutating func readWords() {
    let words: [(String, Decimal)] = [
      ("免费", .zero), ("双抓手", Decimal(mantissa: 2)), ("半年", Decimal(mantissa: 5, scale: 1)),
    ]
    for (word, number) in words where text.contains(word) { numbers.insert(number) }
    for word in ["全额", "全部", "所有"] where text.contains(word) {
      percents.insert(Decimal(mantissa: 100))
    }
  }

  // MARK: - Days

  /// Whether a month is printed, and where one is asked for a day of it.
  ///
  /// `5月20日`, `5.20`; `4月20日至26日`; a third of the month or its end, for the days that bound it.
  package func prints(month: Int, day: Int?) -> Bool {
    guard let day else { return has("\(month)月") || has("\(chinese(month))月") }
    let (month2, day2) = (twoDigits(month), twoDigits(day))
    let written = ["\(month)月\(day)日", "\(month).\(day)", "\(month2)-\(day2)", "\(month2).\(day2)"]
    if (written + parts(endingOn: day).map { "\(month)月\($0)" }).contains(where: has) {
      return true
    }
    return has("\(month)月")
      && ["至", "到", "~", "-", "—"].contains { text.contains("日\($0)\(day)日") }
  }

  /// Whether a text stands on the line by itself, and is no part of a longer number.
  private func has(_ part: String) -> Bool {
    text.ranges(of: part).contains { range in
      let before = text[..<range.lowerBound].last
      // Behind the name of a month may stand its day.
      let behind = part.hasSuffix("月") ? nil : text[range.upperBound...].first
      return [before, behind].allSatisfy { !($0.map(Self.isNumeral) ?? false) }
    }
  }

  private static func isNumeral(_ character: Character) -> Bool {
    character.isASCII && character.isNumber || ChineseNumeral.isPart(character)
  }

  /// The part of a month that has this first or last day.
  private func parts(endingOn day: Int) -> [String] {
    switch day {
    case 1: ["上旬", "初"]
    case 10: ["上旬"]
    case 11, 20: ["中旬"]
    case 21: ["下旬"]
    case 28...31: ["下旬", "底", "末"]
    default: []
    }
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private func chinese(_ month: Int) -> String {
    let ones = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    return (month >= 10 ? "十" : "") + ones[month % 10]
  }
}
