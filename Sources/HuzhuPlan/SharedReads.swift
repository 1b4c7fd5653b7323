import HuzhuDocuments
package import HuzhuLanguage

/// What the formulas of a vocabulary read: the same for the plans of all its schemes.
package struct SharedReads: Sendable {
  /// The conditions of `always` that speak of an event.
  let alwaysOfEvents: Set<NodeID>
  /// Derived facts that another day makes another value.
  let dependsOnDay: Set<Int>

  /// - Complexity: O(*n*) in the number of nodes that the vocabulary reaches.
  package init(of book: Rulebook) {
    // A vocabulary names nothing of a scheme.
    let none = Scheme(id: "", version: "", place: Place(source: 0, range: 0..<0))
    var counter = UseCounter(scheme: none, book: book)
    var always: Set<NodeID> = []
    for condition in book.vocabulary.always {
      counter.forgetReads()
      counter.count(condition)
      if counter.readsEvent { always.insert(condition) }
    }
    alwaysOfEvents = always
    var facts: Set<Int> = []
    for (index, fact) in book.vocabulary.facts.enumerated() {
      guard let formula = fact.derived else { continue }
      counter.forgetReads()
      counter.count(formula)
      if counter.readsDay { facts.insert(index) }
    }
    dependsOnDay = facts
  }
}
