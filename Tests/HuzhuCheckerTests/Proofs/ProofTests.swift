import HuzhuChecker
import HuzhuDocuments
import HuzhuLanguage
import Testing

/// One scheme, and what is to come of one obligation.
struct ProofCase: CustomTestStringConvertible, Sendable {
  var name: String
  var kind: Obligation.Kind
  var part: String
  var state: Obligation.State?
  var scheme: String

  var testDescription: String { name }

  init(
    _ name: String,
    _ kind: Obligation.Kind,
    _ part: String,
    _ state: Obligation.State?,
    _ scheme: String
  ) {
    self.name = name
    self.kind = kind
    self.part = part
    self.state = state
    self.scheme = scheme
  }
}

private let rate = ProofWorld.term("80%")
private let half = ProofWorld.term("50%")
private func yuan(_ amount: Int) -> String { ProofWorld.yuan(amount) }

/// A benefit that pays this.
private func paying(_ formula: String, when: String? = nil) -> String {
  let condition = when.map { ", \"when\": \($0)" } ?? ""
  return "\"benefits\": [{\"clause\": \"aid\"\(condition), \"pay\": \(formula)}]"
}

private let burden =
  #""running": {"burden": {"of": "event.cost", "per": "policy", "opening": "history.burden"}}"#

@Suite struct ProofTests {
  private static let results: [ProofCase] = [
    ProofCase(
      "a share of a cost",
      .result,
      "aid",
      .proved,
      paying(#"{"percent": \#(rate), "of": "event.cost"}"#)
    ),
    ProofCase(
      "a row for each level",
      .result,
      "aid",
      .proved,
      paying(#"{"table": {"by": ["event.level"], "rows": [["one", "1 CNY"], ["two", "1 CNY"]]}}"#)
    ),
    ProofCase(
      "no row for a level",
      .result,
      "aid",
      .refuted,
      paying(#"{"table": {"by": ["event.level"], "rows": [["one", "1 CNY"]]}}"#)
    ),
    ProofCase(
      "no row for a level that the condition keeps out",
      .result,
      "aid",
      .proved,
      paying(
        #"{"table": {"by": ["event.level"], "rows": [["one", "1 CNY"]]}}"#,
        when: #"{"that": "event.level", "is": "one"}"#
      )
    ),
    ProofCase(
      "no row for a level that nobody who is eligible has",
      .result,
      "aid",
      .proved,
      paying(#"{"table": {"by": ["worker.member"], "rows": [[true, "1 CNY"]]}}"#)
        + #", "eligibility": {"clause": "member", "that": "worker.member", "is": true}"#
    ),
    ProofCase(
      "a number of persons that may be none as divisor",
      .result,
      "aid",
      .refuted,
      paying(
        #"{"quotient": ["event.cost", "worker.persons"], "round": {"to": "0.01 CNY", "mode": "down", "assumed": {"zh": "设", "en": "set"}}}"#
      )
    ),
    ProofCase(
      "the same where there is somebody",
      .result,
      "aid",
      .proved,
      paying(
        #"{"quotient": ["event.cost", "worker.persons"], "round": {"to": "0.01 CNY", "mode": "down", "assumed": {"zh": "设", "en": "set"}}}"#,
        when: #"{"that": "worker.persons", "atLeast": \#(ProofWorld.term("1"))}"#
      )
    ),
    ProofCase(
      "days since a day that may be none",
      .result,
      "years",
      .refuted,
      #""values": {"years": {"years": {"from": "worker.since", "to": "on"}, "answer": true}}"#
    ),
    ProofCase(
      "a term that ends, past which it fails closed",
      .result,
      "aid",
      .proved,
      #""terms": {"amount": {"is": [{"from": "2010-01-01", "until": "2020-01-01", "is": "5 CNY"}], "by": "event.date", "assumed": {"zh": "设", "en": "set"}}}, "#
        + paying("\"amount\"")
    ),
  ]

  @Test(arguments: results)
  func `What is asked has a result, or a case shows that it has none`(_ proof: ProofCase) throws {
    #expect(try ProofWorld(scheme: proof.scheme).state(proof.kind, proof.part) == proof.state)
  }

  private static let amounts: [ProofCase] = [
    ProofCase("a lump", .notNegative, "aid", .proved, paying(yuan(500))),
    ProofCase(
      "a cost less a part of it, by promise",
      .notNegative,
      "aid",
      .proved,
      paying(#"{"difference": ["event.cost", "event.outside"]}"#)
    ),
    ProofCase(
      "a cost less what another pays",
      .notNegative,
      "aid",
      .refuted,
      paying(#"{"difference": ["event.cost", "event.insured"]}"#)
    ),
    ProofCase(
      "the same with a floor",
      .notNegative,
      "aid",
      .proved,
      paying(#"{"difference": ["event.cost", "event.insured"], "floor": "0 CNY"}"#)
    ),
    ProofCase(
      "the same where the cost is larger",
      .notNegative,
      "aid",
      .undecided,
      paying(
        #"{"difference": ["event.cost", "event.insured"]}"#,
        when: #"{"that": "event.cost", "atLeast": "event.insured"}"#
      )
    ),
    ProofCase(
      "what a total grows by, above a deductible",
      .notNegative,
      "aid",
      .proved,
      burden + ", "
        + paying(
          #"{"increase": {"largest": ["0 CNY", {"difference": ["it", \#(yuan(100))]}]}, "in": "burden"}"#
        )
    ),
    ProofCase(
      "what a total grows by, as it falls",
      .notNegative,
      "aid",
      .refuted,
      burden + ", "
        + paying(
          #"{"increase": {"choose": [{"when": {"that": "it", "under": \#(yuan(1000))}, "then": "it"}, {"otherwise": \#(yuan(10))}]}, "in": "burden"}"#
        )
    ),
    ProofCase(
      "a discount that may exceed the price",
      .notNegative,
      "meal",
      .refuted,
      #""benefits": [{"clause": "meal", "charge": {"difference": ["worker.income", \#(yuan(5))]}}]"#
    ),
  ]

  @Test(arguments: amounts)
  func `No amount is below zero, or a case shows one`(_ proof: ProofCase) throws {
    #expect(try ProofWorld(scheme: proof.scheme).state(proof.kind, proof.part) == proof.state)
  }

  private static let bounds: [ProofCase] = [
    ProofCase(
      "a floor below the cap",
      .withinBounds,
      "aid",
      .proved,
      paying(#"{"value": "event.cost", "floor": \#(yuan(100)), "cap": \#(yuan(500))}"#)
    ),
    ProofCase(
      "a floor above the cap",
      .withinBounds,
      "aid",
      .refuted,
      paying(#"{"value": "event.cost", "floor": \#(yuan(500)), "cap": \#(yuan(100))}"#)
    ),
    ProofCase(
      "a cap by income",
      .withinBounds,
      "aid",
      .refuted,
      paying(#"{"value": "event.cost", "floor": \#(yuan(500)), "cap": "worker.income"}"#)
    ),
    ProofCase(
      "no floor",
      .withinBounds,
      "aid",
      nil,
      paying(#"{"value": "event.cost", "cap": \#(yuan(100))}"#)
    ),
  ]

  @Test(arguments: bounds)
  func `No floor is above its cap, or a case shows one`(_ proof: ProofCase) throws {
    #expect(try ProofWorld(scheme: proof.scheme).state(proof.kind, proof.part) == proof.state)
  }

  private static let bands =
    #"{"bands": {"of": "event.cost", "rates": [{"upTo": \#(yuan(1000)), "rate": \#(half)}, {"rate": \#(rate)}]}}"#

  private static func step(_ below: String, _ above: String) -> String {
    #"{"choose": [{"when": {"that": "event.cost", "under": \#(yuan(1000))}, "then": \#(below)}, {"otherwise": \#(above)}]}"#
  }

  private static let costs: [ProofCase] = [
    ProofCase(
      "a share",
      .moreNeverLess,
      "aid:event.cost",
      .proved,
      paying(#"{"percent": \#(rate), "of": "event.cost"}"#)
    ),
    ProofCase("bands", .moreNeverLess, "aid:event.cost", .proved, paying(bands)),
    ProofCase("a lump has no cost", .moreNeverLess, "aid:event.cost", nil, paying(yuan(500))),
    ProofCase(
      "nothing below a threshold, a share above",
      .moreNeverLess,
      "aid:event.cost",
      .proved,
      paying(step("\"0 CNY\"", #"{"percent": \#(rate), "of": "event.cost"}"#))
    ),
    ProofCase(
      "a higher rate below a threshold than above",
      .moreNeverLess,
      "aid:event.cost",
      .refuted,
      paying(
        step(
          #"{"percent": \#(rate), "of": "event.cost"}"#,
          #"{"percent": \#(half), "of": "event.cost"}"#
        )
      )
    ),
    ProofCase(
      "a lump below a threshold and a larger one above",
      .moreNeverLess,
      "aid:event.cost",
      .proved,
      paying(step(yuan(100), yuan(200)))
    ),
    ProofCase(
      "only for costs that are small",
      .moreNeverLess,
      "aid:event.cost",
      .refuted,
      paying(
        #"{"percent": \#(rate), "of": "event.cost"}"#,
        when: #"{"that": "event.cost", "atMost": \#(yuan(5000))}"#
      )
    ),
    ProofCase(
      "what another pays is no cost",
      .moreNeverLess,
      "aid:event.insured",
      nil,
      paying(#"{"difference": ["event.cost", "event.insured"], "floor": "0 CNY"}"#)
    ),
    ProofCase(
      "a cost less what another pays",
      .moreNeverLess,
      "aid:event.cost",
      .proved,
      paying(#"{"difference": ["event.cost", "event.insured"], "floor": "0 CNY"}"#)
    ),
    ProofCase(
      "what a yearly total grows by",
      .moreNeverLess,
      "aid:event.cost",
      .proved,
      burden + ", "
        + paying(
          #"{"increase": {"bands": {"of": "it", "rates": [{"upTo": \#(yuan(1000)), "rate": \#(half)}, {"rate": \#(rate)}]}}, "in": "burden"}"#
        )
    ),
    ProofCase(
      "of each patient a share and a cap",
      .moreNeverLess,
      "aid:cost",
      .proved,
      paying(
        #"{"total": {"each": "household.patients", "as": "patient", "of": {"percent": \#(rate), "of": "patient.cost", "cap": \#(yuan(500))}}}"#
      )
    ),
  ]

  @Test(arguments: costs)
  func `More cost never pays less, or two cases show it`(_ proof: ProofCase) throws {
    #expect(try ProofWorld(scheme: proof.scheme).state(proof.kind, proof.part) == proof.state)
  }

  private static let share = paying(#"{"percent": \#(rate), "of": "event.cost"}"#)

  private static let limits: [ProofCase] = [
    ProofCase(
      "one amount",
      .limit,
      "most",
      .proved,
      share
        + #", "limits": [{"clause": "most", "clauses": ["aid"], "per": "policy", "atMost": \#(yuan(5000)), "opening": "history.paid"}]"#
    ),
    ProofCase(
      "an amount by income",
      .limit,
      "most",
      .proved,
      share
        + #", "limits": [{"clause": "most", "clauses": ["aid"], "per": "policy", "atMost": {"percent": \#(rate), "of": "worker.income"}}]"#
    ),
    ProofCase(
      "an amount by the level of the hospital",
      .limit,
      "most",
      .refuted,
      share
        + #", "limits": [{"clause": "most", "clauses": ["aid"], "per": "policy", "atMost": {"choose": [{"when": {"that": "event.level", "is": "one"}, "then": \#(yuan(1000))}, {"otherwise": \#(yuan(5000))}]}}]"#
    ),
    ProofCase(
      "the same for each event",
      .limit,
      "most",
      .proved,
      share
        + #", "limits": [{"clause": "most", "clauses": ["aid"], "per": "event", "atMost": {"choose": [{"when": {"that": "event.level", "is": "one"}, "then": \#(yuan(1000))}, {"otherwise": \#(yuan(5000))}]}}]"#
    ),
  ]

  @Test(arguments: limits)
  func `A limit holds over any number of events, or two show that it moves`(
    _ proof: ProofCase
  ) throws {
    #expect(try ProofWorld(scheme: proof.scheme).state(proof.kind, proof.part) == proof.state)
  }

  private static func eligible(_ condition: String) -> String {
    #""eligibility": {"all": [\#(condition)]}"#
  }

  private static let conditions: [ProofCase] = [
    ProofCase(
      "an age",
      .condition,
      "age",
      .proved,
      eligible(
        #"{"clause": "age", "that": "worker.age", "atLeast": \#(ProofWorld.term("16 years"))}"#
      )
    ),
    ProofCase(
      "an age that nobody has",
      .condition,
      "age",
      .refuted,
      eligible(
        #"{"clause": "age", "that": "worker.age", "over": \#(ProofWorld.term("60 years")), "under": \#(ProofWorld.term("61 years"))}"#
      )
    ),
    ProofCase(
      "what is so by promise",
      .condition,
      "part",
      .refuted,
      paying(yuan(5), when: #"{"clause": "part", "that": "event.outside", "atMost": "event.cost"}"#)
    ),
    ProofCase(
      "an income that everybody has",
      .condition,
      "income",
      .refuted,
      eligible(#"{"clause": "income", "that": "worker.income", "atLeast": "0 CNY"}"#)
    ),
  ]

  @Test(arguments: conditions)
  func `A condition can hold and fail, or it is dead`(_ proof: ProofCase) throws {
    #expect(try ProofWorld(scheme: proof.scheme).state(proof.kind, proof.part) == proof.state)
  }

  private static let old =
    #"{"clause": "old", "that": "worker.age", "over": \#(ProofWorld.term("60 years"))}"#
  private static let young =
    #"{"clause": "young", "that": "worker.age", "under": \#(ProofWorld.term("60 years"))}"#
  private static let member = #"{"clause": "member", "that": "worker.member", "is": true}"#

  private static let entitlements: [ProofCase] = [
    ProofCase("a member", .entitlement, "", .proved, eligible("\(member), \(old)")),
    ProofCase("young and old", .entitlement, "", .refuted, eligible("\(young), \(old)")),
    ProofCase(
      "a benefit for members",
      .benefit,
      "aid",
      .proved,
      eligible(member) + ", " + paying(yuan(5), when: #"{"that": "worker.member", "is": true}"#)
    ),
    ProofCase(
      "a benefit for those who are no members",
      .benefit,
      "aid",
      .refuted,
      eligible(member) + ", " + paying(yuan(5), when: #"{"that": "worker.member", "is": false}"#)
    ),
    ProofCase("a benefit of nothing", .benefit, "aid", .refuted, paying("\"0 CNY\"")),
    ProofCase(
      "what a total grows by",
      .benefit,
      "aid",
      .proved,
      burden + ", "
        + paying(
          #"{"increase": {"largest": ["0 CNY", {"difference": ["it", \#(yuan(10000))]}]}, "in": "burden"}"#
        )
    ),
  ]

  @Test(arguments: entitlements)
  func `Somebody can be entitled and get it, or nobody ever does`(_ proof: ProofCase) throws {
    #expect(try ProofWorld(scheme: proof.scheme).state(proof.kind, proof.part) == proof.state)
  }

  private static let two =
    #""benefits": [{"clause": "aid", "when": {"that": "event.kind", "is": "stay"}, "pay": {"percent": \#(rate), "of": "event.cost"}}, {"clause": "lump", "when": {"that": "event.kind", "is": "death"}, "pay": \#(yuan(3000))}]"#

  private static func limit(_ clause: String, _ clauses: String, _ amount: Int) -> String {
    #"{"clause": "\#(clause)", "clauses": [\#(clauses)], "per": "policy", "atMost": \#(yuan(amount))}"#
  }

  private static let orders: [ProofCase] = [
    ProofCase("each event by itself", .order, "", .proved, share),
    ProofCase(
      "one limit of all",
      .order,
      "",
      .proved,
      two + ", \"limits\": [\(limit("most", "\"*\"", 5000))]"
    ),
    ProofCase(
      "a limit inside a limit",
      .order,
      "",
      .proved,
      two + ", \"limits\": [\(limit("most", "\"*\"", 5000)), \(limit("stays", "\"aid\"", 2000))]"
    ),
    ProofCase(
      "a yearly deductible",
      .order,
      "",
      .proved,
      burden + ", "
        + paying(
          #"{"increase": {"largest": ["0 CNY", {"difference": ["it", \#(yuan(100))]}]}, "in": "burden"}"#
        )
    ),
    ProofCase(
      "one payment of any amount",
      .order,
      "",
      .refuted,
      share
        + #", "limits": [{"clause": "once", "clauses": ["aid"], "per": "policy", "payments": \#(ProofWorld.term("1"))}]"#
    ),
    ProofCase(
      "one payment of one amount",
      .order,
      "",
      .proved,
      paying(yuan(500))
        + #", "limits": [{"clause": "once", "clauses": ["aid"], "per": "policy", "payments": \#(ProofWorld.term("1"))}]"#
    ),
    ProofCase("nothing is paid", .order, "", nil, eligible(member)),
  ]

  @Test(arguments: orders)
  func `The order of a day's events is no matter, or two show that it is`(
    _ proof: ProofCase
  ) throws {
    #expect(try ProofWorld(scheme: proof.scheme).state(proof.kind, proof.part) == proof.state)
  }

  @Test(arguments: results + amounts + bounds + costs + limits + orders)
  func `What is refuted shows a case that reads back`(_ proof: ProofCase) throws {
    let world = try ProofWorld(scheme: proof.scheme)
    for obligation in world.obligations where obligation.state == .refuted {
      let finding = try #require(obligation.finding)
      let cases = finding.notes.compactMap { note in
        note.message.en.firstIndex(of: "{").map { note.message.en[$0...] }
      }
      if [.condition, .benefit, .entitlement].contains(obligation.kind) { continue }
      #expect(!cases.isEmpty, "\(obligation.kind) \(obligation.part)")
      for text in cases {
        let node = try #require(readJSON(SourceText(name: "", text: String(text)), index: 9).0)
        let findings = Findings()
        #expect(readCase(node, in: world.book, findings: findings) != nil)
        #expect(!findings.hasErrors, "\(findings.diagnostics.map(\.message.en))")
      }
    }
  }

  @Test func `What is let stand is not told, and an idle allow is`() throws {
    let allow =
      #""allow": [{"code": "HZ0759", "because": {"zh": "原文如此", "en": "so the source says"}}]"#
    let moved = Self.orders[4].scheme
    let codes = { (scheme: String) in
      try checkRules(ProofWorld(scheme: scheme).book, options: RuleCheckOptions()).map(
        \.code.rawValue
      )
    }
    #expect(try codes(moved).contains("HZ0759"))
    #expect(try !codes(moved + ", " + allow).contains("HZ0759"))
    #expect(try codes(Self.share + ", " + allow).contains("HZ0221"))
  }
}
