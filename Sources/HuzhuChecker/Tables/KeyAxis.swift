import HuzhuLanguage
import HuzhuValues

/// One axis of the grid of a table: the values of a key, in so few parts that each cell of the
/// column holds of a part whole or not at all.
///
/// A key that holds a set of items has an axis for each set that a cell asks about.
struct KeyAxis {
  let column: Int
  private let parts: Parts
  /// The last part: the key is known not to exist.
  private let hasNone: Bool
  /// Whether another axis of the same column says whether the key exists.
  private var isFurther = false

  private enum Parts {
    /// In order, and with no value between them that the key can have.
    case numbers([ClosedRange<Int128>])
    case items([ChoiceSet])
    case flags([Bool])
    /// Without an item of the set, and with one.
    case having(ChoiceSet)
    case nothing
  }

  var count: Int { valueCount + (hasNone ? 1 : 0) }

  private var valueCount: Int {
    switch parts {
    case .numbers(let ranges): ranges.count
    case .items(let classes): classes.count
    case .flags(let flags): flags.count
    case .having: 2
    case .nothing: 0
    }
  }

  private init(column: Int, parts: Parts, hasNone: Bool) {
    self.column = column
    self.parts = parts
    self.hasNone = hasNone
  }

  // MARK: - Making

  /// The axes of a column.
  ///
  /// - Parameters:
  ///   - column: Its number.
  ///   - domain: What the key may be.
  ///   - step: The distance of two numbers that the key may be, counted from 0.
  ///   - cells: What the cells of the column ask.
  /// - Returns: One axis, or of a key that holds a set one for each set that is asked about.
  static func axes(
    of column: Int,
    domain: Possible,
    step: Int128,
    cells: some Sequence<KeySet>
  ) -> [KeyAxis] {
    let hasNone = domain.mayBeNone
    switch domain.values {
    case .number(let interval), .day(let interval):
      let ranges = ranges(of: interval, step: step, cells)
      return [KeyAxis(column: column, parts: .numbers(ranges), hasNone: hasNone)]
    case .choice(let items):
      return [KeyAxis(column: column, parts: .items(classes(of: items, cells)), hasNone: hasNone)]
    case .flag(let yes, let no):
      let flags = (yes ? [true] : []) + (no ? [false] : [])
      return [KeyAxis(column: column, parts: .flags(flags), hasNone: hasNone)]
    case .choices:
      var sets: [ChoiceSet] = []
      for case .having(let asked) in cells {
        for set in asked where !sets.contains(set) { sets.append(set) }
      }
      guard !sets.isEmpty else { break }
      return sets.enumerated().map { index, set in
        var axis = KeyAxis(column: column, parts: .having(set), hasNone: hasNone && index == 0)
        axis.isFurther = index > 0
        return axis
      }
    case .text, .nothing: break
    }
    return [KeyAxis(column: column, parts: .nothing, hasNone: hasNone)]
  }

  private static func ranges(
    of domain: Interval,
    step: Int128,
    _ cells: some Sequence<KeySet>
  ) -> [ClosedRange<Int128>] {
    var cuts: [Int128] = [domain.low, domain.high + 1]
    for case .numbers(let ranges) in cells {
      for range in ranges {
        if range.lowerBound > domain.low, range.lowerBound <= domain.high {
          cuts.append(range.lowerBound)
        }
        if range.upperBound >= domain.low, range.upperBound < domain.high {
          cuts.append(range.upperBound + 1)
        }
      }
    }
    cuts.sort()
    var result: [ClosedRange<Int128>] = []
    for index in cuts.indices.dropFirst() where cuts[index - 1] < cuts[index] {
      let first = raised(cuts[index - 1], by: step) * step
      guard first < cuts[index] else { continue }
      let count = (cuts[index] - 1 - first) / step
      result.append(first...(first + count * step))
    }
    return result
  }

  /// The items in classes that no cell tells apart.
  private static func classes(of items: ChoiceSet, _ cells: some Sequence<KeySet>) -> [ChoiceSet] {
    var classes = [items]
    var seen: Set<ChoiceSet> = []
    for case .items(let set) in cells where seen.insert(set).inserted {
      var next: [ChoiceSet] = []
      for one in classes {
        for part in [one.intersection(set), one.subtracting(set)] where !part.isEmpty {
          next.append(part)
        }
      }
      classes = next
    }
    return classes.sorted { ($0.items.first ?? 0) < ($1.items.first ?? 0) }
  }

  // MARK: - Asking

  /// The places of what a cell asks for, as ranges; empty where no value of the key fits.
  func places(of set: KeySet) -> [ClosedRange<Int>] {
    switch (set, parts) {
    case (.everything, _): return count > 0 ? [0...(count - 1)] : []
    case (.none, _) where isFurther: return [0...1]
    case (.none, _): return hasNone ? [valueCount...valueCount] : []
    case (.numbers(let ranges), .numbers(let own)):
      var result: [ClosedRange<Int>] = []
      for range in ranges {
        let first = Self.position(in: own) { $0.lowerBound >= range.lowerBound }
        let behind = Self.position(in: own) { $0.upperBound > range.upperBound }
        if first < behind { result.append(first...(behind - 1)) }
      }
      return result
    case (.items(let items), .items(let classes)):
      return Self.runs(classes.map { $0.isSubset(of: items) })
    case (.flags(let yes, let no), .flags(let own)): return Self.runs(own.map { $0 ? yes : no })
    case (.having(let asked), .having(let own)):
      return asked.contains(own) ? [1...1] : [0...1]
    default: return []
    }
  }

  /// The first position from which something holds of all.
  private static func position(
    in ranges: [ClosedRange<Int128>],
    where holds: (ClosedRange<Int128>) -> Bool
  ) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if holds(ranges[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private static func runs(_ flags: [Bool]) -> [ClosedRange<Int>] {
    var result: [ClosedRange<Int>] = []
    for (index, flag) in flags.enumerated() where flag {
      if let last = result.last, last.upperBound + 1 == index {
        result[result.count - 1] = last.lowerBound...index
      } else {
        result.append(index...index)
      }
    }
    return result
  }

  // MARK: - Telling

  /// Adds the values at some places to what is told of the column.
  func add(_ places: ClosedRange<Int>, to column: inout KeyRegion.Column) {
    if hasNone, places.upperBound >= valueCount { column.mayBeNone = true }
    let last = min(places.upperBound, valueCount - 1)
    guard places.lowerBound <= last else { return }
    switch parts {
    case .numbers(let ranges):
      column.values = .number(
        low: ranges[places.lowerBound].lowerBound,
        high: ranges[last].upperBound
      )
    case .items(let classes):
      var items = ChoiceSet()
      for part in classes[places.lowerBound...last] { items = items.union(part) }
      column.values = .items(items)
    case .flags(let flags):
      let kept = flags[places.lowerBound...last]
      column.values = .flags(yes: kept.contains(true), no: kept.contains(false))
    case .having(let set):
      var sets: [(items: ChoiceSet, isThere: Bool?)] = []
      if case .choices(let known) = column.values { sets = known }
      sets.append((set, places.lowerBound == last ? last == 1 : nil))
      column.values = .choices(sets)
    case .nothing: break
    }
  }
}

extension KeyRegion {
  /// The values of the keys at a part of the grid.
  init(_ region: GridRegion, axes: [KeyAxis], columns count: Int) {
    columns = Array(repeating: Column(values: .nothing, mayBeNone: false), count: count)
    for (index, axis) in axes.enumerated() {
      axis.add(Int(region.low[index])...Int(region.high[index]), to: &columns[axis.column])
    }
  }
}

/// The largest whole number that is not above a quotient; the divisor is more than zero.
func floored(_ value: Int128, by divisor: Int128) -> Int128 {
  let (quotient, rest) = value.quotientAndRemainder(dividingBy: divisor)
  return rest < 0 ? quotient - 1 : quotient
}

/// The smallest whole number that is not below a quotient; the divisor is more than zero.
func raised(_ value: Int128, by divisor: Int128) -> Int128 {
  let (quotient, rest) = value.quotientAndRemainder(dividingBy: divisor)
  return rest > 0 ? quotient + 1 : quotient
}
