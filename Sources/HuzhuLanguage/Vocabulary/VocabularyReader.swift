package import HuzhuDocuments
import HuzhuValues

/// Reads vocabularies into the rulebook: subjects, units, choices, facts, and what always holds.
///
/// Several documents are one vocabulary. Each kind of thing is read from all of them before the
/// next, so that any document may use what another declares.
package struct VocabularyReader {
  let builder: RulebookBuilder
  let findings: Findings
  /// Where each name stands, for reporting a second one.
  private var subjectPlaces: [String: Place] = [:]
  private var unitPlaces: [String: Place] = [:]
  private var choicePlaces: [String: Place] = [:]
  var factPlaces: [String: Place] = [:]
  /// Formulas of derived facts, to be compiled once all facts are known.
  var derivations: [(fact: Int, formula: JSONNode)] = []
  /// The documents, until their formulas are compiled.
  private var documents: [Fields] = []

  package init(builder: RulebookBuilder) {
    self.builder = builder
    findings = builder.findings
  }

  private static let keys = [
    "format", "vocabulary", "subjects", "units", "choices", "facts", "always",
  ]

  /// Reads all vocabularies but for their formulas, in the order given.
  package mutating func read(_ documents: [JSONNode]) {
    var all: [Fields] = []
    var places: [String: Place] = [:]
    let what = Label(zh: "词汇表", en: "vocabulary")
    let whole = Label(zh: "词汇表", en: "a vocabulary")
    for document in documents {
      guard let fields = Fields(document, whole, known: Self.keys, findings: findings) else {
        continue
      }
      if let name = fields.requiredKebab("vocabulary"), let node = fields["vocabulary"] {
        _ = findings.isFirst(name, what, at: node.place, in: &places)
      }
      all.append(fields)
    }
    for fields in all { readSubjects(fields) }
    for fields in all { readUnits(fields) }
    builder.book.vocabulary.subjectPlaces = subjectPlaces
    builder.book.vocabulary.unitPlaces = unitPlaces
    for fields in all { readChoices(fields) }
    for fields in all { readFacts(fields) }
    self.documents = all
  }

  /// Compiles the formulas of facts and what always holds, once the ledgers are there.
  package mutating func compile() {
    compileDerivations()
    for fields in documents { readAlways(fields) }
  }

  private mutating func readSubjects(_ fields: Fields) {
    let what = Label(zh: "主体", en: "subject")
    for member in fields.members("subjects") ?? [] {
      guard findings.isName(member.key, .kebab, what, at: member.keyPlace),
        findings.isFirst(member, what, in: &subjectPlaces),
        let label = readLabel(member.value, findings: findings)
      else { continue }
      builder.book.vocabulary.subjects.append((member.key, label))
    }
  }

  private static let unitKeys = ["whole"]

  private mutating func readUnits(_ fields: Fields) {
    let what = Label(zh: "单位", en: "unit")
    for member in fields.members("units") ?? [] {
      let name = member.key
      // Each must be a base unit that reads back as itself: `years` and `CNY/person` do not.
      guard let unit = Unit.parse(name), unit == Unit(name), !isDeclared(name, in: []) else {
        let isBuiltIn = Unit.parse(name).map { isDeclared($0.text, in: []) } ?? false
        findings.error(
          isBuiltIn ? .duplicateName : .malformedName,
          zh: isBuiltIn ? "单位「\(name)」已内置" : "「\(excerpt(name))」不能作单位的名称：应为一个词",
          en: isBuiltIn
            ? "the unit '\(name)' is built in"
            : "'\(excerpt(name))' cannot name a unit: write one word",
          at: member.keyPlace
        )
        continue
      }
      let whole = Label(zh: "单位", en: "a unit")
      guard findings.isFirst(member, what, in: &unitPlaces),
        let unitFields = Fields(member.value, whole, known: Self.unitKeys, findings: findings)
      else { continue }
      findings.allowAtName(of: member)
      builder.book.vocabulary.units.append(
        Vocabulary.DeclaredUnit(
          name: name,
          label: unitFields.label("title") ?? Label(name),
          isWhole: unitFields.bool("whole") ?? false
        )
      )
    }
  }

  private mutating func readChoices(_ fields: Fields) {
    let what = Label(zh: "选项表", en: "choice")
    for member in fields.members("choices") ?? [] {
      guard findings.isName(member.key, .kebab, what, at: member.keyPlace),
        findings.isFirst(member, what, in: &choicePlaces),
        let choice = readChoice(member, findings: findings)
      else { continue }
      findings.allowAtName(of: member)
      builder.book.vocabulary.choiceByName[choice.name] = builder.book.vocabulary.choices.count
      builder.book.vocabulary.choices.append(choice)
    }
  }

  private func readAlways(_ fields: Fields) {
    for node in fields.array("always") ?? [] {
      let reader = FormulaReader(builder: builder, context: NameContext.vocabulary)
      guard let condition = reader.condition(node) else { continue }
      builder.book.vocabulary.always.append(condition)
    }
  }
}
