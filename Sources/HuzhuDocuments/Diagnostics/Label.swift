/// A text in both languages of the project.
///
/// Every word that a person reads is written twice, by hand; the renderer picks one.
package struct Label: Hashable, Sendable {
  package var zh: String
  package var en: String

  package init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The same text in both languages, for names and numbers that are not translated.
  package init(_ both: String) {
    zh = both
    en = both
  }

  package subscript(language: Language) -> String {
    language == .zh ? zh : en
  }
}

/// The languages in which the tool speaks to people.
package enum Language: String, Hashable, Sendable, CaseIterable {
  case zh
  case en
}
