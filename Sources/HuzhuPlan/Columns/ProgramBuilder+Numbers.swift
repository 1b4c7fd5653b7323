import HuzhuValues

extension ProgramBuilder {
  /// Bounds as they fit in a lane, or nil where a result might not.
  private static func fitting(_ low: Int128, _ high: Int128) -> (Int64, Int64)? {
    guard low > -limit, high < limit else { return nil }
    return (Int64(low), Int64(high))
  }

  mutating func add(_ a: Lane, _ b: Lane) -> Lane? {
    if a.constant == 0 { return b }
    if b.constant == 0 { return a }
    return arithmetic(.add, a, b, Int128(a.low) + Int128(b.low), Int128(a.high) + Int128(b.high))
  }

  mutating func subtract(_ a: Lane, _ b: Lane) -> Lane? {
    if a == b, a.constant == nil { return Lane(0) }
    if let constant = b.constant { return add(a, Lane(-constant)) }
    guard
      let (low, high) = Self.fitting(
        Int128(a.low) - Int128(b.high),
        Int128(a.high) - Int128(b.low)
      )
    else { return nil }
    let kind = Self.kind(low, high)
    if let constant = a.constant {
      let x = kind == .wide ? widened(b) : b
      let step = Instruction(
        operation: .subtractFrom,
        kind: self.kind(x),
        a: x.slot,
        x: constant
      )
      return emit(step, low, high)
    }
    return arithmetic(.subtract, a, b, Int128(low), Int128(high))
  }

  private mutating func arithmetic(
    _ operation: Instruction.Operation,
    _ first: Lane,
    _ second: Lane,
    _ least: Int128,
    _ most: Int128
  ) -> Lane? {
    guard let (low, high) = Self.fitting(least, most) else { return nil }
    if low == high { return Lane(low) }
    var (a, b) = (first, second)
    if operation == .add, a.constant != nil { (a, b) = (b, a) }
    if Self.kind(low, high) == .wide || kind(a) == .wide || kind(b) == .wide {
      (a, b) = (widened(a), widened(b))
    }
    if operation == .add, b.constant == nil, a.slot > b.slot { (a, b) = (b, a) }
    var step = Instruction(operation: operation, kind: kind(a), a: a.slot)
    if let constant = b.constant { step.x = constant } else { step.b = b.slot }
    return emit(step, low, high)
  }

  mutating func multiply(_ first: Lane, _ second: Lane) -> Lane? {
    var (a, b) = (first, second)
    if a.constant != nil { (a, b) = (b, a) }
    if b.constant == 1 { return a }
    var ends: [Int128] = []
    for x in [a.low, a.high] {
      for y in [b.low, b.high] { ends.append(Int128(x) * Int128(y)) }
    }
    guard let (low, high) = Self.fitting(ends.min() ?? 0, ends.max() ?? 0) else { return nil }
    if low == high { return Lane(low) }
    // Of two factors both are constants, or one of a product: k·(j·n) is (k·j)·n.
    if let outer = b.constant, let inner = step(of: a), inner.operation == .multiply, inner.b < 0 {
      let base = Lane(
        slot: inner.a,
        low: bounds(of: inner.a).low,
        high: bounds(of: inner.a).high
      )
      let (factor, overflow) = inner.x.multipliedReportingOverflow(by: outer)
      if !overflow, base.constant == nil { return product(base, Lane(factor), low, high) }
    }
    return product(a, b, low, high)
  }

  private mutating func product(_ first: Lane, _ second: Lane, _ low: Int64, _ high: Int64) -> Lane
  {
    var (a, b) = (first, second)
    let wanted = Self.kind(low, high)
    // Two narrow factors make a wide product without being widened first.
    let areNarrow = kind(a) == .narrow && kind(b) == .narrow
    if !areNarrow { (a, b) = (widened(a), widened(b)) }
    if b.constant == nil, a.slot > b.slot { (a, b) = (b, a) }
    var step = Instruction(operation: .multiply, kind: areNarrow ? wanted : .wide, a: a.slot)
    if let constant = b.constant { step.x = constant } else { step.b = b.slot }
    return emit(step, low, high)
  }

  mutating func smaller(_ a: Lane, _ b: Lane) -> Lane {
    if a == b || a.high <= b.low { return a }
    if b.high <= a.low { return b }
    return extreme(.smaller, a, b, min(a.low, b.low), min(a.high, b.high))
  }

  mutating func larger(_ a: Lane, _ b: Lane) -> Lane {
    if a == b || a.low >= b.high { return a }
    if b.low >= a.high { return b }
    return extreme(.larger, a, b, max(a.low, b.low), max(a.high, b.high))
  }

  private mutating func extreme(
    _ operation: Instruction.Operation,
    _ first: Lane,
    _ second: Lane,
    _ low: Int64,
    _ high: Int64
  ) -> Lane {
    var (a, b) = aligned(first, second)
    if a.constant != nil { (a, b) = (b, a) }
    if b.constant == nil, a.slot > b.slot { (a, b) = (b, a) }
    var step = Instruction(operation: operation, kind: kind(a), a: a.slot)
    if let constant = b.constant { step.x = constant } else { step.b = b.slot }
    return settled(emit(step, low, high))
  }

  /// a where a mask holds, else b.
  mutating func pick(_ mask: Mask, _ first: Lane, _ second: Lane) -> Lane {
    if first == second { return first }
    guard case .rows(let slot, let inverted) = mask else { return mask == .all ? first : second }
    let (a, b) = inverted ? (second, first) : (first, second)
    var (x, y) = (a, b)
    if kind(x) == .wide || kind(y) == .wide { (x, y) = (widened(x), widened(y)) }
    let kind: LaneKind =
      self.kind(x) == .wide || self.kind(y) == .wide ? .wide : .narrow
    var step = Instruction(operation: .select, kind: kind, a: slot)
    if let constant = x.constant { step.x = constant } else { step.b = x.slot }
    if let constant = y.constant { step.y = constant } else { step.c = y.slot }
    let result = emit(step, min(a.low, b.low), max(a.high, b.high))
    if result.constant == nil { branches[result.slot] = (x, y) }
    return result
  }

  mutating func shiftedRight(_ a: Lane, by bits: Int64) -> Lane {
    if let constant = a.constant { return Lane(constant >> bits) }
    let step = Instruction(operation: .shiftRight, kind: kind(a), a: a.slot, x: bits)
    return emit(step, a.low >> bits, a.high >> bits)
  }

  /// The quotient by a constant above zero.
  mutating func divide(_ dividend: Lane, by whole: Int64, rounding mode: RoundingMode) -> Lane {
    if whole == 1 { return dividend }
    func quotient(_ value: Int64) -> Int64 {
      Int64(dividing(Int128(value), by: Int128(whole), rounding: mode))
    }
    let (low, high) = (quotient(dividend.low), quotient(dividend.high))
    if low == high { return Lane(low) }
    var (a, divisor) = (dividend, whole)
    // k·n / d is (k/g)·n / (d/g): it leaves the remainder in the same proportion.
    if let inner = step(of: a), inner.operation == .multiply, inner.b < 0, inner.x > 1 {
      let common = Self.commonDivisor(inner.x, divisor)
      if common > 1 {
        let base = Lane(
          slot: inner.a,
          low: bounds(of: inner.a).low,
          high: bounds(of: inner.a).high
        )
        divisor /= common
        if let reduced = multiply(base, Lane(inner.x / common)) { a = settled(reduced) }
        if divisor == 1 { return a }
      }
    }
    guard a.low >= 0, mode != .halfEven else {
      let wide = widened(a)
      let step = Instruction(
        operation: .divideRounding,
        kind: .wide,
        a: wide.slot,
        x: divisor,
        y: Self.code(mode)
      )
      return settled(emit(step, low, high))
    }
    let bias: Int64 =
      switch mode {
      case .halfUp: divisor / 2
      case .up: divisor - 1
      case .down, .halfEven: 0
      }
    if kind(a) == .narrow, a.high > Int64(Int32.max) - bias || divisor > Int64(Int32.max) {
      a = widened(a)
    }
    let kind = self.kind(a)
    let number = reciprocal(
      Reciprocal(divisor: UInt64(divisor), bias: UInt64(bias), kind: kind)
    )
    return settled(
      emit(Instruction(operation: .divide, kind: kind, a: a.slot, y: number), low, high)
    )
  }

  /// The quotient of two numbers whose magnitude is at most a bound; a divisor of zero gives zero.
  mutating func divide(
    _ a: Lane,
    by b: Lane,
    rounding mode: RoundingMode,
    within bound: Int64
  ) -> Lane {
    let x = widened(inSlot(a, kind: .wide))
    let y = widened(inSlot(b, kind: .wide))
    let step = Instruction(
      operation: .divideRounding,
      kind: .wide,
      a: x.slot,
      b: y.slot,
      y: Self.code(mode)
    )
    return settled(emit(step, a.low >= 0 && b.low >= 0 ? 0 : -bound, bound))
  }

  /// The lane as a column, also where it is a constant.
  mutating func inSlot(_ lane: Lane, kind: LaneKind) -> Lane {
    guard let constant = lane.constant else { return lane }
    let step = Instruction(operation: .fill, kind: kind, x: constant)
    return emit(step, constant, constant + 1)
  }

  static func code(_ mode: RoundingMode) -> Int64 {
    switch mode {
    case .halfUp: 0
    case .halfEven: 1
    case .up: 2
    case .down: 3
    }
  }

  static func mode(_ code: Int64) -> RoundingMode {
    switch code {
    case 0: .halfUp
    case 1: .halfEven
    case 2: .up
    default: .down
    }
  }

  private static func commonDivisor(_ a: Int64, _ b: Int64) -> Int64 {
    var (x, y) = (a, b)
    while y != 0 { (x, y) = (y, x % y) }
    return x
  }

  /// What a table has for each value of a lane, its first entry for the value `base`.
  mutating func lookUp(_ a: Lane, _ entries: [Int64], from base: Int64) -> Lane {
    var (low, high) = (Int64.max, Int64.min)
    for entry in entries { (low, high) = (min(low, entry), max(high, entry)) }
    if let constant = a.constant { return Lane(entries[Int(constant - base)]) }
    let key = settled(a)
    let number = table(entries)
    let step = Instruction(
      operation: .lookup,
      kind: Self.kind(low, high),
      a: key.slot,
      x: base,
      y: Int64(number)
    )
    return emit(step, low, high)
  }
}
