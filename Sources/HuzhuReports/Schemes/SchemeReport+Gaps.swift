import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan

extension SchemeReport {
  /// What the source does not mention, what it could do, and what it is about.
  var gaps: [Outline.Item] {
    scheme.gaps.map { gap in
      let says = SchemeWords.withoutFullStop(gap.says[layout.language])
      let about = about(gap.touches).joined(separator: say("、", ", "))
      let effect = gap.word(in: scheme)[layout.language]
      let inside =
        about.isEmpty ? effect : say("\(effect)；涉及：\(about)", "\(effect); about: \(about)")
      return Outline.Item(
        "",
        id: gap.clause,
        Told(say("\(says)（\(inside)）", "\(says) (\(inside))"))
      )
    }
  }

  /// What is touched, all benefits in one word.
  private func about(_ ids: [String]) -> [String] {
    let all = scheme.benefits.map(\.clause)
    guard all.count > 2, all.allSatisfy({ ids.contains($0) }) else {
      return ids.map { touched($0) }
    }
    return [say("各项待遇", "all benefits")]
      + ids.filter { !all.contains($0) }.map { touched($0) }
  }

  /// A clause or value by its title.
  private func touched(_ id: String) -> String {
    for clause in scheme.clauses where clause.id == id { return name(clause.title, id) }
    for benefit in scheme.benefits where benefit.clause == id { return name(benefit.title, id) }
    for part in scheme.contributions where part.clause == id { return name(part.title, id) }
    for limit in scheme.limits where limit.clause == id { return name(limit.title, id) }
    for duty in scheme.duties where duty.clause == id { return name(duty.title, id) }
    for part in scheme.exclusives where part.clause == id { return name(part.title, id) }
    for capacity in scheme.capacities where capacity.clause == id {
      return name(capacity.title, id)
    }
    for value in scheme.values where value.name == id { return name(value.title, id) }
    return id
  }

  /// The public figures that the scheme reads, with their sources.
  var publicFacts: [Outline.Item] {
    let facts = book.vocabulary.facts
    guard facts.contains(where: { $0.publication != nil }) else { return [] }
    let plan = Plan(scheme: scheme, book: book)
    var items: [Outline.Item] = []
    for (index, fact) in facts.enumerated() {
      guard let publication = fact.publication, plan.factUses[index] > 0 else { continue }
      let cited = trace.facts(behind: publication.pieces.map(\.table))
      items.append(
        Outline.Item(
          name(fact.title, fact.name),
          id: fact.name,
          Told(""),
          source: notes.reference(to: cited, namesFacts: true)
        )
      )
    }
    return items
  }
}
