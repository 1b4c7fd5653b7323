package import HuzhuLanguage
package import HuzhuValues

extension Evaluator {
  /// Whether what always holds can hold here.
  package func keepsAlways() -> Truth {
    var result = Truth.yes
    forget()
    for condition in plan.vocabulary.always {
      if plan.readsEvent(condition) {
        for position in situation.events.indices {
          event = position
          result = result.and(evaluate(condition).truth)
        }
        event = nil
      } else {
        result = result.and(evaluate(condition).truth)
      }
      if result == .no { return .no }
    }
    return result
  }
}

extension Evaluator {
  /// Whether a condition that always holds cannot hold here.
  package func breaks(_ condition: NodeID) -> Bool {
    forget()
    if plan.readsEvent(condition) {
      for position in situation.events.indices {
        event = position
        defer { event = nil }
        if evaluate(condition).truth == .no { return true }
      }
      return false
    }
    return evaluate(condition).truth == .no
  }
}

extension Evaluator {
  /// What always holds, condition by condition, as far as it can be told here.
  package func alwaysOneByOne() -> [(condition: NodeID, value: Evaluated)] {
    var result: [(condition: NodeID, value: Evaluated)] = []
    forget()
    for condition in plan.vocabulary.always {
      guard plan.readsEvent(condition) else {
        result.append((condition, evaluate(condition)))
        continue
      }
      for position in situation.events.indices {
        event = position
        result.append((condition, evaluate(condition)))
      }
      event = nil
    }
    return result
  }
}
