import HuzhuDocuments
import HuzhuValues

extension FormulaReader {
  private static let moments = ["before", "after"]

  /// Reads `{"running": name, "at": "before" or "after"}`.
  func running(_ json: JSONNode, _ fields: Fields) -> NodeID? {
    let word = fields.required("at") == nil ? nil : fields.word("at", among: Self.moments)
    guard let index = runningIndex(json), let word else { return nil }
    let moment: Moment = word == "after" ? .after : .before
    guard let type = runningType(index, at: json.place) else { return nil }
    if moment == .after, refusesAfter(index, at: fields["at"]?.place ?? json.place) { return nil }
    note(use: .running(index), isAfter: moment == .after, at: json.place)
    return emit(.running(index, moment), type, at: fields.place)
  }

  /// Reads `{"increase": f, "in": name}`.
  func increase(_ json: JSONNode, _ fields: Fields) -> NodeID? {
    guard let total = fields.required("in"), let index = runningIndex(total),
      let type = runningType(index, at: total.place), !refusesAfter(index, at: total.place)
    else { return nil }
    var others = surroundings
    others.total = type
    guard let formula = within(others, { read(json, .quantity(nil)) }) else { return nil }
    note(use: .running(index), isAfter: true, at: total.place)
    return emit(.increase(formula, running: index), self.type(of: formula), at: fields.place)
  }

  private func runningIndex(_ json: JSONNode) -> Int? {
    guard let name = json.string else {
      findings.wrongKind(json, expected: Label(zh: "累计额的名称", en: "the name of a running total"))
      return nil
    }
    if let index = names?.runnings.positions[name] { return index }
    findings.unknown(
      .unknownRunning,
      Label(zh: "累计额", en: "running total"),
      name,
      among: names.map { Array($0.runnings.positions.keys) } ?? [],
      at: json.place
    )
    return nil
  }

  private func runningType(_ index: Int, at place: Place) -> ValueType? {
    guard let names, isReady(.running(index), at: place) else { return nil }
    return names.scheme.runnings[index].type
  }

  /// Payments are known only once the event is paid, so that nothing that pays may wait for them.
  private func refusesAfter(_ index: Int, at place: Place) -> Bool {
    switch names?.scheme.runnings[index].kind {
    case .paid, .payments: break
    default: return false
    }
    findings.error(
      .paymentsAfter,
      zh: "已付金额和次数只能在事件之前读取（before）",
      en: "payments can be read only 'before' the event",
      at: place
    )
    return true
  }
}
