#if canImport(Glibc)
@unsafe @preconcurrency import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

extension Platform {
  /// Writes a whole file or none: whoever reads it never sees a part of it.
  ///
  /// - Parameters:
  ///   - bytes: What the file is to hold.
  ///   - path: Where it is to stand; its directory is there.
  ///   - replaces: Whether a file of that name may go.
  /// - Returns: `nil` where it was written.
  static func write(_ bytes: [UInt8], toFile path: String, replaces: Bool) -> WritingProblem? {
    switch Draft.begin(path, replaces: replaces) {
    case .failure(let problem): return problem
    case .success(let draft):
      if let problem = draft.write(bytes) {
        draft.abandon()
        return .other(problem)
      }
      return draft.finish()
    }
  }

  /// A file that is being written and has its name only when it is whole.
  ///
  /// Whatever ends the process before, no file of that name is there; the draft beside it does not
  /// look like one.
  final class Draft: Sendable {
    let path: String
    private let name: String
    private let replaces: Bool
    private let descriptor: Int32

    private init(path: String, name: String, replaces: Bool, descriptor: Int32) {
      self.path = path
      self.name = name
      self.replaces = replaces
      self.descriptor = descriptor
    }

    static func begin(_ path: String, replaces: Bool) -> Result<Draft, WritingProblem> {
      if let problem = WritingProblem.before(path, replaces: replaces) { return .failure(problem) }
      // A link stays one, and a device is no file that may go.
      let path = realPath(path) ?? path
      var old = stat()
      let isThere = unsafe stat(path, &old) == 0
      if isThere, old.st_mode & S_IFMT != S_IFREG {
        return .failure(.notRegular)
      }
      let name = "\(path).\(getpid()).part"
      let descriptor = unsafe open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else { return .failure(WritingProblem(code: errno)) }
      if isThere {
        // Whoever may read the file may still read it; where that cannot be said, it is written anyway.
        _ = fchmod(descriptor, old.st_mode & 0o7777)
      }
      return .success(
        Draft(path: path, name: name, replaces: replaces, descriptor: descriptor)
      )
    }

    /// Writes more; what the system says where it cannot.
    func write(_ bytes: [UInt8]) -> String? {
      Platform.write(bytes, to: descriptor).map { message(of: $0) }
    }

    /// Gives the file its name.
    func finish() -> WritingProblem? {
      var failure: Int32?
      if fsync(descriptor) != 0 { failure = errno }
      if close(descriptor) != 0, failure == nil { failure = errno }
      if let failure {
        unsafe unlink(name)
        return .other(message(of: failure))
      }
      return settle(name, as: path, replaces: replaces)
    }

    /// Lets the draft go.
    func abandon() {
      close(descriptor)
      unsafe unlink(name)
    }
  }

  /// Gives a finished draft its name.
  private static func settle(_ draft: String, as path: String, replaces: Bool) -> WritingProblem? {
    if !replaces {
      // A link is refused where the name was taken meanwhile; a renamed file would take its place.
      let linked = unsafe link(draft, path)
      let code = errno
      if linked == 0 || code == EEXIST {
        unsafe unlink(draft)
        return linked == 0 ? nil : .exists
      }
      // Some file systems have no links.
    }
    guard unsafe rename(draft, path) == 0 else {
      let code = errno
      unsafe unlink(draft)
      return .other(message(of: code))
    }
    return nil
  }
}
