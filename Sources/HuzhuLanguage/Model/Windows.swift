package import HuzhuDocuments

/// A named window of days: from a day to a day, or a series of equal ones.
package struct Span: Sendable {
  package var name: String
  package var title: Label?
  package var from: NodeID
  /// Half-open.
  package var until: NodeID?
  /// The period that repeats: years, months or days.
  package var every: NodeID?
  package var place: Place

  package init(
    name: String,
    title: Label?,
    from: NodeID,
    until: NodeID?,
    every: NodeID?,
    place: Place
  ) {
    self.name = name
    self.title = title
    self.from = from
    self.until = until
    self.every = every
    self.place = place
  }
}

/// Over which events something adds up.
package enum Window: Hashable, Sendable {
  case event
  case day
  case calendarYear
  case policy
  case lifetime
  case span(Int)
  /// Events with the same values of these.
  case keys([NodeID])
}

/// A window, or one for each reading of an unstated term (in the order of its readings).
package enum Per: Sendable {
  case fixed(Window)
  case reading(term: Int, [Window])
}

/// A total over the events of one subject.
package struct Running: Sendable {
  package var name: String
  package var title: Label?
  package var kind: Kind
  package var type: ValueType
  package var per: Per
  package var opening: NodeID?
  package var condition: NodeID?
  package var place: Place

  package init(name: String, kind: Kind, type: ValueType, per: Per, place: Place) {
    self.name = name
    self.kind = kind
    self.type = type
    self.per = per
    self.place = place
    title = nil
    opening = nil
    condition = nil
  }

  package enum Kind: Sendable {
    case amount(NodeID)
    /// The number of events for which a condition holds; nil counts all.
    case count(NodeID?)
    /// What the benefits at these positions paid.
    case paid([Int])
    /// For how many events the benefits at these positions together paid more than zero.
    case payments([Int])
  }
}
