/// What a target may import and say, by its place in the order of the design.
enum Layers {
  /// Lowest first; targets side by side may not import each other.
  static let order: [[String]] = [
    ["HuzhuValues"],
    ["HuzhuDocuments"],
    ["HuzhuLanguage"],
    ["HuzhuPlan"],
    ["HuzhuAnswers"],
    ["HuzhuBatch"],
    ["HuzhuChecker", "HuzhuSimulation"],
    ["HuzhuReports"],
    ["HuzhuCommands"],
    ["huzhu"],
    ["HuzhuBench", "HuzhuWasm"],
  ]

  /// The targets that run everywhere: no Foundation, no C library, nothing but each other.
  static let core: Set = [
    "HuzhuValues", "HuzhuDocuments", "HuzhuLanguage", "HuzhuPlan", "HuzhuAnswers",
  ]

  /// The core and what carries it into a browser, where nothing else exists.
  static let embedded = core.union(["HuzhuWasm"])

  /// Where no binary floating point may stand between a fact and a payout.
  static let exact = embedded.union(["HuzhuBatch", "HuzhuChecker"])

  /// The targets that may print and end the process.
  static let speaking: Set = ["HuzhuCommands", "huzhu", "HuzhuBench"]

  /// The height of a target, or `nil` where the order does not know it.
  static func rank(of target: String) -> Int? {
    order.firstIndex { $0.contains(target) }
  }
}
