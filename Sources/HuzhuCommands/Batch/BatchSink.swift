import HuzhuBatch
import HuzhuDocuments

/// Where the answers of a run go: standard output, or a file that appears only when it is whole.
struct BatchSink {
  let output: BatchOutput
  private let draft: Platform.Draft?

  var isFile: Bool { draft != nil }

  init(_ arguments: Arguments, _ console: Console) throws(Stop) {
    guard let path = arguments.value(.output), path != "-" else {
      let write = console.environment.write
      draft = nil
      output = BatchOutput { bytes in write(bytes, .output).map { BatchStreamProblem($0) } }
      return
    }
    switch Platform.Draft.begin(path, replaces: arguments.has(.replace)) {
    case .failure(let problem): throw Stop(problem, of: path)
    case .success(let draft):
      self.draft = draft
      output = BatchOutput { bytes in draft.write(bytes).map { BatchStreamProblem($0) } }
    }
  }

  func finish() throws(Stop) {
    guard let draft, let problem = draft.finish() else { return }
    throw Stop(problem, of: draft.path)
  }

  func abandon() { draft?.abandon() }
}
