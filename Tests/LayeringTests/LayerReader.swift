/// Finds what a file of a target may not contain.
struct LayerReader {
  /// An import as it is written.
  struct Import: Equatable {
    var module: String
    var access: String?
    var attributes: [String]
    var line: Int
  }

  /// What is wrong, with its line.
  struct Finding: Equatable, CustomStringConvertible {
    var line: Int
    var text: String

    var description: String { "\(line): \(text)" }
  }

  let target: String
  private let words: [SwiftCode.Word]

  init(_ source: String, target: String) {
    self.target = target
    words = SwiftCode(source).words
  }

  private func text(at index: Int) -> String? {
    words.indices.contains(index) ? words[index].text : nil
  }

  private static let accessModifiers: Set = [
    "public", "package", "internal", "fileprivate", "private",
  ]
  private static let importKinds: Set = [
    "struct", "class", "enum", "protocol", "typealias", "func", "let", "var",
  ]

  /// All imports, with what stands before them.
  var imports: [Import] {
    words.indices.compactMap { index in
      // A label or a member may have the name too: `import:` and `.import`.
      guard words[index].text == "import", text(at: index + 1) != ":", text(at: index - 1) != "."
      else { return nil }
      var first = index - 1
      var access: String?
      if let before = text(at: first), Self.accessModifiers.contains(before) {
        access = before
        first -= 1
      }
      var attributes: [String] = []
      while text(at: first - 1) == "@", let name = text(at: first) {
        attributes.insert(name, at: 0)
        first -= 2
      }
      var module = text(at: index + 1) ?? ""
      if Self.importKinds.contains(module) { module = text(at: index + 2) ?? "" }
      return Import(
        module: module,
        access: access,
        attributes: attributes,
        line: words[index].line
      )
    }
  }

  /// Everything that the target may not contain, in the order of the file.
  var findings: [Finding] {
    (imports.flatMap(findings(in:)) + words.indices.compactMap(finding(at:)))
      .sorted { $0.line < $1.line }
  }

  private func findings(in item: Import) -> [Finding] {
    var reasons: [String] = []
    let isOurs = item.module.lowercased().hasPrefix("huzhu")
    if isOurs {
      if let own = Layers.rank(of: target), let other = Layers.rank(of: item.module) {
        if other >= own { reasons.append("\(target) may not import \(item.module)") }
      } else {
        reasons.append("the order of targets does not know \(item.module)")
      }
    }
    if target == "HuzhuWasm",
      isOurs ? !Layers.core.contains(item.module) : item.module != "CWasmSupport"
    {
      reasons.append("\(target) may not import \(item.module)")
    }
    if Layers.core.contains(target), !isOurs {
      reasons.append("\(target) may not import \(item.module)")
    }
    for attribute in item.attributes where ["testable", "_exported"].contains(attribute) {
      reasons.append("@\(attribute) import hides where a name comes from")
    }
    return reasons.map { Finding(line: item.line, text: $0) }
  }

  private func finding(at index: Int) -> Finding? {
    let word = words[index]
    let next = text(at: index + 1)
    let isMember = text(at: index - 1) == "."
    let isCall = next == "(" && text(at: index - 1) != "func"
    let isGlobalCall =
      isCall && (!isMember || ["Swift", "Glibc", "Foundation"].contains(text(at: index - 2)))
    let reason: String? =
      switch word.text {
      case "Double", "Float", "Float16", "Float32", "Float64", "Float80", "CGFloat":
        Layers.exact.contains(target) ? "\(target) may not use \(word.text)" : nil
      case "print", "debugPrint", "dump", "exit", "abort":
        isGlobalCall && !Layers.speaking.contains(target) ? "\(target) may not \(word.text)" : nil
      case "fatalError": isGlobalCall ? "fatalError tells a user nothing" : nil
      case "try": next == "!" ? "try! hides a mistake" : nil
      case "as": next == "!" ? "as! hides a mistake" : nil
      default: nil
      }
    return reason.map { Finding(line: word.line, text: $0) }
  }
}
