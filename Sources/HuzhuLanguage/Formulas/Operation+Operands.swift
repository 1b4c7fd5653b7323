extension Operation {
  /// Calls the body with each operand, in no particular order.
  ///
  /// What a name leads to (a term's content, a value's formula) is no operand.
  package func forEachOperand(_ body: (NodeID) -> Void) {
    switch self {
    case .constant, .field, .evaluatedDay, .assessmentDay, .it, .running: break
    case .fact(_, at: let day), .term(_, at: let day), .value(_, at: let day):
      if let day { body(day) }
    case .sum(let operands), .product(let operands), .largest(let operands),
      .smallest(let operands), .all(let operands), .any(let operands):
      for operand in operands { body(operand) }
    case .difference(let left, let right), .quotient(let left, let right),
      .otherwise(let left, let right), .dayPlus(let left, let right),
      .occurrence(let left, _, let right),
      .elapsed(_, from: let left, to: let right, countsBothEnds: _),
      .floor(let left, at: let right), .cap(let left, at: let right):
      body(left)
      body(right)
    case .bands(of: let whole, let bands):
      body(whole)
      for band in bands {
        if let end = band.upTo { body(end) }
        body(band.rate)
      }
    case .table(let table): table.forEachOperand(body)
    case .choose(let branches, otherwise: let last):
      for branch in branches {
        body(branch.when)
        body(branch.then)
      }
      if let last { body(last) }
    case .total(let loop, of: let formula), .someOf(let loop, let formula),
      .everyOf(let loop, let formula):
      if let condition = loop.condition { body(condition) }
      body(formula)
    case .count(let loop):
      if let condition = loop.condition { body(condition) }
    case .largestOf(let loop, of: let formula, by: let key),
      .smallestOf(let loop, of: let formula, by: let key):
      if let condition = loop.condition { body(condition) }
      body(formula)
      if let key { body(key) }
    case .increase(let operand, running: _), .round(let operand, step: _, _), .not(let operand),
      .exists(let operand), .clause(_, let operand):
      body(operand)
    case .compare(let left, let tests, ifNone: _):
      body(left)
      for test in tests { test.forEachOperand(body) }
    }
  }
}

extension Test {
  /// Calls the body with each operand.
  package func forEachOperand(_ body: (NodeID) -> Void) {
    switch self {
    case .isEqual(let operand), .isInSet(let operand), .includesAnyOf(let operand),
      .order(_, let operand):
      body(operand)
    case .isIn(let operands), .includes(let operands):
      for operand in operands { body(operand) }
    }
  }
}

extension Table {
  func forEachOperand(_ body: (NodeID) -> Void) {
    for key in keys { body(key) }
    for row in rows {
      for cell in row.cells {
        guard case .tests(let tests) = cell else { continue }
        for test in tests { test.forEachOperand(body) }
      }
      body(row.result)
    }
    if let otherwise { body(otherwise) }
  }
}
