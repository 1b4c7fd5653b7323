import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan

extension RuleCheck {
  /// Every table, choice and series of tiers of a version.
  static let tables: Pass = { check, scheme in
    var plan: Plan?
    var result: [Diagnostic] = []
    for node in SchemeNodes(scheme, book: check.book).all {
      switch check.book.nodes[node].operation {
      case .table, .choose, .bands: break
      default: continue
      }
      let own = plan ?? check.plan(of: scheme)
      plan = own
      switch check.book.nodes[node].operation {
      case .table(let table):
        result += TableCheck(check: check, plan: own, node: node, table: table).findings()
      case .choose(let branches, let otherwise):
        let choose = ChooseCheck(
          check: check,
          plan: own,
          node: node,
          branches: branches,
          otherwise: otherwise
        )
        result += choose.findings()
      case .bands(_, let bands):
        result += BandsCheck(check: check, plan: own, bands: bands).findings()
      default: break
      }
    }
    return result
  }
}
