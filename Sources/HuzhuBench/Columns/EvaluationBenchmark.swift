@unsafe @preconcurrency import Glibc
import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

/// `HuzhuBench evaluate [ROWS]`: the columns of a plan alone, on one thread, without reading rows.
func benchmarkEvaluation(_ arguments: [String]) -> Int32 {
  let wanted = arguments.first.flatMap { Int($0) } ?? 50_000_000
  guard let scheme = benchmarkScheme() else { return 70 }
  var runner = ColumnSchemeRunner(scheme)
  let plan = scheme.plans[0]
  print("steps over a block: \(plan.steps); without a form in columns: \(plan.unsupported)")
  // Different rows, more of them than the caches hold.
  for gap in [false, true] {
    var random = RandomPeople(seed: 1)
    var blocks: [Block] = []
    for _ in 0..<64 { blocks.append(Block(plan, &random, hasUnknown: gap)) }
    for block in blocks { runner.run(block.columns) }
    let start = now()
    let busy = processorTime()
    var rows = 0
    while rows < wanted {
      for block in blocks {
        runner.run(block.columns)
        rows += ColumnBlock.capacity
      }
    }
    let time = max(now() - start, 1)
    let busyTime = max(processorTime() - busy, 1)
    var answered = 0
    var total: Int64 = 0
    for block in blocks {
      runner.run(block.columns)
      for row in 0..<block.columns.count where runner.version(of: row, block.columns) != nil {
        answered += 1
        total += runner.with(0) { $0.total(block.columns)[row] }
      }
    }
    print(
      (gap ? "some facts unknown: " : "everything known: ")
        + "\(rows) rows, \(rows / busyTime) million a second of processor, \(rows / time) of clock;"
        + " answered of the first \(64 * ColumnBlock.capacity): \(answered), \(total) fen"
    )
  }
  return 0
}

/// What the processor has worked for this process, in microseconds.
private func processorTime() -> Int {
  var time = timespec()
  unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return time.tv_sec * 1_000_000 + time.tv_nsec / 1_000
}

/// The scheme of the benchmark with the columns of its population.
func benchmarkScheme() -> ColumnScheme? {
  var nodes: [JSONNode] = []
  for (index, text) in [BenchmarkRules.vocabulary, BenchmarkRules.plan].enumerated() {
    let (node, mistakes) = readJSON(SourceText(name: "\(index)", text: text), index: index)
    for mistake in mistakes { print(mistake.message.en) }
    if let node { nodes.append(node) }
  }
  let (book, diagnostics) = loadRulebook(nodes)
  for diagnostic in diagnostics where diagnostic.severity == .error {
    print(diagnostic.code.rawValue, diagnostic.message.en)
  }
  guard let version = book.schemes.first else { return nil }
  var inputs: [Int] = []
  for name in RandomPeople.header.dropLast().split(separator: ",") {
    inputs.append(book.vocabulary.factByName[String(name)] ?? -1)
  }
  var question = ColumnQuestion(inputs: inputs, on: Day("2026-06-05"), events: .one)
  question.asksBasis = false
  return ColumnScheme([Plan(scheme: version, book: book)], question)
}

/// Rows of random people as columns.
private final class Block {
  var columns: ColumnBlock

  init(_ plan: ColumnPlan, _ random: inout RandomPeople, hasUnknown: Bool) {
    columns = ColumnBlock(plan.inputs)
    columns.count = ColumnBlock.capacity
    for row in 0..<ColumnBlock.capacity {
      let person = random.person()
      let values: [Int?] = [
        nil, person.birth, person.isMember ? 1 : 0, person.occupation, person.registration,
        person.start, person.paid, person.kind, person.date, person.burden, person.days,
        person.grade,
      ]
      for (input, value) in values.enumerated() {
        guard let form = plan.inputs[input] else { continue }
        let isKnown = value != nil && !(hasUnknown && random.number(0...99) < 2)
        let number = isKnown ? Int64(value ?? 0) : form.low
        if form.kind == .narrow {
          unsafe columns.narrow(input)[row] = Int32(number)
        } else {
          unsafe columns.wide(input)[row] = number
        }
        unsafe columns.known(input)[row] = isKnown ? 255 : 0
        unsafe columns.none(input)[row] = value == nil ? 255 : 0
        if value == nil { columns.gaps[input].hasNone = true }
        if hasUnknown { columns.gaps[input].hasUnknown = true }
      }
    }
  }
}
