import HuzhuDocuments
import Testing

@Suite struct `Random texts` {
  static let document = """
    {
      "format": "huzhu/1", "scheme": "guangdong.hui-ji-xiang", "title": {"zh": "互助「惠」", "en": "aid"},
      "terms": {"rate": {"is": "80%", "source": ["a", "b\\n\\u4E92\\uD83D\\uDE00"]}, "n": [-0.5e+10, 0, 12]},
      "eligibility": {"all": [true, false, null, {}, []]}
    }
    """

  static let tokens = [
    "{", "}", "[", "]", ",", ":", "\"", "\"a\"", "\"b\"", "1", "0", "-", ".", "e", "true", "null",
    " ", "\n", "\\", "\\u00", "'", "//", "“", "”", "：", "，", "｛", "　", "年", "a", "\u{1}", "NaN",
    ";",
    "[1,", "{\"a\":", "\u{FEFF}", "=", "@", "/*",
  ]

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `Any bytes are survived`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<100 {
      var bytes: [UInt8] = []
      for _ in 0..<random.below(60) { bytes.append(UInt8.random(in: 0...255, using: &random)) }
      expectSound(bytes)
      expectSound(Array("[\"".utf8) + bytes + Array("\"]".utf8))
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `Any sequence of tokens is survived`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<100 {
      var text = ""
      for _ in 0..<random.below(25) { text += random.pick(Self.tokens) }
      expectSound(Array(text.utf8))
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `A document with random edits is survived`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      var bytes = Array(Self.document.utf8)
      for _ in 0...random.below(3) {
        let start = random.below(bytes.count)
        let end = min(bytes.count, start + random.below(4))
        let new = random.below(3) == 0 ? [] : Array(random.pick(Self.tokens).utf8)
        bytes.replaceSubrange(start..<end, with: new)
      }
      expectSound(bytes)
    }
  }

  @Test func `Each beginning of a document is survived, and reported`() {
    let bytes = Array(Self.document.utf8)
    for end in bytes.indices {
      expectSound(Array(bytes[..<end]))
      #expect(!read(Array(bytes[..<end])).diagnostics.isEmpty)
    }
    #expect(read(bytes).diagnostics == [])
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `What the grammar accepts is accepted, and nothing else`(seed: UInt64) {
    let pieces = [
      "{", "}", "[", "]", ",", ":", "\"\"", "\"a\"", "1", "0", "-", ".5", "e1", "true", "null", " ",
      "\"b\":", "[1]", "\"\\n\"", "\n",
    ]
    var random = SplitMix64(seed: seed)
    for _ in 0..<250 {
      var text = ""
      for _ in 0...random.below(7) { text += random.pick(pieces) }
      // That a key stands once is asked for on top of the grammar.
      let isAccepted = read(text).diagnostics.allSatisfy { $0.code == .duplicateKey }
      #expect(isAccepted == ReferenceGrammar.accepts(text), "\(text)")
    }
  }

  @Test(.timeLimit(.minutes(1)), arguments: [false, true])
  func `An object of a hundred thousand keys takes no quadratic time`(areSame: Bool) {
    var text = "{"
    for number in 0..<100_000 { text += "\"k\(areSame ? 0 : number)\":0," }
    let (value, diagnostics) = read(text + "\"last\":1}")
    #expect(diagnostics.count == (areSame ? 101 : 0))
    #expect(value?.object?.members.count == (areSame ? 2 : 100_001))
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "\"", "\n", "'", "“", "”", "\"”\\\"", "\"a\n", "[\"”,\" x", "a ", "a : ", "'\\', ", "/*/",
      "1 x",
      "[}", ",", ":", "\\", "\"\\u", "\u{A0}　", "[,", "{a ", "\"a\":", "\u{301}",
    ]
  )
  func `No unit repeated takes quadratic time`(unit: String) {
    for prefix in ["", "[", "{", "[\"", "{\"a\":"] {
      let text = prefix + String(repeating: unit, count: 20_000)
      #expect(!read(text).diagnostics.isEmpty)
    }
  }
}
