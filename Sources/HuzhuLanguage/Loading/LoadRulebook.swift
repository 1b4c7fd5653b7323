package import HuzhuDocuments
import HuzhuValues

/// Reads all documents of a rule set into one rulebook.
///
/// The answer does not depend on the order of the documents: they are sorted by kind and name.
/// Whatever made sense is returned together with everything that is wrong; a rulebook with an
/// error in its diagnostics is for showing, not for paying.
///
/// - Parameters:
///   - documents: The documents, each with the number of its source in its places.
///   - readsExamples: Whether the examples inside the schemes are read; without them a caller asks
///     `diagnoseExamples` for what is wrong with them.
/// - Returns: The rulebook, and the diagnostics sorted by source and offset.
package func loadRulebook(
  _ documents: [JSONNode],
  readsExamples: Bool = true
) -> (rulebook: Rulebook, diagnostics: [Diagnostic]) {
  RulebookReading(documents).finish([], readsExamples: readsExamples)
}

/// A rulebook of which the vocabularies and ledgers are read while other documents still come.
package final class RulebookReading {
  private let builder: RulebookBuilder
  private let first: [JSONNode]
  private var byKind: [DocumentKind: [JSONNode]] = [:]
  private var ledgers: LedgerReader

  /// Reads the vocabularies and ledgers among the documents, and keeps the others.
  ///
  /// - Parameters:
  ///   - documents: The documents that are there already.
  ///   - findings: Where to report, with nothing in it yet.
  package init(_ documents: [JSONNode], findings: Findings = Findings()) {
    builder = RulebookBuilder(findings: findings)
    first = documents
    ledgers = LedgerReader(builder: builder)
    sort(documents)
    var vocabulary = VocabularyReader(builder: builder)
    vocabulary.read(inOrder(.vocabulary))
    ledgers.read(inOrder(.ledger))
    // Public tables cite ledgers, and whatever is derived may read them.
    vocabulary.compile()
  }

  /// Reads the rest, after which there is nothing more to read with this value.
  ///
  /// The result is that of all documents together: where a vocabulary or a ledger is among the
  /// late ones, everything is read anew.
  package func finish(
    _ documents: [JSONNode],
    readsExamples: Bool
  ) -> (rulebook: Rulebook, diagnostics: [Diagnostic]) {
    for document in documents where document["vocabulary"] != nil || document["ledger"] != nil {
      return loadRulebook(first + documents, readsExamples: readsExamples)
    }
    sort(documents)
    let unsound = readSchemes(inOrder(.scheme), into: builder, readsExamples: readsExamples)
    ledgers.checkEntries(unsound: unsound)
    readOverlays(inOrder(.overlay), into: builder)
    for node in inOrder(.case) {
      _ = readCase(node, in: builder.book, unsound: unsound, findings: builder.findings)
    }
    for node in inOrder(.population) {
      _ = readPopulation(node, in: builder.book, unsound: unsound, findings: builder.findings)
    }
    for node in inOrder(.fund) {
      _ = readFund(node, in: builder.book, unsound: unsound, findings: builder.findings)
    }
    builder.book.allowances = builder.findings.applyAllowances()
    builder.book.allowancesOfExamples = builder.findings.allowancesOfExamples
    return (builder.book, HuzhuLanguage.inOrder(builder.findings.diagnostics))
  }

  private func sort(_ documents: [JSONNode]) {
    for document in documents {
      guard let kind = readDocumentKind(document, findings: builder.findings) else { continue }
      byKind[kind, default: []].append(document)
    }
  }

  private func inOrder(_ kind: DocumentKind) -> [JSONNode] {
    HuzhuLanguage.inOrder(byKind[kind] ?? [], by: kind)
  }
}

/// What is wrong with the examples inside sound schemes.
///
/// - Parameters:
///   - documents: The documents that the rulebook was loaded from.
///   - book: The rulebook, loaded without examples and without an error.
/// - Returns: The diagnostics sorted by source and offset.
package func diagnoseExamples(
  _ documents: [JSONNode],
  in book: Rulebook
) -> [Diagnostic] {
  let findings = Findings()
  for document in documents where document[DocumentKind.scheme.rawValue] != nil {
    guard let node = document["examples"] else { continue }
    _ = readExamples(node, in: book, unsound: [], findings: findings)
  }
  return inOrder(findings.diagnostics)
}

/// Documents of one kind by name and version; two of one name, which is an error, by source.
private func inOrder(_ documents: [JSONNode], by kind: DocumentKind) -> [JSONNode] {
  var keyed: [(name: String, version: String, node: JSONNode)] = []
  for node in documents {
    keyed.append((node[kind.rawValue]?.string ?? "", node["version"]?.string ?? "", node))
  }
  keyed.sort { left, right in
    if left.name != right.name { return left.name < right.name }
    if left.version != right.version { return left.version < right.version }
    return left.node.place.source < right.node.place.source
  }
  return keyed.map { $0.node }
}

/// Diagnostics by source and offset; what two examples take over from one is told once.
package func inOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
  let sorted = diagnostics.sorted { left, right in
    let (a, b) = (left.place, right.place)
    if a.source != b.source { return a.source < b.source }
    if a.range.lowerBound != b.range.lowerBound { return a.range.lowerBound < b.range.lowerBound }
    if left.code != right.code { return left.code.rawValue < right.code.rawValue }
    if a.range.upperBound != b.range.upperBound { return a.range.upperBound < b.range.upperBound }
    return left.message.en < right.message.en
  }
  var result: [Diagnostic] = []
  for diagnostic in sorted where diagnostic != result.last { result.append(diagnostic) }
  return result
}

/// A scheme while schemes are sorted, with the document that its examples stand in.
private struct LoadedScheme {
  var scheme: Scheme
  var node: JSONNode

  var versionPlace: Place { node["version"]?.place ?? scheme.place }
}

/// Reads the schemes with their examples.
///
/// - Returns: The ids of schemes of which a version has an error, and so is not in the rulebook.
private func readSchemes(
  _ documents: [JSONNode],
  into builder: RulebookBuilder,
  readsExamples: Bool
) -> Set<String> {
  let reader = SchemeReader(builder: builder)
  var loaded: [LoadedScheme] = []
  var unsound: Set<String> = []
  var unsoundNodes: [JSONNode] = []
  for node in documents {
    guard let scheme = reader.read(node) else {
      unsoundNodes.append(node)
      if let id = node["scheme"]?.string { unsound.insert(id) }
      continue
    }
    loaded.append(LoadedScheme(scheme: scheme, node: node))
  }
  loaded.sort { left, right in
    let (a, b) = (left.scheme, right.scheme)
    if a.id != b.id { return a.id < b.id }
    // Before all others stands the version whose beginning is not stated.
    let (from, otherFrom) = (a.effective.from, b.effective.from)
    if from != otherFrom { return (from ?? .earliest) < (otherFrom ?? .earliest) }
    return a.version < b.version
  }
  compareVersions(loaded, builder.findings)
  for item in loaded { builder.book.schemes.append(item.scheme) }
  guard readsExamples else { return unsound }
  // An example may name any scheme, so all of them are there before the first is read.
  let book = builder.book
  for (index, item) in loaded.enumerated() {
    guard let node = item.node["examples"] else { continue }
    let examples = readExamples(node, in: book, unsound: unsound, findings: builder.findings)
    builder.book.schemes[index].examples = examples
  }
  for node in unsoundNodes {
    guard let node = node["examples"] else { continue }
    _ = readExamples(node, in: book, unsound: unsound, findings: builder.findings)
  }
  return unsound
}

/// Two documents of one version are an error, and so are two versions in force on one day.
private func compareVersions(_ loaded: [LoadedScheme], _ findings: Findings) {
  var first: [String: Place] = [:]
  /// Of the scheme at hand, the version that lasts longest so far.
  var last: LoadedScheme?
  for item in loaded {
    let scheme = item.scheme
    let name = scheme.id + "@" + scheme.version
    let what = Label(zh: "方案版本", en: "scheme version")
    guard findings.isFirst(name, what, at: item.versionPlace, in: &first) else { continue }
    guard let previous = last, previous.scheme.id == scheme.id else {
      last = item
      continue
    }
    if overlap(previous.scheme.effective, scheme.effective) {
      findings.error(
        .overlappingVersions,
        zh: "版本「\(scheme.version)」与「\(previous.scheme.version)」的施行期重叠",
        en:
          "the versions '\(scheme.version)' and '\(previous.scheme.version)' are in force together",
        at: item.node["effective"]?.place ?? item.versionPlace,
        notes: [
          Diagnostic.Note(
            Label(zh: "另一版本", en: "the other version"),
            at: previous.node["effective"]?.place ?? previous.versionPlace
          )
        ]
      )
    }
    if outlasts(scheme.effective, previous.scheme.effective) { last = item }
  }
}

/// Whether two spans, of which the first does not begin later, have a day in common.
///
/// An end that is not stated reaches up to the neighbour's stated end and no further.
private func overlap(_ first: Effective, _ second: Effective) -> Bool {
  if let until = first.until {
    guard let from = second.from else { return second.fromUnstated == nil }
    return from < until
  }
  if first.untilUnstated == nil { return true }
  // The first ends where the second begins, unless both begin on the same day.
  return first.from != nil && first.from == second.from
}

private func outlasts(_ effective: Effective, _ other: Effective) -> Bool {
  guard let until = other.until else { return other.untilUnstated != nil }
  guard let own = effective.until else { return true }
  return own > until
}

private func readOverlays(_ documents: [JSONNode], into builder: RulebookBuilder) {
  let reader = OverlayReader(builder: builder)
  var places: [String: Place] = [:]
  for node in documents {
    guard let overlay = reader.read(node) else { continue }
    let place = node["overlay"]?.place ?? overlay.place
    let what = Label(zh: "补充值", en: "overlay")
    guard builder.findings.isFirst(overlay.name, what, at: place, in: &places) else { continue }
    builder.book.overlays.append(overlay)
  }
}
