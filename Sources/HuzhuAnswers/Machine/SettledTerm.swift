/// Everything that an alternative takes for one term.
struct SettledTerm: Hashable {
  var term: String
  var index: Int
  /// Any of these.
  var readings: [String] = []
  /// Of an open list: members, and what is no member.
  var includes: [String] = []
  var excludes: [String] = []

  /// What the readings of an alternative settle, term by term, in the order of the first mention.
  static func all(of given: [Alternative.Given]) -> [SettledTerm] {
    var result: [SettledTerm] = []
    for entry in given {
      var position = result.count
      if let known = result.firstIndex(where: { $0.term == entry.term }) {
        position = known
      } else {
        result.append(SettledTerm(term: entry.term, index: entry.index))
      }
      for reading in entry.readings {
        switch reading {
        case .reading(let name, _): result[position].readings.append(name)
        case .includes(let item): result[position].includes.append(item)
        case .excludes(let item): result[position].excludes.append(item)
        }
      }
    }
    return result
  }
}
