import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import Testing

/// A rulebook and a case from texts, with every diagnostic a failure of the test.
struct Engine {
  let assessor: Assessor

  init(_ documents: [String]) throws {
    var nodes: [JSONNode] = []
    for (index, text) in documents.enumerated() {
      nodes.append(try Self.parse(text, index: index))
    }
    try self.init(nodes)
  }

  init(_ nodes: [JSONNode]) throws {
    let (book, diagnostics) = loadRulebook(nodes)
    let errors = diagnostics.filter { $0.severity == .error }
    try #require(errors.isEmpty, "\(errors.map { "\($0.code.rawValue) \($0.message.en)" })")
    assessor = Assessor(book: book)
  }

  static func parse(_ text: String, index: Int = 0) throws -> JSONNode {
    let (value, diagnostics) = readJSON(SourceText(name: "\(index).json", text: text), index: index)
    try #require(diagnostics.isEmpty, "\(diagnostics.map(\.message.en))")
    return try #require(value)
  }

  func answer(_ text: String, explainsEnds: Bool = false) throws -> CaseAnswer {
    try answer(Self.parse(text, index: 99), explainsEnds: explainsEnds)
  }

  func answer(_ node: JSONNode, explainsEnds: Bool = false) throws -> CaseAnswer {
    let findings = Findings()
    let input = readCase(node, in: assessor.book, findings: findings)
    let read = try #require(input, "\(findings.diagnostics.map(\.message.en))")
    switch assessor.assess(
      read,
      on: nil,
      overlays: [],
      schemes: [],
      explainsEnds: explainsEnds
    )
    {
    case .success(let answer): return answer
    case .failure(let problem):
      Issue.record("\(problem.code.rawValue) \(problem.message.en)")
      throw problem
    }
  }
}
