import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

// Terms in the place where a formula uses them: the value, and what it is called.
extension PlainFormula {
  func term(_ index: Int) -> String {
    let term = scheme.terms[index]
    let title = name(term.title, term.name)
    guard term.pieces.count == 1, let piece = term.pieces.first else {
      return titled(title, pieces(of: term))
    }
    switch piece.content {
    case .stated(let node): return stated(node, title)
    case .unstated(_, let openness): return titled(title, open(openness, term.type))
    }
  }

  private func titled(_ title: String, _ inside: String) -> String {
    inside.isEmpty || inside == title
      ? title : say(zh: "\(title)（\(inside)）", en: "\(title) (\(inside))")
  }

  private func stated(_ id: NodeID, _ title: String) -> String {
    let id = carried(id)
    switch book.nodes[id].operation {
    case .constant(.choices): return titled(title, words(id))
    case .constant:
      let value = words(id)
      return value == title ? title : say(zh: "\(value)（\(title)）", en: "\(value) (\(title))")
    case .table(let table) where !isShort(table):
      return titled(title, say(zh: "按\(list(table.keys))查表", en: "by \(list(table.keys))"))
    default: return titled(title, words(id))
    }
  }

  /// What a node holds that only carries it with more decimals.
  func carried(_ id: NodeID) -> NodeID {
    if case .sum(let items) = book.nodes[id].operation, items.count == 1 {
      return carried(items[0])
    }
    return id
  }

  var termWords: TermWords {
    TermWords(scheme: scheme, book: book, amounts: amounts, sources: sources, layout: layout)
  }

  private func pieces(of term: Term) -> String {
    guard term.pieces.count <= 3 else { return say(zh: "按日期而定", en: "by day") }
    return term.pieces.map { piece in
      let value: String =
        switch piece.content {
        case .stated(let node): words(carried(node))
        case .unstated: say(zh: "未公布", en: "not published")
        }
      return TermWords.days(of: piece, layout) + value
    }.joined(separator: say(zh: "；", en: "; "))
  }

  /// What is said in place of a value that is not published.
  private func open(_ openness: Term.Openness, _ type: ValueType) -> String {
    switch openness {
    case .oneOf(let readings):
      switch type {
      case .quantity, .day:
        let values = readings.map { $0.label?[layout.language] ?? words($0.node) }
        return values.joined(separator: say(zh: "，或", en: ", or "))
      case .flag: return say(zh: "来源不清", en: "unclear")
      default: return ""
      }
    case .within(let low, let high, _):
      let bounds = termWords.words(from: low, to: high)
      let unpublished = say(zh: "未公布", en: "not published")
      return bounds.isEmpty
        ? unpublished : say(zh: "\(unpublished)，\(bounds)", en: "\(unpublished), \(bounds)")
    case .list: return say(zh: "名单未完整公布", en: "the list is not published in full")
    }
  }
}
