import HuzhuDocuments
import HuzhuValues

/// Reads what somebody typed in answer to the question for a fact.
///
/// - Parameters:
///   - text: `7万`, `2026/6/5`, `是`, the name or label of an item; `none` or `无` for what is known
///     not to exist, or for no item at all.
///   - fact: The fact that was asked for.
///   - rulebook: The names that it may use.
///   - findings: Where to report.
/// - Returns: The value, or `nil` where something is reported.
package func readAnswer(
  _ text: String,
  to fact: Int,
  in rulebook: Rulebook,
  findings: Findings
) -> Case.Value? {
  let place = Place(source: 0, range: 0..<text.utf8.count)
  let known = rulebook.vocabulary.facts[fact]
  let reader = CaseReader(book: rulebook, findings: findings)
  if isNone(text) {
    if case .choices = known.type {
      return reader.readValue(JSONNode(.array([]), at: place), of: fact)
    }
    if case .list = known.type {
      return .list(Case.List(items: [], isComplete: true))
    }
    if known.mayBeNone { return reader.readValue(JSONNode(.null, at: place), of: fact) }
  }
  let typed = TypedText(vocabulary: rulebook.vocabulary)
  let node = typed.node(text, as: known.type, at: place)
  return reader.readValue(node, of: fact)
}

private func isNone(_ text: String) -> Bool {
  switch text.lowercased() {
  case "none", "null", "never", "无", "没有", "从未": true
  default: false
  }
}
