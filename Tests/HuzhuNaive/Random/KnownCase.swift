/// A case with, for everything that it gives, what could be given instead by somebody who knows less.
struct KnownCase: Sendable {
  typealias Entry = (key: String, value: RandomValue)

  var facts: [Entry] = []
  var policy: [Entry] = []
  var events: [[Entry]] = []
  var assumed: [(key: String, value: Draft)] = []

  var draft: Draft {
    func object(_ entries: [Entry]) -> Draft { .object(entries.map { ($0.key, $0.value.exact) }) }
    return [
      "format": "huzhu/1", "case": "random", "subject": "worker", "on": "2026-06-05",
      "facts": object(facts), "policies": .object([(RandomScheme.id, object(policy))]),
      "assume": .object([(RandomScheme.id, .object(assumed))]),
      "events": .list(events.map(object)),
    ]
  }
}

extension KnownCase {
  /// Drops or widens each thing with a chance of so many in a hundred, and names what it touched.
  ///
  /// The day of an event is kept, for without it the events have another order and other windows; the
  /// start of the policy is at most widened, for without it the evaluated day is another.
  mutating func hide(_ percent: Int, _ random: inout SplitMix64) -> [String] {
    var touched: [String] = []
    Self.hide(&facts, percent, &random, "", &touched)
    Self.hide(&policy, percent, &random, "", &touched)
    for index in events.indices {
      Self.hide(&events[index], percent, &random, "event \(index + 1) ", &touched)
    }
    assumed.removeAll { entry in
      guard random.chance(percent) else { return false }
      touched.append("\(entry.key) unsettled")
      return true
    }
    return touched
  }

  private static func hide(
    _ entries: inout [Entry],
    _ percent: Int,
    _ random: inout SplitMix64,
    _ place: String,
    _ touched: inout [String]
  ) {
    var kept: [Entry] = []
    for entry in entries {
      let mayDrop = entry.key != "policy.start"
      guard entry.key != "event.date", random.chance(percent) else {
        kept.append(entry)
        continue
      }
      if !entry.value.wider.isEmpty, !mayDrop || random.chance(60) {
        kept.append((entry.key, RandomValue(exact: random.pick(entry.value.wider))))
        touched.append("\(place)\(entry.key) widened")
      } else if mayDrop {
        touched.append("\(place)\(entry.key) dropped")
      } else {
        kept.append(entry)
      }
    }
    entries = kept
  }
}

/// The case of a random scheme as somebody knows it who knows less.
package struct HiddenCase: Sendable {
  /// JSON text.
  package let text: String
  /// What was dropped, widened or unsettled, in words.
  package let touched: [String]
}

extension RandomScheme {
  /// The case with some of what it gives dropped, widened or unsettled.
  ///
  /// - Parameters:
  ///   - seed: What decides which.
  ///   - percent: The chance of each fact and term.
  /// - Returns: A case that the full case is one possibility of.
  package func hiding(seed: UInt64, percent: Int = 30) -> HiddenCase {
    var random = SplitMix64(seed: seed ^ 0x5bf0_3635)
    var less = known
    let touched = less.hide(percent, &random)
    return HiddenCase(text: less.draft.json(), touched: touched)
  }
}
