import HuzhuDocuments
import HuzhuValues

extension FundReader {
  private static let eventKeys = ["id", "groups", "frequency", "facts"]

  func events(_ fields: Fields, of fund: Fund) -> [Fund.EventKind] {
    var result: [Fund.EventKind] = []
    var first: [String: Place] = [:]
    let what = Label(zh: "事件种类", en: "a kind of event")
    for node in fields.array("events") ?? [] {
      guard let event = Fields(node, what, known: Self.eventKeys, findings: findings) else {
        continue
      }
      let id = event.requiredKebab("id")
      let groups = groups(event, of: fund)
      let frequency = event.required("frequency").flatMap { readFrequency($0) }
      _ = event.required("facts")
      let spreads = spreads(event)
      guard let id, let frequency else { continue }
      guard isFirst(id, of: Label(zh: "事件种类", en: "kind of event"), event, in: &first) else {
        continue
      }
      result.append(
        Fund.EventKind(
          id: id,
          title: event.label("title"),
          groups: groups,
          frequency: frequency,
          facts: spreads,
          place: event.place
        )
      )
    }
    requireSome(result.isEmpty, fields, "events")
    return result
  }

  private func groups(_ fields: Fields, of fund: Fund) -> [Int] {
    guard let nodes = fields.array("groups") else { return Array(fund.groups.indices) }
    var result: [Int] = []
    for node in nodes {
      guard let name = node.string else {
        findings.wrongKind(node, expected: Label(zh: "成员组的名称", en: "the id of a group"))
        continue
      }
      guard let index = fund.groups.firstIndex(where: { $0.id == name }) else {
        // A group that is itself in error is not there to be found.
        var known: [String] = []
        for group in fund.groups { known.append(group.id) }
        let what = Label(zh: "成员组", en: "group")
        findings.unknown(.unknownName, what, name, among: known, at: node.place)
        continue
      }
      if !result.contains(index) { result.append(index) }
    }
    requireSome(result.isEmpty, fields, "groups")
    return result.sorted()
  }

  // MARK: - How often

  private static let frequencyKeys = ["law", "mean", "variation", "hits", "byYear"]

  private func readFrequency(_ node: JSONNode) -> Fund.Frequency? {
    let what = Label(zh: "频率", en: "the frequency")
    guard let fields = Fields(node, what, known: Self.frequencyKeys, findings: findings) else {
      return nil
    }
    let words = Fund.Frequency.Law.allCases.map { $0.rawValue }
    _ = fields.required("law")
    let law = fields.word("law", among: words).flatMap { Fund.Frequency.Law(rawValue: $0) }
    if law == .counts { return countedFrequency(fields) }
    if let node = fields["byYear"], let law {
      misfit("byYear", Label(zh: "「\(law.rawValue)」", en: "'\(law.rawValue)'"), at: node.place)
    }
    let mean = fields.required("mean").flatMap { figures.read($0, .rate) }
    var variation: Fund.Figure?
    if law == .negativeBinomial {
      variation = fields.required("variation").flatMap { figures.read($0, .positive) }
      if variation == nil { return nil }
    } else if let node = fields["variation"], let law {
      misfit("variation", Label(zh: "「\(law.rawValue)」", en: "'\(law.rawValue)'"), at: node.place)
    }
    let hits = fields["hits"].flatMap { figures.read($0, .whole) }
    guard let law, let mean else { return nil }
    if law == .binomial {
      if let node = fields["hits"] {
        misfit("hits", Label(zh: "「binomial」", en: "'binomial'"), at: node.place)
      }
      guard !(Decimal(mantissa: 1) < mean.value.number) else {
        figures.outside(fields["mean"]?["is"] ?? node, "0", "1")
        return nil
      }
    }
    return Fund.Frequency(law: law, mean: mean, variation: variation, hits: hits)
  }

  private func countedFrequency(_ fields: Fields) -> Fund.Frequency? {
    for key in ["mean", "variation", "hits"] {
      guard let node = fields[key] else { continue }
      misfit(key, Label(zh: "「counts」", en: "'counts'"), at: node.place)
    }
    guard let counts = readCounts(fields) else { return nil }
    var result = Fund.Frequency(law: .counts, mean: counts[0], variation: nil, hits: nil)
    result.counts = counts
    return result
  }

  func misfit(_ key: String, _ what: Label, at place: Place) {
    findings.error(
      .unfitFigure,
      zh: "「\(key)」与\(what.zh)不能同时使用",
      en: "'\(key)' does not go with \(what.en)",
      at: place
    )
  }

  // MARK: - What it is like

  private func spreads(_ fields: Fields) -> [Fund.Spread] {
    var result: [Fund.Spread] = []
    for member in fields.members("facts") ?? [] {
      guard let index = book.vocabulary.factByName[member.key] else {
        cases.unknownFact(member.key, at: member.keyPlace)
        continue
      }
      let fact = book.vocabulary.facts[index]
      guard fact.scope == .event else {
        findings.error(
          .misplacedFact,
          zh: "「\(member.key)」不是事件的事实：它属于「groups」",
          en: "'\(member.key)' is no fact of an event: it belongs in 'groups'",
          at: member.keyPlace
        )
        continue
      }
      if let spread = readSpread(member.value, of: index, fact) { result.append(spread) }
    }
    return result
  }

  private static let lawKeys = [
    "law", "is", "mean", "variation", "among", "rows", "between", "file", "column",
    "weight",
  ]
  private static let laws = [
    "fixed", "uniform", "table", "empirical", "between", "lognormal", "gamma",
  ]

  private func readSpread(_ node: JSONNode, of index: Int, _ fact: Fact) -> Fund.Spread? {
    guard node["law"] != nil else {
      guard let value = cases.readValue(node, of: index) else { return nil }
      guard fact.type.unit == nil else {
        findings.error(
          .noOrigin,
          zh: "「\(fact.name)」的数值没有来源：请写 {\"law\": \"fixed\", \"is\": …, \"assumed\": …}",
          en: "the number of '\(fact.name)' has no origin: write"
            + " {\"law\": \"fixed\", \"is\": …, \"assumed\": …}",
          at: node.place
        )
        return nil
      }
      return Fund.Spread(fact: index, law: .fixed(value), origin: nil, place: node.place)
    }
    let what = Label(zh: "分布", en: "a distribution")
    let known = Self.lawKeys + Origin.keys
    guard let fields = Fields(node, what, known: known, findings: findings),
      let word = fields.word("law", among: Self.laws),
      let law = law(word, fields, of: index, fact),
      let origin = figures.origin(fields)
    else { return nil }
    var spread = Fund.Spread(fact: index, law: law, origin: origin, place: node.place)
    if fields["file"] != nil {
      guard let file = readColumn(fields, fact) else { return nil }
      spread.file = file
    }
    return spread
  }

  private func law(
    _ word: String,
    _ fields: Fields,
    of index: Int,
    _ fact: Fact
  )
    -> Fund.Spread.Law?
  {
    for key in Self.lawKeys where fields[key] != nil && !Self.keys(of: word).contains(key) {
      let what = Label(zh: "「\(word)」", en: "'\(word)'")
      misfit(key, what, at: fields[key]?.place ?? fields.place)
      return nil
    }
    switch word {
    case "fixed":
      return fields.required("is").flatMap { cases.readValue($0, of: index) }.map { .fixed($0) }
    case "empirical" where fields["file"] != nil:
      if let node = fields["among"] {
        misfit("among", Label(zh: "「file」", en: "'file'"), at: node.place)
        return nil
      }
      return .table([])
    case "uniform", "empirical":
      for key in ["column", "weight"] {
        guard let node = fields[key] else { continue }
        misfit(key, Label(zh: "「among」", en: "'among'"), at: node.place)
        return nil
      }
      guard fields.required("among") != nil, let nodes = fields.array("among") else { return nil }
      var rows: [(value: Case.Value, weight: Decimal)] = []
      for node in nodes {
        guard let value = cases.readValue(node, of: index) else { return nil }
        rows.append((value, .one))
      }
      requireSome(rows.isEmpty, fields, "among")
      return rows.isEmpty ? nil : .table(rows)
    case "table": return table(fields, of: index)
    case "between":
      guard let range = fields.required("between"),
        let value = cases.readValue(
          JSONNode(
            .object(
              JSONObject([
                JSONMember(key: "between", keyPlace: range.place, value: range)
              ])
            ),
            at: range.place
          ),
          of: index
        )
      else { return nil }
      guard case .plain(let possible) = value, let interval = possible.interval,
        !interval.lowOpen, !interval.highOpen
      else {
        findings.wrongKind(
          range,
          expected: Label(zh: "两端都有值的范围", en: "a range with a value at both ends")
        )
        return nil
      }
      return .between(interval)
    default:
      guard let unit = fact.type.unit else {
        misfit(word, Label(zh: "「\(fact.name)」", en: "'\(fact.name)'"), at: fields.place)
        return nil
      }
      guard let node = fields.required("mean"),
        let mean = readQuantity(
          node,
          unit: unit,
          scale: fact.type.scale,
          declared: book.vocabulary.units,
          findings: findings
        ),
        let second = fields.required("variation"),
        let variation = figures.quantity(second, .positive)
      else { return nil }
      guard mean.number.mantissa > 0 else {
        figures.outside(node, "0", "")
        return nil
      }
      return word == "gamma"
        ? .gamma(mean: mean, variation: variation.number)
        : .lognormal(mean: mean, variation: variation.number)
    }
  }

  private static func keys(of law: String) -> [String] {
    switch law {
    case "fixed": ["law", "is"]
    case "uniform": ["law", "among"]
    case "empirical": ["law", "among", "file", "column", "weight"]
    case "table": ["law", "rows"]
    case "between": ["law", "between"]
    default: ["law", "mean", "variation"]
    }
  }

  private static let rowKeys = ["is", "weight"]

  private func table(_ fields: Fields, of index: Int) -> Fund.Spread.Law? {
    guard fields.required("rows") != nil, let nodes = fields.array("rows") else { return nil }
    var rows: [(value: Case.Value, weight: Decimal)] = []
    let what = Label(zh: "分布表的一行", en: "a row of the distribution")
    for node in nodes {
      guard let row = Fields(node, what, known: Self.rowKeys, findings: findings),
        let value = row.required("is").flatMap({ cases.readValue($0, of: index) }),
        let weight = row.required("weight").flatMap({ figures.quantity($0, .rate) })
      else { return nil }
      rows.append((value, weight.number))
    }
    requireSome(rows.isEmpty, fields, "rows")
    guard rows.contains(where: { $0.weight.mantissa > 0 }) else {
      if !rows.isEmpty {
        findings.error(
          .figureOutside,
          zh: "各行的权重全部为零，没有可取的值",
          en: "the weights of all rows are zero, so that no value can be taken",
          at: fields["rows"]?.place ?? nodes[0].place
        )
      }
      return nil
    }
    return .table(rows)
  }
}
