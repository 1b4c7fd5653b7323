package import HuzhuDocuments
package import HuzhuValues

/// Why a fund cannot be simulated.
package enum SimulationProblem: Error, Equatable, Sendable {
  case tooManyMembers
  case tooManyEvents(String)
  case tooManyVariants(String)
  /// One event hits more members than there are, or than are computed.
  case tooManyHits(String, hits: Int, members: Int)
  /// Some kinds of event have a day and others none.
  case mixedDates
  /// A payout is a range: what it is that somebody would have to say.
  case undetermined(kind: String, missing: [Label])
  /// A member's case cannot be answered at all.
  case unanswered(kind: String, Label)
  /// A payout that no number here can hold.
  case tooLarge(kind: String)
  /// Several amounts vary in one event, or a limit runs over several events.
  case notExact(kind: String, Label)
  /// A kind of event whose numbers are known for earlier years only.
  case noForecast(String)
  /// A group has shrunk to nothing.
  case nobodyLeft(String)
  /// No version of the scheme is in force on the day of the fund.
  case notInForce(scheme: Label, on: Day, from: Day?, until: Day?)
  /// A day lies after the last one that the vocabulary has for a fact.
  case dayTooLate(Label)
  /// What is wrong in a later year only.
  indirect case later(calendar: Int, Self)
  /// What is wrong under changed terms only.
  indirect case under(Label, Self)
  /// What is wrong with another fund: the path of its document.
  indirect case inFund(String, Self)

  /// What to tell the user.
  package var message: Label {
    switch self {
    case .tooManyMembers:
      Label(zh: "成员超过一万亿", en: "there are more than a million million members")
    case .tooManyEvents(let kind):
      Label(zh: "「\(kind)」的事件过多", en: "'\(kind)' has too many events")
    case .tooManyVariants(let kind):
      Label(
        zh: "「\(kind)」的取值组合超过 \(FundModel.variantLimit) 种：请合并分布表的行",
        en: "'\(kind)' has more than \(FundModel.variantLimit) combinations of values: merge rows"
          + " of its tables"
      )
    case .tooManyHits(let kind, let hits, let members) where hits > members:
      Label(
        zh: "「\(kind)」一次涉及 \(hits) 人（hits），多于可能涉及的 \(members) 名成员",
        en:
          "'\(kind)' hits \(hits) members at once ('hits'), and there are only \(members) to be hit"
      )
    case .tooManyHits(let kind, let hits, _):
      Label(
        zh: "「\(kind)」一次涉及 \(hits) 人（hits），最多只能有 \(FundModel.hitLimit) 人",
        en: "'\(kind)' hits \(hits) members at once ('hits'), and at most \(FundModel.hitLimit)"
          + " are computed"
      )
    case .mixedDates:
      Label(
        zh: "有的事件种类写了 event.date，有的没有：方案按成员累计，请全部写上，或全部不写",
        en: "some kinds of event have an event.date and others none: the plan adds up over a"
          + " member's events, so give all of them one, or none"
      )
    case .undetermined(let kind, let missing):
      Label(
        zh: "「\(kind)」的给付无法确定，缺少：" + missing.map(\.zh).joined(separator: "、"),
        en: "what '\(kind)' pays is not determined; missing: "
          + missing.map(\.en).joined(separator: ", ")
      )
    case .unanswered(let kind, let why):
      Label(zh: "「\(kind)」无法评估：\(why.zh)", en: "'\(kind)' cannot be assessed: \(why.en)")
    case .tooLarge(let kind):
      Label(zh: "「\(kind)」的给付过大", en: "what '\(kind)' pays is too large")
    case .notExact(let kind, let why):
      Label(
        zh: "「\(kind)」不能用精确法：\(why.zh)；请用 --method sample",
        en: "'\(kind)' has no exact method: \(why.en); use --method sample"
      )
    case .noForecast(let kind):
      Label(zh: "没有「\(kind)」这一年的次数", en: "there is no number of '\(kind)' for this year")
    case .nobodyLeft(let group):
      Label(zh: "成员组「\(group)」已没有成员", en: "the group '\(group)' has nobody left")
    case .notInForce(let scheme, let on, let from, let until):
      Self.notInForce(scheme, on, from, until)
    case .dayTooLate(let fact):
      Label(
        zh: "\(fact.zh)晚于词汇表所允许的最后一天",
        en: "\(fact.en) lies after the last day that the vocabulary has for it"
      )
    case .later(let calendar, let problem):
      Label(
        zh: "\(calendar) 年：\(problem.message.zh)",
        en: "in \(calendar): \(problem.message.en)"
      )
    case .under(let terms, let problem):
      Label(
        zh: "按「\(terms.zh)」：\(problem.message.zh)",
        en: "under '\(terms.en)': \(problem.message.en)"
      )
    case .inFund(let path, let problem):
      Label(zh: "\(path)：\(problem.message.zh)", en: "\(path): \(problem.message.en)")
    }
  }

  private static func notInForce(_ scheme: Label, _ on: Day, _ from: Day?, _ until: Day?) -> Label {
    var zh: [String] = []
    var en: [String] = []
    if let until {
      zh.append("自 \(until.text) 起不再施行")
      en.append("no longer in force since \(until.text)")
    }
    if let from {
      zh.append("自 \(from.text) 起施行")
      en.append(until == nil ? "in force from \(from.text)" : "in force again from \(from.text)")
    }
    return Label(
      zh: "「\(scheme.zh)」在 \(on.text) 不施行（\(zh.joined(separator: "，"))），"
        + "不作任何给付：请改写基金的「on」",
      en: "'\(scheme.en)' is not in force on \(on.text) (\(en.joined(separator: ", ")))"
        + " and pays nothing: change the fund's 'on'"
    )
  }
}
