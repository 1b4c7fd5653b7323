import HuzhuDocuments
import HuzhuLanguage

/// A small whole scheme to begin from: tiers above a deductible, a yearly ceiling, a waiting
/// period, and a sum for a listed illness.
struct SchemeSkeleton {
  let id: String
  /// The rules beside which it will stand; `nil` where there are none yet.
  let book: Rulebook?

  /// Names that the skeleton uses and the vocabulary does not have.
  var missing: [String] {
    guard let vocabulary = book?.vocabulary else { return [] }
    var missing: [String] = []
    for fact in Self.facts where vocabulary.factByName[fact] == nil { missing.append(fact) }
    for (choice, items) in Self.choices {
      guard let index = vocabulary.choiceByName[choice] else {
        missing.append(choice)
        continue
      }
      for item in items where vocabulary.choices[index].index(of: item) == nil {
        missing.append("\(choice): \(item)")
      }
    }
    if !vocabulary.units.contains(where: { $0.name == "person" }) { missing.append("person") }
    return missing
  }

  private static let facts = [
    "worker.unionMember", "policy.start", "event.kind", "event.date", "event.ownBurden",
    "event.illness", "history.burden", "history.paid",
  ]

  private static let choices = [
    ("event-kind", ["hospital-stay", "serious-illness"]),
    ("illness", ["malignant-tumour", "stroke"]),
    ("party", ["member"]),
  ]

  /// The place of the scheme, where the first part of its id is one.
  private var scope: String {
    guard let vocabulary = book?.vocabulary, let choice = vocabulary.choiceByName["place"],
      vocabulary.factByName["worker.place"] != nil
    else { return "" }
    let place = String(id.prefix { $0 != "." })
    guard vocabulary.choices[choice].index(of: place) != nil else { return "" }
    return "\n  \"scope\": {\"that\": \"worker.place\", \"is\": \"\(place)\"},"
  }

  private var place: String {
    scope.isEmpty ? "" : "\"worker.place\": \"\(id.prefix { $0 != "." })\", "
  }

  var text: String { Self.text(id: id, scope: scope, place: place) }
}
