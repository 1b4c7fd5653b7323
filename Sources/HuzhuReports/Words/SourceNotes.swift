import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

/// The source documents of one scheme, numbered, so that each number can name its lines briefly.
struct SourceNotes {
  private let book: Rulebook
  private let layout: Layout
  /// Where facts stand: the ledger and the fact in it.
  private let positions: [String: (ledger: Int, fact: Int)]
  /// The ledgers that the scheme cites, in the order of their numbers.
  private let cited: [Int]
  /// The scheme whose facts are meant.
  private let scheme: String

  /// Numbers the documents behind facts, in the order in which these are given.
  ///
  /// A document that says something of the scheme is numbered even where nothing cites it.
  init(
    of facts: [String],
    scheme: String,
    book: Rulebook,
    sources: SourceIndex,
    layout: Layout
  ) {
    self.book = book
    self.scheme = scheme
    self.layout = layout
    var positions: [String: (ledger: Int, fact: Int)] = [:]
    var cited: [Int] = []
    for id in facts {
      guard positions[id] == nil, let position = sources.position(of: id) else { continue }
      positions[id] = position
      if !cited.contains(position.ledger) { cited.append(position.ledger) }
    }
    for (index, ledger) in book.ledgers.enumerated() where !cited.contains(index) {
      if ledger.facts.contains(where: { $0.id.hasPrefix(scheme + ".") }) { cited.append(index) }
    }
    self.positions = positions
    self.cited = cited
  }

  /// Where facts stand: `[1] line 160`; with several documents each once, in their order.
  ///
  /// - Parameters:
  ///   - ids: Ledger facts.
  ///   - namesFacts: Whether the facts are named too.
  /// - Returns: Empty where nothing is cited.
  func reference(to ids: [String], namesFacts: Bool = false) -> String {
    var lines: [Int: Set<Int>] = [:]
    var names: [Int: [String]] = [:]
    var unknown: [String] = []
    for id in ids {
      guard let position = positions[id], let number = cited.firstIndex(of: position.ledger) else {
        unknown.append(id)
        continue
      }
      lines[number, default: []].formUnion(book.ledgers[position.ledger].facts[position.fact].lines)
      names[number, default: []].append(id)
    }
    var parts: [String] = []
    for number in names.keys.sorted() {
      var part = layout.say(zh: "出处\(number + 1)", en: "source \(number + 1)")
      if let lines = lines[number], !lines.isEmpty {
        let ranges = SourceIndex.ranges(lines.sorted()).replacing("\u{A0}", with: " ")
        let word = lines.count == 1 ? "line" : "lines"
        part += layout.say(zh: " 第\u{A0}\(ranges)\u{A0}行", en: ", \(word)\u{A0}\(ranges)")
      }
      if namesFacts, let facts = names[number] {
        part +=
          layout.say(zh: "，", en: ", ") + facts.joined(separator: layout.say(zh: "、", en: ", "))
      }
      parts.append(part)
    }
    return (parts + unknown).joined(separator: layout.say(zh: "；", en: "; "))
  }

  /// The lines of one fact alone.
  func lines(of id: String) -> String {
    guard let position = positions[id] else { return "" }
    let lines = book.ledgers[position.ledger].facts[position.fact].lines
    guard !lines.isEmpty else { return "" }
    let ranges = SourceIndex.ranges(lines.sorted()).replacing("\u{A0}", with: " ")
    let word = lines.count == 1 ? "line" : "lines"
    return layout.say(zh: "第\u{A0}\(ranges)\u{A0}行", en: "\(word)\u{A0}\(ranges)")
  }

  /// The documents with who published them, when, and their names.
  var list: [(number: Int, text: String)] {
    var result: [(number: Int, text: String)] = []
    for (index, position) in cited.enumerated() {
      let ledger = book.ledgers[position]
      var text = ledger.words(layout)
      var lines: Set<Int> = []
      for fact in ledger.facts where fact.id.hasPrefix(scheme + ".") {
        lines.formUnion(fact.lines)
      }
      if !lines.isEmpty {
        let ranges = SourceIndex.ranges(lines.sorted()).replacing("\u{A0}", with: " ")
        text += layout.say(
          zh: "，本方案见第\u{A0}\(ranges)\u{A0}行",
          en: ", of this scheme: lines\u{A0}\(ranges)"
        )
      }
      result.append((index + 1, text))
    }
    return result
  }
}

extension Ledger {
  /// Who published the document, when, and what it is called here.
  func words(_ layout: Layout) -> String {
    var parts: [String] = []
    if let publisher { parts.append(publisher[layout.language]) }
    if let published {
      parts.append(
        isPublishedImplied
          ? layout.say(zh: "\(published.text)（日期为推定）", en: "\(published.text) (day inferred)")
          : published.text
      )
    } else {
      parts.append(layout.say(zh: "日期不详", en: "day not known"))
    }
    if let document { parts.append(document) }
    if document == nil || document?.hasPrefix(id) == false {
      parts.append(layout.say(zh: "台账 \(id)", en: "ledger \(id)"))
    }
    return parts.joined(separator: layout.say(zh: "，", en: ", "))
  }
}
