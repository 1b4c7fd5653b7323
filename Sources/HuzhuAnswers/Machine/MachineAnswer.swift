package import HuzhuDocuments
package import HuzhuLanguage
import HuzhuValues

/// The version of the shape of the machine answer: keys may be added to it, none goes away.
private let machineFormat = "huzhu-answer/1"

/// The answer to one case as a program reads it.
///
/// Every list is in the order of the rulebook or of the case, so that equal answers are equal
/// bytes. Amounts are texts with all their decimals, and an end that no source gives is `null`.
///
/// - Parameters:
///   - answer: What all asked schemes say.
///   - book: The rulebook that answered.
///   - engine: The version of the program.
///   - digests: Every document that was read, by name.
///   - documents: The same in the order of their numbers, for places in them.
/// - Returns: One object.
package func machineAnswer(
  _ answer: CaseAnswer,
  in book: Rulebook,
  engine: String,
  digests: [(name: String, sha256: String)],
  documents: [SourceText] = []
) -> JSONOutput {
  var object = MachineObject()
  object.put("format", .string(machineFormat))
  object.put("engine", .string(engine))
  object.put("case", .string(answer.name))
  object.put("subject", ifThere: answer.subject.map { .string($0) })
  object.put("on", .string(answer.on.text))
  object.put("outOfScope", .number(answer.outOfScope.count))
  var answers: [JSONOutput] = []
  for scheme in answer.answers {
    let writer = MachineScheme(book: book, scheme: scheme.scheme, documents: documents)
    answers.append(writer.output(scheme))
  }
  object.put("answers", .array(answers))
  var others: [JSONOutput] = []
  for scheme in answer.outOfScope {
    others.append(MachineScheme(book: book, scheme: scheme.scheme).outOfScope(scheme))
  }
  object.put("outOfScopeSchemes", .array(others))
  var settings: [JSONOutput] = []
  for setting in answer.settings {
    settings.append(["name": .string(setting.name), "value": .string(setting.value)])
  }
  object.put("settings", .array(settings))
  var documents: [JSONOutput] = []
  // By name: the order in which files are found says nothing.
  for digest in digests.sorted(by: { $0.name < $1.name }) {
    documents.append(["name": .string(digest.name), "sha256": .string(digest.sha256)])
  }
  object.put("digests", .array(documents))
  return object.output
}

/// What stands in the place of an answer where the case is bad data.
///
/// - Parameters:
///   - name: The case, or the document where it has no name.
///   - code: The finding's stable code.
///   - place: Document, line and column, as they are printed.
///   - message: What is wrong, in one language.
/// - Returns: One object.
package func machineProblem(
  case name: String,
  code: String,
  place: String?,
  message: String
) -> JSONOutput {
  [
    "format": .string(machineFormat),
    "case": .string(name),
    "error": [
      "code": .string(code),
      "place": place.map { .string($0) } ?? .null,
      "message": .string(message),
    ],
  ]
}
