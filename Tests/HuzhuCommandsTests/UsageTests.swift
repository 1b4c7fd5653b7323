import Foundation
import HuzhuCommands
import HuzhuReports
import Testing

struct UsageTests {
  static let commands = [
    "check", "ask", "schemes", "facts", "validate", "test", "diff", "format", "new", "schema",
    "explain", "help", "completions",
  ]

  @Test(arguments: [
    (["chek"], "did you mean 'check'?"), (["check"], "CASE... is missing"),
    (["rider.json"], "did you mean 'huzhu check rider.json'?"),
    (["check", "a.json", "--onn", "x"], "did you mean '--on'?"),
    (["check", "a.json", "--on"], "--on needs DAY"),
    (["check", "a.json", "--on", "--all"], "--on needs DAY"),
    (["check", "a.json", "--on="], "is empty"),
    (["check", "a.json", "--all=yes"], "takes no value"),
    (["check", "a.json", "--format", "jsn"], "did you mean 'json'?"),
    (["check", "a.json", "--fail-on", "eligible"], "--fail-on is one of"),
    (["check", "a.json", "--names"], "has no option --names"),
    (["schemes", "a", "b"], "'b' is one too many"), (["completions", "csh"], "bash, zsh, fish"),
    (["help", "chek"], "did you mean 'check'?"), (["-x"], "there is no option '-x'"),
    (["facts", "worker.birthdate"], "did you mean 'worker.birthDate'?"),
    (["schemes", "guangdong.hui-ji-xiang@1999"], "there is 2026"),
    (["schemes", "--format", "json"], "--format is one of text, markdown"),
    (["--format", "markdown", "check", "a.json"], "--format is one of text, json"),
    (["new", "scheme"], "KIND ID is missing"),
    (["new", "shceme", "a.b"], "did you mean 'scheme'?"),
    (["new", "scheme", "Wuhan Plan"], "such as wuhan.hospital"),
    (["new", "case", "weihai.critical-cots"], "did you mean 'weihai.critical-cost'?"),
    (["new", "case", "weihai.critical-cost@1"], "there is 2010"),
    (["explain", "HZ0699"], "did you mean 'HZ0609'?"),
  ])
  func `Wrong usage is 64 and says how it is right`(arguments: [String], message: String) {
    let run = huzhu(arguments)
    #expect(run.status == .usage)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(message))
    #expect(run.errors.contains("Usage: huzhu"))
    #expect(run.errors.contains("Help: huzhu"))
  }

  @Test(arguments: [(["check"], "用法：huzhu check [选项] CASE..."), (["-x"], "用法：huzhu COMMAND [选项]")])
  func `A mistake is told in Chinese to the last line`(arguments: [String], usage: String) {
    let run = huzhu(arguments, variables: ["LANG": "zh_CN.UTF-8"])
    #expect(run.status == .usage && run.errors.contains(usage), "\(run.errors)")
    #expect(!run.errors.contains("OPTIONS"))
  }

  @Test func `Without a command the overview goes to standard error`() {
    let run = huzhu([])
    #expect(run.status == .usage)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("SUBCOMMANDS"))
  }

  @Test(arguments: commands)
  func `Every command has help with an example`(command: String) {
    for arguments in [["help", command], [command, "--help"], [command, "-h"], ["-h", command]] {
      let run = huzhu(arguments)
      #expect(run.status == .done)
      #expect(run.errors.isEmpty)
      #expect(run.output.contains("USAGE\n  huzhu \(command) [OPTIONS]"))
      #expect(run.output.contains("EXAMPLE\n  # "))
    }
  }

  @Test(arguments: [60, 80, 120])
  func `Help keeps to the columns`(columns: Int) {
    for arguments in [["--help"]] + Self.commands.map({ ["help", $0] }) {
      for language in ["zh", "en"] {
        let run = huzhu(
          arguments + ["--lang", language],
          variables: ["COLUMNS": "\(columns)"]
        )
        for line in run.output.split(separator: "\n") { #expect(DisplayWidth.of(line) <= columns) }
      }
    }
  }

  @Test(arguments: [
    (["LANG": "zh_CN.UTF-8"], true), (["LANG": "en_US.UTF-8"], false), ([:], false),
    (["LC_ALL": "C", "LANG": "zh_CN"], false), (["LC_ALL": "", "LC_MESSAGES": "zh_TW"], true),
    (["LC_MESSAGES": "de_DE", "LANG": "zh_CN"], false),
  ])
  func `The locale chooses the language`(variables: [String: String], isChinese: Bool) {
    #expect(huzhu(["--help"], variables: variables).output.contains("互助") == isChinese)
    #expect(huzhu(["--help", "--lang", "en"], variables: variables).output.contains("Huzhu tells"))
  }

  @Test func `The version is one line`() {
    #expect(huzhu(["--version"]).output == "huzhu \(huzhuVersion)\n")
  }

  @Test(arguments: [("bash", ["-n"]), ("zsh", ["-n"]), ("fish", ["--no-execute"])])
  func `Completions are read by their shell, and know every option`(
    shell: String,
    options: [String]
  ) throws {
    let run = huzhu(["completions", shell])
    #expect(run.status == .done)
    for name in ["on", "assume", "overlay", "fail-on", "format", "rules", "lang", "color"] {
      #expect(run.output.contains(shell == "fish" ? "-l \(name)" : "--\(name)"))
    }
    for command in Self.commands { #expect(run.output.contains(command)) }
    let paths = ["/bin/\(shell)", "/usr/bin/\(shell)", "/usr/local/bin/\(shell)"]
    guard let path = paths.first(where: { FileManager.default.isExecutableFile(atPath: $0) })
    else { return }
    let folder = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = options + [try folder.file("huzhu", run.output)]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func `Names are one a line, each once`() {
    let schemes = huzhu(["schemes", "--names"]).output.split(separator: "\n")
    #expect(schemes.contains("guangdong.hui-ji-xiang"))
    #expect(Set(schemes).count == schemes.count)
    let facts = huzhu(["facts", "--names"]).output.split(separator: "\n")
    #expect(facts.contains("worker.birthDate"))
    #expect(Set(facts).count == facts.count)
  }
}
