import HuzhuLanguage
import HuzhuValues

extension Evaluator {
  /// A term on the evaluated day, or as the case settles it.
  func term(_ index: Int) -> Evaluated {
    let term = plan.scheme.terms[index]
    if term.pieces.count == 1, term.pieces[0].from == nil, term.pieces[0].until == nil {
      return piece(0, of: index)
    }
    let day = term.by.map { evaluate($0) } ?? evaluatedDay()
    guard let interval = day.possible.interval else {
      return Evaluated(.failure, unknowns: day.unknowns, terms: day.terms)
    }
    var result: Evaluated?
    var covered: Int128 = 0
    for position in term.pieces.indices {
      let from = term.pieces[position].from.map { Int128($0.ordinal) } ?? interval.low
      let until = term.pieces[position].until.map { Int128($0.ordinal) } ?? interval.high + 1
      let first = max(from, interval.low)
      let last = min(until - 1, interval.high)
      guard first <= last else { continue }
      covered += last - first + 1
      let value = piece(position, of: index)
      result = result.map { $0.union(value) } ?? value
      noteThreshold(from, from: day)
      noteThreshold(until, from: day)
    }
    if premises != nil {
      // That a term has an end is no mistake of the rule: proofs are about the days before it.
      if result == nil {
        result = piece(interval.low < firstDay(of: term) ? 0 : lastPiece(of: term), of: index)
      }
      covered = interval.high - interval.low + 1
    }
    // A day outside all pieces fails closed: no number is carried past its last day.
    var found = result ?? Evaluated(.failure)
    if covered < interval.high - interval.low + 1 || day.possible.mayBeNone || day.possible.mayFail
    {
      found.possible.mayFail = true
      found.unknowns = found.unknowns.union(day.unknowns)
    }
    found.terms = found.terms.union(day.terms)
    if !found.possible.isKnown { found.unknowns = found.unknowns.union(day.unknowns) }
    return found
  }

  /// The first and the last day of a version are edges too.
  func noteDay(_ bound: Day?, in day: Evaluated) {
    guard marksEdges, let bound else { return }
    noteThreshold(Int128(bound.ordinal), from: day)
  }

  private func lastPiece(of term: Term) -> Int { term.pieces.count - 1 }

  private func firstDay(of term: Term) -> Int128 {
    term.pieces.first?.from.map { Int128($0.ordinal) } ?? Int128(Day.earliest.ordinal)
  }

  /// A single unknown day that decides between pieces is split where they meet.
  private func noteThreshold(_ ordinal: Int128, from day: Evaluated) {
    guard thresholds != nil, let number = day.unknowns.single,
      let interval = day.possible.interval, ordinal > interval.low, ordinal <= interval.high
    else { return }
    thresholds?[number, default: []].insert(ordinal)
  }

  private func piece(_ position: Int, of index: Int) -> Evaluated {
    let term = plan.scheme.terms[index]
    let own = ChoiceSet(index)
    switch term.pieces[position].content {
    case .stated(let node):
      var result = evaluate(node)
      result.terms = result.terms.union(own)
      return result
    case .unstated(_, let openness):
      let unknown = Unknown.term(index, piece: position)
      switch openness {
      case .oneOf(let readings): return reading(readings, of: index, as: unknown)
      case .within(let low, let high, _):
        if case .value(let possible)? = situation.settled[index] {
          return Evaluated(possible, terms: own)
        }
        return open(unknown, bounds(low: low, high: high, type: term.type), terms: own)
      case .list(let includes, let excludes):
        return openList(includes, excludes, of: index)
      }
    }
  }

  /// The readings of a term are held as positions; what each is worth is looked up.
  private func reading(
    _ readings: [Term.Reading],
    of index: Int,
    as unknown: Unknown
  ) -> Evaluated {
    var chosen = Evaluated(Possible(.choice(ChoiceSet(all: readings.count))))
    if case .reading(let position)? = situation.settled[index] {
      chosen = Evaluated(Possible(.choice(ChoiceSet(position))))
    } else {
      chosen = open(unknown, chosen.possible)
    }
    guard case .choice(let positions) = chosen.possible.values else { return Evaluated(.failure) }
    var result: Evaluated?
    for position in positions.items {
      let value = evaluate(readings[position].node)
      result = result.map { $0.union(value) } ?? value
    }
    guard let result else { return Evaluated(.failure) }
    return Evaluated(
      result.possible,
      unknowns: result.unknowns.union(chosen.unknowns),
      terms: result.terms.union(ChoiceSet(index))
    )
  }

  /// The position of the reading that is taken, as far as it is known.
  func readingPosition(of index: Int) -> Evaluated {
    let terms = ChoiceSet(index)
    if case .reading(let position)? = situation.settled[index] {
      return Evaluated(Possible(.choice(ChoiceSet(position))), terms: terms)
    }
    for (position, piece) in plan.scheme.terms[index].pieces.enumerated() {
      if case .unstated(_, .oneOf(let readings)) = piece.content {
        let all = Possible(.choice(ChoiceSet(all: readings.count)))
        return open(.term(index, piece: position), all, terms: terms)
      }
    }
    // An overlay has supplied the reading: it is a constant that stands for its position.
    let value = term(index)
    return Evaluated(value.possible, unknowns: value.unknowns, terms: value.terms.union(terms))
  }

  /// What an unstated quantity or day may be; an end that no bound gives is open.
  func bounds(low: NodeID?, high: NodeID?, type: ValueType) -> Possible {
    if type == .day {
      let from = low.flatMap { evaluate($0).possible.interval?.low } ?? Int128(Day.earliest.ordinal)
      let to = high.flatMap { evaluate($0).possible.interval?.high } ?? Int128(Day.latest.ordinal)
      return Possible(.day(Interval(min(from, to), to)))
    }
    // The unknown bounds of a bound widen it; so does a bound that may fail.
    let sanity = Decimal.power(min(12 + type.scale, 30))
    let from = low.flatMap { operand($0, scale: type.scale).interval }
    let to = high.flatMap { operand($0, scale: type.scale).interval }
    let first = from?.low ?? -sanity
    let last = max(first, to?.high ?? sanity)
    return Possible(
      .number(
        Interval(
          first,
          last,
          lowOpen: from.map { $0.lowOpen } ?? true,
          highOpen: to.map { $0.highOpen } ?? true
        )
      )
    )
  }

  /// Each item whose membership is not stated is an unknown of its own.
  private func openList(
    _ includes: ChoiceSet,
    _ excludes: ChoiceSet,
    of index: Int
  ) -> Evaluated {
    guard case .choices(let choice) = plan.scheme.terms[index].type else {
      return Evaluated(.failure)
    }
    func below(_ items: ChoiceSet) -> ChoiceSet {
      var result = ChoiceSet()
      for item in items.items { result = result.union(descendants(item, of: choice)) }
      return result
    }
    // What is listed covers what stands below it; of two words the one said of the item counts.
    var certain = below(includes).subtracting(below(excludes)).union(includes)
    var possible = ChoiceSet(all: plan.vocabulary.choices[choice].items.count)
      .subtracting(below(excludes)).union(certain)
    if case .members(let settledIn, let settledOut)? = situation.settled[index] {
      certain = certain.union(below(settledIn)).subtracting(settledOut)
      possible = possible.subtracting(below(settledOut)).union(certain)
    }
    var unknowns = ChoiceSet()
    for item in possible.subtracting(certain).items {
      let number = number(
        of: .member(term: index, item: item),
        base: Possible(.flag(mayBeTrue: true, mayBeFalse: true))
      )
      var membership = cell[number]
      if membership == nil, sampling != nil {
        membership =
          open(
            .member(term: index, item: item),
            Possible(.flag(mayBeTrue: true, mayBeFalse: true))
          ).possible
      }
      switch membership?.truth {
      case .yes?: certain.insert(item)
      case .no?: possible.remove(item)
      default: unknowns.insert(number)
      }
    }
    return Evaluated(
      Possible(.choices(certain: certain, possible: possible)),
      unknowns: unknowns,
      terms: ChoiceSet(index)
    )
  }
}
