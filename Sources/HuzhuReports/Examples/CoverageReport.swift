package import HuzhuChecker
package import HuzhuDocuments

/// What the examples of schemes bring about, and exactly what they do not.
package struct CoverageReport: Sendable {
  private let schemes: [SchemeCoverage]
  private let places: PlaceIndex
  /// How much may be left uncovered; nil asks nothing.
  private let ceiling: Int?

  package init(_ schemes: [SchemeCoverage], places: PlaceIndex, ceiling: Int?) {
    self.schemes = schemes
    self.places = places
    self.ceiling = ceiling
  }

  private var total: Int { schemes.reduce(0) { $0 + $1.items.count } }
  private var covered: Int { schemes.reduce(0) { $0 + $1.covered } }
  private var explained: Int { schemes.reduce(0) { $0 + $1.explained.count } }
  private var uncovered: Int { schemes.reduce(0) { $0 + $1.uncovered.count } }

  /// Whether more is uncovered than may be.
  package var isFailed: Bool { ceiling.map { uncovered > $0 } ?? false }

  package func text(_ layout: Layout, isQuiet: Bool) -> String {
    var page = Page(layout)
    for scheme in schemes {
      let name = "\(scheme.scheme)@\(scheme.version)"
      for item in scheme.uncovered {
        let word =
          layout.style.decorating(layout.say(zh: "未覆盖", en: "not covered"), as: .warning)
          + "[HZ0842]"
        page.verbatim(
          "\(places.text(of: item.place)): \(word): \(item.part.label[layout.language])"
            + layout.say(zh: "：\(item.wanted.zh)", en: ": \(item.wanted.en)")
        )
      }
      if !isQuiet {
        page.verbatim(
          layout.say(
            zh: "\(name)：\(scheme.examples) 个示例，覆盖 \(scheme.items.count) 项中的"
              + " \(scheme.covered) 项",
            en: "\(name): \(Self.count(scheme.examples, "example")),"
              + " \(scheme.covered) of \(scheme.items.count) covered"
          )
        )
      }
    }
    if !isQuiet { page.verbatim(summary[layout.language]) }
    if isFailed, let ceiling {
      page.verbatim(
        layout.say(
          zh: "未覆盖 \(uncovered) 项，超过允许的 \(ceiling) 项",
          en: "\(uncovered) not covered, where at most \(ceiling) may be"
        )
      )
    }
    return page.text
  }

  private var summary: Label {
    Label(
      zh: "共 \(total) 项：覆盖 \(covered) 项，有说明 \(explained) 项，未覆盖 \(uncovered) 项",
      en: "\(total) in all: \(covered) covered, \(explained) explained, \(uncovered) not covered"
    )
  }

  static func count(_ number: Int, _ word: String) -> String {
    "\(number) \(word)\(number == 1 ? "" : "s")"
  }

  package func json() -> JSONOutput {
    .object([
      ("total", .number(total)), ("covered", .number(covered)),
      ("explained", .number(explained)), ("uncovered", .number(uncovered)),
      ("ceiling", ceiling.map { .number($0) } ?? .null),
      ("schemes", .array(schemes.map(json))),
    ])
  }

  private func json(_ scheme: SchemeCoverage) -> JSONOutput {
    .object([
      ("scheme", .string(scheme.scheme)), ("version", .string(scheme.version)),
      ("examples", .number(scheme.examples)), ("total", .number(scheme.items.count)),
      ("covered", .number(scheme.covered)), ("explained", .number(scheme.explained.count)),
      ("uncovered", .array(scheme.uncovered.map(json))),
    ])
  }

  private func json(_ item: CoverageItem) -> JSONOutput {
    .object(
      [
        ("code", .string("HZ0842")), ("kind", .string(item.kind.rawValue)),
        ("part", .string(item.part.name)), ("partKind", .string(item.part.kind.rawValue)),
        ("says", JSONOutput(both: item.wanted)),
      ] + places.members(of: item.place)
    )
  }

  /// A suite of one case for each scheme, which fails where the ceiling is passed.
  func suite(_ language: Language) -> JUnitDocument.Suite {
    JUnitDocument.Suite(
      name: "coverage",
      cases: schemes.map { scheme in
        let (file, line, _) = places.position(of: scheme.place)
        let lines = scheme.uncovered.map { item in
          "\(places.text(of: item.place)): \(item.part.label[language]): \(item.wanted[language])"
        }
        let text = lines.joined(separator: "\n")
        let outcome: JUnitDocument.Outcome =
          lines.isEmpty
          ? .passed(nil)
          : isFailed
            ? .failure(lines[0], "coverage", text)
            : .passed(text)
        return JUnitDocument.Case(
          name: "\(scheme.scheme)@\(scheme.version)",
          className: "coverage",
          file: file,
          line: line,
          outcome: outcome
        )
      }
    )
  }
}
