package import HuzhuValues

/// What a change means for a population: who gains, who loses, and through which clause.
package struct PopulationEffect: Sendable {
  /// How many people were asked about.
  package private(set) var people = 0
  package private(set) var counts: [PersonEffect.Standing: Int] = [:]
  /// Everybody whose answer differs or cannot be compared, in the order of the population.
  package private(set) var changed: [PersonEffect] = []
  /// What is paid in all, of those of whom both versions say it.
  package private(set) var oldTotal = MoneyRange.zero
  package private(set) var newTotal = MoneyRange.zero
  /// What all of them get more, end by end: the sum of their differences.
  package private(set) var difference = MoneyRange.zero
  /// How many people the totals are about.
  package private(set) var summed = 0

  /// Asks both versions about everybody.
  ///
  /// - Parameters:
  ///   - people: In an order of their own.
  ///   - old: The old version; nil where the scheme is new: nobody gets anything.
  ///   - new: The new version; nil where the scheme is gone.
  ///   - trials: What tells which change decides.
  ///   - day: The day of assessment; that of each case where it is nil.
  package init(
    _ people: [ComparedPerson],
    old: VersionRunner?,
    new: VersionRunner?,
    trials: ChangeTrials?,
    on day: Day?
  ) {
    self.init(
      people.enumerated().map { position, person in
        PersonEffect(of: person, position: position, old: old, new: new, trials: trials, on: day)
      }
    )
  }

  /// Adds up what a change means for each person, in the order of the population.
  package init(_ effects: [PersonEffect]) {
    for effect in effects { add(effect) }
  }

  private mutating func add(_ effect: PersonEffect) {
    people += 1
    counts[effect.standing, default: 0] += 1
    if effect.standing != .unchanged { changed.append(effect) }
    if effect.standing != .incomparable, let old = effect.old.pay, let new = effect.new.pay {
      oldTotal = oldTotal + old
      newTotal = newTotal + new
      difference = difference + (effect.difference ?? .zero)
      summed += 1
    }
  }

  package func count(_ standing: PersonEffect.Standing) -> Int { counts[standing] ?? 0 }

  /// Whether no answer differs.
  package var isNothing: Bool { count(.unchanged) == people }

  /// What a change brought, with how many people it decided.
  package struct ByChange: Sendable {
    /// One change, or several together; empty where it cannot be told which.
    package let keys: [ComparedPart.Key]
    package internal(set) var gains = 0
    package internal(set) var loses = 0
    /// Who pays in less or more for the same.
    package internal(set) var pays = 0
    package internal(set) var others = 0
    /// What those who gain get more, end by end.
    package internal(set) var gained = MoneyRange.zero
    package internal(set) var lost = MoneyRange.zero
    package internal(set) var paidIn = MoneyRange.zero
    /// What those of whom neither can be said get more or less.
    package internal(set) var rest = MoneyRange.zero
  }

  /// The effects by the change that decided, in the order of the changes; several together come last.
  package func byChange(_ keys: [ComparedPart.Key]) -> [ByChange] {
    var single = keys.map { ByChange(keys: [$0]) }
    var several: [ByChange] = []
    func add(_ effect: PersonEffect, _ difference: MoneyRange, to entry: inout ByChange) {
      switch effect.standing {
      case .gains:
        entry.gains += 1
        entry.gained = entry.gained + difference
      case .loses:
        entry.loses += 1
        entry.lost = entry.lost + difference
      case .paysLess, .paysMore:
        entry.pays += 1
        entry.paidIn = entry.paidIn + (effect.paidInDifference ?? .zero)
      default:
        entry.others += 1
        entry.rest = entry.rest + difference
      }
    }
    func add(_ effect: PersonEffect, _ key: ComparedPart.Key, _ difference: MoneyRange) {
      guard let index = keys.firstIndex(of: key) else { return }
      add(effect, difference, to: &single[index])
    }
    for effect in changed where effect.standing.isDecided {
      let difference = effect.difference ?? .zero
      switch effect.decision {
      case .one(let key): add(effect, key, difference)
      case .sum(let shares): for share in shares { add(effect, share.key, share.difference) }
      case .several(let together):
        if let index = several.firstIndex(where: { $0.keys == together }) {
          add(effect, difference, to: &several[index])
        } else {
          several.append(ByChange(keys: together))
          add(effect, difference, to: &several[several.count - 1])
        }
      }
    }
    return (single + several).filter { $0.gains + $0.loses + $0.pays + $0.others > 0 }
  }
}

extension PopulationEffect {
  /// What those of one standing get more or less, end by end.
  package func sum(_ standing: PersonEffect.Standing) -> MoneyRange {
    var sum = MoneyRange.zero
    for effect in changed where effect.standing == standing {
      sum = sum + (effect.difference ?? .zero)
    }
    return sum
  }
}

extension PopulationEffect {
  /// What those of one standing pay in more or less, end by end.
  package func paidIn(_ standing: PersonEffect.Standing) -> MoneyRange {
    var sum = MoneyRange.zero
    for effect in changed where effect.standing == standing {
      sum = sum + (effect.paidInDifference ?? .zero)
    }
    return sum
  }
}

extension PersonEffect.Standing {
  /// Whether some change of the rule decided it.
  package var isDecided: Bool { self != .unchanged && self != .incomparable && self != .basis }
}

extension MoneyRange {
  /// How far a difference is from nothing.
  package var size: Int128 { (low.map { abs($0) } ?? 0) + (high.map { abs($0) } ?? 0) }
}
