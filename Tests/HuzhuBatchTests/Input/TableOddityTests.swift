import HuzhuBatch
import HuzhuDocuments
import Testing

/// What files of people look like when they come from elsewhere.
struct TableOddityTests {
  /// A file, the rows that are written, and the kinds of bad rows.
  struct Oddity: CustomTestStringConvertible, Sendable {
    var name: String
    var text: [UInt8]
    var rows: [String]
    var problems: [String] = []

    init(_ name: String, _ text: String, rows: [String], problems: [String] = []) {
      self.name = name
      self.text = Array(text.utf8)
      self.rows = rows
      self.problems = problems
    }

    var testDescription: String { name }
  }

  private static let head = "worker.unionMember,worker.birthDate\n"

  static let oddities: [Oddity] = [
    Oddity("plain", head + "true,1990-02-28\n", rows: ["2,eligible"]),
    Oddity("a byte order mark", "\u{FEFF}" + head + "true,1990-02-28\n", rows: ["2,eligible"]),
    Oddity(
      "line ends of Windows",
      "worker.unionMember,worker.birthDate\r\ntrue,1990-02-28\r\nfalse,1990-02-28\r\n",
      rows: ["2,eligible", "3,ineligible"]
    ),
    Oddity("a last line without an end", head + "true,1990-02-28", rows: ["2,eligible"]),
    Oddity("no rows", head, rows: []),
    Oddity(
      "empty lines",
      "\n" + head + "\ntrue,1990-02-28\n\n\nfalse,1990-02-28\n\n",
      rows: ["4,eligible", "7,ineligible"]
    ),
    Oddity("cells in quotes", head + "\"true\",\"1990-02-28\"\r\n", rows: ["2,eligible"]),
    Oddity(
      "a line break and a quote in quotes",
      "worker.unionMember,worker.birthDate,remark\ntrue,1990-02-28,\"a \"\"b\"\"\nc\"\n"
        + "true,1990-02-28,d\n",
      rows: ["2,eligible", "3,eligible"]
    ),
    Oddity("blanks around", head + " true , 1990-02-28\t\n", rows: ["2,eligible"]),
    Oddity(
      "blanks around names",
      "worker.unionMember ,　worker.birthDate\ntrue,1990-02-28\n",
      rows: ["2,eligible"]
    ),
    Oddity(
      "a column too many, and one too few",
      head + "true,1990-02-28,x\ntrue\ntrue,1990-02-28\n",
      rows: ["2,invalid", "3,invalid", "4,eligible"],
      problems: ["HZ0920×2@2"]
    ),
    Oddity(
      "a NUL byte",
      head + "true,1990-02-28\u{0}\ntrue,1990-02-28\n",
      rows: ["2,invalid", "3,eligible"],
      problems: ["HZ0922×1@2"]
    ),
    Oddity(
      "a quote inside a cell without quotes",
      head + "tr\"ue,1990-02-28\ntrue,1990-02-28\n",
      rows: ["2,invalid", "3,eligible"],
      problems: ["HZ0921×1@2"]
    ),
    Oddity(
      "a quote that is never closed",
      head + "\"true,1990-02-28\ntrue,1990-02-28\nfalse,1990-02-28\n",
      rows: ["2,invalid", "3,eligible", "4,ineligible"],
      problems: ["HZ0921×1@2"]
    ),
    Oddity(
      "text behind a closing quote",
      head + "\"true\"x,1990-02-28\ntrue,1990-02-28\n",
      rows: ["2,invalid", "3,eligible"],
      problems: ["HZ0921×1@2"]
    ),
    Oddity(
      "the names again",
      head + "true,1990-02-28\n" + head + "false,1990-02-28\n",
      rows: ["2,eligible", "3,invalid", "4,ineligible"],
      problems: ["HZ0925×1@3"]
    ),
    Oddity(
      "what is no value",
      head + "perhaps,1990-02-30\ntrue,1800-01-01\n",
      rows: ["2,invalid", "3,invalid"],
      problems: ["HZ0201×1@2", "HZ0217×1@2", "HZ0363×1@3"]
    ),
    Oddity(
      "the forms that people use",
      "工会会员,出生日期\n是,1990年2月28日\n否,1990/2/28\nYES,19900228\n",
      rows: ["2,eligible", "3,ineligible", "4,eligible"]
    ),
    Oddity(
      "what is not known",
      head + ",1990-02-28\n未知,1990-02-28\ntrue,\n",
      rows: ["2,undetermined", "3,undetermined", "4,undetermined"]
    ),
  ]

  @Test(arguments: oddities)
  func `Every row is answered, whatever stands around it`(_ oddity: Oddity) throws {
    for size in [1, 7, 64, 1 << 18] {
      let run = try BatchWorld.run(
        oddity.text,
        #""columns": {}, "others": "ignore", "output": ["row", "eligibility"]"#
      ) { $0.chunkSize = size }
      #expect(run.stop == nil)
      #expect(Array(run.lines.dropFirst()) == oddity.rows, "\(size)")
      #expect(run.problems == oddity.problems, "\(size)")
      #expect(run.summary.rows == oddity.rows.count)
    }
  }

  @Test func `Bytes that are not UTF-8 cost their row`() throws {
    let text = Array(Self.head.utf8) + [0xFF, 0xFE] + Array(",1990-02-28\ntrue,1990-02-28\n".utf8)
    let run = try BatchWorld.run(text)
    #expect(run.problems == ["HZ0105×1@2"])
    #expect(run.lines.last == "3,eligible,,")
  }

  @Test func `A row that is longer than any row costs itself`() throws {
    let long = String(repeating: "x", count: (1 << 20) + 9)
    for separator in ["", "\"", "a,"] {
      for size in [1, 1 << 18] {
        let text = Self.head + separator + long + "\ntrue,1990-02-28\n"
        let run = try BatchWorld.run(text) { $0.chunkSize = size }
        #expect(run.problems == ["HZ0923×1@2"])
        #expect(run.lines.last == "3,eligible,,")
        #expect(run.summary.rows == 2)
      }
    }
  }

  /// A table that is refused as a whole.
  struct Refusal: CustomTestStringConvertible, Sendable {
    var name: String
    var text: [UInt8]
    var code: String

    var testDescription: String { name }
  }

  /// 工会会员 and 是 in GB18030.
  private static let chinese: [UInt8] = [
    0xB9, 0xA4, 0xBB, 0xE1, 0xBB, 0xE1, 0xD4, 0xB1, 0x0A, 0xCA, 0xC7, 0x0A,
  ]

  static let refusals: [Refusal] = [
    Refusal(name: "nothing", text: [], code: "HZ0911"),
    Refusal(name: "only empty lines", text: Array("\n\r\n".utf8), code: "HZ0911"),
    Refusal(name: "two columns of one name", text: Array("年龄,年龄\n1,1\n".utf8), code: "HZ0912"),
    Refusal(
      name: "two columns of one fact",
      text: Array("年龄,worker.age\n1,1\n".utf8),
      code: "HZ0901"
    ),
    Refusal(name: "a strange column", text: Array("worker.aeg\n1\n".utf8), code: "HZ0913"),
    Refusal(name: "GB18030", text: chinese, code: "HZ0104"),
    Refusal(
      name: "UTF-16",
      text: [0xFF, 0xFE] + "年龄\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      code: "HZ0103"
    ),
    Refusal(name: "a NUL byte among the names", text: Array("年龄\u{0}\n1\n".utf8), code: "HZ0922"),
    Refusal(name: "names with an open quote", text: Array("\"年龄\n1\n".utf8), code: "HZ0921"),
  ]

  @Test(arguments: refusals)
  func `A table that cannot be read is refused before anything is written`(
    _ refusal: Refusal
  ) throws {
    let run = try BatchWorld.run(refusal.text)
    #expect(run.code == refusal.code)
    #expect(run.output.isEmpty)
  }

  @Test func `A refusal of an encoding tells the command that converts`() throws {
    let run = try BatchWorld.run(Self.chinese)
    guard case .table(let diagnostics, _)? = run.stop else {
      Issue.record("not refused")
      return
    }
    let notes = diagnostics.flatMap(\.notes).map(\.message.en)
    #expect(notes == ["convert it: iconv -f GB18030 -t UTF-8 people.csv > utf8-people.csv"])
  }

  @Test func `A column that the document names has to be there`() throws {
    let run = try BatchWorld.run("年龄\n40\n", #""columns": {"会员": "worker.unionMember"}"#)
    #expect(run.code == "HZ0914")
  }

  @Test func `A file without a line of names has them in the document`() throws {
    let run = try BatchWorld.run(
      "A;true\nB;false\n",
      #""header": ["编号", "会员"], "separator": ";", "columns": {"编号": null, "会员": "worker.unionMember"}, "facts": {"worker.birthDate": "1990-02-28"}, "id": "编号", "output": ["row", "id", "eligibility"]"#
    )
    #expect(run.output == "row;id;eligibility\n1;A;eligible\n2;B;ineligible\n")
  }
}
