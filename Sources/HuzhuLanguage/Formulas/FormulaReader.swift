package import HuzhuDocuments
import HuzhuValues

/// Reads formulas and conditions into typed nodes.
///
/// Each mistake is reported once, where it stands; what holds it is then left out in silence.
package final class FormulaReader {
  let builder: RulebookBuilder
  let findings: Findings
  /// The names of the scheme, or `nil` in a vocabulary.
  let names: SchemeNames?

  var surroundings = Surroundings()
  /// How many steps are being read inside one another, names followed.
  private var level = 0
  private var hasReportedDepth = false
  /// Whether the next formula may be a quotient that says nothing of rounding.
  var allowsQuotient = false
  /// The unit of time of a duty's window: a bound per year is compared over one year.
  var ratePeriod: Unit?
  /// Whether an origin stands beside the next formula, so that it may be a number of its own.
  private var isCited = false

  /// How many steps may be nested in one another: whoever evaluates them may recurse.
  static let depthLimit = 400

  package init(builder: RulebookBuilder, context: NameContext) {
    self.builder = builder
    findings = builder.findings
    switch context {
    case .vocabulary: names = nil
    case .scheme(let names): self.names = names
    }
  }

  /// Reads a formula.
  ///
  /// - Parameters:
  ///   - node: The formula as written.
  ///   - type: The type that is needed, or `nil` for any. Of a quantity it fixes the unit; in a
  ///     vocabulary also the most decimals.
  /// - Returns: The formula's node, or `nil` where something is reported.
  package func formula(_ node: JSONNode, expecting type: ValueType? = nil) -> NodeID? {
    guard let id = read(node, Expectation(type)) else { return nil }
    guard names == nil, case .quantity(_, let scale) = type, builder.node(id).type.scale > scale
    else { return id }
    findings.error(
      .finerThanStep,
      zh: "结果可有 \(builder.node(id).type.scale) 位小数，而该事实只有 \(scale) 位：请写明如何取整（round）",
      en: "the result may have \(builder.node(id).type.scale) decimals where the fact has \(scale):"
        + " say how it is rounded with 'round'",
      at: node.place
    )
    return nil
  }

  /// Reads a condition; `nil` where something is reported.
  package func condition(_ node: JSONNode) -> NodeID? {
    read(node, .flag)
  }

  /// Reads what stands in a position that expects something.
  func read(_ json: JSONNode, _ expected: Expectation) -> NodeID? {
    let mayBeQuotient = allowsQuotient
    let mayBeNumber = isCited
    allowsQuotient = false
    isCited = false
    guard enter(at: json.place) else { return nil }
    defer { leave() }
    let id: NodeID?
    switch json.value {
    case .string(let text): id = string(text, json, expected, isCited: mayBeNumber)
    case .object(let object):
      allowsQuotient = mayBeQuotient
      id = self.object(object, json, expected)
    case .number: id = number(json, expected, isCited: mayBeNumber)
    case .bool(let flag): id = self.flag(flag, json, expected)
    case .array: id = array(json, expected)
    case .null:
      findings.wrongKind(json, expected: builder.words(expected))
      return nil
    }
    guard let id else { return nil }
    return conform(id, to: expected, at: json.place)
  }

  /// Reads a cell of a table or of bands: with an origin beside it, it may be a number.
  func read(_ json: JSONNode, _ expected: Expectation, isCited: Bool) -> NodeID? {
    self.isCited = isCited
    return read(json, expected)
  }

  private func string(
    _ text: String,
    _ json: JSONNode,
    _ expected: Expectation,
    isCited: Bool
  ) -> NodeID? {
    switch expected {
    case .choice(let choice): return item(json, of: choice)
    case .choices(let choice): return items(json, of: choice)
    case .text: return emit(.constant(.text(text)), .text, at: json.place)
    case .flag: return name(text, at: json.place)
    case .day, .recurringDay, .quantity, .anything:
      return Self.isLiteral(text)
        ? literal(json, text, expected, isCited: isCited) : name(text, at: json.place)
    }
  }

  private func number(_ json: JSONNode, _ expected: Expectation, isCited: Bool) -> NodeID? {
    switch expected {
    case .quantity, .anything: return literal(json, "", expected, isCited: isCited)
    default:
      findings.wrongKind(json, expected: builder.words(expected))
      return nil
    }
  }

  private func flag(_ flag: Bool, _ json: JSONNode, _ expected: Expectation) -> NodeID? {
    switch expected {
    case .flag, .anything: return emit(.constant(.flag(flag)), .flag, at: json.place)
    default:
      findings.wrongKind(json, expected: builder.words(expected))
      return nil
    }
  }

  private func array(_ json: JSONNode, _ expected: Expectation) -> NodeID? {
    if case .choices(let choice) = expected { return items(json, of: choice) }
    findings.wrongKind(json, expected: builder.words(expected))
    return nil
  }

  /// Reads formulas of a list; `nil` where one of them is reported, after all are read.
  func readAll(_ nodes: [JSONNode], _ expected: Expectation) -> [NodeID]? {
    var ids: [NodeID] = []
    for node in nodes {
      guard let id = read(node, expected) else { continue }
      ids.append(id)
    }
    return ids.count == nodes.count ? ids : nil
  }

  /// Reads with other surroundings, and comes back to these.
  func within<Result>(_ others: Surroundings, _ body: () -> Result) -> Result {
    let before = surroundings
    surroundings = others
    defer { surroundings = before }
    return body()
  }

  /// Reads what is needed for a purpose.
  func using<Result>(_ use: Use, _ body: () -> Result) -> Result {
    let before = surroundings.use
    surroundings.use = use
    defer { surroundings.use = before }
    return body()
  }

  /// Goes one step deeper, unless that is too deep, which is then reported.
  func enter(at place: Place) -> Bool {
    guard level < Self.depthLimit else {
      reportDepth(at: place)
      return false
    }
    level += 1
    return true
  }

  func leave() {
    level -= 1
  }

  /// Reports once that formulas are nested too deep.
  func reportDepth(at place: Place) {
    if hasReportedDepth { return }
    hasReportedDepth = true
    findings.error(
      .nestedTooDeep,
      zh: "公式（连同其中引用的名称）嵌套超过 \(Self.depthLimit) 层",
      en: "formulas, with the names in them, are nested more than \(Self.depthLimit) deep",
      at: place
    )
  }
}
