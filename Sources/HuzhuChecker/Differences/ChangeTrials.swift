package import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

/// The old version with one change made, and the new one with one change taken back: what tells
/// which change decides an answer.
package struct ChangeTrials: Sendable {
  /// The changes that can decide, in the order in which they are told.
  package let keys: [ComparedPart.Key]
  /// By change; nil where the change cannot stand alone.
  private let alone: [VersionRunner?]
  private let without: [VersionRunner?]

  /// The most changes that are tried one by one.
  package static let most = 60

  /// Builds the trials.
  ///
  /// - Parameters:
  ///   - difference: What differs.
  ///   - old: The document of the old version, with what it is read beside: vocabularies, ledgers.
  ///   - new: The same of the new version.
  ///   - isVocabularyChanged: Whether the names mean something else beside the new version.
  ///   - isInForce: Whether days of force are left aside.
  package init(
    _ difference: SchemeDifference,
    old: (document: JSONNode, beside: [JSONNode]),
    new: (document: JSONNode, beside: [JSONNode]),
    isVocabularyChanged: Bool = false,
    isInForce: Bool
  ) {
    var keys: [ComparedPart.Key] = []
    for change in difference.changes where change.canDecide {
      if !(isInForce && change.key.kind == .effective) { keys.append(change.key) }
    }
    if isVocabularyChanged { keys.append(ComparedPart.Key(.vocabulary)) }
    self.keys = keys
    guard keys.count > 1, keys.count <= Self.most else {
      alone = []
      without = []
      return
    }
    let (before, after) = (SchemeDocument(old.document), SchemeDocument(new.document))
    var base = before
    base.addNames(from: after)
    var rest = after
    rest.addNames(from: before)
    // A gap names clauses that may come or go, and changes no amount: it never stands in the way.
    for change in difference.changes where change.key.kind == .gap {
      if change.kind != .dropped { base.take(change.key, from: after) }
    }
    var alone: [VersionRunner?] = []
    var without: [VersionRunner?] = []
    let id = difference.new?.scheme.id ?? ""
    for key in keys {
      var one = base
      one.take(key, from: after)
      let isNames = key.kind == .vocabulary
      alone.append(Self.runner(one, id, isNames ? new : old, isNames ? .new : .old, isInForce))
      var other = rest
      other.take(key, from: before)
      without.append(Self.runner(other, id, isNames ? old : new, isNames ? .old : .new, isInForce))
    }
    self.alone = alone
    self.without = without
  }

  private static func runner(
    _ document: SchemeDocument,
    _ id: String,
    _ side: (document: JSONNode, beside: [JSONNode]),
    _ names: VersionRunner.Names,
    _ isInForce: Bool
  ) -> VersionRunner? {
    let (node, mistakes) = readJSON(SourceText(name: "", text: document.text), index: 0)
    guard let node, mistakes.isEmpty else { return nil }
    let (book, _) = loadRulebook(side.beside + [node], readsExamples: false)
    guard let scheme = book.schemes.first(where: { $0.id == id }) else { return nil }
    return VersionRunner(
      ComparedScheme(scheme: scheme, book: book, document: node),
      names: names,
      isInForce: isInForce
    )
  }

  /// Two versions that differ in one change alone: the old one and the old one with the change, or the
  /// new one without it and the new one; nil where the change cannot stand alone.
  func pair(
    for key: ComparedPart.Key,
    old: VersionRunner,
    new: VersionRunner
  ) -> (before: VersionRunner, after: VersionRunner)? {
    guard let index = keys.firstIndex(of: key) else { return nil }
    if keys.count == 1 { return (old, new) }
    guard !alone.isEmpty else { return nil }
    if let after = alone[index] { return (old, after) }
    return without[index].map { ($0, new) }
  }

  /// Which change brought somebody from one answer to the other.
  ///
  /// Only what the person's standing is about is looked at: of who gets more or less, the money.
  func decision(
    of person: ComparedPerson,
    _ effect: PersonEffect,
    on day: Day?
  ) -> PersonEffect.Decision {
    if keys.count == 1 { return .one(keys[0]) }
    guard !alone.isEmpty else { return .several([]) }
    let old = Point(effect.old, effect.standing)
    let new = Point(effect.new, effect.standing)
    var shares: [PersonEffect.Decision.Share] = []
    var whole: [ComparedPart.Key] = []
    var partly: [ComparedPart.Key] = []
    var sum = MoneyRange.zero
    for (index, runner) in alone.enumerated() {
      guard let runner else { continue }
      let outcome = runner.outcome(of: person, on: day)
      let point = Point(outcome, effect.standing)
      if point == old { continue }
      partly.append(keys[index])
      if point == new { whole.append(keys[index]) }
      guard let pay = outcome.pay, let before = effect.old.pay else { continue }
      shares.append(PersonEffect.Decision.Share(key: keys[index], difference: pay - before))
      sum = sum + (pay - before)
    }
    if whole.count == 1 { return .one(whole[0]) }
    if whole.count > 1 { return .several(whole) }
    let isMoney = effect.standing == .gains || effect.standing == .loses || effect.standing == .open
    if isMoney, shares.count > 1, sum == effect.difference { return .sum(shares) }
    var needed: [ComparedPart.Key] = []
    for (index, runner) in without.enumerated() {
      guard let runner else { continue }
      let point = Point(runner.outcome(of: person, on: day), effect.standing)
      if point == old { needed.append(keys[index]) }
    }
    // Without one of them nothing would be different, whatever the others add to it.
    if needed.count == 1 { return .one(needed[0]) }
    return .several(needed.isEmpty ? partly : needed)
  }

  /// What of an answer is looked at.
  private struct Point: Equatable {
    var pay: MoneyRange?
    var paidIn: MoneyRange?
    var aspects: [ComparedOutcome.Aspect: String] = [:]

    init(_ outcome: ComparedOutcome, _ standing: PersonEffect.Standing) {
      switch standing {
      case .gains, .loses, .open: pay = outcome.pay
      case .paysLess, .paysMore: paidIn = outcome.paidIn
      default:
        aspects = outcome.aspects
        aspects[.basis] = nil
      }
    }
  }
}
