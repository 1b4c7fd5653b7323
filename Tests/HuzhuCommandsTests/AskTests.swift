import Foundation
import HuzhuCommands
import HuzhuDocuments
import Testing

/// An interview as somebody types it, or as a file gives it line by line.
struct AskTests {
  private static let plan = "guangdong.hui-ji-xiang"
  private static let zh = """
    7万
    1990/2/28
    广东
    ?
    外卖配送员
    是
    2026年5月20日
    是
    1
    意外住院

    """
  private static let en = """
    1990-02-28
    guangdong
    1
    ?
    3
    yes
    <
    no

    """

  @Test(arguments: [("zh", zh), ("en", en)])
  func `An interview through a pipe reads as it did`(language: String, answers: String) throws {
    let run = huzhu(
      ["ask", Self.plan, "--on", "2026-06-05", "--lang", language],
      input: answers
    )
    #expect(run.status == .done)
    try expectGolden(run.errors, "ask-\(language).questions.txt")
    try expectGolden(run.output, "ask-\(language).answer.txt")
  }

  @Test func `What is kept is answered by check as by the interview`() throws {
    let folder = try TemporaryFolder()
    let kept = folder.path + "/me.json"
    let run = huzhu(
      ["ask", Self.plan, "--on", "2026-06-05", "--lang", "zh", "--save", kept],
      input: Self.zh
    )
    #expect(run.status == .done)
    #expect(run.errors.contains("huzhu check \(kept) --scheme \(Self.plan)"))
    let check = huzhu(["check", kept, "--scheme", Self.plan, "--lang", "zh"])
    #expect(check.status == .done)
    #expect(check.output == run.output)
    // Nothing but the case is left behind.
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["me.json"])
    // Going on from it asks nothing that is told already.
    let again = huzhu(["ask", Self.plan, "--case", kept, "--lang", "zh"])
    #expect(!again.errors.contains("出生日期"))
    #expect(again.output == run.output)
  }

  @Test func `A case goes on where it stands and keeps its title`() throws {
    let folder = try TemporaryFolder()
    let kept = folder.path + "/more.json"
    let run = huzhu(
      ["ask", "--case", "rules/examples/little-known.json", "--save", kept, "--lang", "en"],
      input: "guangdong\n"
    )
    #expect(run.status == .done)
    #expect(!run.errors.contains("Is the worker a union member?"))
    let text = try String(contentsOfFile: kept, encoding: .utf8)
    #expect(text.contains("Next to nothing is known yet"))
    #expect(text.contains("\"worker.place\": \"guangdong\""))
  }

  @Test(arguments: ["", ".\n", "\n", "\r\n", "。\n"])
  func `The end of the answers is the end of the interview`(answers: String) {
    let run = huzhu(["ask", Self.plan, "--on", "2026-06-05"], input: answers)
    #expect(run.status == .done)
    #expect(run.output.contains("undetermined"))
    #expect(run.errors.contains("date of birth"))
  }

  @Test func `Questions stand on lines of their own, on standard error`() {
    let run = huzhu(
      ["ask", Self.plan, "--on", "2026-06-05", "--quiet", "--lang", "en"],
      input: "1990-02-28\n"
    )
    #expect(run.errors.split(separator: "\n").count == 2)
    #expect(!run.errors.contains("answered"))
    let talk = huzhu(["ask", Self.plan, "--on", "today", "--lang", "en"], isTerminal: true)
    #expect(talk.errors.contains("? explains"))
    #expect(talk.errors.contains("\n> "))
  }

  @Test func `The machine answer is that of check`() throws {
    let folder = try TemporaryFolder()
    let kept = folder.path + "/me.json"
    let options = ["--format", "json", "--lang", "zh"]
    let run = huzhu(
      ["ask", Self.plan, "--on", "2026-06-05", "--save", kept] + options,
      input: Self.zh
    )
    let check = huzhu(["check", kept, "--scheme", Self.plan] + options)
    #expect(run.output == check.output)
  }

  @Test func `What cannot begin says why`() throws {
    let dayless = huzhu(["ask", Self.plan, "--lang", "en"])
    #expect(dayless.status == .usage)
    #expect(dayless.errors.contains("type: huzhu ask --lang en --on 2026-06-05 \(Self.plan)"))
    #expect(huzhu(["ask", "guangdong.hui-ji-xang", "--on", "today"]).status == .usage)
    #expect(huzhu(["ask", "--case", "nowhere.json", "--on", "today"]).status == .noInput)
    let folder = try TemporaryFolder()
    let bad = try folder.file("bad.json", "{")
    #expect(huzhu(["ask", "--case", bad, "--on", "today"]).status == .badData)
    for target in [folder.path, folder.path + "/no/me.json"] {
      let run = huzhu(["ask", Self.plan, "--on", "today", "--save", target], input: "1990-01-01\n")
      #expect(run.status == .cannotWrite)
      #expect(run.output.isEmpty)
    }
    let there = try folder.file("there.json", "kept")
    let save = ["ask", Self.plan, "--on", "today", "--save", there, "--lang", "en"]
    #expect(huzhu(save).errors.contains("--replace replaces it"))
    #expect(try String(contentsOfFile: there, encoding: .utf8) == "kept")
    #expect(huzhu(save + ["--replace"]).status == .done)
    #expect(huzhu(["ask", "--case", there, "--save", there]).status == .done)
    let shut = huzhu(["ask", Self.plan, "--on", "today"], canWrite: false)
    #expect(shut.status == .cannotWrite)
  }
}
