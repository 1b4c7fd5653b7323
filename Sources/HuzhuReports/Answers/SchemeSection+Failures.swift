import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage

extension SchemeSection {
  /// Where in the rules no result follows, one line for each place.
  func writeFailures(to page: inout Page) {
    guard !answer.failures.isEmpty, answer.eligibility != .ineligible else { return }
    heading("规则算不出", "No result in the rules", to: &page)
    for failure in answer.failures {
      let title = self.title(of: failure.part)
      var line = title + say(zh: "：", en: ": ") + failure.reason[language]
      let place = position(of: failure.place)
      if !place.isEmpty { line += say(zh: "（\(place)）", en: " (\(place))") }
      page.line(Phrase(line, .warning), indent: 4)
    }
  }

  private func title(of part: String) -> String {
    let titles =
      scheme.benefits.filter { $0.clause == part }.map(\.title)
      + scheme.contributions.filter { $0.clause == part }.map(\.title)
      + scheme.clauses.filter { $0.id == part }.map(\.title)
      + scheme.values.filter { $0.name == part }.map(\.title)
    return name(titles.first ?? nil, part)
  }

  private func position(of place: Place) -> String {
    guard report.documents.indices.contains(place.source) else { return "" }
    let source = report.documents[place.source]
    let (line, column) = source.position(ofUTF8Offset: place.range.lowerBound)
    return "\(source.name):\(line):\(column)"
  }
}
