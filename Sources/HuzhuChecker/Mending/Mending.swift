package import HuzhuDocuments

/// Applies the fixes that findings carry, until there is nothing left to apply.
///
/// In a round every fix is applied that does not touch another one; what they mend may let further
/// findings be seen, so the documents are read anew after each round. A fix after which a document
/// has an error that it did not have is left out, unless a fix of the next rounds mends that too: in
/// the end there is no error that was not there before. Of a document that was no JSON only the
/// mistakes of its text count: what is wrong with its meaning could not be told before.
package struct Mending {
  /// The documents of a run as they are read, and what is found in them.
  package struct Reading {
    /// In an order that does not depend on what the documents hold.
    package var sources: [SourceText]
    package var diagnostics: [Diagnostic]

    package init(sources: [SourceText], diagnostics: [Diagnostic]) {
      self.sources = sources
      self.diagnostics = diagnostics
    }
  }

  /// What came of it.
  package struct Outcome {
    /// The new text of each document that is to change, by its number.
    package var texts: [Int: [UInt8]] = [:]
    package var applied: [Repair] = []
    /// Fixes that would bring errors, each with one of them.
    package var refused: [(repair: Repair, brings: Diagnostic)] = []
  }

  /// No document needs so many rounds, and each of them reads all documents.
  static let mostRounds = 20
  /// How often the documents are read to find the fix that brings an error.
  static let mostTrials = 100

  /// The numbers of the documents that may be changed.
  private let meant: Set<Int>
  /// Whether an error that a fix brings may stand for now where it has a fix itself.
  private let isHopeful: Bool
  private var outcome = Outcome()
  private var trials = 0
  /// What is not tried again.
  private var left: Set<Repair.Identity> = []

  private init(meant: Set<Int>, isHopeful: Bool) {
    self.meant = meant
    self.isHopeful = isHopeful
  }

  /// Applies the fixes.
  ///
  /// - Parameters:
  ///   - meant: The numbers of the documents that may be changed.
  ///   - read: Reads the documents, with other texts for some of them.
  /// - Returns: The new texts, and what was done; nothing is written.
  /// - Throws: What reading throws.
  package static func run<Failure: Error>(
    among meant: Set<Int>,
    read: ([Int: [UInt8]]) throws(Failure) -> Reading
  ) throws(Failure) -> Outcome {
    let first = try read([:])
    var hopeful = Mending(meant: meant, isHopeful: true)
    let last = try hopeful.mend(first, read)
    if ErrorComparison(before: first, changed: Set(hopeful.outcome.texts.keys))
      .firstNew(in: last, hopeful: false) == nil
    {
      return hopeful.outcome
    }
    var careful = Mending(meant: meant, isHopeful: false)
    _ = try careful.mend(first, read)
    return careful.outcome
  }

  /// Goes round until nothing is left to apply; what is read in the end.
  private mutating func mend<Failure: Error>(
    _ first: Reading,
    _ read: ([Int: [UInt8]]) throws(Failure) -> Reading
  ) throws(Failure) -> Reading {
    var reading = first
    for _ in 0..<Self.mostRounds {
      let repairs = repairs(in: reading)
      if repairs.isEmpty { break }
      let accepted = try settle([], repairs, reading, read)
      if accepted.isEmpty { continue }
      // What would bring an error now may bring none once the others are made.
      left = []
      outcome.refused = []
      outcome.texts = texts(with: accepted, reading)
      outcome.applied += accepted
      reading = try read(outcome.texts)
    }
    return reading
  }

  /// The fixes of one round, none of which touches another.
  private func repairs(in reading: Reading) -> [Repair] {
    var all: [Repair] = []
    for diagnostic in reading.diagnostics where meant.contains(diagnostic.place.source) {
      guard reading.sources.indices.contains(diagnostic.place.source),
        let repair = Repair(diagnostic, in: reading.sources[diagnostic.place.source]),
        !left.contains(repair.identity)
      else { continue }
      all.append(repair)
    }
    let order = all.indices.sorted { a, b in
      let (first, second) = (all[a].place, all[b].place)
      if first.source != second.source { return first.source < second.source }
      if first.range.lowerBound != second.range.lowerBound {
        return first.range.lowerBound < second.range.lowerBound
      }
      return a < b
    }
    var chosen: [Repair] = []
    for index in order {
      if let last = chosen.last, last.touches(all[index]) { continue }
      chosen.append(all[index])
    }
    return chosen
  }

  /// The longest part of the fixes that brings no error, found by halving.
  private mutating func settle<Failure: Error>(
    _ base: [Repair],
    _ more: [Repair],
    _ reading: Reading,
    _ read: ([Int: [UInt8]]) throws(Failure) -> Reading
  ) throws(Failure) -> [Repair] {
    if more.isEmpty { return base }
    guard trials < Self.mostTrials else {
      for repair in more { left.insert(repair.identity) }
      return base
    }
    trials += 1
    let trial = try read(texts(with: base + more, reading))
    let before = ErrorComparison(before: reading, changed: Set((base + more).map(\.place.source)))
    guard let error = before.firstNew(in: trial, hopeful: isHopeful) else { return base + more }
    if more.count == 1 {
      left.insert(more[0].identity)
      outcome.refused.append((more[0], error))
      return base
    }
    let half = more.count / 2
    let kept = try settle(base, Array(more[..<half]), reading, read)
    return try settle(kept, Array(more[half...]), reading, read)
  }

  /// The texts of the changed documents with these fixes of one round, sorted by place.
  private func texts(with repairs: [Repair], _ reading: Reading) -> [Int: [UInt8]] {
    var texts = outcome.texts
    var bySource: [Int: [Repair]] = [:]
    for repair in repairs { bySource[repair.place.source, default: []].append(repair) }
    for (source, repairs) in bySource {
      let old = reading.sources[source].bytes
      var new: [UInt8] = []
      new.reserveCapacity(old.count + 64)
      var end = 0
      for repair in repairs {
        new += old[end..<repair.place.range.lowerBound]
        new += Array(repair.new.utf8)
        end = repair.place.range.upperBound
      }
      new += old[end...]
      texts[source] = new
    }
    return texts
  }
}
