import HuzhuDocuments
import HuzhuLanguage

// What formulas call by a name: values, running totals and windows.
extension SchemeReport {
  var values: [Outline.Item] {
    scheme.values.map { value($0) } + scheme.runnings.map { running($0) }
      + scheme.spans.map { span($0) }
  }

  private func value(_ value: NamedValue) -> Outline.Item {
    var told = plain.told(value.node)
    if value.isAnswer { add("核定时一并回答", "told in the answer", to: &told) }
    return Outline.Item(
      name(value.title, value.name),
      id: value.name,
      told,
      source: source([value.node])
    )
  }

  private func running(_ running: Running) -> Outline.Item {
    let window = window(running.per)
    var told: Told
    switch running.kind {
    case .amount(let node):
      let amount = plain.words(node)
      told = Told(say("\(window)累计：\(amount)", "\(amount), added up \(window)"))
    case .count(nil): told = Told(say("\(window)累计的事件数", "events, counted \(window)"))
    case .count(let node?):
      let condition = plain.words(node)
      told = Told(
        say("\(window)累计的事件数，限\(condition)的", "events where \(condition), counted \(window)")
      )
    case .paid(let positions):
      told = Told(
        say(
          "\(window)累计已付：\(benefits(positions))",
          "what is paid \(window) for \(benefits(positions))"
        )
      )
    case .payments(let positions):
      told = Told(
        say(
          "\(window)累计的给付次数：\(benefits(positions))",
          "number of payments \(window) for \(benefits(positions))"
        )
      )
    }
    add(running.condition, to: &told)
    if let opening = running.opening.map({ plain.words($0) }) {
      add("起始值：\(opening)", "beginning with \(opening)", to: &told)
    }
    return Outline.Item(name(running.title, running.name), id: running.name, told)
  }

  private func span(_ span: Span) -> Outline.Item {
    let from = plain.words(span.from)
    let gap = from.utf8.last.map { $0 < 128 } == true ? " " : ""
    var text = say("自\(plain.spaced(from))\(gap)起", "from \(from)")
    if let until = span.until.map({ plain.words($0) }) {
      text += say("，到\(plain.spaced(until))为止（不含）", ", before \(until)")
    }
    if let every = span.every.map({ plain.words($0) }) {
      text += say("，每\(plain.spaced(every))一期", ", anew every \(every)")
    }
    return Outline.Item(
      name(span.title, span.name),
      id: span.name,
      Told(text),
      source: source([span.from] + [span.until, span.every].compactMap { $0 })
    )
  }
}
