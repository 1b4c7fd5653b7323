import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan

extension SchemeReport {
  func writeBenefits(to page: inout Page) {
    guard !scheme.benefits.isEmpty else { return }
    heading("保障与待遇", "What is paid or provided", to: &page)
    for benefit in scheme.benefits {
      var text: String
      switch benefit.gives {
      case .pay(let node), .rate(let node): text = say(node)
      case .provide(let node, let worth):
        text = say(node)
        if let worth {
          text += layout.say(zh: "（价值 \(say(worth))）", en: ", worth \(say(worth))")
        }
      case .charge(let node, let instead):
        text = say(node)
        if let instead {
          text += layout.say(zh: "（原价 \(say(instead))）", en: " instead of \(say(instead))")
        }
      }
      if let every = benefit.every { text += recurrence(every) }
      if let when = benefit.when {
        text += layout.say(zh: "；条件：\(say(when))", en: "; where \(say(when))")
      }
      if let payer = benefit.paidBy {
        text += layout.say(zh: "；由\(say(payer))支付", en: "; paid by \(say(payer))")
      }
      if let decider = benefit.decidedBy {
        text += layout.say(zh: "；由\(say(decider))决定", en: "; decided by \(say(decider))")
      }
      item(name(benefit.title, benefit.clause), id: benefit.clause, text, to: &page)
      if let note = benefit.note { page.line(Phrase(note[layout.language]), indent: 4) }
    }
  }

  private func recurrence(_ every: Benefit.Recurrence) -> String {
    let unit = amounts.units.name(of: every.unit, isOne: true, layout.language)
    var text = layout.say(zh: "，每\(unit)一次", en: ", every \(unit)")
    if let times = every.times {
      text += layout.say(zh: "，次数：\(say(times))", en: ", times: \(say(times))")
    }
    return text
  }

  func writeLimits(to page: inout Page) {
    guard !scheme.limits.isEmpty || !scheme.exclusives.isEmpty else { return }
    heading("限额与不兼得", "Limits", to: &page)
    for exclusive in scheme.exclusives {
      let list = benefits(exclusive.benefits)
      let rule: String =
        switch exclusive.pay {
        case .largest: layout.say(zh: "取最高的一项", en: "only the largest is paid")
        case .chosen(let node, _):
          layout.say(zh: "按 \(say(node)) 选一项", en: "only one, by \(say(node))")
        }
      let text = layout.say(
        zh: "\(list)：\(window(exclusive.per))\(rule)",
        en: "\(list): \(rule) \(window(exclusive.per))"
      )
      item(name(exclusive.title, exclusive.clause), id: exclusive.clause, text, to: &page)
    }
    for limit in scheme.limits {
      let bound: String =
        switch limit.bound {
        case .atMost(let node): layout.say(zh: "不超过 \(say(node))", en: "at most \(say(node))")
        case .payments(let node):
          layout.say(zh: "给付不超过 \(say(node)) 次", en: "at most \(say(node)) payments")
        }
      var text = layout.say(
        zh: "\(window(limit.per))\(bound)",
        en: "\(bound) \(window(limit.per))"
      )
      if limit.benefits.count < scheme.benefits.count {
        text += layout.say(
          zh: "（\(benefits(limit.benefits))）",
          en: " (\(benefits(limit.benefits)))"
        )
      }
      if let when = limit.when {
        text += layout.say(zh: "；条件：\(say(when))", en: "; where \(say(when))")
      }
      item(name(limit.title, limit.clause), id: limit.clause, text, to: &page)
    }
  }

  func benefits(_ positions: [Int]) -> String {
    positions.map { name(scheme.benefits[$0].title, scheme.benefits[$0].clause) }
      .joined(separator: layout.say(zh: "、", en: ", "))
  }

  func window(_ per: Per) -> String {
    switch per {
    case .fixed(let window): return self.window(window)
    case .reading(let term, _):
      let name = name(scheme.terms[term].title, scheme.terms[term].name)
      return layout.say(zh: "在「\(name)」期间内", en: "over the window '\(name)'")
    }
  }

  private func window(_ window: Window) -> String {
    switch window {
    case .event: return layout.say(zh: "每次事件", en: "per event")
    case .day: return layout.say(zh: "每日", en: "per day")
    case .calendarYear: return layout.say(zh: "每个自然年", en: "per calendar year")
    case .policy: return layout.say(zh: "每份保障", en: "per policy")
    case .lifetime: return layout.say(zh: "终身", en: "per lifetime")
    case .span(let index):
      let name = name(scheme.spans[index].title, scheme.spans[index].name)
      return layout.say(zh: "每个「\(name)」", en: "per '\(name)'")
    case .keys(let nodes):
      let names = nodes.map { say($0) }.joined(separator: layout.say(zh: "、", en: ", "))
      return layout.say(zh: "每个\(names)", en: "per \(names)")
    }
  }

  /// The numbers of the scheme with their sources, and apart from them what is not published.
  func writeTerms(to page: inout Page) {
    let words = TermWords(
      scheme: scheme,
      book: book,
      amounts: amounts,
      sources: sources,
      layout: layout
    )
    let open = scheme.terms.filter { words.isOpen($0) }
    let stated = scheme.terms.filter { !words.isOpen($0) }
    if !stated.isEmpty {
      heading("条款数值与来源", "Numbers and their sources", to: &page)
      for term in stated {
        item(name(term.title, term.name), id: term.name, words.values(of: term), to: &page)
      }
    }
    guard !open.isEmpty else { return }
    heading("来源未公布或表述不清", "Not published, or unclear", to: &page)
    for term in open {
      item(name(term.title, term.name), id: term.name, words.values(of: term), to: &page)
    }
  }

  func writeGaps(to page: inout Page) {
    guard !scheme.gaps.isEmpty else { return }
    heading("来源未提及，规则未计入", "Not mentioned by the source, and not modelled", to: &page)
    for gap in scheme.gaps {
      item(
        gap.clause,
        id: gap.clause,
        gap.says[layout.language]
          + layout.say(
            zh: "（\(gap.word(in: scheme).zh)）",
            en: " (\(gap.word(in: scheme).en))"
          ),
        to: &page
      )
    }
  }
}
