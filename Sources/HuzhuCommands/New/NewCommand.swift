import HuzhuDocuments
import HuzhuLanguage
import HuzhuReports

/// `huzhu new`: a document to begin from.
struct NewCommand {
  let arguments: Arguments
  let console: Console

  /// What can be begun.
  enum Kind: String, CaseIterable {
    case scheme
    case ledger
    case `case`
    case overlay
  }

  func run() throws(Stop) -> ExitStatus {
    guard let kind = arguments.operands.first.flatMap({ Kind(rawValue: $0) }),
      let name = arguments.operands.last
    else { return .usage }
    let text: String
    switch kind {
    case .scheme, .ledger:
      try check(id: name)
      let book = rulesIfThere()
      if kind == .scheme {
        let skeleton = SchemeSkeleton(id: name, book: book)
        text = skeleton.text
        sayMissing(skeleton.missing)
      } else {
        text = LedgerSkeleton(scheme: name).text
      }
    case .case, .overlay:
      let book = try RuleLoader(arguments, console.environment).load().book
      let scheme = try scheme(name, in: book)
      if kind == .case {
        let skeleton = CaseSkeleton(scheme: scheme, book: book)
        text = skeleton.text
        if !console.isQuiet { console.say(skeleton.list(console.layout(.errors))) }
      } else {
        text = try overlay(of: scheme, in: book)
      }
    }
    try deliver(inCanonicalLayout(text))
    return .done
  }

  private func inCanonicalLayout(_ text: String) -> String {
    let (value, mistakes) = readJSON(SourceText(name: "new", text: text), index: 0)
    guard mistakes.isEmpty, let value else { return text }
    return JSONOutput(value).documentText()
  }

  /// A new scheme is begun even where there are no rules yet.
  private func rulesIfThere() -> Rulebook? {
    do throws(Stop) {
      return try RuleLoader(arguments, console.environment).load().book
    } catch {
      return nil
    }
  }

  private func check(id: String) throws(Stop) {
    guard !Identifier.path.matches(id) || !id.contains(".") else { return }
    throw .usage(
      Label(
        zh: "「\(id)」不能作方案编号：用小写字母、数字和「-」，地方与名称以「.」相连，例如 wuhan.hospital",
        en: "'\(id)' cannot be the id of a scheme: write small letters, digits and '-', the place"
          + " and the name joined by '.', such as wuhan.hospital"
      ),
      of: .new
    )
  }

  /// The version that is named, or the last one.
  private func scheme(_ name: String, in book: Rulebook) throws(Stop) -> Scheme {
    let parts = name.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    let versions = book.schemes.filter { $0.id == parts[0] }
    guard let last = versions.last else {
      throw .unknownScheme(String(parts[0]), in: book, of: .new)
    }
    guard parts.count == 2 else { return last }
    if let version = versions.first(where: { $0.version == parts[1] }) { return version }
    let list = versions.map(\.version).joined(separator: ", ")
    throw .usage(
      Label(
        zh: "「\(parts[0])」没有版本「\(parts[1])」；有：\(list)",
        en: "'\(parts[0])' has no version '\(parts[1])'; there is \(list)"
      ),
      of: .new
    )
  }

  private func overlay(of scheme: Scheme, in book: Rulebook) throws(Stop) -> String {
    if let text = OverlaySkeleton(scheme: scheme, book: book).text { return text }
    throw .usage(
      Label(
        zh: "方案「\(scheme.id)」没有未公布的条款，不需要补充值",
        en: "'\(scheme.id)' leaves no term open, so there is nothing for an overlay to fill"
      ),
      of: .new
    )
  }

  private func sayMissing(_ missing: [String]) {
    guard !missing.isEmpty else { return }
    let list = missing.joined(separator: ", ")
    console.complain(
      Label(
        zh: "词汇表中没有以下名称，请先在词汇表中声明，或在方案中改用别的：\(list)",
        en: "the vocabulary lacks these names; declare them, or use others in the scheme: \(list)"
      )
    )
  }

  private func deliver(_ text: String) throws(Stop) {
    guard let path = arguments.value(.output) else { return try console.write(text) }
    let problem = Platform.write(
      Array(text.utf8),
      toFile: path,
      replaces: arguments.has(.replace)
    )
    switch problem {
    case nil:
      if !console.isQuiet {
        console.say(console.layout(.errors).say(zh: "已写入 \(path)\n", en: "wrote \(path)\n"))
      }
    case let problem?: throw Stop(problem, of: path)
    }
  }
}
