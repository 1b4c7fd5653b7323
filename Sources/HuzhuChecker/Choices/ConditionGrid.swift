import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

/// Conditions as functions over one grid: what each comparison tests is an axis.
///
/// Comparisons of the same thing share an axis, so that "under 100" and "100 and over" are known to
/// be contraries. What cannot be cut into parts is an axis of two: it holds, or it does not. The
/// grid so has every case that can come, and perhaps some that cannot.
struct ConditionGrid {
  private(set) var axes: [KeyAxis] = []
  private(set) var keys: [NodeID] = []
  private var forms: [Form] = []

  /// A condition over the grid.
  private indirect enum Form {
    case known(Truth)
    /// What it is at each place of an axis.
    case leaf(axis: Int, [Truth])
    case all([Form])
    case any([Form])
    case not(Form)
  }

  /// A condition before the axes are known.
  private indirect enum Draft {
    case key(Int, KeySet, ifNone: Bool?)
    case exists(Int)
    case all([Draft])
    case any([Draft])
    case not(Draft)
  }

  private struct Key {
    var node: NodeID
    var isOpaque: Bool
    var cells: Set<KeySet> = []
  }

  private struct Reading {
    let plan: Plan
    let reader: KeyReader
    let text: NodeText
    var keys: [Key] = []
    var byText: [String: Int] = [:]

    mutating func key(_ node: NodeID, _ text: String, isOpaque: Bool = false) -> Int {
      if let known = byText[text] { return known }
      byText[text] = keys.count
      keys.append(Key(node: node, isOpaque: isOpaque))
      return keys.count - 1
    }

    mutating func opaque(_ node: NodeID) -> Draft {
      let set = KeySet.flags(yes: true, no: false)
      let position = key(node, "?" + text.of(node), isOpaque: true)
      keys[position].cells.insert(set)
      return .key(position, set, ifNone: nil)
    }

    mutating func draft(_ node: NodeID, depth: Int = 0) -> Draft {
      guard depth < 200 else { return opaque(node) }
      switch plan.nodes[node].operation {
      case .all(let operands): return .all(operands.map { draft($0, depth: depth + 1) })
      case .any(let operands): return .any(operands.map { draft($0, depth: depth + 1) })
      case .not(let inner): return .not(draft(inner, depth: depth + 1))
      case .clause(_, let inner): return draft(inner, depth: depth + 1)
      case .value(let value, at: nil):
        return draft(plan.scheme.values[value].node, depth: depth + 1)
      case .exists(let inner):
        guard isKey(plan.nodes[inner].type) else { return opaque(node) }
        return .exists(key(inner, text.of(inner)))
      case .compare(let left, let tests, let ifNone):
        return compare(node, left, tests, ifNone: ifNone)
      case .fact, .field, .term:
        let position = key(node, text.of(node))
        let set = KeySet.flags(yes: true, no: false)
        keys[position].cells.insert(set)
        return .key(position, set, ifNone: nil)
      default: return opaque(node)
      }
    }

    private func isKey(_ type: ValueType) -> Bool {
      switch type {
      case .flag, .choice, .day, .quantity: true
      case .choices, .recurringDay, .text, .list: false
      }
    }

    private mutating func compare(
      _ node: NodeID,
      _ left: NodeID,
      _ tests: [Test],
      ifNone: Bool?
    ) -> Draft {
      let type = plan.nodes[left].type
      if case .quotient = plan.nodes[left].operation { return opaque(node) }
      guard isKey(type) else { return opaque(node) }
      do throws(KeyReader.Obstacle) {
        let set = try reader.set(of: tests, type: type)
        let position = key(left, text.of(left))
        keys[position].cells.insert(set)
        return .key(position, set, ifNone: ifNone)
      } catch {
        return opaque(node)
      }
    }
  }

  init(_ conditions: [NodeID], plan: Plan, reader: KeyReader) {
    var reading = Reading(plan: plan, reader: reader, text: NodeText(nodes: plan.nodes))
    let drafts = conditions.map { reading.draft($0) }
    for (position, key) in reading.keys.enumerated() {
      let domain = key.isOpaque ? Possible.flag(.open) : reader.domain(of: key.node)
      axes += KeyAxis.axes(
        of: position,
        domain: domain,
        step: key.isOpaque ? 1 : reader.step(of: key.node),
        cells: key.cells.sorted { $0.hashValue < $1.hashValue }
      )
      keys.append(key.node)
    }
    forms = drafts.map { form($0) }
  }

  private func form(_ draft: Draft) -> Form {
    switch draft {
    case .all(let members): return .all(members.map { form($0) })
    case .any(let members): return .any(members.map { form($0) })
    case .not(let inner): return .not(form(inner))
    case .exists(let key):
      let axis = axes[key]
      guard axis.count > 0 else { return .known(.open) }
      var truths = [Truth](repeating: .yes, count: axis.count)
      for place in axis.places(of: .none) { for index in place { truths[index] = .no } }
      return .leaf(axis: key, truths)
    case .key(let key, let set, let ifNone):
      let axis = axes[key]
      guard axis.count > 0 else { return .known(.open) }
      var truths = [Truth](repeating: .no, count: axis.count)
      for range in axis.places(of: set) { for index in range { truths[index] = .yes } }
      for range in axis.places(of: .none) {
        for index in range { truths[index] = ifNone.map { Truth($0) } ?? .open }
      }
      return .leaf(axis: key, truths)
    }
  }

  /// The whole grid.
  var whole: GridRegion {
    GridRegion(
      low: axes.map { _ in 0 },
      high: axes.map { Int32(clamping: max($0.count, 1) - 1) }
    )
  }

  /// A condition in a part of the grid, with an axis on which to cut where it is open.
  func truth(_ condition: Int, in region: GridRegion) -> (truth: Truth, axis: Int?) {
    truth(of: forms[condition], region)
  }

  private func truth(of form: Form, _ region: GridRegion) -> (truth: Truth, axis: Int?) {
    switch form {
    case .known(let truth): return (truth, nil)
    case .leaf(let axis, let truths):
      let part = truths[Int(region.low[axis])...Int(region.high[axis])]
      guard let first = part.first, part.contains(where: { $0 != first }) else {
        return (part.first ?? .open, nil)
      }
      return (.open, axis)
    case .not(let inner):
      let (truth, axis) = truth(of: inner, region)
      return (!truth, axis)
    case .all(let members):
      var result = Truth.yes
      var axis: Int?
      for member in members {
        let (own, cut) = truth(of: member, region)
        if own == .no { return (.no, nil) }
        if own == .open { axis = axis ?? cut }
        result = result.and(own)
      }
      return (result, axis)
    case .any(let members):
      var result = Truth.no
      var axis: Int?
      for member in members {
        let (own, cut) = truth(of: member, region)
        if own == .yes { return (.yes, nil) }
        if own == .open { axis = axis ?? cut }
        result = result.or(own)
      }
      return (result, axis)
    }
  }
}
