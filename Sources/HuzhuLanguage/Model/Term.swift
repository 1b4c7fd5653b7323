package import HuzhuDocuments
package import HuzhuValues

/// A number, a day, a list or a reading of the source, with its origin.
package struct Term: Sendable {
  package var name: String
  package var title: Label?
  package var note: Label?
  package var type: ValueType
  /// One piece without days, or several that leave no hole and no overlap.
  package var pieces: [Piece]
  /// The day that selects the piece: nil for the evaluated day.
  package var by: NodeID?
  /// Ids of ledger facts that were seen and are not a rule.
  package var seen: [String]
  package var place: Place

  package init(name: String, type: ValueType, pieces: [Piece], place: Place) {
    self.name = name
    self.type = type
    self.pieces = pieces
    self.place = place
    title = nil
    note = nil
    by = nil
    seen = []
  }

  package struct Piece: Sendable {
    /// Half-open; nil is open.
    package var from: Day?
    package var until: Day?
    package var content: Content
    package var origin: Origin

    package init(from: Day? = nil, until: Day? = nil, content: Content, origin: Origin) {
      self.from = from
      self.until = until
      self.content = content
      self.origin = origin
    }
  }

  package enum Content: Sendable {
    /// A constant, a table or a list.
    case stated(NodeID)
    case unstated(says: Label, Openness)
  }

  /// What an unstated term may be.
  package enum Openness: Sendable {
    /// One of several readings. The term's type is a choice of its own, `flag`, `day` or a
    /// quantity; the nodes are its possible values in the order of the file.
    case oneOf([Reading])
    /// Between two bounds at the scale of the type; nil is open.
    case within(low: NodeID?, high: NodeID?, step: Int128)
    /// A list of which some members are known and some are known not to belong.
    case list(includes: ChoiceSet, excludes: ChoiceSet)
  }

  package struct Reading: Sendable {
    /// As the document writes it: `until-60`, `true`, `5 days`.
    package var name: String
    package var label: Label?
    package var node: NodeID

    package init(name: String, label: Label?, node: NodeID) {
      self.name = name
      self.label = label
      self.node = node
    }
  }
}
