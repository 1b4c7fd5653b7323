import HuzhuDocuments
import Testing

@Suite struct Nesting {
  private func nested(_ depth: Int, _ open: String = "[", _ close: String = "]") -> String {
    String(repeating: open, count: depth) + String(repeating: close, count: depth)
  }

  @Test(arguments: [1, 511, 512])
  func `Up to 512 levels are read`(depth: Int) {
    let (value, diagnostics) = read(nested(depth))
    #expect(diagnostics == [])
    #expect(value.map { JSONOutput($0).text() } == nested(depth))
    #expect(codes(nested(depth, "{\"a\":", "}").replacing(":}", with: ":0}")) == [])
  }

  @Test(arguments: [513, 514, 1_000, 100_000])
  func `A deeper level is refused where it begins, and skipped`(depth: Int) {
    let (value, diagnostics) = read("[" + nested(depth - 1) + ", +1]")
    #expect(diagnostics.map(\.code) == [.nestedTooDeeply, .leadingPlus])
    #expect(diagnostics.first?.place.range == 512..<513)
    #expect(value?.array?.count == 2)
  }

  @Test func `What is skipped may hold brackets in strings`() {
    let text = nested(512).replacing("[]", with: "[[\"]\\\"]\", {\"}\": 1}], +1]")
    #expect(read(text).diagnostics.map(\.code) == [.nestedTooDeeply, .leadingPlus])
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"a\":", "｛", "{", "[[1,2],"])
  func `A hundred thousand levels that nobody closes do no harm`(unit: String) {
    let diagnostics = read(String(repeating: unit, count: 100_000)).diagnostics
    #expect(diagnostics.contains { $0.code == .nestedTooDeeply } || diagnostics.count == 101)
  }
}
