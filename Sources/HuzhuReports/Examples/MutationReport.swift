package import HuzhuChecker
package import HuzhuDocuments
package import HuzhuLanguage

/// Which small changes of schemes no example notices, each with a case that would.
package struct MutationReport: Sendable {
  private let results: [MutationResult]
  private let book: Rulebook
  private let places: PlaceIndex
  /// How many may survive without an explanation.
  private let ceiling: Int

  package init(
    _ results: [MutationResult],
    in book: Rulebook,
    places: PlaceIndex,
    ceiling: Int = 0
  ) {
    self.results = results
    self.book = book
    self.places = places
    self.ceiling = ceiling
  }

  private var mutants: Int { results.reduce(0) { $0 + $1.mutants } }
  private var killed: Int { results.reduce(0) { $0 + $1.killed } }
  private var explained: Int { results.reduce(0) { $0 + $1.explained.count } }
  private var surviving: Int { results.reduce(0) { $0 + $1.unexplained.count } }

  /// Whether more survive than may.
  package var isFailed: Bool { surviving > ceiling }

  // MARK: - Text

  package func text(_ layout: Layout, isQuiet: Bool) -> String {
    var page = Page(layout)
    for result in results {
      for survivor in result.unexplained { write(survivor, of: result, to: &page) }
      for allowance in result.idle {
        let word = layout.style.decorating(layout.say(zh: "附注", en: "note"), as: .note)
        page.verbatim(
          "\(places.text(of: allowance.place)): \(word): "
            + layout.say(
              zh: "此处没有存活的变异，这项 allow 可以删去",
              en: "nothing survives here: the 'allow' can go"
            )
        )
      }
      if !isQuiet { page.verbatim(line(of: result)[layout.language]) }
    }
    if !isQuiet {
      page.verbatim(
        layout.say(
          zh: "共 \(mutants) 个变异：\(killed) 个被示例发现，\(explained) 个有说明，\(surviving) 个存活",
          en: "\(CoverageReport.count(mutants, "mutant")): \(killed) killed,"
            + " \(explained) explained, \(surviving) survived"
        )
      )
    }
    return page.text
  }

  private func line(of result: MutationResult) -> Label {
    let name = "\(result.scheme.id)@\(result.scheme.version)"
    let (explained, surviving) = (result.explained.count, result.unexplained.count)
    return Label(
      zh: "\(name)：\(result.mutants) 个变异，\(result.killed) 个被发现"
        + (explained > 0 ? "，\(explained) 个有说明" : "")
        + (surviving > 0 ? "，\(surviving) 个存活" : ""),
      en: "\(name): \(CoverageReport.count(result.mutants, "mutant")), \(result.killed) killed"
        + (explained > 0 ? ", \(explained) explained" : "")
        + (surviving > 0 ? ", \(surviving) survived" : "")
    )
  }

  private func write(
    _ survivor: MutationResult.Survivor,
    of result: MutationResult,
    to page: inout Page
  ) {
    let layout = page.layout
    let word =
      layout.style.decorating(layout.say(zh: "存活", en: "survived"), as: .warning) + "[HZ0841]"
    let mutant = survivor.mutant
    page.verbatim(
      "\(places.text(of: mutant.place)): \(word): \(mutant.part.label[layout.language])"
        + layout.say(zh: "：\(mutant.change.zh)", en: ": \(mutant.change.en)")
    )
    guard let killing = survivor.killing else {
      page.verbatim("  " + Self.alike[layout.language])
      return
    }
    for difference in killing.differences.prefix(2) {
      let name = difference.name.isEmpty ? "" : " \(difference.name)"
      page.verbatim(
        "  \(difference.key)\(name): "
          + layout.say(
            zh: "现为 \(difference.original.zh)，改动后为 \(difference.other.zh)",
            en: "\(difference.original.en) now, \(difference.other.en) with the change"
          )
      )
    }
    if let example = killing.example(for: result.scheme, in: book) {
      page.verbatim("  " + example.text())
    } else {
      page.verbatim(
        layout.say(
          zh: "  示例「\(killing.like)」已能区分，只是没有写明「\(killing.differences.first?.key ?? "")」",
          en: "  the example '\(killing.like)' tells them apart and does not name"
            + " '\(killing.differences.first?.key ?? "")'"
        )
      )
    }
  }

  private static let alike = Label(
    zh: "没有找到能区分两者的案例",
    en: "no case found that tells them apart"
  )

  // MARK: - JSON

  package func json() -> JSONOutput {
    .object([
      ("mutants", .number(mutants)), ("killed", .number(killed)),
      ("explained", .number(explained)), ("survived", .number(surviving)),
      ("ceiling", .number(ceiling)), ("schemes", .array(results.map(json))),
    ])
  }

  private func json(_ result: MutationResult) -> JSONOutput {
    .object([
      ("scheme", .string(result.scheme.id)), ("version", .string(result.scheme.version)),
      ("mutants", .number(result.mutants)), ("killed", .number(result.killed)),
      ("explained", .number(result.explained.count)),
      ("survived", .number(result.unexplained.count)),
      ("survivors", .array(result.survivors.map { json($0, of: result) })),
    ])
  }

  private func json(
    _ survivor: MutationResult.Survivor,
    of result: MutationResult
  ) -> JSONOutput {
    let mutant = survivor.mutant
    var members: [(String, JSONOutput)] = [
      ("code", .string("HZ0841")), ("kind", .string(mutant.kind.rawValue)),
      ("part", .string(mutant.part.name)), ("partKind", .string(mutant.part.kind.rawValue)),
      ("change", JSONOutput(both: mutant.change)),
    ]
    members += places.members(of: mutant.place)
    members.append(("because", survivor.because.map { JSONOutput(both: $0) } ?? .null))
    guard let killing = survivor.killing else {
      members.append(("toldApartBy", .null))
      return .object(members)
    }
    let differences: [JSONOutput] = killing.differences.prefix(8).map { difference in
      .object([
        ("key", .string(difference.key)), ("name", .string(difference.name)),
        ("now", JSONOutput(both: difference.original)),
        ("changed", JSONOutput(both: difference.other)),
      ])
    }
    members.append(
      (
        "toldApartBy",
        .object([
          ("like", .string(killing.like)),
          ("example", killing.example(for: result.scheme, in: book) ?? .null),
          ("differences", .array(differences)),
        ])
      )
    )
    return .object(members)
  }

  // MARK: - JUnit

  /// A suite with a case for each scheme, which fails where something survives.
  func suite(_ language: Language) -> JUnitDocument.Suite {
    JUnitDocument.Suite(
      name: "mutants",
      cases: results.map { result in
        let (file, line, _) = places.position(of: result.scheme.place)
        let lines = result.unexplained.map { survivor in
          let mutant = survivor.mutant
          return "\(places.text(of: mutant.place)): \(mutant.part.label[language]):"
            + " \(mutant.change[language])"
        }
        let text = lines.joined(separator: "\n")
        let outcome: JUnitDocument.Outcome =
          lines.isEmpty
          ? .passed(nil)
          : isFailed
            ? .failure(lines[0], "mutant", text)
            : .passed(text)
        return JUnitDocument.Case(
          name: "\(result.scheme.id)@\(result.scheme.version)",
          className: "mutants",
          file: file,
          line: line,
          outcome: outcome
        )
      }
    )
  }
}
