import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

/// A rulebook while it is checked, with what all passes share.
struct RuleCheck: Sendable {
  let book: Rulebook
  let options: RuleCheckOptions
  let shared: SharedReads
  /// The sound versions; where an end is not stated, it is that of the neighbour.
  let schemes: [Scheme]

  /// What is asked of each version by itself.
  typealias Pass = @Sendable (RuleCheck, Scheme) -> [Diagnostic]

  static let passes: [Pass] = [tables, versions, datedTerms, waiting, proofs]

  init(_ book: Rulebook, _ options: RuleCheckOptions) {
    self.book = book
    self.options = options
    shared = SharedReads(of: book)
    var schemes: [Scheme] = []
    for (index, version) in book.schemes.enumerated() {
      guard !options.unsound.contains(version.place.source) else { continue }
      var scheme = version
      let next = index + 1 < book.schemes.count ? book.schemes[index + 1] : nil
      if scheme.effective.until == nil, let next, next.id == scheme.id {
        scheme.effective.until = next.effective.from
      }
      if scheme.effective.from == nil, index > 0, book.schemes[index - 1].id == scheme.id {
        scheme.effective.from = book.schemes[index - 1].effective.until
      }
      schemes.append(scheme)
    }
    self.schemes = schemes
  }

  /// Whether what all schemes stand on was read without an error.
  var isVocabularySound: Bool {
    let vocabulary = book.vocabulary
    return !vocabulary.facts.contains { options.unsound.contains($0.place.source) }
      && !vocabulary.choices.contains { options.unsound.contains($0.place.source) }
  }

  /// Whether everything was asked that an `allow` could let stand.
  func judges(_ allowance: Allowance) -> Bool {
    let asksOfDays = allowance.code != .schemeEnds && allowance.code != .termEnds
    return !options.unsound.contains(allowance.around.source) && (asksOfDays || options.on != nil)
  }

  /// The plan of a version.
  func plan(of scheme: Scheme) -> Plan { Plan(scheme: scheme, book: book, shared: shared) }
}
