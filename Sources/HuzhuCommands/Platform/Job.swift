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
  func start() -> Self {
    var attributes = pthread_attr_t()
    unsafe pthread_attr_init(&attributes)
    unsafe pthread_attr_setstacksize(&attributes, 16 << 20)
    defer { unsafe pthread_attr_destroy(&attributes) }
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
