import HuzhuValues

/// How wide the numbers of a column are held.
package enum LaneKind: UInt8, Hashable, Sendable {
  /// A byte of ones or zeros for each row.
  case mask
  /// 32 bits.
  case narrow
  /// 64 bits.
  case wide

  package var bytes: Int {
    switch self {
    case .mask: 1
    case .narrow: 4
    case .wide: 8
    }
  }
}

/// For which rows something holds.
enum Mask: Hashable {
  case all
  case never
  case rows(Int, inverted: Bool)

  var inverse: Mask {
    switch self {
    case .all: .never
    case .never: .all
    case .rows(let slot, let inverted): .rows(slot, inverted: !inverted)
    }
  }
}

/// A number of each row with the bounds that hold of all of them; equal bounds are a constant.
struct Lane: Hashable {
  var slot: Int
  var low: Int64
  var high: Int64

  init(_ constant: Int64) {
    slot = -1
    low = constant
    high = constant
  }

  init(slot: Int, low: Int64, high: Int64) {
    self.slot = slot
    self.low = low
    self.high = high
  }

  var constant: Int64? { low == high ? low : nil }
}

/// A value of each row: known, known not to exist, or neither (not known, or it fails).
struct ColumnValue: Hashable {
  var lane: Lane
  var known: Mask
  var none: Mask
  /// The weakest origin that founds it.
  var basis: Lane
  /// Whether a row that is neither may turn out to be none or to fail.
  var isFrail: Bool
  /// Of a choice of which no item is known: those that it may be, the same in every row.
  var items: ChoiceSet?

  init(
    _ lane: Lane,
    known: Mask = .all,
    none: Mask = .never,
    basis: Lane = Lane(0),
    isFrail: Bool = false
  ) {
    items = nil
    self.lane = lane
    self.known = known
    self.none = none
    self.basis = basis
    self.isFrail = isFrail
  }

  /// Of no row anything is known.
  static let open = ColumnValue(Lane(0), known: .never, isFrail: true)
}

/// A condition on each row: it holds, it does not, it is none, or it is open.
struct ColumnCondition: Hashable {
  var yes: Mask
  var no: Mask
  var none: Mask
  var basis: Lane
  var isFrail: Bool

  init(
    yes: Mask,
    no: Mask,
    none: Mask = .never,
    basis: Lane = Lane(0),
    isFrail: Bool = false
  ) {
    self.yes = yes
    self.no = no
    self.none = none
    self.basis = basis
    self.isFrail = isFrail
  }

  init(_ isTrue: Bool) {
    self.init(yes: isTrue ? .all : .never, no: isTrue ? .never : .all)
  }

  static let open = ColumnCondition(yes: .never, no: .never, isFrail: true)

  /// Of every row it is known whether it holds.
  var isDecided: Bool { no == yes.inverse }
}

/// What a node comes to.
enum ColumnResult: Hashable {
  case value(ColumnValue)
  case condition(ColumnCondition)

  static let open = ColumnResult.value(.open)

  var value: ColumnValue {
    if case .value(let value) = self { value } else { .open }
  }

  var condition: ColumnCondition {
    if case .condition(let condition) = self { condition } else { .open }
  }
}
