package import HuzhuDocuments
package import HuzhuLanguage

/// How one worked case of a scheme came out.
package struct ExampleResult: Sendable {
  package var scheme: String
  /// The version in whose file the example stands.
  package var version: String
  package var name: String
  /// The id of the published case that it retells.
  package var from: String?
  package var place: Place
  /// What came out otherwise than expected, or what cannot be compared; empty where all is well.
  package var failures: [Label]
}

/// Runs the examples inside the rule files.
///
/// Each is a case like any other, asked of its own scheme alone, without overlays. Only what it
/// names is compared, and nothing that it names is passed over in silence.
///
/// - Parameters:
///   - book: The rulebook with the examples.
///   - schemes: Ids of the schemes to run; empty runs all.
/// - Returns: A result for each example, in the order of the rulebook.
package func runExamples(in book: Rulebook, schemes: [String]) -> [ExampleResult] {
  let assessor = Assessor(book: book)
  var results: [ExampleResult] = []
  for scheme in book.schemes where schemes.isEmpty || schemes.contains(scheme.id) {
    for example in scheme.examples {
      results.append(
        ExampleResult(
          scheme: scheme.id,
          version: scheme.version,
          name: example.name,
          from: example.from,
          place: example.place,
          failures: failures(of: example, in: scheme, assessor)
        )
      )
    }
  }
  return results
}

/// Runs one example of a scheme.
///
/// - Parameters:
///   - example: The example.
///   - scheme: The version in whose file it stands.
///   - assessor: Answers under the rulebook of the scheme, or under one with a change.
/// - Returns: What came out otherwise than expected; empty where all is well.
package func failures(
  of example: Example,
  in scheme: Scheme,
  _ assessor: Assessor
) -> [Label] {
  let result = assessor.assess(
    example.input,
    on: nil,
    overlays: [],
    schemes: [scheme.id],
    explainsEnds: false
  )
  switch result {
  case .failure(let problem):
    return [
      Label(zh: "案例无法评估：\(problem.message.zh)", en: "the case has no answer: \(problem.message.en)")
    ]
  case .success(let answer):
    guard let own = answer.answer(of: scheme) else {
      return [Label(zh: "该方案没有给出结果", en: "the scheme gave no answer")]
    }
    if own.scheme.version != scheme.version, own.eligibility != .outOfScope {
      return [
        Label(
          zh: "案例的日期适用版本「\(own.scheme.version)」，而不是「\(scheme.version)」",
          en: "the days of the case select version '\(own.scheme.version)', not '\(scheme.version)'"
        )
      ]
    }
    return failures(of: example.expect, comparedWith: own, in: assessor.book)
  }
}

extension CaseAnswer {
  /// The answer of a scheme, best of that very version.
  fileprivate func answer(of scheme: Scheme) -> SchemeAnswer? {
    var other: SchemeAnswer?
    for answer in answers + outOfScope where answer.scheme.id == scheme.id {
      if answer.scheme.version == scheme.version { return answer }
      other = other ?? answer
    }
    return other
  }
}

/// Compares an answer with what is expected of it.
///
/// - Parameters:
///   - expect: The expectation as its document writes it.
///   - answer: The answer of the scheme.
///   - book: The rulebook that answered.
/// - Returns: Each difference, and each part of the expectation that cannot be compared.
package func failures(
  of expect: JSONNode,
  comparedWith answer: SchemeAnswer,
  in book: Rulebook
) -> [Label] {
  var comparison = Comparison(book: book, scheme: answer.scheme, of: ComparedAnswer(answer))
  comparison.compare(expect)
  return comparison.failures
}
