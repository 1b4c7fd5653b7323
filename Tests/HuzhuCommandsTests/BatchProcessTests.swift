import Foundation
import Testing

/// What a process leaves behind that does not get to its end.
struct BatchProcessTests {
  /// The tool beside the tests.
  private static let tool: String? = {
    for argument in CommandLine.arguments where argument.contains(".xctest") {
      var folder = URL(filePath: argument)
      while folder.path != "/" {
        folder.deleteLastPathComponent()
        let tool = folder.appending(path: "huzhu").path
        if FileManager.default.isExecutableFile(atPath: tool) { return tool }
      }
    }
    return nil
  }()

  private static func start(_ script: String, in folder: String) throws -> (Process, Pipe) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", script, tool ?? "huzhu", folder]
    process.currentDirectoryURL = URL(filePath: Project.root)
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return (process, input)
  }

  private static let line = "batch rules/examples/populations/claims.json"

  @Test(.enabled(if: tool != nil)) func `A full disk leaves no file`() throws {
    let folder = try TemporaryFolder()
    // No file may grow beyond a block; the signal that says so is not wanted.
    let script = "ulimit -f 0; trap '' XFSZ; exec \"$0\" \(Self.line) --output \"$1/answers.csv\""
    let (process, _) = try Self.start(script, in: folder.path)
    process.waitUntilExit()
    #expect(process.terminationStatus == 74)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test(.enabled(if: tool != nil && FileManager.default.fileExists(atPath: "/dev/full")))
  func `A full standard output is told`() throws {
    let folder = try TemporaryFolder()
    let (process, _) = try Self.start("exec \"$0\" \(Self.line) > /dev/full", in: folder.path)
    process.waitUntilExit()
    #expect(process.terminationStatus == 74)
  }

  @Test(.enabled(if: tool != nil)) func `A killed process leaves nothing that looks whole`() throws
  {
    let folder = try TemporaryFolder()
    let script = "exec \"$0\" \(Self.line) --data - --output \"$1/answers.csv\""
    let (process, input) = try Self.start(script, in: folder.path)
    let rows = "会员号,单位,病因,住院日期,自付费用\nA,,,2011-02-01,1\n"
    input.fileHandleForWriting.write(Data(rows.utf8))
    for _ in 0..<200 {
      if try !FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty { break }
      Thread.sleep(forTimeInterval: 0.05)
    }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.allSatisfy { $0.hasSuffix(".part") }, "\(names)")
  }
}
