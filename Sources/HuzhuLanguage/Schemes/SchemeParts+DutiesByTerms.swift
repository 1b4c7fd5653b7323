import HuzhuDocuments
import HuzhuValues

extension SchemeParts {
  /// Reports duties that terms alone decide, and decide against the scheme.
  ///
  /// The floor of a child contract may not lie below that of its mother contract, whoever is asked.
  func checkDuties(before: Int) {
    let found = builder.findings.diagnostics[before...]
    if found.contains(where: { $0.severity == .error }) { return }
    for duty in names.scheme.duties {
      let terms = TermArithmetic(scheme: names.scheme, book: builder.book)
      guard let days = terms.days(in: [duty.condition] + (duty.when.map { [$0] } ?? [])) else {
        continue
      }
      for day in days {
        if let when = duty.when, terms.truth(of: when, on: day) != true { continue }
        guard terms.truth(of: duty.condition, on: day) == false else { continue }
        let since = day.map { Label(zh: "自 \($0.text) 起", en: " from \($0.text) on") }
        findings.warning(
          .brokenByTerms,
          zh: "按本方案自己的条款，义务「\(duty.clause)」\(since?.zh ?? "")不成立",
          en: "by the scheme's own terms the duty '\(duty.clause)' is not kept\(since?.en ?? "")",
          at: duty.place
        )
        break
      }
    }
  }
}

/// Works out what follows from the terms of a scheme alone, without a case.
private struct TermArithmetic {
  let scheme: Scheme
  let book: Rulebook

  private enum Worth {
    case number(Ratio)
    case day(Day)
  }

  /// The days on which a dated term under these nodes changes; one nil where none is dated.
  ///
  /// - Returns: Nil where the nodes read more than terms.
  func days(in nodes: [NodeID]) -> [Day?]? {
    var days: Set<Day> = []
    var visited = Set(nodes)
    var waiting = nodes
    while let next = waiting.popLast() {
      let operation = book.nodes[next].operation
      var more: [NodeID] = []
      operation.forEachOperand { more.append($0) }
      switch operation {
      case .term(let term, nil):
        guard scheme.terms[term].by == nil else { return nil }
        for piece in scheme.terms[term].pieces {
          guard case .stated(let inner) = piece.content else { return nil }
          more.append(inner)
          if let from = piece.from, isInForce(from) { days.insert(from) }
        }
        if let from = scheme.effective.from, scheme.terms[term].pieces.count > 1 {
          days.insert(from)
        }
      case .value(let value, nil): more.append(scheme.values[value].node)
      case .constant, .sum, .difference, .product, .quotient, .largest, .smallest, .floor, .cap,
        .all, .any, .not, .compare, .clause:
        break
      default: return nil
      }
      for node in more where visited.insert(node).inserted { waiting.append(node) }
    }
    if days.isEmpty { return [nil] }
    var result: [Day?] = []
    for day in days.sorted() { result.append(day) }
    return result
  }

  private func isInForce(_ day: Day) -> Bool {
    if let from = scheme.effective.from, day < from { return false }
    if let until = scheme.effective.until, day >= until { return false }
    return true
  }

  // MARK: Conditions

  func truth(of id: NodeID, on day: Day?) -> Bool? {
    switch book.nodes[id].operation {
    case .constant(.flag(let flag)): return flag
    case .clause(_, let inner): return truth(of: inner, on: day)
    case .value(let value, nil): return truth(of: scheme.values[value].node, on: day)
    case .term(let term, nil): return stated(term, on: day).flatMap { truth(of: $0, on: day) }
    case .not(let inner): return truth(of: inner, on: day).map { !$0 }
    case .all(let items): return connected(items, on: day, decisive: false)
    case .any(let items): return connected(items, on: day, decisive: true)
    case .compare(let left, let tests, _): return holds(left, tests, on: day)
    default: return nil
    }
  }

  private func connected(_ items: [NodeID], on day: Day?, decisive: Bool) -> Bool? {
    var isKnown = true
    for item in items {
      let truth = truth(of: item, on: day)
      if truth == decisive { return decisive }
      isKnown = isKnown && truth != nil
    }
    return isKnown ? !decisive : nil
  }

  private func holds(_ left: NodeID, _ tests: [Test], on day: Day?) -> Bool? {
    guard let value = worth(of: left, on: day) else { return nil }
    for test in tests {
      let order: Int?
      let isKept: (Int) -> Bool
      switch test {
      case .order(let relation, let bound):
        order = worth(of: bound, on: day).flatMap { compared(value, $0) }
        isKept = { relation.holds($0) }
      case .isEqual(let other):
        order = worth(of: other, on: day).flatMap { compared(value, $0) }
        isKept = { $0 == 0 }
      default: return nil
      }
      guard let order else { return nil }
      if !isKept(order) { return false }
    }
    return true
  }

  private func compared(_ left: Worth, _ right: Worth) -> Int? {
    switch (left, right) {
    case (.number(let a), .number(let b)): a.compared(with: b)
    case (.day(let a), .day(let b)): a == b ? 0 : a < b ? -1 : 1
    default: nil
    }
  }

  // MARK: Numbers

  private func worth(of id: NodeID, on day: Day?) -> Worth? {
    let node = book.nodes[id]
    switch node.operation {
    case .constant(.day(let day)): return .day(day)
    case .constant(.number(let mantissa)):
      guard let unit = node.type.unit, node.type.scale <= Decimal.maximumScale else { return nil }
      let number = Decimal(mantissa: mantissa, scale: node.type.scale)
      return .number(Ratio(Quantity(number, unit)))
    case .term(let term, nil): return stated(term, on: day).flatMap { worth(of: $0, on: day) }
    case .value(let value, nil): return worth(of: scheme.values[value].node, on: day)
    case .sum(let items): return folded(items, on: day) { $0.adding($1) }
    case .product(let items): return folded(items, on: day) { $0.multiplied(by: $1) }
    case .difference(let a, let b): return folded([a, b], on: day) { $0.adding($1, sign: -1) }
    case .quotient(let a, let b): return folded([a, b], on: day) { $0.divided(by: $1) }
    case .largest(let items): return folded(items, on: day) { $0.extreme($1, sign: 1) }
    case .smallest(let items): return folded(items, on: day) { $0.extreme($1, sign: -1) }
    case .floor(let a, let b): return folded([a, b], on: day) { $0.extreme($1, sign: 1) }
    case .cap(let a, let b): return folded([a, b], on: day) { $0.extreme($1, sign: -1) }
    default: return nil
    }
  }

  private func folded(
    _ items: [NodeID],
    on day: Day?,
    _ combine: (Ratio, Ratio) -> Ratio?
  ) -> Worth? {
    var result: Ratio?
    for item in items {
      guard case .number(let next)? = worth(of: item, on: day) else { return nil }
      guard let before = result else {
        result = next
        continue
      }
      guard let combined = combine(before, next) else { return nil }
      result = combined
    }
    return result.map { .number($0) }
  }

  /// The content of a term on a day.
  private func stated(_ term: Int, on day: Day?) -> NodeID? {
    for piece in scheme.terms[term].pieces {
      if let day {
        if let from = piece.from, day < from { continue }
        if let until = piece.until, day >= until { continue }
      } else if piece.from != nil || piece.until != nil {
        continue
      }
      guard case .stated(let node) = piece.content else { return nil }
      return node
    }
    return nil
  }
}

extension Ratio {
  /// The larger of two, or with a sign of minus one the smaller.
  fileprivate func extreme(_ other: Ratio, sign: Int) -> Ratio? {
    compared(with: other).map { $0 * sign >= 0 ? self : other }
  }
}

extension Relation {
  /// Whether it holds of two values of that order.
  fileprivate func holds(_ order: Int) -> Bool {
    switch self {
    case .atLeast: order >= 0
    case .atMost: order <= 0
    case .over: order > 0
    case .under: order < 0
    }
  }
}
