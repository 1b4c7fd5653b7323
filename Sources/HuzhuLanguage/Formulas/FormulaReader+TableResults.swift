import HuzhuDocuments

extension FormulaReader {
  /// What the results of a table are: of lists, sets of the one choice that has all their items.
  func expectation(ofResults table: JSONNode, _ expected: Expectation) -> Expectation? {
    var results = table.resultsOfRows
    if let last = table["otherwise"] { results.append(last) }
    guard results.contains(where: { $0.array != nil }) else { return expected }
    switch expected {
    case .choice(let choice), .choices(let choice): return .choices(choice)
    case .anything: break
    // Each list is then reported where it stands.
    case .flag, .day, .recurringDay, .quantity, .text: return expected
    }
    var words: [String] = []
    for result in results { words += (result.array ?? [result]).compactMap { $0.string } }
    let candidates = builder.choices(withItems: words)
    if candidates.count == 1 { return .choices(candidates[0]) }
    findings.error(
      .unclearChoice,
      zh: "不清楚表中的选项属于哪个选项表：请用「of」写明",
      en: "it is not clear to which choice the items of the table belong: name it with 'of'",
      at: table.place
    )
    return nil
  }
}

extension JSONNode {
  /// The last cell of each row of a table.
  var resultsOfRows: [JSONNode] {
    var results: [JSONNode] = []
    for row in self["rows"]?.array ?? [] {
      if let last = (row.array ?? row["row"]?.array)?.last { results.append(last) }
    }
    return results
  }
}
