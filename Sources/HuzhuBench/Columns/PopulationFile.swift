@unsafe @preconcurrency import Glibc
import HuzhuValues

/// `HuzhuBench population ROWS SEED`: a population as CSV, on standard output.
func writePopulation(_ arguments: [String]) -> Int32 {
  guard arguments.count == 2, let rows = Int(arguments[0]), let seed = UInt64(arguments[1]) else {
    return 64
  }
  var days: [String] = []
  for ordinal in 0..<40_000 as Range<Int32> { days.append(Day(ordinal: ordinal - 10_000).text) }
  func day(_ ordinal: Int) -> String { days[ordinal + 10_000] }
  func money(_ fen: Int) -> String {
    let rest = fen % 100
    return "\(fen / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
  var random = RandomPeople(seed: seed)
  var text: [UInt8] = Array(RandomPeople.header.utf8)
  for row in 0..<rows {
    let person = random.person()
    text += "P\(10_000_000 + row),\(day(person.birth)),\(person.isMember),".utf8
    text += RandomPeople.occupations[person.occupation].utf8
    text.append(0x2C)
    if let registration = person.registration { text += day(registration).utf8 }
    text += ",\(day(person.start)),\(money(person.paid)),".utf8
    text += RandomPeople.kinds[person.kind].utf8
    text += ",\(day(person.date)),\(money(person.burden)),\(person.days),".utf8
    if let grade = person.grade { text += "grade-\(grade + 1)".utf8 }
    text.append(0x0A)
    if text.count > 1 << 20 {
      guard put(text) else { return 74 }
      text.removeAll(keepingCapacity: true)
    }
  }
  return put(text) ? 0 : 74
}

/// `HuzhuBench rules FOLDER`: the rules of the benchmark and the document of its population.
func writeRules(_ arguments: [String]) -> Int32 {
  guard let folder = arguments.first else { return 64 }
  for path in [folder, folder + "/rules", folder + "/seeds"] { unsafe mkdir(path, 0o755) }
  let files = [
    ("/rules/bench.json", BenchmarkRules.vocabulary),
    ("/rules/bench.plan@2026.json", BenchmarkRules.plan),
    ("/bench.json", BenchmarkRules.population),
  ]
  for (name, text) in files {
    guard let file = unsafe fopen(folder + name, "w") else { return 74 }
    let bytes = Array(text.utf8)
    let written = unsafe fwrite(bytes, 1, bytes.count, file)
    guard unsafe fclose(file) == 0, written == bytes.count else { return 74 }
  }
  return 0
}

private func put(_ bytes: [UInt8]) -> Bool {
  unsafe fwrite(bytes, 1, bytes.count, stdout) == bytes.count && fflush(nil) == 0
}
