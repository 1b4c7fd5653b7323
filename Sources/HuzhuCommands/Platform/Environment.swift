package import HuzhuValues
import Synchronization

/// What surrounds a run of the tool: variables, streams and the clock.
///
/// Tests give their own, so that a run is a call with a result.
package struct Environment: Sendable {
  package var variable: @Sendable (String) -> String?
  package var readStandardInput: @Sendable () -> Result<[UInt8], FileProblem>
  /// The next line of standard input without its end; nil behind the last one.
  package var readLine: @Sendable () -> Result<String?, FileProblem>
  /// Up to so many bytes of standard input; none behind its end.
  package var readSome: @Sendable (Int) -> Result<[UInt8], FileProblem>
  /// Nanoseconds since some moment: for rates, never for answers.
  package var clock: @Sendable () -> UInt64
  /// Writes bytes to a stream; what the system says where it cannot.
  package var write: @Sendable ([UInt8], Stream) -> String?
  package var isTerminal: @Sendable (Stream) -> Bool
  /// The columns of the terminal, where standard output is one.
  package var columns: @Sendable () -> Int?
  package var today: @Sendable () -> Day

  package enum Stream: Hashable, Sendable {
    case output
    case errors
  }

  package init(
    variable: @escaping @Sendable (String) -> String?,
    readStandardInput: @escaping @Sendable () -> Result<[UInt8], FileProblem>,
    readLine: @escaping @Sendable () -> Result<String?, FileProblem>,
    write: @escaping @Sendable ([UInt8], Stream) -> String?,
    isTerminal: @escaping @Sendable (Stream) -> Bool,
    columns: @escaping @Sendable () -> Int?,
    today: @escaping @Sendable () -> Day,
    readSome: (@Sendable (Int) -> Result<[UInt8], FileProblem>)? = nil,
    clock: @escaping @Sendable () -> UInt64 = { 0 }
  ) {
    self.variable = variable
    self.readSome = readSome ?? Self.inPieces(readStandardInput)
    self.clock = clock
    self.readStandardInput = readStandardInput
    self.readLine = readLine
    self.write = write
    self.isTerminal = isTerminal
    self.columns = columns
    self.today = today
  }

  /// The process itself.
  ///
  /// A write to a closed pipe then fails instead of ending the process.
  package static func process() -> Environment {
    Platform.ignoreBrokenPipes()
    Platform.reserveMemory()
    let lines = LineReader()
    return Environment(
      variable: { Platform.variable($0) },
      readStandardInput: { Platform.readStandardInput() },
      readLine: { lines.next() },
      write: { bytes, stream in
        Platform.write(bytes, to: stream == .output ? 1 : 2).map { Platform.message(of: $0) }
      },
      isTerminal: { Platform.isTerminal($0 == .output ? 1 : 2) },
      columns: { Platform.isTerminal(1) ? Platform.width(of: 1) : nil },
      today: { Platform.today() },
      readSome: { Platform.readSome(0, $0, "-") },
      clock: { Platform.clock() }
    )
  }

  /// Gives what is read at once piece by piece.
  private static func inPieces(
    _ readAll: @escaping @Sendable () -> Result<[UInt8], FileProblem>
  ) -> @Sendable (Int) -> Result<[UInt8], FileProblem> {
    let rest = Mutex<ArraySlice<UInt8>?>(nil)
    return { limit in
      rest.withLock { rest in
        let left: ArraySlice<UInt8>
        if let known = rest {
          left = known
        } else {
          switch readAll() {
          case .success(let bytes): left = bytes[...]
          case .failure(let problem): return .failure(problem)
          }
        }
        let part = left.prefix(limit)
        rest = left.dropFirst(part.count)
        return .success(Array(part))
      }
    }
  }
}
