/// A text in pieces, each with what it is.
package struct Phrase: Hashable, Sendable {
  package private(set) var pieces: [Piece]

  package struct Piece: Hashable, Sendable {
    package var text: String
    package var role: TextRole
  }

  package init(_ text: String = "", _ role: TextRole = .plain) {
    pieces = text.isEmpty ? [] : [Piece(text: text, role: role)]
  }

  /// Pieces one after the other.
  init(_ pieces: [Piece]) { self.pieces = pieces }

  /// Whether there is nothing to be seen.
  package var isEmpty: Bool { pieces.isEmpty }

  /// How many cells it takes on one line.
  package var width: Int { pieces.reduce(0) { $0 + DisplayWidth.of($1.text) } }

  package static func + (left: Phrase, right: Phrase) -> Phrase {
    var result = left
    result += right
    return result
  }

  package static func += (left: inout Phrase, right: Phrase) {
    left.pieces += right.pieces
  }
}

extension Phrase: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) { self.init(value) }
}

extension [Phrase] {
  /// The phrases with a text between them.
  package func joined(_ separator: String) -> Phrase {
    var result = Phrase()
    for (index, phrase) in enumerated() {
      if index > 0 { result += Phrase(separator) }
      result += phrase
    }
    return result
  }
}
