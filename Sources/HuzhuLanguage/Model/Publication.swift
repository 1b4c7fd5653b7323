package import HuzhuValues

/// The tables of a public fact: what anybody can look up and nobody is asked for.
package struct Publication: Sendable {
  /// One without days, or several that have no day in common.
  package var pieces: [Piece]

  package init(pieces: [Piece] = []) {
    self.pieces = pieces
  }

  package struct Piece: Sendable {
    /// Half-open; nil is open.
    package var from: Day?
    package var until: Day?
    /// The table, carried with the decimals of the fact.
    package var table: NodeID

    package init(table: NodeID) {
      from = nil
      until = nil
      self.table = table
    }
  }
}
