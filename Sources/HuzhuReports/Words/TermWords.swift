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
      let bounds = words(of: openness, term)
      if !bounds.isEmpty { text += language == .zh ? "（\(bounds)）" : " (\(bounds))" }
      parts.append(text)
    }
    return sentences(parts + awards(term.seen))
  }

  /// Whether some piece of a term is not stated.
  func isOpen(_ term: Term) -> Bool {
    term.pieces.contains { if case .unstated = $0.content { true } else { false } }
  }

  /// The days of a dated piece, as they stand before its value.
  static func days(of piece: Term.Piece, _ layout: Layout) -> String {
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

  /// Parts one after the other, each of which may be a sentence with its own full stop.
  private func sentences(_ parts: [String]) -> String {
    var text = ""
    for part in parts {
      guard let last = text.last else {
        text = part
        continue
      }
      let isEnded = "。？！.?!".contains(last)
      text += isEnded ? layout.say(zh: "", en: " ") : layout.say(zh: "；", en: "; ")
      text += isEnded && language == .en ? part.prefix(1).uppercased() + part.dropFirst() : part
    }
    return text
  }

  private func words(of openness: Term.Openness, _ term: Term) -> String {
    let words = ReadingWords(scheme: scheme, book: formulas.book, language: language)
    switch openness {
    case .oneOf(let readings):
      return readings.map { reading in
        guard let label = words.label(reading.name, reading.label) else { return reading.name }
        return reading.name + layout.say(zh: "：", en: ": ") + label
      }.joined(separator: layout.say(zh: "；", en: "; "))
    case .within(let low, let high, _):
      return self.words(from: low, to: high)
    case .list(let includes, let excludes):
      return words.members(includes: includes, excludes: excludes, of: term)
    }
  }

  /// Two bounds in words, of which each may be open.
  func words(from low: NodeID?, to high: NodeID?) -> String {
    words(from: low.map { bound($0) }, to: high.map { bound($0) })
  }

  private func words(from low: Bound?, to high: Bound?) -> String {
    switch (low, high) {
    case (let low?, let high?):
      let from = low.isMoney && high.isMoney ? low.number : low.text
      return layout.say(zh: "\(from) 至 \(high.text)", en: "\(from) to \(high.text)")
    // That an amount is not below zero goes without saying.
    case (let low?, nil) where low.isZero: return ""
    case (let low?, nil):
      return layout.say(zh: "\(low.text)起，未公布上限", en: "from \(low.text), no published upper end")
    case (nil, let high?): return layout.say(zh: "至多 \(high.text)", en: "at most \(high.text)")
    case (nil, nil): return ""
    }
  }

  /// A bound by its number where that is written, else in words.
  private struct Bound {
    var text: String
    var number: String
    var isMoney: Bool
    var isZero = false
  }

  private func bound(_ id: NodeID, depth: Int = 0) -> Bound {
    let node = formulas.book.nodes[id]
    if case .constant(.number(let mantissa)) = node.operation, let unit = node.type.unit {
      return Bound(
        text: amounts.quantity(mantissa, scale: node.type.scale, unit: unit),
        number: AmountText.number(mantissa, scale: node.type.scale, isMoney: unit == .yuan),
        isMoney: unit == .yuan,
        isZero: mantissa == 0
      )
    }
    if case .term(let index, nil) = node.operation, depth < 4,
      scheme.terms[index].pieces.count == 1,
      case .stated(let inner) = scheme.terms[index].pieces[0].content
    {
      return bound(inner, depth: depth + 1)
    }
    let words = formulas.words(id)[language]
    return Bound(text: words, number: words, isMoney: false)
  }

  /// Single awards that were seen, and what was worked out from the figures of the source.
  private func awards(_ ids: [String]) -> [String] {
    var single: [String] = []
    var derived: [String] = []
    for id in ids {
      guard let fact = sources.fact(id) else {
        single.append(id)
        continue
      }
      let origin = " [\(sources.citation(of: [id], language))]"
      if fact.certainty == .derived {
        var says = fact.says[language]
        if let last = says.last, "。.".contains(last) { says.removeLast() }
        derived.append(says + origin)
        continue
      }
      let qualifier = fact.qualifier.word.map { $0[language] + " " } ?? ""
      let value = fact.value?.string.map { qualifier + amounts.written($0) } ?? fact.says[language]
      single.append(value + origin)
    }
    var parts: [String] = []
    if !single.isEmpty {
      let list = single.joined(separator: layout.say(zh: "、", en: ", "))
      parts.append(layout.say(zh: "曾见个例：\(list)", en: "seen in single cases: \(list)"))
    }
    if !derived.isEmpty {
      let list = derived.joined(separator: layout.say(zh: "；", en: "; "))
      parts.append(
        layout.say(
          zh: "由来源中的数字算出，不是标准：\(list)",
          en: "worked out from figures of the source, and no rule: \(list)"
        )
      )
    }
    return parts
  }
}
