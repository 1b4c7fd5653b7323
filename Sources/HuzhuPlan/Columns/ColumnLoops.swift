// Each loop is written once and made for each width; none of them branches on a row.

@inline(__always)
func loop2<Number, Result>(
  _ count: Int,
  _ out: UnsafeMutablePointer<Result>,
  _ a: UnsafeMutablePointer<Number>,
  _ b: UnsafeMutablePointer<Number>,
  _ body: (Number, Number) -> Result
) {
  for row in 0..<count { unsafe out[row] = body(a[row], b[row]) }
}

@inline(__always)
func loop1<Number, Result>(
  _ count: Int,
  _ out: UnsafeMutablePointer<Result>,
  _ a: UnsafeMutablePointer<Number>,
  _ body: (Number) -> Result
) {
  for row in 0..<count { unsafe out[row] = body(a[row]) }
}

/// What a table has at each value; one outside of it takes an end.
@inline(__always)
func lookUp<Entry>(
  _ count: Int,
  _ out: UnsafeMutablePointer<Entry>,
  _ keys: UnsafeMutableRawPointer,
  _ step: ColumnProgram.Step,
  _ table: UnsafeMutablePointer<Entry>,
  _ size: Int
) {
  let last = UInt32(truncatingIfNeeded: size - 1)
  let base = Int32(truncatingIfNeeded: step.x)
  let key = unsafe keys.assumingMemoryBound(to: Int32.self)
  for row in 0..<count {
    let index = unsafe min(UInt32(bitPattern: key[row] &- base), last)
    unsafe out[row] = table[Int(index)]
  }
}

@inline(__always)
func compare<Number: FixedWidthInteger & SignedInteger>(
  _ step: ColumnProgram.Step,
  _ count: Int,
  _ out: UnsafeMutablePointer<UInt8>,
  _ a: UnsafeMutablePointer<Number>,
  _ b: UnsafeMutablePointer<Number>
) {
  let x = Number(truncatingIfNeeded: step.x)
  let y = Number(truncatingIfNeeded: step.y)
  switch step.operation {
  case .less:
    if step.b == .nowhere {
      unsafe loop1(count, out, a) { $0 < x ? 255 : 0 }
    } else {
      unsafe loop2(count, out, a, b) { $0 < $1 ? 255 : 0 }
    }
  case .equal:
    if step.b == .nowhere {
      unsafe loop1(count, out, a) { $0 == x ? 255 : 0 }
    } else {
      unsafe loop2(count, out, a, b) { $0 == $1 ? 255 : 0 }
    }
  case .within:
    unsafe loop1(count, out, a) { ($0 >= x ? 255 : 0) & ($0 <= y ? 255 : 0) }
  case .hasBits:
    unsafe loop1(count, out, a) { $0 & x != 0 ? 255 : 0 }
  default: break
  }
}

@inline(__always)
func arithmetic<Number: FixedWidthInteger & SignedInteger>(
  _ step: ColumnProgram.Step,
  _ count: Int,
  _ out: UnsafeMutablePointer<Number>,
  _ first: UnsafeMutableRawPointer,
  _ b: UnsafeMutablePointer<Number>,
  _ c: UnsafeMutablePointer<Number>
) {
  let a = unsafe first.assumingMemoryBound(to: Number.self)
  let x = Number(truncatingIfNeeded: step.x)
  let y = Number(truncatingIfNeeded: step.y)
  let isConstant = step.b == .nowhere
  switch step.operation {
  case .add:
    if isConstant {
      unsafe loop1(count, out, a) { $0 &+ x }
    } else {
      unsafe loop2(count, out, a, b) { $0 &+ $1 }
    }
  case .subtract: unsafe loop2(count, out, a, b) { $0 &- $1 }
  case .subtractFrom: unsafe loop1(count, out, a) { x &- $0 }
  case .multiply:
    if isConstant {
      unsafe loop1(count, out, a) { $0 &* x }
    } else {
      unsafe loop2(count, out, a, b) { $0 &* $1 }
    }
  case .smaller:
    if isConstant {
      unsafe loop1(count, out, a) { min($0, x) }
    } else {
      unsafe loop2(count, out, a, b) { min($0, $1) }
    }
  case .larger:
    if isConstant {
      unsafe loop1(count, out, a) { max($0, x) }
    } else {
      unsafe loop2(count, out, a, b) { max($0, $1) }
    }
  case .shiftRight:
    let bits = Number(truncatingIfNeeded: step.x)
    unsafe loop1(count, out, a) { $0 &>> bits }
  case .fill: for row in 0..<count { unsafe out[row] = x }
  case .select:
    // All bits or none of them, so that no row is branched on.
    let mask = unsafe first.assumingMemoryBound(to: Int8.self)
    switch (step.b == .nowhere, step.c == .nowhere) {
    case (false, false):
      for row in 0..<count {
        let bits = unsafe Number(truncatingIfNeeded: mask[row])
        unsafe out[row] = c[row] ^ ((b[row] ^ c[row]) & bits)
      }
    case (false, true):
      for row in 0..<count {
        let bits = unsafe Number(truncatingIfNeeded: mask[row])
        unsafe out[row] = y ^ ((b[row] ^ y) & bits)
      }
    case (true, false):
      for row in 0..<count {
        let bits = unsafe Number(truncatingIfNeeded: mask[row])
        unsafe out[row] = c[row] ^ ((x ^ c[row]) & bits)
      }
    case (true, true):
      let both = x ^ y
      for row in 0..<count {
        let bits = unsafe Number(truncatingIfNeeded: mask[row])
        unsafe out[row] = y ^ (both & bits)
      }
    }
  default: break
  }
}
