package import HuzhuValues

/// What a change means for one person.
package struct PersonEffect: Sendable {
  package let name: String
  /// The position in the population.
  package let position: Int
  package let old: ComparedOutcome
  package let new: ComparedOutcome
  package let standing: Standing
  package internal(set) var decision: Decision = .several([])

  package init(name: String, position: Int, old: ComparedOutcome, new: ComparedOutcome) {
    self.name = name
    self.position = position
    self.old = old
    self.new = new
    standing = Standing(old, new)
  }

  /// Asks both versions about a person.
  ///
  /// - Parameters:
  ///   - person: Who it is about.
  ///   - position: The place in the population.
  ///   - old: The old version; nil where the scheme is new: nobody gets anything.
  ///   - new: The new version; nil where the scheme is gone.
  ///   - trials: What tells which change decides.
  ///   - day: The day of assessment; that of the case where it is nil.
  package init(
    of person: ComparedPerson,
    position: Int,
    old: VersionRunner?,
    new: VersionRunner?,
    trials: ChangeTrials?,
    on day: Day?
  ) {
    self.init(
      name: person.name,
      position: position,
      old: old?.outcome(of: person, on: day) ?? .nothing,
      new: new?.outcome(of: person, on: day) ?? .nothing
    )
    guard standing.isDecided else { return }
    if old == nil || new == nil {
      decision = .one(ComparedPart.Key(.identity))
    } else if let trials {
      decision = trials.decision(of: person, self, on: day)
    }
  }

  package enum Standing: String, Hashable, Sendable, CaseIterable {
    /// More is paid, at one end of the range at least, and less at none.
    case gains
    case loses
    /// The same is paid, and the member pays less or more for it.
    case paysLess
    case paysMore
    /// More at one end and less at the other.
    case open
    /// The same money, and yet another answer.
    case otherwise
    /// The same answer on the word of other sources.
    case basis
    case unchanged
    /// One of the versions cannot answer the case.
    case incomparable
  }

  /// Which change decided.
  package enum Decision: Sendable, Hashable {
    /// One alone brings the whole difference.
    case one(ComparedPart.Key)
    /// Each brings a part, and the parts add up.
    case sum([Share])
    /// Only together: those that have an effect alone, or none where each needs another.
    case several([ComparedPart.Key])

    package struct Share: Sendable, Hashable {
      package let key: ComparedPart.Key
      package let difference: MoneyRange
    }
  }

  /// What the member pays in more, end by end.
  package var paidInDifference: MoneyRange? {
    guard let old = old.paidIn, let new = new.paidIn else { return nil }
    return old == new ? .zero : new - old
  }

  /// What is paid more, end by end; nil where a case does not say whether anything happened.
  package var difference: MoneyRange? {
    guard let old = old.pay, let new = new.pay else { return nil }
    // The same answer differs in nothing, also where an end is open.
    return old == new ? .zero : new - old
  }
}

extension PersonEffect.Standing {
  init(_ old: ComparedOutcome, _ new: ComparedOutcome) {
    guard old.problem == nil, new.problem == nil else {
      self = .incomparable
      return
    }
    if old == new {
      self = .unchanged
      return
    }
    switch Self.signs(old.pay, new.pay) {
    case (false, true): self = .gains
    case (true, false): self = .loses
    case (true, true): self = .open
    case (false, false):
      switch Self.signs(old.paidIn, new.paidIn) {
      case (false, true): self = .paysMore
      case (true, false): self = .paysLess
      default: self = new.aspects(differingFrom: old) == [.basis] ? .basis : .otherwise
      }
    }
  }

  /// Whether some end is lower, and whether some end is higher.
  private static func signs(_ old: MoneyRange?, _ new: MoneyRange?) -> (down: Bool, up: Bool) {
    guard let old, let new else { return (false, false) }
    var down = false
    var up = false
    switch (old.low, new.low) {
    case (let before?, let after?):
      down = after < before
      up = after > before
    case (nil, nil): break
    // Nothing follows from the rules on one side: neither more nor less can be said.
    default: return (true, true)
    }
    switch (old.high, new.high) {
    case (let before?, let after?):
      down = down || after < before
      up = up || after > before
    case (nil, nil): break
    // An open end is above any other.
    case (nil, _?): down = true
    case (_?, nil): up = true
    }
    return (down, up)
  }
}
