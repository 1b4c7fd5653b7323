import HuzhuAnswers
import HuzhuDocuments
package import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

/// One version of a scheme in words: for whom, what it costs, what it gives, what is left open.
package struct SchemeReport: Sendable {
  let scheme: Scheme
  let book: Rulebook
  let layout: Layout
  let plain: PlainFormula
  let notes: SourceNotes
  let trace: TermTrace
  let sources: SourceIndex

  package init(scheme: Scheme, book: Rulebook, layout: Layout) {
    self.init(scheme: scheme, book: book, sources: SourceIndex(book), layout: layout)
  }

  init(scheme: Scheme, book: Rulebook, sources: SourceIndex, layout: Layout) {
    self.scheme = scheme
    self.book = book
    self.layout = layout
    self.sources = sources
    plain = PlainFormula(scheme: scheme, book: book, sources: sources, layout: layout)
    trace = TermTrace(scheme: scheme, book: book)
    notes = SourceNotes(
      of: Self.facts(of: scheme, trace),
      scheme: scheme.id,
      book: book,
      sources: sources,
      layout: layout
    )
  }

  /// The report for a terminal.
  package var text: String {
    var page = Page(layout)
    outline.write(to: &page)
    return page.text
  }

  /// The report as a document of its own.
  package var markdown: String {
    var page = Markdown()
    outline.write(to: &page, level: 1, layout: layout)
    return page.text
  }

  /// All ledger facts that the scheme names: those of its terms first.
  private static func facts(of scheme: Scheme, _ trace: TermTrace) -> [String] {
    var facts: [String] = []
    for term in scheme.terms {
      for piece in term.pieces { facts += piece.origin.facts }
      facts += term.seen
    }
    for node in scheme.origins.keys.sorted() { facts += scheme.origins[node]?.facts ?? [] }
    facts += scheme.rounding?.origin.facts ?? []
    var nodes: [NodeID] = scheme.values.map(\.node)
    nodes += scheme.clauses.map(\.node)
    for benefit in scheme.benefits { nodes += benefit.nodes }
    for duty in scheme.duties { nodes.append(duty.condition) }
    for capacity in scheme.capacities { nodes += [capacity.places, capacity.taken] }
    return facts + trace.facts(behind: nodes)
  }

  /// The headings of the parts that say what is paid.
  static let contributionsHeading = Label(zh: "缴费", en: "What is paid in")
  static let benefitsHeading = Label(zh: "保障与待遇", en: "What is paid or provided")

  var outline: Outline {
    var outline = Outline(
      title: scheme.title[layout.language],
      identity: "\(scheme.id)@\(scheme.version)"
    )
    outline.rows = rows
    outline.add(say("谁可以参加", "Who may join"), requirement(scheme.eligibility))
    outline.add(Self.contributionsHeading[layout.language], contributions)
    outline.add(say("给付的前提", "Conditions of each claim"), requirement(scheme.claims))
    outline.add(Self.benefitsHeading[layout.language], benefits)
    outline.add(say("限额与不兼得", "Limits"), limits)
    outline.add(say("义务", "Duties"), duties)
    outline.add(say("名额", "Places"), capacities)
    outline.add(say("文中各量的算法", "How the quantities above are worked out"), values)
    outline.add(say("条款数值与来源", "Numbers and their sources"), statedTerms)
    outline.add(say("来源未公布或表述不清", "Not published, or unclear"), openTerms)
    outline.add(say("查用的公开数据", "Public figures"), publicFacts)
    outline.add(say("来源未提及，规则未计入", "Not mentioned by the source, and not modelled"), gaps)
    outline.add(
      say("出处", "Sources"),
      notes.list.map { Outline.Item(say("出处\($0.number)", "source \($0.number)"), Told($0.text)) }
    )
    return outline
  }

  var rows: [(name: String, text: String)] {
    var rows: [(name: String, text: String)] = []
    func row(_ zh: String, _ en: String, _ text: String) {
      if !text.isEmpty { rows.append((say(zh, en), text)) }
    }
    let words = SchemeWords(book: book, layout: layout)
    row("主办", "run by", scheme.authority[layout.language])
    row("类别", "kind", SchemeWords.kind(scheme.kind)[layout.language])
    row("对象", "for", subject(scheme.subject))
    row("施行", "in force", words.days(of: scheme.effective))
    row("版本依据", "version by", scheme.effective.by.map { plain.words($0) } ?? "")
    row("适用范围", "scope", scheme.scope.map { plain.words($0) } ?? "")
    row("说明", "note", scheme.note?[layout.language] ?? "")
    return rows
  }

  func say(_ zh: String, _ en: String) -> String { layout.say(zh: zh, en: en) }

  func name(_ title: Label?, _ id: String) -> String { plain.name(title, id) }

  func subject(_ name: String) -> String {
    for subject in book.vocabulary.subjects where subject.name == name {
      return subject.label[layout.language]
    }
    return name
  }

  /// Where the numbers behind formulas stand.
  func source(_ nodes: [NodeID]) -> String { notes.reference(to: trace.facts(behind: nodes)) }

  /// A condition behind what it restricts.
  func add(_ when: NodeID?, to told: inout Told) {
    guard let when else { return }
    let condition = plain.told(when)
    if told.parts.isEmpty, condition.parts.isEmpty {
      told.text += say("；条件：\(condition.text)", "; where \(condition.text)")
    } else {
      told.parts.append(
        Told(say("条件：\(condition.text)", "condition: \(condition.text)"), condition.parts)
      )
    }
  }

  /// Something said behind a formula, on the same line where the formula has no lines of its own.
  func add(_ zh: String, _ en: String, to told: inout Told) {
    if told.parts.isEmpty {
      told.text += say("；\(zh)", "; \(en)")
    } else {
      told.parts.append(Told(say(zh, en)))
    }
  }

  /// Whom a clause is about, where it is not the subject of the scheme.
  func add(subject name: String?, to told: inout Told) {
    guard let name, name != scheme.subject else { return }
    let subject = subject(name)
    add("对象：\(subject)", "of the \(subject)", to: &told)
  }

  func requirement(_ requirement: Requirement?) -> [Outline.Item] {
    guard let requirement else { return [] }
    if requirement.members.isEmpty {
      return [Outline.Item("", Told(say("不设条件", "open to all")))]
    }
    return requirement.members.map { member in
      let clause = scheme.clauses[member]
      var told = inside(clause)
      if clause.isCurable { add("可补正", "can be mended", to: &told) }
      add(subject: clause.subject, to: &told)
      var item = Outline.Item(
        name(clause.title, clause.id),
        id: clause.id,
        told.text == name(clause.title, clause.id) ? Told("", told.parts) : told,
        source: source([clause.node])
      )
      item.note = clause.note?[layout.language] ?? ""
      return item
    }
  }

  /// What a clause asks for, without its own title.
  private func inside(_ clause: Clause) -> Told {
    if case .clause(_, let node) = book.nodes[clause.node].operation { return plain.told(node) }
    return plain.told(clause.node)
  }

  var contributions: [Outline.Item] {
    scheme.contributions.map { contribution in
      var told = plain.told(contribution.amount)
      add(contribution.when, to: &told)
      var nodes = [contribution.amount] + (contribution.when.map { [$0] } ?? [])
      switch contribution.payers {
      case .one(let node):
        let payer = plain.words(node)
        add("缴费方：\(payer)", "paid by: \(payer)", to: &told)
        nodes.append(node)
      case .shares(let shares):
        let lines = shares.map { share -> String in
          let party = party(share.party)
          guard let amount = share.share else {
            return say("\(party)承担其余", "\(party): the rest")
          }
          nodes.append(amount)
          return "\(party)\(say("：", ": "))\(plain.words(amount))"
        }
        told.parts.append(Told(say("缴费方：", "paid by:"), lines.map { Told($0) }))
      }
      add(subject: contribution.subject, to: &told)
      return Outline.Item(
        name(contribution.title, contribution.clause),
        id: contribution.clause,
        told,
        source: source(nodes)
      )
    }
  }

  private func party(_ index: Int) -> String {
    guard let choice = book.vocabulary.party else { return "" }
    return book.vocabulary.choices[choice].items[index].label[layout.language]
  }
}

extension Benefit {
  /// All formulas of the benefit.
  var nodes: [NodeID] {
    var nodes: [NodeID] = []
    switch gives {
    case .pay(let node), .rate(let node): nodes.append(node)
    case .provide(let node, let worth): nodes += [node] + (worth.map { [$0] } ?? [])
    case .charge(let node, let instead): nodes += [node] + (instead.map { [$0] } ?? [])
    }
    for node in [when, every?.times, paidBy, decidedBy] {
      if let node { nodes.append(node) }
    }
    return nodes
  }
}
