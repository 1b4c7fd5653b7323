package import HuzhuDocuments
package import HuzhuLanguage
import HuzhuValues

/// Writes what one scheme says; positions become the names of its documents.
package struct MachineScheme {
  let book: Rulebook
  let scheme: Scheme
  /// The documents of the rules in the order of their numbers, for places in them.
  let documents: [SourceText]

  package init(book: Rulebook, scheme: Scheme, documents: [SourceText] = []) {
    self.book = book
    self.scheme = scheme
    self.documents = documents
  }
}

extension MachineScheme {
  /// The whole answer of the scheme.
  package func output(_ answer: SchemeAnswer) -> JSONOutput {
    var object = identity
    object.put("title", JSONOutput(scheme.title))
    object.put("eligibility", .string(answer.eligibility.rawValue))
    object.put("refer", ifAny: output(answer.refer))
    object.put("subjectTo", JSONOutput(words: answer.subjectTo))
    object.put("reasons", .array(answer.reasons.map { output($0) }))
    object.put("members", .array(answer.members.map { output($0) }))
    object.put("missing", .array(answer.missing.map { output($0) }))
    object.put("pay", output(answer.pay))
    object.put("payIfEntitled", output(answer.payIfEntitled))
    object.put("alternatives", .array(answer.alternatives.map { output($0) }))
    object.put("alternativesOmitted", .number(answer.alternativesOmitted))
    object.put("hypothetical", .bool(answer.isHypothetical))
    object.put("events", .array(answer.events.map { output($0) }))
    object.put("entitlements", .array(answer.entitlements.map { output($0) }))
    object.put("contributions", .array(answer.contributions.map { output($0) }))
    object.put("values", values(answer.values))
    object.put("duties", .array(answer.duties.map { output($0) }))
    object.put("publicFacts", ifAny: answer.publicFacts.map { output($0) })
    put(capacities: answer.capacities, to: &object)
    object.put("basis", .string(answer.basis.word))
    object.put("overlays", JSONOutput(words: answer.overlays))
    object.put("assumed", JSONOutput(words: answer.assumed))
    object.put("gaps", .array(answer.gaps.map { output(scheme.gaps[$0]) }))
    object.put("receipt", .array(answer.receipt.lines.map { output($0) }))
    object.put("lowReceipt", ifAny: answer.lowReceipt?.lines.map { output($0) } ?? [])
    object.put("highReceipt", ifAny: answer.highReceipt?.lines.map { output($0) } ?? [])
    object.put("receiptCase", ifThere: output(caseOf: answer.receipt.assuming))
    object.put("nearest", ifThere: answer.nearest.map { output($0) })
    object.put("failures", ifAny: answer.failures.map { output($0) })
    return object.output
  }

  private func output(_ failure: RuleFailure) -> JSONOutput {
    var object = MachineObject()
    object.put("clause", .string(failure.part))
    object.put("place", output(failure.place))
    object.put("reason", JSONOutput(failure.reason))
    return object.output
  }

  /// File, line and column; where the documents are not at hand, how far into the scheme's own: a
  /// number of a document would hang on the order of the files.
  private func output(_ place: Place) -> JSONOutput {
    guard documents.indices.contains(place.source) else {
      return ["offset": .number(place.range.lowerBound)]
    }
    let source = documents[place.source]
    let (line, column) = source.position(ofUTF8Offset: place.range.lowerBound)
    return ["file": .string(source.name), "line": .number(line), "column": .number(column)]
  }

  /// Of a scheme that does not apply, which it is and what is nearest to the day.
  package func outOfScope(_ answer: SchemeAnswer) -> JSONOutput {
    var object = identity
    object.put("nearest", ifThere: answer.nearest.map { output($0) })
    return object.output
  }

  private var identity: MachineObject {
    var object = MachineObject()
    object.put("scheme", .string(scheme.id))
    object.put("version", .string(scheme.version))
    return object
  }

  // MARK: Reasons

  package func output(_ reason: SchemeAnswer.Reason) -> JSONOutput {
    var object = MachineObject()
    object.put("clause", .string(reason.clause))
    object.put("title", ifThere: reason.title.map { JSONOutput($0) })
    object.put("state", .string(reason.state.rawValue))
    object.put("event", ifThere: reason.event.map { .number($0 + 1) })
    object.put("needs", .array(reason.needs.map { output($0) }))
    return object.output
  }

  private func output(_ need: SchemeAnswer.Need) -> JSONOutput {
    var object = MachineObject()
    object.put("name", .string(need.name))
    object.put("label", JSONOutput(need.label))
    object.put("has", ifThere: need.has.map { JSONOutput($0) })
    object.put("needs", JSONOutput(need.needs))
    object.put("missedBy", ifThere: need.missedBy.map { JSONOutput($0) })
    object.put("holdsOn", ifThere: need.holdsOn.map { .string($0.text) })
    object.put("fixed", .bool(need.isFixed))
    object.put("suggestion", ifThere: need.suggestion.map { JSONOutput($0) })
    return object.output
  }

  func output(_ member: SchemeAnswer.Member) -> JSONOutput {
    var object = MachineObject()
    object.put("clause", .string(member.clause))
    object.put("title", ifThere: member.title.map { JSONOutput($0) })
    object.put("state", .string(member.state.rawValue))
    return object.output
  }

  private func output(_ gap: Gap) -> JSONOutput {
    [
      "clause": .string(gap.clause),
      "says": JSONOutput(gap.says),
      "could": .string(gap.could.rawValue),
    ]
  }

  private func output(_ effective: Effective) -> JSONOutput {
    var object = MachineObject()
    object.put("from", effective.from.map { .string($0.text) } ?? .null)
    object.put("until", effective.until.map { .string($0.text) } ?? .null)
    object.put("fromUnstated", ifThere: effective.fromUnstated.map { JSONOutput($0) })
    object.put("untilUnstated", ifThere: effective.untilUnstated.map { JSONOutput($0) })
    return object.output
  }

  private func output(_ fact: PublicFactAnswer) -> JSONOutput {
    var object = MachineObject()
    object.put("fact", .string(book.vocabulary.facts[fact.fact].name))
    object.put("value", .string(fact.value))
    object.put("from", .string(fact.isGiven ? "case" : "table"))
    object.put("sources", JSONOutput(words: fact.sources))
    return object.output
  }

  // MARK: Missing

  package func output(_ missing: Missing) -> JSONOutput { .object(members(of: missing)) }

  /// Where something missing is to be told: events count from one, records of a list from zero.
  package func members(of missing: Missing) -> [(String, JSONOutput)] {
    let facts = book.vocabulary.facts
    return switch missing {
    case .fact(let fact): [("fact", .string(facts[fact].name))]
    case .eventFact(let fact, let event):
      [("fact", .string(facts[fact].name)), ("event", .number(event + 1))]
    case .field(let list, let item, let fact):
      [
        ("fact", .string(facts[fact].name)), ("list", .string(facts[list].name)),
        ("item", .number(item)),
      ]
    case .term(let term): [("term", .string(scheme.terms[term].name))]
    }
  }
}
