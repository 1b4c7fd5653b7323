import HuzhuDocuments
import HuzhuLanguage

// Formulas whose result depends on the case: branches, tiers, tables, walks over lists.
extension PlainFormula {
  /// `80% where …; else 90%`.
  func choice(_ branches: [Branch], _ otherwise: NodeID?) -> String {
    var parts = branches.map { branch in
      let when = words(branch.when)
      let then = words(branch.then)
      return say(zh: "\(when)的，为\(spaced(then))", en: "\(then) where \(when)")
    }
    if let otherwise {
      let rest = words(otherwise)
      parts.append(say(zh: "其他情形为\(spaced(rest))", en: "else \(rest)"))
    }
    return parts.joined(separator: say(zh: "；", en: "; "))
  }

  /// The parts of a tiered amount, from the lowest: to which part a rate applies, and the rate.
  func tierParts(_ bands: [Band]) -> [(part: String, rate: String)] {
    var parts: [(part: String, rate: String)] = []
    var below: String?
    for band in bands {
      let part: String
      let end = band.upTo.map { words($0) }
      switch (below, end) {
      case (nil, let end?):
        part = say(zh: "\(end)以内的部分", en: "the part up to \(end)")
      case (let from?, let end?):
        part = say(
          zh: "\(from)以上至\(spaced(end))的部分",
          en: "the part above \(from) up to \(end)"
        )
      case (let from?, nil): part = say(zh: "\(from)以上的部分", en: "the part above \(from)")
      case (nil, nil): part = say(zh: "全部", en: "all of it")
      }
      parts.append((part, words(band.rate)))
      below = end
    }
    return parts
  }

  func tiers(_ of: NodeID, _ bands: [Band]) -> String {
    let parts = tierParts(bands).map {
      say(zh: "\($0.part) \($0.rate)", en: "\($0.rate) of \($0.part)")
    }
    let whole = words(of)
    return say(
      zh: "\(whole)分段计算：" + parts.joined(separator: "，"),
      en: "of \(whole) by tiers: " + parts.joined(separator: ", ")
    )
  }

  func table(_ table: Table) -> String {
    let keys = list(table.keys)
    guard isShort(table) else {
      return say(zh: "按\(keys)查表", en: "as the table by \(keys) says")
    }
    let rows = tableRows(table).map {
      say(zh: "\($0.key)为\(spaced($0.result))", en: "\($0.key) \($0.result)")
    }
    return say(
      zh: "按\(keys)：" + rows.joined(separator: "，"),
      en: "by \(keys): " + rows.joined(separator: ", ")
    )
  }

  /// Whether a table has so few rows that a sentence holds them.
  func isShort(_ table: Table) -> Bool { table.keys.count == 1 && table.rows.count <= Self.few }

  /// The rows of a table: the keys in words, and the result.
  func tableRows(_ table: Table) -> [(key: String, result: String)] {
    var rows = table.rows.map { row in
      var keys: [String] = []
      for (index, cell) in row.cells.enumerated() {
        keys.append(self.cell(cell, of: table.keys[index]))
      }
      return (keys.joined(separator: say(zh: "，", en: ", ")), words(row.result))
    }
    if let otherwise = table.otherwise {
      rows.append((say(zh: "其他", en: "otherwise"), words(otherwise)))
    }
    return rows
  }

  private func cell(_ cell: Table.Cell, of key: NodeID) -> String {
    switch cell {
    case .anything:
      return say(zh: "不论\(words(key))", en: "whatever the \(words(key))")
    case .none: return say(zh: "没有\(words(key))", en: "no \(words(key))")
    case .tests(let tests):
      return tests.map { test in
        switch test {
        case .isEqual(let node): return words(node)
        case .isIn(let nodes): return list(nodes)
        default: return self.test(test)
        }
      }.joined(separator: say(zh: "且", en: " and "))
    }
  }

  /// A list with the condition on its records: `children (where age is under 18 years)`.
  func list(_ loop: Loop) -> String {
    let name = book.vocabulary.facts[loop.list].title[layout.language]
    guard let condition = loop.condition else { return name }
    return say(zh: "\(name)（限\(words(condition))的）", en: "\(name) (where \(words(condition)))")
  }

  func overList(_ operation: Operation) -> String {
    switch operation {
    case .total(let loop, let of):
      return say(
        zh: "\(list(loop))的\(words(of, inside: .sum))合计",
        en: "the total of \(words(of, inside: .sum)) over \(list(loop))"
      )
    case .count(let loop): return say(zh: "\(list(loop))的数目", en: "the number of \(list(loop))")
    case .largestOf(let loop, let of, let key): return extreme("最大", "largest", loop, of, key)
    case .smallestOf(let loop, let of, let key): return extreme("最小", "smallest", loop, of, key)
    default: return ""
    }
  }

  private func extreme(
    _ zh: String,
    _ en: String,
    _ loop: Loop,
    _ of: NodeID,
    _ key: NodeID?
  ) -> String {
    guard let key else {
      return say(
        zh: "\(list(loop))中\(zh)的\(words(of))",
        en: "the \(en) \(words(of)) of \(list(loop))"
      )
    }
    return say(
      zh: "\(list(loop))中\(words(key))\(zh)的一项的\(words(of))",
      en: "\(words(of)) of the one with the \(en) \(words(key)) of \(list(loop))"
    )
  }
}
