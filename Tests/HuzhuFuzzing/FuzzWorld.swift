import HuzhuAnswers
import HuzhuChecker
package import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

/// Reads any bytes as a document among sound ones, as far as anything can be made of them.
///
/// What is tried is that nothing crashes or hangs, and that what is no JSON is never passed over.
package struct FuzzWorld {
  /// The documents beside which the bytes are read.
  private let others: [JSONNode]
  /// A case that knows nothing but its day.
  private let person: JSONNode?
  /// Whether sound rules are asked for proofs too, which takes longest.
  package var proves = true

  package init(beside others: [[UInt8]]) {
    var nodes: [JSONNode] = []
    for (index, bytes) in others.enumerated() {
      let (node, _) = readJSON(SourceText(name: "\(index)", bytes: bytes), index: index + 1)
      if let node { nodes.append(node) }
    }
    self.others = nodes
    let text = #"{"format": "huzhu/1", "case": "anybody", "on": "2026-06-05"}"#
    person = readJSON(SourceText(name: "case", text: text), index: others.count + 1).value
  }

  /// What became of some bytes.
  package struct Outcome: Sendable {
    /// What is wrong with the text.
    package var mistakes: Int
    /// What is wrong with what it says.
    package var findings: [Diagnostic]
    /// What should never be, in words; `nil` where all is well.
    package var defect: String?
  }

  /// Reads bytes, and does with them all that can be done with a document.
  package func survive(_ bytes: [UInt8]) -> Outcome {
    let source = SourceText(name: "fuzz.json", bytes: bytes)
    let (node, mistakes) = readJSON(source, index: 0)
    var outcome = Outcome(mistakes: mistakes.count, findings: [], defect: nil)
    guard let node else {
      if mistakes.isEmpty { outcome.defect = "no value and no finding" }
      return outcome
    }
    if mistakes.isEmpty { outcome.defect = layoutDefect(JSONOutput(node)) }
    // What was made of a text with mistakes must be survived as well.
    let (book, findings) = loadRulebook([node] + others)
    outcome.findings = findings
    let unsound = Set(findings.filter { $0.severity == .error }.map(\.place.source))
    if proves {
      outcome.findings += checkRules(book, options: RuleCheckOptions(on: nil, unsound: unsound))
    }
    assess(node, book)
    return outcome
  }

  private func layoutDefect(_ value: JSONOutput) -> String? {
    let text = value.documentText()
    let (again, mistakes) = readJSON(SourceText(name: "again", text: text), index: 0)
    guard mistakes.isEmpty, let again else { return "what is laid out is no JSON" }
    return JSONOutput(again).documentText() == text ? nil : "the layout is not stable"
  }

  private func assess(_ node: JSONNode, _ book: Rulebook) {
    let assessor = Assessor(book: book)
    for given in [node, person] {
      guard let given, given["case"] != nil,
        let input = readCase(given, in: book, findings: Findings())
      else { continue }
      let day = Day(year: 2026, month: 6, day: 5)
      _ = assessor.assess(input, on: day, overlays: [], schemes: [], explainsEnds: false)
    }
    var asked: [String] = []
    if let scheme = node["scheme"]?.string { asked.append(scheme) }
    if !asked.isEmpty { _ = runExamples(in: book, schemes: asked) }
  }
}
