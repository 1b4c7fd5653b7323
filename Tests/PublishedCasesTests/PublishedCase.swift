import HuzhuDocuments
import HuzhuValues
import Testing

/// One worked case as it was published beside its plan, in its own words.
struct PublishedCase: Sendable, CustomTestStringConvertible {
  var plan: PublishedPlan
  var id: String
  var title: String
  var inputs: JSONNode
  /// What is assumed of an ambiguity: `A1` is `deductible`.
  var assume: [(ambiguity: String, reading: String)]
  var expected: Expected

  var testDescription: String { "\(id), \(title)" }

  /// What must come out; amounts are in yuan, in one form.
  struct Expected: Sendable {
    var outcome: String
    var amount: String?
    var range: String?
    /// What falls to each event or package, by the name it has there.
    var breakdown: [(part: String, amount: String)]
    var reason: String?
    var payee: String?
    /// The period that an amount is for.
    var period: String?
    var missing: [String]
    /// The expectations under readings, each with its name: `A1.deductible`.
    var alternatives: [(reading: String, outcome: String, amount: String?)]
  }
}

extension PublishedCase {
  static let all = PublishedPlan.all.flatMap { $0.cases }

  /// The keys that a comparison knows; another one would be passed over in silence.
  private static let keys: Set = ["id", "title", "inputs", "assume", "expected", "why"]
  private static let expectedKeys: Set = [
    "outcome", "amount_yuan", "range_yuan", "per", "breakdown", "reason", "payee", "missing",
    "alternatives",
  ]
  private static let alternativeKeys: Set = ["reading", "outcome", "amount_yuan"]

  /// Nil where the file has something that would not be compared.
  init?(_ node: JSONNode, plan: PublishedPlan) {
    guard let id = node["id"]?.string, let title = node["title"]?.string,
      let inputs = node["inputs"], let expected = node["expected"],
      let outcome = expected["outcome"]?.string,
      Self.hasOnly(Self.keys, node), Self.hasOnly(Self.expectedKeys, expected)
    else { return nil }
    self.plan = plan
    self.id = id
    self.title = title
    self.inputs = inputs
    assume = (node["assume"]?.object?.members ?? []).map { ($0.key, $0.value.string ?? "") }
    var alternatives: [(String, String, String?)] = []
    for item in expected["alternatives"]?.array ?? [] {
      guard let reading = item["reading"]?.string, let outcome = item["outcome"]?.string,
        Self.hasOnly(Self.alternativeKeys, item)
      else { return nil }
      alternatives.append((reading, outcome, item["amount_yuan"]?.yuan))
    }
    var breakdown: [(String, String)] = []
    for part in expected["breakdown"]?.object?.members ?? [] {
      guard let amount = part.value.yuan else { return nil }
      breakdown.append((part.key, amount))
    }
    let ends = expected["range_yuan"]?.array
    self.expected = Expected(
      outcome: outcome,
      amount: expected["amount_yuan"]?.yuan,
      range: ends.map { "\($0.first?.yuan ?? "…") to \($0.last?.yuan ?? "…")" },
      breakdown: breakdown,
      reason: expected["reason"]?.string,
      payee: expected["payee"]?.string,
      period: expected["per"]?.string,
      missing: (expected["missing"]?.array ?? []).compactMap(\.string),
      alternatives: alternatives
    )
  }

  private static func hasOnly(_ keys: Set<String>, _ node: JSONNode) -> Bool {
    node.object?.members.allSatisfy { keys.contains($0.key) } ?? false
  }
}

extension JSONNode {
  /// A number of the file, exactly.
  var decimal: Decimal? {
    guard case .number(let text) = value else { return nil }
    return try? Decimal(text)
  }

  /// A number of yuan for a period, as a rate is written: without zeros that say nothing.
  func rate(_ unit: String) -> String? { decimal.map { "\($0.normalized.text) \(unit)" } }

  /// A number of yuan, in one form.
  var yuan: String? {
    decimal.flatMap { $0.mantissa(atScale: 2) }.map(yuanText)
  }
}

/// So many fen, as amounts are compared.
func yuanText(_ fen: Int128) -> String { Quantity.text(mantissa: fen, scale: 2, unit: .yuan) }
