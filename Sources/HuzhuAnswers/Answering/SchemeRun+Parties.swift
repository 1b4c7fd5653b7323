import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

extension SchemeRun {
  /// Who pays and who decides, by name.
  func parties(_ outcome: PartiesOutcome) -> PartiesAnswer {
    PartiesAnswer(paidBy: parties(outcome.paidBy), decidedBy: parties(outcome.decidedBy))
  }

  private func parties(_ value: Evaluated?) -> [PartiesAnswer.Party] {
    guard let value, let choice = book.vocabulary.party,
      case .choice(let items) = value.possible.values
    else { return [] }
    var result: [PartiesAnswer.Party] = []
    for item in items.items {
      let known = book.vocabulary.choices[choice].items[item]
      result.append(PartiesAnswer.Party(name: known.name, label: known.label))
    }
    return result
  }

  /// The parties other than the authority that decide, or may, on something that may apply.
  func referrals(of answer: SchemeAnswer) -> [PartiesAnswer.Party] {
    guard answer.eligibility != .ineligible else { return [] }
    var result: [PartiesAnswer.Party] = []
    func add(_ parties: PartiesAnswer, _ status: BenefitOutcome.Status) {
      guard status != .doesNotApply else { return }
      for party in parties.decidedBy
      where party.name != Vocabulary.authority && !result.contains(party) { result.append(party) }
    }
    for event in answer.events {
      for benefit in event.benefits { add(benefit.parties, benefit.status) }
    }
    for entitlement in answer.entitlements { add(entitlement.parties, entitlement.status) }
    return result
  }
}
