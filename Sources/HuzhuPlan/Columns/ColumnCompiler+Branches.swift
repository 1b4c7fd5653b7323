import HuzhuLanguage
import HuzhuValues

extension ColumnCompiler {
  /// A result at the scale of the node that uses it.
  mutating func widened(
    _ id: NodeID,
    _ type: ValueType,
    _ context: ColumnContext
  ) -> ColumnResult {
    let result = compile(id, context)
    guard case .value(var value) = result, plan.nodes[id].type.scale < type.scale else {
      return result
    }
    guard let lane = scaled(value.lane, from: plan.nodes[id].type.scale, to: type.scale) else {
      return .value(tooLarge())
    }
    value.lane = lane
    return .value(value)
  }

  /// The first branch whose condition holds; an open one matters not where both sides agree.
  mutating func choose(
    _ branches: [Branch],
    _ otherwise: NodeID?,
    _ type: ValueType,
    _ context: ColumnContext
  ) -> ColumnResult {
    var result =
      otherwise.map { widened($0, type, context) }
      ?? (type == .flag ? .condition(.open) : .open)
    for branch in branches.reversed() {
      let condition = self.condition(branch.when, context)
      if condition.yes == .never, condition.no == .all {
        result = raised(result, to: condition.basis)
        continue
      }
      let then = widened(branch.then, type, context)
      result = chosen(condition, then, result)
    }
    return result
  }

  private mutating func chosen(
    _ condition: ColumnCondition,
    _ then: ColumnResult,
    _ other: ColumnResult
  ) -> ColumnResult {
    if condition.isDecided {
      return raised(pick(condition.yes, then, other), to: condition.basis)
    }
    let isOpen = builder.or(condition.yes, condition.no).inverse
    let agrees: Mask =
      condition.isFrail ? .never : builder.and(isOpen, equal(then, other))
    // Where it is open and both agree, either will do.
    let takes = builder.or(condition.yes, agrees)
    let decided = builder.or(takes, condition.no)
    var result = pick(takes, then, other)
    switch result {
    case .value(var value):
      value.known = builder.and(value.known, decided)
      value.none = builder.and(value.none, decided)
      value.isFrail = value.isFrail || condition.isFrail
      result = .value(value)
    case .condition(var own):
      own.yes = builder.and(own.yes, decided)
      own.no = builder.and(own.no, decided)
      own.none = builder.and(own.none, decided)
      own.isFrail = own.isFrail || condition.isFrail
      result = .condition(own)
    }
    if agrees != .never {
      let both = weaker(basis(of: then), basis(of: other))
      result = raised(result, to: basis(agrees, both, Lane(0)))
    }
    return raised(result, to: condition.basis)
  }

  mutating func otherwise(
    _ first: NodeID,
    _ second: NodeID,
    _ type: ValueType,
    _ context: ColumnContext
  ) -> ColumnResult {
    let own = widened(first, type, context)
    let isNone = none(own)
    if isNone == .never { return own }
    let other = widened(second, type, context)
    let result = pick(isNone, other, own)
    return raised(result, to: basis(isNone, basis(of: own), Lane(0)))
  }

  // MARK: Tables

  /// The values of a key cut so that every cell is decided on each class of them.
  struct TableKey {
    /// The class of each row.
    var lane: Lane
    var known: Mask
    /// For each class one value that stands for it; nil is none.
    var samples: [Int64?]
  }

  mutating func table(
    _ table: Table,
    _ type: ValueType,
    _ context: ColumnContext
  ) -> ColumnResult {
    var keys: [TableKey] = []
    var basis = Lane(0)
    var combinations = 1
    for (column, key) in table.keys.enumerated() {
      let own = compile(key, context)
      basis = weaker(basis, self.basis(of: own))
      guard let classes = classes(of: own, key, column, table, context) else {
        return isMissingForm("table")
      }
      keys.append(classes)
      combinations *= classes.samples.count
      guard combinations <= 65_536 else { return isMissingForm("table") }
    }
    // The number of the combination, and for each the row: -1 none, -2 several.
    var known = Mask.all
    var number = Lane(0)
    var stride: Int64 = 1
    for key in keys {
      known = builder.and(known, key.known)
      guard let part = builder.multiply(key.lane, Lane(stride)),
        let sum = builder.add(number, part)
      else { return .value(tooLarge()) }
      number = sum
      stride *= Int64(key.samples.count)
    }
    var rows: [Int64] = []
    for combination in 0..<combinations {
      rows.append(Int64(row(of: combination, table, keys, context)))
    }
    guard let result = results(table, type, context, number: number, rows: rows, known: known)
    else { return .value(tooLarge()) }
    return raised(result, to: basis)
  }

  private mutating func row(
    of combination: Int,
    _ table: Table,
    _ keys: [TableKey],
    _ context: ColumnContext
  ) -> Int {
    var values: [Int64?] = []
    var rest = combination
    for key in keys {
      values.append(key.samples[rest % key.samples.count])
      rest /= key.samples.count
    }
    var matching: [Int] = []
    for (index, row) in table.rows.enumerated() {
      var matches = true
      for (column, cell) in row.cells.enumerated() where matches {
        matches = holds(cell, values[column], table.keys[column], context)
      }
      if matches { matching.append(index) }
    }
    if table.takesNearest { matching = nearest(matching, in: table, values) }
    return matching.count > 1 ? -2 : matching.first ?? -1
  }

  /// What each combination comes to: looked up where all results are constants, else picked.
  private mutating func results(
    _ table: Table,
    _ type: ValueType,
    _ context: ColumnContext,
    number: Lane,
    rows: [Int64],
    known: Mask
  ) -> ColumnResult? {
    var used: [Int64] = []
    for row in rows where row != -2 && !used.contains(row) { used.append(row) }
    var results: [(row: Int64, result: ColumnResult)] = []
    for row in used {
      if row >= 0 {
        results.append((row, widened(table.rows[Int(row)].result, type, context)))
      } else if let otherwise = table.otherwise {
        results.append((row, widened(otherwise, type, context)))
      }
    }
    var constants: [Int64: Int64] = [:]
    let basis = results.first.map { self.basis(of: $0.result) } ?? Lane(0)
    for (row, result) in results {
      guard case .value(let value) = result, value.known == .all, value.basis == basis,
        let constant = value.lane.constant
      else { break }
      constants[row] = constant
    }
    let valid = rows.map { row in results.contains { $0.row == row } }
    var fits = known
    if valid.contains(false) {
      let flags = valid.map { $0 ? Int64(1) : 0 }
      fits = builder.and(known, builder.equal(builder.lookUp(number, flags, from: 0), Lane(1)))
    }
    if constants.count == results.count, let filler = results.first.flatMap({ constants[$0.row] }) {
      let entries = rows.map { constants[$0] ?? filler }
      let isFrail = valid.contains(false)
      return .value(
        ColumnValue(
          builder.lookUp(number, entries, from: 0),
          known: fits,
          basis: basis,
          isFrail: isFrail
        )
      )
    }
    let chosen = builder.lookUp(number, rows, from: 0)
    var result: ColumnResult = type == .flag ? .condition(.open) : .open
    for (row, own) in results {
      result = pick(builder.and(fits, builder.equal(chosen, Lane(row))), own, result)
    }
    return result
  }

  /// Every value of a choice or flag is a class; of a number or day what lies between two bounds.
  private mutating func classes(
    of result: ColumnResult,
    _ node: NodeID,
    _ column: Int,
    _ table: Table,
    _ context: ColumnContext
  ) -> TableKey? {
    let isNone = none(result)
    let isKnown = builder.or(known(result), isNone)
    var lane: Lane
    var samples: [Int64?] = []
    switch (plan.nodes[node].type, result) {
    case (.flag, .condition(let condition)):
      lane = builder.pick(condition.yes, Lane(1), Lane(0))
      samples = [0, 1]
    case (.choice(let choice), .value(let value)):
      let count = plan.vocabulary.choices[choice].items.count
      lane = value.lane
      for item in 0..<count { samples.append(Int64(item)) }
      guard lane.low >= 0, lane.high < Int64(count) else { return nil }
    case (.quantity, .value(let value)), (.day, .value(let value)):
      guard let cuts = cuts(column, node, table, context) else { return nil }
      lane = Lane(0)
      samples = [cuts.first.map { $0 - 1 } ?? 0]
      for cut in cuts {
        let isAbove = builder.less(value.lane, Lane(cut)).inverse
        lane = builder.add(lane, builder.pick(isAbove, Lane(1), Lane(0))) ?? lane
        samples.append(cut)
      }
    default: return nil
    }
    if isNone != .never {
      lane = builder.pick(isNone, Lane(Int64(samples.count)), lane)
      samples.append(nil)
    }
    return TableKey(lane: lane, known: isKnown, samples: samples)
  }
}
