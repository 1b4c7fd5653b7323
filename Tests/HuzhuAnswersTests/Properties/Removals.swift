import Foundation
import HuzhuAnswers
import HuzhuLanguage
import HuzhuNaive
import HuzhuPlan
import Testing

/// A worked case, and places at which a scheme that is asked no longer gets to know a fact.
struct Removals: Sendable, CustomTestStringConvertible {
  var worked: WorkedCase
  /// The case with a history of nothing written out.
  var known: Case
  var removals: [(scheme: String, place: GivenAt)] = []

  var testDescription: String { worked.name }
}

extension Removals {
  /// Each fact that a scheme reads is taken from two of its worked cases.
  ///
  /// One of them has an exact answer and one a range, where there are such; which ones is drawn with
  /// a fixed seed. There are thousands of places in all, and each costs an answer and the search for
  /// the ends of its range: `HUZHU_EVERY=1` tries them all, and takes some minutes.
  static let sample: [Removals] = {
    let rules = ProjectRules.shared
    let takesEvery = ProcessInfo.processInfo.environment["HUZHU_EVERY"] != nil
    var result = rules.cases.map {
      Removals(worked: $0, known: $0.input.writingHistory(in: rules.book))
    }
    var found: [Kind: [(position: Int, place: GivenAt)]] = [:]
    for (position, one) in result.enumerated() {
      for answer in (try? rules.answers(one.worked)) ?? [] {
        let read = rules.facts(readBy: answer.scheme)
        for place in one.known.given where read.contains(place.fact) {
          if one.known.needsDay(at: place, in: rules.book) { continue }
          let isRange = answer.pay.map { !$0.isExact } ?? false
          let kind = Kind(scheme: answer.scheme.id, fact: place.fact, isRange: isRange)
          found[kind, default: []].append((position, place))
        }
      }
    }
    var random = SplitMix64(seed: 20_260_605)
    for (kind, places) in found.sorted(by: { $0.key < $1.key }) {
      let drawn = Int(random.next() % UInt64(places.count))
      for (index, found) in places.enumerated() where takesEvery || index == drawn {
        result[found.position].removals.append((kind.scheme, found.place))
      }
    }
    return result.filter { !$0.removals.isEmpty }
  }()

  /// What is tried at least once, if any case has it.
  private struct Kind: Hashable, Comparable {
    var scheme: String
    var fact: Int
    var isRange: Bool

    static func < (left: Kind, right: Kind) -> Bool {
      (left.scheme, left.fact, left.isRange ? 1 : 0)
        < (right.scheme, right.fact, right.isRange ? 1 : 0)
    }
  }
}

extension Case {
  /// Of several events one alone cannot lose its day.
  fileprivate func needsDay(at place: GivenAt, in book: Rulebook) -> Bool {
    guard case .event(_, let fact) = place else { return false }
    return fact == book.vocabulary.factByName["event.date"] && (events ?? []).count > 1
  }
}

extension ProjectRules {
  private static let read: [String: Set<Int>] = {
    let rules = ProjectRules.shared
    var result: [String: Set<Int>] = [:]
    for scheme in rules.book.schemes {
      let version = "\(scheme.id)@\(scheme.version)"
      result[version] = readFacts(Plan(scheme: scheme, book: rules.book))
    }
    return result
  }()

  /// The facts that a scheme reads, and those that are bound to them by what always holds.
  func facts(readBy scheme: Scheme) -> Set<Int> {
    Self.read["\(scheme.id)@\(scheme.version)"] ?? []
  }

  private static func readFacts(_ plan: Plan) -> Set<Int> {
    var result: Set<Int> = []
    for (fact, uses) in plan.factUses.enumerated() where uses > 0 { result.insert(fact) }
    for condition in plan.vocabulary.always { result.formUnion(plan.facts(in: condition)) }
    // A list is not read as a fact is: one walks over it, and nothing counts that.
    for (fact, definition) in plan.vocabulary.facts.enumerated() {
      if case .list = definition.type { result.insert(fact) }
    }
    // Events are settled in the order of their days.
    if let date = plan.vocabulary.factByName["event.date"] { result.insert(date) }
    return result
  }
}
