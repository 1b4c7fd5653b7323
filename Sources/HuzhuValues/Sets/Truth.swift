/// A statement's truth as far as it is known: Kleene's three values.
public enum Truth: UInt8, Hashable, Sendable {
  case no
  case yes
  case open

  /// The truth of what is known for certain.
  public init(_ known: Bool) {
    self = known ? .yes : .no
  }

  /// The truth of the contrary; what is open stays open.
  public static prefix func ! (value: Truth) -> Truth {
    switch value {
    case .no: .yes
    case .yes: .no
    case .open: .open
    }
  }

  /// Whether both hold: one that does not settles it, whatever the other is.
  public func and(_ other: Truth) -> Truth {
    if self == .no || other == .no { return .no }
    return self == .yes && other == .yes ? .yes : .open
  }

  /// Whether one of the two holds: one that does settles it, whatever the other is.
  public func or(_ other: Truth) -> Truth { !((!self).and(!other)) }
}
