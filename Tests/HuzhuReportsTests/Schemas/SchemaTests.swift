import Foundation
import HuzhuDocuments
import HuzhuLanguage
import HuzhuReports
import Testing

/// JSON Schemas against the readers whose keys they tell.
@Suite struct SchemaTests {
  /// The keys of each kind of object that a reader knows, met in all rules and in the pages of codes.
  private static let readers: [Set<String>: String] = {
    let log = KeyLog()
    var worlds = [projectFiles]
    for page in CodePage.all {
      for example in [page.bad, page.good] where !example.isEmpty {
        let documents = PageWorld.documents(of: example, in: page.context)
        worlds.append(documents.map { Array($0.utf8) })
      }
    }
    worlds.append(projectFiles + [Array(fund.utf8)])
    for (text, context) in rare {
      worlds.append(PageWorld.documents(of: text, in: context).map { Array($0.utf8) })
    }
    for world in worlds {
      var nodes: [JSONNode] = []
      for (index, bytes) in world.enumerated() {
        let (node, _) = readJSON(SourceText(name: "\(index)", bytes: bytes), index: index)
        if let node { nodes.append(node) }
      }
      _ = RulebookReading(nodes, findings: Findings(keyLog: log))
        .finish([], readsExamples: true)
    }
    var found: [Set<String>: String] = [:]
    for (what, keys) in log.lists where !what.en.hasPrefix("a record of ") {
      found[Set(keys)] = what.en
    }
    // What one example takes over from another is a part of an example, read by itself.
    found[["subject", "on", "facts", "policies", "events", "assume"]] = nil
    return found
  }()

  private static let label = #"{"zh": "文", "en": "text"}"#

  /// What neither the rules nor the pages hold.
  private static let rare: [(text: String, context: CodePage.Context)] = [
    (#"{"every": {"each": "household.children", "as": "child", "where": true}}"#, .formula),
    (#"{"some": {"each": "household.children", "as": "child", "where": true}}"#, .formula),
    (#"{"total": {"each": "household.children", "as": "child", "of": "child.income"}}"#, .formula),
    (#"{"smallest": ["event.ownBurden"]}"#, .formula),
    (
      #"{"largest": {"each": "household.children", "as": "child", "of": "child.income"}}"#, .formula
    ),
    (#"{"days": {"from": "event.date", "to": "event.date", "counting": "both"}}"#, .formula),
    (#"{"difference": ["event.ownBurden", "event.ownBurden"]}"#, .formula),
    (#"{"not": "worker.unionMember"}"#, .formula),
    (#"{"any": ["worker.unionMember"]}"#, .formula),
    (#"{"running": "burden", "at": "before"}"#, .formula),
    (#"{"quotient": ["event.ownBurden", "event.ownBurden"]}"#, .formula),
    (#"{"sum": [{"running": "burden", "at": "before"}]}"#, .formula),
    (
      #"{"sum": [{"largest": ["event.ownBurden"]}, {"years": {"from": "at", "to": "at"}}]}"#,
      .formula
    ),
    (#"{"years": {"from": "at", "to": "at"}}"#, .formula),
    (#"{"months": {"from": "at", "to": "at"}}"#, .formula),
    (#"{"sum": [{"months": {"from": "at", "to": "at"}}]}"#, .formula),
    (
      #"{"all": [{"every": {"each": "household.children", "as": "child", "where": true}}]}"#,
      .formula
    ),
    (
      #"{"table": {"by": "worker.points", "rows": [{"row": [{"is": 1}, 1], "source": "plan.rate"}]}}"#,
      .formula
    ),
    (#"{"is": "1 CNY", "operator": {"document": "x", "clause": 1, "line": 2}}"#, .term),
    (
      #"{"is": {"bands": {"of": "event.ownBurden", "rates": [{"rate": 1}]}}, "assumed": \#(label)}"#,
      .term
    ),
    (#"{"unstated": \#(label), "oneOf": [{"is": "a"}, {"is": "b"}]}"#, .term),
    (
      #""exclusive": [{"clause": "one", "clauses": ["*"], "pay": {"chosen": "event.kind"}, "per": "event"}]"#,
      .scheme
    ),
    (
      #""choices": {"a": {"of": {"b": \#(label)}}}, "facts": {"a.b": {"type": "choice", "of": "a"}, "a.c": {"type": "flag", "public": {"by": "a.b", "is": [{"rows": [["b", true]]}]}}}"#,
      .vocabulary
    ),
    (#""facts": {"household.children": {"count": 2}}"#, .case),
    (#""facts": {"household.children": {"atLeast": []}}"#, .case),
    (#""facts": {"worker.birthDate": {"between": [null, "2000-01-01"]}}"#, .case),
    (#""facts": {"worker.illness": {"in": ["stroke"]}}"#, .case),
    (#""columns": {"x": {"fact": "worker.age"}}"#, .population),
  ]

  private static let fund = #"""
    {"format": "huzhu/1", "fund": "a", "for": "weihai.critical-cost", "on": "2011-12-31",
     "groups": [{"id": "all", "members": {"is": 5}}],
     "events": [{"id": "stay", "frequency": {"law": "poisson", "mean": {"is": 1}},
                 "facts": {"event.kind": {"law": "table", "rows": [{"is": "hospital-stay", "weight": 1}]}}}],
     "funding": {"reserve": {"is": "1 CNY"}}, "projection": {"years": 2},
     "pays": {"contribution": "premium"}, "checks": [{"id": "totals"}]}
    """#

  private static let projectFiles: [[UInt8]] = {
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    var files: [[UInt8]] = []
    for folder in ["rules", "seeds"] {
      let paths = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
      for case let path as String in paths ?? .init()
      where path.hasSuffix(".json") && !path.hasPrefix("schema/") {
        let file = root.appending(path: folder).appending(path: path)
        if let data = try? Data(contentsOf: file) { files.append(Array(data)) }
      }
    }
    return files
  }()

  @Test func `Every key that a reader knows is in the schema`() {
    let shapes = Set(SchemaShapes.all.keysOfNodes.values)
    for (keys, what) in Self.readers where !shapes.contains(keys) {
      Issue.record("no shape has the keys of \(what): \(keys.sorted())")
    }
  }

  @Test func `Every key in the schema is known to a reader`() {
    for (name, keys) in SchemaShapes.all.keysOfNodes where Self.readers[keys] == nil {
      Issue.record("no reader has the keys of the shape \(name): \(keys.sorted())")
    }
  }

  @Test func `Every kind of document has a schema`() {
    #expect(Set(DocumentSchema.all.map(\.kind)) == Set(DocumentKind.allCases.map(\.rawValue)))
  }

  @Test func `Every shape is in the schema of some kind, and refers to shapes that there are`() {
    var reached: Set<String> = []
    for schema in DocumentSchema.all {
      reached.formUnion(SchemaShapes.all.reachable(from: schema.kind))
      for name in SchemaShapes.all.reachable(from: schema.kind) {
        let references = SchemaShapes.references(in: SchemaShapes.all.json(of: name, .en))
        for reference in references where !SchemaShapes.all.names.contains(reference) {
          Issue.record("\(name) refers to \(reference)")
        }
      }
    }
    for name in SchemaShapes.all.names where !reached.contains(name) {
      Issue.record("no kind has a place for \(name)")
    }
    #expect(Set(SchemaShapes.all.names).count == SchemaShapes.all.names.count)
  }

  @Test(arguments: DocumentSchema.all.map(\.kind))
  func `A schema explains the same in both languages`(kind: String) throws {
    let schema = try #require(DocumentSchema.of(kind))
    var words: [[String]] = []
    for language in [Language.zh, .en] {
      let (titles, rest) = Self.takenApart(schema.json(language))
      #expect(titles.allSatisfy { !$0.isEmpty })
      for title in titles {
        let isChinese = title.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
        let hasWords = title.contains { $0.isLetter }
        #expect(isChinese == (language == .zh) || !hasWords, "\(title)")
      }
      words.append([rest])
    }
    #expect(words[0] == words[1])
  }

  private static let pages = ProcessInfo.processInfo.environment["HUZHU_PAGES"]

  @Test(.enabled(if: pages != nil, "HUZHU_PAGES names no folder"))
  func `The examples of the pages of codes are written out, for validators of others`() throws {
    let folder = URL(filePath: try #require(Self.pages))
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for page in CodePage.all {
      for (name, example) in [("bad", page.bad), ("good", page.good)] {
        guard let text = PageWorld.documents(of: example, in: page.context).first else { continue }
        let file = folder.appending(path: "\(page.code.rawValue).\(name).json")
        try Data(text.utf8).write(to: file)
      }
    }
  }

  /// What people read of a schema, and all else.
  private static func takenApart(_ schema: JSONOutput) -> (words: [String], rest: String) {
    var words: [String] = []
    func without(_ value: JSONOutput) -> JSONOutput {
      switch value {
      case .array(let items): return .array(items.map(without))
      case .object(let members):
        return .object(
          members.compactMap { key, value in
            if case .string(let text) = value, key == "title" || key == "description" {
              words.append(text)
              return (key, "")
            }
            return (key, without(value))
          }
        )
      default: return value
      }
    }
    let rest = without(schema).text()
    return (words, rest)
  }
}
