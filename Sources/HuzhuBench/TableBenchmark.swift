@unsafe @preconcurrency import Glibc

/// Measures `huzhu validate` of tables of 10,000 rows by three keys.
///
/// - Parameters:
///   - runs: How often each is run.
///   - huzhu: The program.
/// - Returns: The exit status.
func benchmarkTables(runs: Int, huzhu: String) -> Int32 {
  guard let folder = temporaryFolder() else { return 70 }
  defer { removeFolder(folder) }
  let tables = [
    ("10,000 rows that leave nothing out", "whole", Int32(0)),
    ("the same without one of them", "hole", 1),
    ("the same with one of them wider", "overlap", 1),
  ]
  print("runs of each: \(runs)")
  print("median ms   processor ms   resident MiB   what")
  for (name, kind, status) in tables {
    let rules = folder + "/" + kind
    guard unsafe mkdir(rules, 0o700) == 0,
      write(BenchTable.vocabulary, to: rules + "/vocabulary.json"),
      write(BenchTable.scheme(kind), to: rules + "/scheme.json")
    else { return 70 }
    defer {
      for file in ["vocabulary", "scheme"] { unsafe unlink(rules + "/" + file + ".json") }
      unsafe rmdir(rules)
    }
    var all: [ProcessRun] = []
    for _ in 0..<runs {
      guard let one = run(huzhu, ["validate", "--rules", rules]), one.status == status else {
        unsafe fputs("'\(name)' did not end as it should: build huzhu first\n", stderr)
        return 70
      }
      all.append(one)
    }
    let resident = all.map { $0.residentKiB }.max() ?? 0
    print(
      column(milliseconds(median(all.map { $0.microseconds })), 9)
        + column(milliseconds(median(all.map { $0.processor })), 15)
        + column(milliseconds(resident * 1_000 / 1_024), 15) + "   " + name
    )
  }
  return 0
}

/// Twenty places by twenty-five ranges of costs by twenty ranges of wages.
private enum BenchTable {
  static let vocabulary: String = {
    let places = (0..<20).map { "\"p-\($0)\": {\"zh\": \"地\($0)\", \"en\": \"place \($0)\"}" }
    return #"""
      {"format": "huzhu/1", "vocabulary": "bench", "subjects": {"worker": {"zh": "职工", "en": "worker"}},
       "choices": {"place": {"of": {\#(places.joined(separator: ", "))}}},
       "facts": {
         "worker.place": {"type": "choice", "of": "place"},
         "worker.wage": {"type": "quantity", "unit": "CNY/month", "step": "0.01 CNY/month", "between": ["0 CNY/month", "100000 CNY/month"]},
         "event.cost": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "1000000 CNY"]}}}
      """#
  }()

  static func scheme(_ kind: String) -> String {
    var rows: [String] = []
    for place in 0..<20 {
      for cost in 0..<25 {
        for wage in 0..<20 {
          let isOdd = place == 10 && cost == 12 && wage == 10
          if kind == "hole", isOdd { continue }
          let low = cost == 0 ? "" : "\"over\": \"\(cost * 1_000) CNY\""
          let end = kind == "overlap" && isOdd ? cost * 1_000 + 1_500 : (cost + 1) * 1_000
          let high = cost == 24 ? "" : "\"atMost\": \"\(end) CNY\""
          let costs = [low, high].filter { !$0.isEmpty }.joined(separator: ", ")
          let most = wage == 19 ? "" : ", \"under\": \"\((wage + 1) * 500) CNY/month\""
          rows.append(
            """
            ["p-\(place)", {\(costs)}, {"atLeast": "\(wage * 500) CNY/month"\(most)}, \
            "\(place * 1_000 + cost * 20 + wage) CNY"]
            """
          )
        }
      }
    }
    return #"""
      {"format": "huzhu/1", "scheme": "bench.table", "version": "1", "kind": "aid", "subject": "worker",
       "title": {"zh": "表", "en": "table"}, "authority": {"zh": "工会", "en": "union"},
       "effective": {"from": "2020-01-01"},
       "benefits": [{"clause": "aid", "pay": {"table": {
         "by": ["worker.place", "event.cost", "worker.wage"], "assumed": {"zh": "试算", "en": "a trial"},
         "rows": [\#(rows.joined(separator: ",\n"))]}}}]}
      """#
  }
}

private func temporaryFolder() -> String? {
  var name = Array("/tmp/huzhu-bench-XXXXXX".utf8CString)
  return unsafe name.withUnsafeMutableBufferPointer { buffer in
    guard let start = buffer.baseAddress, let made = unsafe mkdtemp(start) else { return nil }
    return unsafe String(cString: made)
  }
}

private func removeFolder(_ path: String) {
  unsafe rmdir(path)
}

private func write(_ text: String, to path: String) -> Bool {
  guard let file = unsafe fopen(path, "w") else { return false }
  defer { unsafe fclose(file) }
  return unsafe fputs(text, file) >= 0
}
