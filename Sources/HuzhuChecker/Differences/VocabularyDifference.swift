package import HuzhuDocuments
package import HuzhuLanguage
import HuzhuValues

/// The names of two rulebooks that mean different things, or are only in one of them.
package struct VocabularyDifference: Sendable {
  package let changes: [Change]

  package struct Change: Sendable, Hashable {
    package let kind: Kind
    package let name: String
    package let title: Label
    package let change: PartChange.Kind
    /// Of a choice, the items that are new, gone, or elsewhere in the hierarchy.
    package let items: [String]
  }

  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case fact
    case choice
    case unit
    case always
  }

  /// Compares the vocabularies of two rulebooks.
  package init(old: Rulebook, new: Rulebook) {
    let (before, after) = (VocabularyMeaning(old), VocabularyMeaning(new))
    var changes: [Change] = []
    for kind in Kind.allCases {
      var left: [String: VocabularyMeaning.Entry] = [:]
      let entries = (old: before.entries(kind), new: after.entries(kind))
      for entry in entries.old { left[entry.name] = entry }
      for entry in entries.new {
        let known = left.removeValue(forKey: entry.name)
        if let known, known.meaning == entry.meaning { continue }
        changes.append(Self.change(kind, known, entry, entry))
      }
      for entry in entries.old where left[entry.name] != nil {
        changes.append(Self.change(kind, entry, nil, entry))
      }
    }
    self.changes = changes
  }

  package var isEmpty: Bool { changes.isEmpty }

  private static func change(
    _ kind: Kind,
    _ old: VocabularyMeaning.Entry?,
    _ new: VocabularyMeaning.Entry?,
    _ shown: VocabularyMeaning.Entry
  ) -> Change {
    var items: [String] = []
    if let old, let new {
      items += new.items.filter { !old.items.contains($0) }.map { "+" + $0 }
      items += old.items.filter { !new.items.contains($0) }.map { "-" + $0 }
    }
    return Change(
      kind: kind,
      name: shown.name,
      title: shown.title,
      change: old == nil ? .added : new == nil ? .dropped : .changed,
      items: items
    )
  }
}

/// What the names of a vocabulary mean, without their words.
private struct VocabularyMeaning {
  private let book: Rulebook
  private let writer: MeaningWriter

  struct Entry {
    var name: String
    var title: Label
    var meaning: String
    var items: [String] = []
  }

  init(_ book: Rulebook) {
    self.book = book
    let place = Place(source: 0, range: 0..<0)
    writer = MeaningWriter(
      ComparedScheme(scheme: Scheme(id: "", version: "", place: place), book: book)
    )
  }

  private var vocabulary: Vocabulary { book.vocabulary }

  func entries(_ kind: VocabularyDifference.Kind) -> [Entry] {
    switch kind {
    case .fact:
      vocabulary.facts.map { fact in
        var name = fact.name
        if case .field(let list) = fact.scope { name = vocabulary.facts[list].name + "." + name }
        return Entry(name: name, title: fact.title, meaning: meaning(of: fact))
      }
    // The readings of unstated terms are choices too, of their schemes.
    case .choice:
      vocabulary.choiceByName.sorted { $0.key < $1.key }.map { name, position in
        let items = items(of: vocabulary.choices[position])
        return Entry(
          name: name,
          title: Label(name),
          meaning: "\(vocabulary.choices[position].isOrdered) "
            + (vocabulary.choices[position].isOrdered ? items : items.sorted())
            .joined(separator: " "),
          items: items
        )
      }
    case .unit:
      vocabulary.units.map { Entry(name: $0.name, title: $0.label, meaning: "\($0.isWhole)") }
    case .always:
      vocabulary.always.map { node in
        Entry(name: writer.text(node), title: Label(writer.text(node)), meaning: "")
      }
    }
  }

  private func items(of choice: Choice) -> [String] {
    choice.items.map { item in
      item.name + (item.parent.map { " under " + choice.items[$0].name } ?? "")
    }
  }

  private func meaning(of fact: Fact) -> String {
    var parts = [typeText(fact.type), "\(fact.mayBeNone)", "\(fact.isFixed)", "\(fact.atMost)"]
    if let domain = fact.domain {
      let scale = fact.type.scale
      parts += [domain.low, domain.high, fact.step].map {
        Decimal(mantissa: $0, scale: scale).normalized.text
      }
    }
    if let publication = fact.publication {
      for piece in publication.pieces {
        parts.append(writer.days(piece.from, piece.until) + writer.text(piece.table))
      }
    } else {
      parts.append(writer.text(fact.derived))
    }
    return parts.joined(separator: " | ")
  }

  private func typeText(_ type: ValueType) -> String {
    switch type {
    case .flag: "flag"
    case .choice(let choice): "choice \(vocabulary.choices[choice].name)"
    case .choices(let choice): "choices \(vocabulary.choices[choice].name)"
    case .day: "day"
    case .recurringDay: "recurring day"
    case .quantity(let unit, let scale): "quantity \(unit.text) \(scale)"
    case .text: "text"
    case .list: "list"
    }
  }
}
