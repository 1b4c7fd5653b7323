import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuReports
import HuzhuValues
import Testing

struct AmountTextTests {
  private let vocabulary: Vocabulary = {
    var vocabulary = Vocabulary()
    vocabulary.units = [
      .init(name: "visit", label: Label(zh: "人次", en: "visit"), isWhole: true),
      .init(name: "person", label: Label(zh: "人", en: "person"), isWhole: true),
    ]
    return vocabulary
  }()

  private func text(_ amount: Amount, _ language: Language) -> String {
    plain(AmountText(vocabulary, language).range(amount))
  }

  private func plain(_ text: String) -> String {
    String(text.map { $0 == "\u{A0}" ? " " : $0 })
  }

  private func yuan(_ low: Int128?, _ high: Int128?) -> Amount {
    Amount(low: low, high: high, scale: 2, unit: .yuan, isTight: true)
  }

  @Test func `Ranges read well`() {
    #expect(text(yuan(0, 7_000_000), .en) == "0 to 70,000 yuan")
    #expect(text(yuan(0, 7_000_000), .zh) == "0 至 70,000 元")
    #expect(text(yuan(2_000, 2_000), .en) == "20 yuan")
    #expect(text(yuan(0, nil), .en) == "from 0 yuan, no published upper end")
    #expect(text(yuan(0, nil), .zh) == "0 元起，未公布上限")
    #expect(text(yuan(nil, 500), .zh) == "至多 5 元")
    #expect(text(yuan(nil, nil), .en) == "no amount follows from these facts and rules")
  }

  @Test func `The fen stand only where there are any, and then both digits`() {
    #expect(text(yuan(123_456_789, 123_456_789), .zh) == "1,234,567.89 元")
    #expect(text(yuan(150, 150), .zh) == "1.50 元")
    #expect(text(yuan(-123_400, -123_400), .zh) == "-1,234 元")
  }

  @Test(arguments: [
    ("0", "0"), ("999", "999"), ("1000", "1,000"), ("-1000", "-1,000"), ("-100", "-100"),
    ("1234567.1234", "1,234,567.1234"), ("100000", "100,000"),
  ])
  func `Thousands are separated`(text: String, grouped: String) {
    #expect(AmountText.grouped(text) == grouped)
  }

  @Test(arguments: [
    ("20 CNY/person/year", "20 yuan per person per year", "20 元/人/年"),
    ("80%", "80%", "80%"), ("1 year", "1 year", "1 年"), ("16 years", "16 years", "16 年"),
    ("1000 visit", "1,000 visits", "1,000 人次"), ("2 person", "2 people", "2 人"), ("5", "5", "5"),
    ("2026-06-05", "2026-06-05", "2026-06-05"), ("until-60", "until-60", "until-60"),
  ])
  func `What a document writes is said as people say it`(written: String, en: String, zh: String) {
    #expect(plain(AmountText(vocabulary, .en).written(written)) == en)
    #expect(plain(AmountText(vocabulary, .zh).written(written)) == zh)
  }
}
