import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues
import Testing

/// A small vocabulary with two schemes, for reading cases.
enum World {
  static let vocabulary = """
    { "format": "huzhu/1", "vocabulary": "world",
      "subjects": {"worker": {"zh": "职工", "en": "worker"}},
      "units": {"person": {"whole": true}, "visit": {"whole": true, "title": {"zh": "次", "en": "visit"}}},
      "choices": {
        "illness": {"of": {"malignant-tumour": {"zh": "恶性肿瘤", "en": "malignant tumour"},
                           "breast-cancer": {"zh": "乳腺癌", "en": "breast cancer", "under": "malignant-tumour"},
                           "stroke": {"zh": "脑卒中", "en": "stroke"}}},
        "hospital-level": {"ordered": true, "of": {"one": {"zh": "一级", "en": "one"}, "two": {"zh": "二级", "en": "two"}}}},
      "facts": {
        "worker.birthDate": {"type": "day", "between": ["1920-01-01", "2030-12-31"], "fixed": true,
                             "ask": {"zh": "出生日期?", "en": "Birth date?"}},
        "worker.age": {"type": "quantity", "unit": "year", "step": "1 year", "between": ["0 years", "120 years"]},
        "worker.member": {"type": "flag"},
        "worker.share": {"type": "quantity", "unit": "%", "step": "0.01%", "between": ["0%", "100%"]},
        "worker.name": {"type": "text"},
        "worker.illness": {"type": "choice", "of": "illness", "mayBeNone": true},
        "worker.illnesses": {"type": "choices", "of": "illness"},
        "household.children": {"type": "list", "atMost": 3, "fields": {
          "birthDate": {"type": "day"}, "index": {"type": "quantity", "step": 1, "between": [0, 9]}}},
        "policy.start": {"type": "day", "mayBeNone": true},
        "history.paid": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "1000000 CNY"]},
        "event.date": {"type": "day", "mayBeNone": true},
        "event.visits": {"type": "quantity", "unit": "visit", "step": "1 visit", "between": ["0 visit", "99 visit"]},
        "event.burden": {"type": "quantity", "unit": "CNY", "step": "0.05 CNY", "between": ["0 CNY", "5000000 CNY"]} } }
    """

  /// The vocabulary, and a scheme with terms that are open in each of the ways.
  static let rulebook: Rulebook = {
    guard let documents = try? MarkedDocuments([vocabulary]) else { return Rulebook() }
    var (book, diagnostics) = loadRulebook(documents.nodes)
    precondition(diagnostics.isEmpty, "\(diagnostics)")
    let place = Place(source: 0, range: 0..<0)
    let says = Label("?")
    func constant(_ value: Constant, _ type: ValueType) -> NodeID {
      book.nodes.append(Node(.constant(value), type, at: place))
      return book.nodes.count - 1
    }
    func term(_ name: String, _ type: ValueType, _ openness: Term.Openness) -> Term {
      let origin = Origin(basis: .ambiguous, place: place)
      let piece = Term.Piece(content: .unstated(says: says, openness), origin: origin)
      return Term(name: name, type: type, pieces: [piece], place: place)
    }
    let yuan = ValueType.quantity(.yuan, scale: 2)
    var scheme = Scheme(id: "place.plan", version: "2026", place: place)
    let ceiling = constant(.number(70_000_00), yuan)
    scheme.terms = [
      term(
        "oldestIs",
        .choice(0),
        .oneOf([
          Term.Reading(name: "year-of-60", label: nil, node: ceiling),
          Term.Reading(name: "until-60", label: Label(zh: "满60", en: "until 60"), node: ceiling),
        ])
      ),
      term(
        "deathBenefit",
        yuan,
        .within(low: constant(.number(0), yuan), high: ceiling, step: 1)
      ),
      term("listed", .choices(0), .list(includes: ChoiceSet(2), excludes: ChoiceSet())),
      Term(
        name: "ceiling",
        type: yuan,
        pieces: [
          Term.Piece(content: .stated(ceiling), origin: Origin(basis: .stated, place: place))
        ],
        place: place
      ),
    ]
    book.schemes = [scheme, Scheme(id: "place.other", version: "1", place: place)]
    return book
  }()

  static func fact(_ name: String) -> Int { rulebook.vocabulary.factByName[name] ?? -1 }
}

/// A case of that content, read with the small vocabulary.
func readCase(_ content: String) throws -> (Case?, [Diagnostic], [Place]) {
  let documents = try MarkedDocuments(["{\"format\": \"huzhu/1\", \"case\": \"A\", \(content)}"])
  let findings = Findings()
  let result = readCase(documents.nodes[0], in: World.rulebook, findings: findings)
  return (result, findings.diagnostics, documents.places)
}

extension Case {
  func plain(_ name: String) -> Possible? {
    guard case .plain(let value)? = facts[World.fact(name)]?.value else { return nil }
    return value
  }
}
