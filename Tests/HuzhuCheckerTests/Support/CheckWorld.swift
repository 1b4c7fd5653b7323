import HuzhuChecker
import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

/// A small vocabulary, and schemes in it to be checked.
enum CheckWorld {
  static let vocabulary = #"""
    { "format": "huzhu/1", "vocabulary": "world",
      "subjects": {"worker": {"zh": "职工", "en": "worker"}},
      "choices": {
        "place": {"of": {"north": {"zh": "北", "en": "north"}, "south": {"zh": "南", "en": "south"}, "west": {"zh": "西", "en": "west"}}},
        "illness": {"of": {"tumour": {"zh": "肿瘤", "en": "tumour"}, "lung-cancer": {"zh": "肺癌", "en": "lung cancer", "under": "tumour"},
                           "liver-cancer": {"zh": "肝癌", "en": "liver cancer", "under": "tumour"},
                           "stroke": {"zh": "脑卒中", "en": "stroke"}}},
        "package": {"of": {"gold": {"zh": "金", "en": "gold"}, "silver": {"zh": "银", "en": "silver"}}},
        "level": {"ordered": true, "of": {"one": {"zh": "一级", "en": "one"}, "two": {"zh": "二级", "en": "two"}, "three": {"zh": "三级", "en": "three"}}}},
      "facts": {
        "worker.birthDate": {"type": "day", "between": ["1950-01-01", "2010-12-31"]},
        "worker.age": {"type": "quantity", "unit": "year", "step": "1 year", "between": ["0 years", "130 years"],
                       "derived": {"years": {"from": "worker.birthDate", "to": "at"}}},
        "worker.points": {"type": "quantity", "step": 1, "between": [0, 9]},
        "worker.marks": {"type": "quantity", "step": 1, "between": [0, 9]},
        "worker.tens": {"type": "quantity", "step": 10, "between": [0, 90]},
        "worker.place": {"type": "choice", "of": "place"},
        "worker.home": {"type": "choice", "of": "place", "mayBeNone": true},
        "worker.level": {"type": "choice", "of": "level"},
        "worker.illness": {"type": "choice", "of": "illness"},
        "worker.member": {"type": "flag"},
        "worker.packages": {"type": "choices", "of": "package"},
        "policy.start": {"type": "day", "between": ["2010-01-01", "2030-12-31"]},
        "history.paid": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "1000000 CNY"]},
        "event.date": {"type": "day", "between": ["2010-01-01", "2030-12-31"]},
        "event.cost": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "1000 CNY"]},
        "household.children": {"type": "list", "atMost": 5, "fields": {"level": {"type": "choice", "of": "level"}}} } }
    """#

  /// A scheme with these parts; a part of the head that they hold is left out of it.
  static func scheme(_ parts: String, version: String = "1") -> String {
    let head = [
      #""format": "huzhu/1""#, #""scheme": "test.plan""#, "\"version\": \"\(version)\"",
      #""kind": "mutual-aid-plan""#, #""subject": "worker""#,
      #""title": {"zh": "计划", "en": "plan"}"#, #""authority": {"zh": "工会", "en": "union"}"#,
      #""effective": {"from": "2020-01-01"}"#,
    ]
    let kept = head.filter { part in !parts.contains(String(part.prefix { $0 != ":" }) + ":") }
    return "{" + (kept + [parts]).joined(separator: ", ") + "}"
  }

  struct Checked {
    var book: Rulebook
    var diagnostics: [Diagnostic]

    /// The codes with their weights, `HZ0701 error`.
    ///
    /// Those of uses and origins are left out, which a world of one scheme never satisfies.
    var codes: [String] {
      diagnostics.filter { !$0.code.rawValue.hasPrefix("HZ08") }
        .map { "\($0.code.rawValue) \($0.severity.rawValue)" }
    }
    /// The message and the notes, line by line.
    var text: String {
      diagnostics.map { ([$0.message] + $0.notes.map(\.message)).map(\.en).joined(separator: "\n") }
        .joined(separator: "\n")
    }
  }

  /// Everything that is found, by reading and by checking.
  static func check(_ schemes: [String], options: RuleCheckOptions = RuleCheckOptions()) -> Checked
  {
    var nodes: [JSONNode] = []
    var found: [Diagnostic] = []
    for (index, text) in ([vocabulary] + schemes).enumerated() {
      let (node, mistakes) = readJSON(SourceText(name: "\(index).json", text: text), index: index)
      found += mistakes
      if let node { nodes.append(node) }
    }
    let (book, mistakes) = loadRulebook(nodes)
    var options = options
    for mistake in found + mistakes where mistake.severity == .error {
      options.unsound.insert(mistake.place.source)
    }
    // Proofs are tried by themselves.
    let checks = checkRules(book, options: options).filter { $0.code.rawValue < "HZ0750" }
    return Checked(book: book, diagnostics: found + mistakes + checks)
  }

  /// A scheme whose one value is this formula.
  static func formula(_ formula: String, terms: String = "", of: String = "") -> Checked {
    let terms = terms.isEmpty ? "" : "\"terms\": {\(terms)}, "
    return check([scheme("\(terms)\"values\": {\"result\": \(formula)}")])
  }

  static let assumed = #""assumed": {"zh": "试", "en": "trial"}"#
}
