import HuzhuChecker
import HuzhuValues
import Testing

/// Numbers are found in every form in which pages print them.
@Suite struct PrintedLineTests {
  /// A line, and the plain numbers and percentages on it.
  struct Line: Sendable, CustomTestStringConvertible {
    var text: String
    var numbers: Set<String> = []
    var percents: Set<String> = []

    var testDescription: String { text }
  }

  @Test(arguments: [
    Line(text: "保费20元/人/年", numbers: ["20"]),
    Line(text: "共1,234名,5项", numbers: ["1234", "5"]),
    Line(text: "１２家、3．5万元", numbers: ["12", "35000"]),
    Line(text: "每年 1 月份", numbers: ["1"]),
    Line(text: "最高赔付7万元", numbers: ["70000"]),
    Line(text: "近4.89亿元", numbers: ["489000000"]),
    Line(text: "30多万人、5千余人次", numbers: ["300000", "5000"]),
    Line(text: "上万人次", numbers: ["10000"]),
    Line(text: "百余名、一百零五天", numbers: ["100", "105"]),
    Line(text: "二十家、十二项、两次", numbers: ["20", "12", "2"]),
    Line(text: "一万二千三百人", numbers: ["12300"]),
    Line(text: "三亿五千万元", numbers: ["350000000"]),
    Line(text: "二〇二六年", numbers: ["2026"]),
    Line(text: "四五家企业", numbers: ["4", "5"]),
    Line(text: "80%，提高3个百分点", numbers: ["80", "3"], percents: ["80", "3"]),
    Line(text: "百分之八十、八成、25.5％", numbers: ["80", "8", "25.5"], percents: ["80", "25.5"]),
    Line(text: "全额赠送、免费理发", numbers: ["0"], percents: ["100"]),
    Line(text: "以双抓手，为期半年", numbers: ["2", "0.5"]),
    Line(text: "编号0715，2026.05.20"),
  ])
  func `A line has its numbers, and no others`(_ line: Line) throws {
    let printed = PrintedLine(line.text)
    #expect(Set(printed.numbers.map(\.normalized.text)) == line.numbers)
    #expect(Set(printed.percents.map(\.normalized.text)) == line.percents)
  }

  @Test(arguments: [
    ("5月20日", true), ("2026年5月20日起", true), ("2026-05-20", true), ("05.20", true),
    ("5月中旬", true), ("5月8日至20日", true), ("北京5月20日电", true), ("5月底", false), ("15月20日", false),
    ("5月2日", false), ("5月200日", false), ("5月", false),
  ])
  func `A day is printed with its month`(text: String, isPrinted: Bool) {
    #expect(PrintedLine(text).prints(month: 5, day: 20) == isPrinted)
  }

  @Test(arguments: [("11月", true), ("十一月底", true), ("111月", false), ("1月", false), ("二十一月", false)])
  func `A month is printed in digits or in characters`(text: String, isPrinted: Bool) {
    #expect(PrintedLine(text).prints(month: 11, day: nil) == isPrinted)
  }
}
