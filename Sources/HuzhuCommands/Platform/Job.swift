@unsafe @preconcurrency import Glibc

/// Work that runs beside the caller until its result is asked for.
///
/// A start of a few milliseconds is worth a thread for what nothing waits for yet, and not a runtime
/// of tasks. Where no thread can be had, the work is done when the result is asked for.
final class Job<Result: Sendable>: @unchecked Sendable {
  // Written by the thread before it ends and read after it was joined, never at once.
  private var result: Result?
  private let work: @Sendable () -> Result
  private var thread = pthread_t()
  private var isRunning = false

  init(_ work: @escaping @Sendable () -> Result) {
    self.work = work
  }

  /// Starts the work on a thread of its own, with a stack for deeply nested documents.
  ///
  /// - Parameter isShort: Whether it lasts but milliseconds, in which the system moves no thread: it
  ///   begins on another processor than the caller's. Of several at once all would share the others.
  /// - Returns: This value.
  func start(isShort: Bool = true) -> Self {
    var attributes = pthread_attr_t()
    unsafe pthread_attr_init(&attributes)
    unsafe pthread_attr_setstacksize(&attributes, 16 << 20)
    defer { unsafe pthread_attr_destroy(&attributes) }
    if isShort { Self.preferAnotherProcessor(&attributes) }
    let runner = Runner { [unowned(unsafe) self] in
      Platform.reserveMemory()
      unsafe self.result = unsafe self.work()
    }
    let handle = unsafe Unmanaged.passRetained(runner).toOpaque()
    let status = unsafe pthread_create(
      &thread,
      &attributes,
      { raw in
        if let raw = unsafe raw {
          unsafe Unmanaged<Runner>.fromOpaque(raw).takeRetainedValue().run()
        }
        return nil
      },
      handle
    )
    isRunning = status == 0
    if !isRunning { unsafe Unmanaged<Runner>.fromOpaque(handle).release() }
    return self
  }

  /// Lets a thread begin on any processor but the one that this thread runs on.
  ///
  /// Left to itself the system may start both on one, and moves neither within the few milliseconds
  /// that they run.
  private static func preferAnotherProcessor(_ attributes: inout pthread_attr_t) {
    typealias GetCurrent = @convention(c) () -> Int32
    typealias GetAll = @convention(c) (pid_t, Int, UnsafeMutableRawPointer) -> Int32
    typealias Prefer =
      @convention(c) (
        UnsafeMutablePointer<pthread_attr_t>, Int, UnsafeRawPointer
      ) -> Int32
    // Swift's module of glibc has no functions that are not of POSIX.
    guard let getCurrent = unsafe dlsym(nil, "sched_getcpu"),
      let getAll = unsafe dlsym(nil, "sched_getaffinity"),
      let prefer = unsafe dlsym(nil, "pthread_attr_setaffinity_np")
    else { return }
    let current = unsafe Int(unsafeBitCast(getCurrent, to: GetCurrent.self)())
    var processors = [UInt8](repeating: 0, count: 128)
    guard current >= 0, current < processors.count * 8,
      unsafe unsafeBitCast(getAll, to: GetAll.self)(0, processors.count, &processors) == 0
    else { return }
    processors[current / 8] &= ~(1 << UInt8(current % 8))
    guard processors.contains(where: { $0 != 0 }) else { return }
    // Where it cannot be said, the thread begins wherever the system likes.
    _ = unsafe unsafeBitCast(prefer, to: Prefer.self)(&attributes, processors.count, processors)
  }

  /// Waits for the result.
  func finish() -> Result {
    if isRunning {
      pthread_join(thread, nil)
      isRunning = false
    }
    if let result { return result }
    let late = work()
    result = late
    return late
  }

  deinit {
    // The thread refers to this value without holding it.
    if isRunning { pthread_join(thread, nil) }
  }
}

/// What a thread is handed: a class, as a C function takes one pointer.
private final class Runner: Sendable {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) {
    self.run = run
  }
}
