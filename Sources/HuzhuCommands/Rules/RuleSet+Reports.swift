import HuzhuChecker
import HuzhuDocuments
import HuzhuLanguage
import HuzhuReports

extension RuleSet {
  /// Adds what is found by asking what the rules say, of those that were read without an error.
  mutating func check(_ options: RuleCheckOptions) {
    var options = options
    for diagnostic in diagnostics where diagnostic.severity == .error {
      options.unsound.insert(diagnostic.place.source)
    }
    diagnostics += checkRules(book, options: options)
  }

  /// What is proved of the schemes in some of the documents.
  func proofs(_ options: RuleCheckOptions, in meant: Set<Int>) -> ProofReport {
    var options = options
    for diagnostic in diagnostics
    where diagnostic.severity == .error && !diagnostic.code.isOfWholeRules {
      options.unsound.insert(diagnostic.place.source)
    }
    return ProofReport(
      proveRules(book, options: options).filter { meant.contains($0.place.source) }
    )
  }

  /// The digest of each rule document.
  var digests: [(name: String, sha256: String)] {
    var digests: [(name: String, sha256: String)] = []
    for (index, name) in stableNames.enumerated() {
      digests.append((name, SHA256.hex(of: sources[index].bytes)))
    }
    return digests
  }

  /// The findings about some of the documents, for the formats that programs read.
  func findings(in reported: Set<Int>) -> FindingSet {
    let here = Platform.realPath(".").map { $0 == "/" ? $0 : $0 + "/" }
    return FindingSet(
      sources: sources,
      paths: sources.map { reportedPath($0.name, here: here) },
      reported: reported,
      diagnostics: diagnostics,
      engine: huzhuVersion
    )
  }
}

/// A path as programs know the file: relative to the folder of the run where it lies below it,
/// without detours.
///
/// - Parameters:
///   - path: As it was given or found.
///   - here: The folder of the run, with a slash at its end.
/// - Returns: The shortest name of the same file.
package func reportedPath(_ path: String, here: String?) -> String {
  var rest = path[...]
  if let here, path.hasPrefix(here) { rest = rest.dropFirst(here.count) }
  let isAbsolute = rest.hasPrefix("/")
  var parts: [Substring] = []
  for part in rest.split(separator: "/") where part != "." {
    if part == "..", let last = parts.last, last != ".." {
      parts.removeLast()
    } else {
      parts.append(part)
    }
  }
  return (isAbsolute ? "/" : "") + parts.joined(separator: "/")
}
