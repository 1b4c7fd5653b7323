import HuzhuAnswers
import HuzhuDocuments

extension SchemeSection {
  /// Who else than the authority decides.
  func writeReferral(to page: inout Page) {
    guard !answer.refer.isEmpty else { return }
    let names = either(answer.refer)
    page.line(
      Phrase(
        say(zh: "须由\(names)决定", en: "To be decided by \(names)"),
        .warning
      ),
      hanging: 0
    )
  }

  /// Who pays and who decides, behind an amount.
  func text(of parties: PartiesAnswer) -> String {
    var text = ""
    if !parties.paidBy.isEmpty {
      let names = either(parties.paidBy)
      text += say(zh: "，由\(names)支付", en: ", paid by \(names)")
    }
    if !parties.decidedBy.isEmpty {
      let names = either(parties.decidedBy)
      text += say(zh: "，由\(names)决定", en: ", decided by \(names)")
    }
    return text
  }

  private func either(_ parties: [PartiesAnswer.Party]) -> String {
    parties.map { $0.label[language] }.joined(separator: say(zh: "或", en: " or "))
  }
}
