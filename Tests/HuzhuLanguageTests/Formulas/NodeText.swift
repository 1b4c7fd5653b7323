import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

/// Writes compiled formulas as short texts, so that a test can show what is expected of one.
struct NodeText {
  let book: Rulebook
  let scheme: Scheme

  func text(_ id: NodeID) -> String {
    switch book.nodes[id].operation {
    case .constant(let constant): return text(constant, book.nodes[id].type)
    case .fact(let fact, let day): return book.vocabulary.facts[fact].name + at(day)
    case .field(let slot, let fact): return "#\(slot).\(book.vocabulary.facts[fact].name)"
    case .term(let term, let day): return scheme.terms[term].name + at(day)
    case .value(let value, let day): return "=" + scheme.values[value].name + at(day)
    case .evaluatedDay: return "at"
    case .assessmentDay: return "on"
    case .it: return "it"
    case .sum(let all): return "sum" + list(all)
    case .difference(let a, let b): return "difference" + list([a, b])
    case .product(let all): return "product" + list(all)
    case .quotient(let a, let b): return "quotient" + list([a, b])
    case .largest(let all): return "largest" + list(all)
    case .smallest(let all): return "smallest" + list(all)
    case .bands(let whole, let bands):
      let tiers = bands.map { ($0.upTo.map { text($0) + ":" } ?? "") + text($0.rate) }
      return "bands(\(text(whole)) \(tiers.joined(separator: " ")))"
    case .table(let table): return text(table)
    case .choose(let branches, let last):
      let all =
        branches.map { "\(text($0.when)) ? \(text($0.then))" } + (last.map { [text($0)] } ?? [])
      return "choose(\(all.joined(separator: "; ")))"
    case .otherwise(let a, let b): return "otherwise" + list([a, b])
    case .elapsed(let unit, let from, let to, let both):
      return "\(unit.rawValue)\(list([from, to]))" + (both ? "+1" : "")
    case .dayPlus(let day, let period): return "plus" + list([day, period])
    case .occurrence(let recurring, let side, let day):
      return side.rawValue + list([recurring, day])
    default: return listOrCondition(book.nodes[id].operation)
    }
  }

  private func listOrCondition(_ operation: HuzhuLanguage.Operation) -> String {
    switch operation {
    case .total(let loop, let formula): "total(\(text(loop)) \(text(formula)))"
    case .count(let loop): "count(\(text(loop)))"
    case .largestOf(let loop, let formula, let key):
      "largest(\(text(loop)) \(text(formula))\(key.map { " by " + text($0) } ?? ""))"
    case .smallestOf(let loop, let formula, let key):
      "smallest(\(text(loop)) \(text(formula))\(key.map { " by " + text($0) } ?? ""))"
    case .running(let index, let moment):
      "\(scheme.runnings[index].name)[\(moment == .before ? "before" : "after")]"
    case .increase(let formula, let index):
      "increase(\(text(formula)) in \(scheme.runnings[index].name))"
    case .round(let formula, let step, let mode): "round(\(text(formula)) \(step) \(mode.rawValue))"
    case .floor(let formula, let bound): "floor" + list([formula, bound])
    case .cap(let formula, let bound): "cap" + list([formula, bound])
    case .all(let all): "all" + list(all)
    case .any(let all): "any" + list(all)
    case .not(let condition): "not" + list([condition])
    case .compare(let left, let tests, let ifNone):
      "\(text(left)) \(tests.map { text($0) }.joined(separator: " "))"
        + (ifNone.map { " none:\($0)" } ?? "")
    case .exists(let formula): "exists" + list([formula])
    case .someOf(let loop, let condition): "some(\(text(loop)) \(text(condition)))"
    case .everyOf(let loop, let condition): "every(\(text(loop)) \(text(condition)))"
    case .clause(let index, let condition): "[\(scheme.clauses[index].id): \(text(condition))]"
    default: "?"
    }
  }

  /// The type of a node: a unit with its decimals, or its kind.
  func type(_ id: NodeID) -> String {
    switch book.nodes[id].type {
    case .flag: "flag"
    case .choice(let choice): book.vocabulary.choices[choice].name
    case .choices(let choice): book.vocabulary.choices[choice].name + "*"
    case .day: "day"
    case .recurringDay: "yearly"
    case .quantity(let unit, let scale):
      "\(unit.isNumber && !unit.isPercent ? "1" : unit.text).\(scale)"
    case .text: "text"
    case .list: "list"
    }
  }

  private func at(_ day: NodeID?) -> String { day.map { "@" + text($0) } ?? "" }

  private func list(_ ids: [NodeID]) -> String {
    "(" + ids.map { text($0) }.joined(separator: ", ") + ")"
  }

  private func text(_ loop: Loop) -> String {
    book.vocabulary.facts[loop.list].name + (loop.condition.map { " if " + text($0) } ?? "") + ":"
  }

  private func text(_ table: Table) -> String {
    var rows: [String] = []
    for row in table.rows {
      let cells = row.cells.map { cell in
        switch cell {
        case .anything: "any"
        case .none: "none"
        case .tests(let tests): tests.map { text($0) }.joined(separator: " ")
        }
      }
      rows.append(cells.joined(separator: " ") + " -> " + text(row.result))
    }
    if let last = table.otherwise { rows.append(text(last)) }
    return "table\(list(table.keys)){\(rows.joined(separator: "; "))}"
  }

  private func text(_ test: Test) -> String {
    switch test {
    case .isEqual(let id): "== " + text(id)
    case .isIn(let ids): "in " + list(ids)
    case .isInSet(let id): "in " + text(id)
    case .includes(let ids): "has " + list(ids)
    case .includesAnyOf(let id): "has any of " + text(id)
    case .order(let relation, let id): "\(relation.rawValue) \(text(id))"
    }
  }

  private func text(_ constant: Constant, _ type: ValueType) -> String {
    switch constant {
    case .flag(let flag): return flag ? "true" : "false"
    case .choice(let item):
      guard case .choice(let choice) = type else { return "?" }
      return book.vocabulary.choices[choice].items[item].name
    case .choices(let set):
      guard case .choices(let choice) = type else { return "?" }
      return "{"
        + set.items.map { book.vocabulary.choices[choice].items[$0].name }
        .joined(separator: " ") + "}"
    case .day(let day): return day.text
    case .number(let mantissa):
      return Quantity.text(mantissa: mantissa, scale: type.scale, unit: type.unit ?? .number)
    case .text(let text): return "'\(text)'"
    case .none: return "none"
    }
  }
}
