import HuzhuDocuments

/// What is known of a node beyond its type, while a rulebook is read.
struct NodeNote {
  /// How many steps are nested in it, names followed.
  var depth = 1
  /// How many decimals its value may really have; the type may carry more.
  var decimals = 0
  var traits: Traits = []

  struct Traits: OptionSet {
    let rawValue: UInt8
    /// It may be known not to exist.
    static let mayBeNone = Traits(rawValue: 1)
    /// It reads a fact of the event.
    static let readsEvent = Traits(rawValue: 2)
    /// It reads a running total.
    static let readsRunning = Traits(rawValue: 4)
    /// It reads a running total after the event.
    static let readsAfter = Traits(rawValue: 8)
    /// It is a span in complete years or months, short of a few days.
    static let isRoundedSpan = Traits(rawValue: 16)

    /// What a formula has as soon as one part of it has.
    static let inherited: Traits = [.mayBeNone, .readsEvent, .readsRunning, .readsAfter]
  }

  /// Takes over what a part of the node has.
  mutating func include(_ part: NodeNote) {
    depth = max(depth, part.depth + 1)
    traits.formUnion(part.traits.intersection(.inherited))
  }
}

/// What the reading of formulas keeps between documents.
package final class Compilation {
  /// One for each node, as far as formulas were read.
  var notes: [NodeNote] = []
  /// Whether the derived facts were found to lead nowhere in a circle.
  var hasSettledFacts = false
  /// `id@version` of the schemes that are in a file but not sound.
  var unsoundSchemes: Set<String> = []
  /// The choices that have an item of each name.
  var choicesByItem: [String: [Int]] = [:]
  /// How many choices of the vocabulary are in `choicesByItem`.
  var indexedChoices = 0

  /// How many more names may be looked at for a near one: a file full of wrong names is slow else.
  var nearNamesLeft = 200_000

  package init() {}

  /// Whether so many names may still be looked at for a near one.
  func mayCompare(_ count: Int) -> Bool {
    nearNamesLeft -= count
    return nearNamesLeft > 0
  }
}
