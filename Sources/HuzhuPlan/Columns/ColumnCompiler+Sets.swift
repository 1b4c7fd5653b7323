import HuzhuLanguage
import HuzhuValues

extension ColumnCompiler {
  /// What tests say of a choice that is one of several items: somewhere in a province.
  ///
  /// A test is decided where it says the same of all items; anything else is open, also where the
  /// tests together would say the same of all.
  mutating func compare(
    _ items: ChoiceSet,
    of choice: Int,
    _ tests: [Test],
    _ context: ColumnContext
  ) -> ColumnCondition {
    var parts: [ColumnCondition] = []
    for test in tests {
      switch test {
      case .isEqual(let node): parts.append(isOne(items, of: choice, node, context))
      case .isIn(let nodes):
        var whole = ColumnCondition(false)
        for node in nodes {
          let own = isOne(items, of: choice, node, context)
          whole.yes = builder.or(whole.yes, own.yes)
          whole.no = builder.and(whole.no, own.no)
          whole.basis = weaker(whole.basis, own.basis)
          whole.isFrail = whole.isFrail || own.isFrail
        }
        parts.append(whole)
      case .isInSet(let node):
        guard let set = self.items(node, context) else { return .open }
        let inAll = below(set.certain, of: choice)
        let inSome = inAll.union(set.possible)
        parts.append(
          ColumnCondition(
            yes: items.subtracting(inAll).isEmpty ? .all : .never,
            no: items.intersection(inSome).isEmpty ? .all : .never,
            basis: set.basis
          )
        )
      case .includes, .includesAnyOf, .order: return .open
      }
    }
    return all(parts)
  }

  private mutating func isOne(
    _ items: ChoiceSet,
    of choice: Int,
    _ node: NodeID,
    _ context: ColumnContext
  ) -> ColumnCondition {
    let other = value(node, context)
    let count = plan.vocabulary.choices[choice].items.count
    guard other.known == .all, let item = other.lane.constant, item >= 0, item < count else {
      return .open
    }
    let wanted = below(ChoiceSet(Int(item)), of: choice)
    return ColumnCondition(
      yes: items.subtracting(wanted).isEmpty ? .all : .never,
      no: items.intersection(wanted).isEmpty ? .all : .never,
      basis: other.basis,
      isFrail: other.isFrail
    )
  }
}

extension Possible {
  /// The items of a choice that is there and not known.
  var severalItems: ChoiceSet? {
    guard case .choice(let items) = values, items.count > 1, !mayBeNone, !mayFail else {
      return nil
    }
    return items
  }
}
