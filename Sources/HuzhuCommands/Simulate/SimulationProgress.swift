import HuzhuDocuments
import HuzhuReports
import Synchronization

/// Tells on a terminal how far a long simulation is.
final class SimulationProgress: Sendable {
  private let console: Console
  private let isShown: Bool
  private let start: UInt64
  private let state = Mutex<(done: Int, told: UInt64, hasLine: Bool)>((0, 0, false))

  private static let second: UInt64 = 1_000_000_000

  init(console: Console) {
    self.console = console
    isShown = console.environment.isTerminal(.errors) && !console.isQuiet
    start = console.environment.clock()
  }

  /// Begins to count anew.
  func begin() { state.withLock { $0.done = 0 } }

  /// Counts pieces of work as done, from any thread.
  ///
  /// What lasts less than half a second tells nothing.
  func add(_ count: Int, of total: Int, _ what: Label) {
    guard isShown else { return }
    let now = console.environment.clock()
    let done: Int? = state.withLock { state in
      state.done += count
      guard now - start >= Self.second / 2, now - state.told >= Self.second / 5 else { return nil }
      state.told = now
      state.hasLine = true
      return state.done
    }
    guard let done else { return }
    let percent = done * 100 / max(1, total)
    console.say(
      "\r\(what[console.layout(.errors).language]) \(done)/\(total) (\(percent)%)\u{1B}[K"
    )
  }

  /// Takes the line away.
  func finish() {
    if state.withLock({ $0.hasLine }) { console.say("\r\u{1B}[K") }
  }
}
