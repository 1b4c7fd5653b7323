import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

/// The terms of a scheme in words: their values, or what is left open and within which bounds.
struct TermWords {
  let scheme: Scheme
  let formulas: FormulaWords
  let amounts: AmountText
  let sources: SourceIndex
  let layout: Layout

  init(scheme: Scheme, report: AnswerReport) {
    self.init(
      scheme: scheme,
      book: report.book,
      amounts: report.amounts,
      sources: report.sources,
      layout: report.layout
    )
  }

  init(
    scheme: Scheme,
    book: Rulebook,
    amounts: AmountText,
    sources: SourceIndex,
    layout: Layout
  ) {
    self.scheme = scheme
    formulas = FormulaWords(scheme: scheme, book: book)
    self.amounts = amounts
    self.sources = sources
    self.layout = layout
  }

  private var language: Language { layout.language }

  /// What a source leaves open: its question, its readings or bounds, and the awards seen.
  func openness(of term: Term) -> String {
    var parts: [String] = []
    for piece in term.pieces {
      guard case .unstated(let says, let openness) = piece.content else { continue }
      var text = says[language]
      let bounds = words(of: openness)
      if !bounds.isEmpty { text += language == .zh ? "（\(bounds)）" : " (\(bounds))" }
      parts.append(text)
    }
    let seen = awards(term.seen)
    if !seen.isEmpty {
      parts.append(layout.say(zh: "曾见个例：\(seen)", en: "seen in single cases: \(seen)"))
    }
    return parts.joined(separator: language == .zh ? "；" : "; ")
  }

  /// Whether some piece of a term is not stated.
  func isOpen(_ term: Term) -> Bool {
    term.pieces.contains { if case .unstated = $0.content { true } else { false } }
  }

  /// All pieces of a term: values with their sources, or what is left open.
  func values(of term: Term) -> String {
    if isOpen(term), term.pieces.count == 1 { return openness(of: term) + origin(of: term.pieces[0]) }
    return term.pieces.map { piece in
      let value: String =
        switch piece.content {
        case .stated(let node): formulas.words(node)[language]
        case .unstated(let says, let openness): says[language] + " " + words(of: openness)
        }
      return days(of: piece) + value + origin(of: piece)
    }.joined(separator: language == .zh ? "；" : "; ")
  }

  private func days(of piece: Term.Piece) -> String {
    switch (piece.from, piece.until) {
    case (nil, nil): ""
    case (let from?, nil): layout.say(zh: "\(from.text) 起：", en: "from \(from.text): ")
    case (nil, let until?):
      layout.say(zh: "\(until.text) 之前：", en: "before \(until.text): ")
    case (let from?, let until?):
      layout.say(
        zh: "\(from.text) 至 \(until.adding(days: -1).text)：",
        en: "\(from.text) to \(until.adding(days: -1).text): "
      )
    }
  }

  private func origin(of piece: Term.Piece) -> String {
    var parts: [String] = []
    if !piece.origin.facts.isEmpty { parts.append(sources.citation(of: piece.origin.facts, language)) }
    if let because = piece.origin.because { parts.append(because[language]) }
    if case .stated = piece.content, piece.origin.basis != .stated {
      parts.insert(piece.origin.basis.label[language], at: 0)
    }
    return parts.isEmpty ? "" : "  [" + parts.joined(separator: layout.say(zh: "，", en: ", ")) + "]"
  }

  private func words(of openness: Term.Openness) -> String {
    switch openness {
    case .oneOf(let readings):
      return readings.map { reading in
        guard let label = reading.label?[language], !label.isEmpty else { return reading.name }
        return "\(reading.name) \(label)"
      }.joined(separator: language == .zh ? "／" : " / ")
    case .within(let low, let high, _):
      let least = low.map { formulas.words($0)[language] }
      let most = high.map { formulas.words($0)[language] }
      switch (least, most) {
      case (let least?, let most?): return layout.say(zh: "\(least) 至 \(most)", en: "\(least) to \(most)")
      case (let least?, nil):
        return layout.say(zh: "\(least) 起，未公布上限", en: "from \(least), no published upper end")
      case (nil, let most?): return layout.say(zh: "至多 \(most)", en: "at most \(most)")
      case (nil, nil): return ""
      }
    case .list: return layout.say(zh: "名单未完整公布", en: "the list is not published in full")
    }
  }

  private func awards(_ ids: [String]) -> String {
    ids.map { id in
      guard let fact = sources.fact(id) else { return id }
      let value = fact.value?.string.map { amounts.written($0) } ?? fact.says[language]
      return "\(value) [\(sources.citation(of: [id], language))]"
    }.joined(separator: language == .zh ? "、" : ", ")
  }
}
