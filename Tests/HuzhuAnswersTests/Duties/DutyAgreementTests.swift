import HuzhuAnswers
import HuzhuDocuments
import HuzhuNaive
import HuzhuValues
import Testing

/// A duty and a case made up from a seed.
private struct RandomDuty {
  var duty: String
  var facts: String
  var day: String

  init(seed: UInt64) {
    var random = HuzhuNaive.SplitMix64(seed: seed)
    func one(_ words: [String]) -> String {
      words[Int(random.next() % UInt64(words.count))]
    }
    func number(_ range: ClosedRange<Int>) -> Int {
      range.lowerBound + Int(random.next() % UInt64(range.count))
    }
    func date(_ years: ClosedRange<Int>) -> String {
      let month = number(1...12)
      let year = number(years)
      let last = CivilDay.length(ofMonth: month, in: year)
      // The ends of months are where periods go wrong.
      return CivilDay(year, month, number(0...3) == 0 ? last : number(1...last)).description
    }
    let word = one(["atLeast", "atLeast", "over", "atMost", "under"])
    let size = one(["12", "400", "1000"])
    switch number(0...3) {
    case 0:
      duty =
        #""that": {"quotient": ["unit.passed", "unit.trainees"]}, "\#(word)": \#(DutyWorld.term(one(["95%", "33.3%", "100%"])))"#
    case 1:
      duty =
        #""that": "unit.passed", "\#(word)": {"percent": \#(DutyWorld.term(one(["95%", "12.5%"]))), "of": "unit.trainees"}"#
    case 2: duty = #""that": "unit.fees", "\#(word)": \#(DutyWorld.term(size + ".05 CNY"))"#
    default: duty = #""that": "unit.visits", "\#(word)": \#(DutyWorld.term(size + " visit"))"#
    }
    let window = one([
      "", "calendar-year", "half", "spring", "agreed-year", "six-months", "policy", "day",
    ])
    if !window.isEmpty { duty += #", "per": "\#(window)""# }
    if number(0...2) == 0 { duty += #", "by": \#(DutyWorld.term(date(2025...2027)))"# }
    let trainees = number(1...200)
    facts = """
      {"unit.visits": "\(number(0...1200)) visit", "unit.agreed": "\(date(2023...2027))",
       "unit.fees": "\(number(0...1100)).\(number(10...99)) CNY",
       "unit.trainees": "\(trainees) person", "unit.passed": "\(number(0...trainees)) person"}
      """
    day = date(2025...2027)
  }
}

@Suite struct DutyAgreementTests {
  @Test(arguments: 0..<600 as Range<UInt64>)
  func `A duty stands as the naive evaluator has it`(seed: UInt64) throws {
    let random = RandomDuty(seed: seed)
    let parts = #""duties": [{"clause": "d", \#(random.duty)}]"#
    let situation = DutyWorld.situation(on: random.day, random.facts)
    let answer = try DutyWorld.engine(parts).answer(situation)
    let own = try #require(answer.answers.first?.duties.first)
    let world = try NaiveWorld(documents: [
      Engine.parse(DutyWorld.vocabulary), Engine.parse(DutyWorld.scheme(parts), index: 1),
    ])
    let naive = try #require(
      world.evaluate(scheme: "demo.owed", case: Engine.parse(situation, index: 2)).duties.first
    )
    let context = Comment(rawValue: "\(random.duty) \(situation)")
    #expect(own.state.rawValue == naive.state.rawValue, context)
    let gap = own.remaining ?? own.shortfall ?? own.excess
    let step = Decimal.power(gap?.scale ?? 0)
    #expect(
      try gap?.low.map { try ExactNumber($0, over: step) } == naive.remaining?.number,
      context
    )
    #expect(own.lastDay?.text == naive.lastDay?.description, context)
    #expect(own.daysLeft?.low == naive.daysLeft.map { Int128($0) }, context)
    #expect(own.pace.flatMap { Measure($0.text) } == naive.pace.flatMap { Measure($0) }, context)
    #expect(own.projection?.day.text == naive.projected?.description, context)
    if let projected = naive.projected, let last = naive.lastDay {
      #expect(own.projection?.isInTime == (projected <= last), context)
    }
  }

  @Test func `Random duties come out in every way`() throws {
    var states: Set<String> = []
    var (paces, projections) = (0, 0)
    for seed in 0..<600 as Range<UInt64> {
      let random = RandomDuty(seed: seed)
      let parts = #""duties": [{"clause": "d", \#(random.duty)}]"#
      let answer = try DutyWorld.engine(parts).answer(
        DutyWorld.situation(on: random.day, random.facts)
      )
      let duty = try #require(answer.answers.first?.duties.first)
      states.insert(duty.state.rawValue)
      if duty.pace != nil { paces += 1 }
      if duty.projection != nil { projections += 1 }
    }
    #expect(states == ["met", "open", "missed"])
    #expect(paces > 30)
    #expect(projections > 30)
  }
}
