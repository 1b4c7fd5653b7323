import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues
import Testing

@Suite struct `Names and numbers` {
  @Test(arguments: [
    (
      Identifier.kebab, ["a", "wait-90-days", "30-days"],
      ["", "A", "a-", "-a", "a--b", "a.b", "a_b", "é"]
    ),
    (.lowerCamel, ["a", "firstBandEnd", "list30"], ["", "A", "3a", "a-b", "a.b", "年"]),
    (
      .fact, ["worker.birthDate", "a.b.c"],
      ["worker", "worker.", ".a", "a..b", "a.B", "a.3", "a.b-c"]
    ),
    (.path, ["guangdong.hui-ji-xiang", "a", "a.b-2"], ["A.b", "a.", "a.-b", "a..b"]),
  ])
  func `Each kind of name has its form`(_ kind: Identifier, _ good: [String], _ bad: [String]) {
    for name in good { #expect(kind.matches(name), "\(name)") }
    for name in bad { #expect(!kind.matches(name), "\(name)") }
  }

  @Test(arguments: [
    (Identifier.kebab, "firstBandEnd", "first-band-end"), (.kebab, "wait_90 days", "wait-90-days"),
    (.lowerCamel, "first-band-end", "firstBandEnd"), (.lowerCamel, "First", "first"),
    (.fact, "worker.birth-date", "worker.birthDate"),
    (.path, "Guangdong.HuiZhuan", "guangdong.hui-zhuan"),
  ])
  func `A name is respelled where its letters allow it`(
    _ kind: Identifier,
    _ name: String,
    _ expected: String
  ) {
    #expect(kind.respelled(name) == expected)
  }

  private static let units = [
    Vocabulary.DeclaredUnit(name: "person", label: Label(zh: "人", en: "person"), isWhole: true),
    Vocabulary.DeclaredUnit(name: "visit", label: Label(zh: "次", en: "visit"), isWhole: true),
  ]

  @Test(arguments: [
    ("7万", "70000"), ("1.5万元", "15000 CNY"), ("20元", "20 CNY"), ("16周岁", "16 years"),
    ("1岁", "1 year"), ("3个月", "3 months"), ("5天", "5 days"), ("20元/人/年", "20 CNY/person/year"),
    ("20元每人每年", "20 CNY/person/year"), ("80%", "80%"), ("1,000元", "1000 CNY"), ("2亿", "200000000"),
    ("3次", "3 visit"), ("¥5", "5"), ("３０万", "300000"), ("1百万", "1000000"), ("0.25万", "2500"),
  ])
  func `A number as people write it has one canonical form`(_ text: String, _ expected: String) {
    let found = PeoplesForm(declared: Self.units).quantity(text, expecting: nil)
    #expect(found.map { canonicalText($0) } == expected)
  }

  @Test(arguments: ["", "万", "元", "many", "3苹果", "1..2", "9亿亿亿亿亿亿", "--3"])
  func `What is no number stays none`(_ text: String) {
    #expect(PeoplesForm(declared: Self.units).quantity(text, expecting: nil) == nil)
  }

  @Test(arguments: ["2026/6/5/1", "26/6/5", "2026", "/2026/6/5", "2026-6", "万", "99999999999"])
  func `What is no day stays none`(_ text: String) {
    #expect(PeoplesForm(declared: []).day(text) == .notADay)
  }

  @Test func `A day that the calendar has not is known as such`() {
    let reading = PeoplesForm(declared: []).day("2026/2/30")
    #expect(reading == .noSuchDay(year: 2_026, month: 2, last: 28))
    #expect(
      PeoplesForm(declared: []).day("2026-13-01") == .noSuchDay(year: 2_026, month: 13, last: 0)
    )
  }

  @Test(arguments: [
    "\u{0}", "\"", "💥", "1e999999", "-", "+", ".", "1.", "0.\(String(repeating: "0", count: 500))1",
  ])
  func `No text brings a reader down`(_ text: String) {
    let findings = Findings()
    let place = Place(source: 0, range: 0..<1)
    for node in [JSONNode(.string(text), at: place), JSONNode(.number(text), at: place)] {
      #expect(readQuantity(node, declared: [], findings: findings) == nil)
    }
    #expect(findings.diagnostics.count == 2)
  }
}
