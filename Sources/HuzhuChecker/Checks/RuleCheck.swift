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

  /// What is asked of all documents together.
  typealias WholePass = @Sendable (RuleCheck) -> [Diagnostic]

  static let wholePasses: [WholePass] = [
    { $0.isWhole ? unusedVocabulary(in: $0.book) : [] },
    { $0.isWhole ? unusedLedgerFacts(in: $0.book) : [] },
    { check in check.options.pages.map { checkSources(check.book, pages: $0) } ?? [] },
  ]

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
    if options.unsound.contains(allowance.around.source) { return false }
    if allowance.code == .schemeEnds || allowance.code == .termEnds { return options.on != nil }
    if allowance.code.rawValue.hasPrefix("HZ081") { return isWhole }
    if allowance.code.rawValue.hasPrefix("HZ082") { return options.pages != nil }
    return true
  }

  /// Whether every document was read without an error, so that what is not used is used by nobody.
  var isWhole: Bool { options.unsound.isEmpty }

  /// The plan of a version.
  func plan(of scheme: Scheme) -> Plan { Plan(scheme: scheme, book: book, shared: shared) }
}
