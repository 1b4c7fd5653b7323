/// The grammar of RFC 8259, written down rule by rule: slow, and too simple to be wrong.
///
/// Each rule gives all offsets at which a match that begins at an offset can end.
struct ReferenceGrammar {
  private let text: [Unicode.Scalar]

  /// Whether a text is JSON; that a key may stand only once is not part of the grammar.
  static func accepts(_ text: String) -> Bool {
    let grammar = Self(text: Array(text.unicodeScalars))
    return grammar.around([0], grammar.value).contains(grammar.text.count)
  }

  private typealias Rule = (Int) -> Set<Int>

  private func one(of scalars: String) -> Rule {
    { $0 < text.count && scalars.unicodeScalars.contains(text[$0]) ? [$0 + 1] : [] }
  }

  private func word(_ word: String) -> Rule {
    let scalars = Array(word.unicodeScalars)
    return { Array(text[$0...].prefix(scalars.count)) == scalars ? [$0 + scalars.count] : [] }
  }

  private func many(_ rule: @escaping Rule) -> Rule {
    { start in
      var ends: Set<Int> = [start]
      var fresh = ends
      while !fresh.isEmpty {
        fresh = Set(fresh.flatMap(rule)).subtracting(ends)
        ends.formUnion(fresh)
      }
      return ends
    }
  }

  private func optional(_ rule: @escaping Rule) -> Rule { { rule($0).union([$0]) } }

  private func sequence(_ rules: Rule...) -> Rule {
    { start in rules.reduce([start]) { ends, rule in Set(ends.flatMap(rule)) } }
  }

  private func either(_ rules: Rule...) -> Rule {
    { start in Set(rules.flatMap { $0(start) }) }
  }

  private func around(_ starts: Set<Int>, _ rule: @escaping Rule) -> Set<Int> {
    Set(starts.flatMap(sequence(space, rule, space)))
  }

  private var space: Rule { many(one(of: " \t\n\r")) }
  private var digit: Rule { one(of: "0123456789") }
  private var hexadecimal: Rule { one(of: "0123456789abcdefABCDEF") }

  private var number: Rule {
    sequence(
      optional(one(of: "-")),
      either(one(of: "0"), sequence(one(of: "123456789"), many(digit))),
      optional(sequence(one(of: "."), digit, many(digit))),
      optional(sequence(one(of: "eE"), optional(one(of: "+-")), digit, many(digit)))
    )
  }

  private var string: Rule {
    let plain: Rule = { start in
      guard start < text.count else { return [] }
      let scalar = text[start]
      return scalar.value >= 0x20 && scalar != "\"" && scalar != "\\" ? [start + 1] : []
    }
    let unit = sequence(one(of: "u"), hexadecimal, hexadecimal, hexadecimal, hexadecimal)
    let escape = sequence(one(of: "\\"), either(one(of: "\"\\/bfnrt"), unit))
    return sequence(one(of: "\""), many(either(plain, escape)), one(of: "\""))
  }

  private func list(_ open: String, _ item: @escaping Rule, _ close: String) -> Rule {
    let next = sequence(one(of: ","), space, item, space)
    let items = sequence(item, space, many(next))
    return sequence(one(of: open), space, optional(items), one(of: close))
  }

  private func value(_ start: Int) -> Set<Int> {
    guard start < text.count else { return [] }
    let inner: Rule = { value($0) }
    let member = sequence(string, space, one(of: ":"), space, inner)
    return either(
      word("true"),
      word("false"),
      word("null"),
      number,
      string,
      list("[", inner, "]"),
      list("{", member, "}")
    )(start)
  }
}
