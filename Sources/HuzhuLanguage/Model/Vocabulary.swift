package import HuzhuDocuments
package import HuzhuValues

/// A closed set of named items, with a hierarchy where some stand under others.
///
/// The readings of an unstated term are such a choice too, of their own.
package struct Choice: Sendable {
  package var name: String
  package var items: [Item]
  /// Whether the items stand in an order (hospital levels): then they compare.
  package var isOrdered: Bool
  package var place: Place
  /// Positions by name, of a choice with many items.
  private var positions: [String: Int]

  package init(name: String, items: [Item] = [], isOrdered: Bool = false, place: Place) {
    self.name = name
    self.items = items
    self.isOrdered = isOrdered
    self.place = place
    positions = [:]
  }

  package struct Item: Sendable {
    package var name: String
    package var label: Label
    /// The item that this one stands under, by position.
    package var parent: Int?
    /// The item itself and everything below it; filled once all items are read.
    package var descendants: ChoiceSet

    package init(name: String, label: Label, parent: Int? = nil, descendants: ChoiceSet = .init()) {
      self.name = name
      self.label = label
      self.parent = parent
      self.descendants = descendants
    }
  }

  package func index(of name: String) -> Int? {
    positions.isEmpty ? items.firstIndex { $0.name == name } : positions[name]
  }

  /// Makes looking up a name quick, once all items are there.
  package mutating func indexItems() {
    positions = [:]
    guard items.count > 8 else { return }
    positions.reserveCapacity(items.count)
    for (index, item) in items.enumerated() { positions[item.name] = index }
  }

  /// All items as possible values: one that has others below it also stands for what is none of them.
  package var all: ChoiceSet { ChoiceSet(all: items.count) }
}

/// Where a fact belongs and how often it is asked.
package enum FactScope: Hashable, Sendable {
  /// Of the subject: asked once.
  case subject
  /// `policy.*` and `history.*`: once for each scheme.
  case scheme
  /// `event.*`: once for each event.
  case event
  /// A field of the records of a list fact.
  case field(list: Int)
}

/// One fact of the vocabulary: something about a person, a policy, an event, that a case may give.
package struct Fact: Sendable {
  /// `worker.birthDate`; a field of a list has its bare name, `birthDate`.
  package var name: String
  package var title: Label
  /// The question to ask for it.
  package var ask: Label?
  package var note: Label?
  package var type: ValueType
  /// The least and the greatest value, at the scale of the type; nil for other types.
  package var domain: Interval?
  /// The distance of two possible values at the scale of the type: 1 for days.
  package var step: Int128
  package var mayBeNone: Bool
  /// Nobody can change it: never suggested as a way out.
  package var isFixed: Bool
  package var scope: FactScope
  /// The formula of a fact that is computed and not asked.
  package var derived: NodeID?
  /// Of a public fact, its tables, of which `derived` is the formula: it is looked up, never asked.
  package var publication: Publication?
  /// For a list: the facts of its fields, and the most items.
  package var fields: [Int]
  package var atMost: Int
  package var place: Place

  package init(
    name: String,
    title: Label,
    type: ValueType,
    scope: FactScope,
    place: Place
  ) {
    self.name = name
    self.title = title
    self.type = type
    self.scope = scope
    self.place = place
    ask = nil
    note = nil
    domain = nil
    step = 1
    mayBeNone = false
    isFixed = false
    derived = nil
    publication = nil
    fields = []
    atMost = 0
  }
}

/// The names that rules may use: subjects, units, choices, facts, and what always holds.
package struct Vocabulary: Sendable {
  package var subjects: [(name: String, label: Label)]
  package var units: [DeclaredUnit]
  package var choices: [Choice]
  package var facts: [Fact]
  /// Where public tables come from, by their nodes, and by that of a result where a row says so.
  package var origins: [NodeID: Origin]
  /// Conditions that every case keeps.
  package var always: [NodeID]
  package var choiceByName: [String: Int]
  /// Facts with a dot; fields of lists are found through their list.
  package var factByName: [String: Int]
  /// Where subjects and units are declared.
  package var subjectPlaces: [String: Place]
  package var unitPlaces: [String: Place]

  package init() {
    subjects = []
    units = []
    choices = []
    facts = []
    origins = [:]
    always = []
    choiceByName = [:]
    factByName = [:]
    subjectPlaces = [:]
    unitPlaces = [:]
  }

  package struct DeclaredUnit: Sendable {
    package var name: String
    package var label: Label
    /// Comes in whole numbers only.
    package var isWhole: Bool

    package init(name: String, label: Label, isWhole: Bool) {
      self.name = name
      self.label = label
      self.isWhole = isWhole
    }
  }

  /// The choice of parties that pay and are paid, where the vocabulary has one.
  package var party: Int? { choiceByName["party"] }

  /// The party that stands for the authority of whichever scheme names it.
  package static let authority = "authority"
}
