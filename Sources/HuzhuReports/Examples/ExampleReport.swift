package import HuzhuAnswers
package import HuzhuDocuments
package import HuzhuLanguage

/// The version of the JSON that `test` writes.
package let exampleFormat = "huzhu-test/1"

/// How examples came out, for the formats that programs read.
package struct ExampleReport: Sendable {
  private let results: [ExampleResult]
  private let paths: [String]
  private let tables: [Int: LineTable]
  /// Versions of schemes without an example: each is a failure.
  package var without: [Scheme] = []
  package var coverage: CoverageReport?
  package var mutation: MutationReport?
  package var proposals: ProposalReport?

  /// - Parameters:
  ///   - results: In the order of the rulebook.
  ///   - sources: The documents of the run, in the order of their numbers.
  ///   - paths: How each is named.
  package init(_ results: [ExampleResult], sources: [SourceText], paths: [String]) {
    self.results = results
    self.paths = paths
    var tables: [Int: LineTable] = [:]
    for result in results
    where tables[result.place.source] == nil && sources.indices.contains(result.place.source) {
      tables[result.place.source] = LineTable(sources[result.place.source])
    }
    self.tables = tables
  }

  private var failed: Int { results.count { !$0.failures.isEmpty } }

  private func position(of result: ExampleResult) -> (file: String, line: Int, column: Int) {
    let source = result.place.source
    let offset = result.place.range.lowerBound
    let found = tables[source]?.position(ofUTF8Offset: offset) ?? (line: 1, column: 1)
    return (paths.indices.contains(source) ? paths[source] : "", found.line, found.column)
  }

  /// The results as one JSON object, in both languages.
  package func json(engine: String, digests: [(name: String, sha256: String)]) -> JSONOutput {
    let examples: [JSONOutput] = results.map { result in
      let (file, line, column) = position(of: result)
      var members: [(String, JSONOutput)] = [
        ("scheme", .string(result.scheme)), ("version", .string(result.version)),
        ("name", .string(result.name)),
      ]
      if let from = result.from { members.append(("from", .string(from))) }
      members += [
        ("file", .string(file)), ("line", .number(line)), ("column", .number(column)),
        ("passed", .bool(result.failures.isEmpty)),
        ("failures", .array(result.failures.map { JSONOutput(both: $0) })),
      ]
      return .object(members)
    }
    var members: [(String, JSONOutput)] = [
      ("format", .string(exampleFormat)), ("engine", .string(engine)),
      ("passed", .number(results.count - failed)), ("failed", .number(failed)),
      ("examples", .array(examples)),
    ]
    members.append(
      ("withoutExamples", .array(without.map { .string("\($0.id)@\($0.version)") }))
    )
    if let coverage { members.append(("coverage", coverage.json())) }
    if let mutation { members.append(("mutation", mutation.json())) }
    if let proposals { members.append(("proposals", proposals.json())) }
    members.append(("documents", JSONOutput(digests: digests)))
    return .object(members)
  }

  /// The results as JUnit XML: a suite for each scheme, a case for each example.
  package func junit(_ language: Language) -> String {
    var document = JUnitDocument(name: "huzhu test")
    for result in results {
      let (file, line, _) = position(of: result)
      let name = "\(result.scheme)@\(result.version)"
      if document.suites.last?.name != name {
        document.suites.append(JUnitDocument.Suite(name: name, cases: []))
      }
      let failures = result.failures.map { $0[language] }
      document.suites[document.suites.count - 1].cases.append(
        JUnitDocument.Case(
          name: result.name,
          className: name,
          file: file,
          line: line,
          outcome: failures.isEmpty
            ? .passed(nil)
            : .failure(failures[0], "expectation", failures.joined(separator: "\n"))
        )
      )
    }
    for scheme in without {
      let name = "\(scheme.id)@\(scheme.version)"
      let message = language == .zh ? "没有示例" : "it has no example"
      let failed = JUnitDocument.Case(
        name: name,
        className: name,
        file: paths.indices.contains(scheme.place.source) ? paths[scheme.place.source] : "",
        line: 1,
        outcome: .failure(message, "HZ0843", message)
      )
      document.suites.append(JUnitDocument.Suite(name: name, cases: [failed]))
    }
    if let coverage { document.suites.append(coverage.suite(language)) }
    if let mutation { document.suites.append(mutation.suite(language)) }
    return document.text
  }

  /// What `test` writes as JSON where the rules have errors, so that no example was run.
  package static func refusal(_ message: Label, _ findings: FindingSet) -> JSONOutput {
    .object([
      ("format", .string(exampleFormat)), ("engine", .string(findings.engine)),
      ("error", ["message": JSONOutput(both: message)]),
      ("findings", .array(findings.findings.map(findings.json))),
    ])
  }
}
