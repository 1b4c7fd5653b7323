package import HuzhuDocuments
package import HuzhuLanguage
package import HuzhuPlan
import HuzhuValues

/// How much of one version of a scheme its examples bring about.
package struct SchemeCoverage: Sendable {
  package var scheme: String
  package var version: String
  package var place: Place
  /// How many examples it has.
  package var examples: Int
  package var items: [CoverageItem]

  package var covered: Int { items.count { $0.isCovered } }
  /// What no example brings about, but for what the document explains, in the order of the file.
  package var uncovered: [CoverageItem] {
    items.filter { !$0.isCovered && $0.because == nil }
      .sorted { $0.place.range.lowerBound < $1.place.range.lowerBound }
  }
  package var explained: [CoverageItem] { items.filter { !$0.isCovered && $0.because != nil } }

  /// Measures one version of a scheme by running its examples.
  ///
  /// An example with something unknown counts for what it settles whatever the unknown is. One that
  /// is out of scope counts for that alone.
  ///
  /// - Parameters:
  ///   - scheme: The version.
  ///   - book: The rulebook that it belongs to, with its examples.
  ///   - shared: What all plans of the rulebook share.
  package init(of scheme: Scheme, in book: Rulebook, shared: SharedReads? = nil) {
    self.scheme = scheme.id
    version = scheme.version
    place = scheme.place
    examples = scheme.examples.count
    let walk = SchemeWalk(scheme, in: book)
    items = CoverageItems(walk).items
    let cases = BoundaryCases(scheme: scheme, book: book, shared: shared)
    var found = Found()
    for example in scheme.examples {
      guard let situation = cases.situation(of: example.input) else { continue }
      found.add(Evaluator(plan: cases.plan, situation: situation), scheme)
    }
    for index in items.indices where found.shows(items[index].evidence) {
      items[index].isCovered = true
    }
    let allowances = book.allowancesOfExamples
    for index in items.indices where !items[index].isCovered && !allowances.isEmpty {
      let item = items[index]
      let finding = Diagnostic(.notCovered, .warning, item.wanted, at: item.place)
      items[index].because = allowances.first { $0.silences(finding) }?.because
    }
  }
}

/// What the examples of a scheme brought about together.
private struct Found {
  var reached: Set<NodeID> = []
  var held: Set<Trace.Side> = []
  var failed: Set<Trace.Side> = []
  var others: Set<CoverageItem.Evidence> = []

  mutating func add(_ evaluator: Evaluator, _ scheme: Scheme) {
    let (trace, outcome) = evaluator.traced()
    guard outcome.scope.truth != .no, outcome.version.truth != .no else {
      if let scope = scheme.scope, outcome.scope.truth == .no { failed.insert(Trace.Side(scope)) }
      return
    }
    reached.formUnion(trace.settled)
    held.formUnion(trace.held)
    failed.formUnion(trace.failed)
    for event in outcome.events { add(event, of: outcome, scheme) }
    for entitlement in outcome.entitlements {
      switch entitlement.applies.truth {
      case .yes: others.insert(.paid(benefit: entitlement.benefit))
      case .no: others.insert(.notPaid(benefit: entitlement.benefit))
      case .open: break
      }
    }
    for duty in outcome.duties where duty.applies.truth == .yes {
      switch duty.holds.truth {
      case .yes: others.insert(.kept(duty: duty.duty))
      case .no: others.insert(.broken(duty: duty.duty))
      case .open: break
      }
    }
  }

  private mutating func add(_ event: EventOutcome, of outcome: Outcome, _ scheme: Scheme) {
    for (index, benefit) in event.benefits.enumerated() {
      guard case .pay = scheme.benefits[index].gives else { continue }
      guard let amount = benefit.admitted.possible.interval, !benefit.admitted.possible.mayFail
      else { continue }
      if amount.high == 0 || outcome.eligibility.truth == .no {
        others.insert(.notPaid(benefit: index))
      } else if amount.low > 0 {
        others.insert(.paid(benefit: index))
      }
      let isCut = benefit.status == .cutByLimit
      for room in benefit.rooms {
        if isCut, room.isBinding, let left = room.room, left.high <= amount.high {
          others.insert(.cut(limit: room.limit))
        }
        if !isCut, amount.low > 0 { others.insert(.notCut(limit: room.limit)) }
      }
    }
  }

  func shows(_ evidence: CoverageItem.Evidence) -> Bool {
    switch evidence {
    case .reached(let node): reached.contains(node)
    case .held(let side): held.contains(side)
    case .failed(let side): failed.contains(side)
    default: others.contains(evidence)
    }
  }
}
