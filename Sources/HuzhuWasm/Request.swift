import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

/// The one thing that the module does: bytes of a request in, bytes of a reply out.
///
/// Nothing leaves the page: the rules and the case are handed in, the answer is handed back.
///
/// - Parameter request: A JSON object with the texts of the rule files by name and that of a case:
///   `{"documents": {"rules/…": "…"}, "case": "…"}`; `on` may name the day.
/// - Returns: The machine answer as `check --format json` prints it, or an object with `error`.
func answer(to request: [UInt8]) -> [UInt8] {
  let (envelope, diagnostics) = readJSON(SourceText(name: "request", bytes: request), index: 0)
  guard let envelope, diagnostics.isEmpty else { return refusal("the request is no JSON") }
  guard let documents = envelope["documents"]?.object, let text = envelope["case"]?.string else {
    return refusal("the request needs 'documents' and 'case'")
  }
  var nodes: [JSONNode] = []
  for (index, member) in documents.members.enumerated() {
    guard let content = member.value.string else { return refusal("a document is no text") }
    let (node, problems) = readJSON(
      SourceText(name: member.key, bytes: Array(content.utf8)),
      index: index
    )
    guard let node, problems.isEmpty else {
      return refusal(member.key + ": " + (problems.first?.message.en ?? "empty"))
    }
    nodes.append(node)
  }
  let (book, findings) = loadRulebook(nodes)
  for finding in findings where finding.severity == .error {
    return refusal(finding.code.rawValue + " " + finding.message.en)
  }
  let (node, problems) = readJSON(
    SourceText(name: "case", bytes: Array(text.utf8)),
    index: nodes.count
  )
  guard let node, problems.isEmpty else {
    return refusal("case: " + (problems.first?.message.en ?? "empty"))
  }
  let caseFindings = Findings()
  guard let input = readCase(node, in: book, findings: caseFindings) else {
    return refusal("case: " + (caseFindings.diagnostics.first?.message.en ?? "not read"))
  }
  let on = envelope["on"]?.string.flatMap { Day($0) }
  switch Assessor(book: book).assess(input, on: on, overlays: [], schemes: [], explainsEnds: false)
  {
  case .success(let answer):
    return Array(machineAnswer(answer, in: book, engine: "0.1.0", digests: []).text().utf8)
  case .failure(let problem): return refusal(problem.message.en)
  }
}

private func refusal(_ reason: String) -> [UInt8] {
  Array(JSONOutput.object([("error", .string(reason))]).text().utf8)
}
