import HuzhuValues
import Testing

struct TruthTests {
  /// What a statement may still turn out to be.
  private func worlds(_ truth: Truth) -> Set<Bool> {
    switch truth {
    case .no: [false]
    case .yes: [true]
    case .open: [false, true]
    }
  }

  private static let all: [Truth] = [.no, .yes, .open]

  @Test func `A known statement is not open`() {
    #expect(Truth(true) == .yes)
    #expect(Truth(false) == .no)
  }

  @Test(arguments: all)
  func `A contrary holds in the worlds where the statement does not`(_ truth: Truth) {
    #expect(worlds(!truth) == Set(worlds(truth).map { !$0 }))
  }

  @Test(arguments: all, all)
  func `Two statements join as they do in every world`(_ left: Truth, _ right: Truth) {
    let pairs = worlds(left).flatMap { first in worlds(right).map { (first, $0) } }
    #expect(worlds(left.and(right)) == Set(pairs.map { $0.0 && $0.1 }))
    #expect(worlds(left.or(right)) == Set(pairs.map { $0.0 || $0.1 }))
  }
}
