import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues
import Testing

struct UnitTextTests {
  private let vocabulary: Vocabulary = {
    var vocabulary = Vocabulary()
    for (name, zh) in [
      ("class", "班"), ("box", "箱"), ("bench", "张"), ("company", "家"), ("day-trip", "天"),
      ("person", "人"),
    ] {
      vocabulary.units.append(
        .init(name: name, label: Label(zh: zh, en: name), isWhole: true)
      )
    }
    return vocabulary
  }()

  @Test(arguments: [
    ("12 class", "classes"), ("1 class", "class"), ("2 box", "boxes"), ("3 bench", "benches"),
    ("2 company", "companies"), ("0 day-trip", "day-trips"), ("2 person", "people"),
    ("2 months", "months"),
  ])
  func `Units have their English plurals`(written: String, name: String) throws {
    let quantity = try Quantity(written)
    let units = UnitText(vocabulary)
    #expect(units.behind(quantity.number, quantity.unit, .en) == "\u{A0}" + name)
  }

  @Test(arguments: [
    ("300 CNY/month", "元/月"), ("300 CNY/person/month", "元/月/人"), ("40 CNY/year", "元/年"),
    ("6 months", "个月"), ("2 years", "年"),
  ])
  func `A month counts by itself and divides without its counting word`(
    written: String,
    zh: String
  ) throws {
    let quantity = try Quantity(written)
    #expect(UnitText(vocabulary).behind(quantity.number, quantity.unit, .zh) == "\u{A0}" + zh)
  }
}
