import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

extension MutantMaker {
  /// The mutants of one step of a formula.
  mutating func addNode(_ entry: SchemeWalk.Entry) {
    let node = book.nodes[entry.node]
    switch node.operation {
    case .constant(let constant): addConstant(constant, node, entry)
    case .compare(let left, let tests, let ifNone): addComparison(left, tests, ifNone, entry)
    case .all(let items):
      for item in items { drop(item, entry.part, leaving: true) }
      if items.count > 1 {
        replace(.connective, entry, becomes(and, or), with: .any(items))
      }
    case .any(let items):
      for item in items where items.count > 1 { drop(item, entry.part, leaving: false) }
      if items.count > 1 {
        replace(.connective, entry, becomes(or, and), with: .all(items))
      }
    case .not(let inner):
      let said = words.words(inner)
      replace(
        .clause,
        entry,
        Label(zh: "去掉「并非」：\(said.zh)", en: "'not' is left out: \(said.en)"),
        with: .all([inner])
      )
    case .someOf(let loop, let body):
      replace(
        .connective,
        entry,
        becomes(Label(zh: "有一项", en: "one of"), Label(zh: "每一项", en: "each of")),
        with: .everyOf(loop, body)
      )
    case .everyOf(let loop, let body):
      replace(
        .connective,
        entry,
        becomes(Label(zh: "每一项", en: "each of"), Label(zh: "有一项", en: "one of")),
        with: .someOf(loop, body)
      )
    case .total(let loop, _), .count(let loop):
      if let condition = loop.condition { dropRoot(condition, entry.part) }
    case .choose(let branches, let otherwise): addBranches(branches, otherwise, entry)
    case .table(let table): addTable(table, entry)
    case .largest(let items) where items.count > 1:
      replace(.connective, entry, becomes(larger, smaller), with: .smallest(items))
    case .smallest(let items) where items.count > 1:
      replace(.connective, entry, becomes(smaller, larger), with: .largest(items))
    case .cap(let inner, let bound), .floor(let inner, let bound):
      let said = words.words(bound)
      replace(
        .bound,
        entry,
        Label(zh: "不再受 \(said.zh) 限定", en: "the bound \(said.en) is left out"),
        with: .largest([inner])
      )
    case .round(let inner, let step, let mode): addRounding(inner, step, mode, entry)
    case .elapsed(.days, let from, let to, let both):
      replace(
        .day,
        entry,
        Label(
          zh: both ? "改为不计首日" : "改为首尾两日都计",
          en: both ? "the first day is no longer counted" : "both ends are counted"
        ),
        with: .elapsed(.days, from: from, to: to, countsBothEnds: !both)
      )
    default: break
    }
  }

  private var and: Label { Label(zh: "且", en: "'and'") }
  private var or: Label { Label(zh: "或", en: "'or'") }
  private var larger: Label { Label(zh: "取大", en: "the larger") }
  private var smaller: Label { Label(zh: "取小", en: "the smaller") }

  /// Drops a condition that stands for itself; members of an *and* are dropped one by one.
  mutating func dropRoot(_ node: NodeID, _ part: SchemePart) {
    if case .all = book.nodes[node].operation { return }
    drop(node, part, leaving: true)
  }

  private mutating func addConstant(
    _ constant: Constant,
    _ node: Node,
    _ entry: SchemeWalk.Entry
  ) {
    let isCell = roles.cells.contains(entry.node)
    switch constant {
    case .number(let value):
      let isThreshold = roles.thresholds.contains(entry.node)
      let isRate = node.type.unit?.isPercent ?? false
      let kind: Mutant.Kind =
        isCell ? .cell : isThreshold ? .threshold : isRate ? .rate : .number
      let isTier = roles.tiers.contains(entry.node)
      let step =
        isRate || isTier
        ? Self.lastDigit(value, node.type.scale, coarsest: isRate ? 2 : 0)
        : roles.grains[entry.node] ?? 1
      // A window of no length is no window, and nobody gives more than the whole.
      let least: Int128 = entry.part.kind == .span ? 1 : 0
      let whole = isRate ? Decimal.power(node.type.scale) : nil
      for other in [value - step, value + step]
      where (other >= least || value < 0) && (value != whole || other < value) {
        replace(
          kind,
          entry,
          becomes(self.value(value, node.type), self.value(other, node.type)),
          with: .constant(.number(other))
        )
      }
    case .day(let day):
      func said(_ day: Day) -> Label { Words.label(.day(day), type: node.type, book: book) }
      for other in [day.adding(days: -1), day.adding(days: 1)] {
        replace(
          isCell ? .cell : .day,
          entry,
          becomes(said(day), said(other)),
          with: .constant(.day(other))
        )
      }
    case .flag(let flag) where roles.results.contains(entry.node):
      replace(
        .cell,
        entry,
        becomes(words.words(entry.node), flagWord(!flag)),
        with: .constant(.flag(!flag))
      )
    case .choice(let item) where roles.results.contains(entry.node):
      guard case .choice(let choice) = node.type else { return }
      let items = book.vocabulary.choices[choice].items
      guard items.count > 1 else { return }
      let other = (item + 1) % items.count
      replace(
        .cell,
        entry,
        becomes(items[item].label, items[other].label),
        with: .constant(.choice(other))
      )
    case .choices(let set) where roles.results.contains(entry.node):
      guard case .choices(let choice) = node.type, set.count <= 24 else { return }
      for item in set.items {
        var rest = set
        rest.remove(item)
        let label = book.vocabulary.choices[choice].items[item].label
        replace(
          .cell,
          entry,
          Label(zh: "去掉「\(label.zh)」", en: "'\(label.en)' is left out"),
          with: .constant(.choices(rest))
        )
      }
    default: break
    }
  }

  /// One in the last digit of a number as people write it, or in that of so many decimals.
  private static func lastDigit(_ value: Int128, _ scale: Int, coarsest: Int) -> Int128 {
    let written = max(coarsest, Decimal(mantissa: value, scale: scale).normalized.scale)
    return scale > written ? Decimal.power(scale - written) : 1
  }

  private func flagWord(_ flag: Bool) -> Label {
    flag ? Label(zh: "是", en: "yes") : Label(zh: "否", en: "no")
  }

  private mutating func addComparison(
    _ left: NodeID,
    _ tests: [Test],
    _ ifNone: Bool?,
    _ entry: SchemeWalk.Entry
  ) {
    for (index, test) in tests.enumerated() {
      for (change, other) in variants(of: test) {
        var changed = tests
        changed[index] = other
        replace(
          other.isOrder ? .comparison : .clause,
          entry,
          change,
          with: .compare(left, changed, ifNone: ifNone)
        )
      }
    }
    guard tests.count > 1 else { return }
    for (index, test) in tests.enumerated() {
      var changed = tests
      changed.remove(at: index)
      let said = words.test(test)
      replace(
        .clause,
        entry,
        Label(zh: "不再要求「\(said.zh)」", en: "'\(said.en)' is left out"),
        with: .compare(left, changed, ifNone: ifNone)
      )
    }
  }

  /// The test with its relation moved by a hair, or without one of its items.
  private func variants(of test: Test) -> [(Label, Test)] {
    switch test {
    case .order(let relation, let bound):
      let other: Relation =
        switch relation {
        case .atLeast: .over
        case .over: .atLeast
        case .atMost: .under
        case .under: .atMost
        }
      let changed = Test.order(other, bound)
      return [(becomes(words.test(test), words.test(changed)), changed)]
    case .isIn(let items) where items.count > 1:
      var result: [(Label, Test)] = []
      for index in items.indices {
        var rest = items
        let said = words.words(rest.remove(at: index))
        result.append((Label(zh: "去掉「\(said.zh)」", en: "'\(said.en)' is left out"), .isIn(rest)))
      }
      return result
    default: return []
    }
  }

  private mutating func addBranches(
    _ branches: [Branch],
    _ otherwise: NodeID?,
    _ entry: SchemeWalk.Entry
  ) {
    guard branches.count + (otherwise == nil ? 0 : 1) > 1 else { return }
    for index in branches.indices {
      let said = words.words(branches[index].when)
      var rest = branches
      rest.remove(at: index)
      replace(
        .clause,
        entry,
        Label(zh: "去掉「\(said.zh)」这一支", en: "the branch where '\(said.en)' is left out"),
        at: book.nodes[branches[index].when].place,
        with: rest.isEmpty && otherwise != nil
          ? .choose([], otherwise: otherwise) : .choose(rest, otherwise: otherwise)
      )
    }
  }

  private mutating func addTable(_ table: Table, _ entry: SchemeWalk.Entry) {
    for (index, row) in table.rows.enumerated() {
      if case .constant = book.nodes[row.result].operation {
      } else {
        var changed = table
        changed.rows.remove(at: index)
        replace(
          .cell,
          entry,
          Label(zh: "去掉第 \(index + 1) 行", en: "row \(index + 1) is left out"),
          at: row.place,
          with: .table(changed)
        )
      }
      for (column, cell) in row.cells.enumerated() {
        guard case .tests(let tests) = cell else { continue }
        for (position, test) in tests.enumerated() where test.isOrder {
          for (change, other) in variants(of: test) {
            var all = tests
            all[position] = other
            var changed = table
            changed.rows[index].cells[column] = .tests(all)
            replace(
              .cell,
              entry,
              Label(
                zh: "第 \(index + 1) 行：\(change.zh)",
                en: "row \(index + 1): \(change.en)"
              ),
              at: row.place,
              with: .table(changed)
            )
          }
        }
      }
    }
  }

  private mutating func addRounding(
    _ inner: NodeID,
    _ step: Int128,
    _ mode: RoundingMode,
    _ entry: SchemeWalk.Entry
  ) {
    let other = Self.other(mode)
    replace(
      .rounding,
      entry,
      becomes(Label(mode.rawValue), Label(other.rawValue)),
      with: .round(inner, step: step, other)
    )
  }

  static func other(_ mode: RoundingMode) -> RoundingMode {
    switch mode {
    case .down: .halfUp
    case .halfUp, .halfEven, .up: .down
    }
  }
}

extension Test {
  /// Whether it asks which of two comes first.
  fileprivate var isOrder: Bool {
    if case .order = self { true } else { false }
  }
}
