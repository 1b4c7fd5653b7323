import Foundation
import HuzhuCommands
import Testing

/// Schemes told for people: each of them, all of them, and those that cannot be assessed.
struct CatalogueTests {
  private static let names = huzhu(["schemes", "--names"]).output
    .split(separator: "\n").map { String($0) }

  @Test(arguments: [
    ("chengde.mother-contract-wage-growth", "(100% + 5% (least growth of wages)) × wage last year"),
    ("chengde.mother-contract-wage-growth", "wage this year [wageNow]: average wage this year"),
    ("weihai.critical-cost", "of own burden of the year, by tiers:"),
    ("weihai.critical-cost", "from 2013-01-01: 50 yuan per person per year [source 1,"),
    ("tianshan.barber-price-quota", "charges 8 yuan per visit (member price) × 1 visit"),
    (
      "guangdong.hui-ji-xiang",
      "unclear: day on which the age is taken) at least 16 years (youngest age)"
    ),
    ("guangdong.hui-ji-xiang", "source 1: Workers' Daily, 2026-06-05 (day inferred), 001_"),
    ("hainan.work-injury", "- grade 1 (gravest): 8,000 yuan"),
    ("hangzhou.medical-mutual-aid", "not on it: carcinoma in situ"),
    ("taiyuan-rail.education-aid", "seen once, no rule:"),
  ])
  func `A formula is told in words with the values in place`(scheme: String, words: String) {
    let run = huzhu(["schemes", scheme, "--lang", "en"], variables: ["COLUMNS": "1000"])
    #expect(run.output.contains(words), "\(run.output)")
  }

  @Test(arguments: ["zh", "en"])
  func `The catalogue holds every scheme once, and is the same each time`(language: String) {
    let arguments = ["schemes", "--format", "markdown", "--all", "--lang", language]
    let run = huzhu(arguments)
    #expect(run.status == .done)
    #expect(run.errors.isEmpty)
    #expect(run.output == huzhu(arguments, variables: ["COLUMNS": "40"]).output)
    for name in Self.names {
      #expect(run.output.components(separatedBy: "\n`\(name)@").count >= 2, "\(name)")
    }
    let targets = Set(run.output.matches(of: #/\]\(#(.+)\)/#).map { String($0.1) })
    let anchors = run.output.matches(of: #/<a id="(.+)"></a>/#).map { String($0.1) }
    #expect(anchors.count == Set(anchors).count)
    #expect(Set(anchors) == targets)
    #expect(run.output.contains("`qingdao.safety-competition`"))
  }

  @Test func `What cannot be assessed is listed with the reason, and says it when asked`() {
    let short = huzhu(["schemes", "--lang", "en"])
    let whole = huzhu(["schemes", "--all", "--lang", "en"])
    #expect(!short.output.contains("qingdao.safety-competition"))
    #expect(whole.output.hasPrefix(short.output))
    #expect(whole.output.contains("Qingdao: safety contest  qingdao.safety-competition\n"))
    #expect(whole.output.contains("  Workers' Daily, 2026-06-05 (day inferred), 001_"))
    for format in ["text", "markdown"] {
      let one = huzhu([
        "schemes", "qingdao.safety-competition", "--lang", "en", "--format", format,
      ])
      #expect(one.status == .done)
      #expect(one.output.contains("Only that a contest is held"))
      #expect(one.output.contains("What the source says"))
    }
  }
}
