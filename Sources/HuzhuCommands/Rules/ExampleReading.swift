import HuzhuDocuments
import HuzhuLanguage
import Synchronization

/// The examples inside the schemes, read beside the answer and, once that is there, by both threads.
final class ExampleReading: Sendable {
  private let queue: Queue
  private let other: Job<[Diagnostic]>

  /// Begins to read.
  ///
  /// - Parameters:
  ///   - documents: The documents that the rulebook was loaded from.
  ///   - book: The rulebook, loaded without examples and without an error.
  init(_ documents: [JSONNode], in book: Rulebook) {
    let queue = Queue(documents, book)
    self.queue = queue
    other = Job { queue.take() }.start()
  }

  /// Reads what is left, and waits for the rest.
  ///
  /// - Returns: What is wrong with the examples, sorted by source and offset.
  func finish() -> [Diagnostic] {
    let own = queue.take()
    return inOrder(own + other.finish())
  }

  private final class Queue: Sendable {
    private let documents: [JSONNode]
    private let book: Rulebook
    private let next = Mutex(0)

    init(_ documents: [JSONNode], _ book: Rulebook) {
      self.documents = documents
      self.book = book
    }

    func take() -> [Diagnostic] {
      var diagnostics: [Diagnostic] = []
      while let document = following() {
        diagnostics += diagnoseExamples([document], in: book)
      }
      return diagnostics
    }

    private func following() -> JSONNode? {
      next.withLock { next in
        guard next < documents.count else { return nil }
        next += 1
        return documents[next - 1]
      }
    }
  }
}
