package import HuzhuDocuments

extension NaiveWorld {
  /// The version of a scheme in force in a case, or `nil` where there is none.
  ///
  /// The day is the one that `effective.by` of that version names; where it is known not to exist,
  /// the day of assessment.
  package func version(
    of scheme: String,
    for situation: JSONNode
  ) throws(NaiveError) -> JSONObject? {
    guard let versions = schemes[scheme] else { throw .invalid("no scheme '\(scheme)'") }
    var found: [JSONObject] = []
    for version in versions {
      guard let span = version["effective"] else {
        found.append(version)
        continue
      }
      let reader = try Situation(world: self, scheme: version, case: situation, overlays: [])
      var day = try reader.resolve(span["by"]?.string ?? "on")
      if day == .none { day = try reader.resolve("on") }
      guard case .day(let day) = day else { throw .invalid("`by` names no day") }
      let from = Self.day(span["from"]) ?? openStart(of: version, among: versions)
      let until = Self.day(span["until"]) ?? openEnd(of: version, among: versions)
      if let from, day < from { continue }
      if let until, day >= until { continue }
      found.append(version)
    }
    if found.count > 1 { throw .unknown("version") }
    return found.first
  }

  private static func day(_ node: JSONNode?) -> CivilDay? { node?.string.flatMap { CivilDay($0) } }

  /// An unstated start reaches back to the last stated end of a neighbour before it.
  private func openStart(of version: JSONObject, among versions: [JSONObject]) -> CivilDay? {
    guard let end = Self.day(version["effective"]?["until"]) else { return nil }
    return versions.compactMap { Self.day($0["effective"]?["until"]) }.filter { $0 < end }.max()
  }

  /// An unstated end reaches up to the first stated start of a neighbour after it.
  private func openEnd(of version: JSONObject, among versions: [JSONObject]) -> CivilDay? {
    guard let start = Self.day(version["effective"]?["from"]) else { return nil }
    return versions.compactMap { Self.day($0["effective"]?["from"]) }.filter { $0 > start }.min()
  }
}
