import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

/// Whether the ends of tiers rise, on each slice of the terms that they are.
struct BandsCheck {
  let check: RuleCheck
  let plan: Plan
  let bands: [Band]

  func findings() -> [Diagnostic] {
    let ends = bands.compactMap(\.upTo)
    guard ends.count > 1, let slices = Slicing(ends, plan: plan).slices else { return [] }
    for slice in slices {
      let reader = KeyReader(plan: plan, slice: slice, default: check.day(of: plan.scheme))
      var before: Decimal?
      for end in ends {
        let value = reader.value(end)
        guard value.isKnown, let number = value.interval?.single else {
          before = nil
          continue
        }
        let here = Decimal(mantissa: number, scale: plan.nodes[end].type.scale)
        // Tiers that end where they begin are nothing, and two at 0 are how "none" is written.
        if let before, here <= before, here > .zero || before > .zero {
          return [finding(end, here, after: before)]
        }
        before = here
      }
    }
    return []
  }

  private func finding(_ end: NodeID, _ here: Decimal, after before: Decimal) -> Diagnostic {
    func text(_ number: Decimal) -> String {
      guard let unit = plan.nodes[end].type.unit else { return number.text }
      return Quantity.text(mantissa: number.mantissa, scale: number.scale, unit: unit)
    }
    return Diagnostic(
      .flatBands,
      .error,
      Label(
        zh: "此档到 \(text(here)) 为止，而前一档已到 \(text(before))",
        en: "this tier ends at \(text(here)), and the one before it at \(text(before))"
      ),
      at: plan.nodes[end].place
    )
  }
}
