#if canImport(Glibc)
@unsafe @preconcurrency import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

extension Platform {
  /// Writes a whole file or none: what was there before stays until all is written.
  ///
  /// - Returns: What the system says where it could not be written.
  static func save(_ bytes: [UInt8], to path: String) -> String? {
    // Through a link to the file that it names, so that the link stays.
    let target = realPath(path) ?? path
    let draft = "\(target).\(getpid()).tmp"
    let mode = mode_t(S_IRUSR | S_IWUSR)
    let descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { return message(of: errno) }
    var failure = write(bytes, to: descriptor)
    if failure == nil, fsync(descriptor) != 0 { failure = errno }
    if close(descriptor) != 0, failure == nil { failure = errno }
    if failure == nil, unsafe rename(draft, target) != 0 { failure = errno }
    guard let failure else { return nil }
    unsafe unlink(draft)
    return message(of: failure)
  }
}
