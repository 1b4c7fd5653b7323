import HuzhuLanguage
package import HuzhuValues

/// People of whom one change makes the difference: right beside what was edited, with both answers.
package struct BoundaryPeople: Sendable {
  package let key: ComparedPart.Key
  package let kind: Kind
  /// The example that they were made of, with all that it says but what is moved.
  package let example: String
  package let people: [Somebody]
  /// Whether the answers are those of this change alone, and others are left aside.
  package let isAlone: Bool

  package enum Kind: Sendable, Hashable {
    /// One fact is moved over the old and the new threshold.
    case threshold(CaseSpot)
    /// The keys of a table are set to each row that was edited.
    case rows
    /// The examples as they are.
    case examples
  }

  /// One case with what is set in it.
  package struct Somebody: Sendable {
    package let settings: [Setting]
    /// Where the fact lies beside the thresholds.
    package let sides: [Side]
    /// The example, where each person is another.
    package let example: String
    package let old: ComparedOutcome
    package let new: ComparedOutcome

    /// Whether the answer is another, and not only the sources that it stands on.
    package var isChanged: Bool { old != new && new.aspects(differingFrom: old) != [.basis] }
  }

  package struct Setting: Sendable, Hashable {
    package let spot: CaseSpot
    package let value: Possible
  }

  /// Below, at or above a threshold of one version.
  package struct Side: Sendable, Hashable {
    package let version: Version
    package let position: Position

    package enum Version: String, Sendable, Hashable {
      case old
      case new
    }

    package enum Position: String, Sendable, Hashable {
      case below
      case at
      case above
    }
  }

  /// Whether somebody is answered differently.
  package var isChanged: Bool { people.contains { $0.isChanged } }
}
