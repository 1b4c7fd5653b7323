package import HuzhuLanguage

extension FundModel {
  /// Values of one fact, each with its probability.
  package struct ValueTable: Sendable {
    /// In the smallest unit of the fact, ascending.
    package let values: [Int64]
    package let probabilities: [Double]
    /// The probability of each value or one before it; the last is one.
    package let cumulative: [Double]

    /// - Parameter rows: At least one, with weights of which at least one is above zero.
    package init(_ rows: [(value: Int64, weight: Double)]) {
      var merged: [(value: Int64, weight: Double)] = []
      for row in rows.sorted(by: { $0.value < $1.value }) where row.weight > 0 {
        if let last = merged.last, last.value == row.value {
          merged[merged.count - 1].weight += row.weight
        } else {
          merged.append(row)
        }
      }
      var total = 0.0
      for row in merged { total += row.weight }
      values = merged.map(\.value)
      probabilities = merged.map { $0.weight / total }
      var sum = 0.0
      var cumulative: [Double] = []
      for row in merged {
        sum += row.weight / total
        cumulative.append(min(sum, 1))
      }
      if !cumulative.isEmpty { cumulative[cumulative.count - 1] = 1 }
      self.cumulative = cumulative
    }

    /// The value whose part of the probability a uniform number falls into.
    package func value(at uniform: Double) -> Int64 {
      var low = 0
      var high = cumulative.count - 1
      while low < high {
        let middle = (low + high) / 2
        if cumulative[middle] >= uniform { high = middle } else { low = middle + 1 }
      }
      return values[low]
    }
  }

  /// The members of a population file; a value is the position of those who are alike.
  package struct MemberTable: Sendable {
    package let inputs: [Case]
    /// How many members stand at each position or one before it.
    package let ends: [Int]

    package init(_ rows: [Fund.MemberRow]) {
      inputs = rows.map(\.input)
      var sum = 0
      ends = rows.map {
        sum += $0.count
        return sum
      }
    }

    package var members: Int { ends.last ?? 0 }

    package func count(at position: Int) -> Int {
      ends[position] - (position > 0 ? ends[position - 1] : 0)
    }

    /// Where a member stands, by number from zero up.
    package func position(of member: Int) -> Int {
      var low = 0
      var high = ends.count - 1
      while low < high {
        let middle = (low + high) / 2
        if ends[middle] > member { high = middle } else { low = middle + 1 }
      }
      return low
    }
  }
}
