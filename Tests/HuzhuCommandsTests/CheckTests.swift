import Foundation
import HuzhuCommands
import HuzhuDocuments
import Testing

struct CheckTests {
  private let rider = "rules/examples/rider.json"

  @Test func `A case may come from standard input`() {
    let text = BadInputTests.good
    let run = huzhu(["check", "-"], input: text)
    #expect(run.status == .done)
    #expect(run.output.hasPrefix("A-17 · "))
    let bad = huzhu(["check", "-"], input: "{")
    #expect(bad.status == .badData)
    #expect(bad.errors.contains("<stdin>:1:"))
  }

  @Test func `A bad case stands in its place and the others are answered`() throws {
    let folder = try TemporaryFolder()
    let bad = try folder.file("bad.json", BadInputTests.good.replacing("12000 CNY", with: "x"))
    let run = huzhu(["check", rider, bad, "rules/examples/haircut.json", "--format", "json"])
    #expect(run.status == .badData)
    let lines = run.output.split(separator: "\n").map { String($0) }
    #expect(lines.count == 3)
    var names: [String] = []
    for line in lines {
      let (value, mistakes) = readJSON(SourceText(name: "line", text: line), index: 0)
      #expect(mistakes.isEmpty)
      names.append(value?["case"]?.string ?? "")
      #expect((value?["error"] != nil) == (names.count == 2))
    }
    #expect(names == ["rider", "A-17", "haircut"])
    let text = huzhu(["check", rider, bad, "rules/examples/haircut.json"])
    #expect(text.status == .badData)
    #expect(text.output.contains("rider · ") && text.output.contains("haircut · "))
  }

  @Test func `Bad data comes before a missing day, and that before a missing file`() throws {
    let folder = try TemporaryFolder()
    let good = BadInputTests.good
    let bad = try folder.file("bad.json", "{")
    let dayless = try folder.file(
      "dayless.json",
      good.replacing("\"on\": \"2026-06-05\",", with: "")
    )
    #expect(huzhu(["check", "nowhere.json", dayless, bad]).status == .badData)
    #expect(huzhu(["check", "nowhere.json", dayless]).status == .usage)
    #expect(huzhu(["check", "nowhere.json", rider]).status == .noInput)
  }

  @Test func `Without a day the line to type is told`() throws {
    let folder = try TemporaryFolder()
    let text = BadInputTests.good.replacing("\"on\": \"2026-06-05\",", with: "")
    let path = try folder.file("a case.json", text)
    let run = huzhu(["check", path, "--set", "worker.unionMember=true"])
    #expect(run.status == .usage)
    #expect(run.output.isEmpty)
    let line = "huzhu check --set worker.unionMember=true --on 2026-06-05 '\(path)'"
    #expect(run.errors.contains(line) || run.errors.contains("--set 'worker.unionMember=true'"))
    #expect(huzhu(["check", path, "--on", "2026/6/5"]).status == .done)
    let today = huzhu(["check", path, "--on", "today"])
    #expect(today.output.contains("assessed on 2026-06-05"))
    #expect(huzhu(["check", path, "--on", "2026-02-30"]).status == .usage)
    #expect(huzhu(["check", path, "--on", "soon"]).status == .usage)
  }

  @Test func `An error in a rule file stops every answer`() throws {
    let folder = try TemporaryFolder()
    let rules = try folder.copyOfRules()
    let path = rules + "/guangdong/guangdong.hui-ji-xiang@2026.json"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try text.replacing("\"eligibility\"", with: "\"eligiblity\"")
      .write(toFile: path, atomically: true, encoding: .utf8)
    for format in ["text", "json"] {
      let run = huzhu(["check", rider, "--rules", rules, "--format", format])
      #expect(run.status == .badData)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains("guangdong.hui-ji-xiang@2026.json:"))
      #expect(run.errors.contains("did you mean 'eligibility'?"))
    }
    let validation = huzhu(["validate", "--rules", rules])
    #expect(validation.status == .findings)
    #expect(validation.output.contains("did you mean 'eligibility'?"))
    let elsewhere = huzhu(["validate", rules + "/tianshan", "--rules", rules])
    #expect(elsewhere.status == .done)
    #expect(elsewhere.output.contains("no findings"))
    #expect(huzhu(["test", "--rules", rules]).status == .badData)
  }

  @Test func `What an option sets is shown, and what it cannot set is wrong usage`() {
    let run = huzhu(["check", rider, "--set", "worker.unionMember=false", "--lang", "zh"])
    #expect(run.status == .done)
    #expect(run.output.contains("由选项设定：worker.unionMember=false"))
    #expect(run.output.contains("不符合条件"))
    for setting in ["worker.unionMembr=true", "worker.unionMember=perhaps", "nothing"] {
      let bad = huzhu(["check", rider, "--set", setting])
      #expect(bad.status == .usage)
      #expect(bad.errors.contains("--set:1:"))
      #expect(bad.output.isEmpty)
    }
    let assumed = huzhu(["check", rider, "--assume", "guangdong.hui-ji-xiang:oldestIs=65"])
    #expect(assumed.status == .usage)
    #expect(assumed.errors.contains("year-of-60, until-60"))
    let near = huzhu(["check", rider, "--scheme", "guangdong.hui-ji-xang"])
    #expect(near.status == .usage)
    #expect(near.errors.contains("did you mean 'guangdong.hui-ji-xiang'?"))
  }

  @Test func `A wanted failure is 1 and changes no answer`() {
    let arguments = ["check", "rules/examples/rider-aged-60.json"]
    let plain = huzhu(arguments)
    let failing = huzhu(arguments + ["--fail-on", "ineligible", "--fail-on", "undetermined"])
    #expect(plain.status == .done)
    #expect(failing.status == .findings)
    #expect(failing.output == plain.output)
    #expect(huzhu(arguments + ["--fail-on", "assumed"]).status == .done)
    let trial = arguments + ["--assume", "guangdong.hui-ji-xiang:oldestIs=until-60"]
    #expect(huzhu(trial + ["--fail-on", "assumed"]).status == .findings)
  }

  @Test func `An overlay is found by its name and by its file`() {
    let file = "rules/overlays/guangdong-illustration.hui-ji-xiang.json"
    let arguments = ["check", "rules/examples/rider-accident.json", "--overlay"]
    let byFile = huzhu(arguments + [file])
    #expect(byFile.status == .done)
    #expect(byFile.output == huzhu(arguments + ["guangdong-illustration.hui-ji-xiang"]).output)
    #expect(huzhu(arguments + ["nowhere.json"]).status == .noInput)
    #expect(huzhu(arguments + ["guangdong-ilustration.hui-ji-xiang"]).status == .usage)
    #expect(huzhu(arguments + [rider]).status == .badData)
  }

  @Test func `What cannot be written is 74`() {
    for arguments in [["--version"], ["check", rider], ["schemes"], ["validate"], ["help"]] {
      let run = huzhu(arguments, canWrite: false)
      #expect(run.status == .cannotWrite)
      #expect(run.errors.contains("Broken pipe"))
    }
  }

  @Test func `Machine output does not depend on the locale or the terminal`() {
    let arguments = ["check", rider, "--format", "json"]
    let plain = huzhu(arguments).output
    let other = huzhu(
      arguments,
      variables: ["LANG": "zh_CN.UTF-8", "COLUMNS": "200"],
      isTerminal: true
    )
    #expect(other.output == plain)
    #expect(plain.contains("{\"name\":\"rules/vocabulary/worker.json\",\"sha256\":\""))
  }

  @Test func `What is assumed is told with its value`() {
    let run = huzhu([
      "check", "rules/examples/rider-aged-60.json", "--lang", "zh", "--scheme",
      "guangdong.hui-ji-xiang", "--assume", "guangdong.hui-ji-xiang:oldestIs=until-60",
    ])
    #expect(run.status == .done)
    #expect(run.output.contains("【试算】"))
    #expect(run.output.contains("60周岁”的含义 = 到60岁生日当天为止 [oldestIs=until-60]"))
  }

  @Test func `Several answers stand apart, and quiet leaves out the hints`() {
    let files = ["rules/examples/rider.json", "rules/examples/haircut.json"]
    let run = huzhu(["check"] + files)
    #expect(run.output.contains("\n\nhaircut · assessed on"))
    #expect(run.output.contains("--all lists them"))
    let quiet = huzhu(["check", "--quiet"] + files)
    #expect(!quiet.output.contains("--all"))
    let all = huzhu(["check", "--all"] + files)
    #expect(all.output.contains("out of scope\n  "))
  }
}
