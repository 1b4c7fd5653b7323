import HuzhuAnswers
import HuzhuBatch
import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

/// Reads a population document and its rows as the members of a group.
struct MemberFileReader {
  let book: Rulebook
  let schemes: PreparedSchemes
  let fund: Fund
  let keepsAllFacts: Bool
  let findings: Findings

  func read(
    _ file: Fund.MemberFile,
    _ path: String,
    _ files: inout FundFiles,
    into group: inout Fund.Group
  ) {
    guard let document = files.source(path, at: file.place, findings) else { return }
    guard isDocument(document.text) else {
      findings.error(
        .unfitData,
        zh: "「\(path)」是人员表本身：「population」应为说明人员表各列的文件（.json），其中「data」指明人员表",
        en:
          "'\(path)' is a file of rows: 'population' names the document (.json) that says what its"
          + " columns are, and names the rows in its 'data'",
        at: file.place
      )
      return
    }
    let (node, mistakes) = readJSON(document.text, index: document.index)
    for mistake in mistakes { findings.add(mistake) }
    guard mistakes.isEmpty, let node,
      let population = readPopulation(node, in: book, findings: findings)
    else { return }
    guard fits(population) else { return }
    let folder = path.dropLast((path.split(separator: "/").last ?? "").count)
    guard let data = population.data else {
      findings.error(
        .unfitMembers,
        zh: "人员表说明没有「data」：不知道成员在哪个文件",
        en: "the population has no 'data': where its members are is not said",
        at: population.place
      )
      return
    }
    guard let source = files.source(folder + data, at: file.place, findings) else { return }
    let form = population.format ?? FundFiles.form(of: data)
    let run = BatchRun(
      book: book,
      population: population,
      schemes: schemes,
      name: source.text.name,
      inputForm: form,
      outputForm: form
    )
    guard let people = files.people(run, source, at: file.place, findings) else { return }
    var inputs: [Case] = []
    for person in people {
      guard case .success(let input) = person.input else { continue }
      // Columns of the data may be facts of events by their own names.
      if let events = input.events, !events.isEmpty {
        refuse(Label(zh: "各行的事件", en: "the event of a row"), population)
        return
      }
      if input.on != population.common.on {
        refuse(Label(zh: "列「on」", en: "the column 'on'"), population)
        return
      }
      inputs.append(input)
    }
    let rows = together(inputs)
    guard let first = rows.first else { return }
    group.rows = rows
    group.input = first.input
    group.members.value = Quantity(Decimal(mantissa: Int128(inputs.count)), .number)
  }

  /// Whether a file may be the document of a population, and is not the rows themselves.
  private func isDocument(_ file: SourceText) -> Bool {
    let rows = [".csv", ".tsv", ".ndjson", ".jsonl"]
    guard !rows.contains(where: { file.name.hasSuffix($0) }) else { return false }
    let bytes =
      file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? file.bytes.dropFirst(3) : file.bytes[...]
    // Nothing of a table begins with a brace but an object on its first line.
    return bytes.first { $0 > 0x20 } == 0x7B
  }

  /// What of a population has no place in a fund: the fund says what happens, and when.
  private func fits(_ population: Population) -> Bool {
    var problem: Label?
    if !population.event.isEmpty {
      problem = Label(zh: "「event」", en: "'event'")
    } else if population.group != nil {
      problem = Label(zh: "「group」", en: "'group'")
    } else if !population.overlays.isEmpty {
      problem = Label(zh: "「overlays」", en: "'overlays'")
    }
    for column in population.columns {
      switch column.target {
      case .on:
        problem = problem ?? Label(zh: "列「\(column.name)」", en: "the column '\(column.name)'")
      case .fact(let fact, _) where book.vocabulary.facts[fact].scope == .event:
        problem = problem ?? Label(zh: "列「\(column.name)」", en: "the column '\(column.name)'")
      case .nothing, .fact: break
      }
    }
    guard let problem else { return true }
    refuse(problem, population)
    return false
  }

  private func refuse(_ problem: Label, _ population: Population) {
    findings.error(
      .unfitMembers,
      zh: "\(problem.zh)不属于基金的成员：何时发生什么由基金模型规定",
      en: "\(problem.en) is nothing of a fund's members: what happens, and when, the fund says",
      at: population.place
    )
  }

  // MARK: - Members who are alike

  /// One thing that is said of a member.
  private struct Said: Hashable {
    /// The policy; -1 for the member itself.
    var policy: Int
    var fact: Int
    var value: Possible
  }

  /// Puts together those of whom the same is said in all that the scheme reads.
  private func together(_ inputs: [Case]) -> [Fund.MemberRow] {
    let read = factsRead()
    var positions: [[Said]: Int] = [:]
    var rows: [Fund.MemberRow] = []
    for var input in inputs {
      if !keepsAllFacts { input.facts = input.facts.filter { read.contains($0.key) } }
      input.events = nil
      input.name = fund.name
      guard let said = said(of: input) else {
        rows.append(Fund.MemberRow(input: input, count: 1))
        continue
      }
      if let position = positions[said] {
        rows[position].count += 1
      } else {
        positions[said] = rows.count
        rows.append(Fund.MemberRow(input: input, count: 1))
      }
    }
    return rows
  }

  /// Nil where a list is said, which is compared with none.
  private func said(of input: Case) -> [Said]? {
    var result: [Said] = []
    func add(_ facts: [Int: Case.Given], policy: Int) -> Bool {
      for fact in facts.keys.sorted() {
        guard case .plain(let possible)? = facts[fact]?.value else { return false }
        result.append(Said(policy: policy, fact: fact, value: possible))
      }
      return true
    }
    guard add(input.facts, policy: -1) else { return nil }
    for (index, policy) in input.policies.enumerated() {
      guard add(policy.facts, policy: index) else { return nil }
    }
    return result
  }

  /// What a version of the scheme reads, or what must always hold, and what follows from other
  /// facts, which a row may contradict.
  private func factsRead() -> Set<Int> {
    var result: Set<Int> = []
    for plan in schemes.schemes.first?.plans ?? [] {
      for (fact, uses) in plan.factUses.enumerated() where uses > 0 { result.insert(fact) }
      for node in book.vocabulary.always { result.formUnion(plan.facts(in: node)) }
      for (fact, definition) in book.vocabulary.facts.enumerated() {
        guard let formula = definition.derived else { continue }
        result.insert(fact)
        result.formUnion(plan.facts(in: formula))
      }
    }
    return result
  }
}
