/// One step over all rows of a block.
struct Instruction: Hashable, Sendable {
  var operation: Operation
  var kind: LaneKind
  /// Slots; -1 where the operand is a constant or there is none.
  var a = -1
  var b = -1
  var c = -1
  var x: Int64 = 0
  var y: Int64 = 0

  enum Operation: UInt8, Hashable, Sendable {
    /// Input `x`: its values (`y` 0), where they are known (1), where they are none (2).
    case input
    case and
    case or
    case andNot
    /// a < b, or a < x.
    case less
    /// a = b, or a = x.
    case equal
    /// x ≤ a ≤ y.
    case within
    /// Whether a and x have a bit in common.
    case hasBits
    /// Table `y` at a − x.
    case lookup
    case widen
    case narrow
    case add
    case subtract
    /// x − a.
    case subtractFrom
    case multiply
    case smaller
    case larger
    /// b where a holds, else c; constants are x and y.
    case select
    case shiftRight
    /// (a + bias) / divisor for a that is not negative; by reciprocal `y`.
    case divide
    /// a / x or a / b, rounded by mode `y`.
    case divideRounding
    /// Day a plus b (or x) of the unit `y`.
    case dayPlus
    /// The constant x in every row.
    case fill
  }
}

/// A division by a constant as a multiplication: q = (n + bias) · factor >> shift.
struct Reciprocal: Hashable, Sendable {
  var bias: UInt64
  var factor: UInt64
  var shift: UInt64

  /// For dividends that with the bias lie below 2^31 (narrow) or 2^62 (wide).
  init(divisor: UInt64, bias: UInt64, kind: LaneKind) {
    self.bias = bias
    var bits: UInt64 = 0
    while bits < 62, (1 << bits) < divisor { bits += 1 }
    if kind == .narrow {
      // n·e < 2^(31 + bits) for the error e < divisor ≤ 2^bits, so that the quotient is exact.
      shift = 31 + bits
      factor = ((1 << shift) - 1) / divisor + 1
    } else {
      // The high half of a product of 64 bits: the same with 62 bits of dividend.
      bits = max(bits, 2)
      shift = bits - 2
      let whole = UInt128(1) << UInt128(62 + bits)
      factor = UInt64((whole - 1) / UInt128(divisor) + 1)
    }
  }
}
