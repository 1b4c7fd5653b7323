import Foundation
import HuzhuDocuments
import HuzhuFuzzing
import HuzhuNaive
import Testing

/// Random bytes and random edits of every rule file: nothing crashes, hangs, or passes silently.
///
/// `HUZHU_FUZZ=100` tries so many edits of each file, with other seeds each time that number changes;
/// without it a few are tried. `Tests/HuzhuFuzz` searches by coverage.
@Suite(.timeLimit(.minutes(20))) struct RandomEditTests {
  private static let edits =
    ProcessInfo.processInfo.environment["HUZHU_FUZZ"].flatMap { Int($0) } ?? 1

  private static let files: [(name: String, bytes: [UInt8])] = {
    var root = URL(filePath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    var files: [(name: String, bytes: [UInt8])] = []
    for folder in ["rules", "seeds"] {
      let paths = FileManager.default.enumerator(atPath: root.appending(path: folder).path)?
        .compactMap { $0 as? String }
      for path in (paths ?? []).sorted()
      where path.hasSuffix(".json") && !path.hasPrefix("schema/") {
        let file = root.appending(path: folder).appending(path: path)
        guard let data = try? Data(contentsOf: file) else { continue }
        files.append(("\(folder)/\(path)", Array(data)))
      }
    }
    return files
  }()

  /// What is read beside a file: the vocabulary, and the ledgers that the file cites.
  private static func world(for name: String, _ bytes: [UInt8]) -> FuzzWorld {
    let text = String(decoding: bytes, as: UTF8.self)
    var others: [[UInt8]] = []
    for file in files where file.name != name {
      if file.name.hasPrefix("rules/vocabulary/") { others.append(file.bytes) }
      guard file.name.hasPrefix("seeds/") else { continue }
      let (ledger, _) = readJSON(SourceText(name: file.name, bytes: file.bytes), index: 0)
      let isCited = ledger?["schemes"]?.array?.contains { entry in
        entry["scheme"]?.string.map { text.contains("\"\($0).") } ?? false
      }
      let ids = ledger?["facts"]?.array?.compactMap { $0["id"]?.string } ?? []
      if isCited ?? ids.contains(where: { text.contains("\"\($0)\"") }) {
        others.append(file.bytes)
      }
    }
    return FuzzWorld(beside: others)
  }

  /// Whether a parser that others wrote takes the text for JSON.
  private static func isJSON(_ bytes: [UInt8]) -> Bool {
    // It knows no number that is too large for binary floating point, and we do.
    if String(decoding: bytes, as: UTF8.self).contains(#/[0-9][eE][-+]?[0-9]{3}/#) { return true }
    return (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil
  }

  private static func expectSound(
    _ outcome: FuzzWorld.Outcome,
    _ bytes: [UInt8],
    _ what: String
  ) {
    if let defect = outcome.defect { Issue.record("\(what): \(defect)") }
    if outcome.mistakes == 0, !isJSON(bytes) { Issue.record("\(what): no finding, and no JSON") }
  }

  @Test(arguments: files.map(\.name))
  func `Random edits of a rule file are survived`(name: String) throws {
    let (position, file) = try #require(
      Self.files.enumerated().first { $0.element.name == name }
    )
    var world = Self.world(for: name, file.bytes)
    let seed = UInt64(position) << 32 | UInt64(Self.edits)
    var edits = RandomEdits(SplitMix64(seed: seed))
    let (node, mistakes) = readJSON(SourceText(name: name, bytes: file.bytes), index: 0)
    try #require(mistakes.isEmpty)
    let value = JSONOutput(try #require(node))
    for number in 0..<Self.edits {
      // Proofs take longest, and most edits leave nothing to prove.
      world.proves = number % 4 == 3
      let bytes = edits.editingBytes(file.bytes)
      Self.expectSound(world.survive(bytes), bytes, "\(name), bytes \(number)")
      let text = Array(edits.editing(value).documentText().utf8)
      Self.expectSound(world.survive(text), text, "\(name), values \(number)")
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `Random bytes are survived and never pass`(seed: UInt64) {
    let world = FuzzWorld(beside: FuzzWorld.small)
    var edits = RandomEdits(SplitMix64(seed: seed))
    for _ in 0..<20 * Self.edits {
      let bytes = edits.bytes(atMost: 200)
      let outcome = world.survive(bytes)
      Self.expectSound(outcome, bytes, "seed \(seed)")
      #expect(outcome.mistakes + outcome.findings.count > 0, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `Random edits of a small scheme are survived, with proofs and a case`(seed: UInt64) throws {
    let world = FuzzWorld(beside: FuzzWorld.small)
    var edits = RandomEdits(SplitMix64(seed: seed))
    let (node, _) = readJSON(SourceText(name: "small", text: FuzzWorld.scheme), index: 0)
    let value = JSONOutput(try #require(node))
    for number in 0..<10 * Self.edits {
      let text = Array(edits.editing(value).documentText().utf8)
      Self.expectSound(world.survive(text), text, "seed \(seed), \(number)")
    }
  }

  @Test func `The small scheme is sound, so that edits reach what comes after reading`() {
    let outcome = FuzzWorld(beside: FuzzWorld.small).survive(Array(FuzzWorld.scheme.utf8))
    #expect(outcome.mistakes == 0)
    #expect(outcome.findings.filter { $0.severity == .error } == [], "\(outcome.findings)")
  }
}
