@unsafe @preconcurrency import Glibc
import Synchronization

/// Does a piece of work for each number below a count, on all processors, and gives the results in
/// the order of the numbers.
func inParallel<Result: Sendable>(
  _ count: Int,
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
  let workers = min(count, Platform.processors()) - 1
  let others = (0..<workers).map { _ in Job(work).start() }
  // The caller's own stack may be small for deeply nested formulas.
  var all = Job(work).start().finish()
  for other in others { all += other.finish() }
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
