import HuzhuLanguage
import HuzhuValues

extension Evaluator {
  /// The records of a list that are walked: those given, and up to how many more there may be.
  private func extent(of list: Int) -> (given: Int, more: Evaluated) {
    let fact = plan.vocabulary.facts[list]
    guard case .list(let records)? = situation.facts[list]?.value else {
      return (0, length(list, atMost: fact.atMost))
    }
    let more = records.isComplete ? 0 : max(0, fact.atMost - records.items.count)
    return (records.items.count, more == 0 ? .number(0) : length(list, atMost: more))
  }

  private func length(_ list: Int, atMost: Int) -> Evaluated {
    open(.length(list: list), Possible(.number(Interval(0, Int128(atMost), highOpen: true))))
  }

  func field(slot: Int, fact index: Int) -> Evaluated {
    guard slot < records.count else { return Evaluated(.failure) }
    let (list, item) = records[slot]
    let fact = plan.vocabulary.facts[index]
    let unknown = Unknown.field(list: list, item: item, fact: index)
    if case .list(let given)? = situation.facts[list]?.value, item < given.items.count,
      case .plain(let possible)? = given.items[item][index]?.value
    {
      return possible.isKnown ? Evaluated(possible) : open(unknown, possible)
    }
    return open(unknown, domain(of: fact))
  }

  /// Runs a body for each record that may exist, with whether it exists and is selected.
  ///
  /// A record beyond those given exists only if the list is that long.
  ///
  /// - Returns: Whether further records may be selected: how many a list may have at most is a
  ///   bound of the vocabulary, and comes from no source.
  @discardableResult
  func walk(_ loop: Loop, _ body: (_ selected: Evaluated) -> Void) -> Bool {
    let (given, more) = extent(of: loop.list)
    var mayGoOn = false
    // A list of many unknown records is bounded by one that stands for all of them; see `total`.
    let extra = more.possible.interval.map { Int(clamping: $0.high) } ?? 0
    for item in 0..<(given + extra) {
      records.append((loop.list, item))
      defer { records.removeLast() }
      var selected = Evaluated.flag(true)
      if item >= given, let length = more.possible.interval {
        let isThere: Truth = Int128(item - given) < length.low ? .yes : .open
        selected = isThere == .yes ? .flag(true) : undecided(more.unknowns, ChoiceSet())
      }
      if let condition = loop.condition {
        let holds = inDoubt(selected.truth == .open) { evaluate(condition) }
        switch (selected.truth, holds.truth) {
        case (_, .no): selected = holds
        case (.yes, _): selected = holds
        case (_, .yes): selected.terms = selected.terms.union(holds.terms)
        default:
          selected = undecided(
            selected.unknowns.union(holds.unknowns),
            selected.terms.union(holds.terms),
            mayFail: holds.possible.mayFail
          )
        }
      }
      if item >= given { mayGoOn = selected.truth != .no }
      inDoubt(selected.truth == .open) { body(selected) }
    }
    return mayGoOn && more.possible.interval?.highOpen == true
  }

  func count(atLeastOneOf list: Int) -> Evaluated {
    let number = count(Loop(list: list, slot: records.count, condition: nil))
    guard let interval = number.possible.interval else { return number }
    if interval.low > 0 { return Evaluated(.flag(true), terms: number.terms) }
    if interval.high == 0 { return Evaluated(.flag(false), terms: number.terms) }
    return undecided(number.unknowns, number.terms)
  }

  func count(_ loop: Loop) -> Evaluated {
    var result = Interval(0)
    var unknowns = ChoiceSet()
    var terms = ChoiceSet()
    var fails = false
    let mayGoOn = walk(loop) { selected in
      terms = terms.union(selected.terms)
      switch selected.truth {
      case .yes: result = Self.sum(result, Interval(1))
      case .no: break
      case .open:
        result = Self.sum(result, Interval(0, 1))
        unknowns = unknowns.union(selected.unknowns)
        fails = fails || selected.possible.mayFail
      }
    }
    if mayGoOn { result.highOpen = true }
    return Evaluated(Possible(.number(result), mayFail: fails), unknowns: unknowns, terms: terms)
  }

  func total(_ loop: Loop, of: NodeID, scale: Int) -> Evaluated {
    var result: Interval? = Interval(0)
    var operands: [Operand] = []
    var unknowns = ChoiceSet()
    var terms = ChoiceSet()
    var last = Interval(0)
    let mayGoOn = walk(loop) { selected in
      terms = terms.union(selected.terms)
      guard selected.truth != .no else { return }
      let operand = operand(of, scale: scale)
      operands.append(operand)
      if selected.truth == .open { unknowns = unknowns.union(selected.unknowns) }
      guard let own = operand.interval, let soFar = result else {
        result = nil
        return
      }
      let part = selected.truth == .yes ? own : own.union(Interval(0))
      result = Self.sum(soFar, part)
      last = own
    }
    if mayGoOn, last.high > 0 { result?.highOpen = true }
    if mayGoOn, last.low < 0 { result?.lowOpen = true }
    var value = combined(result, operands)
    value.terms = value.terms.union(terms)
    if !value.possible.isKnown { value.unknowns = value.unknowns.union(unknowns) }
    return value
  }

  /// The largest or smallest of a formula over a list, or the one that stands first by another.
  func extreme(
    _ loop: Loop,
    of: NodeID,
    by: NodeID?,
    type: ValueType,
    largest: Bool
  ) -> Evaluated {
    var candidates: [(value: Evaluated, key: Evaluated, selected: Evaluated)] = []
    walk(loop) { selected in
      guard selected.truth != .no else { return }
      let value = evaluate(of)
      candidates.append((value, by.map { evaluate($0) } ?? value, selected))
    }
    // Of an empty list it is none, and it may be empty unless one record is certain.
    var mayBeEmpty = true
    var unknowns = ChoiceSet()
    var terms = ChoiceSet()
    var best: Int128?
    for candidate in candidates {
      unknowns = unknowns.union(candidate.selected.unknowns).union(candidate.key.unknowns)
      terms = terms.union(candidate.selected.terms).union(candidate.key.terms)
      guard candidate.selected.truth == .yes else { continue }
      mayBeEmpty = false
      if let key = candidate.key.possible.interval {
        // Every winner is at least as good as the worst end of any certain record.
        best =
          largest
          ? max(best ?? key.low, key.low) : min(best ?? key.high, key.high)
      }
    }
    var result = Evaluated(mayBeEmpty ? .none : Possible(.nothing))
    var isFirst = !mayBeEmpty
    var decided = false
    for candidate in candidates {
      if let best, let key = candidate.key.possible.interval {
        if largest ? key.high < best : key.low > best { continue }
        // Ties go to the first record: a later one that can at most tie is not the winner.
        if decided, largest ? key.high <= best : key.low >= best { continue }
        if candidate.selected.truth == .yes, key.single == best { decided = true }
      }
      result = isFirst ? candidate.value : result.union(candidate.value)
      isFirst = false
    }
    if by == nil, let best, let interval = result.possible.interval {
      let bounded =
        largest
        ? Interval(max(interval.low, best), max(interval.high, best), highOpen: interval.highOpen)
        : Interval(min(interval.low, best), min(interval.high, best), lowOpen: interval.lowOpen)
      result.possible.values = type == .day ? .day(bounded) : .number(bounded)
    }
    return Evaluated(
      result.possible,
      unknowns: result.unknowns.union(unknowns),
      terms: result.terms.union(terms)
    )
  }

  func some(_ loop: Loop, _ body: NodeID) -> Evaluated {
    quantified(loop, body, decisive: .yes)
  }

  func every(_ loop: Loop, _ body: NodeID) -> Evaluated {
    quantified(loop, body, decisive: .no)
  }

  /// `some` is decided by one record that is selected and holds, `every` by one that does not.
  private func quantified(_ loop: Loop, _ body: NodeID, decisive: Truth) -> Evaluated {
    var unknowns = ChoiceSet()
    var terms = ChoiceSet()
    var isOpen = false
    var isDecided = false
    var mayFail = false
    walk(loop) { selected in
      guard !isDecided, selected.truth != .no else { return }
      let holds = evaluate(body)
      terms = terms.union(holds.terms)
      if holds.truth == decisive, selected.truth == .yes {
        isDecided = true
        return
      }
      guard holds.truth != !decisive else { return }
      isOpen = true
      mayFail = mayFail || holds.possible.mayFail
      unknowns = unknowns.union(holds.unknowns).union(selected.unknowns)
    }
    if isDecided { return Evaluated(.flag(decisive), terms: terms) }
    return isOpen
      ? undecided(unknowns, terms, mayFail: mayFail) : Evaluated(.flag(!decisive), terms: terms)
  }
}
