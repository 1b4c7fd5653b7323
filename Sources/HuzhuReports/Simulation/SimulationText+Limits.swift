import HuzhuDocuments
import HuzhuSimulation

extension SimulationText {
  /// What of the plan runs over several events of a member, and how both methods take it.
  func writeLimits(_ page: inout Page) {
    let several = result.membersWithSeveral ?? 0
    let isFew = several < 0.05
    let count = FigureText.grouped(isFew ? 0.1 : several, decimals: several < 10 ? 1 : 0)
    let zhMembers = isFew ? "不到 \(count) 名" : "约 \(count) 名"
    let members = isFew ? "fewer than \(count) members" : "about \(count) members"
    if let year = result.exact?.year {
      if !year.treated.isEmpty {
        let names = names(year.treated)
        page.line(
          Phrase(
            layout.say(
              zh: "精确结果已计入按成员累计的限额：\(names)。",
              en: "The exact figures have in them the limits over a member's events: \(names)."
            )
          )
        )
      }
      if !year.untreated.isEmpty {
        let names = names(year.untreated)
        page.line(
          Phrase(
            layout.say(
              zh: "精确结果未计入跨事件累计的条款：\(names)；相关申请按该成员当年唯一的一笔给付，"
                + "一年有两笔以上的成员\(zhMembers)。",
              en: "The exact figures leave out what adds up over a member's events: \(names);"
                + " such a claim is paid as the only one of its member in the year, and"
                + " \(members) have two or more."
            )
          )
        )
      }
    }
    if result.sampled != nil, result.membersWithSeveral != nil {
      page.line(
        Phrase(
          layout.say(
            zh: "抽样时同一成员的各笔申请一并给付，跨事件的限额都已计入；平均每年\(isFew ? "不到 " : " ")\(count) 名成员有两笔以上。",
            en: "Sampled, the claims of one member are paid together with all limits over several"
              + " events; on average \(isFew ? "fewer than " : "")\(count) members of a year have two"
              + " or more."
          )
        )
      )
    }
    for note in MethodColumns(result).notes { page.line(Phrase(note[layout.language])) }
  }

  private func names(_ clauses: [Accumulation.ClauseName]) -> String {
    let names = clauses.map { $0.title?[layout.language] ?? $0.id }
    return names.joined(separator: layout.say(zh: "、", en: ", "))
  }
}
