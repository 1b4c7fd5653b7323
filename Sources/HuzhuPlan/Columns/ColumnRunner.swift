/// Runs a plan on block after block; each thread has its own.
package struct ColumnRunner: ~Copyable {
  package let plan: ColumnPlan
  private var frames: [Frame] = []
  private var current = 0

  /// The most programs that are kept, one for each pattern of gaps.
  private static let limit = 24

  /// A program that was made for blocks with the same gaps.
  private final class Frame {
    let gaps: [ColumnGaps]
    let frame: ColumnFrame

    init(_ gaps: [ColumnGaps], _ compiled: ColumnPlan.Compiled) {
      self.gaps = gaps
      frame = ColumnFrame(compiled.program)
    }
  }

  package init(_ plan: ColumnPlan) {
    self.plan = plan
  }

  /// Answers the rows of a block; what was answered before is forgotten.
  package mutating func run(_ block: borrowing ColumnBlock) {
    if frames.isEmpty || !fits(frames[current].gaps, block.gaps) {
      current = frame(for: block.gaps)
    }
    frames[current].frame.run(block)
  }

  private func fits(_ own: [ColumnGaps], _ gaps: [ColumnGaps]) -> Bool {
    for index in own.indices where own[index] != gaps[index] { return false }
    return true
  }

  private mutating func frame(for gaps: [ColumnGaps]) -> Int {
    for index in frames.indices where fits(frames[index].gaps, gaps) { return index }
    let own = Array(gaps.prefix(plan.question.inputs.count))
    if frames.count >= Self.limit { frames.removeAll() }
    frames.append(Frame(own, plan.compiled(for: own)))
    return frames.count - 1
  }

  private func address(
    _ output: Int,
    _ block: borrowing ColumnBlock
  ) -> UnsafeMutableRawPointer {
    let program = frames[current].frame.program
    return unsafe frames[current].frame.address(program.outputs[output], block)
  }

  private func mask(_ output: Int, _ block: borrowing ColumnBlock) -> UnsafePointer<UInt8> {
    unsafe UnsafePointer(address(output, block).assumingMemoryBound(to: UInt8.self))
  }

  /// Rows that are answered here; all others take the set path.
  package func answered(_ block: borrowing ColumnBlock) -> UnsafePointer<UInt8> {
    unsafe mask(ColumnPlan.Compiled.answered, block)
  }

  package func outOfScope(_ block: borrowing ColumnBlock) -> UnsafePointer<UInt8> {
    unsafe mask(ColumnPlan.Compiled.outOfScope, block)
  }

  package func ineligible(_ block: borrowing ColumnBlock) -> UnsafePointer<UInt8> {
    unsafe mask(ColumnPlan.Compiled.ineligible, block)
  }

  /// Rows on which the version is in force.
  package func inForce(_ block: borrowing ColumnBlock) -> UnsafePointer<UInt8> {
    unsafe mask(ColumnPlan.Compiled.inForce, block)
  }

  /// Rows on which the version is not in force; where neither holds, that is open.
  package func notInForce(_ block: borrowing ColumnBlock) -> UnsafePointer<UInt8> {
    unsafe mask(ColumnPlan.Compiled.notInForce, block)
  }

  /// Rows that a clause refuses, by position in `ColumnPlan.reasons`.
  package func fails(_ reason: Int, _ block: borrowing ColumnBlock) -> UnsafePointer<UInt8> {
    unsafe mask(ColumnPlan.Compiled.first + reason, block)
  }

  /// What is paid for the event, in fen.
  package func total(_ block: borrowing ColumnBlock) -> ColumnNumbers {
    numbers(ColumnPlan.Compiled.total, block)
  }

  /// The weakest origin of what decided the answer.
  package func basis(_ block: borrowing ColumnBlock) -> ColumnNumbers {
    numbers(ColumnPlan.Compiled.basis, block)
  }

  /// What one benefit pays, in fen, by position in `ColumnPlan.benefits`.
  package func amount(_ benefit: Int, _ block: borrowing ColumnBlock) -> ColumnNumbers {
    numbers(ColumnPlan.Compiled.first + plan.reasons.count + 2 * benefit, block)
  }

  /// Rows to which a benefit applies, whatever it comes to.
  package func applies(
    _ benefit: Int,
    _ block: borrowing ColumnBlock
  ) -> UnsafePointer<UInt8> {
    unsafe mask(ColumnPlan.Compiled.first + plan.reasons.count + 2 * benefit + 1, block)
  }

  /// A value of the answer, by position in `ColumnPlan.values`, where it is not none.
  package func value(_ value: Int, _ block: borrowing ColumnBlock) -> ColumnNumbers {
    numbers(valueOutput(value), block)
  }

  package func isNone(_ value: Int, _ block: borrowing ColumnBlock) -> UnsafePointer<UInt8> {
    unsafe mask(valueOutput(value) + 1, block)
  }

  private func valueOutput(_ value: Int) -> Int {
    ColumnPlan.Compiled.first + plan.reasons.count + 2 * plan.benefits.count + 2 * value
  }

  private func numbers(_ output: Int, _ block: borrowing ColumnBlock) -> ColumnNumbers {
    let kind = frames[current].frame.program.outputKinds[output]
    return unsafe ColumnNumbers(base: address(output, block), isWide: kind == .wide)
  }
}

/// One number for each row, of 32 or of 64 bits.
@safe package struct ColumnNumbers {
  package let base: UnsafeMutableRawPointer
  package let isWide: Bool

  package init(base: UnsafeMutableRawPointer, isWide: Bool) {
    unsafe self.base = base
    self.isWide = isWide
  }

  package subscript(row: Int) -> Int64 {
    @inline(__always) get {
      unsafe isWide
        ? base.load(fromByteOffset: row * 8, as: Int64.self)
        : Int64(base.load(fromByteOffset: row * 4, as: Int32.self))
    }
  }
}
