import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

/// An overlay with a place for each term that a scheme leaves open.
struct OverlaySkeleton {
  let scheme: Scheme
  let book: Rulebook

  /// The document, or `nil` where nothing is open.
  var text: String? {
    var terms: [(String, JSONOutput)] = []
    for term in scheme.terms {
      guard let member = member(of: term) else { continue }
      terms.append((term.name, member))
    }
    guard !terms.isEmpty else { return nil }
    let document = JSONOutput.object([
      ("format", "huzhu/1"), ("overlay", .string("new.\(scheme.id)")),
      (
        "note",
        .label(
          zh: "\"is\" 现在都只是占位：换成真值，删去不填的条款，并在 \"assumed\" 写明依据；"
            + "出自经办方文件的，改用 \"operator\"。采用它的结果为试算。",
          en: "Every \"is\" only holds a place: put the true value there, remove the terms that you"
            + " do not fill, and say in \"assumed\" on whose word; what a document of the operator"
            + " says has \"operator\" instead. Answers that use it are a trial."
        )
      ), ("for", .string("\(scheme.id)@\(scheme.version)")), ("mode", "fill"),
      ("terms", .object(terms)),
    ])
    return document.documentText()
  }

  private func member(of term: Term) -> JSONOutput? {
    for piece in term.pieces {
      guard case .unstated(let says, let openness) = piece.content else { continue }
      let bounds = bounds(of: openness, term.type)
      return .object([
        ("is", placeholder(openness, term.type)),
        (
          "assumed",
          .label(
            zh: "待填：依据谁的说法，为何取此值。",
            en: "To fill: on whose word, and why this value."
          )
        ),
        (
          "note",
          .label(
            zh: says.zh + (bounds.zh.isEmpty ? "" : "（\(bounds.zh)）"),
            en: says.en + (bounds.en.isEmpty ? "" : " (\(bounds.en))")
          )
        ),
      ])
    }
    return nil
  }

  private func placeholder(_ openness: Term.Openness, _ type: ValueType) -> JSONOutput {
    switch openness {
    case .oneOf(let readings):
      let name = readings.first?.name ?? ""
      return type == .flag ? .bool(name == "true") : .string(name)
    case .within(let low, let high, _):
      if let bound = low.flatMap({ written($0) }) ?? high.flatMap({ written($0) }) {
        return .string(bound)
      }
      guard case .quantity(let unit, let scale) = type else { return .string("2026-01-01") }
      return .string(Quantity.text(mantissa: 0, scale: scale, unit: unit))
    case .list(let includes, let excludes):
      guard case .choices(let choice) = type else { return .array([]) }
      let items = book.vocabulary.choices[choice].items
      var names = includes.items.map { items[$0].name }
      if names.isEmpty {
        let free = items.indices.first { !excludes.contains($0) }
        names = free.map { [items[$0].name] } ?? []
      }
      return .array(names.map { .string($0) })
    }
  }

  private func bounds(of openness: Term.Openness, _ type: ValueType) -> Label {
    switch openness {
    case .oneOf(let readings):
      let zh = readings.map { reading in
        reading.label.map { "\(reading.name)：\($0.zh)" } ?? reading.name
      }
      let en = readings.map { reading in
        reading.label.map { "\(reading.name): \($0.en)" } ?? reading.name
      }
      return Label(
        zh: "读法 " + zh.joined(separator: "；"),
        en: "readings " + en.joined(separator: "; ")
      )
    case .within(let low, let high, _):
      let low = low.flatMap { written($0) }
      let high = high.flatMap { written($0) }
      switch (low, high) {
      case (let low?, let high?): return Label(zh: "\(low) 至 \(high)", en: "\(low) to \(high)")
      case (let low?, nil): return Label(zh: "\(low) 起", en: "from \(low)")
      case (nil, let high?): return Label(zh: "至多 \(high)", en: "at most \(high)")
      case (nil, nil): return Label("")
      }
    case .list(let includes, let excludes):
      guard case .choices(let choice) = type else { return Label("") }
      let items = book.vocabulary.choices[choice].items
      let on = includes.items.map { items[$0].name }.joined(separator: ", ")
      let off = excludes.items.map { items[$0].name }.joined(separator: ", ")
      return Label(
        zh: "名单；确定在内：\(on.isEmpty ? "无" : on)；确定不在内：\(off.isEmpty ? "无" : off)",
        en: "a list; on it: \(on.isEmpty ? "none" : on); not on it: \(off.isEmpty ? "none" : off)"
      )
    }
  }

  /// A bound as a document writes it, where it is a number or day.
  private func written(_ id: NodeID, depth: Int = 0) -> String? {
    let node = book.nodes[id]
    switch node.operation {
    case .constant(.number(let mantissa)):
      guard case .quantity(let unit, let scale) = node.type else { return nil }
      let number = Decimal(mantissa: mantissa, scale: scale).normalized
      return Quantity.text(mantissa: number.mantissa, scale: number.scale, unit: unit)
    case .constant(.day(let day)): return day.text
    case .sum(let items) where items.count == 1: return written(items[0], depth: depth)
    case .term(let index, nil) where depth < 4:
      guard scheme.terms[index].pieces.count == 1,
        case .stated(let content) = scheme.terms[index].pieces[0].content
      else { return nil }
      return written(content, depth: depth + 1)
    default: return nil
    }
  }
}
