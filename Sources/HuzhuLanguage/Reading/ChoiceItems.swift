package import HuzhuDocuments
package import HuzhuValues

/// The position of an item of a choice that a document names.
///
/// - Returns: The position, or `nil` where there is no such item and that is reported.
package func readItem(_ node: JSONNode, of choice: Choice, findings: Findings) -> Int? {
  guard case .string(let name) = node.value else {
    findings.wrongKind(
      node,
      expected: Label(zh: "「\(choice.name)」的一项", en: "an item of '\(choice.name)'")
    )
    return nil
  }
  if let index = choice.index(of: name) { return index }
  let labelled = choice.items.first { $0.label.zh == name || $0.label.en == name }
  if let labelled {
    findings.error(
      .notCanonical,
      zh: "「\(excerpt(name))」在文件中写作「\(labelled.name)」",
      en: "in a document '\(excerpt(name))' is written '\(labelled.name)'",
      at: node.place,
      fix: quotedJSON(labelled.name)
    )
    return nil
  }
  var names: [String] = []
  for item in choice.items { names.append(item.name) }
  findings.unknown(
    .unknownItem,
    Label(zh: "「\(choice.name)」项", en: "item of '\(choice.name)'"),
    name,
    among: names,
    at: node.place,
    notes: [Diagnostic.Note(declaration(of: choice, names), at: choice.place)]
  )
  return nil
}

/// Where a choice is declared, and its items unless there are very many.
private func declaration(of choice: Choice, _ names: [String]) -> Label {
  guard names.count <= 40 else {
    return Label(
      zh: "「\(choice.name)」的各项在此声明",
      en: "the items of '\(choice.name)' are declared here"
    )
  }
  let list = names.joined(separator: ", ")
  return Label(
    zh: "「\(choice.name)」有 \(list)，在此声明",
    en: "'\(choice.name)' has \(list): declared here"
  )
}

/// The items of a list of items, or of one; `nil` where one of them is reported.
package func readItems(_ node: JSONNode, of choice: Choice, findings: Findings) -> ChoiceSet? {
  guard case .array(let nodes) = node.value else {
    return readItem(node, of: choice, findings: findings).map { ChoiceSet($0) }
  }
  var items = ChoiceSet()
  var isSound = true
  for node in nodes {
    guard let item = readItem(node, of: choice, findings: findings) else {
      isSound = false
      continue
    }
    if items.contains(item) {
      findings.error(
        .duplicateName,
        zh: "「\(choice.items[item].name)」列了两次",
        en: "'\(choice.items[item].name)' is listed twice",
        at: node.place
      )
    }
    items.insert(item)
  }
  return isSound ? items : nil
}
