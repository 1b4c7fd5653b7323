import HuzhuDocuments
import HuzhuValues

/// Finds where a value comes from, and compares it with what the ledger states.
struct Provenance {
  let builder: RulebookBuilder

  /// What an origin stands for.
  enum Subject {
    /// A value or a list, as written.
    case value(JSONNode)
    /// The rows of a table, or the tiers of bands.
    case cells(JSONNode)
    /// The step and mode of a rounding.
    case rounding(Fields)
  }

  /// An origin, and the purpose that it is bound to where the source states only a bound.
  struct Cited {
    var origin: Origin
    var bound: (use: Use, source: String)?
  }

  private var findings: Findings { builder.findings }

  init(builder: RulebookBuilder) {
    self.builder = builder
  }

  /// The one origin of a value; `nil` where there is none that holds, and that is reported.
  func cited(_ fields: Fields, for subject: Subject?) -> Cited? {
    guard let key = theOneKey(fields), let node = fields[key] else { return nil }
    switch key {
    case "source":
      guard let sources = facts(node), let basis = basis(of: sources, for: subject) else {
        return nil
      }
      if let subject, !agrees(subject, sources, at: node.place) { return nil }
      var ids: [String] = []
      for source in sources { ids.append(source.fact.id) }
      let origin = Origin(basis: basis, facts: ids, place: node.place)
      return Cited(origin: origin, bound: bound(of: sources))
    case "operator":
      guard let label = operatorLabel(node) else { return nil }
      return Cited(origin: Origin(basis: .operatorSupplied, because: label, place: node.place))
    default:
      guard let label = readLabel(node, findings: findings) else { return nil }
      return Cited(origin: Origin(basis: .assumed, because: label, place: node.place))
    }
  }

  /// The origin of cells or of a rounding, which cannot be followed to what they are used for.
  func origin(_ fields: Fields, for subject: Subject?) -> Origin? {
    guard let cited = cited(fields, for: subject) else { return nil }
    guard let bound = cited.bound else { return cited.origin }
    findings.error(
      .boundAsValue,
      zh: "「\(bound.source)」只是一个界限，不是数值",
      en: "'\(bound.source)' is only a bound and no value",
      at: cited.origin.place
    )
    return nil
  }

  func origin(ofRounding fields: Fields) -> Origin? {
    origin(fields, for: .rounding(fields))
  }

  private func theOneKey(_ fields: Fields) -> String? {
    var found: String?
    for key in Origin.keys where fields[key] != nil {
      if let found {
        findings.error(
          .severalOrigins,
          zh: "「\(found)」和「\(key)」只能写一个：每个数值只有一个来源",
          en: "'\(found)' and '\(key)': a value has exactly one origin",
          at: fields[key]?.place ?? fields.place
        )
        return nil
      }
      found = key
    }
    if let found { return found }
    findings.error(
      .noOrigin,
      zh: "\(fields.what.zh)没有来源：请写「source」(台账中的事实)、「operator」或「assumed」",
      en:
        "\(fields.what.en) has no origin: give a 'source' (a ledger fact), 'operator' or 'assumed'",
      at: fields.place
    )
    return nil
  }

  /// A ledger fact that is named, with where it is named.
  struct Source {
    var fact: LedgerFact
    var place: Place
  }

  /// The facts of a `source`, `seen`: one id or a list of ids.
  func facts(_ node: JSONNode) -> [Source]? {
    var sources: [Source] = []
    let nodes = node.array ?? [node]
    if nodes.isEmpty {
      findings.wrongKind(node, expected: Label(zh: "台账事实的名称", en: "the id of a ledger fact"))
      return nil
    }
    for item in nodes {
      guard let id = item.string else {
        findings.wrongKind(item, expected: Label(zh: "台账事实的名称", en: "the id of a ledger fact"))
        continue
      }
      guard let position = builder.ledgerFacts[id] else {
        findings.unknown(
          .unknownSource,
          Label(zh: "台账事实", en: "ledger fact"),
          id,
          among: builder.ledgerFacts.keys,
          at: item.place
        )
        continue
      }
      let fact = builder.book.ledgers[position.ledger].facts[position.fact]
      sources.append(Source(fact: fact, place: item.place))
    }
    return sources.count == nodes.count ? sources : nil
  }

  /// How well the facts found a value, or `nil` where one of them cannot, which is reported.
  private func basis(of sources: [Source], for subject: Subject?) -> Basis? {
    var basis = Basis.stated
    var isSound = true
    for source in sources {
      let id = source.fact.id
      switch source.fact.certainty {
      case .stated: break
      case .implied: basis = max(basis, .implied)
      case .ambiguous:
        basis = max(basis, .ambiguous)
        if case .cells = subject { break }
        refuse(
          source,
          "「\(id)」有歧义：请改用「unstated」条款列出各种读法",
          "'\(id)' is ambiguous: make the term 'unstated', with its readings"
        )
        isSound = false
      case .instance:
        refuse(
          source,
          "「\(id)」只是一次实例，不是规则：只能写在「seen」里",
          "'\(id)' is one award that was seen and no rule: it may stand in 'seen' only"
        )
        isSound = false
      case .derived:
        refuse(
          source,
          "「\(id)」是推算出的，不是文件所载：只能写在「seen」里",
          "'\(id)' is worked out and stated nowhere: it may stand in 'seen' only"
        )
        isSound = false
      }
      switch source.fact.qualifier {
      case .exactly, .upTo, .atLeast, .moreThan: break
      case .about, .nearly:
        refuse(
          source,
          "「\(id)」只说了大约，不能作为数值的来源",
          "'\(id)' says only about how much: it cannot be the source of a value"
        )
        isSound = false
      }
    }
    return isSound ? basis : nil
  }

  private func refuse(_ source: Source, _ zh: String, _ en: String) {
    findings.error(.notASource, zh: zh, en: en, at: source.place, notes: [note(of: source.fact)])
  }

  func note(of fact: LedgerFact) -> Diagnostic.Note {
    Diagnostic.Note(
      Label(zh: "台账事实「\(fact.id)」在此", en: "the ledger fact '\(fact.id)'"),
      at: fact.place
    )
  }

  private func bound(of sources: [Source]) -> (use: Use, source: String)? {
    for source in sources {
      switch source.fact.qualifier {
      case .upTo: return (.upperBound, source.fact.id)
      case .atLeast, .moreThan: return (.lowerBound, source.fact.id)
      case .exactly, .about, .nearly: continue
      }
    }
    return nil
  }

  private static let clauseKeys = ["document", "clause", "line"]

  /// The operator's own clause: a label, or document, clause and line.
  private func operatorLabel(_ node: JSONNode) -> Label? {
    if node["zh"] != nil || node["en"] != nil { return readLabel(node, findings: findings) }
    let what = Label(zh: "「operator」", en: "'operator'")
    guard let fields = Fields(node, what, known: Self.clauseKeys, findings: findings),
      let document = fields.requiredString("document")
    else { return nil }
    var label = Label(document)
    if let clause = fields["clause"] {
      guard let text = clause.string ?? clause.digits else {
        findings.wrongKind(clause, expected: Label(zh: "条文号", en: "the number of a clause"))
        return nil
      }
      label.zh += " " + text
      label.en += ", " + text
    }
    if let line = fields["line"] {
      guard let text = line.digits else {
        findings.wrongKind(line, expected: Label(zh: "行号", en: "a line number"))
        return nil
      }
      label.zh += " 第 \(text) 行"
      label.en += ", line \(text)"
    }
    return label
  }
}

extension Origin {
  static let keys = ["source", "operator", "assumed"]

  /// Whether an object names an origin, sound or not.
  static func isGiven(_ fields: Fields) -> Bool {
    fields["source"] != nil || fields["operator"] != nil || fields["assumed"] != nil
  }
}

extension JSONNode {
  /// The text of a number.
  var digits: String? {
    if case .number(let text) = value { text } else { nil }
  }
}
