/// A straight-line program with a register for each value that is still needed.
struct ColumnProgram: Sendable {
  /// One step: where its operands and its result lie, in bytes of one row.
  struct Step: Sendable {
    var operation: Instruction.Operation
    var kind: LaneKind
    /// The kind of the first operand.
    var from: LaneKind
    var out: Place
    var a: Place
    var b: Place
    var c: Place
    var x: Int64
    var y: Int64
  }

  /// Where a column lies.
  enum Place: Hashable, Sendable {
    case nowhere
    /// So many bytes for each row from the start of the registers.
    case register(Int)
    /// An input, and its part: values, known, none.
    case input(Int, part: Int)
  }

  private(set) var steps: [Step] = []
  private(set) var bytesPerRow = 0
  let tables: [[Int64]]
  let reciprocals: [Reciprocal]
  /// Where each output lies, in the order in which they were asked for.
  private(set) var outputs: [Place] = []
  private(set) var outputKinds: [LaneKind] = []

  init(_ builder: ProgramBuilder, outputs slots: [Int]) {
    tables = builder.tables
    reciprocals = builder.reciprocals
    let all = builder.instructions
    // What nothing hangs on is not run.
    var lastUse = [Int](repeating: -1, count: all.count)
    for slot in slots { lastUse[slot] = all.count }
    for index in all.indices.reversed() where lastUse[index] >= 0 {
      for operand in [all[index].a, all[index].b, all[index].c] where operand >= 0 {
        lastUse[operand] = max(lastUse[operand], index)
      }
    }
    var places = [Place](repeating: .nowhere, count: all.count)
    var free: [[Int]] = [[], [], []]
    for (index, instruction) in all.enumerated() where lastUse[index] >= 0 {
      if instruction.operation == .input {
        places[index] = .input(Int(instruction.x), part: Int(instruction.y))
        continue
      }
      // A register of its own: a step never writes what it reads.
      let size = instruction.kind.bytes
      let pool = Int(instruction.kind.rawValue)
      if let register = free[pool].popLast() {
        places[index] = .register(register)
      } else {
        places[index] = .register(bytesPerRow)
        bytesPerRow += size
      }
      func place(_ operand: Int) -> Place { operand < 0 ? .nowhere : places[operand] }
      steps.append(
        Step(
          operation: instruction.operation,
          kind: instruction.kind,
          from: instruction.a < 0 ? instruction.kind : all[instruction.a].kind,
          out: places[index],
          a: place(instruction.a),
          b: place(instruction.b),
          c: place(instruction.c),
          x: instruction.x,
          y: instruction.y
        )
      )
      var freed: [Int] = []
      for operand in [instruction.a, instruction.b, instruction.c]
      where operand >= 0 && lastUse[operand] == index && !freed.contains(operand) {
        freed.append(operand)
        if case .register(let register) = places[operand] {
          free[Int(all[operand].kind.rawValue)].append(register)
        }
      }
    }
    for slot in slots {
      outputs.append(places[slot])
      outputKinds.append(all[slot].kind)
    }
  }
}
