/// Work that comes piece by piece, is done on several threads, and leaves in the order in which it
/// came.
///
/// No more pieces are under way than twice as many as there are threads, however long one of them
/// takes, so that memory stays bounded.
package struct Pipeline<Piece: Sendable, Done: Sendable> {
  /// The next piece, nil behind the last one; called by one thread at a time.
  private let take: () -> Piece?
  private let work: @Sendable (Piece) -> Done
  /// Takes what is done, in order, one at a time; false where no more is wanted.
  private let deliver: (Done) -> Bool

  package init(
    take: @escaping () -> Piece?,
    work: @escaping @Sendable (Piece) -> Done,
    deliver: @escaping (Done) -> Bool
  ) {
    self.take = take
    self.work = work
    self.deliver = deliver
  }

  private struct State {
    var taken = 0
    var delivered = 0
    var isDelivering = false
    var waiting: [Int: Done] = [:]
    /// Whether no more is to be taken.
    var isOver = false
    /// Whether no more is wanted: what is still at work is dropped.
    var isRefused = false
  }

  /// The two ends of the pipe, each used by one thread at a time.
  private final class Ends: @unchecked Sendable {
    let take: () -> Piece?
    let deliver: (Done) -> Bool

    init(_ take: @escaping () -> Piece?, _ deliver: @escaping (Done) -> Bool) {
      self.take = take
      self.deliver = deliver
    }
  }

  /// Runs until there is no next piece, or no more is wanted; what is then at work is dropped.
  package func run(threads: Int) {
    guard threads > 1 else {
      while let piece = take() {
        guard deliver(work(piece)) else { return }
      }
      return
    }
    let ends = Ends(take, deliver)
    let state = Gate(State())
    let source = Gate(())
    let work = work
    let width = threads * 2
    Workers.run(threads) {
      while true {
        // Numbers are given in the order of the pieces, so taking one is one step with counting it.
        let next: (Int, Piece)? = source.change { _ in
          let hasRoom = state.wait { state in
            if state.isOver { return false }
            return state.taken - state.delivered < width ? true : nil
          }
          guard hasRoom, let piece = ends.take() else {
            state.change { $0.isOver = true }
            return nil
          }
          return (
            state.change { state in
              state.taken += 1
              return state.taken - 1
            }, piece
          )
        }
        guard let (number, piece) = next else { return }
        let done = work(piece)
        state.change { $0.waiting[number] = done }
        Self.deliverWaiting(state, ends)
      }
    }
  }

  /// Delivers what is next in order; another thread that is at it takes mine along.
  private static func deliverWaiting(_ state: Gate<State>, _ ends: Ends) {
    while true {
      let next: Done? = state.change { state in
        guard !state.isDelivering, !state.isRefused,
          let done = state.waiting.removeValue(forKey: state.delivered)
        else { return nil }
        state.isDelivering = true
        return done
      }
      guard let next else { return }
      let goesOn = ends.deliver(next)
      state.change { state in
        state.delivered += 1
        state.isDelivering = false
        if !goesOn {
          state.isOver = true
          state.isRefused = true
          state.waiting = [:]
        }
      }
      if !goesOn { return }
    }
  }
}
