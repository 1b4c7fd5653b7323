import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

extension SchemeRun {
  /// One way to read everything that is open: a value for each reading.
  private struct Combination {
    var choice: [Int]
    var solution: Solver.Solution
    var group: Int
  }

  /// Lists the answers side by side where readings of the source change them.
  ///
  /// Each combination of readings is solved; equal answers are one group; a group is told by the
  /// fewest readings that force it.
  func addAlternatives(to answer: inout SchemeAnswer, _ solution: Solver.Solution) {
    var numbers: [Int] = []
    var options: [[Possible]] = []
    for number in solution.missing.items {
      guard let values = readings(of: number) else { continue }
      numbers.append(number)
      options.append(values)
    }
    guard !numbers.isEmpty else { return }
    var count = 1
    for values in options {
      count *= values.count
      if count > Solver.cellLimit {
        answer.alternativesOmitted = count
        return
      }
    }
    var combinations: [Combination] = []
    var groups: [Solver.Solution] = []
    var position = Array(repeating: 0, count: numbers.count)
    repeat {
      var cell: [Int: Possible] = [:]
      for (index, number) in numbers.enumerated() { cell[number] = options[index][position[index]] }
      if let found = solver.solve(cell: cell, budget: max(1, cellLimit / count)) {
        let group = groups.firstIndex { $0.outcome.isSameAnswer(as: found.outcome) } ?? groups.count
        if group == groups.count { groups.append(found) }
        combinations.append(Combination(choice: position, solution: found, group: group))
      }
    } while advance(&position, options)
    guard groups.count > 1 else { return }
    var list: [Alternative] = []
    for (group, solution) in groups.enumerated() {
      for box in boxes(of: group, combinations, options) {
        list.append(alternative(solution, given: box, numbers, options))
      }
    }
    if list.count > 16 {
      answer.alternativesOmitted = list.count
    } else {
      answer.alternatives = list
    }
  }

  private func advance(_ position: inout [Int], _ options: [[Possible]]) -> Bool {
    for index in position.indices.reversed() {
      position[index] += 1
      if position[index] < options[index].count { return true }
      position[index] = 0
    }
    return false
  }

  /// The values of an unknown that is a reading of the source.
  private func readings(of number: Int) -> [Possible]? {
    switch evaluator.unknowns[number] {
    case .term(let term, let piece):
      guard case .unstated(_, .oneOf(let readings)) = scheme.terms[term].pieces[piece].content
      else {
        return nil
      }
      var result: [Possible] = []
      for position in readings.indices { result.append(Possible(.choice(ChoiceSet(position)))) }
      return result
    case .member: return [.flag(false), .flag(true)]
    default: return nil
    }
  }

  /// Boxes of readings that together hold a group's combinations and no other's; in each, as few
  /// readings are named as can be.
  private func boxes(
    of group: Int,
    _ combinations: [Combination],
    _ options: [[Possible]]
  ) -> [[Set<Int>]] {
    var left = combinations.filter { $0.group == group }
    var result: [[Set<Int>]] = []
    while let first = left.first {
      var box: [Set<Int>] = []
      for value in first.choice { box.append([value]) }
      // A reading that may be anything is not named: tried whole, then value by value.
      for index in box.indices {
        var wider = box
        wider[index] = Set(options[index].indices)
        if holdsOnly(group, wider, combinations) { box = wider }
      }
      for index in box.indices where box[index].count < options[index].count {
        for value in options[index].indices where !box[index].contains(value) {
          var wider = box
          wider[index].insert(value)
          if holdsOnly(group, wider, combinations) { box = wider }
        }
      }
      result.append(box)
      left.removeAll { contains(box, $0.choice) }
    }
    return result
  }

  private func contains(_ box: [Set<Int>], _ choice: [Int]) -> Bool {
    for (index, value) in choice.enumerated() where !box[index].contains(value) { return false }
    return true
  }

  private func holdsOnly(_ group: Int, _ box: [Set<Int>], _ combinations: [Combination]) -> Bool {
    for combination in combinations where contains(box, combination.choice) {
      if combination.group != group { return false }
    }
    return true
  }

  private func alternative(
    _ solution: Solver.Solution,
    given box: [Set<Int>],
    _ numbers: [Int],
    _ options: [[Possible]]
  ) -> Alternative {
    let outcome = solution.outcome
    let eligibility = eligibility(of: outcome)
    var result = Alternative(
      given: [],
      eligibility: eligibility,
      pay: nil,
      payIfEntitled: nil,
      events: events(of: outcome, eligibility, nil),
      entitlements: entitlements(of: outcome, eligibility),
      contributions: eligibility == .ineligible ? [] : contributions(of: outcome),
      values: values(of: outcome),
      duties: duties(of: outcome),
      missing: missing(of: solution),
      reasons: []
    )
    if eligibility != .ineligible { result.capacities = capacities(of: outcome) }
    if hasEvents {
      result.pay = money(outcome.pay, solution: solution) { $0.pay }
      result.payIfEntitled = money(outcome.payIfEntitled, solution: solution) { $0.payIfEntitled }
    }
    for index in scheme.eligibility?.members ?? [] where outcome.clauses[index]?.truth == .no {
      let clause = scheme.clauses[index]
      result.reasons.append(
        SchemeAnswer.Reason(
          clause: clause.id,
          title: clause.title,
          state: clause.isCurable ? .open : .fails,
          isCurable: clause.isCurable,
          event: nil,
          needs: []
        )
      )
    }
    for (index, number) in numbers.enumerated() where box[index].count < options[index].count {
      result.given.append(given(number, box[index].sorted()))
    }
    result.given.sort { $0.index < $1.index }
    return result
  }

  private func given(_ number: Int, _ values: [Int]) -> Alternative.Given {
    switch evaluator.unknowns[number] {
    case .term(let term, let piece):
      var readings: [Alternative.Given.Reading] = []
      if case .unstated(_, .oneOf(let all)) = scheme.terms[term].pieces[piece].content {
        for value in values {
          readings.append(.reading(name: all[value].name, label: all[value].label))
        }
      }
      return Alternative.Given(term: scheme.terms[term].name, index: term, readings: readings)
    case .member(let term, let item):
      var name = ""
      if case .choices(let choice) = scheme.terms[term].type {
        name = book.vocabulary.choices[choice].items[item].name
      }
      return Alternative.Given(
        term: scheme.terms[term].name,
        index: term,
        readings: [values == [1] ? .includes(item: name) : .excludes(item: name)]
      )
    default: return Alternative.Given(term: "", index: -1, readings: [])
    }
  }
}
