import HuzhuBatch
import HuzhuDocuments
import HuzhuReports
import Synchronization

/// Tells on a terminal how far a run is: rows, rate, and the time that is left.
final class BatchProgress: Sendable {
  private let console: Console
  private let size: Int?
  private let isShown: Bool
  private let start: UInt64
  private let state = Mutex<(bytes: Int, told: UInt64, hasLine: Bool)>((0, 0, false))

  private static let second: UInt64 = 1_000_000_000

  init(console: Console, size: Int?) {
    self.console = console
    self.size = size
    isShown = console.environment.isTerminal(.errors) && !console.isQuiet
    start = console.environment.clock()
  }

  /// An input whose bytes are counted as they are read.
  func counting(_ input: BatchInput) -> BatchInput {
    guard isShown else { return input }
    return BatchInput { [self] limit in
      let part = input.read(limit)
      if case .success(let bytes) = part { state.withLock { $0.bytes += bytes.count } }
      return part
    }
  }

  func tell(_ progress: BatchRun.Progress) {
    guard isShown else { return }
    let now = console.environment.clock()
    let line: String? = state.withLock { state in
      // The eye follows no more than a few lines a second.
      guard now - state.told >= Self.second / 5 else { return nil }
      state.told = now
      state.hasLine = true
      let nanoseconds = Int(clamping: max(1, now - start))
      let left: Int? =
        size.flatMap { size in
          guard state.bytes > 0, size > state.bytes else { return nil }
          let rest = Int128(nanoseconds) * Int128(size - state.bytes) / Int128(state.bytes)
          return Int(clamping: rest / Int128(Self.second))
        }
      let rate = Int(clamping: Int128(progress.rows) * Int128(Self.second) / Int128(nanoseconds))
      return batchProgressLine(
        rows: progress.rows,
        rate: rate,
        secondsLeft: left,
        layout: console.layout(.errors)
      )
    }
    if let line { console.say("\r\(line)\u{1B}[K") }
  }

  /// Takes the line away.
  func finish() {
    if state.withLock({ $0.hasLine }) { console.say("\r\u{1B}[K") }
  }
}
