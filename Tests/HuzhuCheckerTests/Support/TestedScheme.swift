import HuzhuAnswers
import HuzhuChecker
import HuzhuDocuments
import HuzhuLanguage
import Testing

/// A small scheme with examples, in a small world of its own.
struct TestedScheme {
  let book: Rulebook
  /// The text of the scheme, for looking up places.
  let text: String

  /// Reads a scheme of which only what matters is written.
  init(_ parts: String, sourceLocation: SourceLocation = #_sourceLocation) {
    var text = #"{"format": "huzhu/1", "scheme": "city.plan", "version": "1", "#
    text += #""kind": "mutual-aid-plan", "subject": "worker", "#
    text += #""title": {"zh": "文", "en": "text"}, "authority": {"zh": "文", "en": "text"}, "#
    if !parts.contains("\"effective\"") {
      text += #""effective": {"from": {"unstated": {"zh": "没有写。", "en": "Not said."}}}, "#
    }
    text += parts + "}"
    self.text = text
    var nodes: [JSONNode] = []
    var mistakes: [Diagnostic] = []
    for (index, document) in [Self.vocabulary, text].enumerated() {
      let source = SourceText(name: "\(index).json", text: document)
      let (node, found) = readJSON(source, index: index)
      mistakes += found
      if let node { nodes.append(node) }
    }
    let (book, found) = loadRulebook(nodes)
    self.book = book
    // What is only worth a word (a number of no source) is no concern here.
    for mistake in mistakes + found where mistake.severity == .error {
      Issue.record(
        "\(mistake.code.rawValue): \(mistake.message.en)",
        sourceLocation: sourceLocation
      )
    }
  }

  /// What no example brings about, in words.
  var uncovered: [String] {
    SchemeCoverage(of: book.schemes[0], in: book).uncovered
      .map { "\($0.part.label.en): \($0.wanted.en)" }
  }

  var mutation: MutationResult {
    let test = MutantTest(of: 0, in: book, assessor: Assessor(book: book))
    let verdicts = test.mutants.indices.map { test.verdict(of: $0) }
    return MutationResult(test, verdicts, allowances: book.allowancesOfExamples)
  }

  /// Every small change that is tried, in words.
  var changes: [String] {
    MutantTest(of: 0, in: book, assessor: Assessor(book: book)).mutants.map(\.change.en)
  }

  /// The changes that no example notices and nothing explains.
  var survivors: [String] { mutation.unexplained.map(\.mutant.change.en) }

  private static let vocabulary = #"""
    { "format": "huzhu/1", "vocabulary": "world",
      "subjects": {"worker": {"zh": "职工", "en": "worker"}},
      "units": {"person": {"whole": true}},
      "choices": {
        "place": {"of": {"weihai": {"zh": "威海", "en": "Weihai"}, "jinan": {"zh": "济南", "en": "Jinan"}}},
        "level": {"ordered": true, "of": {"one": {"zh": "一级", "en": "one"}, "two": {"zh": "二级", "en": "two"}, "three": {"zh": "三级", "en": "three"}}}},
      "facts": {
        "worker.birthDate": {"type": "day", "between": ["1920-01-01", "2030-12-31"], "title": {"zh": "出生日期", "en": "date of birth"}},
        "worker.age": {"type": "quantity", "unit": "year", "step": "1 year", "between": ["0 years", "130 years"],
                       "title": {"zh": "年龄", "en": "age"},
                       "derived": {"years": {"from": "worker.birthDate", "to": "at"}}},
        "worker.place": {"type": "choice", "of": "place", "title": {"zh": "地点", "en": "place"}},
        "worker.member": {"type": "flag", "title": {"zh": "会员", "en": "member"}},
        "worker.level": {"type": "choice", "of": "level", "title": {"zh": "级别", "en": "level"}},
        "history.paid": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "1000000 CNY"], "title": {"zh": "已付", "en": "paid"}},
        "event.date": {"type": "day", "title": {"zh": "日期", "en": "day"}},
        "event.cost": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "5000000 CNY"], "title": {"zh": "费用", "en": "cost"}}}}
    """#

  /// A term whose origin is of no concern.
  static func term(_ name: String, _ value: String) -> String {
    #""\#(name)": {"is": \#(value), "title": {"zh": "\#(name)", "en": "\#(name)"}, "assumed": {"zh": "试", "en": "a trial"}}"#
  }
}
