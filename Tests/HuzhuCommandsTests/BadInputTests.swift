import Foundation
import HuzhuCommands
import Testing

/// A case that is wrong in one way, with what is said of it.
struct BadCase: Sendable, CustomTestStringConvertible {
  var what: String
  /// What of a good case is replaced, and by what.
  var old: String
  var new: String
  var message: String
  var code: String
  var place: String

  var testDescription: String { what }
}

struct BadInputTests {
  /// One fact a line, so that places are easily read.
  static let good = """
    {
      "format": "huzhu/1",
      "case": "A-17",
      "subject": "worker",
      "on": "2026-06-05",
      "facts": {
        "worker.place": "guangdong",
        "worker.unionMember": true,
        "worker.birthDate": "1990-02-28"
      },
      "events": [
        {
          "event.kind": "accident-hospital",
          "event.date": "2026-06-01",
          "event.ownBurden": "12000 CNY"
        }
      ]
    }

    """

  static let cases = [
    BadCase(
      what: "an unknown key",
      old: "\"events\"",
      new: "\"evnts\"",
      message: "did you mean 'events'?",
      code: "HZ0202",
      place: "11:3"
    ),
    BadCase(
      what: "an unknown fact",
      old: "worker.birthDate",
      new: "worker.birthdate",
      message: "did you mean 'worker.birthDate'?",
      code: "HZ0401",
      place: "9:5"
    ),
    BadCase(
      what: "a duplicate key",
      old: "\"subject\": \"worker\",",
      new: "\"subject\": \"worker\", \"subject\": \"worker\",",
      message: "the key 'subject' stands twice",
      code: "HZ0123",
      place: "4:24"
    ),
    BadCase(
      what: "a wrong unit",
      old: "12000 CNY",
      new: "12000 years",
      message: "expected a quantity in CNY",
      code: "HZ0213",
      place: "15:26"
    ),
    BadCase(
      what: "an unknown unit",
      old: "12000 CNY",
      new: "12000 USD",
      message: "there is no unit 'USD'",
      code: "HZ0214",
      place: "15:26"
    ),
    BadCase(
      what: "a tenth of a fen",
      old: "12000 CNY",
      new: "0.001 CNY",
      message: "too many decimals",
      code: "HZ0211",
      place: "15:26"
    ),
    BadCase(
      what: "30 February",
      old: "1990-02-28",
      new: "1990-02-30",
      message: "there is no day '1990-02-30'",
      code: "HZ0217",
      place: "9:25"
    ),
    BadCase(
      what: "a number of 400 digits",
      old: "12000 CNY",
      new: String(repeating: "9", count: 400) + " CNY",
      message: "has 400 digits",
      code: "HZ0212",
      place: "15:26"
    ),
    BadCase(
      what: "a birth after the event",
      old: "1990-02-28",
      new: "2026-06-03",
      message: "contradict each other",
      code: "HZ0604",
      place: "14:21"
    ),
    BadCase(
      what: "a full-width colon",
      old: "\"format\":",
      new: "\"format\"：",
      message: "full-width",
      code: "HZ0124",
      place: "2:11"
    ),
    BadCase(
      what: "a truncated file",
      old: String(good.suffix(40)),
      new: "",
      message: "the file ends inside",
      code: "HZ0107",
      place: "15:"
    ),
    BadCase(
      what: "an unknown place",
      old: "\"guangdong\"",
      new: "\"guangdng\"",
      message: "guangdong",
      code: "HZ0209",
      place: "7:21"
    ),
  ]

  @Test(arguments: cases)
  func `A bad case is told with its place`(_ bad: BadCase) throws {
    let folder = try TemporaryFolder()
    let text = Self.good.replacingOccurrences(of: bad.old, with: bad.new)
    #expect(text != Self.good)
    let path = try folder.file("case.json", text)
    let run = huzhu(["check", path])
    #expect(run.status == .badData)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(bad.message))
    #expect(run.errors.contains("case.json:\(bad.place)"))
    #expect(run.errors.contains("error[\(bad.code)]"))
    let machine = huzhu(["check", path, "--format", "json"])
    #expect(machine.status == .badData)
    #expect(machine.output.contains("\"code\":\"\(bad.code)\""))
    #expect(machine.output.contains("case.json:\(bad.place)"))
    let chinese = huzhu(["check", path, "--lang", "zh"])
    #expect(chinese.errors.contains("错误[\(bad.code)]"))
    #expect(huzhu(["check", path, "--format", "json", "--lang", "zh"]).output == machine.output)
  }

  @Test func `Bytes that are no case end with 65`() throws {
    let folder = try TemporaryFolder()
    let files: [(name: String, bytes: [UInt8], code: String)] = [
      ("empty.json", [], "HZ0101"),
      ("deep.json", [UInt8](repeating: 0x5B, count: 100_000), "HZ0125"),
      ("utf8.json", Array("{\"a\": \"".utf8) + [0xFF, 0xFE] + Array("\"}".utf8), "HZ0105"),
      ("number.json", Array("17".utf8), "HZ0201"),
    ]
    for file in files {
      let run = huzhu(["check", try folder.file(file.name, file.bytes)])
      #expect(run.status == .badData)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains("\(file.name):1:"))
      #expect(run.errors.contains(file.code))
    }
  }

  @Test func `A scheme is not a case, and a case is no rule file`() throws {
    let scheme = huzhu(["check", "rules/guangdong/guangdong.hui-ji-xiang@2026.json"])
    #expect(scheme.status == .badData)
    #expect(scheme.errors.contains("did you mean 'huzhu validate'?"))
    let example = huzhu(["validate", "rules/examples/rider.json"])
    #expect(example.status == .badData)
    #expect(example.output.isEmpty)
    #expect(example.errors.contains("did you mean 'huzhu check'?"))
  }

  @Test func `What cannot be read is 66`() throws {
    let directory = huzhu(["check", "rules"])
    #expect(directory.status == .noInput)
    #expect(directory.errors.contains("'rules' is a directory"))
    let missing = huzhu(["check", "rules/examples/ridr.json"])
    #expect(missing.status == .noInput)
    #expect(missing.errors.contains("did you mean 'rules/examples/rider.json'?"))
    #expect(huzhu(["validate", "rules/nowhere"]).status == .noInput)
    #expect(huzhu(["schemes", "--rules", "nowhere"]).status == .noInput)
    #expect(huzhu(["schemes", "--seeds", "nowhere"]).status == .noInput)
    let none = huzhu(["facts"], variables: ["HUZHU_RULES": "nowhere"])
    #expect(none.status == .noInput)
    #expect(none.errors.contains("--rules DIR"))
  }
}
