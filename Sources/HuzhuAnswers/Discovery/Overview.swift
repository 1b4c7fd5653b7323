import HuzhuDocuments
package import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

/// The answers of all asked schemes to one case, by what somebody can do with them.
package struct Overview: Sendable {
  package var entries: [Entry] = []
  /// The one question that settles most of what cannot be said yet.
  package var question: OpenFacts.Entry?

  package struct Entry: Sendable {
    /// The position in the answers of the case.
    package var answer: Int
    package var standing: Standing
    /// What is to be done or shown, clause by clause.
    package var steps: [Step] = []
    /// What the scheme says once the step is taken, where that was run.
    package var then: SchemeAnswer?
  }

  /// In the order in which they are told.
  package enum Standing: Int, Hashable, Sendable, CaseIterable {
    /// Entitled as things are.
    case now
    /// Entitled once something is shown, changed or waited for.
    case oneStep
    /// Something is not known.
    case open
    /// Eligible, but nothing that is given applies.
    case nothingApplies
    case refused
    /// The scheme assesses nobody, and gives nothing here.
    case informs
  }

  package struct Step: Sendable {
    package var reason: SchemeAnswer.Reason
    package var kind: Kind

    package enum Kind: Sendable {
      /// A paper or a step mends it.
      case mend
      /// A fact that somebody can change.
      case change(SchemeAnswer.Need)
      /// Only time must pass.
      case wait(SchemeAnswer.Need)
    }
  }

  /// The entries of one standing, best first.
  package func entries(_ standing: Standing) -> [Entry] {
    entries.filter { $0.standing == standing }
  }
}

extension Assessor {
  /// Ranks the answers to a case.
  ///
  /// What is said to follow from a change was run with that change.
  package func overview(
    of answer: CaseAnswer,
    to input: Case,
    overlays: [String]
  ) -> Overview {
    var result = Overview()
    for (position, scheme) in answer.answers.enumerated() {
      var entry = Overview.Entry(answer: position, standing: standing(of: scheme))
      if entry.standing == .refused || entry.standing == .open {
        step(for: scheme, input, answer, overlays, into: &entry)
      }
      result.entries.append(entry)
    }
    var open: [SchemeAnswer] = []
    for entry in result.entries where entry.standing == .open {
      open.append(answer.answers[entry.answer])
    }
    result.question = OpenFacts(open, in: book.vocabulary).entries.first
    var ranks: [(rank: (Int, Int, Int128, Int), entry: Overview.Entry)] = []
    for entry in result.entries {
      let (kind, amount) = worth(of: answer.answers[entry.answer])
      let isRanked = entry.standing == .now
      let rank = (entry.standing.rawValue, isRanked ? kind : 0, isRanked ? -amount : 0)
      ranks.append(((rank.0, rank.1, rank.2, entry.answer), entry))
    }
    ranks.sort { $0.rank < $1.rank }
    result.entries = []
    for item in ranks { result.entries.append(item.entry) }
    return result
  }

  private func standing(of answer: SchemeAnswer) -> Overview.Standing {
    let (certain, possible, any) = benefits(of: answer)
    let asksFact = answer.missing.contains { OpenFacts.fact(of: $0) != nil }
    switch answer.eligibility {
    case .ineligible, .outOfScope: return .refused
    case .undetermined: return .open
    case .eligible:
      if certain || !any { return .now }
      if possible {
        // What hangs on events is a cover, and the cover is there before anything happens.
        let isCover = answer.isHypothetical && !answer.events.isEmpty
        return isCover || !asksFact ? .now : .open
      }
      return .nothingApplies
    case .notAssessed:
      if certain { return .now }
      return asksFact && (possible || !answer.values.isEmpty) ? .open : .informs
    }
  }

  /// Whether some benefit is given for certain, whether some may be, and whether there is any.
  private func benefits(of answer: SchemeAnswer) -> (certain: Bool, possible: Bool, any: Bool) {
    var certain = false
    var possible = false
    var any = false
    func note(_ status: BenefitOutcome.Status) {
      any = true
      switch status {
      case .pays, .cutByLimit: certain = true
      case .cannotSay: possible = true
      case .zero, .doesNotApply, .excluded: break
      }
    }
    for entitlement in answer.entitlements { note(entitlement.status) }
    for event in answer.events {
      for benefit in event.benefits { note(benefit.status) }
    }
    return (certain, possible, any)
  }

  /// Money before prices before the rest, each only by what is exact.
  private func worth(of answer: SchemeAnswer) -> (kind: Int, amount: Int128) {
    if let pay = answer.pay, let low = pay.low, pay.isExact, low > 0 { return (0, low) }
    var saved: Int128 = 0
    for entitlement in answer.entitlements {
      if let amount = entitlement.saved, amount.isExact { saved += amount.low ?? 0 }
    }
    if saved > 0 { return (1, saved) }
    return benefits(of: answer).certain ? (2, 0) : (3, 0)
  }

  // MARK: - One step

  private func step(
    for scheme: SchemeAnswer,
    _ input: Case,
    _ answer: CaseAnswer,
    _ overlays: [String],
    into entry: inout Overview.Entry
  ) {
    var failing: [SchemeAnswer.Reason] = []
    for member in scheme.members where member.state != .holds {
      let reason = scheme.reasons.first { $0.clause == member.clause && $0.event == nil }
      // Without a reason it is a fact that is not known.
      guard let reason, reason.state == .fails || reason.isCurable else { return }
      failing.append(reason)
    }
    guard !failing.isEmpty else { return }
    if failing.allSatisfy({ $0.isCurable && !$0.needs.isEmpty }) {
      // Scope, version or a condition without a name may still be open beside it.
      guard scheme.eligibility == .undetermined,
        !scheme.weights.contains(where: { $0.bearsOnEligibility })
      else { return }
      entry.standing = .oneStep
      for reason in failing {
        entry.steps.append(Overview.Step(reason: reason, kind: .mend))
      }
      return
    }
    guard failing.count == 1 else { return }
    for need in failing[0].needs {
      guard let change = need.change, let changed = input.changed(change, scheme.scheme.id, book),
        let then = self.then(changed, scheme.scheme.id, on: answer.on, overlays)
      else { continue }
      entry.standing = .oneStep
      entry.steps = [Overview.Step(reason: failing[0], kind: .change(need))]
      entry.then = then
      return
    }
    for need in failing[0].needs {
      guard let day = need.holdsOn,
        let then = self.then(input, scheme.scheme.id, on: day, overlays)
      else { continue }
      entry.standing = .oneStep
      entry.steps = [Overview.Step(reason: failing[0], kind: .wait(need))]
      entry.then = then
      return
    }
  }

  /// What a scheme says of a changed case, where that makes somebody eligible.
  private func then(
    _ input: Case,
    _ scheme: String,
    on day: Day,
    _ overlays: [String]
  ) -> SchemeAnswer? {
    let result = assess(
      input,
      on: day,
      overlays: overlays,
      schemes: [scheme],
      explainsEnds: false
    )
    guard case .success(let answer) = result, let only = answer.answers.first,
      only.eligibility == .eligible
    else { return nil }
    return only
  }
}

extension Case {
  /// The case with one fact changed; nil for a fact that is not asked once.
  fileprivate func changed(
    _ change: SchemeAnswer.Change,
    _ scheme: String,
    _ book: Rulebook
  ) -> Case? {
    var result = self
    let given = Given(.plain(change.value), at: place)
    switch book.vocabulary.facts[change.fact].scope {
    case .subject: result.facts[change.fact] = given
    case .scheme:
      if let index = result.policies.firstIndex(where: { $0.scheme == scheme }) {
        result.policies[index].facts[change.fact] = given
      } else {
        result.policies.append(
          Policy(scheme: scheme, facts: [change.fact: given], hasNoHistory: false, place: place)
        )
      }
    case .event, .field: return nil
    }
    return result
  }
}
