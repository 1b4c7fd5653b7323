package import HuzhuLanguage

/// Something that a person can be asked: a fact of the case, or of one scheme's policy.
package struct OpenFact: Hashable, Sendable {
  /// Never a term: nobody is asked for what the source leaves open.
  package var missing: Missing
  /// The scheme, for what belongs to one scheme at a time.
  package var scheme: String?
}

/// What can be asked, the one that settles most first.
package struct OpenFacts: Sendable {
  package private(set) var entries: [Entry] = []

  package struct Entry: Sendable {
    package var fact: OpenFact
    /// Positions of the answers that it may still change.
    package var answers: [Int] = []
    /// In how many of them eligibility hangs on it.
    package var decides = 0
    /// The cells of all answers that depend on it, each answer counting a thousand.
    package var share = 0
  }

  /// Collects what is missing over several answers.
  ///
  /// Facts on which eligibility hangs come first, of these the one that bears on most schemes, then
  /// the one that most cells depend on, then the order of the vocabulary.
  package init(_ answers: [SchemeAnswer], in vocabulary: Vocabulary) {
    var positions: [OpenFact: Int] = [:]
    for (position, answer) in answers.enumerated() {
      for (index, missing) in answer.missing.enumerated() {
        guard let fact = Self.fact(of: missing),
          vocabulary.facts[fact].publication == nil, vocabulary.facts[fact].derived == nil
        else { continue }
        let isOfScheme = vocabulary.facts[fact].scope == .scheme
        let open = OpenFact(missing: missing, scheme: isOfScheme ? answer.scheme.id : nil)
        let place = positions[open] ?? entries.count
        if place == entries.count {
          positions[open] = place
          entries.append(Entry(fact: open))
        }
        entries[place].answers.append(position)
        guard index < answer.weights.count else { continue }
        entries[place].share += answer.weights[index].share
        if answer.weights[index].bearsOnEligibility, answer.eligibility == .undetermined {
          entries[place].decides += 1
        }
      }
    }
    entries.sort { Self.rank($0) < Self.rank($1) }
  }

  /// The fact that is asked; nil for a term.
  package static func fact(of missing: Missing) -> Int? {
    switch missing {
    case .fact(let fact), .eventFact(let fact, _), .field(_, _, let fact): fact
    case .term: nil
    }
  }

  private static func rank(_ entry: Entry) -> (Int, Int, Int, Int, String) {
    let place: Int =
      switch entry.fact.missing {
      case .fact(let fact): fact
      case .field(let list, let item, let fact): list + 10_000 * (item + 1) + fact
      case .eventFact(let fact, let event): fact + 10_000_000 * (event + 1)
      case .term: .max
      }
    return (-entry.decides, -entry.answers.count, -entry.share, place, entry.fact.scheme ?? "")
  }
}
