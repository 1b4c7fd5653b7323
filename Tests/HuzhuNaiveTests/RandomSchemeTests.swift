import HuzhuNaive
import Testing

/// The seeds of the tests that run every time.
private let seeds: Range<UInt64> = 0..<400

private func world(_ random: RandomScheme) throws -> NaiveWorld {
  try NaiveWorld(documents: [json(random.vocabulary), json(random.scheme)])
}

private func charge(_ benefit: NaiveBenefit) -> String { benefit.charge?.description ?? "" }

/// Everything but the clauses that explain a refusal, of which one is enough to know it.
private func summary(_ answer: NaiveAnswer) -> [String] {
  [
    "\(answer.eligibility)",
    "\(answer.pay?.description ?? "-")", "\(answer.payIfEntitled?.description ?? "-")",
    "\(answer.events.map { $0.benefits.map { "\($0.status) \($0.amount) \(charge($0))" } })",
    "\(answer.contributions.map { $0.parties.sorted { $0.key < $1.key }.map(\.value.description) })",
    "\(answer.values.sorted { $0.key < $1.key }.map(\.value.description))",
  ]
}

@Test func `The generator gives the numbers that its algorithm is published with`() {
  var random = SplitMix64(seed: 1_234_567)
  #expect(random.next() == 6_457_827_717_110_365_317)
  #expect(random.next() == 3_203_168_211_198_807_973)
}

@Test func `The same seed gives the same documents`() {
  #expect(RandomScheme(seed: 7).description == RandomScheme(seed: 7).description)
}

@Test(arguments: seeds)
func `A full case has an exact answer`(seed: UInt64) throws {
  let random = RandomScheme(seed: seed)
  let situation = try json(random.fullCase)
  #expect(throws: Never.self, "\(random)") {
    try world(random).evaluate(scheme: RandomScheme.id, case: situation)
  }
}

@Test(arguments: seeds)
func `Who knows less and still has an answer has the same one`(seed: UInt64) throws {
  let random = RandomScheme(seed: seed)
  let world = try world(random)
  let full = try world.evaluate(scheme: RandomScheme.id, case: json(random.fullCase))
  for percent in [5, 30] {
    let hidden = random.hiding(seed: seed, percent: percent)
    do {
      let less = try world.evaluate(scheme: RandomScheme.id, case: json(hidden.text))
      #expect(summary(less) == summary(full), "\(random)\n\(hidden.touched)\n\(hidden.text)")
      #expect(Set(less.failing).isSubset(of: full.failing), "\(random)\n\(hidden.text)")
    } catch NaiveError.unknown {
      continue
    }
  }
}

@Test func `Random schemes reach every status and eligibility`() throws {
  var statuses: Set<NaiveBenefit.Status> = []
  var words: Set<NaiveAnswer.Eligibility> = []
  var claims: Set<NaiveAssessment.Word> = []
  var (paying, hidden, answered) = (0, 0, 0)
  for seed in seeds {
    let random = RandomScheme(seed: seed)
    let world = try world(random)
    let answer = try world.evaluate(scheme: RandomScheme.id, case: json(random.fullCase))
    words.insert(answer.eligibility)
    statuses.formUnion(answer.events.flatMap(\.benefits).map(\.status))
    claims.formUnion(answer.events.map(\.claims.word))
    if answer.pay?.isPositive == true { paying += 1 }
    let less = random.hiding(seed: seed)
    if !less.touched.isEmpty { hidden += 1 }
    let again = try? world.evaluate(scheme: RandomScheme.id, case: json(less.text))
    if again != nil { answered += 1 }
  }
  #expect(statuses == [.pays, .zero, .doesNotApply, .excluded, .cutByLimit])
  #expect(words == [.eligible, .ineligible, .undetermined, .notAssessed])
  #expect(claims == [.holds, .fails, .open])
  #expect(paying > seeds.count / 3)
  #expect(hidden > seeds.count / 2)
  #expect(answered > seeds.count / 20)
}
