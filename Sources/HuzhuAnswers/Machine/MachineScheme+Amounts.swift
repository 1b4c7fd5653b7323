package import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

extension MachineScheme {
  /// An amount, or `null` where there is none to tell.
  package func output(_ amount: Amount?) -> JSONOutput { amount.map { output($0) } ?? .null }

  package func output(_ amount: Amount) -> JSONOutput {
    var object = MachineObject()
    object.put("low", end(amount.low, of: amount))
    object.put("high", end(amount.high, of: amount))
    object.put("unit", .string(amount.unit.text))
    object.put("exact", .bool(amount.isExact))
    object.put("tight", .bool(amount.isTight))
    object.put("lowCase", ifThere: output(caseOf: amount.lowCase))
    object.put("highCase", ifThere: output(caseOf: amount.highCase))
    return object.output
  }

  private func end(_ mantissa: Int128?, of amount: Amount) -> JSONOutput {
    mantissa.map { .string(Decimal.text(of: $0, scale: amount.scale)) } ?? .null
  }

  /// The case of an end: each unknown that it settles, with the value that it takes for it.
  func output(caseOf settings: [Amount.Setting]) -> JSONOutput? {
    if settings.isEmpty { return nil }
    var items: [JSONOutput] = []
    for setting in settings {
      items.append(.object(members(of: setting.unknown) + [("value", .string(setting.value))]))
    }
    return ["case": .array(items)]
  }

  // MARK: Events

  package func output(_ event: EventAnswer) -> JSONOutput {
    var object = MachineObject()
    object.put("event", .number(event.position + 1))
    object.put("claims", .string(event.claims.rawValue))
    object.put("members", ifAny: event.members.map { output($0) })
    object.put("pay", output(event.pay))
    object.put("payIfEntitled", output(event.payIfEntitled))
    object.put("benefits", .array(event.benefits.map { output($0) }))
    return object.output
  }

  private func output(_ benefit: BenefitAnswer) -> JSONOutput {
    var cutBy: [JSONOutput] = []
    for limit in benefit.cutBy { cutBy.append(.string(scheme.limits[limit].clause)) }
    var object = MachineObject()
    object.put("clause", .string(benefit.clause))
    object.put("status", .string(benefit.status.rawValue))
    object.put("pay", output(benefit.pay))
    object.put("payIfEntitled", output(benefit.payIfEntitled))
    object.put("cutBy", ifAny: cutBy)
    put(benefit.recurrence, into: &object)
    put(benefit.parties, into: &object)
    return object.output
  }

  // MARK: Prices and contributions

  package func output(_ entitlement: EntitlementAnswer) -> JSONOutput {
    var object = MachineObject()
    object.put("clause", .string(entitlement.clause))
    object.put("event", ifThere: entitlement.event.map { .number($0 + 1) })
    object.put("status", .string(entitlement.status.rawValue))
    object.put("charge", ifThere: entitlement.charge.map { output($0) })
    object.put("insteadOf", ifThere: entitlement.insteadOf.map { output($0) })
    object.put("saved", ifThere: entitlement.saved.map { output($0) })
    object.put("provides", ifAny: things(entitlement.provides))
    object.put("mayProvide", ifAny: things(entitlement.mayProvide))
    object.put("worth", ifThere: entitlement.worth.map { output($0) })
    put(entitlement.recurrence, into: &object)
    put(entitlement.parties, into: &object)
    return object.output
  }

  private func put(_ recurrence: RecurrenceAnswer?, into object: inout MachineObject) {
    guard let recurrence else { return }
    object.put("every", .string(recurrence.unit.text))
    object.put("rate", ifThere: recurrence.rate.map { output($0) })
    object.put("times", ifThere: recurrence.times.map { output($0) })
  }

  private func put(_ parties: PartiesAnswer, into object: inout MachineObject) {
    object.put("paidBy", ifAny: output(parties.paidBy))
    object.put("decidedBy", ifAny: output(parties.decidedBy))
  }

  func output(_ parties: [PartiesAnswer.Party]) -> [JSONOutput] {
    var result: [JSONOutput] = []
    for party in parties {
      result.append(["party": .string(party.name), "label": JSONOutput(party.label)])
    }
    return result
  }

  private func things(_ things: [(name: String, label: Label)]) -> [JSONOutput] {
    var result: [JSONOutput] = []
    for thing in things {
      result.append(["name": .string(thing.name), "label": JSONOutput(thing.label)])
    }
    return result
  }

  package func output(_ contribution: ContributionAnswer) -> JSONOutput {
    [
      "clause": .string(contribution.clause),
      "party": .string(contribution.party),
      "label": JSONOutput(contribution.partyLabel),
      "amount": output(contribution.amount),
      "whole": output(contribution.whole),
    ]
  }

  package func output(_ duty: DutyAnswer) -> JSONOutput {
    var object = MachineObject()
    object.put("clause", .string(duty.clause))
    object.put("state", .string(duty.state.rawValue))
    object.put("measured", ifThere: duty.measured.map { output($0) })
    object.put("bound", ifThere: duty.bound.map { output($0) })
    object.put("remaining", ifThere: duty.remaining.map { output($0) })
    return object.output
  }

  // MARK: Receipt

  /// An account line; its money is in fen.
  package func output(_ line: Receipt.Line) -> JSONOutput {
    var object = MachineObject()
    object.put("kind", .string(line.kind.rawValue))
    object.put("event", .number(line.event + 1))
    object.put("clause", .string(line.clause))
    object.put("title", ifThere: line.title.map { JSONOutput($0) })
    object.put("amount", .string(Decimal.text(of: line.amount, scale: 2)))
    if let room = line.room {
      object.put(
        "room",
        [
          "before": .string(Decimal.text(of: room.before, scale: 2)),
          "after": .string(Decimal.text(of: room.after, scale: 2)),
        ]
      )
    }
    object.put("steps", .array(line.steps.map { output($0) }))
    return object.output
  }

  private func output(_ step: Receipt.Step) -> JSONOutput {
    var object = MachineObject()
    object.put("depth", .number(step.depth))
    object.put("words", JSONOutput(step.words))
    object.put("value", .string(step.value))
    object.put("before", ifThere: step.before.map { .string($0) })
    object.put("basis", ifThere: step.basis.map { .string($0.word) })
    object.put("sources", JSONOutput(words: step.sources))
    object.put("because", ifThere: step.because.map { JSONOutput($0) })
    return object.output
  }
}
