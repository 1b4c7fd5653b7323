package import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

extension MachineScheme {
  package func output(_ duty: DutyAnswer) -> JSONOutput {
    var object = MachineObject()
    object.put("clause", .string(duty.clause))
    object.put("state", .string(duty.state.rawValue))
    object.put("measured", ifThere: duty.measured.map { output($0) })
    object.put("bound", ifThere: duty.bound.map { output($0) })
    object.put("remaining", ifThere: duty.remaining.map { output($0) })
    object.put("shortfall", ifThere: duty.shortfall.map { output($0) })
    object.put("excess", ifThere: duty.excess.map { output($0) })
    object.put("lastDay", ifThere: duty.lastDay.map { .string($0.text) })
    object.put("daysLeft", ifThere: duty.daysLeft.map { output($0) })
    if let pace = duty.pace {
      object.put("pace", ["amount": output(pace.amount), "per": .string(pace.per.text)])
    }
    if let projection = duty.projection {
      object.put("projected", .string(projection.day.text))
      object.put("inTime", .bool(projection.isInTime))
    }
    if duty.state == .missed, scheme.duties.indices.contains(duty.duty) {
      object.put("leadsTo", ifThere: scheme.duties[duty.duty].leadsTo.map { JSONOutput($0) })
    }
    return object.output
  }

  /// Places, and of which there are none now.
  func put(capacities: [CapacityAnswer], to object: inout MachineObject) {
    object.put("capacity", ifAny: capacities.map { output($0) })
    let full = capacities.full
    if !full.isEmpty { object.put("noPlaceNow", JSONOutput(words: full)) }
  }

  private func output(_ capacity: CapacityAnswer) -> JSONOutput {
    var benefits: [JSONOutput] = []
    for benefit in scheme.capacities[capacity.capacity].benefits {
      benefits.append(.string(scheme.benefits[benefit].clause))
    }
    var object = MachineObject()
    object.put("clause", .string(capacity.clause))
    object.put("state", .string(capacity.state.rawValue))
    object.put("places", output(capacity.places))
    object.put("taken", output(capacity.taken))
    object.put("left", output(capacity.left))
    object.put("benefits", ifAny: benefits)
    return object.output
  }
}
