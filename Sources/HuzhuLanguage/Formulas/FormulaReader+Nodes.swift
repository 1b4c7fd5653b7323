import HuzhuDocuments
import HuzhuValues

extension FormulaReader {
  /// Adds a node and notes what is known of it.
  func emit(_ operation: Operation, _ type: ValueType, at place: Place) -> NodeID {
    let note = note(of: operation, type)
    let id = builder.add(operation, type, at: place)
    while builder.compilation.notes.count < id { builder.compilation.notes.append(NodeNote()) }
    builder.compilation.notes.append(note)
    if note.depth > Self.depthLimit { reportDepth(at: place) }
    return id
  }

  func type(of id: NodeID) -> ValueType { builder.book.nodes[id].type }

  func note(of id: NodeID) -> NodeNote {
    id < builder.compilation.notes.count ? builder.compilation.notes[id] : NodeNote()
  }

  func mayBeNone(_ id: NodeID) -> Bool { note(of: id).traits.contains(.mayBeNone) }

  func note(of operation: Operation, _ type: ValueType) -> NodeNote {
    var note = NodeNote()
    let notes = builder.compilation.notes
    operation.forEachOperand { operand in
      if operand < notes.count { note.include(notes[operand]) }
    }
    note.decimals = decimals(of: operation, type)
    switch operation {
    case .fact(let fact, _): note.includeFact(builder.book.vocabulary.facts[fact], builder)
    case .field(_, let fact):
      let fact = builder.book.vocabulary.facts[fact]
      if fact.mayBeNone { note.traits.insert(.mayBeNone) }
      guard case .field(let list) = fact.scope else { break }
      if builder.book.vocabulary.facts[list].scope == .event { note.traits.insert(.readsEvent) }
    case .term(let term, _): include(names?.terms.notes[term], in: &note)
    case .value(let value, _): include(names?.values.notes[value], in: &note)
    case .running(_, let moment):
      note.traits.insert(.readsRunning)
      if moment == .after { note.traits.insert(.readsAfter) }
    case .increase: note.traits.formUnion([.readsRunning, .readsAfter])
    case .total(let loop, _), .count(let loop), .someOf(let loop, _), .everyOf(let loop, _):
      if builder.book.vocabulary.facts[loop.list].scope == .event {
        note.traits.insert(.readsEvent)
      }
      if case .count = operation { note.traits.remove(.mayBeNone) }
    case .largestOf(let loop, _, _), .smallestOf(let loop, _, _):
      if builder.book.vocabulary.facts[loop.list].scope == .event {
        note.traits.insert(.readsEvent)
      }
      note.traits.insert(.mayBeNone)
    case .otherwise(_, let fallback):
      if !mayBeNone(fallback) { note.traits.remove(.mayBeNone) }
    case .exists, .compare: note.traits.remove(.mayBeNone)
    case .constant(.none): note.traits.insert(.mayBeNone)
    case .choose(let branches, let last):
      var any = last.map { mayBeNone($0) } ?? false
      for branch in branches where mayBeNone(branch.then) { any = true }
      if !any { note.traits.remove(.mayBeNone) }
    case .table(let table):
      var any = table.otherwise.map { mayBeNone($0) } ?? false
      for row in table.rows where mayBeNone(row.result) { any = true }
      if !any { note.traits.remove(.mayBeNone) }
    case .elapsed(let unit, _, _, _):
      if unit != .days { note.traits.insert(.isRoundedSpan) }
    default: break
    }
    return note
  }

  private func include(_ content: NodeNote?, in note: inout NodeNote) {
    guard let content else { return }
    note.include(content)
    if content.traits.contains(.isRoundedSpan) { note.traits.insert(.isRoundedSpan) }
    note.decimals = content.decimals
  }

  private func decimals(of operation: Operation, _ type: ValueType) -> Int {
    switch operation {
    case .constant(.number(let mantissa)):
      Decimal(mantissa: mantissa, scale: type.scale).normalized.scale
    case .sum(let operands), .largest(let operands), .smallest(let operands): most(operands)
    case .product(let operands): operands.reduce(0) { $0 + note(of: $1).decimals }
    case .difference(let left, let right), .otherwise(let left, let right),
      .floor(let left, at: let right), .cap(let left, at: let right):
      most([left, right])
    case .choose(let branches, let last):
      branches.reduce(last.map { note(of: $0).decimals } ?? 0) {
        max($0, note(of: $1.then).decimals)
      }
    case .table(let table):
      table.rows.reduce(table.otherwise.map { note(of: $0).decimals } ?? 0) {
        max($0, note(of: $1.result).decimals)
      }
    case .bands(of: let whole, let bands):
      bands.reduce(note(of: whole).decimals) {
        max($0, $1.upTo.map { note(of: $0).decimals } ?? 0)
      } + bands.reduce(0) { max($0, note(of: $1.rate).decimals) }
    case .total(_, let formula), .largestOf(_, let formula, _), .smallestOf(_, let formula, _):
      note(of: formula).decimals
    case .increase(let formula, _): note(of: formula).decimals
    case .round(_, let step, _): Decimal(mantissa: step, scale: type.scale).normalized.scale
    default: type.scale
    }
  }

  private func most(_ operands: [NodeID]) -> Int {
    operands.reduce(0) { max($0, note(of: $1).decimals) }
  }
}

extension NodeNote {
  fileprivate mutating func includeFact(_ fact: Fact, _ builder: RulebookBuilder) {
    if fact.mayBeNone { traits.insert(.mayBeNone) }
    if fact.scope == .event { traits.insert(.readsEvent) }
    guard let root = fact.derived, root < builder.compilation.notes.count else { return }
    include(builder.compilation.notes[root])
  }
}
