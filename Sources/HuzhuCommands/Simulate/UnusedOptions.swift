import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation

/// Options that would change nothing of what the line asks: whoever types one of them expects
/// something of it.
struct UnusedOptions {
  let arguments: Arguments
  let options: SimulationOptions

  /// An option that says something of another one does not stand alone.
  static func require(
    _ needed: OptionID,
    for option: OptionID,
    _ arguments: Arguments
  ) throws(Stop) {
    guard arguments.has(option), !arguments.has(needed) else { return }
    throw .usage(
      Label(
        zh: "\(option.name) 与 \(needed.name) 同用",
        en: "\(option.name) goes with \(needed.name)"
      ),
      of: .simulate
    )
  }

  /// Refuses what does nothing for a fund.
  func refuse(for fund: Fund) throws(Stop) {
    let isProjected = options.years != nil || fund.projection.isAsked
    try refuseDraws(isProjected)
    guard options.whenShort != nil, fund.funding.ceiling == nil else { return }
    guard fund.funding.premium != nil else {
      throw .usage(
        Label(
          zh: "基金没有写明保费（funding.premium）和全年上限（funding.ceiling），无从知道资金何时不足："
            + "--when-short 在此没有作用",
          en: "the fund names no premium (funding.premium) and no ceiling (funding.ceiling), so"
            + " nothing says when money runs out: --when-short does nothing here"
        ),
        of: .simulate
      )
    }
    guard isProjected else {
      throw .usage(
        Label(
          zh: "--when-short 用于推演：请加 --years N，或在基金文件中写「projection」",
          en: "--when-short is for a projection: add --years N, or write 'projection' in the fund"
        ),
        of: .simulate
      )
    }
  }

  /// With the exact method only later years are drawn, and claims to hold changed terms against.
  private func refuseDraws(_ isProjected: Bool) throws(Stop) {
    guard options.method == .exact, !isProjected else { return }
    if arguments.has(.trials) {
      throw .usage(
        Label(
          zh: "精确计算不抽样：--trials 与 --method sample、--method both 或 --years 同用",
          en: "the exact method draws nothing: --trials goes with --method sample, --method both or"
            + " --years"
        ),
        of: .simulate
      )
    }
    if arguments.has(.seed), !arguments.has(.against) {
      throw .usage(
        Label(
          zh: "精确计算不抽样：--seed 与 --method sample、--method both、--years 或 --against 同用",
          en: "the exact method draws nothing: --seed goes with --method sample, --method both,"
            + " --years or --against"
        ),
        of: .simulate
      )
    }
  }
}
