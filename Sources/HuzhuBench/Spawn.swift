@unsafe @preconcurrency import Glibc

/// What one run of a program took.
struct ProcessRun {
  /// From before it is started until it has ended, in microseconds.
  var microseconds: Int
  /// Processor time of the program itself, in microseconds.
  var processor: Int
  /// The most memory that was resident, in KiB.
  var residentKiB: Int
  var status: Int32
}

/// Runs a program to its end, with its output thrown away.
///
/// - Parameters:
///   - path: The program.
///   - arguments: Without its own name.
/// - Returns: What it took, or nil where it could not be started.
func run(_ path: String, _ arguments: [String]) -> ProcessRun? {
  var actions = unsafe posix_spawn_file_actions_t()
  unsafe posix_spawn_file_actions_init(&actions)
  defer { unsafe posix_spawn_file_actions_destroy(&actions) }
  unsafe posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
  unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
  var words: [UnsafeMutablePointer<CChar>?] = unsafe ([path] + arguments).map { unsafe strdup($0) }
  unsafe words.append(nil)
  defer { for index in unsafe words.indices { unsafe free(words[index]) } }
  var process = pid_t()
  let start = now()
  guard unsafe posix_spawn(&process, path, &actions, nil, words, environ) == 0 else { return nil }
  var usage = rusage()
  var status: Int32 = 0
  guard unsafe wait4(process, &status, 0, &usage) == process else { return nil }
  let end = now()
  return ProcessRun(
    microseconds: end - start,
    processor: microseconds(usage.ru_utime) + microseconds(usage.ru_stime),
    residentKiB: usage.ru_maxrss,
    status: (status >> 8) & 0xff
  )
}

private func microseconds(_ time: timeval) -> Int {
  Int(time.tv_sec) * 1_000_000 + Int(time.tv_usec)
}

/// A clock that only goes forward, in microseconds.
func now() -> Int {
  var time = timespec()
  unsafe clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1_000_000 + time.tv_nsec / 1_000
}
