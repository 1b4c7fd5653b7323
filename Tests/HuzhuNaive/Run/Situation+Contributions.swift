import HuzhuDocuments

extension Situation {
  /// What is paid in under a clause and by whom; `nil` where it does not apply.
  func contribution(_ node: JSONNode) throws(NaiveError) -> NaiveContribution? {
    if let when = node["when"], try !holds(when) { return nil }
    let factors = node["for"]?.array ?? []
    let amount = try roundedByScheme(times(measure(node["amount"]), factors))
    var result = NaiveContribution(
      clause: node["clause"]?.string ?? "",
      amount: amount,
      parties: [:]
    )
    guard let payer = node["paidBy"] else { return result }
    guard let shares = payer.array else {
      result.parties[try party(payer)] = amount
      return result
    }
    var rest = amount
    for (place, share) in shares.enumerated() {
      guard let payer = share["party"] else { throw .invalid("a share of nobody") }
      var part = rest
      if place < shares.count - 1 {
        part = try roundedByScheme(self.share(measure(share["share"]), of: amount, factors))
        rest = try rest.subtracting(part)
      }
      let name = try party(payer)
      result.parties[name] = try result.parties[name]?.adding(part) ?? part
    }
    return result
  }

  /// A share: a percentage of the amount, money, or a rate that takes the same factors.
  private func share(
    _ share: Measure,
    of amount: Measure,
    _ factors: [JSONNode]
  ) throws(NaiveError) -> Measure {
    if share.unit == amount.unit { return share }
    if share.unit == [:] { return try amount.multiplied(by: share) }
    return try times(share, factors)
  }

  private func times(_ rate: Measure, _ factors: [JSONNode]) throws(NaiveError) -> Measure {
    var product = rate
    for factor in factors { product = try product.multiplied(by: measure(factor)) }
    return product
  }

  private func party(_ node: JSONNode) throws(NaiveError) -> String {
    switch try evaluate(node, .choice("party")) {
    case .choice(_, let id), .word(let id): return id
    default: throw .failed("nobody pays")
    }
  }
}
