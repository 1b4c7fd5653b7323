package import HuzhuDocuments

extension FindingSet {
  /// The findings as workflow commands, which GitHub shows beside the lines of a change.
  package func annotations(_ language: Language) -> String {
    var text = ""
    for finding in findings {
      let region = region(of: finding.place)
      let command =
        switch finding.severity {
        case .error: "error"
        case .warning: "warning"
        case .note: "notice"
        }
      var properties = [
        "file=" + Self.escaped(path(of: finding.place), isProperty: true),
        "line=\(region.startLine)", "col=\(region.startColumn)",
      ]
      // Columns of a place over several lines are not understood.
      if region.endLine == region.startLine, region.endColumn > region.startColumn {
        properties.append("endColumn=\(region.endColumn)")
      }
      var title = finding.code.rawValue
      if let page = CodePage.of(finding.code) { title += " " + page.title[language] }
      properties.append("title=" + Self.escaped(title, isProperty: true))
      let message = Self.escaped(self.text(of: finding, language), isProperty: false)
      text += "::\(command) \(properties.joined(separator: ","))::\(message)\n"
    }
    return text
  }

  /// A text in which nothing ends the command or one of its properties.
  static func escaped(_ text: String, isProperty: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
