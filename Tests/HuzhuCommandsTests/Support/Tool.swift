import Foundation
import HuzhuCommands
import HuzhuValues
import Synchronization

/// What a run of the tool left behind.
struct ToolRun {
  var status: ExitStatus
  var output: String
  var errors: String
}

/// Runs the tool inside the test, in the folder of the project.
///
/// - Parameters:
///   - arguments: What stands behind the name of the tool.
///   - variables: The whole environment.
///   - input: Standard input.
///   - canWrite: Whether standard output takes what is written.
///   - isTerminal: Whether the streams are a terminal's.
/// - Returns: The status and what was written.
func huzhu(
  _ arguments: [String],
  variables: [String: String] = ["COLUMNS": "80"],
  input: String = "",
  canWrite: Bool = true,
  isTerminal: Bool = false
) -> ToolRun {
  _ = Project.isEntered
  let streams = Mutex<(output: [UInt8], errors: [UInt8])>(([], []))
  // The end of the last line ends no further one.
  let parts = input.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  let lines = Mutex((parts.last == "" ? parts.dropLast() : parts[...]))
  let environment = Environment(
    variable: { variables[$0] },
    readStandardInput: { .success(Array(input.utf8)) },
    readLine: { .success(lines.withLock { $0.popFirst() }) },
    write: { bytes, stream in
      if stream == .output, !canWrite { return "Broken pipe" }
      streams.withLock { streams in
        if stream == .output { streams.output += bytes } else { streams.errors += bytes }
      }
      return nil
    },
    isTerminal: { _ in isTerminal },
    columns: { nil },
    today: { Day(year: 2026, month: 6, day: 5) ?? .earliest }
  )
  let status = runTool(arguments, in: environment)
  return streams.withLock { streams in
    ToolRun(
      status: status,
      output: String(decoding: streams.output, as: UTF8.self),
      errors: String(decoding: streams.errors, as: UTF8.self)
    )
  }
}

/// The folder of the project, which every test runs in, so that no path of the machine is shown.
enum Project {
  static let isEntered: Bool = FileManager.default.changeCurrentDirectoryPath(root)

  static let root: String = {
    var folder = URL(filePath: #filePath)
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      if FileManager.default.fileExists(atPath: folder.appending(path: "rules").path) { break }
    }
    return folder.path
  }()

  /// The worked cases of the project.
  static let examples: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: root + "/rules/examples")
    return (names ?? []).filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
  }()
}

/// A folder that is gone after the test.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "huzhu-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and gives its path.
  func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let full = path + "/" + name
    let folder = (full as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(filePath: full))
    return full
  }

  func file(_ name: String, _ text: String) throws -> String {
    try file(name, Array(text.utf8))
  }

  /// A copy of the project's rules, to be spoilt.
  func copyOfRules() throws -> String {
    for name in ["rules", "seeds"] {
      let source = URL(filePath: Project.root + "/" + name).resolvingSymlinksInPath().path
      try FileManager.default.copyItem(atPath: source, toPath: path + "/" + name)
    }
    return path + "/rules"
  }
}
