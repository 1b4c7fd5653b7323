package import HuzhuChecker
package import HuzhuDocuments

/// The fixes that were applied, and those that were not, so that nothing is changed in silence.
package struct RepairReport: Sendable {
  private let outcome: Mending.Outcome
  private let sources: [SourceText]
  /// The names of the documents for programs.
  private let paths: [String]

  /// - Parameters:
  ///   - outcome: What was done.
  ///   - sources: The documents of the run as they were, in the order of their numbers.
  ///   - paths: How a report names each.
  package init(_ outcome: Mending.Outcome, sources: [SourceText], paths: [String]) {
    self.outcome = outcome
    self.sources = sources
    self.paths = paths
  }

  /// A line for each fix, in the order in which they were applied.
  package func text(_ layout: Layout) -> String {
    var text = ""
    for repair in outcome.applied {
      let word = layout.style.decorating(layout.say(zh: "已改", en: "fixed"), as: .good)
      text += "\(position(of: repair)): \(word)[\(repair.code.rawValue)]: \(change(repair, layout))"
      if repair.changesNumber {
        text += layout.say(zh: "（数值变了：请对照来源）", en: " (another number: hold it against the source)")
      }
      text += "\n"
    }
    for (repair, brings) in outcome.refused {
      let word = layout.style.decorating(layout.say(zh: "未改", en: "left"), as: .warning)
      text += "\(position(of: repair)): \(word)[\(repair.code.rawValue)]: \(change(repair, layout))"
      let message = brings.message[layout.language]
      text += layout.say(
        zh: "：改后会有 \(brings.code.rawValue)（\(message)）\n",
        en: ": it would bring \(brings.code.rawValue) (\(message))\n"
      )
    }
    return text
  }

  /// How many fixes there were in how many files.
  package func count(_ layout: Layout, isDry: Bool) -> String {
    let (fixes, files) = (outcome.applied.count, outcome.texts.count)
    if fixes == 0 { return layout.say(zh: "没有可改之处\n", en: "nothing to fix\n") }
    let (fixWord, fileWord) = (fixes == 1 ? "fix" : "fixes", files == 1 ? "file" : "files")
    return isDry
      ? layout.say(
        zh: "可改 \(fixes) 处，涉及 \(files) 个文件；没有写入\n",
        en: "\(fixes) \(fixWord) in \(files) \(fileWord); nothing was written\n"
      )
      : layout.say(
        zh: "已改 \(fixes) 处，写入 \(files) 个文件\n",
        en: "\(fixes) \(fixWord) in \(files) \(fileWord)\n"
      )
  }

  /// What the files would become, as a patch.
  package var diff: String {
    var text = ""
    for (source, new) in outcome.texts.sorted(by: { $0.key < $1.key }) {
      let old = sources[source].text(in: 0..<sources[source].bytes.count)
      let difference = UnifiedDiff(old, String(decoding: new, as: UTF8.self))
      text += difference.text(from: paths[source], to: paths[source])
    }
    return text
  }

  /// The applied fixes for programs.
  package var json: JSONOutput {
    .array(
      outcome.applied.map { repair in
        .object([
          ("code", .string(repair.code.rawValue)), ("file", .string(paths[repair.place.source])),
          ("line", .number(repair.line)), ("column", .number(repair.column)),
          ("old", .string(repair.old)), ("new", .string(repair.new)),
        ])
      }
    )
  }

  private func position(of repair: Repair) -> String {
    "\(sources[repair.place.source].name):\(repair.line):\(repair.column)"
  }

  private func change(_ repair: Repair, _ layout: Layout) -> String {
    let (old, new) = (SourceText.excerpt(of: repair.old), SourceText.excerpt(of: repair.new))
    if repair.old.isEmpty { return layout.say(zh: "加上「\(new)」", en: "put in '\(new)'") }
    if repair.new.isEmpty { return layout.say(zh: "删去「\(old)」", en: "took out '\(old)'") }
    return layout.say(zh: "「\(old)」→「\(new)」", en: "'\(old)' → '\(new)'")
  }
}
