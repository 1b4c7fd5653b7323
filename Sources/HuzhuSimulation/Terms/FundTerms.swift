import HuzhuDocuments
package import HuzhuLanguage
import HuzhuValues

/// A fund with the numbers of its terms, each of which can be changed.
///
/// Overlays are put in their places first, so that what they supply is a number like any other.
package struct FundTerms: Sendable {
  /// The fund without overlays, and the rulebook with them.
  package let fund: Fund
  package let book: Rulebook
  /// In the order of the scheme: those that a payout reads.
  package let terms: [NumericTerm]

  package init(_ prepared: PreparedFund) {
    var fund = prepared.fund
    var book = prepared.book
    for name in fund.overlays {
      for overlay in prepared.book.overlays where overlay.name == name {
        guard let scheme = book.position(of: overlay.scheme, overlay.version) else { continue }
        for (index, term) in overlay.terms { book.schemes[scheme].terms[index] = term }
      }
    }
    fund.overlays = []
    self.fund = fund
    self.book = book
    // The version that is shown comes first: its numbers are the ones that are told.
    let shown = book.position(of: prepared.scheme.id, prepared.scheme.version)
    let others = book.schemes.indices.filter { book.schemes[$0].id == fund.scheme && $0 != shown }
    var terms: [NumericTerm] = []
    for index in [shown].compactMap({ $0 }) + others {
      let scheme = book.schemes[index]
      let roles = TermRoles(scheme, nodes: book.nodes)
      for (position, term) in scheme.terms.enumerated() {
        guard let role = roles.role(of: position), !terms.contains(where: { $0.name == term.name })
        else { continue }
        let written = prepared.book.position(of: scheme.id, scheme.version)
          .map { prepared.book.schemes[$0].terms[position] }
        if let own = Self.numeric(term, role, written, book, fund) { terms.append(own) }
      }
    }
    self.terms = terms
  }

  private static func numeric(
    _ term: Term,
    _ role: NumericTerm.Role,
    _ written: Term?,
    _ book: Rulebook,
    _ fund: Fund
  ) -> NumericTerm? {
    guard case .quantity(let unit, let scale) = term.type else { return nil }
    var result = NumericTerm(
      name: term.name,
      title: term.title ?? Label(term.name),
      role: role,
      unit: unit,
      scale: scale,
      step: 1,
      value: nil
    )
    for case .unstated(_, .within(_, _, let step)) in (written ?? term).pieces.map(\.content) {
      result.step = max(1, step)
    }
    let piece =
      term.pieces.first {
        ($0.from ?? .earliest) <= fund.on && ($0.until.map { fund.on < $0 } ?? true)
      } ?? term.pieces.last
    switch piece?.content {
    case .stated(let node):
      guard let numbers = book.numbers(in: node, scale: scale) else { return nil }
      result.value = numbers.isTable ? nil : numbers.all.first
    case .unstated:
      guard let assumed = assumed(term.name, fund) else { return nil }
      result.value = assumed
    case nil: return nil
    }
    return result
  }

  /// The value that the first group assumes for an unstated term.
  private static func assumed(_ name: String, _ fund: Fund) -> Int128? {
    for group in fund.groups {
      for assumption in group.input.assume
      where assumption.scheme == fund.scheme && assumption.term == name {
        if case .value(let possible) = assumption.settles, let value = possible.interval?.single {
          return value
        }
      }
    }
    return nil
  }

  // MARK: - Changing

  /// The fund with the numbers of one term changed, in every version of its scheme.
  ///
  /// - Throws: Where the fund cannot be simulated with them.
  package func prepared(
    changing term: NumericTerm,
    _ change: TermChange
  ) throws(SimulationProblem) -> PreparedFund {
    var fund = fund
    var book = book
    for index in book.schemes.indices where book.schemes[index].id == fund.scheme {
      guard let position = book.schemes[index].term(named: term.name) else { continue }
      for piece in book.schemes[index].terms[position].pieces.indices {
        guard case .stated(let node) = book.schemes[index].terms[position].pieces[piece].content,
          book.numbers(in: node, scale: term.scale) != nil
        else { continue }
        let changed = book.adding(node, of: term, change, in: index)
        book.schemes[index].terms[position].pieces[piece].content = .stated(changed)
      }
    }
    for group in fund.groups.indices {
      for index in fund.groups[group].input.assume.indices {
        let assumption = fund.groups[group].input.assume[index]
        guard assumption.scheme == fund.scheme, assumption.term == term.name,
          case .value(let possible) = assumption.settles, let value = possible.interval?.single
        else { continue }
        fund.groups[group].input.assume[index].settles = .value(
          .number(change.applied(to: value, of: term).number)
        )
      }
    }
    return try PreparedFund(fund, book)
  }

  /// Whether a change cuts one of the numbers at 100 %.
  func isCut(_ term: NumericTerm, by change: TermChange) -> Bool {
    if let value = term.value { return change.applied(to: value, of: term).isCut }
    return numbers(of: term).contains { change.applied(to: $0, of: term).isCut }
  }

  /// Whether a change leaves all numbers as they are.
  func isIdle(_ term: NumericTerm, under change: TermChange) -> Bool {
    let all = term.value.map { [$0] } ?? numbers(of: term)
    return all.allSatisfy { change.applied(to: $0, of: term).number == $0 }
  }

  /// The numbers of a table in all its pieces.
  private func numbers(of term: NumericTerm) -> [Int128] {
    var result: [Int128] = []
    for scheme in book.schemes where scheme.id == fund.scheme {
      guard let position = scheme.term(named: term.name) else { continue }
      for case .stated(let node) in scheme.terms[position].pieces.map(\.content) {
        result += book.numbers(in: node, scale: term.scale)?.all ?? []
      }
    }
    return result
  }
}

extension Rulebook {
  func position(of scheme: String, _ version: String) -> Int? {
    schemes.firstIndex { $0.id == scheme && $0.version == version }
  }

  /// The numbers of what a term holds at its scale; nil where one of them is worked out.
  fileprivate func numbers(in node: NodeID, scale: Int) -> (all: [Int128], isTable: Bool)? {
    switch nodes[node].operation {
    case .constant(.number(let mantissa)):
      return Decimal(mantissa: mantissa, scale: nodes[node].type.scale).mantissa(atScale: scale)
        .map { ([$0], false) }
    // What is widened to the decimals of its term.
    case .sum(let operands) where operands.count == 1: return numbers(in: operands[0], scale: scale)
    case .table(let table):
      var all: [Int128] = []
      for result in table.rows.map(\.result) + (table.otherwise.map { [$0] } ?? []) {
        guard let own = numbers(in: result, scale: scale), !own.isTable else { return nil }
        all += own.all
      }
      return (all, true)
    default: return nil
    }
  }

  /// Adds what a term holds with its numbers changed; whatever is no number stays.
  fileprivate mutating func adding(
    _ node: NodeID,
    of term: NumericTerm,
    _ change: TermChange,
    in scheme: Int
  ) -> NodeID {
    let old = nodes[node]
    let type = ValueType.quantity(old.type.unit ?? term.unit, scale: term.scale)
    switch old.operation {
    case .constant(.number(let mantissa)):
      let number = Decimal(mantissa: mantissa, scale: old.type.scale).mantissa(atScale: term.scale)
      guard let number else { return node }
      let changed = change.applied(to: number, of: term).number
      nodes.append(Node(.constant(.number(changed)), type, at: old.place))
    case .sum(let operands) where operands.count == 1:
      return adding(operands[0], of: term, change, in: scheme)
    case .table(var table):
      for row in table.rows.indices {
        let result = table.rows[row].result
        table.rows[row].result = adding(result, of: term, change, in: scheme)
        schemes[scheme].origins[table.rows[row].result] = schemes[scheme].origins[result]
      }
      if let otherwise = table.otherwise {
        table.otherwise = adding(otherwise, of: term, change, in: scheme)
      }
      nodes.append(Node(.table(table), type, at: old.place))
      schemes[scheme].origins[nodes.count - 1] = schemes[scheme].origins[node]
    default: return node
    }
    return nodes.count - 1
  }
}
