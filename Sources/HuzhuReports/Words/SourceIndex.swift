package import HuzhuDocuments
package import HuzhuLanguage

/// Finds the ledger facts behind a number, and says where each stands in its source document.
package struct SourceIndex: Sendable {
  private let ledgers: [Ledger]
  private let positions: [String: (ledger: Int, fact: Int)]

  package init(_ book: Rulebook) {
    ledgers = book.ledgers
    var positions: [String: (ledger: Int, fact: Int)] = [:]
    for (ledger, content) in book.ledgers.enumerated() {
      for (fact, entry) in content.facts.enumerated() where positions[entry.id] == nil {
        positions[entry.id] = (ledger, fact)
      }
    }
    self.positions = positions
  }

  /// The fact of that id.
  package func fact(_ id: String) -> LedgerFact? {
    positions[id].map { ledgers[$0.ledger].facts[$0.fact] }
  }

  /// Where the fact of that id stands: its ledger, and its place there.
  func position(of id: String) -> (ledger: Int, fact: Int)? { positions[id] }

  /// Where facts stand: each document once, with its lines in order.
  package func citation(of ids: [String], _ language: Language) -> String {
    var order: [String] = []
    var lines: [String: Set<Int>] = [:]
    for id in ids {
      let name: String
      if let position = positions[id] {
        let ledger = ledgers[position.ledger]
        name = ledger.document ?? ledger.publisher?[language] ?? ledger.id
        lines[name, default: []].formUnion(ledger.facts[position.fact].lines)
      } else {
        name = id
      }
      if !order.contains(name) { order.append(name) }
    }
    var cited: [String] = []
    for name in order {
      let numbers = Self.ranges(lines[name, default: []].sorted())
      switch (numbers.isEmpty, language) {
      case (true, _): cited.append(name)
      case (false, .zh): cited.append("\(name) 第\u{A0}\(numbers)\u{A0}行")
      case (false, .en):
        let word = lines[name]?.count == 1 ? "line" : "lines"
        cited.append("\(name) \(word)\u{A0}\(numbers)")
      }
    }
    return cited.joined(separator: language == .zh ? "；" : "; ")
  }

  /// Sorted numbers as people write them: `29-31, 40`.
  static func ranges(_ numbers: [Int]) -> String {
    var parts: [String] = []
    var index = 0
    while index < numbers.count {
      var end = index
      while end + 1 < numbers.count, numbers[end + 1] == numbers[end] + 1 { end += 1 }
      parts.append(end == index ? "\(numbers[index])" : "\(numbers[index])-\(numbers[end])")
      index = end + 1
    }
    return parts.joined(separator: ",\u{A0}")
  }
}
