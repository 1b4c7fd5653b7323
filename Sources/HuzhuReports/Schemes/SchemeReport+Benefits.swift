import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

extension SchemeReport {
  var benefits: [Outline.Item] {
    scheme.benefits.map { benefit in
      var told: Told
      switch benefit.gives {
      case .pay(let node), .rate(let node):
        told = headed(say("给付", "pays"), plain.told(node))
      case .provide(let node, let worth):
        told = headed(say("提供", "provides"), plain.told(node))
        if let worth { add("价值 \(plain.words(worth))", "worth \(plain.words(worth))", to: &told) }
      case .charge(let node, let instead):
        told = headed(say("收费", "charges"), plain.told(node))
        if let instead {
          add("原价 \(plain.words(instead))", "instead of \(plain.words(instead))", to: &told)
        }
      }
      if let every = benefit.every { add(every, to: &told) }
      add(benefit.when, to: &told)
      if let payer = benefit.paidBy.map({ plain.words($0) }) {
        add("由\(payer)支付", "paid by \(payer)", to: &told)
      }
      if let decider = benefit.decidedBy.map({ plain.words($0) }) {
        add("由\(decider)决定", "decided by \(decider)", to: &told)
      }
      add(subject: benefit.subject, to: &told)
      var item = Outline.Item(
        name(benefit.title, benefit.clause),
        id: benefit.clause,
        told,
        source: source(benefit.nodes)
      )
      item.note = benefit.note?[layout.language] ?? ""
      return item
    }
  }

  private func headed(_ verb: String, _ told: Told) -> Told {
    Told(
      told.text.isEmpty
        ? verb : "\(verb)\(layout.say(zh: plain.spaced(told.text), en: " " + told.text))",
      told.parts
    )
  }

  private func add(_ every: Benefit.Recurrence, to told: inout Told) {
    let unit = plain.amounts.units.name(of: every.unit, isOne: true, layout.language)
    guard let times = every.times.map({ plain.words($0) }) else {
      return add("每\(unit)一次", "every \(unit)", to: &told)
    }
    add("每\(unit)一次，共\(plain.spaced(times))", "every \(unit), for \(times)", to: &told)
  }

  var limits: [Outline.Item] {
    var items = scheme.exclusives.map { exclusive in
      let list = benefits(exclusive.benefits)
      let rule: String =
        switch exclusive.pay {
        case .largest: say("只付最高的一项", "only the largest is paid")
        case .chosen(let node, _):
          say("只付一项，按\(plain.words(node))", "only one is paid, by \(plain.words(node))")
        }
      var told = Told(
        say(
          "\(list)：\(window(exclusive.per))\(rule)",
          "of \(list), \(rule) \(window(exclusive.per))"
        )
      )
      add(exclusive.when, to: &told)
      return Outline.Item(name(exclusive.title, exclusive.clause), id: exclusive.clause, told)
    }
    items += scheme.limits.map { limit($0) }
    if let rounding = scheme.rounding {
      let how = plain.rounded(rounding.step, rounding.mode, .quantity(.yuan, scale: 2))
      items.append(
        Outline.Item(
          say("取整", "rounding"),
          Told(say("每笔给付", "each payment is") + how.dropFirst()),
          source: origin(rounding.origin)
        )
      )
    }
    return items
  }

  private func limit(_ limit: Limit) -> Outline.Item {
    let window = window(limit.per)
    var told: Told
    let node: NodeID
    switch limit.bound {
    case .atMost(let bound):
      node = bound
      let most = plain.told(bound)
      told = Told(
        say("\(window)不超过\(plain.spaced(most.text))", "\(window) at most \(most.text)"),
        most.parts
      )
    case .payments(let bound):
      node = bound
      let most = plain.words(bound)
      told = Told(
        say(
          "\(window)给付不超过 \(most) 次",
          "\(window) at most \(most) \(most == "1" ? "payment" : "payments")"
        )
      )
    }
    if limit.benefits.count < scheme.benefits.count {
      let list = benefits(limit.benefits)
      add("适用于：\(list)", "of \(list)", to: &told)
    }
    add(limit.when, to: &told)
    if let opening = limit.opening.map({ plain.words($0) }) {
      add("此前已用：\(opening)", "used up before: \(opening)", to: &told)
    }
    return Outline.Item(
      name(limit.title, limit.clause),
      id: limit.clause,
      told,
      source: source([node] + (limit.when.map { [$0] } ?? []))
    )
  }

  func benefits(_ positions: [Int]) -> String {
    positions.map { name(scheme.benefits[$0].title, scheme.benefits[$0].clause) }
      .joined(separator: say("、", ", "))
  }

  func window(_ per: Per) -> String {
    switch per {
    case .fixed(let window): return self.window(window)
    case .reading(let term, let windows):
      let all = windows.map { self.window($0) }.joined(separator: say("或", " or "))
      let name = name(scheme.terms[term].title, scheme.terms[term].name)
      return say("\(all)（来源不清：\(name)）", "\(all) (unclear: \(name))")
    }
  }

  private func window(_ window: Window) -> String {
    switch window {
    case .event: return say("每次事件", "per event")
    case .day: return say("每日", "per day")
    case .calendarYear: return say("每个自然年", "per calendar year")
    case .policy: return say("每份保障", "per policy")
    case .lifetime: return say("终身", "per lifetime")
    case .span(let index):
      let name = name(scheme.spans[index].title, scheme.spans[index].name)
      return say("每个“\(name)”", "per '\(name)'")
    case .keys(let nodes): return say("每个\(plain.list(nodes))", "per \(plain.list(nodes))")
    }
  }
}
