@unsafe @preconcurrency import Glibc
import Synchronization

/// Does a piece of work for each number below a count, on several threads.
///
/// - Parameters:
///   - count: How many pieces there are.
///   - jobs: How many threads there are; by default one for each processor.
///   - body: Does the piece of a number.
/// - Returns: The results in the order of the numbers.
func inParallel<Result: Sendable>(
  _ count: Int,
  jobs: Int? = nil,
  _ body: @escaping @Sendable (Int) -> Result
) -> [Result] {
  guard count > 0 else { return [] }
  let next = Counter()
  let work: @Sendable () -> [(Int, Result)] = {
    var done: [(Int, Result)] = []
    while true {
      let index = next.take()
      guard index < count else { return done }
      done.append((index, body(index)))
    }
  }
  // The caller only waits: its stack may be small for deeply nested formulas.
  let threads = max(1, min(count, jobs ?? Platform.processors()))
  let running = (0..<threads).map { _ in Job(work).start(isShort: false) }
  var all: [(Int, Result)] = []
  for job in running { all += job.finish() }
  all.sort { $0.0 < $1.0 }
  return all.map(\.1)
}

/// Hands out the numbers from zero.
private final class Counter: Sendable {
  private let value = Mutex(0)

  func take() -> Int {
    value.withLock { value in
      defer { value += 1 }
      return value
    }
  }
}
