/// Breaks a phrase into lines: at spaces, and between the characters of East Asia.
///
/// No line begins with a closing sign or ends with an opening one. A no-break space is kept with
/// its neighbours and written as a space.
struct LineBreaker {
  /// What stays together on a line.
  private struct Atom {
    var pieces: [Phrase.Piece] = []
    var width = 0
    /// Whether a space stands before it where the line is not broken.
    var afterSpace = false

    mutating func append(_ character: Character, _ role: TextRole) {
      let shown = character == LineBreaker.noBreakSpace ? " " : character
      if let last = pieces.indices.last, pieces[last].role == role {
        pieces[last].text.append(shown)
      } else {
        pieces.append(Phrase.Piece(text: String(shown), role: role))
      }
      width += DisplayWidth.of(shown)
    }
  }

  static let noBreakSpace: Character = "\u{A0}"
  private static let closing: Set<Character> = [
    "，", "。", "、", "；", "：", "！", "？", "）", "」", "』", "》", "】", "”", "’", "％", ",", ".", ";",
    ":", "!", "?", ")", "]", "}", "%", "…", "'", "\"",
  ]
  private static let opening: Set<Character> = ["（", "「", "『", "《", "【", "“", "‘", "(", "[", "{"]

  /// The lines of a phrase, none wider than the width unless one word is.
  static func lines(of phrase: Phrase, first: Int, following: Int) -> [[Phrase.Piece]] {
    var lines: [[Phrase.Piece]] = []
    var line: [Phrase.Piece] = []
    var width = 0
    var limit = first
    for atom in atoms(of: phrase) {
      let space = atom.afterSpace && !line.isEmpty ? 1 : 0
      if !line.isEmpty, width + space + atom.width > limit {
        lines.append(line)
        line = []
        width = 0
        limit = following
      } else if space == 1 {
        // A space between two decorations is in neither.
        let role = atom.pieces.first?.role ?? .plain
        add([Phrase.Piece(text: " ", role: line.last?.role == role ? role : .plain)], to: &line)
        width += 1
      }
      add(atom.pieces, to: &line)
      width += atom.width
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  private static func add(_ pieces: [Phrase.Piece], to line: inout [Phrase.Piece]) {
    for piece in pieces {
      if let last = line.indices.last, line[last].role == piece.role {
        line[last].text += piece.text
      } else {
        line.append(piece)
      }
    }
  }

  private static func atoms(of phrase: Phrase) -> [Atom] {
    var atoms: [Atom] = []
    var atom = Atom()
    var previous: Character?
    func mayBreak(before character: Character) -> Bool {
      guard let previous else { return false }
      if closing.contains(character) || opening.contains(previous) { return false }
      if previous == noBreakSpace || character == noBreakSpace { return false }
      return DisplayWidth.isWide(character) || DisplayWidth.isWide(previous)
    }
    for piece in phrase.pieces {
      for character in piece.text {
        if character == " " || character == "\n" {
          if !atom.pieces.isEmpty { atoms.append(atom) }
          atom = Atom(afterSpace: true)
          previous = nil
          continue
        }
        if mayBreak(before: character), !atom.pieces.isEmpty {
          atoms.append(atom)
          atom = Atom()
        }
        atom.append(character, piece.role)
        previous = character
      }
    }
    if !atom.pieces.isEmpty { atoms.append(atom) }
    return atoms
  }
}
