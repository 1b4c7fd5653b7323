import HuzhuDocuments
import HuzhuValues

/// What came of taking a term by its readings.
struct ReadingsTaken {
  /// Nil where a reading is reported.
  var node: NodeID?
}

extension FormulaReader {
  /// An unstated term whose readings are words, used where they stand for something else.
  ///
  /// Its readings may name days, amounts, or items of a choice (the party that pays); the result
  /// is a `choose` over them.
  ///
  /// - Returns: Nil where the node is no such term or its readings cannot be what is expected.
  func takenByReadings(_ id: NodeID, as expected: Expectation, at place: Place) -> ReadingsTaken? {
    guard let names, case .term(let term, at: let day) = builder.book.nodes[id].operation,
      let readings = names.readings[term], readings.count > 1, canBe(expected, readings)
    else { return nil }
    if case .day = expected, day == nil, let known = names.dayReadings[term] {
      return ReadingsTaken(node: known)
    }
    let chosen = chosen(id, readings, at: place) { self.read($0, expected) }
    if case .day = expected, day == nil { names.dayReadings[term] = chosen }
    return ReadingsTaken(node: chosen)
  }

  /// A `choose` with a branch for each reading of a term.
  func chosen(
    _ id: NodeID,
    _ readings: [JSONNode],
    at place: Place,
    _ result: (JSONNode) -> NodeID?
  ) -> NodeID? {
    guard case .choice(let choice) = type(of: id) else { return nil }
    var results: [NodeID] = []
    for reading in readings {
      guard let node = result(reading) else { return nil }
      results.append(node)
    }
    guard let (aligned, type) = aligned(results), let last = aligned.last else { return nil }
    var branches: [Branch] = []
    for (index, then) in aligned.dropLast().enumerated() {
      let item = emit(.constant(.choice(index)), .choice(choice), at: place)
      let when = emit(.compare(id, [.isEqual(item)], ifNone: nil), .flag, at: place)
      branches.append(Branch(when: when, then: then))
    }
    return emit(.choose(branches, otherwise: last), type, at: place)
  }

  private func canBe(_ expected: Expectation, _ readings: [JSONNode]) -> Bool {
    readings.allSatisfy { reading in
      guard let text = reading.string else { return false }
      switch expected {
      case .day, .recurringDay, .quantity:
        return Self.isLiteral(text) || text.utf8.contains(46) || text == "at" || text == "on"
          || names?.terms.positions[text] != nil || names?.values.positions[text] != nil
      case .choice(let choice):
        return builder.book.vocabulary.choices[choice].index(of: text) != nil
      case .anything, .flag, .choices, .text: return false
      }
    }
  }
}
