/// What two versions of a scheme say differently of one part.
package struct PartChange: Sendable {
  package let key: ComparedPart.Key
  package let kind: Kind
  package let old: ComparedPart?
  package let new: ComparedPart?
  /// Where formulas differ, formula by formula; empty where the part is new or gone.
  package let details: [Detail]
  /// Titles, notes or what is said of it are worded anew.
  package let isReworded: Bool
  /// It stands on other sources, or on another basis.
  package let isResourced: Bool
  /// Of a name: the parts whose formulas read it, in either version.
  package internal(set) var readers: [ComparedPart.Key] = []

  package enum Kind: String, Hashable, Sendable {
    case added
    case dropped
    case changed
    /// It means the same.
    case reworded
    /// It says the same on another source.
    case resourced
  }

  /// A change inside the formula of a role.
  package struct Detail: Hashable, Sendable {
    package let role: String
    package let change: FormulaChange
  }

  /// Whether the rule itself is another.
  package var isOfMeaning: Bool {
    switch kind {
    case .added, .dropped, .changed: true
    case .reworded, .resourced: false
    }
  }

  /// Whether it alone can decide what somebody gets.
  ///
  /// A name that is new or gone has an effect only through what reads it.
  package var canDecide: Bool {
    isOfMeaning && !key.kind.isSilent && !(key.kind.isName && kind != .changed)
  }
}
