import HuzhuValues

/// The registers of a program, and the loops that run it.
///
/// Every loop runs over whole blocks: what lies beyond the last row is reckoned with, and nobody
/// looks at it.
@safe struct ColumnFrame: ~Copyable {
  let program: ColumnProgram
  private let memory: UnsafeMutableRawPointer
  private let tables: UnsafeMutableRawPointer
  private let tableOffsets: [Int]
  private let tableCounts: [Int]

  init(_ program: ColumnProgram) {
    self.program = program
    unsafe memory = .allocate(
      byteCount: max(program.bytesPerRow, 1) * ColumnBlock.capacity,
      alignment: 64
    )
    unsafe memory.initializeMemory(
      as: UInt8.self,
      repeating: 0,
      count: max(program.bytesPerRow, 1) * ColumnBlock.capacity
    )
    // Each table lies there as wide as the steps that look it up want it.
    var kinds = [LaneKind](repeating: .wide, count: program.tables.count)
    for step in program.steps where step.operation == .lookup { kinds[Int(step.y)] = step.kind }
    var offsets: [Int] = []
    var size = 0
    for (number, table) in program.tables.enumerated() {
      offsets.append(size)
      size += (table.count * kinds[number].bytes + 63) & ~63
    }
    tableOffsets = offsets
    tableCounts = program.tables.map { $0.count }
    unsafe tables = .allocate(byteCount: max(size, 64), alignment: 64)
    for (number, table) in program.tables.enumerated() {
      let base = unsafe tables + offsets[number]
      for (index, entry) in table.enumerated() {
        switch kinds[number] {
        case .mask:
          unsafe base.storeBytes(
            of: UInt8(truncatingIfNeeded: entry),
            toByteOffset: index,
            as: UInt8.self
          )
        case .narrow:
          unsafe base.storeBytes(
            of: Int32(truncatingIfNeeded: entry),
            toByteOffset: index * 4,
            as: Int32.self
          )
        case .wide: unsafe base.storeBytes(of: entry, toByteOffset: index * 8, as: Int64.self)
        }
      }
    }
  }

  deinit {
    unsafe memory.deallocate()
    unsafe tables.deallocate()
  }

  func address(
    _ place: ColumnProgram.Place,
    _ block: borrowing ColumnBlock
  ) -> UnsafeMutableRawPointer {
    switch place {
    case .nowhere: unsafe memory
    case .register(let offset): unsafe memory + offset * ColumnBlock.capacity
    case .input(let input, let part): unsafe block.address(input, part: part)
    }
  }

  func run(_ block: borrowing ColumnBlock) {
    // Whole groups of 64 rows, so that no loop has a rest.
    let count = min((block.count + 63) & ~63, ColumnBlock.capacity)
    for step in program.steps {
      let out = unsafe address(step.out, block)
      let a = unsafe address(step.a, block)
      let b = unsafe address(step.b, block)
      switch step.kind {
      case .mask: unsafe runMask(step, out, a, b, count)
      case .narrow: unsafe runNarrow(step, out, a, b, address(step.c, block), count)
      case .wide: unsafe runWide(step, out, a, b, address(step.c, block), count)
      }
    }
  }

  private func runMask(
    _ step: ColumnProgram.Step,
    _ out: UnsafeMutableRawPointer,
    _ a: UnsafeMutableRawPointer,
    _ b: UnsafeMutableRawPointer,
    _ count: Int
  ) {
    let result = unsafe out.assumingMemoryBound(to: UInt8.self)
    let left = unsafe a.assumingMemoryBound(to: UInt8.self)
    let right = unsafe b.assumingMemoryBound(to: UInt8.self)
    switch step.operation {
    case .and: unsafe loop2(count, result, left, right) { $0 & $1 }
    case .or: unsafe loop2(count, result, left, right) { $0 | $1 }
    case .andNot: unsafe loop2(count, result, left, right) { $0 & ~$1 }
    case .fill:
      let x = UInt8(truncatingIfNeeded: step.x)
      for row in 0..<count { unsafe result[row] = x }
    case .lookup:
      unsafe lookUp(
        count,
        result,
        a,
        step,
        (tables + tableOffsets[Int(step.y)]).assumingMemoryBound(to: UInt8.self),
        tableCounts[Int(step.y)]
      )
    default:
      if step.from == .narrow {
        unsafe compare(
          step,
          count,
          result,
          a.assumingMemoryBound(to: Int32.self),
          b.assumingMemoryBound(to: Int32.self)
        )
      } else {
        unsafe compare(
          step,
          count,
          result,
          a.assumingMemoryBound(to: Int64.self),
          b.assumingMemoryBound(to: Int64.self)
        )
      }
    }
  }

  private func runNarrow(
    _ step: ColumnProgram.Step,
    _ out: UnsafeMutableRawPointer,
    _ a: UnsafeMutableRawPointer,
    _ b: UnsafeMutableRawPointer,
    _ c: UnsafeMutableRawPointer,
    _ count: Int
  ) {
    let result = unsafe out.assumingMemoryBound(to: Int32.self)
    let left = unsafe a.assumingMemoryBound(to: Int32.self)
    switch step.operation {
    case .narrow:
      let wide = unsafe a.assumingMemoryBound(to: Int64.self)
      for row in 0..<count { unsafe result[row] = Int32(truncatingIfNeeded: wide[row]) }
    case .lookup:
      unsafe lookUp(
        count,
        result,
        a,
        step,
        (tables + tableOffsets[Int(step.y)]).assumingMemoryBound(to: Int32.self),
        tableCounts[Int(step.y)]
      )
    case .divide:
      let by = program.reciprocals[Int(step.y)]
      let (factor, shift, bias) = (by.factor, by.shift, UInt32(truncatingIfNeeded: by.bias))
      for row in 0..<count {
        let dividend = unsafe UInt64(UInt32(bitPattern: left[row]) &+ bias)
        unsafe result[row] = Int32(truncatingIfNeeded: (dividend &* factor) &>> shift)
      }
    default:
      unsafe arithmetic(
        step,
        count,
        result,
        a,
        b.assumingMemoryBound(to: Int32.self),
        c.assumingMemoryBound(to: Int32.self)
      )
    }
  }

  private func runWide(
    _ step: ColumnProgram.Step,
    _ out: UnsafeMutableRawPointer,
    _ a: UnsafeMutableRawPointer,
    _ b: UnsafeMutableRawPointer,
    _ c: UnsafeMutableRawPointer,
    _ count: Int
  ) {
    let result = unsafe out.assumingMemoryBound(to: Int64.self)
    let left = unsafe a.assumingMemoryBound(to: Int64.self)
    switch step.operation {
    case .widen:
      let narrow = unsafe a.assumingMemoryBound(to: Int32.self)
      for row in 0..<count { unsafe result[row] = Int64(narrow[row]) }
    case .multiply where step.from == .narrow:
      let narrow = unsafe a.assumingMemoryBound(to: Int32.self)
      if step.b == .nowhere {
        let x = step.x
        for row in 0..<count { unsafe result[row] = Int64(narrow[row]) &* x }
      } else {
        let other = unsafe b.assumingMemoryBound(to: Int32.self)
        for row in 0..<count { unsafe result[row] = Int64(narrow[row]) &* Int64(other[row]) }
      }
    case .lookup:
      unsafe lookUp(
        count,
        result,
        a,
        step,
        (tables + tableOffsets[Int(step.y)]).assumingMemoryBound(to: Int64.self),
        tableCounts[Int(step.y)]
      )
    case .divide:
      let by = program.reciprocals[Int(step.y)]
      let (factor, shift, bias) = (by.factor, by.shift, by.bias)
      for row in 0..<count {
        let dividend = unsafe UInt64(bitPattern: left[row]) &+ bias
        let quotient = dividend.multipliedFullWidth(by: factor).high &>> shift
        unsafe result[row] = Int64(bitPattern: quotient)
      }
    case .divideRounding:
      let mode = ProgramBuilder.mode(step.y)
      let other = unsafe b.assumingMemoryBound(to: Int64.self)
      for row in 0..<count {
        let divisor = unsafe step.b == .nowhere ? step.x : other[row]
        unsafe result[row] =
          divisor == 0
          ? 0
          : Int64(
            truncatingIfNeeded: dividing(
              Int128(left[row]),
              by: Int128(divisor),
              rounding: mode
            )
          )
      }
    default:
      unsafe arithmetic(
        step,
        count,
        result,
        a,
        b.assumingMemoryBound(to: Int64.self),
        c.assumingMemoryBound(to: Int64.self)
      )
    }
  }
}
