import HuzhuDocuments
import HuzhuLanguage
import HuzhuReports

/// What `--against` names: a fund's terms with an overlay more, or another scheme.
struct ChangedTerms {
  var fund: Fund
  var book: Rulebook
  var title: Label
  var id: String
  /// The file that the option names, where it names one.
  var file: SourceText?
  /// The version that the file is, where it is a scheme.
  var version: String?
}

/// Finds out what `--against` names.
struct ChangedTermsReader {
  let arguments: Arguments
  let console: Console
  /// The fund as it stands in the rules, and its document.
  let fund: Fund
  let document: JSONNode
  let rules: RuleSet

  func read(_ text: String) throws(Stop) -> ChangedTerms {
    let isFile = text.hasSuffix(".json") || text.contains("/")
    if isFile || Platform.kind(of: text) == .file {
      return try withFiles(try file(text))
    }
    var plain = fund
    // Who names the fund's own scheme means it without what the fund applies to it.
    if text == fund.scheme { plain.overlays = [] }
    return try withFiles(try named(text, plain, rules.book))
  }

  /// The fund with its files read once more: other terms read other facts of them.
  private func withFiles(_ terms: ChangedTerms) throws(Stop) -> ChangedTerms {
    var changed = terms
    var own = rules
    own.book = terms.book
    let findings = Findings()
    changed.fund = FilesBesideFund.load(
      changed.fund,
      at: arguments.operands[0],
      &own,
      findings,
      keepsAllFacts: true
    )
    guard !findings.hasErrors else {
      let report = DiagnosticReport(sources: own.sources, layout: console.layout(.errors))
      console.say(report.text(findings.diagnostics))
      throw Stop(status: .badData)
    }
    for index in changed.fund.groups.indices where changed.fund.groups[index].file != nil {
      var group = changed.fund.groups[index]
      share(fund.scheme, changed.fund.scheme, &group.input)
      for row in group.rows.indices {
        share(fund.scheme, changed.fund.scheme, &group.rows[row].input)
      }
      changed.fund.groups[index] = group
    }
    return changed
  }

  /// What is known of a member's policy under one scheme is known of it under the other.
  private func share(_ old: String, _ new: String, _ input: inout Case) {
    guard old != new, var policy = input.policies.first(where: { $0.scheme == old }) else { return }
    policy.scheme = new
    guard let index = input.policies.firstIndex(where: { $0.scheme == new }) else {
      input.policies.append(policy)
      return
    }
    input.policies[index].facts.merge(policy.facts) { own, _ in own }
    if policy.hasNoHistory { input.policies[index].hasNoHistory = true }
  }

  // MARK: - By name

  private func named(
    _ name: String,
    _ fund: Fund,
    _ book: Rulebook
  ) throws(Stop) -> ChangedTerms {
    if let overlay = book.overlays.first(where: { $0.name == name }) {
      return try applying(overlay, to: fund, book)
    }
    if let scheme = book.schemes.last(where: { $0.id == name }) {
      return ChangedTerms(
        fund: under(scheme.id, fund),
        book: book,
        title: scheme.title,
        id: scheme.id
      )
    }
    let known = book.overlays.map(\.name) + book.schemes.map(\.id)
    let near = nearestName(to: name, in: known)
    throw .usage(
      Label(
        zh: "没有名为「\(name)」的补充值或方案" + (near.map { "；是否指「\($0)」？" } ?? ""),
        en: "no overlay or scheme is named '\(name)'"
          + (near.map { "; did you mean '\($0)'?" } ?? "")
      ),
      of: .simulate
    )
  }

  private func applying(
    _ overlay: Overlay,
    to fund: Fund,
    _ book: Rulebook
  ) throws(Stop) -> ChangedTerms {
    guard overlay.scheme == fund.scheme else {
      throw Stop(
        status: .badData,
        message: Label(
          zh: "补充值「\(overlay.name)」属于「\(overlay.scheme)」，而基金的方案是「\(fund.scheme)」",
          en: "the overlay '\(overlay.name)' is for '\(overlay.scheme)', and the fund for"
            + " '\(fund.scheme)'"
        )
      )
    }
    var changed = fund
    if !changed.overlays.contains(overlay.name) { changed.overlays.append(overlay.name) }
    return ChangedTerms(
      fund: changed,
      book: book,
      title: overlay.title ?? Label(overlay.name),
      id: overlay.name
    )
  }

  /// The fund with another scheme: what is known of a member's policy is known of it there too.
  private func under(_ scheme: String, _ fund: Fund) -> Fund {
    guard scheme != fund.scheme else { return fund }
    var changed = fund
    changed.scheme = scheme
    // Those of the fund are overlays of its own scheme.
    changed.overlays = []
    for index in changed.groups.indices {
      let policies = changed.groups[index].input.policies
      guard !policies.contains(where: { $0.scheme == scheme }),
        var policy = policies.first(where: { $0.scheme == fund.scheme })
      else { continue }
      policy.scheme = scheme
      changed.groups[index].input.policies.append(policy)
    }
    return changed
  }

  // MARK: - By file

  /// Reads the rules once more with the file among them, in the place of the version that it is
  /// another form of.
  private func file(_ path: String) throws(Stop) -> ChangedTerms {
    let bytes: [UInt8]
    switch Platform.read(path) {
    case .success(let content): bytes = content
    case .failure(let problem): throw Stop(problem)
    }
    let (value, mistakes) = readJSON(SourceText(name: path, bytes: bytes), index: 0)
    guard mistakes.isEmpty, let value else {
      let source = SourceText(name: path, bytes: bytes)
      let report = DiagnosticReport(sources: [source], layout: console.layout(.errors))
      console.say(report.text(mistakes))
      throw Stop(status: .badData)
    }
    guard let name = value["overlay"]?.string ?? value["scheme"]?.string else {
      throw Stop(
        status: .badData,
        message: Label(
          zh: "「\(path)」既不是补充值，也不是方案",
          en: "'\(path)' is neither an overlay nor a scheme"
        )
      )
    }
    var loader = RuleLoader(arguments, console.environment)
    if value["overlay"] == nil, let other = place(of: name, value["version"]?.string, not: path) {
      loader.drafts = [other: bytes]
    } else {
      loader.more = [path]
    }
    let changed = try loader.load()
    try AssessmentRules(arguments: arguments, console: console).refuseErrors(in: changed)
    let findings = Findings()
    guard var own = readFund(document, in: changed.book, findings: findings), !findings.hasErrors
    else {
      let report = DiagnosticReport(sources: rules.sources, layout: console.layout(.errors))
      console.say(report.text(findings.diagnostics))
      throw Stop(status: .badData)
    }
    own.projection = fund.projection
    var terms = try named(name, own, changed.book)
    terms.file = SourceText(name: path, bytes: bytes)
    if value["overlay"] == nil, !isOfRules(path) { terms.version = value["version"]?.string }
    return terms
  }

  private func isOfRules(_ path: String) -> Bool {
    let own = Platform.realPath(path)
    return rules.book.schemes.contains {
      Platform.realPath(rules.sources[$0.place.source].name) == own
    }
  }

  /// The file of the rules that holds a version of a scheme, unless it is the given one.
  private func place(of scheme: String, _ version: String?, not path: String) -> String? {
    let own = rules.book.schemes.first { $0.id == scheme && $0.version == version }
    guard let own else { return nil }
    let other = rules.sources[own.place.source].name
    return Platform.realPath(other) == Platform.realPath(path) ? nil : other
  }
}
