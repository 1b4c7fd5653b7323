import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

/// A rulebook with one scheme, and answers of it made by hand: only what is written matters here.
enum AnswerFixture {
  static let place = Place(source: 0, range: 0..<0)

  /// Facts by position: a birth date, a burden of an event, a list with one field.
  static let book: Rulebook = {
    var book = Rulebook()
    book.vocabulary.facts = [
      fact("worker.birthDate", .day, .subject),
      fact("event.ownBurden", .quantity(.yuan, scale: 2), .event),
      fact("household.children", .list(2), .subject),
      fact("schoolLevel", .text, .field(list: 2)),
    ]
    book.vocabulary.choices = [
      choice("party", ["city", "member", "provincial-fund"]),
      choice("category", ["deep", "relative"]),
      choice("goods", ["rice", "oil"]),
    ]
    book.vocabulary.choiceByName = ["party": 0, "category": 1, "goods": 2]
    book.schemes = [scheme]
    return book
  }()

  /// Two clauses that pay, one that charges, and one of everything else.
  static let scheme: Scheme = {
    var scheme = Scheme(id: "demo.plan", version: "2026", place: place)
    scheme.title = Label(zh: "示例", en: "Demo")
    scheme.terms = [
      Term(name: "deductibleIs", type: .choice(1), pieces: [], place: place),
      Term(name: "outpatientCounts", type: .flag, pieces: [], place: place),
      Term(name: "list30", type: .choices(1), pieces: [], place: place),
      Term(name: "deathBenefit", type: .quantity(.yuan, scale: 2), pieces: [], place: place),
    ]
    scheme.benefits = [
      Benefit(clause: "stay", gives: .pay(0), place: place),
      Benefit(clause: "death", gives: .pay(0), place: place),
      Benefit(clause: "haircut", gives: .charge(0, insteadOf: 0), place: place),
    ]
    scheme.limits = [
      Limit(clause: "ceiling", benefits: [0], per: .fixed(.policy), bound: .atMost(0), place: place)
    ]
    scheme.contributions = [
      Contribution(clause: "premium", amount: 0, payers: .one(0), place: place)
    ]
    scheme.duties = [Duty(clause: "yearly-visits", condition: 0, place: place)]
    scheme.gaps = [
      Gap(
        clause: "waiting-period",
        says: Label(zh: "没有写", en: "Not mentioned."),
        touches: [],
        could: .refuse,
        place: place
      )
    ]
    scheme.values = [
      value("category", isAnswer: true), value("index", isAnswer: true),
      value("since", isAnswer: true), value("goods", isAnswer: true),
      value("secret", isAnswer: false),
    ]
    scheme.clauses = [
      Clause(id: "recognised", title: nil, node: 0, isCurable: false, place: place),
      Clause(id: "age", title: nil, node: 0, isCurable: false, place: place),
    ]
    scheme.claims = Requirement(root: 0, members: [0])
    return scheme
  }()

  private static func fact(_ name: String, _ type: ValueType, _ scope: FactScope) -> Fact {
    Fact(name: name, title: Label(name), type: type, scope: scope, place: place)
  }

  private static func choice(_ name: String, _ items: [String]) -> Choice {
    Choice(name: name, items: items.map { .init(name: $0, label: Label($0)) }, place: place)
  }

  private static func value(_ name: String, isAnswer: Bool) -> NamedValue {
    NamedValue(name: name, title: nil, node: 0, isAnswer: isAnswer, place: place)
  }
}

extension AnswerFixture {
  /// An answer of somebody to whom nothing happened.
  static func answer(_ eligibility: Eligibility = .eligible) -> SchemeAnswer {
    SchemeAnswer(
      scheme: scheme,
      eligibility: eligibility,
      subjectTo: [],
      reasons: [],
      members: [],
      missing: [],
      pay: yuan(0),
      payIfEntitled: yuan(0),
      alternatives: [],
      alternativesOmitted: 0,
      events: [],
      isHypothetical: false,
      entitlements: [],
      contributions: [],
      values: [],
      duties: [],
      basis: .stated,
      gaps: [],
      overlays: [],
      assumed: [],
      receipt: Receipt(),
      nearest: nil
    )
  }

  static func alternative(
    _ given: [Alternative.Given],
    _ eligibility: Eligibility = .eligible,
    pay: Amount? = yuan(0)
  ) -> Alternative {
    Alternative(
      given: given,
      eligibility: eligibility,
      pay: pay,
      payIfEntitled: pay,
      events: [],
      entitlements: [],
      contributions: [],
      values: [],
      duties: [],
      missing: [],
      reasons: []
    )
  }

  /// An exact amount of so many fen.
  static func yuan(_ fen: Int128) -> Amount {
    Amount(low: fen, high: fen, scale: 2, unit: .yuan, isTight: true)
  }

  /// A range in fen; an end that is nil is open.
  static func yuan(_ low: Int128?, _ high: Int128?) -> Amount {
    Amount(low: low, high: high, scale: 2, unit: .yuan, isTight: false)
  }

  static func event(
    _ position: Int,
    _ claims: SchemeAnswer.Member.State = .holds,
    stay: Amount,
    _ status: BenefitOutcome.Status = .pays,
    cutBy: [Int] = []
  ) -> EventAnswer {
    EventAnswer(
      position: position,
      claims: claims,
      members: [.init(clause: "recognised", title: nil, state: claims)],
      benefits: [
        BenefitAnswer(
          benefit: 0,
          clause: "stay",
          status: status,
          pay: stay,
          payIfEntitled: stay,
          cutBy: cutBy
        ),
        BenefitAnswer(
          benefit: 1,
          clause: "death",
          status: .doesNotApply,
          pay: yuan(0),
          payIfEntitled: yuan(0),
          cutBy: []
        ),
      ],
      pay: stay,
      payIfEntitled: stay
    )
  }

  static let haircut = EntitlementAnswer(
    benefit: 2,
    clause: "haircut",
    event: nil,
    status: .pays,
    charge: yuan(800),
    insteadOf: yuan(2_600),
    saved: yuan(1_800),
    provides: []
  )

  static func premium(_ party: String, _ fen: Int128) -> ContributionAnswer {
    ContributionAnswer(
      contribution: 0,
      clause: "premium",
      party: party,
      partyLabel: Label(party),
      amount: yuan(fen),
      whole: yuan(2_000)
    )
  }

  static func value(
    _ name: String,
    _ type: ValueType,
    _ possible: Possible,
    words: [String?],
    isRange: Bool = false
  ) -> ValueAnswer {
    ValueAnswer(
      name: name,
      title: nil,
      type: type,
      possible: possible,
      words: words,
      labels: [],
      isRange: isRange
    )
  }

  static func reason(_ clause: String, event: Int? = nil) -> SchemeAnswer.Reason {
    SchemeAnswer.Reason(clause: clause, title: nil, state: .fails, event: event, needs: [])
  }

  /// Reads a JSON text that a test writes in place.
  static func json(_ text: String) throws -> JSONNode {
    let (node, diagnostics) = readJSON(SourceText(name: "test", text: text), index: 0)
    guard let node, diagnostics.isEmpty else { throw MalformedTest(text: text) }
    return node
  }

  static func reading(_ term: String, _ index: Int, _ names: String...) -> Alternative.Given {
    Alternative.Given(
      term: term,
      index: index,
      readings: names.map { .reading(name: $0, label: nil) }
    )
  }
}

/// A text in a test that is no JSON.
struct MalformedTest: Error {
  var text: String
}
