import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuReports
import HuzhuValues

/// A case in which nothing is known, with the facts that a scheme asks.
struct CaseSkeleton {
  let scheme: Scheme
  let book: Rulebook
  /// What is asked of the person, of the policy, and of each event.
  private let asked: [Fact]

  init(scheme: Scheme, book: Rulebook) {
    self.scheme = scheme
    self.book = book
    let uses = Plan(scheme: scheme, book: book).factUses
    var asked: [Fact] = []
    let date = book.vocabulary.factByName["event.date"]
    let hasEvents = book.vocabulary.facts.indices.contains {
      uses[$0] > 0 && book.vocabulary.facts[$0].scope == .event
    }
    for (index, fact) in book.vocabulary.facts.enumerated() {
      // Events run in the order of their days, whether or not a formula reads the day.
      guard uses[index] > 0 || hasEvents && index == date else { continue }
      guard fact.derived == nil, book.vocabulary.factByName[fact.name] != nil else { continue }
      asked.append(fact)
    }
    self.asked = asked
  }

  var text: String {
    var members: [(String, JSONOutput)] = [
      ("format", "huzhu/1"), ("case", .string("new-\(scheme.id)")),
      (
        "note",
        .label(
          zh: "没有写的事实就是不知道，null 表示确知没有。评估日写作 \"on\": \"2026-06-05\"，或用 --on 给出。"
            + "\"events\": [] 表示什么也没有发生；删去 events 表示不知道是否发生。"
            + "各处的说明列出可写的事实，写好后可删去。",
          en: "A fact that is not written is not known; null means known not to exist. The day of"
            + " assessment is written as \"on\": \"2026-06-05\", or given by --on. \"events\": []"
            + " says that nothing happened; without events it is not known whether anything did."
            + " The notes list the facts that may be given; remove them when you are done."
        )
      ), ("subject", .string(scheme.subject)),
    ]
    let subject = asked.filter { $0.scope == .subject }
    let policy = asked.filter { $0.scope == .scheme }
    let event = asked.filter { $0.scope == .event }
    members.append(("facts", .object(subject.isEmpty ? [] : [("note", note(subject))])))
    if !policy.isEmpty {
      members.append(
        (
          "policies",
          .object([
            (
              scheme.id,
              .object([
                (
                  "note",
                  note(
                    policy,
                    Label(
                      zh: "；history 写 \"none\" 表示此前没有任何给付与费用",
                      en: "; history may be \"none\": nothing was paid or borne before"
                    )
                  )
                )
              ])
            )
          ])
        )
      )
    }
    if !event.isEmpty {
      members.append(("events", .array([.object([("note", note(event))])])))
    }
    return JSONOutput.object(members).documentText()
  }

  private func note(_ facts: [Fact], _ end: Label = Label("")) -> JSONOutput {
    let zh = facts.map { "\($0.name)（\($0.title.zh)，\(values(of: $0).zh)）" }
    let en = facts.map { "\($0.name) (\($0.title.en): \(values(of: $0).en))" }
    return .label(
      zh: "可写：" + zh.joined(separator: "、") + end.zh,
      en: "May be given: " + en.joined(separator: ", ") + end.en
    )
  }

  /// What may be written for a fact.
  private func values(of fact: Fact) -> Label {
    var label: Label
    switch fact.type {
    case .flag: label = Label("true / false")
    case .day: label = Label("\"2026-06-05\"")
    case .recurringDay: label = Label("\"--06-30\"")
    case .choice(let choice): label = items(of: choice)
    case .choices(let choice):
      let items = items(of: choice)
      label = Label(zh: "列表：\(items.zh)", en: "a list of \(items.en)")
    case .quantity(let unit, let scale):
      let step = Quantity.text(mantissa: fact.step, scale: scale, unit: unit)
      label = Label(zh: "数量，步长 \"\(step)\"", en: "a quantity in steps of \"\(step)\"")
    case .text: label = Label(zh: "文本", en: "a text")
    case .list:
      let fields = fact.fields.map { book.vocabulary.facts[$0].name }.joined(separator: ", ")
      label = Label(zh: "列表，字段 \(fields)", en: "a list with the fields \(fields)")
    }
    if fact.mayBeNone {
      label = Label(zh: "\(label.zh)，或 null", en: "\(label.en), or null")
    }
    return label
  }

  private func items(of choice: Int) -> Label {
    let choice = book.vocabulary.choices[choice]
    let names = choice.items.prefix(6).map { "\"\($0.name)\"" }.joined(separator: " / ")
    guard choice.items.count > 6 else { return Label(names) }
    return Label(zh: "\(names) 等", en: "\(names) …")
  }

  /// The questions behind the facts, for a terminal.
  func list(_ layout: Layout) -> String {
    var page = Page(layout)
    let groups: [(Label, FactScope)] = [
      (Label(zh: "facts", en: "facts"), .subject),
      (Label(zh: "policies，每个方案各一", en: "policies, for each scheme"), .scheme),
      (Label(zh: "events，每个事件各一", en: "events, for each event"), .event),
    ]
    for (heading, scope) in groups {
      let facts = asked.filter { $0.scope == scope }
      guard !facts.isEmpty else { continue }
      page.gap()
      page.line(Phrase(heading[layout.language], .heading))
      page.table(
        facts.map { fact in
          [
            Phrase(fact.name),
            Phrase((fact.ask ?? fact.title)[layout.language])
              + Phrase("  " + values(of: fact)[layout.language], .faint),
          ]
        },
        indent: 2
      )
    }
    page.gap()
    page.line(
      Phrase(
        layout.say(
          zh: "没有写的就是不知道；一项事实的全部取值：huzhu facts NAME",
          en: "What is not written is not known. All values of a fact: huzhu facts NAME"
        )
      )
    )
    return page.text
  }
}
