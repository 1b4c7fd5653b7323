import HuzhuValues

/// Puts together a straight-line program: equal steps are one, constants are folded, and of each
/// number the bounds are known, so that none can overflow.
struct ProgramBuilder {
  private(set) var instructions: [Instruction] = []
  private var slots: [Instruction: Int] = [:]
  private(set) var tables: [[Int64]] = []
  private var tableNumbers: [[Int64]: Int] = [:]
  private(set) var reciprocals: [Reciprocal] = []
  /// Bounds of each slot, for reading a step again.
  private var bounds: [(low: Int64, high: Int64)] = []

  /// Of what is one of two numbers, both with the bounds that hold of the rows that take them.
  var branches: [Int: (first: Lane, second: Lane)] = [:]

  /// Bounds that leave room for one more step.
  static let limit: Int128 = 1 << 61

  mutating func emit(_ instruction: Instruction) -> Int {
    if let known = slots[instruction] { return known }
    instructions.append(instruction)
    bounds.append((0, 0))
    slots[instruction] = instructions.count - 1
    return instructions.count - 1
  }

  mutating func emit(_ instruction: Instruction, _ low: Int64, _ high: Int64) -> Lane {
    if low == high { return Lane(low) }
    let slot = emit(instruction)
    bounds[slot] = (low, high)
    return Lane(slot: slot, low: low, high: high)
  }

  func kind(_ lane: Lane) -> LaneKind {
    lane.constant == nil ? instructions[lane.slot].kind : Self.kind(lane.low, lane.high)
  }

  static func kind(_ low: Int64, _ high: Int64) -> LaneKind {
    low >= Int64(Int32.min) && high <= Int64(Int32.max) ? .narrow : .wide
  }

  mutating func table(_ entries: [Int64]) -> Int {
    if let known = tableNumbers[entries] { return known }
    tables.append(entries)
    tableNumbers[entries] = tables.count - 1
    return tables.count - 1
  }

  // MARK: Inputs

  mutating func input(_ index: Int, kind: LaneKind, low: Int64, high: Int64) -> Lane {
    emit(Instruction(operation: .input, kind: kind, x: Int64(index)), low, high)
  }

  mutating func inputMask(_ index: Int, part: Int64) -> Mask {
    .rows(
      emit(Instruction(operation: .input, kind: .mask, x: Int64(index), y: part)),
      inverted: false
    )
  }

  // MARK: Masks

  mutating func and(_ a: Mask, _ b: Mask) -> Mask {
    switch (a, b) {
    case (.never, _), (_, .never): return .never
    case (.all, let other), (let other, .all): return other
    case (.rows(let x, let xInverted), .rows(let y, let yInverted)):
      if x == y { return xInverted == yInverted ? a : .never }
      switch (xInverted, yInverted) {
      case (false, false): return masked(.and, min(x, y), max(x, y))
      case (true, true): return masked(.or, min(x, y), max(x, y)).inverse
      case (false, true): return masked(.andNot, x, y)
      case (true, false): return masked(.andNot, y, x)
      }
    }
  }

  mutating func or(_ a: Mask, _ b: Mask) -> Mask { and(a.inverse, b.inverse).inverse }

  private mutating func masked(_ operation: Instruction.Operation, _ a: Int, _ b: Int) -> Mask {
    .rows(emit(Instruction(operation: operation, kind: .mask, a: a, b: b)), inverted: false)
  }

  mutating func all(_ masks: [Mask]) -> Mask {
    var result = Mask.all
    for mask in masks { result = and(result, mask) }
    return result
  }

  /// a where a mask holds, else b.
  mutating func pick(_ mask: Mask, _ a: Mask, _ b: Mask) -> Mask {
    if a == b { return a }
    switch mask {
    case .all: return a
    case .never: return b
    default: return or(and(mask, a), and(mask.inverse, b))
    }
  }

  // MARK: Comparisons

  mutating func less(_ a: Lane, _ b: Lane) -> Mask {
    if a.high < b.low { return .all }
    if a.low >= b.high { return .never }
    if let bound = b.constant { return less(a, than: bound) }
    // c < b is not b < c + 1.
    if let own = a.constant { return less(b, than: own + 1).inverse }
    let (x, y) = aligned(a, b)
    return comparing(.less, x.slot, y.slot)
  }

  private mutating func less(_ a: Lane, than bound: Int64) -> Mask {
    if a.high < bound { return .all }
    if a.low >= bound { return .never }
    if let folded = thresholded(a, bound) ?? branched(a, bound) ?? unshifted(a, bound) {
      return folded
    }
    return .rows(
      emit(Instruction(operation: .less, kind: .mask, a: a.slot, x: bound)),
      inverted: false
    )
  }

  /// A comparison of what a rising or falling table has is one of what it was looked up by.
  private mutating func thresholded(_ a: Lane, _ bound: Int64) -> Mask? {
    let step = instructions[a.slot]
    guard step.operation == .lookup else { return nil }
    let entries = tables[Int(step.y)]
    guard entries.count > 2 else { return nil }
    let rises = entries[0] <= entries[entries.count - 1]
    for index in 1..<entries.count {
      let (before, after) = (entries[index - 1], entries[index])
      guard rises ? before <= after : before >= after else { return nil }
    }
    var first = 0
    while first < entries.count, (entries[first] < bound) == rises { first += 1 }
    let key = Lane(slot: step.a, low: bounds[step.a].low, high: bounds[step.a].high)
    let isBefore = less(key, Lane(step.x + Int64(first)))
    return rises ? isBefore : isBefore.inverse
  }

  /// A number that is one of two, of which one lies on one side of the bound whatever it is.
  private mutating func branched(_ a: Lane, _ bound: Int64) -> Mask? {
    let step = instructions[a.slot]
    guard step.operation == .select else { return nil }
    guard let (first, second) = branches[a.slot] else { return nil }
    let mask = Mask.rows(step.a, inverted: false)
    if first.high < bound { return or(mask, less(second, Lane(bound))) }
    if first.low >= bound { return and(mask.inverse, less(second, Lane(bound))) }
    if second.high < bound { return or(mask.inverse, less(first, Lane(bound))) }
    if second.low >= bound { return and(mask, less(first, Lane(bound))) }
    return nil
  }

  /// x >> n is below a bound where x is below the bound << n.
  private mutating func unshifted(_ a: Lane, _ bound: Int64) -> Mask? {
    let step = instructions[a.slot]
    guard step.operation == .shiftRight, bound.magnitude < 1 << 40 else { return nil }
    let inner = Lane(slot: step.a, low: bounds[step.a].low, high: bounds[step.a].high)
    return less(inner, Lane(bound << step.x))
  }

  private mutating func comparing(_ operation: Instruction.Operation, _ a: Int, _ b: Int) -> Mask {
    .rows(emit(Instruction(operation: operation, kind: .mask, a: a, b: b)), inverted: false)
  }

  mutating func equal(_ a: Lane, _ b: Lane) -> Mask {
    if a == b { return .all }
    if a.high < b.low || b.high < a.low { return .never }
    if let x = a.constant, let y = b.constant { return x == y ? .all : .never }
    if let bound = b.constant { return within(a, bound, bound) }
    if let bound = a.constant { return within(b, bound, bound) }
    let (x, y) = aligned(a, b)
    return comparing(.equal, min(x.slot, y.slot), max(x.slot, y.slot))
  }

  mutating func within(_ a: Lane, _ low: Int64, _ high: Int64) -> Mask {
    if a.low >= low, a.high <= high { return .all }
    if a.high < low || a.low > high { return .never }
    if a.low >= low { return less(a, Lane(high + 1)) }
    if a.high <= high { return less(a, Lane(low)).inverse }
    let step =
      low == high
      ? Instruction(operation: .equal, kind: .mask, a: a.slot, x: low)
      : Instruction(operation: .within, kind: .mask, a: a.slot, x: low, y: high)
    return .rows(emit(step), inverted: false)
  }

  /// Whether a position is one of a set of positions.
  mutating func contained(_ a: Lane, in positions: [Int]) -> Mask {
    var runs: [(Int64, Int64)] = []
    for position in positions {
      let own = Int64(position)
      if let last = runs.last, last.1 == own - 1 {
        runs[runs.count - 1].1 = own
      } else {
        runs.append((own, own))
      }
    }
    guard runs.count > 4, a.low >= 0, a.high < 65_536, a.constant == nil else {
      var result = Mask.never
      for run in runs { result = or(result, within(a, run.0, run.1)) }
      return result
    }
    var entries = [Int64](repeating: 0, count: Int(a.high) + 1)
    for position in positions where position < entries.count { entries[position] = 255 }
    let number = table(entries)
    let step = Instruction(operation: .lookup, kind: .mask, a: a.slot, x: 0, y: Int64(number))
    return .rows(emit(step), inverted: false)
  }

  /// Both in lanes of one kind.
  mutating func aligned(_ a: Lane, _ b: Lane) -> (Lane, Lane) {
    if kind(a) == kind(b) { return (a, b) }
    return (widened(a), widened(b))
  }

  mutating func widened(_ a: Lane) -> Lane {
    guard a.constant == nil, kind(a) == .narrow else { return a }
    return emit(Instruction(operation: .widen, kind: .wide, a: a.slot), a.low, a.high)
  }

  /// The same in the narrowest lane that holds it.
  mutating func settled(_ a: Lane) -> Lane {
    guard a.constant == nil, kind(a) == .wide, Self.kind(a.low, a.high) == .narrow else { return a }
    return emit(Instruction(operation: .narrow, kind: .narrow, a: a.slot), a.low, a.high)
  }

  mutating func reciprocal(_ reciprocal: Reciprocal) -> Int64 {
    if let known = reciprocals.firstIndex(of: reciprocal) { return Int64(known) }
    reciprocals.append(reciprocal)
    return Int64(reciprocals.count - 1)
  }

  func step(of lane: Lane) -> Instruction? { lane.constant == nil ? instructions[lane.slot] : nil }

  func bounds(of slot: Int) -> (low: Int64, high: Int64) { bounds[slot] }
}
