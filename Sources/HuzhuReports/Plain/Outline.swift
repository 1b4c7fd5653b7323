import HuzhuDocuments

/// A scheme told for people, before it is laid out as text or as Markdown.
struct Outline: Sendable {
  var title: String
  /// The id and version.
  var identity: String
  /// What stands under the title: a name and what it is.
  var rows: [(name: String, text: String)] = []
  var sections: [Section] = []

  struct Section: Sendable {
    var heading: String
    var items: [Item]
  }

  /// A line of a list.
  struct Item: Sendable {
    /// What it is called; empty where the text says it.
    var name: String
    /// By what name rules and answers call it.
    var id: String?
    var told: Told
    /// Where its numbers stand.
    var source: String = ""
    var note: String = ""

    init(_ name: String, id: String? = nil, _ told: Told, source: String = "") {
      self.name = name
      self.id = id == name ? nil : id
      self.told = told
      self.source = source
    }
  }

  /// Adds a section, unless it would be empty.
  mutating func add(_ heading: String, _ items: [Item]) {
    if !items.isEmpty { sections.append(Section(heading: heading, items: items)) }
  }
}
