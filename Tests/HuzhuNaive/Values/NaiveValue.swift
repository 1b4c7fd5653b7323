package import HuzhuDocuments

/// What a name or formula stands for in a case where everything needed is known.
package enum NaiveValue: Hashable, Sendable {
  /// Known not to exist.
  case none
  case flag(Bool)
  /// A choice of the vocabulary, which knows what stands above it.
  case choice(of: String, String)
  /// A text, or a literal whose vocabulary is that of what it is compared with.
  case word(String)
  case words([String])
  /// The chosen ones of a fact that holds a set of choices.
  case choices(of: String, [String])
  /// A list of which only some members are decided.
  case openList(name: String, includes: [String], excludes: [String])
  case day(CivilDay)
  case yearly(YearlyDay)
  case measure(Measure)
}

extension NaiveValue {
  /// A literal of a term or a reading: a number, a day, a flag, a word or several words.
  package init(literal node: JSONNode) throws(NaiveError) {
    switch node.value {
    case .null: self = .none
    case .bool(let flag): self = .flag(flag)
    case .number(let text):
      guard let number = ExactNumber(decimal: text) else { throw .invalid("number \(text)") }
      self = .measure(Measure(number, unit: [:]))
    case .string(let text): self = Self.startsLiteral(text) ? try Self.literal(text) : .word(text)
    case .array(let items): self = .words(items.compactMap(\.string))
    case .object(let object):
      throw .invalid("not a literal: \(object.members.map(\.key))")
    }
  }

  /// Whether a string in the place of a quantity or day is a literal and not a name.
  package static func startsLiteral(_ text: String) -> Bool {
    text.first.map { ("0"..."9").contains($0) || $0 == "-" || $0 == "+" } ?? false
  }

  /// A day, yearly day or quantity from its text.
  package static func literal(_ text: String) throws(NaiveError) -> NaiveValue {
    if let day = CivilDay(text) { return .day(day) }
    if let yearly = YearlyDay(text) { return .yearly(yearly) }
    if let measure = Measure(text) { return .measure(measure) }
    throw .invalid("not a quantity or day: '\(text)'")
  }
}

extension NaiveValue: CustomStringConvertible {
  package var description: String {
    switch self {
    case .none: "none"
    case .flag(let flag): "\(flag)"
    case .choice(_, let id), .word(let id): id
    case .words(let ids), .choices(_, let ids): "[\(ids.joined(separator: ", "))]"
    case .openList(let name, _, _): name
    case .day(let day): "\(day)"
    case .yearly(let day): "--\(day.month)-\(day.day)"
    case .measure(let measure): "\(measure)"
    }
  }
}
