import HuzhuChecker
import HuzhuDocuments
import HuzhuLanguage
import HuzhuReports
import HuzhuValues

/// `huzhu diff`: what a change of rules means, clause by clause and for people.
struct DiffCommand {
  let arguments: Arguments
  let console: Console

  /// Compares.
  ///
  /// - Returns: Findings where `--fail-on` names what was found.
  func run() throws(Stop) -> ExitStatus {
    let failing = Set(arguments.all(.failOn))
    if failing.contains("loser"), !arguments.has(.population) {
      throw .usage(
        Label(
          zh: "--fail-on loser 要有 --population：没有人，就没有人少得",
          en: "--fail-on loser needs --population: without people nobody loses"
        ),
        of: .diff
      )
    }
    let day = try AssessmentRules(arguments: arguments, console: console).day()
    var rules = DiffRules(arguments: arguments, console: console)
    let (old, new) = try rules.load()
    var files = rules.files
    let population = arguments.value(.population)
    let people = try population.map { path throws(Stop) in
      try DiffPopulation(path: path, arguments: arguments, console: console)
        .people(&files, old: old.book, new: new.book)
    }
    let comparison = compare(old, new, people, day)
    let status: ExitStatus =
      failing.contains("change") && comparison.isOfMeaning
        || failing.contains("loser") && comparison.hasLosers ? .findings : .done
    try write(comparison, files, failed: status == .findings)
    return status
  }

  private func compare(
    _ old: DiffRules.Side,
    _ new: DiffRules.Side,
    _ people: [ComparedPerson]?,
    _ day: Day?
  ) -> RuleComparison {
    let vocabulary = VocabularyDifference(old: old.book, new: new.book).changes
    var comparison = RuleComparison(
      pairs: [],
      vocabulary: vocabulary,
      unchanged: 0,
      population: arguments.value(.population),
      populationCount: people?.count ?? 0
    )
    for (before, after) in VersionPairs(old: old.schemes, new: new.schemes).pairs {
      let difference = SchemeDifference(
        old: before.map { old.compared($0) },
        new: after.map { new.compared($0) }
      )
      if difference.isEmpty, vocabulary.isEmpty || people == nil {
        comparison.unchanged += 1
        // Of one scheme it is told that nothing changes; of a folder only how many.
        if !isFolder, people != nil {
          comparison.pairs.append(pair(difference, old, new, people, day, isNew: false))
        }
        continue
      }
      let pair = pair(difference, old, new, people, day, isNew: !vocabulary.isEmpty)
      if difference.isEmpty, pair.effect?.isNothing ?? true {
        comparison.unchanged += 1
      } else {
        comparison.pairs.append(pair)
      }
    }
    return comparison
  }

  private var isFolder: Bool {
    arguments.operands.allSatisfy { Platform.kind(of: $0) == .directory }
  }

  /// Everything that can be told of one scheme.
  private func pair(
    _ difference: SchemeDifference,
    _ old: DiffRules.Side,
    _ new: DiffRules.Side,
    _ people: [ComparedPerson]?,
    _ day: Day?,
    isNew isVocabularyChanged: Bool
  ) -> ComparedPair {
    let isInForce = difference.isNewVersion
    let first = difference.old.map { VersionRunner($0, names: .old, isInForce: isInForce) }
    let second = difference.new.map { VersionRunner($0, names: .new, isInForce: isInForce) }
    var pair = ComparedPair(difference: difference, isInForce: isInForce)
    guard let before = difference.old, let after = difference.new, let first, let second,
      let oldDocument = old.documents[before.name], let newDocument = new.documents[after.name]
    else {
      pair.keys = [ComparedPart.Key(.identity)]
      pair.effect = people.map { Self.effect($0, first, second, nil, day) }
      return pair
    }
    let trials = ChangeTrials(
      difference,
      old: (oldDocument, Self.cited(old.beside, by: [oldDocument, newDocument])),
      new: (newDocument, Self.cited(new.beside, by: [oldDocument, newDocument])),
      isVocabularyChanged: isVocabularyChanged,
      isInForce: isInForce
    )
    pair.keys = trials.keys
    pair.effect = people.map { Self.effect($0, first, second, trials, day) }
    pair.people = BoundarySearch(difference, trials: trials, old: first, new: second).people()
    return pair
  }

  /// What a change means for everybody; all processors share the work.
  private static func effect(
    _ people: [ComparedPerson],
    _ old: VersionRunner?,
    _ new: VersionRunner?,
    _ trials: ChangeTrials?,
    _ day: Day?
  ) -> PopulationEffect {
    let effects = inParallel(people.count) { position in
      PersonEffect(
        of: people[position],
        position: position,
        old: old,
        new: new,
        trials: trials,
        on: day
      )
    }
    return PopulationEffect(effects)
  }

  /// The vocabularies, and of the ledgers those that some document cites: a version is read with each
  /// change apart, and most ledgers are about other schemes.
  private static func cited(_ beside: [JSONNode], by schemes: [JSONNode]) -> [JSONNode] {
    var names: Set<String> = []
    func collect(_ node: JSONNode, isSource: Bool) {
      switch node.value {
      case .string(let text): if isSource { names.insert(text) }
      case .array(let items): for item in items { collect(item, isSource: isSource) }
      case .object(let object):
        for member in object.members where member.key != "examples" {
          let isSource = isSource || member.key == "source" || member.key == "seen"
          collect(member.value, isSource: isSource)
        }
      default: break
      }
    }
    for document in schemes { collect(document, isSource: false) }
    for document in beside where document["vocabulary"] != nil {
      collect(document, isSource: false)
    }
    return beside.filter { document in
      guard let facts = document["facts"]?.array, document["ledger"] != nil else {
        return document["ledger"] == nil
      }
      return facts.contains { $0["id"]?.string.map { names.contains($0) } ?? false }
    }
  }

  private func write(
    _ comparison: RuleComparison,
    _ files: DiffSources,
    failed: Bool
  ) throws(Stop) {
    switch arguments.value(.format) {
    case "json":
      let output = DifferenceJSON(comparison, engine: huzhuVersion)
        .output(failed: failed, documents: files.documents)
      try console.write(output.text() + "\n")
    case "markdown":
      try console.write(DifferenceMarkdown(comparison, layout: console.layout()).text)
    default:
      let text = DifferenceText(comparison, layout: console.layout(), isQuiet: console.isQuiet)
      try console.write(text.text)
    }
  }
}
