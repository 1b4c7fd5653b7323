import HuzhuDocuments
import HuzhuLanguage
import Synchronization

/// The work of reading rule files, shared by two threads.
///
/// One thread begins with the vocabularies and ledgers and makes sense of them, while the other
/// parses schemes from the other end; then both parse what is left.
struct RuleReading {
  private let queue: Queue

  /// A file that was read.
  struct File: Sendable {
    var source: SourceText
    var value: JSONNode?
    var diagnostics: [Diagnostic]
  }

  /// - Parameters:
  ///   - paths: The files.
  ///   - drafts: Texts that are read in the place of some of them.
  init(_ paths: [String], _ drafts: [String: [UInt8]] = [:]) {
    queue = Queue(paths, drafts)
  }

  /// Reads all files.
  ///
  /// - Returns: The files in the order of their paths, and the rulebook of those that could be read.
  func run(
    readsExamples: Bool
  ) -> (files: [Result<File, FileProblem>], book: Rulebook, diagnostics: [Diagnostic]) {
    let queue = self.queue
    let other = Job { queue.take { $0.next(ofFirst: false) } }.start()
    let first = queue.take { $0.next(ofFirst: true) }
    let reading = RulebookReading(Self.documents(first))
    let second = queue.take { $0.next(ofFirst: false) } + other.finish()
    let late = second.sorted { $0.index < $1.index }
    let (book, diagnostics) = reading.finish(Self.documents(late), readsExamples: readsExamples)
    let all = (first + late).sorted { $0.index < $1.index }
    return (all.map { $0.file }, book, diagnostics)
  }

  private static func documents(_ items: [Item]) -> [JSONNode] {
    var documents: [JSONNode] = []
    for item in items {
      guard case .success(let file) = item.file, let value = file.value else { continue }
      documents.append(value)
    }
    return documents
  }
}

/// A file with its number.
private struct Item: Sendable {
  var index: Int
  var file: Result<RuleReading.File, FileProblem>
}

/// Files that wait to be read.
private final class Queue: Sendable {
  private let paths: [String]
  private let drafts: [String: [UInt8]]
  private let waiting: Mutex<Waiting>

  init(_ paths: [String], _ drafts: [String: [UInt8]]) {
    self.paths = paths
    self.drafts = drafts
    waiting = Mutex(Waiting(paths))
  }

  /// Reads files as long as there is a next one.
  func take(_ next: (inout Waiting) -> Int?) -> [Item] {
    var items: [Item] = []
    while let index = waiting.withLock({ next(&$0) }) {
      items.append(Item(index: index, file: read(paths[index], index)))
    }
    return items
  }

  private func read(_ path: String, _ index: Int) -> Result<RuleReading.File, FileProblem> {
    switch drafts[path].map({ .success($0) }) ?? Platform.read(path) {
    case .success(let bytes):
      let source = SourceText(name: path, bytes: bytes)
      let (value, diagnostics) = readJSON(source, index: index)
      return .success(RuleReading.File(source: source, value: value, diagnostics: diagnostics))
    case .failure(let problem): return .failure(problem)
    }
  }
}

/// The numbers of the files that nobody has taken yet.
private struct Waiting: Sendable {
  /// Those that by their folder are vocabularies and ledgers, the last one first.
  private var first: [Int] = []
  private var others: [Int] = []

  init(_ paths: [String]) {
    for (index, path) in paths.enumerated().reversed() {
      let folder = path.split(separator: "/").dropLast().last
      if folder == "vocabulary" || folder == "seeds" {
        first.append(index)
      } else {
        others.append(index)
      }
    }
  }

  mutating func next(ofFirst isFirst: Bool) -> Int? {
    isFirst ? first.popLast() : others.popLast()
  }
}
