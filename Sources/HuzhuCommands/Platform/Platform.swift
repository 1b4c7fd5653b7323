// This folder alone calls the operating system.

import HuzhuValues

#if canImport(Glibc)
@unsafe @preconcurrency import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The operating system, as far as the tool needs it.
enum Platform {
  /// The most bytes of one document; more is no document that a person wrote.
  static let largestFile = 64 << 20

  /// All bytes of a file.
  static func read(_ path: String) -> Result<[UInt8], FileProblem> {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return .failure(FileProblem(path, code: errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      return .failure(FileProblem(path, code: errno))
    }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      return .failure(FileProblem(path: path, reason: .isDirectory))
    }
    return readAll(descriptor, path, expecting: Int(status.st_size))
  }

  /// All bytes of standard input.
  static func readStandardInput() -> Result<[UInt8], FileProblem> {
    readAll(0, "-", expecting: 0)
  }

  /// What standard input has to give now; empty at its end.
  static func readSomeInput() -> Result<[UInt8], FileProblem> { readSome(0, 4_096, "-") }

  /// What a descriptor has to give now, up to so many bytes; empty at its end.
  static func readSome(
    _ descriptor: Int32,
    _ limit: Int,
    _ path: String
  ) -> Result<[UInt8], FileProblem> {
    var failure: Int32 = 0
    let part = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      repeat {
        count = unsafe Self.count(readingInto: buffer, descriptor)
      } while count < 0 && errno == EINTR
      if count < 0 {
        failure = errno
        count = 0
      }
    }
    return failure == 0 ? .success(part) : .failure(FileProblem(path, code: failure))
  }

  /// Nanoseconds since some moment.
  static func clock() -> UInt64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  /// How many processors there are for this process.
  static func processors() -> Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  private static func readAll(
    _ descriptor: Int32,
    _ path: String,
    expecting size: Int
  ) -> Result<[UInt8], FileProblem> {
    guard size <= largestFile else { return .failure(FileProblem(path: path, reason: .tooLarge)) }
    var bytes: [UInt8] = []
    // One byte more than expected, so that one call finds the end.
    var chunk = max(size + 1, 4_096)
    while true {
      var failure: Int32 = 0
      let part = unsafe [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
        repeat {
          count = unsafe Self.count(readingInto: buffer, descriptor)
        } while count < 0 && errno == EINTR
        if count < 0 {
          failure = errno
          count = 0
        }
      }
      if failure != 0 { return .failure(FileProblem(path, code: failure)) }
      if part.isEmpty { return .success(bytes) }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      guard bytes.count <= largestFile else {
        return .failure(FileProblem(path: path, reason: .tooLarge))
      }
      chunk = max(4_096, min(bytes.count, 1 << 20))
    }
  }

  private static func count(
    readingInto buffer: UnsafeMutableBufferPointer<UInt8>,
    _ descriptor: Int32
  ) -> Int {
    #if canImport(Glibc)
    unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    #else
    unsafe Darwin.read(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }

  /// Writes all bytes, or tells why it could not.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: buffer[written...]))
      }
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      written += count
    }
    return nil
  }

  private static func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
    unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
    #else
    unsafe Darwin.write(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }

  /// What the system says of an error.
  static func message(of code: Int32) -> String {
    guard let text = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: text)
  }

  /// A variable of the environment.
  static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// How many columns the terminal of a descriptor has.
  static func width(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  /// The civil day where the machine is.
  static func today() -> Day {
    var seconds = time(nil)
    var parts = unsafe tm()
    guard unsafe localtime_r(&seconds, &parts) != nil,
      let day = unsafe Day(
        year: Int(parts.tm_year) + 1_900,
        month: Int(parts.tm_mon) + 1,
        day: Int(parts.tm_mday)
      )
    else { return Day(ordinal: Int32(clamping: seconds / 86_400)) }
    return day
  }

  /// Lets the memory of the running thread grow in one large step.
  ///
  /// In small steps each is a call of the system, in which one thread waits for the other.
  static func reserveMemory() {
    #if canImport(Glibc)
    // What glibc gives back to the system and asks for anew grows with the largest piece that was
    // freed: see M_MMAP_THRESHOLD in mallopt(3). The second piece then stays with the thread.
    for size in [4 << 20, 1 << 20] {
      // A compiler leaves out a call of malloc whose result is only freed.
      var memory: UnsafeMutableRawPointer?
      if unsafe posix_memalign(&memory, 16, size) == 0 { unsafe free(memory) }
    }
    #endif
  }

  /// Lets a write to a closed pipe, or beyond the largest size of a file, fail instead of ending the
  /// process.
  static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }
}

/// Ends the process.
package func leave(with status: ExitStatus) -> Never {
  exit(status.rawValue)
}
