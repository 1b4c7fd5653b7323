package import HuzhuDocuments
import HuzhuValues

/// Reads one version of one scheme.
package struct SchemeReader {
  let builder: RulebookBuilder

  package init(builder: RulebookBuilder) {
    self.builder = builder
  }

  private static let keys = [
    "format", "scheme", "version", "kind", "subject", "authority", "scope",
    "effective", "terms", "values", "spans", "running", "eligibility", "claims", "contributions",
    "benefits", "exclusive", "limits", "duties", "rounding", "gaps", "examples",
  ]
  private static let notYet = ["capacity"]

  /// Reads a scheme, and finds everything that is wrong with it.
  ///
  /// - Returns: The scheme without its examples, or `nil` where it has an error.
  package func read(_ node: JSONNode) -> Scheme? {
    let before = builder.findings.diagnostics.count
    let fields = Fields(
      node,
      Label(zh: "方案", en: "a scheme"),
      known: Self.keys,
      notYet: Self.notYet,
      findings: builder.findings
    )
    guard let fields else { return nil }
    DerivedFacts(builder: builder).settle()
    let id = fields.required("scheme") == nil ? nil : fields.name("scheme", .path)
    let version = fields.requiredString("version")
    let scheme = Scheme(id: id ?? "scheme", version: version ?? "", place: node.place)
    let names = SchemeNames(scheme: scheme)
    let reader = FormulaReader(builder: builder, context: .scheme(names))
    let parts = SchemeParts(fields: fields, reader: reader, names: names)
    parts.read(before: before)
    let found = builder.findings.diagnostics[before...]
    if id == nil || version == nil || found.contains(where: { $0.severity == .error }) {
      if let id, let version { builder.compilation.unsoundSchemes.insert("\(id)@\(version)") }
      return nil
    }
    return names.scheme
  }
}

/// The parts of a scheme, read in an order in which each finds what it needs.
struct SchemeParts {
  let fields: Fields
  let reader: FormulaReader
  let names: SchemeNames

  var builder: RulebookBuilder { reader.builder }
  var findings: Findings { reader.findings }

  func read(before: Int) {
    readIdentity()
    declare()
    readEffective()
    readSpans()
    if let scope = fields["scope"] {
      names.scheme.scope = read(scope, label: "scope") { reader.condition($0) }
      refuseEvents(in: names.scheme.scope, "scope", at: scope.place)
    }
    if let json = fields["eligibility"] {
      names.scheme.eligibility = requirement(json, "eligibility")
      for member in names.scheme.eligibility?.members ?? [] {
        let clause = names.scheme.clauses[member]
        refuseEvents(in: clause.node, "eligibility", at: clause.place)
      }
    }
    if let json = fields["claims"] {
      names.scheme.claims = requirement(json, "claims")
      for member in names.scheme.claims?.members ?? [] { refuseAfter(names.scheme.clauses[member]) }
    }
    readContributions()
    readBenefits()
    readRunnings()
    readExclusives()
    readLimits()
    readDuties()
    if let json = fields["rounding"] { readRounding(json) }
    readRest()
    readGaps()
    SchemeChecks(names: names, builder: builder, before: before).run()
  }

  /// Terms and values that nothing needed so far: they are checked all the same.
  private func readRest() {
    for index in names.terms.members.indices {
      _ = reader.isReady(.term(index), at: names.terms.members[index].keyPlace)
    }
    for index in names.values.members.indices {
      _ = reader.isReady(.value(index), at: names.values.members[index].keyPlace)
    }
  }

  /// Reads something in surroundings of its own, whose terms in place take the name of the label.
  func read<Result>(
    _ json: JSONNode,
    label: String,
    use: Use = .inherited,
    _ body: (JSONNode) -> Result
  ) -> Result {
    var surroundings = Surroundings()
    surroundings.label = label
    surroundings.use = use
    return reader.within(surroundings) { body(json) }
  }

  /// Reads the clause name of a member of a part; its absence is an error.
  func clause(_ fields: Fields) -> String? {
    guard fields["clause"] != nil else {
      findings.error(
        .clauseNeeded,
        zh: "\(fields.what.zh)缺少名称「clause」",
        en: "\(fields.what.en) needs a name: 'clause'",
        at: fields.place
      )
      return nil
    }
    guard let node = fields["clause"], let id = fields.kebab("clause"),
      names.register(clause: id, at: node.place, findings)
    else { return nil }
    return id
  }
}
