package import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

extension MachineScheme {
  /// What the answer is under some readings; what has nothing in it is left out.
  package func output(_ alternative: Alternative) -> JSONOutput {
    var object = MachineObject()
    object.put("given", output(given: alternative.given))
    object.put("eligibility", .string(alternative.eligibility.rawValue))
    object.put("pay", output(alternative.pay))
    object.put("payIfEntitled", output(alternative.payIfEntitled))
    object.put("reasons", ifAny: alternative.reasons.map { output($0) })
    object.put("missing", ifAny: alternative.missing.map { output($0) })
    object.put("events", ifAny: alternative.events.map { output($0) })
    object.put("entitlements", ifAny: alternative.entitlements.map { output($0) })
    object.put("contributions", ifAny: alternative.contributions.map { output($0) })
    if !alternative.values.isEmpty { object.put("values", values(alternative.values)) }
    object.put("duties", ifAny: alternative.duties.map { output($0) })
    put(capacities: alternative.capacities, to: &object)
    return object.output
  }

  /// The readings by term, written as a case would assume them.
  private func output(given: [Alternative.Given]) -> JSONOutput {
    var object = MachineObject()
    for settled in SettledTerm.all(of: given) {
      let isFlag =
        scheme.terms.indices.contains(settled.index) && scheme.terms[settled.index].type == .flag
      object.put(settled.term, output(settled, isFlag: isFlag))
    }
    return object.output
  }

  private func output(_ settled: SettledTerm, isFlag: Bool) -> JSONOutput {
    var readings: [JSONOutput] = []
    for name in settled.readings {
      readings.append(isFlag ? .bool(name == "true") : .string(name))
    }
    if readings.count == 1 { return readings[0] }
    var object = MachineObject()
    object.put("in", ifAny: readings)
    if !settled.includes.isEmpty { object.put("includes", JSONOutput(words: settled.includes)) }
    if !settled.excludes.isEmpty { object.put("excludes", JSONOutput(words: settled.excludes)) }
    return object.output
  }

  // MARK: Values

  /// The values that are part of the answer, by name: the words that are possible, or a range.
  package func values(_ answers: [ValueAnswer]) -> JSONOutput {
    var object = MachineObject()
    for answer in answers { object.put(answer.name, output(answer)) }
    return object.output
  }

  private func output(_ answer: ValueAnswer) -> JSONOutput {
    if case .choices(let choice) = answer.type,
      case .choices(let certain, let possible) = answer.possible.values
    {
      let items = book.vocabulary.choices[choice].items
      let open = possible.subtracting(certain)
      var object = MachineObject()
      object.put("includes", .array(certain.items.map { .string(items[$0].name) }))
      object.put("mayInclude", ifAny: open.items.map { .string(items[$0].name) })
      if answer.possible.mayBeNone { object.put("orNone", true) }
      return object.output
    }
    var words: [JSONOutput] = []
    for word in answer.words { words.append(word.map { .string($0) } ?? .null) }
    guard answer.isRange else { return .array(words) }
    var object = MachineObject()
    object.put("between", .array(Array(words.prefix(2))))
    if answer.possible.mayBeNone { object.put("orNone", true) }
    return object.output
  }
}
