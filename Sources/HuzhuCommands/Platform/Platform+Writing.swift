#if canImport(Glibc)
@unsafe @preconcurrency import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Why a file was not written.
enum WritingProblem: Hashable {
  /// There is one of that name, and it was not said that it may go.
  case exists
  /// What the system says.
  case other(String)
}

extension Platform {
  /// Writes a whole file or none: whoever reads it never sees a part of it.
  ///
  /// - Parameters:
  ///   - bytes: What the file is to hold.
  ///   - path: Where it is to stand; its directory is there.
  ///   - replaces: Whether a file of that name may go.
  /// - Returns: `nil` where it was written.
  static func write(_ bytes: [UInt8], toFile path: String, replaces: Bool) -> WritingProblem? {
    if kind(of: path) == .directory { return .other(message(of: EISDIR)) }
    if !replaces, kind(of: path) != nil { return .exists }
    let draft = "\(path).\(getpid()).part"
    var status = stat()
    let replaced = unsafe stat(path, &status) == 0 ? status.st_mode & 0o7777 : nil
    let descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return .other(message(of: errno)) }
    // Who may read a file may read it after it was replaced.
    if let replaced { fchmod(descriptor, replaced) }
    var failure = write(bytes, to: descriptor)
    if failure == nil, fsync(descriptor) != 0 { failure = errno }
    if close(descriptor) != 0, failure == nil { failure = errno }
    if let failure {
      unsafe unlink(draft)
      return .other(message(of: failure))
    }
    return settle(draft, as: path, replaces: replaces)
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
