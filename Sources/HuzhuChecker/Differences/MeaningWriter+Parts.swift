import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

// What is no formula: terms, windows, payers, payments.
extension MeaningWriter {
  /// All pieces of a term with their days.
  func content(ofTerm index: Int) -> String {
    let term = scheme.terms[index]
    let pieces = term.pieces.map { days($0.from, $0.until) + text($0.content, term.type) }
    return pieces.joined(separator: "; ") + (term.by.map { " by \(text($0))" } ?? "")
  }

  func days(_ from: Day?, _ until: Day?) -> String {
    from == nil && until == nil ? "" : "\(from?.text ?? "")..\(until?.text ?? "") "
  }

  private func text(_ content: Term.Content, _ type: ValueType) -> String {
    switch content {
    case .stated(let node): return text(node)
    case .unstated(_, .oneOf(let readings)):
      let options = readings.map { "\($0.name)=\(text($0.node))" }.sorted()
      return "oneOf [\(options.joined(separator: " "))]"
    case .unstated(_, .within(let low, let high, let step)):
      let unit = type.unit?.text ?? ""
      let step = Decimal(mantissa: step, scale: type.scale).normalized.text
      return "within \(text(low)) \(text(high)) \(step) \(unit)"
    case .unstated(_, .list(let includes, let excludes)):
      return "includes [\(names(of: includes, type))] excludes [\(names(of: excludes, type))]"
    }
  }

  func text(_ per: Per?) -> String {
    switch per {
    case nil: return "-"
    case .fixed(let window): return text(window)
    case .reading(let term, let windows):
      let term = side.inPlace.contains(term) ? content(ofTerm: term) : scheme.terms[term].name
      return "per \(term) [\(windows.map { text($0) }.joined(separator: " "))]"
    }
  }

  private func text(_ window: Window) -> String {
    switch window {
    case .event: "event"
    case .day: "day"
    case .calendarYear: "calendar-year"
    case .policy: "policy"
    case .lifetime: "lifetime"
    case .span(let span): "span \(scheme.spans[span].name)"
    case .keys(let nodes): "keys [\(nodes.map { text($0) }.sorted().joined(separator: " "))]"
    }
  }

  /// Clauses of benefits, in the order of their names.
  func names(ofBenefits positions: [Int]) -> String {
    positions.map { scheme.benefits[$0].clause }.sorted().joined(separator: " ")
  }

  func text(_ gives: Benefit.Gives) -> String {
    switch gives {
    case .pay(let node): "pay \(text(node))"
    case .rate(let node): "rate \(text(node))"
    case .provide(let node, let worth): "provide \(text(node)) worth \(text(worth))"
    case .charge(let node, let instead): "charge \(text(node)) insteadOf \(text(instead))"
    }
  }

  func text(_ payers: Contribution.Payers) -> String {
    switch payers {
    case .one(let node): "by \(text(node))"
    case .shares(let shares):
      "shares " + shares.map { "\(party($0.party))=\(text($0.share))" }.joined(separator: " ")
    }
  }

  private func party(_ item: Int) -> String {
    guard let choice = book.vocabulary.party else { return "\(item)" }
    return book.vocabulary.choices[choice].items[item].name
  }

  func text(_ kind: Running.Kind) -> String {
    switch kind {
    case .amount(let node): "of \(text(node))"
    case .count(let node): "count \(text(node))"
    case .paid(let positions): "paid \(names(ofBenefits: positions))"
    case .payments(let positions): "payments \(names(ofBenefits: positions))"
    }
  }

  func text(_ choice: Exclusive.Choice) -> String {
    switch choice {
    case .largest: "largest"
    case .chosen(let node, let benefits):
      "chosen \(text(node)) "
        + benefits.map { $0.map { scheme.benefits[$0].clause } ?? "-" }.joined(separator: " ")
    }
  }

  func text(_ bound: Limit.Bound) -> String {
    switch bound {
    case .atMost(let node): "atMost \(text(node))"
    case .payments(let node): "payments \(text(node))"
    }
  }
}
