import HuzhuBatch
import Testing

/// Work on several threads that leaves in order.
@Suite struct PipelineTests {
  /// Numbers from zero up through a pipeline; no more is wanted behind the last one.
  private func delivered(_ count: Int, upTo last: Int, threads: Int) -> [Int] {
    let ends = Ends(count: count, last: last)
    let pipeline = Pipeline<Int, Int>(
      take: { ends.take() },
      work: { number in
        // Later pieces are done sooner, so that many wait for the one before them.
        var spin = UInt64(max(0, 64 - number)) * 50
        while spin > 0 { spin -= 1 }
        return number
      },
      deliver: { ends.deliver($0) }
    )
    pipeline.run(threads: threads)
    return ends.delivered
  }

  /// The two ends, each used by one thread at a time.
  private final class Ends {
    private var next = 0
    private let count: Int
    private let last: Int
    private(set) var delivered: [Int] = []

    init(count: Int, last: Int) {
      self.count = count
      self.last = last
    }

    func take() -> Int? {
      defer { next += 1 }
      return next < count ? next : nil
    }

    func deliver(_ number: Int) -> Bool {
      delivered.append(number)
      return number < last
    }
  }

  @Test(arguments: [1, 2, 3, 8])
  func `Nothing is delivered behind the piece that is the last one wanted`(threads: Int) {
    for round in 0..<300 {
      let last = round % 40
      #expect(delivered(64, upTo: last, threads: threads) == Array(0...last))
    }
  }

  @Test(arguments: [1, 2, 3, 8])
  func `All pieces leave in the order in which they came`(threads: Int) {
    for _ in 0..<50 {
      #expect(delivered(200, upTo: .max, threads: threads) == Array(0..<200))
    }
  }
}
