import HuzhuDocuments

/// The members of a JSON object of the machine answer, in the order in which they are put.
struct MachineObject {
  private(set) var members: [(String, JSONOutput)] = []

  /// A member that always stands.
  mutating func put(_ key: String, _ value: JSONOutput) {
    members.append((key, value))
  }

  /// A member that stands only where there is something to say.
  mutating func put(_ key: String, ifThere value: JSONOutput?) {
    if let value { members.append((key, value)) }
  }

  /// A list that stands only where it has items.
  mutating func put(_ key: String, ifAny items: [JSONOutput]) {
    if !items.isEmpty { members.append((key, .array(items))) }
  }

  var output: JSONOutput { .object(members) }
}

extension JSONOutput {
  /// A text in both languages: a program that shows the answer picks one.
  init(_ label: Label) {
    self = .object([("zh", .string(label.zh)), ("en", .string(label.en))])
  }

  /// A list of words.
  init(words: [String]) {
    var items: [JSONOutput] = []
    items.reserveCapacity(words.count)
    for word in words { items.append(.string(word)) }
    self = .array(items)
  }
}
