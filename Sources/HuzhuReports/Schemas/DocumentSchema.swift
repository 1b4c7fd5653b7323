package import HuzhuDocuments

/// The JSON Schema of a kind of document: what an editor needs to complete and explain it.
///
/// A schema knows keys, kinds of values and what is written where. What a name means, and whether
/// the numbers are right, only `huzhu validate` can tell.
package struct DocumentSchema: Sendable {
  /// The kind as a document names it, and the name of its shape.
  package let kind: String
  package let title: Label

  /// All kinds.
  ///
  /// A new one needs a line here, and its shapes among `SchemaShapes.texts`.
  package static let all = [
    DocumentSchema(kind: "scheme", title: Label(zh: "方案", en: "scheme")),
    DocumentSchema(kind: "vocabulary", title: Label(zh: "词汇表", en: "vocabulary")),
    DocumentSchema(kind: "ledger", title: Label(zh: "来源台账", en: "source ledger")),
    DocumentSchema(kind: "overlay", title: Label(zh: "补充值", en: "overlay")),
    DocumentSchema(kind: "case", title: Label(zh: "个案", en: "case")),
    DocumentSchema(kind: "population", title: Label(zh: "人员表说明", en: "population")),
    DocumentSchema(kind: "fund", title: Label(zh: "基金模型", en: "fund")),
  ]

  package static func of(_ kind: String) -> DocumentSchema? { all.first { $0.kind == kind } }

  /// The schema in draft 2020-12, explained in one language.
  package func json(_ language: Language) -> JSONOutput {
    let shapes = SchemaShapes.all
    var names = shapes.reachable(from: kind)
    if !shapes.isReferenced(kind, by: names) { names.removeAll { $0 == kind } }
    var members: [(String, JSONOutput)] = [
      ("$schema", "https://json-schema.org/draft/2020-12/schema")
    ]
    if case .object(let own) = shapes.json(of: kind, language) { members += own }
    members.append(("$defs", .object(names.map { ($0, shapes.json(of: $0, language)) })))
    return .object(members)
  }
}
