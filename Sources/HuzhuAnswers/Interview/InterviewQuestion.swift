package import HuzhuDocuments
package import HuzhuLanguage

/// What an interview asks for next.
package struct InterviewQuestion: Hashable, Sendable {
  package var about: About
  /// Of a choice, the items that are listed, in the order of their numbers.
  package var items: [Int] = []
  /// The item of a choice that is known already and is asked for more narrowly.
  package var within: Int?

  package enum About: Hashable, Sendable {
    /// Whom the case is about; answered by a subject of the vocabulary.
    case subject
    /// Whether something happened, and how often.
    case events
    case fact(OpenFact)
  }

  /// The fact that is asked for, where it is one.
  package var fact: Int? {
    if case .fact(let open) = about { OpenFacts.fact(of: open.missing) } else { nil }
  }

  /// The event that it is about, by its position.
  package var event: Int? {
    if case .fact(let open) = about, case .eventFact(_, let event) = open.missing {
      event
    } else {
      nil
    }
  }
}

/// Why a question is asked: a scheme whose answer may still change, and what of it reads the fact.
package struct QuestionUse: Sendable {
  package var scheme: Scheme
  /// Whether the fact tells if the scheme speaks of the case at all.
  package var isScope: Bool
  package var clauses: [(id: String, title: Label?)]
}
