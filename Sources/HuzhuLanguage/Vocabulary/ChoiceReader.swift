import HuzhuDocuments
import HuzhuValues

private let choiceKeys = ["of", "ordered"]
private let itemKeys = ["zh", "en", "under"]

/// Reads a choice: its items, their labels, and which of them stand under others.
func readChoice(_ member: JSONMember, findings: Findings) -> Choice? {
  let what = Label(zh: "选项表", en: "a choice")
  guard let fields = Fields(member.value, what, known: choiceKeys, findings: findings),
    fields.required("of") != nil, let members = fields.members("of")
  else { return nil }
  let isOrdered = fields.bool("ordered") ?? false
  var choice = Choice(name: member.key, isOrdered: isOrdered, place: member.keyPlace)
  var parents: [JSONNode?] = []
  for item in members {
    let what = Label(zh: "选项", en: "item")
    let whole = Label(zh: "选项", en: "an item")
    guard findings.isName(item.key, .kebab, what, at: item.keyPlace),
      let fields = Fields(item.value, whole, known: itemKeys, findings: findings)
    else { continue }
    let label = Choice.Item(name: item.key, label: itemLabel(fields, name: item.key))
    choice.items.append(label)
    parents.append(fields["under"])
  }
  if members.isEmpty {
    findings.error(
      .nothingInIt,
      zh: "选项表「\(member.key)」没有选项",
      en: "the choice '\(member.key)' has no items",
      at: member.value.place
    )
  }
  choice.indexItems()
  for (index, parent) in parents.enumerated() {
    guard let parent, let position = readItem(parent, of: choice, findings: findings) else {
      continue
    }
    if isOrdered {
      findings.error(
        .orderedHierarchy,
        zh: "有序选项表的选项不能有上下级",
        en: "the items of an ordered choice stand under nothing",
        at: parent.place
      )
    } else {
      choice.items[index].parent = position
    }
  }
  fillDescendants(of: &choice, parents: parents, findings: findings)
  return choice
}

private func itemLabel(_ fields: Fields, name: String) -> Label {
  guard fields.required("zh") != nil, fields.required("en") != nil,
    let zh = fields.requiredString("zh"), let en = fields.requiredString("en")
  else { return Label(name) }
  return Label(zh: zh, en: en)
}

/// Gives every item itself and all that stands below it, and cuts circles.
///
/// - Complexity: O(*n* · *d*) in the number of items and the depth of the hierarchy.
private func fillDescendants(of choice: inout Choice, parents: [JSONNode?], findings: Findings) {
  // 0: not seen; a walk's own number: on this walk; settled items keep an earlier number.
  var walks = [Int](repeating: 0, count: choice.items.count)
  for start in choice.items.indices {
    var index = start
    while walks[index] == 0, let parent = choice.items[index].parent {
      walks[index] = start + 1
      if walks[parent] == start + 1 {
        let way = way(from: parent, upTo: index, in: choice)
        choice.items[index].parent = nil
        findings.error(
          .circularHierarchy,
          zh: "「\(choice.items[index].name)」在它自身之下：\(way)",
          en: "'\(choice.items[index].name)' stands under itself: \(way)",
          at: parents[index]?.place ?? choice.place
        )
        break
      }
      index = parent
    }
    if walks[index] == 0 { walks[index] = start + 1 }
  }
  for start in choice.items.indices {
    choice.items[start].descendants.insert(start)
    var index = start
    while let parent = choice.items[index].parent {
      choice.items[parent].descendants.insert(start)
      index = parent
    }
  }
}

/// A circle of items, each under the next: `a → b → a`.
private func way(from start: Int, upTo last: Int, in choice: Choice) -> String {
  var way = choice.items[last].name
  var index = start
  while true {
    way += " → " + choice.items[index].name
    guard index != last, let parent = choice.items[index].parent else { return way }
    index = parent
  }
}
