/// The part of a source line around a mark that fits the width, and where the mark stands, in cells.
struct Excerpt {
  let line: String
  let indent: Int
  let length: Int

  /// - Parameters:
  ///   - before: What stands before the mark on its line.
  ///   - marked: What is marked; empty for a mark between characters.
  ///   - after: What stands behind it.
  ///   - width: How many cells there are.
  init(before: String, marked: String, after: String, width: Int) {
    let margin = "  "
    let room = max(width - margin.utf8.count, 20)
    // The mark has its room first, then a bit of what follows, then what leads up to it.
    let mark = Self.prefix(of: Self.shown(marked), room * 2 / 3)
    let markWidth = DisplayWidth.of(mark.text)
    let following = Self.prefix(of: Self.shown(after), max(room - markWidth, 0) / 2)
    let followingWidth = DisplayWidth.of(following.text)
    let leading = Self.suffix(of: Self.shown(before), max(room - markWidth - followingWidth - 2, 0))
    let rest = room - markWidth - DisplayWidth.of(leading.text) - 2
    let tail = mark.isCut ? (text: "…", isCut: false) : Self.prefix(of: Self.shown(after), rest)
    let start = leading.isCut ? "…" + leading.text : leading.text.trimmingLeadingSpaces
    line = margin + start + mark.text + tail.text + (tail.isCut ? "…" : "")
    indent = margin.utf8.count + DisplayWidth.of(start)
    length = max(markWidth, 1)
  }

  /// Tabs and other signs without a width of their own become visible or a space.
  private static func shown(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "\t" {
        result += "  "
      } else if scalar.value < 0x20 {
        result.unicodeScalars.append(Unicode.Scalar(0x2400 + scalar.value) ?? " ")
      } else if scalar.value == 0x7F || (0x80..<0xA0).contains(scalar.value) {
        result += "\u{FFFD}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func prefix(of text: String, _ width: Int) -> (text: String, isCut: Bool) {
    var result = ""
    var used = 0
    for character in text {
      used += DisplayWidth.of(character)
      if used > width { return (result, true) }
      result.append(character)
    }
    return (result, false)
  }

  private static func suffix(of text: String, _ width: Int) -> (text: String, isCut: Bool) {
    var result: [Character] = []
    var used = 0
    for character in text.reversed() {
      used += DisplayWidth.of(character)
      if used > width { return (String(result.reversed()), true) }
      result.append(character)
    }
    return (String(result.reversed()), false)
  }
}

extension String {
  fileprivate var trimmingLeadingSpaces: String {
    String(drop { $0 == " " })
  }
}
