import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

// The numbers of the scheme with their sources, and apart from them what is not published.
extension SchemeReport {
  var statedTerms: [Outline.Item] { scheme.terms.filter { !isOpen($0) }.map { item(of: $0) } }

  var openTerms: [Outline.Item] { scheme.terms.filter { isOpen($0) }.map { item(of: $0) } }

  private func isOpen(_ term: Term) -> Bool {
    term.pieces.contains { if case .unstated = $0.content { true } else { false } }
  }

  func item(of term: Term) -> Outline.Item {
    var told: Told
    var origin = ""
    if term.pieces.count == 1 {
      told = self.told(term.pieces[0], term.type)
      origin = self.origin(of: term.pieces[0])
    } else {
      told = Told(
        say("按日期：", "by day:"),
        term.pieces.map { piece in
          let value = self.told(piece, term.type)
          let source = self.origin(of: piece)
          let line = TermWords.days(of: piece, layout) + value.text
          return Told(source.isEmpty ? line : "\(line) [\(source)]", value.parts)
        }
      )
      if let by = term.by.map({ plain.words($0) }) { add("以\(by)为准", "by \(by)", to: &told) }
    }
    for id in term.seen { told.parts.append(Told(seen(id))) }
    var item = Outline.Item(name(term.title, term.name), id: term.name, told, source: origin)
    item.note = term.note?[layout.language] ?? ""
    return item
  }

  private func told(_ piece: Term.Piece, _ type: ValueType) -> Told {
    switch piece.content {
    case .stated(let node):
      let node = plain.carried(node)
      guard case .constant = book.nodes[node].operation else { return plain.told(node) }
      let value = plain.formulas.words(node)[layout.language]
      guard let qualifier = qualifier(of: piece.origin) else { return Told(value) }
      return Told(say("\(qualifier) \(value)", "\(qualifier) \(value)"))
    case .unstated(let says, let openness):
      return Told(says[layout.language], parts(of: openness, type))
    }
  }

  private func qualifier(of origin: Origin) -> String? {
    for id in origin.facts {
      if let word = sources.fact(id)?.qualifier.word { return word[layout.language] }
    }
    return nil
  }

  private func parts(of openness: Term.Openness, _ type: ValueType) -> [Told] {
    switch openness {
    case .oneOf(let readings):
      return readings.map { reading in
        let label = reading.label?[layout.language] ?? ""
        let words = label.isEmpty ? plain.words(reading.node) : label
        return Told(
          words == reading.name
            ? say("读法：\(words)", "reading: \(words)")
            : say("读法“\(reading.name)”：\(words)", "reading '\(reading.name)': \(words)")
        )
      }
    case .within(let low, let high, _):
      let bounds = plain.termWords.words(from: low, to: high)
      return [
        Told(bounds.isEmpty ? say("不设上下限", "no bounds") : say("范围：\(bounds)", "range: \(bounds)"))
      ]
    case .list(let includes, let excludes):
      var parts = [Told(say("名单未完整公布", "the list is not published in full"))]
      func members(_ items: ChoiceSet) -> String {
        Words.label(Possible(.choices(certain: items, possible: items)), type: type, book: book)[
          layout.language
        ]
      }
      if includes.count > 0 { parts.append(Told(say("确定在内：", "on it: ") + members(includes))) }
      if excludes.count > 0 {
        parts.append(Told(say("确定不在内：", "not on it: ") + members(excludes)))
      }
      return parts
    }
  }

  /// An award that was seen, which is no rule.
  private func seen(_ id: String) -> String {
    guard let fact = sources.fact(id) else { return id }
    let value = fact.value?.string.map { plain.amounts.written($0) }
    let says = SchemeWords.withoutFullStop(fact.says[layout.language])
    let reference = notes.reference(to: [id], namesFacts: true)
    let told =
      value.map { says.contains($0) ? says : say("\($0)（\(says)）", "\($0) (\(says))") } ?? says
    return say("曾见个例，不是规则：\(told) [\(reference)]", "seen once, no rule: \(told) [\(reference)]")
  }

  private func origin(of piece: Term.Piece) -> String {
    if case .unstated = piece.content {
      return notes.reference(to: piece.origin.facts, namesFacts: true)
    }
    return origin(piece.origin)
  }

  /// On whose word a number stands, and where.
  func origin(_ origin: Origin) -> String {
    var parts: [String] = []
    if origin.basis != .stated { parts.append(origin.basis.label[layout.language]) }
    let reference = notes.reference(to: origin.facts, namesFacts: true)
    if !reference.isEmpty { parts.append(reference) }
    if let because = origin.because { parts.append(because[layout.language]) }
    return parts.joined(separator: say("，", ", "))
  }
}
