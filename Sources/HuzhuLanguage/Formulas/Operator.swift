import HuzhuDocuments

/// What an object in a formula does, by the key that says so.
enum Operator: String, CaseIterable {
  case sum
  case difference
  case product
  case quotient
  case percent
  case largest
  case smallest
  case bands
  case table
  case choose
  case value
  case years
  case months
  case days
  case date
  case total
  case count
  case running
  case increase
  case all
  case any
  case not
  case that
  case some
  case every

  /// The keys that stand beside an operator.
  struct Form {
    var key: Operator
    var what: Label
    var known: [String]
    /// The keys of a named value, which has a few more.
    var knownAtRoot: [String]

    init(_ key: Operator) {
      self.key = key
      what = Label(zh: "「\(key.rawValue)」", en: "'\(key.rawValue)'")
      known = [key.rawValue] + key.parameters
      knownAtRoot = known + ["answer", "of"]
    }
  }

  private var parameters: [String] {
    switch self {
    case .sum, .difference, .product, .quotient, .largest, .smallest, .bands, .years, .months,
      .days, .total, .count:
      Self.modifiers
    case .percent: ["of"] + Self.modifiers
    case .running: ["at"] + Self.modifiers
    case .increase: ["in"] + Self.modifiers
    case .table, .choose: Self.modifiers + Self.naming
    case .value: ["at", "otherwise"] + Self.modifiers + Self.naming
    case .date: ["plus"] + Self.sides
    case .all, .any, .not, .some, .every: Self.naming
    case .that: ["ifNone"] + TestWord.keys + Self.naming
    }
  }

  static let modifiers = ["round", "floor", "cap"]
  static let sides = ["firstOnOrAfter", "lastOnOrBefore"]
  static let naming = ["clause", "curable", "subject"]

  /// The operators by their keys.
  static let forms: [String: Form] = {
    var forms: [String: Form] = [:]
    for key in allCases { forms[key.rawValue] = Form(key) }
    return forms
  }()
}

/// The words that test what `that` names.
enum TestWord: String, CaseIterable {
  case isEqual = "is"
  case isIn = "in"
  case includes
  case atLeast
  case atMost
  case over
  case under
  case between
  case onOrAfter
  case onOrBefore
  case after
  case before
  case from
  case until
  case exists

  static let keys: [String] = allCases.map { $0.rawValue }

  static let byKey: [String: TestWord] = {
    var words: [String: TestWord] = [:]
    for word in allCases { words[word.rawValue] = word }
    return words
  }()

  /// The order that it asks for, of numbers or of days.
  var relation: (relation: Relation, ofDays: Bool)? {
    switch self {
    case .atLeast: (.atLeast, false)
    case .atMost: (.atMost, false)
    case .over: (.over, false)
    case .under: (.under, false)
    case .onOrAfter, .from: (.atLeast, true)
    case .onOrBefore: (.atMost, true)
    case .after: (.over, true)
    case .before, .until: (.under, true)
    case .isEqual, .isIn, .includes, .between, .exists: nil
    }
  }
}
