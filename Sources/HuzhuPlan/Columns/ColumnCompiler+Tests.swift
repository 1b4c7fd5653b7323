import HuzhuLanguage
import HuzhuValues

extension ColumnCompiler {
  mutating func equal(
    _ own: ColumnResult,
    _ type: ValueType,
    _ node: NodeID,
    _ context: ColumnContext
  ) -> TestOutcome {
    let other = compile(node, context)
    switch (type, own, other) {
    case (.flag, .condition(let a), .condition(let b)):
      let same = builder.or(builder.and(a.yes, b.yes), builder.and(a.no, b.no))
      let differs = builder.or(builder.and(a.yes, b.no), builder.and(a.no, b.yes))
      return TestOutcome(
        yes: same,
        no: differs,
        none: b.none,
        basis: b.basis,
        isFrail: b.isFrail
      )
    case (.choice(let choice), .value(let a), .value(let b)):
      var result = TestOutcome(none: b.none, basis: b.basis, isFrail: b.isFrail)
      guard b.known != .never else { return result }
      let same: Mask
      if let item = b.lane.constant {
        let count = plan.vocabulary.choices[choice].items.count
        let within =
          item >= 0 && item < count ? below(ChoiceSet(Int(item)), of: choice) : ChoiceSet()
        same = builder.contained(a.lane, in: within.items)
      } else if isFlatChoice(choice) {
        same = builder.equal(a.lane, b.lane)
      } else {
        return result
      }
      result.yes = builder.and(b.known, same)
      result.no = builder.and(b.known, same.inverse)
      return result
    case (.text, _, _): return TestOutcome(isFrail: true)
    case (.choices, .value(let a), .value(let b)):
      let same = builder.equal(a.lane, b.lane)
      return TestOutcome(
        yes: builder.and(b.known, same),
        no: builder.and(b.known, same.inverse),
        none: b.none,
        basis: b.basis,
        isFrail: b.isFrail
      )
    default:
      return ordered(own.value.lane, type.scale, node, context) { builder, x, y in
        builder.equal(x, y)
      }
    }
  }

  private func isFlatChoice(_ choice: Int) -> Bool {
    for item in plan.vocabulary.choices[choice].items where item.descendants.count > 1 {
      return false
    }
    return true
  }

  /// Numbers and days as they are; items of an ordered choice by position.
  mutating func order(
    _ own: ColumnResult,
    _ type: ValueType,
    _ relation: Relation,
    _ node: NodeID,
    _ context: ColumnContext
  ) -> TestOutcome {
    ordered(own.value.lane, type.scale, node, context) { builder, x, y in
      Self.holds(x, relation, y, &builder)
    }
  }

  static func holds(
    _ x: Lane,
    _ relation: Relation,
    _ y: Lane,
    _ builder: inout ProgramBuilder
  ) -> Mask {
    switch relation {
    case .atLeast: builder.less(x, y).inverse
    case .over: builder.less(y, x)
    case .atMost: builder.less(y, x).inverse
    case .under: builder.less(x, y)
    }
  }

  private mutating func ordered(
    _ lane: Lane,
    _ scale: Int,
    _ node: NodeID,
    _ context: ColumnContext,
    _ holds: (inout ProgramBuilder, Lane, Lane) -> Mask
  ) -> TestOutcome {
    let other = value(node, context)
    var result = TestOutcome(none: other.none, basis: other.basis, isFrail: other.isFrail)
    guard other.known != .never else { return result }
    let own = plan.nodes[node].type.scale
    let common = max(scale, own)
    guard let x = scaled(lane, from: scale, to: common),
      let y = scaled(other.lane, from: own, to: common)
    else {
      _ = tooLarge()
      return result
    }
    let truth = holds(&builder, x, y)
    result.yes = builder.and(other.known, truth)
    result.no = builder.and(other.known, truth.inverse)
    return result
  }

  /// A quotient compared as an exact fraction: no rounding can tip it.
  mutating func compareFraction(
    _ a: NodeID,
    _ b: NodeID,
    _ tests: [Test],
    _ context: ColumnContext
  ) -> ColumnCondition {
    let aScale = plan.nodes[a].type.scale
    let bScale = plan.nodes[b].type.scale
    let top = operand(a, aScale, context)
    let bottom = operand(b, bScale, context)
    let isZero = builder.equal(bottom.lane, Lane(0))
    let isNegative = builder.less(bottom.lane, Lane(0))
    var isKnown = builder.and(builder.and(top.known, bottom.known), isZero.inverse)
    var truth = Mask.all
    var basis = weaker(top.basis, bottom.basis)
    for test in tests {
      var relations: [(Relation, NodeID)] = []
      switch test {
      case .order(let relation, let node): relations = [(relation, node)]
      case .isEqual(let node): relations = [(.atLeast, node), (.atMost, node)]
      default: return .open
      }
      for (relation, node) in relations {
        let scale = plan.nodes[node].type.scale
        let bound = operand(node, scale, context)
        isKnown = builder.and(isKnown, bound.known)
        basis = weaker(basis, bound.basis)
        guard let up = Self.power(max(bScale + scale - aScale, 0)),
          let down = Self.power(max(aScale - bScale - scale, 0)),
          let left = builder.multiply(top.lane, Lane(up)),
          let product = builder.multiply(bound.lane, bottom.lane),
          let right = builder.multiply(product, Lane(down))
        else {
          _ = tooLarge()
          return .open
        }
        let forward = Self.holds(left, relation, right, &builder)
        let turned = Self.holds(right, relation, left, &builder)
        truth = builder.and(truth, builder.pick(isNegative, turned, forward))
      }
    }
    return ColumnCondition(
      yes: builder.and(isKnown, truth),
      no: builder.and(isKnown, truth.inverse),
      basis: basis,
      isFrail: true
    )
  }
}

extension ProgramBuilder {
  /// Whether a set has one item.
  mutating func bit(_ position: Int64, of set: Lane) -> Mask { bits(1 << position, of: set) }

  /// Whether a set has any of some items.
  mutating func bits(_ items: Int64, of set: Lane) -> Mask {
    if items == 0 { return .never }
    if let constant = set.constant { return constant & items != 0 ? .all : .never }
    let wide = widened(set)
    return .rows(
      emit(Instruction(operation: .hasBits, kind: .mask, a: wide.slot, x: items)),
      inverted: false
    )
  }
}
