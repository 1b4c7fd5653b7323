import HuzhuAnswers
import HuzhuDocuments
import HuzhuNaive
import Testing

/// The order in which files are found says nothing.
@Suite struct FileOrderTests {
  private let rules = ProjectRules.shared
  private static let asFound = Result { try whole(ProjectRules.shared) }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func `Files in any order give the same answers, byte for byte`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let shuffled = ProjectRules(documents: rules.documents.shuffled(using: &random))
    #expect(shuffled.problems.isEmpty, "\(shuffled.problems)")
    for (one, other) in try zip(Self.asFound.get(), Self.whole(shuffled)) {
      #expect(one.text == other.text, "\(one.name)")
    }
  }

  /// The machine answers to the cases that stand in files of their own, by name.
  private static func whole(_ rules: ProjectRules) throws -> [(name: String, text: String)] {
    var result: [(name: String, text: String)] = []
    for worked in rules.wholeCases.sorted(by: { $0.name < $1.name }) {
      let answer = try rules.assessor.assess(
        worked.input,
        on: nil,
        overlays: worked.overlays.sorted(),
        schemes: [],
        explainsEnds: true
      ).get()
      let output = machineAnswer(answer, in: rules.book, engine: "0", digests: [])
      result.append((worked.name, output.text()))
    }
    return result
  }
}
