import HuzhuLanguage
import HuzhuValues

/// Which branches of a choice come to their turn, and what they leave over.
struct BranchCover {
  /// Branches that are taken somewhere on the grid.
  private(set) var taken: Set<Int> = []
  /// Parts on which no branch holds; no more than so many are kept.
  private(set) var holes: [GridRegion] = []
  private(set) var isCutShort = false

  static let mostSteps = 60_000
  private static let mostKept = 64

  private let grid: ConditionGrid
  private let branches: [Int]
  private var steps = 0

  /// Goes through the grid.
  ///
  /// - Parameters:
  ///   - branches: The conditions that are asked one after another, by their numbers in the grid.
  ///   - grid: The conditions.
  init(_ branches: [Int], in grid: ConditionGrid) {
    self.grid = grid
    self.branches = branches
    var waiting = [grid.whole]
    while let region = waiting.popLast() {
      steps += 1
      guard steps <= Self.mostSteps else {
        isCutShort = true
        return
      }
      if let axis = settle(region) {
        // The cut is where the axis is halved: a leaf that is open on it differs somewhere.
        let middle = (region.low[axis] + region.high[axis]) / 2
        var low = region
        low.high[axis] = middle
        var high = region
        high.low[axis] = middle + 1
        waiting += [high, low]
      }
    }
  }

  /// Notes what becomes of a part, or gives the axis on which it must be cut.
  private mutating func settle(_ region: GridRegion) -> Int? {
    var possible: [Int] = []
    for branch in branches {
      let (truth, axis) = grid.truth(branch, in: region)
      switch truth {
      case .no: continue
      case .yes:
        taken.formUnion(possible + [branch])
        return nil
      case .open:
        if let axis { return axis }
        // It can fail, or is not known at all: it and what follows are both possible.
        possible.append(branch)
      }
    }
    taken.formUnion(possible)
    if holes.count < Self.mostKept { holes.append(region) } else { isCutShort = true }
    return nil
  }
}
