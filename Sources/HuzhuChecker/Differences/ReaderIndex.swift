import HuzhuLanguage

/// Which clauses read a named value, term, total or window, directly or through other names.
struct ReaderIndex {
  private let side: ComparedScheme
  private let parts: [ComparedPart]
  private var read: [Set<ComparedPart.Key>] = []

  init(_ collector: PartCollector) {
    side = collector.side
    parts = collector.parts.filter { !$0.key.kind.isName && !$0.key.kind.isSilent }
    for part in parts { read.append(names(readBy: part)) }
  }

  /// The parts that read a name, in the order in which they are told.
  func readers(of key: ComparedPart.Key) -> [ComparedPart.Key] {
    var found: [ComparedPart.Key] = []
    for (index, part) in parts.enumerated() where read[index].contains(key) {
      found.append(part.key)
    }
    return found
  }

  private func names(readBy part: ComparedPart) -> Set<ComparedPart.Key> {
    var found: Set<ComparedPart.Key> = []
    var seen: Set<NodeID> = []
    var open = part.formulas.map(\.node)
    let scheme = side.scheme
    func read(_ per: Per) {
      switch per {
      case .fixed(.span(let span)): add(span: span)
      case .fixed(.keys(let nodes)): open += nodes
      case .reading(let term, _): add(term: term)
      case .fixed: break
      }
    }
    func add(term: Int) {
      guard found.insert(ComparedPart.Key(.term, scheme.terms[term].name)).inserted else { return }
      if let by = scheme.terms[term].by { open.append(by) }
      for piece in scheme.terms[term].pieces {
        switch piece.content {
        case .stated(let node): open.append(node)
        case .unstated(_, .oneOf(let readings)): open += readings.map(\.node)
        case .unstated(_, .within(let low, let high, _)): open += [low, high].compactMap { $0 }
        case .unstated(_, .list): break
        }
      }
    }
    func add(span: Int) {
      let span = scheme.spans[span]
      guard found.insert(ComparedPart.Key(.span, span.name)).inserted else { return }
      open += [span.from, span.until, span.every].compactMap { $0 }
    }
    func add(running: Int) {
      let running = scheme.runnings[running]
      guard found.insert(ComparedPart.Key(.running, running.name)).inserted else { return }
      open += [running.opening, running.condition].compactMap { $0 }
      if case .amount(let node) = running.kind { open.append(node) }
      if case .count(let node?) = running.kind { open.append(node) }
      read(running.per)
    }
    if part.key.kind == .limit { read(scheme.limits[part.position].per) }
    if part.key.kind == .exclusive { read(scheme.exclusives[part.position].per) }
    if part.key.kind == .duty, let per = scheme.duties[part.position].per { read(per) }
    while let id = open.popLast() {
      guard seen.insert(id).inserted else { continue }
      let operation = side.book.nodes[id].operation
      switch operation {
      case .term(let term, _): add(term: term)
      case .value(let value, _):
        found.insert(ComparedPart.Key(.value, scheme.values[value].name))
        open.append(scheme.values[value].node)
      case .running(let running, _), .increase(_, let running): add(running: running)
      default: break
      }
      operation.forEachOperand { open.append($0) }
    }
    return found
  }
}
