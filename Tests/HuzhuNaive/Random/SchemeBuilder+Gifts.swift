extension SchemeBuilder {
  /// Things that are given by a table of lists.
  mutating func gift() -> Draft {
    choices["thing"] = RandomChoices(ids: [("tea", nil), ("towel", nil), ("check-up", nil)])
    func things(_ random: inout SplitMix64) -> Draft {
      .list(random.some(["tea", "towel", "check-up"]).map { .text($0) })
    }
    let rows: [Draft] = [
      ["food-rider", things(&random)], [["parcel-rider", "driver"], things(&random)],
    ]
    return [
      "clause": "gift", "of": "thing", "when": condition(0),
      "provide": [
        "table": [
          "by": [read("worker.occupation")], "rows": .list(rows), "otherwise": things(&random),
        ]
      ],
    ]
  }

  /// How often a benefit is paid: a bare number, or a span in its own or another period.
  mutating func recurring(_ benefit: Draft) -> Draft {
    switch random.number(1...4) {
    case 1: return benefit.adding("every", "year").adding("times", countTerm(0...4))
    case 2:
      let span = term("span", .text("\(random.number(0...3)) years"))
      return benefit.adding("every", "month").adding("times", span)
    case 3:
      let span = term("span", .text("\(random.number(0...40)) months"))
      return benefit.adding("every", "year").adding("times", span)
    default:
      guard inEvent else { return benefit }
      return benefit.adding("every", "day").adding("times", read("event.days"))
    }
  }

  /// An allowance that has no end, so that it is a rate and no sum.
  mutating func allowance() -> Draft {
    ["clause": "allowance", "when": condition(0), "pay": money(1), "every": "month"]
  }
}
