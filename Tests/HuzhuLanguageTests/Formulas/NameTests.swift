import HuzhuDocuments
import HuzhuLanguage
import Testing

@Suite
struct NameTests {
  @Test
  func `A circle of values is told with its whole way`() throws {
    let loaded = try SchemeWorld.load(
      #""values": {"a": {"sum": ["b"]}, "b": {"sum": ["c"]}, "c": {"sum": [«"a"»]}}"#
    )
    #expect(loaded.errors.map { $0.code } == [.cycle])
    #expect(loaded.errors.map { $0.place } == loaded.places)
    #expect(loaded.errors.first?.message.en == "a circle of names: 'a' → 'b' → 'c' → 'a'")
  }

  @Test
  func `A circle of bounds is told`() throws {
    let loaded = try SchemeWorld.load(
      #"""
      "terms": {"a": {"unstated": {"zh": "?", "en": "?"}, "within": ["0 CNY", "b"]},
                "b": {"unstated": {"zh": "?", "en": "?"}, "within": ["0 CNY", «"a"»]}}
      """#
    )
    #expect(loaded.errors.map { $0.code } == [.cycle])
    #expect(loaded.errors.map { $0.place } == loaded.places)
  }

  @Test
  func `A circle of clauses is told`() throws {
    let loaded = try SchemeWorld.load(
      #"""
      "eligibility": {"all": [{"clause": "a", "not": {"clause": "b"}},
                              {"clause": "b", "not": {"clause": «"a"»}}]}
      """#
    )
    #expect(loaded.errors.map { $0.code } == [.cycle])
    #expect(loaded.errors.map { $0.place } == loaded.places)
  }

  @Test
  func `A clause may be referred to before and after it is written`() throws {
    let loaded = try SchemeWorld.load(
      #"""
      "eligibility": {"all": [{"clause": "first", "not": {"clause": "second"}},
                              {"clause": "second", "that": "worker.place", "is": "weihai"},
                              {"clause": "third", "any": [{"clause": "first"}, {"clause": "named"}]}]},
      "values": {"x": {"clause": "named", "that": "worker.unionMember", "is": true}}
      """#
    )
    #expect(loaded.diagnostics.map { $0.message.en } == [])
    let scheme = try #require(loaded.scheme)
    #expect(Set(scheme.clauses.map { $0.id }) == ["first", "second", "third", "named"])
    #expect(
      scheme.eligibility?.members.map { scheme.clauses[$0].id } == ["first", "second", "third"]
    )
  }

  /// A chain of values, each of which is the next one.
  static func chain(_ length: Int, forward: Bool) -> String {
    var members: [String] = ["\"v\(length)\": {\"sum\": [\"event.ownBurden\"], \"answer\": true}"]
    for index in (0..<length).reversed() {
      members.append("\"v\(index)\": {\"value\": \"v\(index + 1)\", \"answer\": true}")
    }
    if forward { members.reverse() }
    return "\"values\": {\(members.joined(separator: ", "))}"
  }

  @Test(arguments: [true, false])
  func `A long chain of names is refused, whatever the order of the file`(forward: Bool) throws {
    let loaded = try SchemeWorld.load(Self.chain(5_000, forward: forward))
    #expect(loaded.errors.map { $0.code } == [.nestedTooDeep])
    #expect(try SchemeWorld.load(Self.chain(100, forward: forward)).errors.isEmpty)
  }

  @Test
  func `A long chain of bounds is refused`() throws {
    let says = #""unstated": {"zh": "?", "en": "?"}"#
    var members: [String] = []
    for index in 0..<1_000 {
      members.append("\"v\(index)\": {\(says), \"within\": [\"0 CNY\", \"v\(index + 1)\"]}")
    }
    members.append("\"v1000\": {\(says), \"unit\": \"CNY\"}")
    let loaded = try SchemeWorld.load("\"terms\": {\(members.joined(separator: ", "))}")
    #expect(loaded.errors.map { $0.code } == [.nestedTooDeep])
  }

  @Test
  func `Nesting that the JSON reader admits is refused without a trap`() throws {
    let depth = 500
    let open = String(repeating: #"{"not":"#, count: depth)
    let close = String(repeating: "}", count: depth)
    let loaded = try SchemeWorld.load(#""values": {"x": "# + open + "true" + close + "}")
    #expect(loaded.errors.map { $0.code } == [.nestedTooDeep])
  }

  @Test
  func `Values that name each other twice are read once each`() throws {
    var members = [#""v0": {"sum": ["event.ownBurden"]}"#]
    for index in 1..<100 {
      members.append("\"v\(index)\": {\"sum\": [\"v\(index - 1)\", \"v\(index - 1)\"]}")
    }
    let values = "\"values\": {\(members.reversed().joined(separator: ", "))}"
    let loaded = try SchemeWorld.load(values)
    #expect(loaded.errors.isEmpty)
    #expect(loaded.book.nodes.count < 400)
  }
}
