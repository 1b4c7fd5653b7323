#if canImport(Glibc)
@unsafe @preconcurrency import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

extension Platform {
  /// A file that is read piece by piece.
  final class ByteFile: Sendable {
    private let path: String
    private let descriptor: Int32
    /// How many bytes it has; nil for what is no plain file.
    let size: Int?

    private init(path: String, descriptor: Int32, size: Int?) {
      self.path = path
      self.descriptor = descriptor
      self.size = size
    }

    static func open(_ path: String) -> Result<ByteFile, FileProblem> {
      #if canImport(Glibc)
      let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
      #else
      let descriptor = unsafe Darwin.open(path, O_RDONLY | O_CLOEXEC)
      #endif
      guard descriptor >= 0 else { return .failure(FileProblem(path, code: errno)) }
      var status = stat()
      guard unsafe fstat(descriptor, &status) == 0 else {
        close(descriptor)
        return .failure(FileProblem(path, code: errno))
      }
      guard status.st_mode & S_IFMT != S_IFDIR else {
        close(descriptor)
        return .failure(FileProblem(path: path, reason: .isDirectory))
      }
      let isPlain = status.st_mode & S_IFMT == S_IFREG
      return .success(
        ByteFile(path: path, descriptor: descriptor, size: isPlain ? Int(status.st_size) : nil)
      )
    }

    /// Up to so many bytes; none behind the end.
    func read(_ limit: Int) -> Result<[UInt8], FileProblem> {
      Platform.readSome(descriptor, limit, path)
    }

    deinit { close(descriptor) }
  }
}
