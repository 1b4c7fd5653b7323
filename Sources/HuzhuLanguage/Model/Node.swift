package import HuzhuDocuments
package import HuzhuValues

/// A formula or a condition, by its position in the rulebook's nodes.
package typealias NodeID = Int

/// One step of a formula or a condition, with its type fixed.
///
/// All formulas of a rulebook live in one array. An operand always stands before the node that
/// uses it, except that a reference by name (`.fact`, `.term`, `.value`, `.running`) leads out.
package struct Node: Sendable {
  package var operation: Operation
  package var type: ValueType
  package var place: Place

  package init(_ operation: Operation, _ type: ValueType, at place: Place) {
    self.operation = operation
    self.type = type
    self.place = place
  }
}

/// What a node does with its operands.
///
/// A quantity operand may have fewer decimals than the node: the evaluator widens it. It never has
/// more, except under `.round`, `.bands`, comparisons and modifiers, which are exact for any.
package indirect enum Operation: Sendable {
  case constant(Constant)
  /// A fact, derived or given, at a day where one is named.
  case fact(Int, at: NodeID?)
  /// A field (a fact index) of the record bound to a loop variable (a slot, outermost 0).
  case field(slot: Int, fact: Int)
  /// A term of this scheme.
  case term(Int, at: NodeID?)
  /// A named value of this scheme.
  case value(Int, at: NodeID?)
  /// The evaluated day, and the day of assessment.
  case evaluatedDay
  case assessmentDay
  /// The running total inside an `increase`.
  case it

  case sum([NodeID])
  case difference(NodeID, NodeID)
  /// The scales of the operands add up.
  case product([NodeID])
  /// The dividend over the divisor. Stands only under `.round` or as a side of a comparison.
  case quotient(NodeID, NodeID)
  case largest([NodeID])
  case smallest([NodeID])
  case bands(of: NodeID, [Band])
  case table(Table)
  /// The first branch whose condition holds; `otherwise` is nil where one must hold.
  case choose([Branch], otherwise: NodeID?)
  /// The first, or the second where the first is none.
  case otherwise(NodeID, NodeID)
  case elapsed(TimeUnit, from: NodeID, to: NodeID, countsBothEnds: Bool)
  /// A day plus a period of years, months or days; `-` periods are allowed.
  case dayPlus(NodeID, NodeID)
  /// The nearest day of every year on one side of a day.
  case occurrence(NodeID, Occurrence, NodeID)

  case total(Loop, of: NodeID)
  case count(Loop)
  /// Of an empty list it is none. `by` orders by another formula (first, last, worst).
  case largestOf(Loop, of: NodeID, by: NodeID?)
  case smallestOf(Loop, of: NodeID, by: NodeID?)

  case running(Int, Moment)
  /// f(after) − f(before) of a running total; `it` in f is the total. f of 0 counts as 0.
  case increase(NodeID, running: Int)

  /// To the nearest multiple of the step, given at the scale of the node.
  case round(NodeID, step: Int128, RoundingMode)
  case floor(NodeID, at: NodeID)
  case cap(NodeID, at: NodeID)

  case all([NodeID])
  case any([NodeID])
  case not(NodeID)
  case compare(NodeID, [Test], ifNone: Bool?)
  case exists(NodeID)
  case someOf(Loop, NodeID)
  case everyOf(Loop, NodeID)
  /// A condition with a name of its own: an index into the scheme's clauses.
  case clause(Int, NodeID)
}

package enum Moment: Hashable, Sendable {
  case before
  case after
}

/// On which side of a day a recurring one is looked for.
package enum Occurrence: String, Hashable, Sendable {
  case firstOnOrAfter
  case lastOnOrBefore
}

package enum TimeUnit: String, Hashable, Sendable {
  case years
  case months
  case days
}

/// A value that is written in the document.
package enum Constant: Hashable, Sendable {
  case flag(Bool)
  case choice(Int)
  case choices(ChoiceSet)
  case day(Day)
  /// A mantissa at the scale of the node's type.
  case number(Int128)
  case text(String)
  /// Known not to exist.
  case none
}

/// One marginal tier: the rate of the part up to and including its end.
package struct Band: Sendable {
  /// Nil for the last, which is open.
  package var upTo: NodeID?
  package var rate: NodeID

  package init(upTo: NodeID?, rate: NodeID) {
    self.upTo = upTo
    self.rate = rate
  }
}

package struct Branch: Sendable {
  package var when: NodeID
  package var then: NodeID

  package init(when: NodeID, then: NodeID) {
    self.when = when
    self.then = then
  }
}

/// Rows of keys with a result each; exactly one row matches.
package struct Table: Sendable {
  package var keys: [NodeID]
  package var rows: [Row]
  package var otherwise: NodeID?

  package init(keys: [NodeID], rows: [Row], otherwise: NodeID?) {
    self.keys = keys
    self.rows = rows
    self.otherwise = otherwise
  }

  package struct Row: Sendable {
    package var cells: [Cell]
    package var result: NodeID
    package var place: Place

    package init(cells: [Cell], result: NodeID, place: Place) {
      self.cells = cells
      self.result = result
      self.place = place
    }
  }

  package enum Cell: Sendable {
    case anything
    /// Known not to exist.
    case none
    /// All must hold of the key.
    case tests([Test])
  }
}

/// A test of what stands on the left of a comparison.
package enum Test: Sendable {
  /// Equal, or for a choice: this item or one below it.
  case isEqual(NodeID)
  /// Equal to one of these.
  case isIn([NodeID])
  /// One of the items of a set (a list term, a fact that holds several).
  case isInSet(NodeID)
  /// The set on the left includes this item (or one below it); of several items, at least one.
  case includes([NodeID])
  /// The set on the left and this set have an item in common.
  case includesAnyOf(NodeID)
  /// Numbers, days, and items of an ordered choice.
  case order(Relation, NodeID)
}

package enum Relation: String, Hashable, Sendable {
  case atLeast
  case atMost
  case over
  case under
}

/// A walk over the records of a list, those for which the condition holds.
package struct Loop: Sendable {
  /// The list fact; its records are bound to the slot while the body is evaluated.
  package var list: Int
  package var slot: Int
  package var condition: NodeID?

  package init(list: Int, slot: Int, condition: NodeID?) {
    self.list = list
    self.slot = slot
    self.condition = condition
  }
}
