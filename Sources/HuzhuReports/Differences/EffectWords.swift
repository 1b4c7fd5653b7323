import HuzhuAnswers
import HuzhuChecker
import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

/// Amounts, people and answers of a comparison in the words of one language.
struct EffectWords {
  let layout: Layout
  let amounts: AmountText
  private let book: Rulebook

  init(_ book: Rulebook, _ layout: Layout) {
    self.layout = layout
    self.book = book
    amounts = AmountText(book.vocabulary, layout.language)
  }

  func say(_ zh: String, _ en: String) -> String { layout.say(zh: zh, en: en) }

  func spaced(_ text: String) -> String { layout.language == .zh ? " " + text : text }

  func people(_ count: Int) -> String {
    let number = AmountText.grouped("\(count)")
    return say("\(number) 人", count == 1 ? "1 person" : "\(number) people")
  }

  /// An amount in fen as money.
  func money(_ fen: Int128) -> String { amounts.quantity(fen, scale: 2, unit: .yuan) }

  /// What is paid, or may be.
  func money(_ range: MoneyRange?) -> String {
    guard let range else { return say("未说明是否发生", "not known whether anything happened") }
    switch (range.low, range.high) {
    case (let low?, let high?) where low == high: return money(low)
    case (let low?, let high?):
      return say("\(money(low)) 至 \(money(high))", "\(money(low)) to \(money(high))")
    case (let low?, nil): return say("\(money(low))起", "from \(money(low))")
    case (nil, let high?): return say("至多 \(money(high))", "at most \(money(high))")
    case (nil, nil): return say("算不出", "no amount follows")
    }
  }

  /// A difference with its sign; of a range the ends apart.
  func signed(_ range: MoneyRange?) -> String {
    guard let range else { return "" }
    func one(_ fen: Int128) -> String {
      (fen > 0 ? "+" : fen < 0 ? "−" : "") + money(Int128(fen.magnitude))
    }
    switch (range.low, range.high) {
    case (let low?, let high?) where low == high: return one(low)
    case (let low?, let high?):
      return say(
        "下端 \(one(low))，上端 \(one(high))",
        "\(one(low)) at the lower end, \(one(high)) at the upper"
      )
    case (let low?, nil):
      return say("下端 \(one(low))，上端未定", "\(one(low)) at the lower end, the upper end is open")
    case (nil, let high?):
      return say("上端 \(one(high))，下端未定", "\(one(high)) at the upper end, the lower end is open")
    case (nil, nil): return say("未定", "open")
    }
  }

  func standing(_ standing: PersonEffect.Standing) -> String {
    switch standing {
    case .gains: say("多得", "get more")
    case .loses: say("少得", "get less")
    case .paysLess: say("少缴", "pay less")
    case .paysMore: say("多缴", "pay more")
    case .open: say("多少未定", "more or less, not settled")
    case .otherwise: say("金额不变，其他结果有变", "same money, another answer")
    case .basis: say("结果不变，依据不同", "same answer on another basis")
    case .unchanged: say("不变", "unchanged")
    case .incomparable: say("无法比较", "cannot be compared")
    }
  }

  func aspect(_ aspect: ComparedOutcome.Aspect) -> String {
    switch aspect {
    case .eligibility: say("资格", "eligibility")
    case .reasons: say("不满足的条件", "failing conditions")
    case .benefits: say("各项待遇", "benefits")
    case .contributions: say("缴费", "what is paid in")
    case .values: say("认定结果", "categories and indices")
    case .duties: say("义务", "duties")
    case .places: say("名额", "places")
    case .missing: say("尚缺的事实", "what is missing")
    case .basis: say("依据", "basis")
    }
  }

  /// The parts in which two answers differ; of duties how they stand.
  func aspects(_ old: ComparedOutcome, _ new: ComparedOutcome) -> String {
    new.aspects(differingFrom: old).map { aspect in
      guard aspect == .duties else { return self.aspect(aspect) }
      var states: [String] = []
      for (clause, state) in new.duties.sorted(by: { $0.key < $1.key }) {
        guard let before = old.duties[clause], before != state else { continue }
        let words = before.word[layout.language] + " → " + state.word[layout.language]
        if !states.contains(words) { states.append(words) }
      }
      let list = states.joined(separator: say("，", ", "))
      return self.aspect(aspect) + (list.isEmpty ? "" : say("（\(list)）", " (\(list))"))
    }.joined(separator: say("、", ", "))
  }

  /// An answer in a few words: eligibility and amount.
  func answer(_ outcome: ComparedOutcome) -> String {
    if let problem = outcome.problem { return problem[layout.language] }
    let word = outcome.eligibility?.word[layout.language] ?? ""
    guard let pay = outcome.pay, outcome.eligibility != .outOfScope else { return word }
    return word + say("，", ", ") + money(pay)
  }

  /// A fact of a case that is set: `own burden of event 1: 10,000 yuan`.
  func setting(_ setting: BoundaryPeople.Setting) -> String {
    name(of: setting.spot) + say("：", ": ") + value(of: setting)
  }

  func name(of spot: CaseSpot) -> String {
    guard let fact = spot.fact else { return "" }
    let title = book.vocabulary.facts[fact].title[layout.language]
    guard case .eventFact(let event, _) = spot, event > 0 else { return title }
    return say("事件 \(event + 1) 的\(title)", "\(title) of event \(event + 1)")
  }

  func value(of setting: BoundaryPeople.Setting) -> String {
    guard let fact = setting.spot.fact else { return "" }
    return Words.label(setting.value, type: book.vocabulary.facts[fact].type, book: book)[
      layout.language
    ]
  }

  /// Where a fact lies: `a step below the old bound`.
  func sides(_ sides: [BoundaryPeople.Side], isDay: Bool) -> String {
    sides.map { side in
      let (zh, en) = side.version == .old ? ("旧界", "the old bound") : ("新界", "the new bound")
      return switch side.position {
      case .below:
        isDay ? say("\(zh)前一天", "the day before \(en)") : say("低于\(zh)一步", "a step below \(en)")
      case .at: isDay ? say("\(zh)当天", "the day of \(en)") : say("等于\(zh)", "at \(en)")
      case .above:
        isDay ? say("\(zh)后一天", "the day after \(en)") : say("高于\(zh)一步", "a step above \(en)")
      }
    }.joined(separator: say("，", ", "))
  }

  func isDay(_ spot: CaseSpot) -> Bool {
    spot.fact.map { book.vocabulary.facts[$0].type == .day } ?? false
  }
}
