import HuzhuDocuments
import HuzhuReports

/// `huzhu schema`: what an editor needs to complete and explain documents.
struct SchemaCommand {
  let arguments: Arguments
  let console: Console

  func run() throws(Stop) -> ExitStatus {
    if let kind = arguments.operands.first, let schema = DocumentSchema.of(kind) {
      try console.write(schema.json(console.language).documentText())
      return .done
    }
    if arguments.has(.names) {
      try console.write(DocumentSchema.all.map { $0.kind + "\n" }.joined())
      return .done
    }
    var page = Page(console.layout())
    for schema in DocumentSchema.all {
      page.table(
        [[Phrase(schema.kind.padded(to: 12)), Phrase(schema.title[console.language])]],
        indent: 0
      )
    }
    try console.write(page.text)
    return .done
  }
}
