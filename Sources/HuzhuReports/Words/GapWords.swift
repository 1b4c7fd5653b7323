import HuzhuDocuments
import HuzhuLanguage

extension Gap {
  /// What the gap could do, in words for what it touches: money, a service, a duty, a finding.
  func word(in scheme: Scheme) -> Label {
    let touched = Set(touches.flatMap { Touched.all(named: $0, in: scheme) })
    switch could {
    case .refuse: return Self.refusal(touched)
    case .lower, .raise:
      let (less, more) = Self.change(touched)
      return could == .lower ? less : more
    }
  }

  private static func refusal(_ touched: Set<Touched>) -> Label {
    if touched.contains(.eligibility) { return Label(zh: "可能导致不符合条件", en: "could refuse") }
    if touched.contains(.money) { return Label(zh: "可能导致不予给付", en: "could refuse") }
    if touched.contains(.thing) || touched.contains(.price) {
      return Label(zh: "可能导致不能享受", en: "could refuse")
    }
    if touched.contains(.duty) { return Label(zh: "可能影响义务", en: "could change the duty") }
    if touched.contains(.finding) {
      return Label(zh: "可能影响认定结果", en: "could change the finding")
    }
    return Label(zh: "可能导致不符合条件", en: "could refuse")
  }

  /// The words where less comes out, and where more does.
  private static func change(_ touched: Set<Touched>) -> (Label, Label) {
    func both(_ label: Label) -> (Label, Label) { (label, label) }
    let hasThings = touched.contains(.thing)
    let hasPrices = touched.contains(.price)
    if touched.contains(.money), !hasThings, !hasPrices {
      return (
        Label(zh: "可能使金额减少", en: "could lower the amount"),
        Label(zh: "可能使金额增加", en: "could raise the amount")
      )
    }
    if hasPrices, !hasThings, !touched.contains(.money) {
      return (
        Label(zh: "可能使优惠减少", en: "could lessen what is saved"),
        Label(zh: "可能使优惠增加", en: "could add to what is saved")
      )
    }
    if hasThings || hasPrices {
      return (
        Label(zh: "可能使待遇减少", en: "could lessen what is provided"),
        Label(zh: "可能使待遇增加", en: "could add to what is provided")
      )
    }
    if touched.contains(.eligibility) {
      return (
        Label(zh: "可能使符合条件的更少", en: "could admit fewer"),
        Label(zh: "可能使符合条件的更多", en: "could admit more")
      )
    }
    if touched.contains(.duty) {
      return both(Label(zh: "可能影响义务", en: "could change the duty"))
    }
    if touched.contains(.contribution) {
      return both(Label(zh: "可能影响缴费", en: "could change what is paid in"))
    }
    if touched.contains(.finding) {
      return both(Label(zh: "可能影响认定结果", en: "could change the finding"))
    }
    return (
      Label(zh: "可能使金额减少", en: "could lower the amount"),
      Label(zh: "可能使金额增加", en: "could raise the amount")
    )
  }

  /// What a name that a gap touches stands for.
  private enum Touched {
    case money
    case thing
    case price
    case eligibility
    case duty
    case contribution
    case finding

    static func all(named name: String, in scheme: Scheme) -> [Touched] {
      let benefits = scheme.benefits.map { touched(by: $0.gives) }
      if name == "*" { return benefits }
      if let index = scheme.benefits.firstIndex(where: { $0.clause == name }) {
        return [benefits[index]]
      }
      if scheme.duties.contains(where: { $0.clause == name }) { return [.duty] }
      if scheme.contributions.contains(where: { $0.clause == name }) { return [.contribution] }
      if scheme.values.contains(where: { $0.name == name }) { return [.finding] }
      let members = scheme.eligibility?.members ?? []
      if members.contains(where: { scheme.clauses[$0].id == name }) { return [.eligibility] }
      // A condition of claims or of one benefit, a limit: it bears on what is given.
      return benefits
    }

    private static func touched(by gives: Benefit.Gives) -> Touched {
      switch gives {
      case .pay, .rate: .money
      case .provide: .thing
      // What is free without a usual price is a thing like any other.
      case .charge(_, let instead): instead == nil ? .thing : .price
      }
    }
  }
}
