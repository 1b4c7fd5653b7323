package import HuzhuDocuments

/// The keys that readers know of each kind of object, as they are met.
///
/// What else describes the documents, such as their JSON Schemas, is held against it.
package final class KeyLog {
  /// Lists of keys, each with what it is of, and none twice.
  package private(set) var lists: [(what: Label, keys: [String])] = []

  package init() {}

  func add(_ keys: [String], of what: Label) {
    for list in lists where list.what == what && list.keys == keys { return }
    lists.append((what, keys))
  }
}
