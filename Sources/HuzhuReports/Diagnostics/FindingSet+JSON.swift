package import HuzhuDocuments

/// The version of the JSON that `validate` writes.
package let findingFormat = "huzhu-findings/1"

extension FindingSet {
  /// The findings as one JSON object, in both languages.
  ///
  /// - Parameters:
  ///   - failed: Whether the run ends with findings.
  ///   - digests: The digest of each document that was read.
  ///   - repairs: The fixes that were applied before, where they were asked for, and their key.
  ///   - proofs: What was proved, where that is asked for.
  ///   - digest: A digest of bytes in hexadecimal digits.
  /// - Returns: An object of the format `huzhu-findings/1`.
  package func json(
    failed: Bool,
    digests: [(name: String, sha256: String)],
    repairs: (key: String, list: JSONOutput)? = nil,
    proofs: ProofReport? = nil,
    digest: ([UInt8]) -> String
  ) -> JSONOutput {
    let counts: [(String, JSONOutput)] = [
      ("error", .number(count(.error))), ("warning", .number(count(.warning))),
      ("note", .number(count(.note))),
    ]
    var members: [(String, JSONOutput)] = [
      ("format", .string(findingFormat)), ("engine", .string(engine)), ("failed", .bool(failed)),
      ("files", .array(reported.map { .string(paths[$0]) })), ("counts", .object(counts)),
    ]
    if let repairs { members.append((repairs.key, repairs.list)) }
    let found = zip(findings, fingerprints(digest)).map { json($0, fingerprint: $1) }
    members.append(("findings", .array(found)))
    if let proofs { members.append(("proofs", proofs.json)) }
    members.append(("documents", JSONOutput(digests: digests)))
    return .object(members)
  }

  /// One finding.
  package func json(_ diagnostic: Diagnostic) -> JSONOutput { json(diagnostic, fingerprint: nil) }

  private func json(_ diagnostic: Diagnostic, fingerprint: String?) -> JSONOutput {
    var members: [(String, JSONOutput)] = [
      ("code", .string(diagnostic.code.rawValue)),
      ("severity", .string(diagnostic.severity.rawValue)),
    ]
    if let fingerprint { members.append(("fingerprint", .string(fingerprint))) }
    if let page = CodePage.of(diagnostic.code) {
      members.append(("title", JSONOutput(both: page.title)))
    }
    members.append(("message", JSONOutput(both: diagnostic.message)))
    members += position(diagnostic.place)
    if !diagnostic.notes.isEmpty {
      let notes = diagnostic.notes.map { note in
        JSONOutput.object(
          [("message", JSONOutput(both: note.message))] + (note.place.map(position) ?? [])
        )
      }
      members.append(("notes", .array(notes)))
    }
    if let fix = diagnostic.fix { members.append(("fix", .string(fix))) }
    return .object(members)
  }

  private func position(_ place: Place) -> [(String, JSONOutput)] {
    let region = region(of: place)
    return [
      ("file", .string(path(of: place))), ("line", .number(region.startLine)),
      ("column", .number(region.startColumn)), ("endLine", .number(region.endLine)),
      ("endColumn", .number(region.endColumn)),
    ]
  }
}

extension JSONOutput {
  /// A text in both languages.
  init(both label: Label) {
    self = .object([("zh", .string(label.zh)), ("en", .string(label.en))])
  }

  init(digests: [(name: String, sha256: String)]) {
    self = .array(
      digests.map { .object([("name", .string($0.name)), ("sha256", .string($0.sha256))]) }
    )
  }
}
