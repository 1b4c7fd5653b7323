import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

extension MutantMaker {
  /// The mutants of the parts that are no formulas, and of conditions that stand for themselves.
  mutating func addParts() {
    if let scope = scheme.scope { dropRoot(scope, SchemePart(.scope, "")) }
    addEffective()
    if let root = scheme.eligibility?.root { dropRoot(root, SchemePart(.clause, "eligibility")) }
    if let root = scheme.claims?.root { dropRoot(root, SchemePart(.clause, "claims")) }
    for contribution in scheme.contributions {
      if let when = contribution.when { dropRoot(when, SchemePart(.clause, contribution.clause)) }
    }
    for benefit in scheme.benefits {
      if let when = benefit.when { dropRoot(when, SchemePart(.clause, benefit.clause)) }
    }
    for (index, exclusive) in scheme.exclusives.enumerated() {
      let part = SchemePart(.clause, exclusive.clause)
      add(
        .bound,
        part,
        Label(zh: "不再择一给付", en: "the benefits no longer exclude each other"),
        exclusive.place,
        .scheme { $0.exclusives.remove(at: index) }
      )
      if let when = exclusive.when { dropRoot(when, part) }
    }
    addLimits()
    for duty in scheme.duties {
      if let when = duty.when { dropRoot(when, SchemePart(.clause, duty.clause)) }
    }
    for capacity in scheme.capacities {
      if let when = capacity.when { dropRoot(when, SchemePart(.clause, capacity.clause)) }
    }
    for index in walk.runnings {
      let running = scheme.runnings[index]
      let part = SchemePart(.running, running.name)
      if let condition = running.condition { dropRoot(condition, part) }
      if case .count(let condition?) = running.kind { dropRoot(condition, part) }
      if let opening = running.opening {
        add(
          .clause,
          part,
          Label(zh: "不计此前的累计", en: "what came before is no longer counted"),
          book.nodes[opening].place,
          .scheme { $0.runnings[index].opening = nil }
        )
      }
    }
    for index in walk.terms { addPieces(of: index) }
    if let rounding = scheme.rounding, rounding.origin.basis != .assumed {
      let other = Self.other(rounding.mode)
      add(
        .rounding,
        SchemePart(.clause, "rounding"),
        becomes(Label(rounding.mode.rawValue), Label(other.rawValue)),
        rounding.origin.place,
        .scheme { $0.rounding?.mode = other }
      )
    }
  }

  private mutating func addLimits() {
    for (index, limit) in scheme.limits.enumerated() {
      let part = SchemePart(.clause, limit.clause)
      add(
        .bound,
        part,
        Label(zh: "去掉这项限额", en: "the limit is left out"),
        limit.place,
        .scheme { $0.limits.remove(at: index) }
      )
      if let when = limit.when { dropRoot(when, part) }
      if let opening = limit.opening {
        add(
          .bound,
          part,
          Label(zh: "不计此前已付", en: "what was paid before is no longer counted"),
          book.nodes[opening].place,
          .scheme { $0.limits[index].opening = nil }
        )
      }
    }
  }

  /// The first and the last day of the version, a day earlier and a day later.
  private mutating func addEffective() {
    let part = SchemePart(.effective, "")
    for step in [-1, 1] {
      if let day = scheme.effective.from {
        let other = day.adding(days: step)
        add(
          .day,
          part,
          Label(
            zh: "首日 \(day.text) 改为 \(other.text)",
            en: "the first day \(day.text) becomes \(other.text)"
          ),
          scheme.place,
          .scheme { $0.effective.from = other }
        )
      }
      if let day = scheme.effective.until {
        let other = day.adding(days: step)
        add(
          .day,
          part,
          Label(
            zh: "终止日 \(day.text) 改为 \(other.text)",
            en: "the end \(day.text) becomes \(other.text)"
          ),
          scheme.place,
          .scheme { $0.effective.until = other }
        )
      }
    }
  }

  /// The days on which one piece of a term follows another.
  private mutating func addPieces(of index: Int) {
    let term = scheme.terms[index]
    let part = SchemePart(.term, term.name)
    for (position, piece) in term.pieces.enumerated() {
      guard let from = piece.from else { continue }
      for step in [-1, 1] {
        // Before the version is in force nobody asks its terms.
        if position == 0, step < 0, from == scheme.effective.from { continue }
        let other = from.adding(days: step)
        add(
          .day,
          part,
          Label(
            zh: "自 \(from.text) 起改为自 \(other.text) 起",
            en: "from \(from.text) becomes from \(other.text)"
          ),
          piece.origin.place,
          .scheme { scheme in
            scheme.terms[index].pieces[position].from = other
            if position > 0 { scheme.terms[index].pieces[position - 1].until = other }
          }
        )
      }
    }
  }
}
