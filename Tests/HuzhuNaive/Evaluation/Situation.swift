package import HuzhuDocuments

/// One version of one scheme, one case, and the point of the case at which a formula is read.
package struct Situation: Sendable {
  let world: NaiveWorld
  let scheme: JSONObject
  let terms: [String: JSONNode]
  let assumed: JSONObject
  let facts: JSONObject
  /// What the case gives for this scheme alone: `policy.*` and `history.*`.
  let policy: JSONObject
  /// The day of assessment, where the case names one.
  let on: CivilDay?
  /// All events in the order in which they are assessed, `nil` where the case is silent.
  let events: [JSONObject]?
  /// The place of each assessed event in the file.
  let fileOrder: [Int]
  /// What has been decided about the events before this one.
  var outcomes: [EventOutcome] = []
  /// The event that is read, as an index into the assessed order.
  var index: Int?
  /// The day that takes the place of the evaluated day.
  var day: NaiveValue?
  var items: [String: ListItem] = [:]
  /// The running total inside an increase.
  var it: Measure?
  var withinClaims = false
  /// Whether a condition that can still be mended counts as holding.
  var mended = false

  package init(
    world: NaiveWorld,
    scheme: JSONObject,
    case node: JSONNode,
    overlays: [String]
  ) throws(NaiveError) {
    let id = scheme["scheme"]?.string ?? ""
    self.world = world
    self.scheme = scheme
    terms = try world.terms(of: scheme, overlays: overlays)
    assumed = node["assume"]?[id]?.object ?? JSONObject()
    facts = node["facts"]?.object ?? JSONObject()
    policy = node["policies"]?[id]?.object ?? JSONObject()
    on = node["on"]?.string.flatMap { CivilDay($0) }
    guard let given = node["events"]?.array else {
      (events, fileOrder) = (nil, [])
      return
    }
    let objects = given.compactMap(\.object)
    fileOrder = try Self.order(of: objects)
    events = fileOrder.map { objects[$0] }
  }

  /// Day order, or file order where no event has a day.
  private static func order(of events: [JSONObject]) throws(NaiveError) -> [Int] {
    let days = events.map { $0["event.date"]?.string.flatMap { CivilDay($0) } }
    let dated = days.compactMap(\.self)
    if dated.isEmpty { return Array(events.indices) }
    guard dated.count == events.count else { throw .invalid("some events have no day") }
    return events.indices.sorted { (dated[$0], $0) < (dated[$1], $1) }
  }

  var event: JSONObject? { index.flatMap { events?[$0] } }

  /// The same scheme and case outside every event, list and increase.
  var outside: Situation {
    var copy = self
    (copy.index, copy.day, copy.it) = (nil, nil, nil)
    copy.items = [:]
    copy.withinClaims = false
    return copy
  }

  func at(event index: Int) -> Situation {
    var copy = outside
    copy.index = index
    return copy
  }
}

/// One record of a list under the name that a formula gives it.
struct ListItem: Sendable {
  var list: String
  var position: Int
  var fields: JSONObject
  var record: JSONObject
}

/// What the events so far came to.
struct EventOutcome: Sendable {
  var claimsHold: Bool
  /// What each benefit was admitted, in yuan.
  var admitted: [String: ExactNumber] = [:]
}
