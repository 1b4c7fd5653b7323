import HuzhuDocuments
import HuzhuLanguage

/// The files that operands name, each file of a directory included.
struct PathFilter {
  /// Real paths; empty: everything.
  private(set) var paths: Set<String> = []
  /// The same as they are typed, in order.
  private(set) var files: [String] = []
  /// Those of them that were named themselves and not by their directory.
  private(set) var named: [String] = []

  init(_ operands: [String]) throws(Stop) {
    for operand in operands {
      switch Platform.kind(of: operand) {
      case nil: throw Stop(FileProblem(path: operand, reason: .missing))
      case .file:
        files.append(operand)
        named.append(operand)
      case .directory:
        switch Platform.files(below: operand, ending: ".json", skipping: ["schema"]) {
        case .success(let found): files += found
        case .failure(let problem): throw Stop(problem)
        }
      }
    }
    for file in files {
      if let real = Platform.realPath(file) { paths.insert(real) }
    }
    if !operands.isEmpty, files.isEmpty {
      throw Stop(
        status: .noInput,
        message: Label(
          zh: "「\(operands.joined(separator: " "))」中没有 JSON 文件",
          en: "there are no JSON files in '\(operands.joined(separator: " "))'"
        )
      )
    }
  }

  /// The numbers of the sources that are meant.
  func sources(of rules: RuleSet) -> Set<Int> {
    guard !paths.isEmpty else { return Set(rules.sources.indices) }
    var numbers: Set<Int> = []
    for (index, source) in rules.sources.enumerated() {
      if let real = Platform.realPath(source.name), paths.contains(real) { numbers.insert(index) }
    }
    return numbers
  }
}
