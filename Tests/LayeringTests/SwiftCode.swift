/// The words of a Swift file: its code without comments and without the text of its strings.
///
/// Code inside an interpolation is code; a nested comment ends where it ends for the compiler.
struct SwiftCode {
  /// One identifier, number or punctuation mark.
  struct Word: Equatable {
    var text: String
    var line: Int
  }

  private(set) var words: [Word] = []
  private let characters: [Character]
  private var position = 0
  private var line = 1

  init(_ source: String) {
    characters = Array(source)
    readCode(untilParenthesis: false)
  }

  private func character(_ offset: Int = 0) -> Character? {
    position + offset < characters.count ? characters[position + offset] : nil
  }

  private func starts(with text: String) -> Bool {
    characters[position...].starts(with: text)
  }

  private mutating func advance(_ count: Int = 1) {
    for _ in 0..<count where position < characters.count {
      if characters[position].isNewline { line += 1 }
      position += 1
    }
  }

  /// Reads to the end, or to the parenthesis that closes an interpolation.
  private mutating func readCode(untilParenthesis: Bool) {
    var depth = 0
    while let next = character() {
      if starts(with: "//") {
        while let skipped = character(), !skipped.isNewline { advance() }
      } else if starts(with: "/*") {
        skipComment()
      } else if next == "\"" || next == "#" && opensRawString {
        readString()
      } else if next == "`" {
        readRawIdentifier()
      } else if Self.isPartOfName(next) {
        readName()
      } else {
        if next == "(" { depth += 1 }
        if next == ")" {
          depth -= 1
          if untilParenthesis && depth < 0 { return }
        }
        if !next.isWhitespace { words.append(Word(text: String(next), line: line)) }
        advance()
      }
    }
  }

  private static func isPartOfName(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  private mutating func readName() {
    let start = line
    var name = ""
    while let next = character(), Self.isPartOfName(next) {
      name.append(next)
      advance()
    }
    words.append(Word(text: name, line: start))
  }

  private mutating func readRawIdentifier() {
    let start = line
    advance()
    var name = ""
    while let next = character(), next != "`" {
      name.append(next)
      advance()
    }
    advance()
    words.append(Word(text: "`" + name + "`", line: start))
  }

  private mutating func skipComment() {
    var depth = 0
    repeat {
      if starts(with: "/*") {
        depth += 1
        advance(2)
      } else if starts(with: "*/") {
        depth -= 1
        advance(2)
      } else {
        advance()
      }
    } while depth > 0 && character() != nil
  }

  private var opensRawString: Bool {
    var offset = 0
    while character(offset) == "#" { offset += 1 }
    return character(offset) == "\""
  }

  private mutating func readString() {
    var pounds = ""
    while character() == "#" {
      pounds += "#"
      advance()
    }
    let quote = starts(with: "\"\"\"") ? "\"\"\"" : "\""
    advance(quote.count)
    while character() != nil {
      if starts(with: quote + pounds) {
        advance(quote.count + pounds.count)
        return
      }
      if starts(with: "\\" + pounds + "(") {
        advance(pounds.count + 2)
        readCode(untilParenthesis: true)
        advance()
      } else if starts(with: "\\" + pounds) {
        advance(pounds.count + 2)
      } else {
        advance()
      }
    }
  }
}
