@unsafe @preconcurrency import Glibc

/// Threads that do the same work beside each other.
enum Workers {
  /// Runs the work on so many threads and waits for all; the caller's own is one of them.
  static func run(_ count: Int, _ work: @escaping @Sendable () -> Void) {
    var threads: [pthread_t] = []
    for _ in 1..<max(1, count) {
      if let thread = start(work) { threads.append(thread) }
    }
    work()
    for thread in threads { pthread_join(thread, nil) }
  }

  /// What a thread is handed: a class, as a C function takes one pointer.
  private final class Runner: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) {
      self.run = run
    }
  }

  /// A thread, or nil where there can be no more: the others then do its work.
  private static func start(_ work: @escaping @Sendable () -> Void) -> pthread_t? {
    var attributes = pthread_attr_t()
    unsafe pthread_attr_init(&attributes)
    // Formulas may be deeply nested.
    unsafe pthread_attr_setstacksize(&attributes, 16 << 20)
    defer { unsafe pthread_attr_destroy(&attributes) }
    var thread = pthread_t()
    let handle = unsafe Unmanaged.passRetained(Runner(work)).toOpaque()
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
    guard status == 0 else {
      unsafe Unmanaged<Runner>.fromOpaque(handle).release()
      return nil
    }
    return thread
  }
}
