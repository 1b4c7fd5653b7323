import Synchronization

/// Standard input line by line, so that a person can answer one line after another.
final class LineReader: Sendable {
  /// The most bytes of one line; more is nothing that a person typed.
  private static let longestLine = 1 << 20

  private let rest = Mutex<(bytes: [UInt8], isAtEnd: Bool)>(([], false))

  /// The next line without its end; nil behind the last one.
  func next() -> Result<String?, FileProblem> {
    rest.withLock { rest in
      while true {
        if let end = rest.bytes.firstIndex(of: 0x0A) {
          let line = Self.text(rest.bytes[..<end])
          rest.bytes.removeSubrange(...end)
          return .success(line)
        }
        if rest.isAtEnd {
          guard !rest.bytes.isEmpty else { return .success(nil) }
          let line = Self.text(rest.bytes[...])
          rest.bytes = []
          return .success(line)
        }
        guard rest.bytes.count <= Self.longestLine else {
          return .failure(FileProblem(path: "-", reason: .tooLarge))
        }
        switch Platform.readSomeInput() {
        case .failure(let problem): return .failure(problem)
        case .success(let bytes):
          rest.isAtEnd = bytes.isEmpty
          rest.bytes += bytes
        }
      }
    }
  }

  /// A line of bytes as text, without the carriage return of another system.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let line = bytes.last == 0x0D ? bytes.dropLast() : bytes
    return String(decoding: line, as: UTF8.self)
  }
}
