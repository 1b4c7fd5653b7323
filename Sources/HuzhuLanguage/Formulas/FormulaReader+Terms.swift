import HuzhuDocuments
import HuzhuValues

extension FormulaReader {
  /// A term that is written where it is used: it joins the scheme's terms under a made name.
  func termInPlace(_ json: JSONNode, _ expected: Expectation) -> NodeID? {
    guard let names, !names.isClosed else {
      findings.error(
        .noTermsHere,
        zh: "此处没有方案可容纳条款：带来源的数值写在方案里",
        en: "there is no scheme here to hold a term: a number with an origin belongs in a scheme",
        at: json.place
      )
      return nil
    }
    let name = names.nameInPlace(after: surroundings.label)
    let index = names.scheme.terms.count
    names.scheme.terms.append(Term(name: name, type: .flag, pieces: [], place: json.place))
    names.terms.add(JSONMember(key: name, keyPlace: json.place, value: json))
    names.set(.reading, for: .term(index))
    names.path.append((.term(index), name))
    var others = Surroundings()
    others.owner = .term(index)
    others.label = name
    let reader = TermReader(self, names)
    let term = within(others) {
      reader.read(json, name: name, index: index, expected: expected)
    }
    names.path.removeLast()
    names.set(term == nil ? .failed : .done, for: .term(index))
    guard let term else { return nil }
    names.scheme.terms[index] = term
    names.terms.notes[index] = note(of: term)
    note(use: .term(index), at: json.place)
    return emit(.term(index, at: nil), term.type, at: json.place)
  }
}

extension SchemeNames {
  /// A name that no term has yet: that of the clause around it, with a number from the second on.
  fileprivate func nameInPlace(after label: String) -> String {
    var number = (inPlaceCounts[label] ?? 0) + 1
    if number == 1, terms.positions[label] == nil {
      inPlaceCounts[label] = 1
      return label
    }
    number = max(number, 2)
    while terms.positions["\(label)-\(number)"] != nil { number += 1 }
    inPlaceCounts[label] = number
    return "\(label)-\(number)"
  }
}
