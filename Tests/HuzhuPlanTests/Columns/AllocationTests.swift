import Foundation
import Testing

/// How often memory is asked for while rows are evaluated: counted in a process of its own, as other
/// tests ask for memory all the time.
@Suite struct AllocationTests {
  /// Counts every request for memory, and tells the count when the process ends.
  private static let counter = """
    #define _GNU_SOURCE
    #include <dlfcn.h>
    #include <stdatomic.h>
    #include <stdio.h>
    #include <stdlib.h>
    static atomic_long count;
    extern void *__libc_malloc(size_t);
    extern void *__libc_calloc(size_t, size_t);
    extern void *__libc_realloc(void *, size_t);
    void *malloc(size_t size) { count++; return __libc_malloc(size); }
    void *calloc(size_t n, size_t size) { count++; return __libc_calloc(n, size); }
    void *realloc(void *old, size_t size) { count++; return __libc_realloc(old, size); }
    __attribute__((destructor)) static void tell(void) {
      fprintf(stderr, "requests for memory: %ld\\n", (long)count);
    }
    """

  @Test func `Evaluating rows asks for memory by the block at most`() throws {
    let folder = URL(filePath: NSTemporaryDirectory()).appending(path: "count-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = folder.appending(path: "count.c")
    let library = folder.appending(path: "count.so")
    try Data(Self.counter.utf8).write(to: source)
    // The compiler that comes with Swift.
    _ = try Self.run(
      "/usr/bin/env",
      ["clang", "-shared", "-fPIC", "-O1", "-o", library.path(), source.path()]
    )
    let few = try Self.requests(rows: 65_536, library)
    let many = try Self.requests(rows: 589_824, library)
    // 512 blocks more, of 1,024 rows. Optimised code asks for none; without optimisation each of the
    // 123 steps of a block keeps a few closures.
    let perBlock = Double(many - few) / 512
    #expect(perBlock <= 512, "\(few) and \(many) requests")
  }

  private static func requests(rows: Int, _ library: URL) throws -> Int {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let bench = URL(filePath: tests).deletingLastPathComponent().appending(path: "HuzhuBench")
    let told = try run(bench.path(), ["evaluate", "\(rows)"], preloading: library.path())
    let line = try #require(told.split(separator: "\n").last { $0.hasPrefix("requests") })
    return try #require(line.split(separator: " ").last.flatMap { Int($0) })
  }

  /// What a program says on standard error.
  private static func run(
    _ program: String,
    _ arguments: [String],
    preloading library: String? = nil
  ) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    if let library {
      process.environment = ProcessInfo.processInfo.environment
        .merging(["LD_PRELOAD": library]) { $1 }
    }
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let bytes = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let text = String(decoding: bytes, as: UTF8.self)
    try #require(process.terminationStatus == 0, "\(program): \(text)")
    return text
  }
}
