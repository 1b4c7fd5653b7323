package import HuzhuDocuments

extension FindingSet {
  /// The findings as JUnit XML: a suite for each file, a case for each finding.
  ///
  /// A file without findings is one case that passes, and so is a finding that weighs too little.
  ///
  /// - Parameters:
  ///   - language: Of messages.
  ///   - name: Of the run.
  ///   - severity: From which weight a finding fails.
  ///   - isError: Whether nothing could be tested, which is told apart from a test that fails.
  /// - Returns: The whole document.
  package func junit(
    _ language: Language,
    name: String,
    failingFrom severity: Severity,
    isError: Bool = false
  ) -> String {
    var byFile: [Int: [Diagnostic]] = [:]
    for finding in findings { byFile[finding.place.source, default: []].append(finding) }
    var document = JUnitDocument(name: name)
    for number in reported {
      let path = paths[number]
      var cases: [JUnitDocument.Case] = []
      var named: [String: Int] = [:]
      for finding in byFile[number] ?? [] {
        let fails = finding.severity.weight >= severity.weight
        let region = region(of: finding.place)
        let position = "\(path):\(region.startLine):\(region.startColumn)"
        let text = "\(position): \(text(of: finding, language))"
        // CI systems know a case by its name, so no two in a file have the same.
        let name = "\(finding.code.rawValue) \(finding.message[language])"
        named[name, default: 0] += 1
        let times = named[name] ?? 1
        cases.append(
          JUnitDocument.Case(
            name: times > 1 ? "\(name) (\(times))" : name,
            className: path,
            file: path,
            line: region.startLine,
            outcome: fails
              ? isError
                ? .error(finding.message[language], finding.code.rawValue, text)
                : .failure(finding.message[language], finding.code.rawValue, text)
              : .passed(text)
          )
        )
      }
      if cases.isEmpty {
        let sound = Label(zh: "没有问题", en: "no findings")[language]
        cases.append(JUnitDocument.Case(name: sound, className: path, file: path))
      }
      document.suites.append(JUnitDocument.Suite(name: path, cases: cases))
    }
    return document.text
  }
}
