import HuzhuLanguage
import HuzhuValues

extension ColumnCompiler {
  // MARK: Derived facts

  /// A derived fact is computed; a given one stands in where nothing of its inputs is known.
  mutating func derived(_ index: Int, _ context: ColumnContext) -> ColumnResult {
    let fact = plan.vocabulary.facts[index]
    guard let formula = fact.derived else { return .open }
    let computed = compile(formula, context)
    let isGiven = question.inputs.contains(index) || question.constants[index] != nil
    if fact.publication != nil {
      guard isGiven, fact.scope != .event || context.isInEvent else {
        return withoutNone(computed)
      }
      // What is given of a public fact counts before its table.
      return given(index)
    }
    guard isGiven, fact.scope != .event || (context.isInEvent && question.events == .one) else {
      return computed
    }
    var isUnknown = Mask.all
    for leaf in plan.facts(in: formula) {
      let own = self.fact(leaf, context)
      // Of a place within a province something is known.
      if case .value(let value) = own, value.items != nil { isUnknown = .never }
      isUnknown = builder.and(isUnknown, builder.or(known(own), none(own)).inverse)
    }
    if plan.dependsOnDay.contains(index), fact.scope != .event,
      context.day >= 0 || context.isInEvent
    {
      let here = evaluatedDay(context)
      let own = evaluatedDay(ColumnContext())
      let isHere = builder.and(
        builder.and(here.known, own.known),
        builder.equal(here.lane, own.lane)
      )
      isUnknown = builder.and(isUnknown, isHere)
    }
    return pick(isUnknown, given(index), computed)
  }

  /// Off the table of a public fact nothing is known of it.
  private func withoutNone(_ result: ColumnResult) -> ColumnResult {
    switch result {
    case .value(var value):
      value.none = .never
      value.isFrail = true
      return .value(value)
    case .condition(var condition):
      condition.none = .never
      condition.isFrail = true
      return .condition(condition)
    }
  }

  mutating func known(_ result: ColumnResult) -> Mask {
    switch result {
    case .value(let value): value.known
    case .condition(let condition): builder.or(condition.yes, condition.no)
    }
  }

  func none(_ result: ColumnResult) -> Mask {
    switch result {
    case .value(let value): value.none
    case .condition(let condition): condition.none
    }
  }

  /// Rows on which a given fact differs from what the others make it: bad data.
  mutating func contradictions() -> Mask {
    var result = Mask.never
    for (index, fact) in plan.vocabulary.facts.enumerated() {
      guard let formula = fact.derived, fact.publication == nil, fact.scope != .event,
        question.inputs.contains(index) || question.constants[index] != nil
      else { continue }
      let computed = compile(formula, ColumnContext())
      let given = self.given(index)
      let isKnown = builder.or(known(computed), none(computed))
      let isGiven = builder.or(known(given), none(given))
      let both = builder.and(isKnown, isGiven)
      result = builder.or(result, builder.and(both, equal(computed, given).inverse))
    }
    return result
  }

  /// Where both are known and the same, or both are none.
  mutating func equal(_ a: ColumnResult, _ b: ColumnResult) -> Mask {
    let areNone = builder.and(none(a), none(b))
    switch (a, b) {
    case (.value(let x), .value(let y)):
      let same = builder.equal(x.lane, y.lane)
      return builder.or(builder.and(builder.and(x.known, y.known), same), areNone)
    case (.condition(let x), .condition(let y)):
      return builder.or(
        builder.or(builder.and(x.yes, y.yes), builder.and(x.no, y.no)),
        areNone
      )
    default: return .never
    }
  }

  /// a where a mask holds, else b.
  mutating func pick(_ mask: Mask, _ a: ColumnResult, _ b: ColumnResult) -> ColumnResult {
    if mask == .all { return a }
    if mask == .never { return b }
    switch (a, b) {
    case (.condition(let x), .condition(let y)):
      return .condition(
        ColumnCondition(
          yes: builder.pick(mask, x.yes, y.yes),
          no: builder.pick(mask, x.no, y.no),
          none: builder.pick(mask, x.none, y.none),
          basis: basis(mask, x.basis, y.basis),
          isFrail: x.isFrail || y.isFrail
        )
      )
    default:
      let (x, y) = (a.value, b.value)
      return .value(
        ColumnValue(
          lane(mask, x, y),
          known: builder.pick(mask, x.known, y.known),
          none: builder.pick(mask, x.none, y.none),
          basis: basis(mask, x.basis, y.basis),
          isFrail: x.isFrail || y.isFrail
        )
      )
    }
  }

  /// Where of one of two nothing is known, its lane is of no matter.
  mutating func lane(_ mask: Mask, _ a: ColumnValue, _ b: ColumnValue) -> Lane {
    if a.known == .never { return b.lane }
    if b.known == .never { return a.lane }
    return builder.pick(mask, a.lane, b.lane)
  }

  // MARK: Terms

  mutating func term(_ index: Int, _ context: ColumnContext) -> ColumnResult {
    let term = plan.scheme.terms[index]
    if term.pieces.count == 1, term.pieces[0].from == nil, term.pieces[0].until == nil {
      return piece(0, of: index, context)
    }
    let day = term.by.map { value($0, context) } ?? evaluatedDay(context)
    var result = ColumnResult.open
    if term.type == .flag { result = .condition(.open) }
    for position in term.pieces.indices {
      let own = term.pieces[position]
      let from = own.from.map { Int64($0.ordinal) } ?? .min
      let until = own.until.map { Int64($0.ordinal) } ?? .max
      guard from < until else { continue }
      let holds = builder.and(day.known, builder.within(day.lane, from, until - 1))
      if holds == .never { continue }
      result = pick(holds, piece(position, of: index, context), result)
    }
    return raised(result, to: day.basis)
  }

  private mutating func piece(
    _ position: Int,
    of index: Int,
    _ context: ColumnContext
  ) -> ColumnResult {
    let term = plan.scheme.terms[index]
    switch term.pieces[position].content {
    case .stated(let node):
      return raised(compile(node, context), to: Lane(Int64(basis(ofTerm: index).rawValue)))
    case .unstated(_, let openness):
      switch openness {
      case .oneOf(let readings):
        if case .reading(let settled)? = question.settled[index], settled < readings.count {
          return compile(readings[settled].node, context)
        }
        return agreed(readings, context)
      case .within:
        if case .value(let possible)? = question.settled[index] { return known(possible) }
        return .value(ColumnValue(Lane(0), known: .never))
      case .list: return .open
      }
    }
  }

  /// An open reading matters not where all of them come to the same.
  private mutating func agreed(
    _ readings: [Term.Reading],
    _ context: ColumnContext
  ) -> ColumnResult {
    guard let first = readings.first else { return .open }
    let one = compile(first.node, context)
    var same = known(one)
    var weakest = ColumnResult.value(ColumnValue(Lane(0), basis: basis(of: one)))
    for reading in readings.dropFirst() {
      let other = compile(reading.node, context)
      same = builder.and(same, equal(one, other))
      weakest = raised(weakest, to: basis(of: other))
    }
    switch one {
    case .value(var value):
      value.known = same
      value.none = .never
      value.isFrail = false
      value.basis = weakest.value.basis
      return .value(value)
    case .condition(var condition):
      condition.yes = builder.and(condition.yes, same)
      condition.no = builder.and(condition.no, same)
      condition.none = .never
      condition.isFrail = false
      condition.basis = weakest.value.basis
      return .condition(condition)
    }
  }

  /// The weakest origin of a term's stated pieces.
  func basis(ofTerm index: Int) -> Basis {
    var result = Basis.stated
    for piece in plan.scheme.terms[index].pieces {
      if case .stated = piece.content { result = max(result, piece.origin.basis) }
    }
    return result
  }

  // MARK: Bases

  func basis(of result: ColumnResult) -> Lane {
    switch result {
    case .value(let value): value.basis
    case .condition(let condition): condition.basis
    }
  }

  mutating func basis(_ mask: Mask, _ a: Lane, _ b: Lane) -> Lane {
    guard question.asksBasis else { return Lane(0) }
    return builder.pick(mask, a, b)
  }

  mutating func weaker(_ a: Lane, _ b: Lane) -> Lane {
    guard question.asksBasis else { return Lane(0) }
    return builder.larger(a, b)
  }

  mutating func raised(_ result: ColumnResult, to basis: Lane) -> ColumnResult {
    guard question.asksBasis, basis.constant != 0 else { return result }
    switch result {
    case .value(var value):
      value.basis = weaker(value.basis, basis)
      return .value(value)
    case .condition(var condition):
      condition.basis = weaker(condition.basis, basis)
      return .condition(condition)
    }
  }

  /// What a node comes to, founded by an origin of its own.
  mutating func founded(
    _ result: ColumnResult,
    by basis: Basis,
    _ id: NodeID,
    _ context: ColumnContext
  ) -> ColumnResult {
    guard basis != .stated else { return result }
    let own = Lane(Int64(basis.rawValue))
    guard case .round(let inner, _, _) = plan.nodes[id].operation else {
      return raised(result, to: own)
    }
    // A rounding founds an amount only where it changes it by a fen or more.
    if case .quotient = plan.nodes[inner].operation { return result }
    let before = value(inner, context)
    let after = result.value
    let scale = max(plan.nodes[inner].type.scale, plan.nodes[id].type.scale, 2)
    let change = changed(
      before.lane,
      plan.nodes[inner].type.scale,
      after.lane,
      plan.nodes[id].type.scale,
      at: scale
    )
    return raised(result, to: self.basis(change, own, Lane(0)))
  }

  /// Where two amounts differ by a fen or more; all rows where that cannot be told.
  mutating func changed(_ a: Lane, _ aScale: Int, _ b: Lane, _ bScale: Int, at scale: Int) -> Mask {
    guard let x = scaled(a, from: aScale, to: scale), let y = scaled(b, from: bScale, to: scale),
      let difference = builder.subtract(x, y), let fen = Self.power(scale - 2)
    else { return .all }
    return builder.within(difference, 1 - fen, fen - 1).inverse
  }
}
