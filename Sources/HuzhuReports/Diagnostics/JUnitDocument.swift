/// Results as JUnit XML, in the form that CI systems share.
struct JUnitDocument {
  var name: String
  var suites: [Suite] = []

  struct Suite {
    var name: String
    var cases: [Case]
  }

  struct Case {
    var name: String
    var className: String
    var file: String
    var line: Int?
    var outcome: Outcome = .passed(nil)
  }

  enum Outcome {
    /// With what is worth saying all the same.
    case passed(String?)
    /// A message, a kind and the whole text.
    case failure(String, String, String)
    case error(String, String, String)
  }

  var text: String {
    let all = suites.flatMap(\.cases)
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<testsuites name=\"\(Self.escaped(name))\"\(Self.counts(all))>\n"
    for suite in suites {
      text += "  <testsuite name=\"\(Self.escaped(suite.name))\"\(Self.counts(suite.cases))>\n"
      for entry in suite.cases { text += Self.text(of: entry) }
      text += "  </testsuite>\n"
    }
    return text + "</testsuites>\n"
  }

  private static func counts(_ cases: [Case]) -> String {
    let failures = cases.count { if case .failure = $0.outcome { true } else { false } }
    let errors = cases.count { if case .error = $0.outcome { true } else { false } }
    return " tests=\"\(cases.count)\" failures=\"\(failures)\" errors=\"\(errors)\" skipped=\"0\""
  }

  private static func text(of entry: Case) -> String {
    var head = "    <testcase name=\"\(escaped(entry.name))\""
    head += " classname=\"\(escaped(entry.className))\" file=\"\(escaped(entry.file))\""
    if let line = entry.line { head += " line=\"\(line)\"" }
    let inner: String
    switch entry.outcome {
    case .passed(nil): return head + "/>\n"
    case .passed(let text?): inner = "      <system-out>\(escaped(text))</system-out>\n"
    case .failure(let message, let kind, let text):
      inner = element("failure", message, kind, text)
    case .error(let message, let kind, let text): inner = element("error", message, kind, text)
    }
    return head + ">\n" + inner + "    </testcase>\n"
  }

  private static func element(
    _ name: String,
    _ message: String,
    _ kind: String,
    _ text: String
  ) -> String {
    "      <\(name) message=\"\(escaped(message))\" type=\"\(escaped(kind))\">\(escaped(text))"
      + "</\(name)>\n"
  }

  /// A text that may stand in an element or an attribute; what XML cannot hold becomes U+FFFD.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result += "&#\(scalar.value);"
      case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar.value < 0x20 ? "\u{FFFD}" : scalar)
      }
    }
    return result
  }
}
