/// Breaks a phrase into lines: at spaces, and between the characters of East Asia.
///
/// No line begins with a closing sign or ends with an opening one. A no-break space is kept with
/// its neighbours and written as a space.
struct LineBreaker {
  /// A character of the phrase as it is shown.
  private struct Sign {
    var character: Character
    var role: TextRole
  }

  /// What stays together on a line.
  private struct Atom {
    /// Positions among the signs.
    var range: Range<Int>
    var width = 0
    /// Whether a space stands before it where the line is not broken.
    var afterSpace = false
  }

  static let noBreakSpace: Character = "\u{A0}"

  private var signs: [Sign] = []
  private var atoms: [Atom] = []

  /// The lines of a phrase, none wider than the width unless one word is.
  static func lines(of phrase: Phrase, first: Int, following: Int) -> [[Phrase.Piece]] {
    let breaker = LineBreaker(phrase)
    var lines: [[Phrase.Piece]] = []
    var line: [Phrase.Piece] = []
    var width = 0
    var limit = first
    for atom in breaker.atoms {
      let space = atom.afterSpace && !line.isEmpty ? 1 : 0
      if !line.isEmpty, width + space + atom.width > limit {
        lines.append(line)
        line = []
        width = 0
        limit = following
      } else if space == 1 {
        // A space between two decorations is in neither.
        let role = breaker.signs[atom.range.lowerBound].role
        add(" ", line.last?.role == role ? role : .plain, to: &line)
        width += 1
      }
      for sign in breaker.signs[atom.range] { add(sign.character, sign.role, to: &line) }
      width += atom.width
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  private static func add(_ character: Character, _ role: TextRole, to line: inout [Phrase.Piece]) {
    if let last = line.indices.last, line[last].role == role {
      line[last].text.append(character)
    } else {
      line.append(Phrase.Piece(text: String(character), role: role))
    }
  }

  private init(_ phrase: Phrase) {
    var atom = Atom(range: 0..<0)
    var previous: Character?
    for piece in phrase.pieces {
      for character in piece.text {
        if character == " " || character == "\n" {
          if !atom.range.isEmpty { atoms.append(atom) }
          atom = Atom(range: signs.count..<signs.count, afterSpace: true)
          previous = nil
          continue
        }
        if !atom.range.isEmpty, Self.mayBreak(between: previous, and: character) {
          atoms.append(atom)
          atom = Atom(range: signs.count..<signs.count)
        }
        let shown = character == Self.noBreakSpace ? " " : character
        let width = DisplayWidth.of(shown)
        signs.append(Sign(character: shown, role: piece.role))
        atom.range = atom.range.lowerBound..<signs.count
        atom.width += width
        previous = character
      }
    }
    if !atom.range.isEmpty { atoms.append(atom) }
  }

  private static func mayBreak(between previous: Character?, and character: Character) -> Bool {
    guard let previous else { return false }
    guard DisplayWidth.isWide(character) || DisplayWidth.isWide(previous) else { return false }
    if isClosing(character) || isOpening(previous) { return false }
    return previous != noBreakSpace && character != noBreakSpace
  }

  // Comparing scalars is much faster than looking characters up in a set.

  private static func isClosing(_ character: Character) -> Bool {
    switch onlyScalar(of: character) {
    case "，", "。", "、", "；", "：", "！", "？", "）", "」", "』", "》", "】", "”", "’", "％", ",", ".",
      ";", ":", "!", "?", ")", "]", "}", "%", "…", "'", "\"":
      true
    default: false
    }
  }

  private static func isOpening(_ character: Character) -> Bool {
    switch onlyScalar(of: character) {
    case "（", "「", "『", "《", "【", "“", "‘", "(", "[", "{": true
    default: false
    }
  }

  private static func onlyScalar(of character: Character) -> Unicode.Scalar? {
    let scalars = character.unicodeScalars
    guard let first = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex
    else { return nil }
    return first
  }
}
