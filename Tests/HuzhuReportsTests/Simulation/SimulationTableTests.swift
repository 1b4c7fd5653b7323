import HuzhuDocuments
import HuzhuReports
import HuzhuSimulation
import Testing

/// The report of a simulation as a table.
struct SimulationTableTests {
  @Test(arguments: Language.allCases)
  func `Every figure has a row of its own, of as many cells`(language: Language) throws {
    let sample = try SampleResult.shared.get()
    let text = SimulationTable(sample.result, language: language).text
    #expect(text.hasPrefix("\u{FEFF}section,series,key,label,value,standard_error,unit\n"))
    var rows: [String: Int] = [:]
    var keys: Set<String> = []
    for line in text.split(separator: "\n").dropFirst() {
      let cells = Self.cells(line)
      #expect(cells.count == SimulationTable.columns.count, "\(line)")
      rows[cells[0], default: 0] += 1
      #expect(keys.insert(cells[0] + "|" + cells[1] + "|" + cells[2]).inserted, "\(line)")
    }
    for section in [
      "fund", "year", "year benefit", "density", "exceedance", "funding", "payout 1", "ladder",
      "solution", "comparison", "comparison group", "projection", "assumption",
    ] {
      #expect(rows[section, default: 0] > 1, "\(section)")
    }
  }

  @Test func `What holds a comma stands in quotes`() throws {
    var result = try SampleResult.shared.get().result
    result.ladder?.rungs[0].title = Label(zh: "a, \"b\"\nc", en: "a, \"b\"\nc")
    let text = SimulationTable(result, language: .en).text
    let isQuoted = text.contains("\"frequency: a, \"\"b\"\"\nc 1.8%\"")
    #expect(isQuoted)
  }

  private static func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
