import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

/// Whether exactly one row of a table is for every case that can come.
struct TableCheck {
  let check: RuleCheck
  let plan: Plan
  let node: NodeID
  let table: Table

  private var words: KeyWords {
    KeyWords(book: check.book, scheme: plan.scheme, keys: table.keys)
  }
  private var place: Place { plan.nodes[node].place }

  /// The most boxes that the rows of a table may be, a cell with a list being several.
  private static let mostBoxes = 400_000
  /// How many holes, and pairs of rows, a case is looked for.
  private static let mostSearches = 24
  private static let mostTold = 5

  func findings() -> [Diagnostic] {
    for key in table.keys {
      switch plan.nodes[key].type {
      case .text, .list, .recurringDay:
        return [undecided(Label(zh: "键是文本", en: "a key is a text"), at: plan.nodes[key].place)]
      default: break
      }
    }
    var operands: [NodeID] = []
    for row in table.rows {
      for case .tests(let tests) in row.cells {
        for test in tests { test.forEachOperand { operands.append($0) } }
      }
    }
    let slicing = Slicing(operands, plan: plan)
    if let term = slicing.obstacle { return [undecided(byTerm: term)] }
    guard let slices = slicing.slices else {
      let why = Label(
        zh: "所引条款的日期和读法组合超过 \(Slicing.most) 种",
        en: "the dates and readings of its terms make more than \(Slicing.most) tables"
      )
      return [undecided(why, at: place)]
    }
    var tally = Tally(rows: table.rows.count)
    for slice in slices {
      if let obstacle = look(slice, &tally) { return [obstacle] }
    }
    return findings(tally, slices: slices.count)
  }

  // MARK: - One slice

  /// What was found on all slices so far.
  private struct Tally {
    /// On how many slices a row fits nothing.
    var dead: [Int]
    var holes: [(region: KeyRegion, whole: Set<Int>, slice: Slice)] = []
    var overlaps: [(first: Int, second: Int, region: KeyRegion, whole: Set<Int>, slice: Slice)] = []
    var holeCount = 0
    var isCutShort = false
    var pairs: Set<[Int]> = []

    init(rows: Int) {
      dead = Array(repeating: 0, count: rows)
    }
  }

  /// Adds what a slice shows; gives why it cannot be decided.
  private func look(_ slice: Slice, _ tally: inout Tally) -> Diagnostic? {
    let reader = KeyReader(plan: plan, slice: slice, default: check.day(of: plan.scheme))
    var sets: [[KeySet]] = []
    sets.reserveCapacity(table.rows.count)
    for row in table.rows {
      var cells: [KeySet] = []
      for (column, cell) in row.cells.enumerated() {
        do throws(KeyReader.Obstacle) {
          cells.append(try reader.set(of: cell, key: table.keys[column]))
        } catch {
          return undecided(
            Label(zh: "此单元的界限事先不定", en: "what bounds this cell is not fixed beforehand"),
            at: plan.nodes[error.node].place
          )
        }
      }
      sets.append(cells)
    }
    var axes: [KeyAxis] = []
    for (column, key) in table.keys.enumerated() {
      axes += KeyAxis.axes(
        of: column,
        domain: reader.domain(of: key),
        step: reader.step(of: key),
        cells: sets.lazy.map { $0[column] }
      )
    }
    var boxes = Boxes(axes: axes.count)
    for (row, cells) in sets.enumerated() {
      let ranges = axes.map { $0.places(of: cells[$0.column]) }
      if ranges.contains(where: \.isEmpty) {
        tally.dead[row] += 1
        continue
      }
      guard add(ranges, row: row, to: &boxes) else {
        let why = Label(zh: "单元中的列表太多", en: "its cells hold too many lists")
        return undecided(why, at: place)
      }
    }
    let cover = BoxCover(boxes, sizes: axes.map(\.count))
    tally.isCutShort = tally.isCutShort || cover.isCutShort
    tally.holeCount += cover.holeCount
    for hole in cover.holes where tally.holes.count < Self.mostSearches * 4 {
      let (region, whole) = told(hole, axes)
      // The same hole on several slices is one.
      if !tally.holes.contains(where: { $0.region == region }) {
        tally.holes.append((region, whole, slice))
      }
    }
    for overlap in cover.overlaps
    where tally.pairs.insert([overlap.first, overlap.second]).inserted {
      let (region, whole) = told(overlap.region, axes)
      tally.overlaps.append((overlap.first, overlap.second, region, whole, slice))
    }
    return nil
  }

  private func told(_ part: GridRegion, _ axes: [KeyAxis]) -> (KeyRegion, whole: Set<Int>) {
    var whole = Set(table.keys.indices)
    for (index, axis) in axes.enumerated()
    where part.low[index] > 0 || Int(part.high[index]) < axis.count - 1 {
      whole.remove(axis.column)
    }
    return (KeyRegion(part, axes: axes, columns: table.keys.count), whole)
  }

  private func add(_ ranges: [[ClosedRange<Int>]], row: Int, to boxes: inout Boxes) -> Bool {
    var position = Array(repeating: 0, count: ranges.count)
    while true {
      guard boxes.count < Self.mostBoxes else { return false }
      boxes.append(zip(ranges, position).map { $0[$1] }, row: row)
      var axis = 0
      while axis < position.count {
        position[axis] += 1
        if position[axis] < ranges[axis].count { break }
        position[axis] = 0
        axis += 1
      }
      if axis == position.count { return true }
    }
  }

  // MARK: - Findings

  private func findings(_ tally: Tally, slices: Int) -> [Diagnostic] {
    var result: [Diagnostic] = []
    for (row, count) in tally.dead.enumerated() where count == slices {
      result.append(
        Diagnostic(
          .deadRow,
          .warning,
          Label(zh: "键的任何取值都不适用此行", en: "no value that the keys can have fits this row"),
          at: table.rows[row].place
        )
      )
    }
    if let otherwise = table.otherwise {
      if tally.holeCount == 0, !tally.isCutShort {
        result.append(
          Diagnostic(
            .idleOtherwise,
            .warning,
            Label(
              zh: "各行已包括全部情形，「otherwise」不会用到",
              en: "the rows leave nothing over for 'otherwise'"
            ),
            at: plan.nodes[otherwise].place
          )
        )
      }
    } else {
      result += holes(tally)
    }
    return result + overlaps(tally)
  }

  private func holes(_ tally: Tally) -> [Diagnostic] {
    var doubtful: (region: KeyRegion, whole: Set<Int>)?
    for (index, hole) in tally.holes.enumerated() {
      guard index < Self.mostSearches else {
        doubtful = doubtful ?? (hole.region, hole.whole)
        break
      }
      switch search(hole.region, hole.slice, isGone: { $0 == .failure }) {
      case .found(let input):
        let label = words.label(hole.region, whole: hole.whole)
        var notes = [example(input)]
        if tally.holeCount > 1 {
          notes.append(
            Diagnostic.Note(
              Label(
                zh: "空缺共 \(tally.holeCount) 处，这是其中一处",
                en: "it is one of \(tally.holeCount) holes"
              )
            )
          )
        }
        return [
          Diagnostic(
            .tableHole,
            .error,
            Label(zh: "表中没有一行适用于：\(label.zh)", en: "no row of the table is for \(label.en)"),
            at: place,
            notes: notes
          )
        ]
      case .impossible: continue
      case .unknown: doubtful = doubtful ?? (hole.region, hole.whole)
      }
    }
    guard let doubtful else { return [] }
    let label = words.label(doubtful.region, whole: doubtful.whole)
    return [
      undecided(
        Label(
          zh: "没有一行适用于「\(label.zh)」，而找不到也排除不了这样的案例",
          en: "no row is for \(label.en), and a case of that was neither found nor excluded"
        ),
        at: place
      )
    ]
  }

  private func overlaps(_ tally: Tally) -> [Diagnostic] {
    var result: [Diagnostic] = []
    var doubtful: (region: KeyRegion, whole: Set<Int>)?
    for (index, overlap) in tally.overlaps.enumerated() {
      guard index < Self.mostSearches, result.count < Self.mostTold else { break }
      switch search(overlap.region, overlap.slice, isGone: { $0 == .failure }) {
      case .found(let input): result.append(finding(overlap, input))
      case .impossible: continue
      case .unknown: doubtful = doubtful ?? (overlap.region, overlap.whole)
      }
    }
    if result.isEmpty, let doubtful {
      let label = words.label(doubtful.region, whole: doubtful.whole)
      result.append(
        undecided(
          Label(
            zh: "有两行同时适用于「\(label.zh)」，而找不到也排除不了这样的案例",
            en: "two rows are for \(label.en), and a case of that was neither found nor excluded"
          ),
          at: place
        )
      )
    }
    return result
  }

  private func finding(
    _ overlap: (first: Int, second: Int, region: KeyRegion, whole: Set<Int>, slice: Slice),
    _ input: Case
  ) -> Diagnostic {
    let label = words.label(overlap.region, whole: overlap.whole)
    let text = NodeText(nodes: plan.nodes)
    let first = table.rows[overlap.first]
    let second = table.rows[overlap.second]
    let isSame = text.of(first.result) == text.of(second.result)
    return Diagnostic(
      isSame ? .tableRepeats : .tableOverlap,
      .error,
      isSame
        ? Label(
          zh: "此行与另一行结果相同，又同时适用于：\(label.zh)",
          en: "this row says the same as another, and both are for \(label.en)"
        )
        : Label(
          zh: "此行与另一行结果不同，却同时适用于：\(label.zh)",
          en: "this row and another differ, and both are for \(label.en)"
        ),
      at: second.place,
      notes: [
        Diagnostic.Note(Label(zh: "另一行在此", en: "the other row"), at: first.place),
        example(input),
      ]
    )
  }

  // MARK: - Cases

  /// Looks for a case whose keys lie in a part, and for which the table then gives nothing.
  private func search(
    _ region: KeyRegion,
    _ slice: Slice,
    isGone: @escaping (Possible) -> Bool
  ) -> CaseSearch.Found {
    let keys = table.keys
    let table = node
    // Keys that no day changes: where they lie elsewhere, they do on every day.
    let fixed = Array(zip(keys, region.columns)).filter { !plan.readsDay($0.0) }
    let goal = CaseGoal(
      watched: Set(keys + [table]),
      narrowed: Array(zip(keys, region.columns)),
      judge: { seen in
        var current: [NodeID: Evaluated] = [:]
        var verdict = CaseGoal.Verdict(truth: .no)
        var isElsewhere = !seen.isEmpty
        for (node, value) in seen {
          guard node == table else {
            current[node] = value
            continue
          }
          isElsewhere =
            isElsewhere
            && fixed.contains { key, column in
              current[key].map { column.holds($0.possible) == .no } ?? false
            }
          guard value.possible.mayFail else { continue }
          var one = CaseGoal.Verdict(truth: .yes)
          for (key, column) in zip(keys, region.columns) {
            guard let own = current[key] else { continue }
            let truth = column.holds(own.possible)
            one.truth = one.truth.and(truth)
            if truth == .open { one.unknowns = one.unknowns.union(own.unknowns) }
          }
          guard one.truth != .no else { continue }
          if one.truth == .yes, !isGone(value.possible) {
            one.truth = .open
            one.unknowns = value.unknowns
          }
          one.mayFail = true
          verdict.join(one)
        }
        verdict.hangsOnDay = !isElsewhere
        return verdict
      }
    )
    return CaseSearch(check: check, plan: plan, goal: goal)
      .find(on: check.days(of: plan.scheme, slice))
  }

  private func example(_ input: Case) -> Diagnostic.Note {
    check.example(input, named: Label(zh: "表中没有唯一的一行", en: "no single row"))
  }

  private func undecided(byTerm term: Int) -> Diagnostic {
    let name = plan.scheme.terms[term].name
    return undecided(
      Label(
        zh: "取决于条款「\(name)」，而它没有列出可能的值",
        en: "it depends on the term '\(name)', whose values are not listed"
      ),
      at: place
    )
  }

  private func undecided(_ why: Label, at place: Place) -> Diagnostic {
    Diagnostic(
      .undecidedTable,
      .note,
      Label(
        zh: "不能断定此表是否每种情形恰有一行：\(why.zh)",
        en: "whether one row is for each case could not be told: \(why.en)"
      ),
      at: place
    )
  }
}
