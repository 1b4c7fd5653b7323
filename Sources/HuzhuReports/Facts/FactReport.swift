import HuzhuAnswers
import HuzhuDocuments
package import HuzhuLanguage
import HuzhuValues

/// The vocabulary for people: all facts in a list, or one with everything that is known of it.
package struct FactReport: Sendable {
  private let book: Rulebook
  private let layout: Layout
  private let amounts: AmountText

  package init(book: Rulebook, layout: Layout) {
    self.book = book
    self.layout = layout
    amounts = AmountText(book.vocabulary, layout.language)
  }

  private var vocabulary: Vocabulary { book.vocabulary }

  /// All facts that have a name of their own, by what they belong to.
  package var list: String {
    var page = Page(layout)
    var groups: [String] = []
    var rows: [String: [[Phrase]]] = [:]
    for fact in vocabulary.facts {
      guard vocabulary.factByName[fact.name] != nil else { continue }
      let group = String(fact.name.prefix { $0 != "." })
      if rows[group] == nil { groups.append(group) }
      rows[group, default: []].append([
        Phrase(fact.name), Phrase(fact.title[layout.language]),
        Phrase(type(of: fact), .faint),
      ])
    }
    for group in groups {
      page.gap()
      page.line(Phrase(group, .heading))
      page.table(rows[group] ?? [], indent: 2)
    }
    return page.text
  }

  /// One fact.
  package func text(of index: Int) -> String {
    let fact = vocabulary.facts[index]
    var page = Page(layout)
    page.line(Phrase(fact.name, .heading) + Phrase("  " + fact.title[layout.language]))
    var rows: [[Phrase]] = []
    func row(_ zh: String, _ en: String, _ text: String?) {
      guard let text, !text.isEmpty else { return }
      rows.append([Phrase(layout.say(zh: zh, en: en)), Phrase(text)])
    }
    row("问题", "question", fact.ask?[layout.language])
    row("类型", "type", type(of: fact))
    row("取值", "values", domain(of: fact))
    row("步长", "step", step(of: fact))
    if fact.mayBeNone {
      row("可无", "may be none", layout.say(zh: "null 表示确知没有", en: "null: known not to exist"))
    }
    if fact.isFixed {
      row("不可改变", "fixed", layout.say(zh: "不会作为建议", en: "never suggested as a way out"))
    }
    if fact.publication != nil {
      row("公开数据", "public", layout.say(zh: "查表得出，不问人", en: "looked up, not asked"))
    } else if let derived = fact.derived {
      let words = FormulaWords(scheme: Scheme(id: "", version: "", place: fact.place), book: book)
      row("由此算出", "derived", words.words(derived)[layout.language])
    }
    row("位置", "where", scope(of: fact))
    row("说明", "note", fact.note?[layout.language])
    page.table(rows, indent: 2)
    PublicTableText(book: book, layout: layout).write(fact, to: &page)
    writeItems(of: fact, to: &page)
    writeFields(of: fact, to: &page)
    return page.text
  }

  /// What a fact can be, on one line.
  func values(of index: Int) -> String {
    let fact = vocabulary.facts[index]
    if case .choice(let choice) = fact.type, vocabulary.choices[choice].items.count <= 8 {
      return vocabulary.choices[choice].items.map { $0.label[layout.language] }
        .joined(separator: layout.say(zh: "、", en: ", "))
    }
    return domain(of: fact) ?? type(of: fact)
  }

  private func writeItems(of fact: Fact, to page: inout Page) {
    let index: Int
    switch fact.type {
    case .choice(let choice), .choices(let choice): index = choice
    default: return
    }
    let choice = vocabulary.choices[index]
    page.gap()
    page.line(Phrase(layout.say(zh: "选项", en: "Choices"), .heading), indent: 2)
    page.table(
      choice.items.map { item in
        var depth = 0
        var parent = item.parent
        while let above = parent {
          depth += 1
          parent = choice.items[above].parent
        }
        let indent = String(repeating: "  ", count: depth)
        return [Phrase(indent + item.name), Phrase(item.label[layout.language])]
      },
      indent: 4
    )
  }

  private func writeFields(of fact: Fact, to page: inout Page) {
    guard !fact.fields.isEmpty else { return }
    page.gap()
    page.line(Phrase(layout.say(zh: "每条记录的字段", en: "Fields of each record"), .heading), indent: 2)
    page.table(
      fact.fields.map { index in
        let field = vocabulary.facts[index]
        return [
          Phrase(field.name), Phrase(field.title[layout.language]), Phrase(type(of: field), .faint),
        ]
      },
      indent: 4
    )
  }

  private func type(of fact: Fact) -> String {
    switch fact.type {
    case .flag: return layout.say(zh: "是或否", en: "yes or no")
    case .choice(let choice):
      let name = vocabulary.choices[choice].name
      return layout.say(zh: "单选 \(name)", en: "one of \(name)")
    case .choices(let choice):
      let name = vocabulary.choices[choice].name
      return layout.say(zh: "多选 \(name)", en: "any of \(name)")
    case .day: return layout.say(zh: "日期", en: "day")
    case .quantity(let unit, _):
      let name = amounts.units.name(of: unit, layout.language)
      if unit.isNumber, !unit.isPercent { return layout.say(zh: "数", en: "number") }
      return layout.say(zh: "数量，\(name)", en: "quantity in \(name)")
    case .recurringDay: return layout.say(zh: "每年重复的日期", en: "day of every year")
    case .text: return layout.say(zh: "文本", en: "text")
    case .list:
      return layout.say(zh: "列表，至多 \(fact.atMost) 条", en: "list of at most \(fact.atMost)")
    }
  }

  private func domain(of fact: Fact) -> String? {
    guard let domain = fact.domain else { return nil }
    let low = written(domain.low, fact.type)
    let high = written(domain.high, fact.type)
    return layout.say(zh: "\(low) 至 \(high)", en: "\(low) to \(high)")
  }

  private func step(of fact: Fact) -> String? {
    guard case .quantity = fact.type else { return nil }
    return written(fact.step, fact.type)
  }

  private func written(_ mantissa: Int128, _ type: ValueType) -> String {
    guard case .quantity(let unit, let scale) = type else {
      return Day(ordinal: Int32(clamping: mantissa)).text
    }
    return amounts.quantity(mantissa, scale: scale, unit: unit)
  }

  private func scope(of fact: Fact) -> String {
    switch fact.scope {
    case .subject: layout.say(zh: "案例的 \"facts\"", en: "\"facts\" of a case")
    case .scheme:
      layout.say(zh: "案例的 \"policies\"，每个方案各一", en: "\"policies\" of a case, for each scheme")
    case .event: layout.say(zh: "案例的 \"events\"，每个事件各一", en: "\"events\" of a case, for each event")
    case .field(let list):
      layout.say(
        zh: "列表 \(vocabulary.facts[list].name) 的记录",
        en: "records of \(vocabulary.facts[list].name)"
      )
    }
  }
}
