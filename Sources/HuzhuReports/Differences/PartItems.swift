import HuzhuChecker
import HuzhuDocuments
import HuzhuLanguage

/// The parts of one version as a scheme in words tells them.
final class PartItems {
  let report: SchemeReport
  private var lists: [ComparedPart.Kind: [Outline.Item]] = [:]

  init(_ side: ComparedScheme, _ layout: Layout) {
    report = SchemeReport(scheme: side.scheme, book: side.book, layout: layout)
  }

  private var scheme: Scheme { report.scheme }
  private var layout: Layout { report.layout }

  /// A part by its name, with what it says.
  func item(_ part: ComparedPart) -> Outline.Item {
    switch part.key.kind {
    case .identity: return Outline.Item(say("名称与对象", "title and subject"), Told(""))
    case .scope:
      let told = scheme.scope.map { report.plain.told($0) }
      return Outline.Item(say("适用范围", "scope"), told ?? Told(""))
    case .effective:
      return Outline.Item(say("施行", "in force"), Told(effective))
    case .eligibility:
      return Outline.Item(
        say("参加条件", "conditions of joining"),
        Told(
          scheme.eligibility?.members.isEmpty == true
            ? say("不设条件", "open to all") : say("核定", "assessed")
        )
      )
    case .claims:
      return Outline.Item(say("给付的前提", "conditions of each claim"), Told(say("有", "asked")))
    case .order:
      let order = scheme.benefits.map { report.name($0.title, $0.clause) }
      return Outline.Item(
        say("各项给付的先后", "order of the benefits"),
        Told(order.joined(separator: say("、", ", ")))
      )
    case .example: return Outline.Item(part.key.id, Told(""))
    default: return listed(part)
    }
  }

  private func listed(_ part: ComparedPart) -> Outline.Item {
    let kind = part.key.kind
    if kind == .rounding {
      return report.limits.last ?? Outline.Item(say("取整", "rounding"), Told(""))
    }
    if lists[kind] == nil { lists[kind] = items(of: kind) }
    let items = lists[kind] ?? []
    let position = kind == .limit ? part.position + scheme.exclusives.count : part.position
    guard items.indices.contains(position) else { return Outline.Item(part.key.id, Told("")) }
    return items[position]
  }

  private func items(of kind: ComparedPart.Kind) -> [Outline.Item] {
    switch kind {
    case .member: report.requirement(scheme.eligibility)
    case .claim: report.requirement(scheme.claims)
    case .contribution: report.contributions
    case .benefit: report.benefits
    case .exclusive, .limit: report.limits
    case .duty: report.duties
    case .capacity: report.capacities
    case .value: report.values
    case .running: Array(report.values.dropFirst(scheme.values.count))
    case .span: Array(report.values.dropFirst(scheme.values.count + scheme.runnings.count))
    case .term: scheme.terms.map { report.item(of: $0) }
    case .gap: report.gaps
    default: []
    }
  }

  private var effective: String {
    let days = SchemeWords(book: report.book, layout: layout).days(of: scheme.effective)
    guard let by = scheme.effective.by else { return days }
    return days + say("；版本依据：", "; version by ") + report.plain.words(by)
  }

  /// What the identity consists of, by name.
  var identity: [(name: String, text: String)] {
    [
      (say("名称", "title"), scheme.title[layout.language]),
      (say("主办", "run by"), scheme.authority[layout.language]),
      (say("类别", "kind"), SchemeWords.kind(scheme.kind)[layout.language]),
      (say("对象", "for"), report.subject(scheme.subject)),
      (say("说明", "note"), scheme.note?[layout.language] ?? ""),
    ]
  }

  /// On whose word a part's own numbers stand.
  func origins(of part: ComparedPart) -> String {
    var words: [String] = []
    for origin in part.origins {
      var parts = origin.facts
      if origin.basis != .stated { parts.insert(origin.basis.label[layout.language], at: 0) }
      if let because = origin.because { parts.append(because[layout.language]) }
      let text = parts.joined(separator: say("，", ", "))
      if !words.contains(text) { words.append(text) }
    }
    return words.joined(separator: say("；", "; "))
  }

  /// The key of a row of a table in words, and its result.
  func row(_ row: FormulaChange.Row) -> (key: String, result: String) {
    guard case .table(let table) = report.book.nodes[row.table].operation else { return ("", "") }
    let rows = report.plain.tableRows(table)
    let index = row.row ?? table.rows.count
    guard rows.indices.contains(index) else { return ("", "") }
    return rows[index]
  }

  func say(_ zh: String, _ en: String) -> String { layout.say(zh: zh, en: en) }
}
