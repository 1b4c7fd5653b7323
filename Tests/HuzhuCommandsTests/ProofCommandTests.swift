import Foundation
import HuzhuCommands
import Testing

/// `validate --proofs`: what is proved of the schemes.
struct ProofCommandTests {
  private static let schemes = ["rules/published/hainan", "rules/published/weihai"]

  @Test(arguments: ["en", "zh"])
  func `Proofs read as they did`(language: String) throws {
    let run = huzhu(["validate"] + Self.schemes + ["--proofs", "--lang", language])
    #expect(run.status == .done)
    try expectGolden(run.output, "proofs.\(language).txt")
  }

  @Test func `Programs read the same proofs`() throws {
    let run = huzhu(["validate"] + Self.schemes + ["--proofs", "--format", "json"])
    let parsed = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let document = try #require(parsed as? [String: Any])
    let proofs = try #require(document["proofs"] as? [[String: Any]])
    #expect(
      proofs.map { $0["scheme"] as? String } == ["hainan.work-injury", "weihai.critical-cost"]
    )
    for scheme in proofs {
      let obligations = try #require(scheme["obligations"] as? [[String: Any]])
      for state in ["proved", "refuted", "undecided"] {
        #expect(obligations.count { $0["state"] as? String == state } == scheme[state] as? Int)
      }
      for obligation in obligations where obligation["state"] as? String != "proved" {
        #expect((obligation["code"] as? String)?.hasPrefix("HZ07") == true)
      }
    }
    let plain = huzhu(["validate"] + Self.schemes + ["--format", "json"])
    #expect(!plain.output.contains("\"proofs\""))
  }

  @Test func `Proofs are listed in text and JSON alone`() {
    let run = huzhu(["validate", "--proofs", "--format", "sarif"])
    #expect(run.status == .usage)
    #expect(run.errors.contains("--proofs goes with the formats text and json"))
  }
}
