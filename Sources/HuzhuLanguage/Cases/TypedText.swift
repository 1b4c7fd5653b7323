import HuzhuDocuments
import HuzhuValues

/// What people type for a value, brought into the form that a document has.
///
/// A text that is none of the forms people use is passed on as it is, and then refused where it
/// is read, with the reason.
struct TypedText {
  let vocabulary: Vocabulary

  /// A typed text as the JSON that a case would have in that place.
  func node(_ typed: String, as type: ValueType, at place: Place) -> JSONNode {
    let text = trimmed(typed)
    switch type {
    case .flag: return JSONNode(flag(text).map { .bool($0) } ?? .string(text), at: place)
    case .choice(let choice): return item(text, of: vocabulary.choices[choice], at: place)
    case .choices(let choice):
      var items: [JSONNode] = []
      if text == "[]" { return JSONNode(.array(items), at: place) }
      for part in text.split(whereSeparator: { $0 == "," || $0 == "\u{FF0C}" || $0 == "、" }) {
        items.append(item(trimmed(String(part)), of: vocabulary.choices[choice], at: place))
      }
      return JSONNode(.array(items), at: place)
    case .day: return range(text, at: place) { day($0) }
    case .quantity(let unit, _): return range(text, at: place) { quantity($0, unit) }
    case .text, .recurringDay: return JSONNode(.string(text), at: place)
    case .list:
      guard Int(text) != nil else { return JSONNode(.string(text), at: place) }
      let count = JSONNode(.number(text), at: place)
      let member = JSONMember(key: "count", keyPlace: place, value: count)
      return JSONNode(.object(JSONObject([member])), at: place)
    }
  }

  /// `a..b` is a range, and an end that is left out is open; all else is one value.
  private func range(
    _ text: String,
    at place: Place,
    _ canonical: (String) -> String
  ) -> JSONNode {
    var ends: [String] = [""]
    var dots = 0
    for scalar in text.unicodeScalars {
      if scalar == "." {
        dots += 1
        continue
      }
      if dots == 2 {
        ends.append("")
      } else if dots > 0 {
        ends[ends.count - 1] += String(repeating: ".", count: dots)
      }
      dots = 0
      ends[ends.count - 1].unicodeScalars.append(scalar)
    }
    if dots == 2 { ends.append("") }
    guard ends.count == 2 else { return JSONNode(.string(canonical(text)), at: place) }
    var nodes: [JSONNode] = []
    for end in ends {
      let end = trimmed(end)
      nodes.append(JSONNode(end.isEmpty ? .null : .string(canonical(end)), at: place))
    }
    let list = JSONNode(.array(nodes), at: place)
    let member = JSONMember(key: "between", keyPlace: place, value: list)
    return JSONNode(.object(JSONObject([member])), at: place)
  }

  private func flag(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "yes", "y", "是", "有", "对": true
    case "false", "no", "n", "否", "无", "没有", "不是", "不": false
    default: nil
    }
  }

  private func item(_ text: String, of choice: Choice, at place: Place) -> JSONNode {
    if choice.index(of: text) != nil { return JSONNode(.string(text), at: place) }
    let small = text.lowercased()
    let labelled = choice.items.first {
      $0.label.zh == text || $0.label.en.lowercased() == small || $0.name == small
    }
    return JSONNode(.string(labelled?.name ?? text), at: place)
  }

  private func day(_ text: String) -> String {
    if case .day(let day) = PeoplesForm(declared: []).day(text) { return day.text }
    return text
  }

  private func quantity(_ text: String, _ unit: Unit) -> String {
    let meant = PeoplesForm(declared: vocabulary.units).quantity(text, expecting: unit)
    guard let meant, meant.unit == unit else { return text }
    return canonicalText(meant)
  }

  private func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
    while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    return String(scalars)
  }

  private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\u{3000}"
  }
}

extension TermSettler {
  /// A typed text as the JSON that `assume` would have for a term.
  func node(_ typed: String, typedFor term: Term, at place: Place) -> JSONNode {
    let forms = TypedText(vocabulary: book.vocabulary)
    switch openness(of: term) {
    case .within: return forms.node(typed, as: term.type, at: place)
    case .list:
      let items = forms.node(typed, as: term.type, at: place)
      let member = JSONMember(key: "includes", keyPlace: place, value: items)
      return JSONNode(.object(JSONObject([member])), at: place)
    default: return JSONNode(.string(typed), at: place)
    }
  }
}
