@unsafe @preconcurrency import Glibc

/// Runs the named benchmark; each measures the program as a user starts it.
///
/// - Parameters:
///   - arguments: The benchmark's name and its options.
///   - program: How this program was called: `huzhu` is looked for beside it.
/// - Returns: The exit status.
func runBenchmarks(_ arguments: [String], program: String) -> Int32 {
  switch arguments.first {
  // What every Swift program of this make costs: the measure for the others.
  case "empty": return 0
  case "check": return benchmark(checks, Array(arguments.dropFirst()), program: program)
  case "validate": return benchmark(validations, Array(arguments.dropFirst()), program: program)
  case "table":
    let folder = program.lastIndex(of: "/").map { String(program[..<$0]) } ?? "."
    let runs = arguments.dropFirst().first.flatMap { Int($0) } ?? 11
    return benchmarkTables(runs: runs, huzhu: folder + "/huzhu")
  case "evaluate": return benchmarkEvaluation(Array(arguments.dropFirst()))
  case "population": return writePopulation(Array(arguments.dropFirst()))
  case "rules": return writeRules(Array(arguments.dropFirst()))
  default:
    let usage = """
      USAGE: HuzhuBench check|validate|table [RUNS]
             HuzhuBench evaluate [ROWS]
             HuzhuBench rules FOLDER
             HuzhuBench population ROWS SEED > FILE.csv

      Against all rules in ./rules, over an empty Swift process, check measures `huzhu check` of one
      known case and of some with unknown facts, and validate `huzhu validate` with its proofs; table
      measures `huzhu validate` of tables of 10,000 rows by three keys. Build both first:
        swift build -c release --static-swift-stdlib

      `evaluate` measures the columns of a plan alone, on one thread. `rules` and `population` write
      what a batch is measured with; Sources/HuzhuBench/peers has the same for other programs.

      """
    unsafe fputs(usage, stderr)
    return 64
  }
}

/// One command line that is measured.
private struct Measured {
  var name: String
  var arguments: [String]
}

private let checks = [
  Measured(name: "empty Swift process", arguments: []),
  Measured(name: "check, everything known", arguments: ["check", "rules/examples/rider.json"]),
  Measured(
    name: "the same as JSON, with digests",
    arguments: ["check", "rules/examples/rider.json", "--format", "json"]
  ),
  Measured(
    name: "check, ranges",
    arguments: ["check", "rules/examples/rider-accident.json"]
  ),
  Measured(
    name: "check, little known",
    arguments: ["check", "rules/examples/little-known.json"]
  ),
]

private let validations = [
  Measured(name: "empty Swift process", arguments: []),
  Measured(name: "validate, with all proofs", arguments: ["validate"]),
  Measured(name: "the same, proofs listed", arguments: ["validate", "--proofs"]),
]

private func benchmark(
  _ cases: [Measured],
  _ arguments: [String],
  program: String
) -> Int32 {
  let runs = arguments.first.flatMap { Int($0) } ?? 41
  let folder = program.lastIndex(of: "/").map { String(program[..<$0]) } ?? "."
  let huzhu = folder + "/huzhu"
  print("runs of each: \(runs); rules and seeds read: \(bytesRead()) bytes")
  print("median ms   over empty   processor ms   resident MiB   what")
  var base = 0
  for (index, measured) in cases.enumerated() {
    var all: [ProcessRun] = []
    for _ in 0..<runs {
      let path = index == 0 ? program : huzhu
      guard let one = run(path, index == 0 ? ["empty"] : measured.arguments), one.status == 0 else {
        unsafe fputs(
          "'\(measured.name)' did not run: build huzhu, and run from its folder\n",
          stderr
        )
        return 70
      }
      all.append(one)
    }
    let time = median(all.map { $0.microseconds })
    if index == 0 { base = time }
    let resident = all.map { $0.residentKiB }.max() ?? 0
    print(
      column(milliseconds(time), 9) + column(milliseconds(time - base), 13)
        + column(milliseconds(median(all.map { $0.processor })), 15)
        + column(milliseconds(resident * 1_000 / 1_024), 15) + "   " + measured.name
    )
  }
  return 0
}

func median(_ values: [Int]) -> Int {
  let sorted = values.sorted()
  return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
}

/// Thousandths with two decimals.
func milliseconds(_ thousandths: Int) -> String {
  let rounded = (abs(thousandths) + 5) / 10
  let text = "\(rounded / 100)." + (rounded % 100 < 10 ? "0" : "") + "\(rounded % 100)"
  return thousandths < 0 ? "-" + text : text
}

func column(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.utf8.count)) + text
}

/// The size of all documents below `rules` and `seeds`.
private func bytesRead() -> Int {
  var total = 0
  var folders = ["rules", "seeds"]
  while let folder = folders.popLast() {
    guard let handle = unsafe opendir(folder) else { continue }
    defer { unsafe closedir(handle) }
    while let entry = unsafe readdir(handle) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if name.hasPrefix(".") { continue }
      let path = folder + "/" + name
      var status = stat()
      guard unsafe stat(path, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        folders.append(path)
      } else if name.hasSuffix(".json") {
        total += Int(status.st_size)
      }
    }
  }
  return total
}
